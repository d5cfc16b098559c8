import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { railway } from '.';
import { predecessors } from '../../domain/sign-off/flow';
import { areAlternatives } from '../alternatives';
import { linesOf } from '../columns';
import { holds } from '../course';
import type { ClauseId, Register, Step } from '../vocabulary';

/** The charts as REQUIREMENTS §2 has them, written down apart from the definitions. */
const table = (name: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = readFileSync(join(__dirname, name), 'utf8').trim().split('\n');
  const keys = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, index) => [keys[index] ?? '', cell])),
  );
};

const rows = table('charts.csv').map(({ id = '', ...row }) => {
  const at = id.lastIndexOf('-');
  return { flow: id.slice(0, at), box: id.slice(at + 1), ...row } as Box;
});

interface Box {
  readonly flow: string;
  readonly box: string;
  readonly party: string;
  readonly each: string;
  readonly next: string;
  readonly notes: string;
}

/** One post that the charts print under several names. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  客运处领导: '处领导',
  客运处处领导: '处领导',
  客运处处长: '处长',
  客运处各科室: '各科室',
};

const flowOf = (number: string): Register => {
  const found = railway.registers.find(({ title }) => title.zh.endsWith(`(${number})`));
  if (!found) throw new Error(`no register for ${number}`);
  return found;
};

const boxOf = ({ step }: Step): string => step.slice(0, 2);
/** The charts are printed as the parameters stand in the procedure. */
const isPrinted = ({ when }: Step): boolean =>
  !(when && 'parameter' in when) ||
  holds(when, {}, [], Object.fromEntries(railway.parameters.map(({ key, value }) => [key, value])));

const stepsAt = (register: Register, box: string): readonly Step[] =>
  (register.signOff ?? []).filter((step) => boxOf(step) === box && isPrinted(step));

const titleOf = (id: string): string =>
  railway.posts.find((post) => post.id === id)?.title.zh ?? id;

/** The organiser of a summary is a matter of its level, not a party of the box. */
const isParty = (step: Step): boolean => !/-N\d$/.test(step.clause);

it('has a register for each flow, and no other boxes than the charts', () => {
  const flows = [...new Set(rows.map(({ flow }) => flow))];
  expect(flows).toHaveLength(13);
  for (const flow of flows)
    expect([...new Set((flowOf(flow).signOff ?? []).map(boxOf))].sort()).toEqual(
      rows.filter((row) => row.flow === flow).map(({ box }) => box),
    );
});

describe.each(rows.map((row) => [`${row.flow} ${row.box}`, row] as const))('%s', (_, row) => {
  const register = flowOf(row.flow);
  const steps = stepsAt(register, row.box);

  it('is signed by the parties printed, or marked as unprinted', () => {
    const parties = steps.filter(isParty);
    if (row.party === '-') {
      expect(parties.map(({ unprinted }) => unprinted)).toEqual(['RW-G-08']);
      return;
    }
    const named = row.party.split(/ (?:and|or|then) /).map((name) => ALSO_CALLED[name] ?? name);
    const signed = parties.flatMap(({ post, alsoPosts = [] }) => [post, ...alsoPosts].map(titleOf));
    expect([...new Set(signed)].sort()).toEqual([...named].sort());
    expect(parties.some(({ unprinted }) => unprinted)).toBe(false);
    const inTurn = parties.some(({ together }) => together === 'inTurn');
    expect(inTurn).toBe(row.party.includes(' then '));
    const anyOne = parties.some(
      (step) => step.together === 'any' || parties.some((other) => areAlternatives(step, other)),
    );
    expect(anyOne).toBe(row.party.includes(' or '));
    expect(steps.some(({ perUnit }) => perUnit)).toBe(row.each === 'unit');
  });

  it('leads where the chart leads', () => {
    const choices = steps.flatMap((step) => step.choices ?? []);
    const onward = follows(register, steps).flatMap((step) =>
      mayBePassed(register, step) ? [step, ...follows(register, [step])] : [step],
    );
    const next = choices.length
      ? choices.map(({ choice, to }) => choice + (to ?? '').slice(0, 2))
      : [...new Set(onward.map(boxOf))].filter((box) => box !== row.box);
    expect([...next].sort()).toEqual(row.next === 'end' ? [] : row.next.split(' ').sort());
  });

  it('carries the requirements printed beside it', () => {
    const served = steps.flatMap((step) => clausesAt(register, step));
    const notes = served.filter((clause) => /-N\d$/.test(clause) || clause === 'RW-4-4-03');
    expect([...new Set(notes)].sort()).toEqual(
      row.notes
        .split(' ')
        .filter((note) => note !== '')
        .map((note) => `RW-${row.flow}-${note}`),
    );
  });
});

