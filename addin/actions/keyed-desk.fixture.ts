import type { RosterAct } from '../domain/keys/roster-act';
import { keyringOf } from '../keyring/keyring';
import { canteen } from '../registers/canteen';
import type { Pack } from '../registers/vocabulary';
import { memoryWorkbook, type MemoryWorkbook } from '../workbook/memory';
import { deskOn, DRAFTS } from './canteen-desk.fixture';
import { changeRoster } from './change-roster';
import type { Desk } from './desk';

/** scrypt as in the product costs a second a person; what it costs is tested where it is made. */
const LOG_2N = 10;
export const PASSWORD = '红桥 蓝灯 白纸 大树 2026';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface KeyedDesk extends Mutable<Desk> {
  readonly workbook: MemoryWorkbook;
  /** somebody sits down at the PC and unlocks the own key */
  sit(name: string): Promise<string>;
  say(act: RosterAct, wrapped?: string): Promise<readonly string[]>;
  /** applies for a key, and the registrar certifies it */
  enrol(name: string, ...posts: readonly string[]): Promise<void>;
  readonly keys: Keys;
}

type Keys = Map<string, { publicKey: string; wrapped: string; fingerprint: string }>;

/** Everybody's key is made once; it opens in every workbook of this name. */
const WORKBOOK = 'W-KEYS';
const everybodys: Keys = new Map();

const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const done = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Error(problems.join());
};

/**
 * A workbook (a canteen's) whose 台账管理员 is 周八; nobody else has a key yet. `made`: keys there
 * are; a forger brings others.
 */
export async function keyedDesk(
  rows = DRAFTS,
  pack: Pack = canteen,
  made = everybodys,
  workbookId = WORKBOOK,
): Promise<KeyedDesk> {
  const workbook = memoryWorkbook(pack, rows);
  await workbook.ensureWorkbookId(workbookId);
  const keyring = keyringOf({ log2N: LOG_2N });
  const desk: KeyedDesk = {
    ...(await deskOn(workbook, pack)),
    keyring,
    keys: new Map(),
    async sit(name) {
      const own = desk.keys.get(name);
      if (!own) throw new Error(`${name} has no key`);
      const owner = { person: name, publicKey: own.publicKey, workbookId };
      value(await keyring.unlock(own.wrapped, owner, PASSWORD));
      return own.fingerprint;
    },
    async say(act, wrapped) {
      const changed = await changeRoster(desk, { act, ...(wrapped !== undefined && { wrapped }) });
      if (!changed.ok) return changed.problems.map(({ code }) => code);
      desk.house = changed.value;
      return [];
    },
    async enrol(name, ...posts) {
      const { publicKey, wrapped } = await makeKey(desk, name, made);
      const key = await desk.sit(name);
      done(await desk.say({ act: 'apply', person: name, department: '食堂', publicKey }, wrapped));
      await desk.sit('周八');
      const placed = { person: name, department: '食堂', posts };
      done(await desk.say({ act: 'certify', ...placed, key }));
    },
  };
  const { publicKey, wrapped } = await makeKey(desk, '周八', made);
  await desk.sit('周八');
  const founding = { person: '周八', department: '办公室', posts: [], publicKey };
  done(await desk.say({ act: 'found', ...founding }, wrapped));
  return desk;
}

async function makeKey(desk: KeyedDesk, name: string, made: Keys) {
  if (!desk.keyring) throw new Error('no keyring');
  const owner = { person: name, workbookId: desk.house.workbookId };
  const key = made.get(name) ?? value(await desk.keyring.make(owner, PASSWORD));
  made.set(name, key);
  desk.keys.set(name, key);
  return key;
}
