import { CODE } from '../../functions/code';
import { customFunctions, rangeOf } from '../../functions/excel.fixture';
import { columnsOf, duck } from './duck';
import { figure, type Figure } from './figure';
import { signedBook } from './signed-book';
import { bests, medians } from './timing';

const MANY = 100_000;
const FEW = 10_000;
const DAY = 46_086;

type Args = readonly unknown[];

const column = (rows: number, cell: (row: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_, row) => [cell(row)]);

export const call = (id: string, args: Args): unknown[][] => CODE[id]?.(...(args as never[])) ?? [];

/** Rows in no order, as registers that were sorted otherwise. */
const mixed = (row: number, rows: number): number => (row * 7919) % rows;
const no = (row: number, prefix = 'PZ-2026'): string => `${prefix}-${String(row).padStart(6, '0')}`;
const cents = (row: number): number => (row * 37) % 100_000;

/** Each twentieth number is in one list only, each other twentieth has another amount. */
const rightOf = (row: number, rows: number): readonly [string, number] => {
  const id = mixed(row, rows) + rows / 20;
  return [no(id), (cents(id) + (id % 20 === 0 ? 1 : 0)) / 100];
};

const lists = (rows: number): Args => [
  column(rows, (row) => no(mixed(row, rows))),
  column(rows, (row) => cents(mixed(row, rows)) / 100),
  column(rows, (row) => rightOf(row, rows)[0]),
  column(rows, (row) => rightOf(row, rows)[1]),
  null,
];

/** Arguments of each list function for so many rows. */
export const INPUTS: Readonly<Record<string, (rows: number) => Args>> = {
  RECONCILE: lists,
  SERIALTIE: lists,
  RECON3: (rows) => stock(rows, rows / 5),
  SERIALS: (rows) => [column(rows, (row) => no(row + (row % 50 === 0 ? 1 : 0))), null, null],
  REDPAIR: (rows) => [
    column(rows, (row) => no(row)),
    column(rows, (row) => (row % 10 === 9 ? -1 : 1) * (cents(row - (row % 10)) + 1)),
    column(rows, (row) => (row % 10 === 9 ? no(row - 9) : '')),
  ],
  RMB: (rows) => [column(rows, (row) => cents(row) / 100), null],
  BALANCE: (rows) => [column(rows, (row) => cents(row) / 100), null, null, null],
  ADVANCES: (rows) => [
    column(rows, (row) => no(row)),
    column(rows, (row) => DAY - (row % 300)),
    column(rows, (row) => cents(row) / 100),
    column(rows, (row) => no(mixed(row, rows))),
    column(rows, (row) => cents(mixed(row, rows) - (row % 9 === 0 ? 1 : 0)) / 100),
    DAY,
  ],
  DAYCLOSE: (rows) => [
    column(rows, (row) => DAY - (row % 3650)),
    column(rows, (row) => cents(row) / 100),
    column(rows, (row) => DAY - (row % 3650)),
    column(rows, () => 5),
    null,
    null,
  ],
  AGEING: (rows) => [
    column(rows, (row) => DAY - (row % 400)),
    column(rows, (row) => cents(row) / 100),
    DAY,
    column(rows, (row) => `某公司${row % 500}`),
    null,
  ],
  DEPRECIATION: (rows) => [
    column(rows, (row) => cents(row) / 100),
    column(rows, (row) => DAY - (row % 3000)),
    5,
    DAY,
    null,
    null,
  ],
  BOOKVALUE: (rows) => [
    column(rows, (row) => cents(row) / 100),
    column(rows, (row) => DAY - (row % 3000)),
    5,
    DAY,
    null,
    null,
  ],
  WORKDAY: (rows) => [column(rows, (row) => DAY - (row % 700)), 2, null],
  LATE: (rows) => [
    column(rows, (row) => DAY - (row % 700)),
    column(rows, (row) => DAY - (row % 700) + (row % 9)),
    2,
    null,
    null,
  ],
  FIRSTREC: (rows) => [
    column(rows, (row) => `某公司${mixed(row, rows) % (rows - rows / 10)}`),
    column(rows, (row) => DAY - (row % 700)),
    column(rows, (row) => `业务员${row % 20}`),
    null,
  ],
  SPOTCHECK: (rows) => [column(rows, (row) => no(row)), '7Q2M', 3],
  ASSIGN: (rows) => [
    column(rows, (row) => `客户${row}`),
    column(10, (row) => `业务员${row}`),
    null,
    null,
  ],
  GRADE: (rows) => [
    column(rows, (row) => ['大', '中', '小'][row % 3]),
    column(rows, (row) => ['迫切', '有想法', '潜在'][row % 3]),
    column(rows, (row) => ['较大', '一般', '潜在'][row % 3]),
  ],
};

