import { fen } from '../domain/amount';
import { totals, type Amounts } from '../domain/used-up';
import { keyOfKind } from '../registers/columns';
import type { Check, Register, Taking } from '../registers/vocabulary';
import { cellsByKey } from '../workbook/records';
import { fenOf } from './judge-record';
import { recordsOf, type Book, type BookRecord } from './opening-book';
import { latestOf } from './projection';
import { isDue } from './posting-plan';
import { textOf } from './view-record';

/**
 * 结转: the records that go into the next workbook. What is under way and what cites it; what has
 * something left (an IOU that is not cleared) with all that was taken of it; what stays for ever
 * (档案); of each thing whose newest record holds, that one; and whatever any of these cites.
 * Everything else stays where it is, and the former workbook is kept.
 */
export function carriedRecords(book: Book): readonly BookRecord[] {
  const records = recordsOf(book).filter(({ story }) => story.state.status !== 'draft');
  const index = indexOf(records);
  const chosen = new Set<BookRecord>();
  const unfinished = records.filter((record) => isOpen(record) || hasLeft(book, record, index));
  const resting = [...unfinished];
  // What cites something unfinished belongs to it, however far.
  for (let next = resting.pop(); next; next = resting.pop()) {
    if (chosen.has(next)) continue;
    chosen.add(next);
    resting.push(...index.citing(next));
  }
  for (const record of records)
    if (kept(record.register) === 'all' && !isVoid(record)) chosen.add(record);
  for (const record of newestHolding(book, records)) chosen.add(record);
  const asked = [...chosen];
  for (let next = asked.pop(); next; next = asked.pop())
    for (const cited of [...index.cited(next), ...index.holding(next)])
      if (!chosen.has(cited)) {
        chosen.add(cited);
        asked.push(cited);
      }
  return records.filter((record) => chosen.has(record));
}

const kept = ({ carries, numbering }: Register): Register['carries'] =>
  carries ?? (numbering?.restart === 'never' ? 'all' : undefined);

const isOpen = ({ story: { state } }: BookRecord): boolean =>
  state.status === 'open' || state.status === 'contested';

const isVoid = ({ story: { state } }: BookRecord): boolean => state.status === 'void';

const noOf = ({ register, header }: BookRecord): string =>
  textOf(register, header, keyOfKind(register, 'serial') ?? '');

interface Index {
  /** records that this one names */
  cited(record: BookRecord): readonly BookRecord[];
  /** records that name this one */
  citing(record: BookRecord): readonly BookRecord[];
  /** the newest rows elsewhere that say what this one shows: 现责任人 */
  holding(record: BookRecord): readonly BookRecord[];
}

function indexOf(records: readonly BookRecord[]): Index {
  const byName = new Map<string, BookRecord[]>();
  const put = (map: Map<string, BookRecord[]>, key: string, record: BookRecord): void => {
    const list = map.get(key);
    if (list) list.push(record);
    else map.set(key, [record]);
  };
  const wanted = new Set<string>();
  for (const { register } of records)
    for (const { cites } of register.columns)
      for (const id of cites?.registers ?? []) wanted.add(`${id}\n${cites?.by ?? ''}`);
  for (const key of wanted) {
    const [id = '', by = ''] = key.split('\n');
    for (const record of records)
      if (record.register.id === id) {
        const name = by === '' ? noOf(record) : textOf(record.register, record.header, by);
        if (name !== '') put(byName, `${key}\n${name}`, record);
      }
  }
  const cited = (record: BookRecord): readonly BookRecord[] =>
    record.register.columns.flatMap(({ key, cites }) => {
      if (!cites) return [];
      const text = textOf(record.register, record.header, key);
      const names = cites.several ? text.split('、') : [text];
      return cites.registers.flatMap((id) =>
        names.flatMap((name) => byName.get(`${id}\n${cites.by ?? ''}\n${name}`) ?? []),
      );
    });
  const namedBy = new Map<BookRecord, BookRecord[]>();
  for (const record of records)
    for (const other of cited(record)) {
      const list = namedBy.get(other);
      if (list) list.push(record);
      else namedBy.set(other, [record]);
    }
  const newest = newestOf(records);
  return {
    cited,
    citing: (record) => namedBy.get(record) ?? [],
    holding: ({ register, header }) =>
      latestOf(register).flatMap(({ derived }) => {
        const name = textOf(register, header, derived.name);
        const { from, by, of, signed = '' } = derived;
        return newest(from, by, of, signed).get(name) ?? [];
      }),
  };
}

