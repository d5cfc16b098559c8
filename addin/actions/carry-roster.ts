import { joinTexts, splitTexts } from '../domain/canonical';
import { readBundle } from '../domain/keys/key-bundle';
import { fingerprintOf } from '../domain/keys/fingerprint';
import type { RosterAct } from '../domain/keys/roster-act';
import { readRosterAct, rosterActText } from '../domain/keys/roster-text';
import { ok, refuse, type Result } from '../domain/result';
import { people } from '../registers/system';
import { changeRoster, type Bundles } from './change-roster';
import type { Desk, House } from './desk';
import { ownLine } from './own-chain';
import type { Problem } from './problem';
import { textOf } from './view-record';

const TAG = 'register-keeper/roster-file/1';

/** 名册文件: everybody with his keys, as this workbook has them, signed by the 台账管理员 who is unlocked. */
export async function rosterFile(desk: Desk): Promise<Result<string, Problem>> {
  const { roster, workbookId } = desk.house;
  const opened = desk.keyring?.opened();
  if (!roster || !desk.keyring || !opened) return refuse({ code: 'keys/locked' });
  const list = Object.values(roster.state.people);
  const seen = await desk.workbook.look({ rows: list.map(({ name }) => ownLine(name)) });
  const origin = {
    ...{ workbookId, registrar: opened.fingerprint },
    head: [...roster.heads].sort().join(' '),
  };
  const said = joinTexts([
    TAG,
    rosterActText({ act: 'carry', origin, people: list }),
    ...seen.rows.map((row) => (row ? textOf(people, row, 'wrapped') : '')),
  ]);
  const signed = await desk.keyring.sign(opened.fingerprint, said);
  return signed.ok ? ok(joinTexts([said, signed.value])) : signed;
}

/**
 * The roster of another workbook is taken over here: nobody enrols again, and everybody's password
 * stays what it is. The 台账管理员 who signed the file signs here, too.
 */
export async function carryRoster(desk: Desk, file: string): Promise<Result<House, Problem>> {
  const read = await readRosterFile(desk, file);
  return read ? changeRoster(desk, read) : refuse({ code: 'roster/file-unreadable' });
}

/** null = not such a file, or not as its registrar signed it. */
async function readRosterFile(
  { keyring }: Desk,
  file: string,
): Promise<{ readonly act: RosterAct; readonly bundles: Bundles } | null> {
  const [said = '', signature = '', ...more] = splitTexts(file.trim()) ?? [];
  const [tag, text = '', ...wrapped] = splitTexts(said) ?? [];
  const act = readRosterAct(text);
  if (tag !== TAG || more.length > 0 || act?.act !== 'carry') return null;
  const keys = act.people.flatMap((person) => person.keys);
  const key = keys.find(({ publicKey }) => fingerprintOf(publicKey) === act.origin.registrar);
  const checks = key ? [{ publicKey: key.publicKey, text: said, signature }] : [];
  const [isSigned = false] = (await keyring?.verifyAll(checks)) ?? [];
  const bundles = act.people.map(
    ({ name }, index) => [name, readBundle(wrapped[index] ?? '')] as const,
  );
  if (!isSigned || bundles.some(([, bundle]) => bundle === null)) return null;
  return {
    act,
    bundles: Object.fromEntries(bundles.map(([name, bundle]) => [name, bundle ?? []])),
  };
}
