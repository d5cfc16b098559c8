import { one } from '../domain/journal/detail';
import type { NamedEntry, SealedCell } from '../domain/journal/entry';
import { refuse, type Result } from '../domain/result';
import { keyOfKind } from '../registers/columns';
import { postTitle } from '../registers/posts';
import type { Register } from '../registers/vocabulary';
import type { Desk } from './desk';
import { inbox, waitsFor } from './inbox';
import { confirms, readChain, writeBookEntry } from './opening-entry';
import { actingPerson } from './person';
import type { Problem } from './problem';
import { howSigned } from './sign-entries';
import { textOf } from './view-record';

/** 移交清单: everything that somebody who leaves has in hand, over all registers of the workbook. */
export interface HandoverList {
  readonly person: string;
  readonly posts: readonly string[];
  /** things of which he is the one responsible */
  readonly keeps: readonly HandoverLine[];
  /** documents that wait for his signature; others may hold the post, too */
  readonly waits: readonly (HandoverLine & { readonly alone: boolean })[];
  /** fingerprints of keys that are in force */
  readonly keys: readonly string[];
}

export interface HandoverLine {
  readonly register: Register;
  readonly rowId: string;
  readonly no: string;
  /** what the row says of it, in the order of its columns */
  readonly says: readonly string[];
  /** text of the 状态 cell */
  readonly state: string;
}

/** Words of a row that tell people what it is. */
const SAID = 4;

export async function handoverList(desk: Desk, person: string): Promise<HandoverList> {
  const someone = desk.house.people.find(({ name }) => name === person);
  const keys = desk.house.roster?.state.people[person]?.keys ?? [];
  const waiting = someone ? (await inbox(desk)).filter((one) => waitsFor(one, someone)) : [];
  const others = desk.house.people.filter(({ name, active }) => active && name !== person);
  return {
    person,
    posts: (someone?.posts ?? []).map((post) => postTitle(desk.pack, post)),
    keeps: await keptBy(desk, person),
    waits: waiting.map((one) => ({
      ...{ register: one.register, rowId: one.rowId, no: one.no, says: [], state: one.label },
      alone: !others.some((other) => waitsFor(one, other)),
    })),
    keys: keys.filter(({ state }) => state === 'inForce').map(({ fingerprint }) => fingerprint),
  };
}

async function keptBy({ workbook, pack }: Desk, person: string): Promise<readonly HandoverLine[]> {
  const found: HandoverLine[] = [];
  for (const register of pack.registers) {
    const keeping = register.columns.filter(({ keeps }) => keeps);
    if (keeping.length === 0) continue;
    const key = (kind: 'rowId' | 'serial' | 'state'): string => keyOfKind(register, kind) ?? '';
    const telling = register.columns
      .filter(({ kind, derived, keeps }) => kind === 'text' && !derived && !keeps)
      .slice(0, SAID);
    for await (const rows of workbook.scan(register.table))
      for (const row of rows) {
        const rowId = textOf(register, row, key('rowId'));
        const mine = keeping.some((column) => textOf(register, row, column.key) === person);
        if (rowId === '' || !mine) continue;
        found.push({
          ...{ register, rowId, no: textOf(register, row, key('serial')) },
          says: telling.map((column) => textOf(register, row, column.key)).filter((text) => text),
          state: textOf(register, row, key('state')),
        });
      }
  }
  return found;
}

/** 移交: the person's own word that this is all of it. */
export async function handOver(
  desk: Desk,
  list: HandoverList,
): Promise<Result<NamedEntry, Problem>> {
  const person = actingPerson(desk, list.person);
  if (!person.ok) return person;
  const signed = howSigned(desk, person.value.name, undefined);
  if (!signed.ok) return signed;
  const listed = ({ register, rowId, no }: HandoverLine): SealedCell => ({
    ...{ line: rowId, column: register.id, value: no },
  });
  return writeBookEntry(desk, person.value, signed.value, {
    event: 'handedOver',
    detail: { period: [desk.now().today] },
    content: [...list.keeps, ...list.waits].map(listed),
    reason: `${list.person} 移交 ${list.keeps.length + list.waits.length} 项`,
  });
}

/** The other two sides. */
export type Side = '接收' | '监交';

/** 移交 of which a side is still missing, with the sides that have signed. */
export interface OpenHandover {
  readonly entry: NamedEntry;
  readonly sides: Readonly<Partial<Record<Side, string>>>;
}

export async function handovers({ workbook, house }: Desk): Promise<readonly OpenHandover[]> {
  const { entries } = await readChain(workbook, house.workbookId);
  return entries
    .filter(({ entry }) => entry.event === 'handedOver')
    .map((entry) => ({ entry, sides: sidesOf(entries, entry) }));
}

function sidesOf(entries: readonly NamedEntry[], { id }: NamedEntry): OpenHandover['sides'] {
  const sides: Partial<Record<Side, string>> = {};
  for (const { entry } of entries) {
    const side = confirms(entry, id)
      ? SIDES.find((name) => name === one(entry.detail, 'choice'))
      : null;
    if (side) sides[side] = sides[side] ?? entry.by;
  }
  return sides;
}

const SIDES: readonly Side[] = ['接收', '监交'];

/** 接收人, 监交人: three sides are three persons. */
export async function joinHandover(
  desk: Desk,
  { entry: { id, entry }, sides }: OpenHandover,
  side: Side,
  by: string,
): Promise<Result<NamedEntry, Problem>> {
  const person = actingPerson(desk, by);
  if (!person.ok) return person;
  const signed = howSigned(desk, person.value.name, undefined);
  if (!signed.ok) return signed;
  const { name } = person.value;
  if (sides[side] !== undefined || name === entry.by || Object.values(sides).includes(name))
    return refuse({ code: 'opening/same-person', by: sides[side] ?? name });
  return writeBookEntry(desk, person.value, signed.value, {
    ...{ event: 'confirmed', detail: { entry: [id], choice: [side] }, content: [] },
    reason: `${side} ${entry.by} 移交`,
  });
}
