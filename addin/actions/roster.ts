import type { NamedEntry } from '../domain/journal/entry';
import { one } from '../domain/journal/detail';
import { foldRoster, type RosterFold } from '../domain/keys/fold-roster';
import { readSignature } from '../domain/keys/signature';
import { readRosterAct } from '../domain/keys/roster-text';
import type { RosterRules } from '../domain/keys/roster-act';
import { people } from '../registers/system';
import type { Pack } from '../registers/vocabulary';
import type { WorkbookReader } from '../workbook/port';
import { soundEntries } from './journal';
import { entriesKey } from './record-head';

/** All entries about the people are one record of the journal. */
export const ROSTER = 'ROSTER';

/** Where a second 台账管理员 is missing, anybody with a post of the house may second. */
export const rosterRules = (pack: Pack): RosterRules => ({
  seconds: pack.posts.filter(({ outside }) => !outside).map(({ id }) => id),
});

/** 人员名册 as its entries make it. */
export interface Roster extends RosterFold {
  /** entries that nothing follows */
  readonly heads: readonly string[];
  /** rows of the journal about it */
  readonly known: number;
}

/** null = no 台账管理员 has founded it: people are taken as 人员 lists them, nobody has a key. */
export async function readRoster(
  workbook: WorkbookReader,
  workbookId: string,
  pack: Pack,
): Promise<Roster | null> {
  const seen = await workbook.look({ rows: [], matching: [entriesKey(ROSTER)] });
  const rows = seen.matching[0] ?? [];
  const sound = [...soundEntries(workbookId, rows).values()].filter(isRosterEntry);
  return sound.length === 0 ? null : { ...foldEntries(pack, sound), known: rows.length };
}

export const isRosterEntry = ({ entry }: NamedEntry): boolean =>
  entry.register === people.id && entry.event === 'rosterChanged';

/** Folds the roster's entries, each after what it saw, beside each other by name. */
export function foldEntries(
  pack: Pack,
  entries: readonly NamedEntry[],
): RosterFold & { readonly heads: readonly string[] } {
  const order = inOrder(entries);
  const commands = order.flatMap(({ id, entry, signature }) => {
    const act = readRosterAct(one(entry.detail, 'roster'));
    const key = readSignature(signature)?.key ?? '';
    return act ? [{ id, command: { act, by: entry.by, key } }] : [];
  });
  const followed = new Set(order.flatMap(({ entry }) => entry.before));
  return {
    ...foldRoster(commands, rosterRules(pack)),
    heads: order.map(({ id }) => id).filter((id) => !followed.has(id)),
  };
}

function inOrder(entries: readonly NamedEntry[]): readonly NamedEntry[] {
  const order: NamedEntry[] = [];
  const placed = new Set<string>();
  let waiting = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (;;) {
    const next = waiting.find(({ entry }) => entry.before.every((id) => placed.has(id)));
    if (!next) return order;
    order.push(next);
    placed.add(next.id);
    waiting = waiting.filter((other) => other !== next);
  }
}