describe.each(table('levels.csv').map((row) => [row['id'] ?? '', row] as const))(
  '%s',
  (id, row) => {
    it('is signed by the post of the level in force (AMB-21)', () => {
      const at = id.lastIndexOf('-');
      const steps = stepsAt(flowOf(id.slice(0, at)), id.slice(at + 1));
      const levels = steps.flatMap((step) => Object.entries(step.levels ?? {}));
      expect(levels.map(([level, post]) => [level, titleOf(post)])).toEqual(
        Object.entries(row).filter(([key]) => key !== 'id'),
      );
    });
  },
);

it('gives no other box a level', () => {
  const levelled = rows.filter(({ flow, box }) =>
    stepsAt(flowOf(flow), box).some(({ levels }) => levels),
  );
  expect(levelled.map(({ flow, box }) => `${flow}-${box}`).sort()).toEqual(
    table('levels.csv')
      .map(({ id }) => id)
      .sort(),
  );
});

it('records first in the incident flows, and only there (RW-G-01)', () => {
  const first = railway.registers.filter(({ recordedFirst }) => recordedFirst);
  expect(first.map(({ title }) => /\((.*)\)/.exec(title.zh)?.[1])).toEqual([
    '4-5',
    '4-7',
    '4-8',
    '4-9',
    '4-11',
    '4-12',
    '4-13',
    '4-15',
  ]);
});

it('makes every requirement binding by one rule (RW-G-03)', () => {
  const steps = railway.registers.flatMap(({ signOff = [] }) => signOff);
  const binding = steps.filter(({ attest }) => attest).map(({ attestation }) => attestation);
  expect(new Set(binding)).toEqual(new Set(['RW-G-03']));
});

it('lets only the issuer end what he launched (4-11 … 4-13)', () => {
  const issuers = railway.registers.flatMap(({ title, signOff = [] }) =>
    signOff.flatMap(({ step, sameAs }) => (sameAs ? [[title.zh.slice(-5, -1), step, sameAs]] : [])),
  );
  expect(issuers).toEqual([
    ['4-11', '09', '06'],
    ['4-12', '09', '05'],
    ['4-13', '08', '05'],
  ]);
});

const follows = ({ signOff = [] }: Register, steps: readonly Step[]): readonly Step[] =>
  signOff
    .filter(isPrinted)
    .filter(({ step: id }) =>
      predecessors(signOff, id).some((before) => steps.some(({ step }) => step === before)),
    );

/** Its condition may not hold, and then nothing of its box is signed. */
const mayBePassed = (register: Register, step: Step): boolean =>
  step.when !== undefined &&
  !('parameter' in step.when) &&
  !stepsAt(register, boxOf(step)).some((other) => areAlternatives(step, other));

/** What a step serves: itself, its columns, ticks, branches and checks. */
function clausesAt(register: Register, step: Step): readonly ClauseId[] {
  const lines = linesOf(railway, register)?.columns ?? [];
  const columns = [
    ...register.columns.filter(({ key }) => step.fills?.includes(key)),
    ...lines.filter(({ key }) => step.fillsLines?.includes(key)),
  ];
  return [
    step.clause,
    ...columns.flatMap(({ clause }) => clause ?? []),
    ...(step.attest ?? []).map(({ clause }) => clause),
    ...(step.choices ?? []).flatMap(({ clause }) => clause ?? []),
    ...(step.checks ?? []).map(({ clause }) => clause),
  ];
}
