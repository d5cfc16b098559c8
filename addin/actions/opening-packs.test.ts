import { serialOf, type CivilDate } from '../domain/civil-date';
import { packs } from '../registers';
import { columnOf, keyOfKind } from '../registers/columns';
import type { Pack, Register } from '../registers/vocabulary';
import { memoryWorkbook, type MemoryWorkbook, type RowsByTable } from '../workbook/memory';
import { deskOn } from './canteen-desk.fixture';
import { value } from './canteen-work.fixture';
import { closePeriod } from './checkpoint';
import type { Desk } from './desk';
import { enterDocument } from './enter-document';
import { loadHouse } from './house';
import { monthFigures } from './month-figures';
import { readBook } from './opening-book';
import { confirmOpening } from './opening-confirm';
import { openingRegisters, readOpening } from './opening-drafts';
import { joinBook } from './opening-join';
import { openRecords } from './opening-records';
import { signRecord } from './sign-record';
import { verifyJoint } from './verification/verify-joint';
import { verifyWorkbook } from './verify-workbook';
import { openRecord } from './view-record';

type Given = Readonly<Record<string, string | number>>;
type Workbench = Desk & { readonly workbook: MemoryWorkbook };

const PERSONS = ['张三', '李四', '王五'];
const START = '2026-05-17' as CivilDate; // a day there is

/** Who signs the next step, for which unit, and what it fills into the first line. */
interface Signing {
  readonly by: string;
  readonly unit?: string;
  readonly fills?: Readonly<Record<string, string>>;
}

/** What was there on the starting day, by register; what is not said is filled in as it must be. */
interface Start {
  readonly pack: string;
  readonly there: Readonly<Record<string, readonly Given[]>>;
  /** registers whose month is worked on before it is closed, with what is typed */
  readonly work: readonly { readonly register: string; readonly header: Given }[];
  /** the count that the pack's own 月结 asks for */
  readonly count?: {
    readonly header: Given;
    readonly line: Given;
    readonly signers: readonly Signing[];
    /** what the closing itself says of it */
    readonly cited?: Given;
  };
  /** stays under way over the end of the month */
  readonly underWay: readonly string[];
}

const FLOUR = { item: 'HP001', name: '面粉', spec: '25公斤', unit: '袋' };

const STARTS: readonly Start[] = [
  {
    pack: 'equipment',
    there: {
      device: [
        { sheetNo: '期初', users: '张三', custodian: '张三', factoryNo: 'A1' },
        { sheetNo: '期初', users: '李四', custodian: '李四', factoryNo: 'A2' },
      ],
      clock: [{ factoryNo: 'K1' }],
      supply: [
        { matter: '期初', item: '硒鼓', unit: '支', received: 5, issued: '' },
        { matter: '期初', item: '色带', unit: '盒', received: 2, issued: '' },
      ],
    },
    work: [{ register: 'love-fund', header: { deviceNo: 'SB-00001', amount: 50 } }],
    underWay: ['AX-2026-0001'],
  },
  {
    pack: 'railway',
    there: {},
    work: [{ register: 'safety-information', header: {} }],
    underWay: ['KY4-5-2026-001'],
  },
  {
    pack: 'canteen',
    there: {
      opening: [{ cash: 1200, iou: 300, basis: '5月16日账页' }],
      assets: [
        { class: '炊具设备', item: '蒸锅', unit: '个', received: 2, issued: '', matter: '期初' },
      ],
    },
    work: [{ register: 'meals', header: {} }],
    count: {
      header: {},
      line: { book: 2, counted: 2 },
      signers: [{ by: '张三' }, { by: '李四' }, { by: '王五' }],
    },
    underWay: ['RS-2026-0001'],
  },
  {
    pack: 'warehouse',
    there: {
      item: [FLOUR],
      location: [{ location: 'A1' }],
      partner: [{ name: '某粮油店' }],
      department: [{ name: '生产部' }],
      opening: [{ tempNo: '1' }],
      'opening-line': [{ document: '1', ...FLOUR, location: 'A1', quantity: 10, price: '' }],
    },
    work: [{ register: 'location', header: { location: 'A2' } }],
    count: {
      header: { kind: '自盘', teams: '甲组' },
      line: { team: '甲组', location: 'A1', ...FLOUR },
      signers: [
        { by: '张三' },
        { by: '张三' },
        { by: '李四', unit: '甲组', fills: { counted: '10', counter: '李四', slip: '1' } },
        { by: '张三', fills: { book: '10' } },
        { by: '王五' },
      ],
      cited: { countNo: 'PD-2026-0001' },
    },
    underWay: ['KW-0002'],
  },
  {
    pack: 'clients',
    there: {
      'customer-book': [{ customer: '某公司', matter: '原有客户', fileNo: '原有' }],
    },
    work: [{ register: 'publicity', header: {} }],
    underWay: ['XC-2026-0001'],
  },
];

