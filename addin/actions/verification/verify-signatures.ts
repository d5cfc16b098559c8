import type { NamedEntry } from '../../domain/journal/entry';
import { standingsOf, type ChainLink, type Doubt, type Standing } from '../../domain/keys/standing';
import { checkOf, readSignature } from '../../domain/keys/signature';
import { concernedBy } from '../../domain/keys/roster-act';
import { ownerOf, registrarsOf } from '../../domain/keys/roster';
import { readRosterAct } from '../../domain/keys/roster-text';
import type { Check, SignatureChecker } from '../../domain/keys/keyring';
import type { RosterFold } from '../../domain/keys/fold-roster';
import { one as first } from '../../domain/journal/detail';
import { registerOf } from '../../registers';
import { journal } from '../../registers/system';
import { postNamed } from '../../registers/posts';
import type { Pack } from '../../registers/vocabulary';
import { foldEntries, isRosterEntry } from '../roster';
import type { RowSeen } from '../../workbook/port';
import type { Finding, FindingKind } from './finding';
import type { JournalRead } from './read-journal';

export interface Anchors {
  /** fingerprint of the 台账管理员 as it stands on the agreement; none = not compared */
  readonly registrar?: string;
  /** ids of entries that this PC, or a printed copy, has seen in this workbook */
  readonly seen?: readonly string[];
}

export interface SignatureReport {
  /** all checked: under way while other things are looked at */
  readonly findings: Promise<readonly Finding[]>;
  /** null = nobody has a key in this workbook */
  readonly roster: RosterFold | null;
}

/** Signatures checked at once, then looked whether somebody wants to stop. */
const PAGE = 2_000;

/** Every signature, whose key it is, and whether that person held the post then. */
export function verifySignatures(
  pack: Pack,
  workbookId: string,
  { entries, rows, digests }: JournalRead,
  checker: SignatureChecker,
  { registrar, seen = [] }: Anchors,
  onPage: (done: number) => void,
): SignatureReport {
  const findings: Finding[] = [];
  const present = new Set(entries.map(({ id }) => id));
  for (const id of seen)
    if (!present.has(id)) findings.push({ ...NOWHERE, kind: 'head-missing', was: id });
  const roster = entries.some(isRosterEntry)
    ? foldEntries(pack, entries.filter(isRosterEntry))
    : null;
  if (!roster) {
    if (registrar !== undefined)
      findings.push({ ...NOWHERE, kind: 'other-registrar', was: registrar });
    return { findings: Promise.resolve(findings), roster };
  }
  const keys = registrarsOf(roster.state).flatMap(({ keys: all }) =>
    all.map(({ fingerprint }) => fingerprint),
  );
  if (registrar !== undefined && !keys.includes(registrar))
    findings.push({ ...NOWHERE, kind: 'other-registrar', was: registrar, now: keys.join('、') });

  const signed = entries.map((named) =>
    signing(workbookId, roster, named, digests.get(named.id) ?? '', rows.get(named.id) ?? null),
  );
  const checked = wrong(signed, vouchedFor(pack, signed), checker, onPage);
  for (const [id, problems] of roster.refused) {
    const one = signed.find(({ named }) => named.id === id);
    if (one) findings.push(about(one, 'roster-refused', '', problems[0]?.code ?? ''));
  }
  const all = Promise.all([checked, strangers(pack, roster, signed)]);
  // Awaited when everything else is done; by then somebody may have stopped it.
  all.catch(() => undefined);
  return { findings: all.then((more) => [...more.flat(), ...findings]), roster };
}

const NOWHERE = {
  sheet: journal.table,
  record: '',
  column: '',
  was: '',
  now: '',
  by: '',
  row: null,
};

const about = (
  { named: { entry }, row }: Pick<Signing, 'named' | 'row'>,
  kind: FindingKind,
  was: string,
  now: string,
): Finding => ({
  ...NOWHERE,
  ...{ kind, record: entry.no, was, now, by: entry.by, row },
});

interface Signing {
  readonly named: NamedEntry;
  /** where it stands in the journal */
  readonly row: RowSeen | null;
  /** whose key must have signed */
  readonly holder: string;
  /** fingerprint; '' = no signature that can be read */
  readonly key: string;
  /** whose key it is; '' = nobody's on the roster */
  readonly owner: string;
  readonly check: Check | null;
}

function signing(
  workbookId: string,
  roster: RosterFold,
  named: NamedEntry,
  digest: string,
  row: RowSeen | null,
): Signing {
  const { entry } = named;
  const signature = readSignature(named.signature);
  const witness = first(entry.detail, 'witness');
  const holder = witness === '' ? entry.by : witness;
  if (!signature) return { named, row, holder, key: '', owner: '', check: null };
  const owner = ownerOf(roster.state, signature.key);
  return {
    ...{ named, row, holder, key: signature.key, owner: owner?.person.name ?? '' },
    check: owner && checkOf(workbookId, digest, signature, owner.key.publicKey),
  };
}

/** What an incident's run is begun and noted with, without a password. */
const NOTING: ReadonlySet<NamedEntry['entry']['event']> = new Set(['registered', 'recorded']);

/**
 * Notes without a key that somebody saw who signed after them: his signature covers them, since an
 * entry names all that it saw. A note that nobody signed after is a signature that is missing.
 */
