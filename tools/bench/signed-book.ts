import { runChain, staff, type Chain } from '../../addin/actions/chain.fixture';
import { MARCH_5 } from '../../addin/actions/canteen-desk.fixture';
import { nameEntry, soundEntries } from '../../addin/actions/journal';
import type { KeyedDesk } from '../../addin/actions/keyed-desk.fixture';
import { isRosterEntry } from '../../addin/actions/roster';
import { textCell, type Cell } from '../../addin/domain/cell';
import { one } from '../../addin/domain/journal/detail';
import {
  entryDigest,
  sealCode,
  sealDigest,
  type NamedEntry,
} from '../../addin/domain/journal/entry';
import { fieldsOf } from '../../addin/domain/journal/fields';
import { tellStory } from '../../addin/domain/journal/story';
import { signingTask } from '../../addin/domain/keys/signature';
import { postNamed } from '../../addin/registers/posts';
import { canteen } from '../../addin/registers/canteen';
import { journal } from '../../addin/registers/system';
import { flowOf } from '../../addin/actions/state-text';

/** Four signatures of a voucher of one line; the fifth would post. */
const CHAIN: Chain = {
  ...{ pack: canteen, register: 'voucher', keeper: '张三' },
  people: { 张三: ['keeper'], 李四: ['cook'], 王五: ['leader'], 赵六: ['accountant'] },
  rows: {
    原始凭证: [
      { 临时号: '1', 购买日期: MARCH_5, 注明时间: 0.35, 售货单位: '某菜市场', 合计金额: 25 },
    ],
    原始凭证明细: [{ 凭证号: '1', 品名: '土豆', 数量: 10, 单位: '公斤', 单价: 2.5 }],
  },
  steps: [
    { step: 'sell', by: '某摊主' },
    { step: 'handle', by: '张三' },
    { step: 'weigh', by: '李四', fillLines: { 1: { weighed: '10', outcome: '一致' } } },
    { step: 'approve', by: '王五' },
  ],
};

type Row = Readonly<Record<string, Cell>>;

export interface SignedBook {
  readonly workbookId: string;
  /** by table */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly entries: number;
}

/**
 * A canteen's workbook with so many entries, all signed by the people's own keys: one voucher that
 * the add-in itself registered and had signed, again and again under other numbers. Who checks no
 * signatures does without those of the others.
 */
export async function signedBook(entries: number, withKeys = true): Promise<SignedBook> {
  const desk = await staff(CHAIN, 'key');
  const { rowId, refused } = await runChain(desk, CHAIN);
  if (refused.length > 0) throw new Error(refused.join());
  const { workbookId } = desk.house;
  const rows = new Map<string, Row[]>();
  for (const { table } of [...canteen.registers, journal, { table: '人员' }])
    rows.set(table, [...(await desk.workbook.onlooker.rows(table))]);
  const seen = (rows.get(journal.table) ?? []).map((cells, position) => ({
    ...{ table: journal.table, position, cells },
  }));
  const all = [...soundEntries(workbookId, seen).values()];
  const roster = all.filter(isRosterEntry);
  const own = all.filter((named) => named.entry.rowId === rowId);
  const clones = Math.ceil((entries - all.length) / own.length);
  const pattern = new Pattern(workbookId, rowId, own, rows);
  const newest = new Map([...own, ...roster].map((named) => [holderOf(named), named.id]));
  for (const named of own) newest.set(holderOf(named), named.id);
  const made: NamedEntry[] = [];
  for (let no = 2; no < clones + 2; no += 1) made.push(...pattern.again(no, newest));
  const signed = withKeys ? await signAll(desk, made) : made;
  const journalRows = rows.get(journal.table) ?? [];
  const titles = new Map<string, string>(journal.columns.map(({ key, title }) => [key, title.zh]));
  for (const named of signed)
    for (const fields of fieldsOf(named, stepTitle(named)))
      journalRows.push(
        Object.fromEntries(
          Object.entries(fields).map(([key, text]) => [titles.get(key) ?? key, textCell(text)]),
        ),
      );
  return { workbookId, rows, entries: journalRows.length };
}