/** What stands in a cell as it is typed into a form. */
const FORM: Readonly<Record<string, string>> = { [serialOf(START)]: START, 0.4: '9:36' };

/** A value that fits the column; text says that it stands elsewhere. */
function usual(pack: Pack, register: Register, key: string): string | number {
  const column = columnOf(register, key);
  const { choices } = column ?? {};
  const listed =
    choices && 'parameter' in choices
      ? pack.parameters.find((one) => one.key === choices.parameter)?.value.split('\n')
      : choices;
  switch (column?.kind) {
    case 'date':
      return serialOf(START);
    case 'time':
      return 0.4;
    case 'choice':
      return listed?.[0] ?? '';
    case 'amount':
    case 'quantity':
    case 'price':
      return column.required ? 1 : '';
    default:
      return column?.required && column.kind === 'text' ? '见附件' : '';
  }
}

function typed(pack: Pack, id: string, given: Given): Given {
  const register = pack.registers.find((one) => one.id === id);
  const header = pack.registers.find(({ lines }) => lines === id);
  if (!register) throw new Error(id);
  const keys = header ? header.signOff?.[0]?.fillsLines : register.signOff?.[0]?.fills;
  const filled = (keys ?? [])
    .filter((key) => !columnOf(register, key)?.derived)
    .map((key) => [key, given[key] ?? usual(pack, register, key)] as const);
  return { ...Object.fromEntries(filled), ...given };
}

const rowOf = (pack: Pack, id: string, given: Given): Given => {
  const register = pack.registers.find((one) => one.id === id);
  return Object.fromEntries(
    Object.entries(typed(pack, id, given))
      .filter(([, cell]) => cell !== '')
      .map(([key, cell]) => [(register && columnOf(register, key)?.title.zh) ?? key, cell]),
  );
};

async function workbookOf(
  pack: Pack,
  workbookId: string,
  rows: RowsByTable,
  today: CivilDate,
): Promise<Workbench> {
  const posts = pack.posts
    .filter(({ outside }) => !outside)
    .map(({ title }) => title.zh)
    .join('、');
  const people = PERSONS.map((name) => ({
    ...{ 姓名: name, 部门: '某处', 岗位: posts, 在岗: '在岗' },
  }));
  const workbook = memoryWorkbook(pack, { 人员: people, ...rows });
  await workbook.ensureWorkbookId(workbookId);
  const desk = await deskOn(workbook, pack);
  const own = workbookId.slice(-1);
  return {
    ...desk,
    now: () => ({ at: `${today}T16:00:00+08:00`, today }),
    newRowId: () => desk.newRowId().replace(/^R0/, `R${own}`),
  };
}

/** Enters a document and has it signed by whoever may, one after another. */
async function signedBy(
  desk: Desk,
  id: string,
  header: Given,
  signers: readonly Signing[],
  lines: readonly Given[] = [],
): Promise<void> {
  const texts = (given: Given) =>
    Object.fromEntries(
      Object.entries(given).map(([key, cell]) => [key, FORM[cell] ?? String(cell)]),
    );
  const input = { header: texts(header), lines: lines.map(texts) };
  const { rowId } = value(await enterDocument(desk, id, input, '张三'));
  for (const { by, unit, fills } of signers) {
    const record = await openRecord(desk, id, rowId);
    const [step] = record?.waiting ?? [];
    if (!record || !step) throw new Error(`${id} waits for nobody`);
    const attested = Object.fromEntries((step.attest ?? []).map(({ note }) => [note, '是']));
    const choosing = {
      attested,
      ...(unit !== undefined && { unit }),
      ...(step.choices?.[0] && { choice: step.choices[0].choice }),
    };
    const act = { step: step.step, by, choosing, ...(fills && { fillLines: { 1: fills } }) };
    value(await signRecord(desk, { record, ...act }));
  }
}