/** Of a register, for each thing that a column names, the newest record that says something of it. */
function newestOf(
  records: readonly BookRecord[],
): (from: string, by: string, of: string, signed: string) => ReadonlyMap<string, BookRecord> {
  const known = new Map<string, ReadonlyMap<string, BookRecord>>();
  return (from, by, of, signed) => {
    const key = [from, by, of, signed].join('\n');
    const found = known.get(key) ?? new Map<string, BookRecord>();
    if (known.has(key)) return found;
    const rows = records
      .filter(({ register, story }) => register.id === from && story.state.status !== 'void')
      .filter(({ register, story }) => isDue(register, signed || undefined, story.state))
      .sort((a, b) => (noOf(a) < noOf(b) ? -1 : 1));
    const newest = new Map<string, BookRecord>();
    for (const record of rows)
      if (of === '' || textOf(record.register, record.header, of) !== '')
        newest.set(textOf(record.register, record.header, by), record);
    known.set(key, newest);
    return newest;
  };
}

const newestHolding = (book: Book, records: readonly BookRecord[]): readonly BookRecord[] => {
  const newest = newestOf(records);
  return book.pack.registers.flatMap((register) => {
    const policy = kept(register);
    return typeof policy === 'object'
      ? [...newest(register.id, policy.newest, '', '').values()]
      : [];
  });
};

type Takes = Extract<Check, { check: 'withinCitedTotal' | 'withinCited' }>;

const takesOf = ({ signOff = [] }: Register): readonly Takes[] =>
  signOff
    .flatMap(({ checks = [] }) => checks)
    .filter(
      (check): check is Takes =>
        check.check === 'withinCitedTotal' || check.check === 'withinCited',
    );

/** Finished, and others may still take of it: an IOU that is not cleared, an order not delivered. */
function hasLeft({ pack }: Book, record: BookRecord, { citing }: Index): boolean {
  const { register, story } = record;
  if (kept(register) !== 'left' || story.state.status !== 'complete') return false;
  const users = citing(record).filter((user) => !isVoid(user));
  return pack.registers.some((other) =>
    takesOf(other)
      .filter(({ cites }) => cites in citedBy(other, register))
      .some((check) =>
        check.check === 'withinCitedTotal'
          ? users.reduce((sum, user) => sum + takenBy(check.users, user), 0) <
            amountIn(record, check.of)
          : linesLeft(
              record,
              check,
              users.filter((user) => user.register === other),
            ),
      ),
  );
}

/** The columns of one register that name records of another one. */
const citedBy = (from: Register, to: Register): Readonly<Record<string, true>> =>
  Object.fromEntries(
    from.columns
      .filter(({ cites }) => cites?.registers.includes(to.id))
      .map(({ key }) => [key, true as const]),
  );

const amountIn = ({ register, header }: BookRecord, key: string): number =>
  fenOf(cellsByKey(register, header)[key]) ?? fen(0);

const takenBy = (taking: readonly Taking[], user: BookRecord): number =>
  taking
    .filter(({ register }) => register === user.register.id)
    .reduce((sum, { amount }) => sum + amountIn(user, amount), 0);

function linesLeft(
  record: BookRecord,
  { match, quantity, of }: Extract<Takes, { check: 'withinCited' }>,
  users: readonly BookRecord[],
): boolean {
  const used = totals(users.flatMap((user) => amountsOf(user, match, quantity)));
  return [...totals(amountsOf(record, match, of))].some(
    ([name, there]) => (used.get(name) ?? 0) < there,
  );
}

const amountsOf = (
  { lineRegister, lines }: BookRecord,
  match: readonly string[],
  quantity: string,
): readonly Amounts[] => {
  if (!lineRegister) return [];
  return lines.map((line) => ({
    name: match.map((key) => textOf(lineRegister, line, key)).join('\n'),
    quantity: Number(textOf(lineRegister, line, quantity)) || 0,
  }));
};
