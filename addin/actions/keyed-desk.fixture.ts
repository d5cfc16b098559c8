import type { RosterAct } from '../domain/keys/roster-act';
import { keyringOf } from '../keyring/keyring';
import { canteen } from '../registers/canteen';
import { memoryWorkbook, type MemoryWorkbook } from '../workbook/memory';
import { deskOn, DRAFTS } from './canteen-desk.fixture';
import { changeRoster } from './change-roster';
import type { Desk } from './desk';

/** scrypt as in the product costs a second a person; what it costs is tested where it is made. */
const LOG_2N = 10;
const PASSWORD = '红桥 蓝灯 白纸 大树 2026';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface KeyedDesk extends Mutable<Desk> {
  readonly workbook: MemoryWorkbook;
  /** somebody sits down at the PC and unlocks the own key */
  sit(name: string): Promise<string>;
  say(act: RosterAct, wrapped?: string): Promise<readonly string[]>;
  /** applies for a key, and the registrar certifies it */
  enrol(name: string, ...posts: readonly string[]): Promise<void>;
  readonly keys: Map<string, { publicKey: string; wrapped: string; fingerprint: string }>;
}

const value = <T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

const done = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Error(problems.join());
};

/** A canteen's workbook whose 台账管理员 is 周八; nobody else has a key yet. */
export async function keyedDesk(rows = DRAFTS): Promise<KeyedDesk> {
  const workbook = memoryWorkbook(canteen, rows);
  await workbook.ensureWorkbookId('W-KEYS');
  const keyring = keyringOf({ log2N: LOG_2N });
  const keys: KeyedDesk['keys'] = new Map();
  const desk: KeyedDesk = {
    ...(await deskOn(workbook)),
    keyring,
    keys,
    async sit(name) {
      const made = keys.get(name);
      if (!made) throw new Error(`${name} has no key`);
      const owner = { person: name, publicKey: made.publicKey, workbookId: 'W-KEYS' };
      value(await keyring.unlock(made.wrapped, owner, PASSWORD));
      return made.fingerprint;
    },
    async say(act, wrapped) {
      const changed = await changeRoster(desk, { act, ...(wrapped !== undefined && { wrapped }) });
      if (!changed.ok) return changed.problems.map(({ code }) => code);
      desk.house = changed.value;
      return [];
    },
    async enrol(name, ...posts) {
      await makeKey(desk, name);
      const key = await desk.sit(name);
      const made = keys.get(name);
      const { publicKey = '', wrapped = '' } = made ?? {};
      done(await desk.say({ act: 'apply', person: name, department: '食堂', publicKey }, wrapped));
      await desk.sit('周八');
      const placed = { person: name, department: '食堂', posts };
      done(await desk.say({ act: 'certify', ...placed, key }));
    },
  };
  await makeKey(desk, '周八');
  await desk.sit('周八');
  const { publicKey = '', wrapped = '' } = keys.get('周八') ?? {};
  const founding = { person: '周八', department: '办公室', posts: [], publicKey };
  done(await desk.say({ act: 'found', ...founding }, wrapped));
  return desk;
}

async function makeKey(desk: KeyedDesk, name: string): Promise<string> {
  if (!desk.keyring) throw new Error('no keyring');
  const made = value(
    await desk.keyring.make({ person: name, workbookId: desk.house.workbookId }, PASSWORD),
  );
  desk.keys.set(name, made);
  return made.fingerprint;
}