const holderOf = ({ entry }: NamedEntry): string => one(entry.detail, 'witness') || entry.by;
const stepTitle = ({ entry: { step } }: NamedEntry): string =>
  canteen.registers.find(({ id }) => id === 'voucher')?.signOff?.find((of) => of.step === step)
    ?.title.zh ?? '';

class Pattern {
  private readonly digested: readonly NamedEntry['entry']['content'][];

  constructor(
    private readonly workbookId: string,
    private readonly rowId: string,
    private readonly own: readonly NamedEntry[],
    private readonly rows: Map<string, Row[]>,
  ) {
    const register = canteen.registers.find(({ id }) => id === 'voucher');
    if (!register) throw new Error('no vouchers');
    const story = tellStory(flowOf(register), postNamed(canteen), own);
    this.digested = own.map(({ id }) =>
      (story.after.get(id)?.sealed ?? []).map(({ cell }) => cell),
    );
  }

  /** The voucher under another number, and its rows. */
  again(count: number, newest: Map<string, string>): readonly NamedEntry[] {
    const id = `R${String(count).padStart(16, '0')}`.replace(/[ILOU]/g, '0');
    const no = `PZ-2026-${String(count).padStart(5, '0')}`;
    const renamed = (cells: NamedEntry['entry']['content']) =>
      cells.map((cell) => ({ ...cell, line: cell.line.replace(this.rowId, id) }));
    const names = new Map<string, string>();
    const seals = new Map<string, string>();
    const made = this.own.map((former, index) => {
      const { entry } = former;
      const holder = holderOf(former);
      const scope = { workbookId: this.workbookId, register: 'voucher', rowId: id };
      const digest = sealDigest(
        { ...scope, revision: entry.revision },
        renamed(this.digested[index] ?? []),
      );
      const named = nameEntry(this.workbookId, {
        ...{ ...entry, rowId: id, no, digest, content: renamed(entry.content) },
        before: entry.before.map((before) => names.get(before) ?? ''),
        signerBefore: newest.get(holder) ?? '',
      });
      names.set(former.id, named.id);
      if (digest !== '') seals.set(sealCode(entry.digest), sealCode(digest));
      newest.set(holder, named.id);
      return named;
    });
    const texts = new Map([...names, ...seals]);
    for (const table of ['原始凭证', '原始凭证明细']) {
      const [row] = this.rows.get(table) ?? [];
      if (!row) continue;
      const own = Object.entries(row).map(([header, cell]): [string, Cell] => {
        if (header === '凭证号') return [header, textCell(no)];
        if (cell.kind !== 'text') return [header, cell];
        const text = texts.get(cell.text) ?? cell.text.replace(this.rowId, id);
        return [header, { ...cell, text }];
      });
      this.rows.get(table)?.push(Object.fromEntries(own));
    }
    return made;
  }
}

/** Everybody signs all of his own at one sitting. */
async function signAll(
  desk: KeyedDesk,
  entries: readonly NamedEntry[],
): Promise<readonly NamedEntry[]> {
  const { workbookId } = desk.house;
  const signatures = new Map<string, string>();
  for (const holder of new Set(entries.map(holderOf))) {
    const key = await desk.sit(holder);
    for (const { id, entry } of entries.filter((named) => holderOf(named) === holder)) {
      const task = signingTask(workbookId, [entryDigest(workbookId, entry)]);
      const signed = await desk.keyring?.sign(key, task.text);
      if (!signed?.ok) throw new Error('not signed');
      signatures.set(id, task.fields(key, signed.value)[0] ?? '');
    }
  }
  return entries.map((named) => ({ ...named, signature: signatures.get(named.id) ?? '' }));
}