/** The pack's own 月结, where it has one: counted, added up, signed by two. */
async function closeOwnMonth(desk: Desk, count: Start['count']): Promise<void> {
  for (const register of desk.pack.registers) {
    const { closes } = register;
    if (!closes) continue;
    const counted = desk.pack.registers.find(({ id }) => id === closes.counted);
    if (!counted) throw new Error(closes.counted);
    const header = { ...dated(desk.pack, counted.id, '2026-05-31'), ...count?.header };
    const line = typed(desk.pack, counted.lines ?? '', count?.line ?? {});
    await signedBy(desk, counted.id, header, count?.signers ?? [], [line]);
    const { header: figures, problems } = await monthFigures(desk, register, '2026-05');
    expect(problems).toEqual([]);
    const date = keyOfKind(register, 'date') ?? '';
    const signers = (register.signOff ?? []).map((_, index) => ({ by: PERSONS[index] ?? '' }));
    const closing = { ...figures, ...count?.cited, [date]: '2026-05-31' };
    await signedBy(desk, register.id, closing, signers);
  }
}

const dated = (pack: Pack, id: string, day: string): Given => {
  const register = pack.registers.find((one) => one.id === id);
  const date = (register && keyOfKind(register, 'date')) ?? '';
  return { ...typed(pack, id, {}), [date]: day };
};

const findings = async (desk: Workbench): Promise<readonly string[]> =>
  (await verifyWorkbook(desk.workbook, desk.pack)).findings.map(
    ({ kind, sheet, record, column, was, now }) =>
      [kind, sheet, record, column, was, now].join(' '),
  );

describe.each(STARTS)('5月17日开账: $pack', ({ pack: id, there, work, count, underWay }) => {
  const pack = packs.find((one) => one.id === id);
  if (!pack) throw new Error(id);
  const rows = Object.fromEntries(
    Object.entries(there).map(([register, list]) => [
      pack.registers.find((one) => one.id === register)?.table ?? register,
      list.map((given) => rowOf(pack, register, given)),
    ]),
  );

  it('期初两人确认,当月结得了账,结转下一本接得上', async () => {
    const desk = await workbookOf(pack, 'W-A', rows, START);
    if (Object.values(rows).flat().length > 0) {
      const drafts = await readOpening(desk);
      expect(drafts.flatMap(({ problems }) => problems.map(({ problem }) => problem))).toEqual([]);
      // Stock can be opened only once its articles are.
      for (let round = 0; round < 2 && (await readOpening(desk)).length > 0; round += 1) {
        value(await openRecords(desk, '张三'));
        value(await confirmOpening(desk, '李四'));
      }
      expect(await readOpening(desk)).toEqual([]);
    } else expect(openingRegisters(pack)).toEqual([]);

    for (const { register, header } of work)
      await signedBy(desk, register, typed(pack, register, header), []);
    if (pack.registers.some(({ closes }) => closes))
      expect(await closePeriod(desk, '2026-05', '张三')).toMatchObject({
        problems: [{ code: 'opening/month-open' }],
      });
    await closeOwnMonth(desk, count);
    const closes = value(await closePeriod(desk, '2026-05', '张三'));
    expect(closes.underWay.map(({ no }) => no)).toEqual(underWay);
    expect(await findings(desk)).toEqual([]);

    const blank = await workbookOf(pack, 'W-B', {}, '2026-06-01' as CivilDate); // a day there is
    const book = await readBook(desk.workbook, pack);
    value((await joinBook(blank, book, '张三')).answer);
    const next = { ...blank, house: await loadHouse(blank.workbook, pack) };
    const brought = await readOpening(next);
    expect(brought.flatMap(({ problems }) => problems.map(({ problem }) => problem))).toEqual([]);
    if (brought.length > 0) {
      value(await openRecords(next, '张三'));
      value(await confirmOpening(next, '李四'));
    }
    value(await confirmOpening(next, '李四'));
    expect(await findings(next)).toEqual([]);
    const joined = verifyJoint(book, await readBook(next.workbook, pack));
    expect(joined).toEqual({ former: [], next: [] });
  });
});