/** Ledger, cards and count lines of so many movements over so many articles. */
export function stock(lines: number, items: number): Args {
  const item = (row: number): string => no(row % items, 'A');
  const document = (row: number): string => no(Math.floor(row / 3), 'RK');
  const quantity = (row: number): number => ((row * 13) % 900) + 1;
  const rows = Array.from({ length: lines }, (_, row) => [item(row), document(row), quantity(row)]);
  const sums = new Float64Array(items);
  rows.forEach((_, row) => (sums[row % items] = (sums[row % items] ?? 0) + quantity(row)));
  const counted = Array.from(sums, (sum, row) => [no(row, 'A'), sum - (row % 40 === 7 ? 1 : 0)]);
  return [
    [['货号', '单据号', '数量'], ...rows],
    [['货号', '实盘数量'], ...counted],
    [['货号', '单据号', '数量'], ...rows.filter((_, row) => row % 50 !== 0)],
    null,
  ];
}

/** As Excel hands values over: read out of a message, no text still pieced together. */
const handedOver = (args: Args): Args => JSON.parse(JSON.stringify(args)) as Args;

/** RECONCILE against DuckDB, and how each list function grows. */
export async function functions(): Promise<readonly Figure[]> {
  Object.assign(globalThis, customFunctions());
  const figures = [...(await againstDuck())];
  for (const [id, input] of Object.entries(INPUTS))
    figures.push(await growth(id, input(FEW), input(MANY)));
  figures.push(await growth('SEALCHECK', await signedRegister(FEW), await signedRegister(MANY)));
  return figures;
}

const TIMES = MANY / FEW;

async function growth(id: string, fewRows: Args, manyRows: Args): Promise<Figure> {
  const [few, many] = [handedOver(fewRows), handedOver(manyRows)];
  // As many rows on both sides: clearing away what a call leaves behind is part of its time.
  const [small = NaN, large = NaN] = await bests(
    () => {
      for (let time = 0; time < TIMES; time += 1) call(id, few);
    },
    () => call(id, many),
  );
  return figure({
    ...{ name: `growth ${id}`, at: { rows: MANY }, value: large, unit: 'ms' },
    ...{ against: `${FEW} rows`, other: small / TIMES },
  });
}

/** 原始凭证, 签字记录 with so many entries, and the lines of the vouchers. */
async function signedRegister(entries: number): Promise<Args> {
  const { rows } = await signedBook(entries, false);
  return ['原始凭证', '签字记录', '原始凭证明细'].map((table) => {
    const list = rows.get(table) ?? [];
    return rangeOf(Object.keys(list[0] ?? {}), list);
  });
}

async function againstDuck(): Promise<readonly Figure[]> {
  const key = (id: string): string => `'PZ-2026-' || lpad((${id})::VARCHAR, 6, '0')`;
  const id = `(i * 7919) % ${MANY}`;
  const right = `(${id}) + ${MANY / 20}`;
  const db = await duck([
    `CREATE TABLE l AS SELECT ${key(id)} AS k, ((${id}) * 37 % 100000)::INTEGER AS a FROM range(${MANY}) t(i)`,
    `CREATE TABLE r AS SELECT ${key(right)} AS k, ((${right}) * 37 % 100000 + CASE WHEN (${right}) % 20 = 0 THEN 1 ELSE 0 END)::INTEGER AS a FROM range(${MANY}) t(i)`,
  ]);
  const join = `SELECT coalesce(l.k, r.k) AS k, l.a AS la, r.a AS ra FROM l FULL OUTER JOIN r ON l.k = r.k`;
  const differing = `${join} WHERE l.a IS DISTINCT FROM r.a`;
  const args = lists(MANY);
  const [ours, theirs] = [call('RECONCILE', args).length - 2, await columnsOf(db, differing)];
  if (ours !== theirs[0]?.length)
    throw new Error(`${ours} differences here and ${theirs[0]?.length} in DuckDB`);
  const [own = NaN, whole = NaN, some = NaN] = await medians(
    () => call('RECONCILE', args),
    () => columnsOf(db, join),
    () => columnsOf(db, differing),
  );
  db.closeSync();
  const at = { rows: MANY, other: MANY, differences: ours };
  const common = { at, value: own, unit: 'ms' };
  return [
    figure({ ...common, name: 'RECONCILE', against: 'DuckDB full outer join', other: whole }),
    // The stricter one: DuckDB gives only what differs, so that nearly nothing has to come over.
    figure({ ...common, name: 'RECONCILE strict', against: 'DuckDB, differences', other: some }),
  ];
}
