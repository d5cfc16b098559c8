import type { NamedEntry } from '../domain/journal/entry';
import { decideRoster } from '../domain/keys/decide-roster';
import { evolveRoster } from '../domain/keys/evolve-roster';
import { fingerprintOf, fullFingerprint } from '../domain/keys/fingerprint';
import { bundledDigest, bundleText, readBundle, type BundledKey } from '../domain/keys/key-bundle';
import { keyInForce } from '../domain/keys/roster';
import { concernedBy, type RosterAct } from '../domain/keys/roster-act';
import { emptyRoster, type RosterPerson } from '../domain/keys/roster-state';
import { rosterActText } from '../domain/keys/roster-text';
import { InvariantError, ok, refuse, type Result } from '../domain/result';
import { titleOfKind } from '../registers/columns';
import { postTitle } from '../registers/posts';
import { journal, people } from '../registers/system';
import type { Pack } from '../registers/vocabulary';
import type { Change, RowSeen } from '../workbook/port';
import { inputByKey } from '../workbook/records';
import type { Desk, House } from './desk';
import { loadHouse } from './house';
import { journalChange, nameEntry } from './journal';
import { send } from './outbox';
import { answer, closedProblem } from './outcome';
import { lastEntryOf, ownLine } from './own-chain';
import type { Problem } from './problem';
import { readRoster, ROSTER, rosterRules } from './roster';
import { signWith } from './sign-entries';
import { textOf } from './view-record';

/** One act about the people. */
export interface RosterRequest {
  readonly act: RosterAct;
  /** the person's private key under his password, where the act brings one */
  readonly wrapped?: string;
  /** 密钥包 of the people whose roster is carried over */
  readonly bundles?: Bundles;
}

/** Wrapped keys by the name of their owner. */
export type Bundles = Readonly<Record<string, readonly BundledKey[]>>;

/**
 * 人员名册: an act becomes a signed entry, and the lines of 人员 follow the roster that it makes.
 * Gives the house as it is afterwards.
 */
export async function changeRoster(
  desk: Desk,
  request: RosterRequest,
): Promise<Result<House, Problem>> {
  const { act } = request;
  const { workbookId } = desk.house;
  const opened = desk.keyring?.opened();
  if (!opened) return refuse({ code: 'keys/locked' });
  const brought = broughtBy(request, workbookId);
  const roster = await readRoster(desk.workbook, workbookId, desk.pack);
  if (!roster && (await hasRecords(desk))) return refuse({ code: 'roster/records-before' });
  const state = roster?.state ?? emptyRoster;
  const by = opened.person;
  const command = { act, by, key: opened.fingerprint };
  const decided = decideRoster(command, state, rosterRules(desk.pack));
  if (!decided.ok) return decided;
  const after = decided.value.reduce(evolveRoster, state);

  const concerned = [...new Set([by, ...concernedBy(act)])];
  const seen = await desk.workbook.look({
    rows: concerned.map(ownLine),
    appendTo: [journal.table, people.table],
  });
  if (seen.closed.length > 0) return refuse(...seen.closed.map(closedProblem));
  const lines = new Map(concerned.map((name, index) => [name, seen.rows[index] ?? null]));
  const entry = nameEntry(workbookId, {
    ...{ register: people.id, revision: people.revision, rowId: ROSTER, no: '', round: 1 },
    ...{ event: 'rosterChanged', step: '', by, post: '', way: 'key', at: desk.now().at },
    reason: reasonOf(act),
    detail: {
      roster: [rosterActText(act)],
      seen: concerned.map((name) => lastEntryOf(lines.get(name))).filter((id) => id !== ''),
      wrapped: Object.entries(brought).flatMap(([name, keys]) =>
        keys.flatMap((key) => [name, bundledDigest(key)]),
      ),
    },
    ...{ content: [], digest: '', state: '' },
    before: [...(roster?.heads ?? [])].sort(),
    known: (roster?.known ?? 0) + 1,
    signerBefore: lastEntryOf(lines.get(by)),
  });
  const signed = await signWith(desk, [entry]);
  if (!signed.ok) return signed;
  const [newest] = signed.value;
  if (!newest) throw new InvariantError('an entry without a name');
  const changes = [
    journalChange(desk.pack, signed.value),
    ...concerned.flatMap((name) =>
      lineChange(
        desk.pack,
        after.people[name],
        lines.get(name) ?? null,
        newest,
        brought[name] ?? [],
      ),
    ),
  ];
  const about = { register: people.id, rowId: ROSTER, no: '' };
  const outcome = await send(desk, seen, changes, { did: 'acted', ...about });
  const answered = answer(outcome, null);
  return answered.ok ? ok(await loadHouse(desk.workbook, desk.pack)) : answered;
}

/** The wrapped keys that an act puts beside those which are there. */
function broughtBy({ act, wrapped, bundles }: RosterRequest, workbookId: string): Bundles {
  if (act.act === 'carry') return bundles ?? {};
  if ((act.act !== 'apply' && act.act !== 'found') || wrapped === undefined) return {};
  return { [act.person]: [{ key: fingerprintOf(act.publicKey), workbookId, wrapped }] };
}

async function hasRecords(desk: Desk): Promise<boolean> {
  for await (const rows of desk.workbook.scan(journal.table, [titleOfKind(journal, 'entry')]))
    if (rows.some((row) => lastEntryOfJournal(row) !== '')) return true;
  return false;
}

const lastEntryOfJournal = (row: RowSeen): string => {
  const cell = row.cells[titleOfKind(journal, 'entry')];
  return cell?.kind === 'text' ? cell.text : '';
};

/** What the journal's readers see of an act. */
const reasonOf = (act: RosterAct): string =>
  `${ACT_WORDS[act.act]} ${concernedBy(act).join('、')}`.trim();

const ACT_WORDS: Readonly<Record<RosterAct['act'], string>> = {
  found: '建立名册',
  apply: '申请密钥',
  certify: '认证密钥',
  changePosts: '岗位变动',
  suspend: '停用',
  resume: '恢复',
  loseKey: '密钥遗失',
  compromiseKey: '密钥泄露',
  acknowledgeKey: '认领第二把密钥',
  appoint: '任命台账管理员',
  delegate: '委托代理',
  endDelegation: '终止委托',
  carry: '名册转入',
};

/** A line of 人员 as the roster wants it. */
export const lineOf = (pack: Pack, person: RosterPerson) => {
  const key = keyInForce(person) ?? person.keys.at(-1);
  return {
    name: person.name,
    department: person.department,
    posts: person.posts.map((post) => postTitle(pack, post)).join('、'),
    status: STATUS[person.state],
    fingerprint: key ? fullFingerprint(key.fingerprint) : '',
  };
};

const STATUS: Readonly<Record<RosterPerson['state'], string>> = {
  active: '在岗',
  suspended: '停用',
  applied: '待认证',
};

function lineChange(
  pack: Pack,
  person: RosterPerson | undefined,
  line: RowSeen | null,
  newest: NamedEntry,
  brought: readonly BundledKey[],
): readonly Change[] {
  if (!person) return [];
  const kept = (line && readBundle(textOf(people, line, 'wrapped'))) ?? [];
  const cells = inputByKey(people, {
    ...{ ...lineOf(pack, person), entry: newest.id },
    ...(brought.length > 0 && { wrapped: bundleText([...kept, ...brought]) }),
  });
  const identity = people.columns[0]?.title.zh ?? '';
  return line
    ? [{ kind: 'update', row: line, identity, set: cells }]
    : [{ kind: 'append', table: people.table, identity, rows: [cells] }];
}
