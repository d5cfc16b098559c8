import { digestOf } from '../digest';
import { decideRoster } from './decide-roster';
import { fingerprintOf } from './fingerprint';
import { foldRoster, type RosterFold } from './fold-roster';
import type { RosterAct, RosterCommand, RosterRules } from './roster-act';

/** Not real keys: the roster only compares their texts. */
export const publicKeyOf = (name: string): string => digestOf(`key of ${name}`);
export const keyOf = (name: string): string => fingerprintOf(publicKeyOf(name));

/** 主管领导 and 会计 may second where a 台账管理员 is missing. */
export const RULES: RosterRules = { seconds: ['leader', 'accountant'] };

const POSTS: Readonly<Record<string, readonly string[]>> = {
  张三: ['keeper'],
  李四: ['cook'],
  王五: ['leader'],
  赵六: ['accountant'],
};

/** `key`: names one of several keys of this person, e.g. 张三2 */
export const says = (by: string, act: RosterAct, key = by): RosterCommand => ({
  act,
  by,
  key: keyOf(key),
});

const placed = (person: string) => ({ person, department: '食堂', posts: POSTS[person] ?? [] });

export const found = (name: string): RosterCommand =>
  says(name, { act: 'found', ...placed(name), publicKey: publicKeyOf(name) });

export const apply = (person: string, key = person): RosterCommand =>
  says(person, { act: 'apply', person, department: '食堂', publicKey: publicKeyOf(key) }, key);

export const certify = (by: string, person: string, key = person): RosterCommand =>
  says(by, { act: 'certify', ...placed(person), key: keyOf(key) });

export const enrolled = (by: string, ...people: readonly string[]): readonly RosterCommand[] =>
  people.flatMap((person) => [apply(person), certify(by, person)]);

/** 周八 and 孙七 care for the register, everybody of the canteen has a key. */
export const CANTEEN: readonly RosterCommand[] = [
  found('周八'),
  ...enrolled('周八', '孙七', '张三', '李四', '王五', '赵六'),
  says('周八', { act: 'appoint', person: '孙七', instead: '' }),
];

export const foldAll = (commands: readonly RosterCommand[]): RosterFold =>
  foldRoster(
    commands.map((command, index) => ({ id: `E${index}`, command })),
    RULES,
  );

/** The roster after these, all of which must be allowed. */
export function given(...commands: readonly RosterCommand[]): RosterFold['state'] {
  const { state, refused } = foldAll(commands);
  for (const problems of refused.values()) throw new Error(JSON.stringify(problems));
  return state;
}

export const refusal = (
  commands: readonly RosterCommand[],
  command: RosterCommand,
): readonly string[] => {
  const decided = decideRoster(command, given(...commands), RULES);
  return decided.ok ? [] : decided.problems.map(({ code }) => code);
};