function vouchedFor(pack: Pack, signed: readonly Signing[]): ReadonlySet<string> {
  const noted = signed.filter(
    ({ key, named: { entry } }) =>
      key === '' &&
      entry.way === 'noKey' &&
      NOTING.has(entry.event) &&
      registerOf(pack, entry.register)?.recordedFirst !== undefined,
  );
  const records = new Set(noted.map(({ named }) => named.entry.rowId));
  const own = signed.filter(({ named }) => records.has(named.entry.rowId));
  const byId = new Map(own.map((one) => [one.named.id, one]));
  const seen = new Set<string>();
  const open = own.filter(({ key }) => key !== '').flatMap(({ named }) => named.entry.before);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.named.entry.before ?? []));
  }
  return new Set(noted.map(({ named }) => named.id).filter((id) => seen.has(id)));
}

/** No signature, one of an unknown key, or one that does not fit. */
async function wrong(
  signed: readonly Signing[],
  vouched: ReadonlySet<string>,
  checker: SignatureChecker,
  onPage: (done: number) => void,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let from = 0; from < signed.length; from += PAGE) {
    const page = signed.slice(from, from + PAGE);
    onPage(page.length);
    const checks = page.flatMap(({ check }) => check ?? []);
    const right = await checker.verifyAll(checks);
    const answers = new Map(checks.map((check, index) => [check, right[index] === true]));
    for (const one of page) {
      const { named, key, owner, holder, check } = one;
      if (key === '') {
        if (!vouched.has(named.id)) findings.push(about(one, 'signature-missing', '', ''));
      } else if (owner === '') findings.push(about(one, 'signer-unknown', '', key));
      else if (!check || !answers.get(check)) findings.push(about(one, 'signature-wrong', '', key));
      else if (owner !== holder) findings.push(about(one, 'signer-other', holder, owner));
      else if (named.entry.way === 'noKey') findings.push(about(one, 'signature-missing', '', ''));
    }
  }
  return findings;
}

/** Those who did not hold the post then, or whose key did not count (any more). */
async function strangers(
  pack: Pack,
  roster: RosterFold,
  signed: readonly Signing[],
): Promise<readonly Finding[]> {
  const chains = new Map<string, ChainLink[]>();
  // Links come after what they saw; entries whose predecessor is unknown begin a chain.
  const put = (name: string, link: ChainLink): void => {
    const chain = chains.get(name);
    if (chain) chain.push(link);
    else chains.set(name, [link]);
  };
  for (const { named, key, holder } of inChainOrder(signed)) {
    const { id, entry } = named;
    const act = isRosterEntry(named) ? readRosterAct(first(entry.detail, 'roster')) : null;
    const before = [entry.signerBefore, ...(entry.detail.seen ?? [])].filter((one) => one !== '');
    const events = roster.events.get(id) ?? [];
    for (const name of new Set([holder, ...(act ? concernedBy(act) : [])]))
      put(name, { id, before, events, key: name === holder ? key : '' });
  }
  const standings = new Map<string, ReadonlyMap<string, Standing>>();
  const at = (name: string, id: string): Standing | undefined => {
    const known = standings.get(name) ?? standingsOf(name, chains.get(name) ?? []);
    standings.set(name, known);
    return known.get(id);
  };
  const inside = (post: string): boolean =>
    pack.posts.some(({ id, outside }) => id === post && !outside);
  const ofOne = (one: Signing): readonly Finding[] => {
    const { named, holder, key } = one;
    const { id, entry } = named;
    const own = at(holder, id);
    if (key === '' || !own) return [];
    const doubts = own.doubts.filter((doubt) => doubt !== 'unknown-key');
    const findings = doubts.map((doubt) => about(one, KINDS[doubt], '', doubt));
    if (entry.event !== 'signed' || holder !== entry.by) return findings;
    const principal = first(entry.detail, 'for');
    const post = postNamed(pack)(entry.post);
    const held =
      principal === '' ? (own.person?.posts ?? []) : (roster.state.people[principal]?.posts ?? []);
    return inside(post) && !held.includes(post)
      ? [...findings, about(one, 'not-the-post', entry.post, held.join('、'))]
      : findings;
  };
  const findings: Finding[] = [];
  for (const [index, one] of signed.entries()) {
    // Signatures are being checked meanwhile, and want to be asked for.
    if (index % PAGE === 0) await new Promise((resolve) => setTimeout(resolve));
    findings.push(...ofOne(one));
  }
  return findings;
}

const KINDS: Readonly<Record<Doubt, FindingKind>> = {
  'unknown-key': 'signer-unknown',
  'key-not-in-force': 'key-not-valid',
  'second-key': 'second-key',
  'after-suspension': 'key-not-valid',
  'after-compromise': 'key-not-valid',
  'beside-roster': 'beside-roster',
};

/** Each entry after what its signer and the people concerned had done before, as far as it is there. */
function inChainOrder(signed: readonly Signing[]): readonly Signing[] {
  const byId = new Map(signed.map((one) => [one.named.id, one]));
  const done = new Set<string>();
  const order: Signing[] = [];
  for (const start of signed) {
    const stack = [start];
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (!top || done.has(top.named.id)) {
        stack.pop();
        continue;
      }
      const { entry } = top.named;
      const waiting = [entry.signerBefore, ...(entry.detail.seen ?? [])]
        .flatMap((id) => byId.get(id) ?? [])
        .filter((one) => !done.has(one.named.id) && !stack.includes(one));
      if (waiting.length > 0) stack.push(...waiting);
      else {
        done.add(top.named.id);
        order.push(top);
        stack.pop();
      }
    }
  }
  return order;
}
