import { carryRoster } from '../../addin/actions/carry-roster';
import { changeRoster } from '../../addin/actions/change-roster';
import type { House } from '../../addin/actions/desk';
import { ownLine } from '../../addin/actions/own-chain';
import type { Problem } from '../../addin/actions/problem';
import { textOf } from '../../addin/actions/view-record';
import type { OpenKey, RegistrarKey } from '../../addin/domain/keys/keyring';
import { readBundle } from '../../addin/domain/keys/key-bundle';
import { keyInForce } from '../../addin/domain/keys/roster';
import { ok, refuse, type Result } from '../../addin/domain/result';
import { people } from '../../addin/registers/system';
import type { PaneDesk } from '../open-desk';

/** Somebody as he is entered. */
export interface Placed {
  readonly person: string;
  readonly department: string;
  readonly posts: readonly string[];
}

/** Opens the own key, which lies in the person's line of 人员, or the one of a key file. */
export async function unlock(
  desk: PaneDesk,
  person: string,
  password: string,
  file: string,
): Promise<Result<OpenKey, Problem>> {
  const { keyring, house } = desk;
  const opened =
    file === ''
      ? await unlockOwn(desk, person, password)
      : await keyring.unlockFile(file, password);
  if (!opened.ok) return opened;
  const owner = house.roster?.state.people[opened.value.person];
  if (owner && keyInForce(owner)?.fingerprint === opened.value.fingerprint) return opened;
  keyring.lock();
  return refuse({ code: 'roster/key-not-in-force', name: opened.value.person });
}

async function unlockOwn(
  { keyring, house, workbook }: PaneDesk,
  person: string,
  password: string,
): Promise<Result<OpenKey, Problem>> {
  keyring.lock();
  const own = house.roster?.state.people[person];
  const key = own && keyInForce(own);
  if (!key) return refuse({ code: 'roster/key-not-in-force', name: person });
  const { rows } = await workbook.look({ rows: [ownLine(person)] });
  const bundle = rows[0] ? readBundle(textOf(people, rows[0], 'wrapped')) : null;
  const kept = bundle?.find(({ key: fingerprint }) => fingerprint === key.fingerprint);
  if (!kept)
    // The 台账管理员's own key is in his file.
    return refuse(
      own.registrar ? { code: 'keys/file-unreadable' } : { code: 'keys/bundle-gone', name: person },
    );
  const owner = { person, publicKey: key.publicKey, workbookId: kept.workbookId };
  return keyring.unlock(kept.wrapped, owner, password);
}

/** Makes a key for somebody who is nobody's deputy in that, and asks to have it certified. */
export async function apply(
  desk: PaneDesk,
  { person, department }: Omit<Placed, 'posts'>,
  password: string,
): Promise<Result<{ readonly house: House; readonly fingerprint: string }, Problem>> {
  const { keyring, house } = desk;
  const { workbookId } = house;
  keyring.lock();
  const made = await keyring.make({ person, workbookId }, password);
  if (!made.ok) return made;
  const { publicKey, wrapped, fingerprint } = made.value;
  const opened = await keyring.unlock(wrapped, { person, publicKey, workbookId }, password);
  if (!opened.ok) return opened;
  const act = { act: 'apply', person, department, publicKey } as const;
  const changed = await changeRoster(desk, { act, wrapped });
  // Not certified yet, so there is nothing that it may sign.
  keyring.lock();
  return changed.ok ? ok({ house: changed.value, fingerprint }) : changed;
}

/** The first 台账管理员, with the key of the file that was just made, founds the roster. */
export async function found(
  desk: PaneDesk,
  placed: Placed,
  { file, publicKey }: RegistrarKey,
  password: string,
): Promise<Result<House, Problem>> {
  const opened = await desk.keyring.unlockFile(file, password);
  return opened.ok ? changeRoster(desk, { act: { act: 'found', ...placed, publicKey } }) : opened;
}

/** The roster of another workbook, by the 台账管理员 who cares for both. */
export async function carryIn(
  desk: PaneDesk,
  roster: string,
  keyFile: string,
  password: string,
): Promise<Result<House, Problem>> {
  const opened = await desk.keyring.unlockFile(keyFile, password);
  return opened.ok ? carryRoster(desk, roster) : opened;
}
