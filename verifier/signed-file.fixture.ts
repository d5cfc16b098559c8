import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Desk, SignRequest } from '../addin/actions/desk';
import { keyedDesk, type KeyedDesk } from '../addin/actions/keyed-desk.fixture';
import { value } from '../addin/actions/outbox.fixture';
import { registerRecord } from '../addin/actions/register-record';
import { signRecord } from '../addin/actions/sign-record';
import { openRecord, viewSelection } from '../addin/actions/view-record';
import type { CellInput } from '../addin/domain/cell';
import { canteen } from '../addin/registers/canteen';
import { tablesOf } from '../addin/workbook/table-shape';
import { buildWorkbook } from '../templates/build';

/** A canteen's file with two vouchers: one signed twice, the other a draft. */
export interface SignedFile {
  readonly desk: KeyedDesk;
  readonly registrar: string;
  /** the voucher's number */
  readonly no: string;
  readonly bytes: Uint8Array;
  /** 检斤验收 of the first voucher, and the file after it */
  readonly weigh: () => Promise<Uint8Array>;
  /** 登记 of the second voucher, and the file after it */
  readonly registerSecond: () => Promise<Uint8Array>;
}

const INK = { ink: ['M0 0L10 10'] };
const WEIGHTS = { 1: { weighed: '10', outcome: '一致' }, 2: { weighed: '50', outcome: '一致' } };

export async function signedFile(): Promise<SignedFile> {
  const desk = await keyedDesk();
  await desk.enrol('张三', 'keeper');
  await desk.enrol('李四', 'cook');
  await desk.sit('张三');
  const { rowId, no } = await register(desk, 0);
  await sign(desk, rowId, 'sell', '某摊主', { way: 'onScreen', evidence: INK });
  await sign(desk, rowId, 'handle', '张三');
  return {
    ...{ desk, no, bytes: await fileOf(desk) },
    registrar: desk.keys.get('周八')?.fingerprint ?? '',
    weigh: async () => {
      await desk.sit('李四');
      await sign(desk, rowId, 'weigh', '李四', { fillLines: WEIGHTS });
      return fileOf(desk);
    },
    registerSecond: async () => {
      await desk.sit('张三');
      await register(desk, 1);
      return fileOf(desk);
    },
  };
}

async function register(desk: KeyedDesk, row: number) {
  await desk.workbook.people.select('原始凭证', [[row, row]], '售货单位');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error('no draft');
  return value(await registerRecord(desk, view, '张三'));
}

async function sign(
  desk: Desk,
  rowId: string,
  step: string,
  by: string,
  more: Partial<SignRequest> = {},
): Promise<void> {
  const record = await openRecord(desk, 'voucher', rowId);
  if (!record) throw new Error('no such record');
  value(await signRecord(desk, { record, step, by, ...more }));
}

/** The desk's workbook as the file in which a clerk would have it: the template with its rows. */
async function fileOf({ workbook }: KeyedDesk): Promise<Uint8Array> {
  const { workbookId, tables } = await workbook.facts();
  const rows: Record<string, readonly (readonly CellInput[])[]> = {};
  for (const { table, columns } of tablesOf(canteen).filter((shape) =>
    tables.includes(shape.table),
  ))
    rows[table] = (await workbook.onlooker.rows(table)).map((cells) =>
      columns.map(({ header }) => {
        const cell = cells[header];
        return cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.number : null;
      }),
    );
  // 参数 keeps the pack's defaults where the desk had none.
  if (rows['参数']?.length === 0) delete rows['参数'];
  return buildWorkbook(canteen, { rows, workbookId });
}

/** Changes the text of a cell in the file's XML with code that knows nothing of ours. */
export function tampered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  let changed = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/(worksheets\/[^/]+|sharedStrings)\.xml$/.test(name)) continue;
    const xml = strFromU8(part);
    if (!xml.includes(`>${from}<`)) continue;
    changed += xml.split(`>${from}<`).length - 1;
    parts[name] = strToU8(xml.replaceAll(`>${from}<`, `>${to}<`));
  }
  if (changed !== 1) throw new Error(`${from} stands there ${changed} times`);
  return zipSync(parts);
}
