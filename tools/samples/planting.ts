import type { Receipt, SignRequest } from '../../addin/actions/desk';
import { enterDocument } from '../../addin/actions/enter-document';
import type { KeyedDesk } from '../../addin/actions/keyed-desk.fixture';
import { reviewWorkbook, type Review } from '../../addin/actions/review-workbook';
import { signRecord } from '../../addin/actions/sign-record';
import { openRecord } from '../../addin/actions/view-record';
import { checkerOf } from '../../addin/keyring/check-signatures';
import type { CellInput } from '../../addin/domain/cell';
import type { CivilDate } from '../../addin/domain/civil-date';
import type { Result } from '../../addin/domain/result';
import { plainText } from '../../addin/workbook/records';
import type { Typed } from './plan';

/** One thing that is wrong in a workbook, and whether its review says so and leads there. */
export interface Planted {
  readonly what: string;
  readonly plant: (at: Planting) => Promise<void>;
  readonly isFound: (review: Review) => boolean;
}

/** Somebody who works badly, and somebody who changes what others signed. */
export class Planting {
  constructor(private readonly desk: KeyedDesk) {}

  on(day: string): void {
    this.desk.now = () => ({ at: `${day}T16:00:00+08:00`, today: day as CivilDate });
  }

  enrol(name: string, ...posts: readonly string[]): Promise<void> {
    return this.desk.enrol(name, ...posts);
  }

  async enter(
    by: string,
    form: string,
    header: Typed,
    lines: readonly Typed[] = [],
  ): Promise<Receipt> {
    await this.desk.sit(by);
    return value(await enterDocument(this.desk, form, { header, lines }, by));
  }

  async sign(
    { register, rowId }: Receipt,
    step: string,
    by: string,
    more: Partial<SignRequest> & { readonly seenBy?: string } = {},
  ): Promise<void> {
    const { seenBy, ...request } = more;
    await this.desk.sit(seenBy ?? by);
    const record = await openRecord(this.desk, register, rowId);
    if (!record) throw new Error('the record is gone');
    value(await signRecord(this.desk, { record, step, by, ...request }));
  }

  /** Types over a cell of the first row whose `header` says this. */
  async type([table, header, text]: Place, column: string, typed: CellInput): Promise<void> {
    const row = await this.rowOf([table, header, text]);
    await this.desk.workbook.people.type(table, row, column, typed);
  }

  async deleteRow([table, header, text]: Place): Promise<void> {
    await this.desk.workbook.people.deleteRow(table, await this.rowOf([table, header, text]));
  }

  private async rowOf([table, header, text]: Place): Promise<number> {
    const rows = await this.desk.workbook.onlooker.rows(table);
    const row = rows.findIndex((one) => plainText(one[header]) === text);
    if (row < 0) throw new Error(`nothing in ${table} says ${text}`);
    return row;
  }
}

/** table, header, and what stands under it */
export type Place = readonly [table: string, header: string, text: string];

const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** The review of the workbook with all of it planted, as it is read on this day. */
export async function reviewOfPlanted(
  desk: KeyedDesk,
  planted: readonly Planted[],
  day: string,
): Promise<Review> {
  const planting = new Planting(desk);
  for (const { what, plant } of planted)
    await plant(planting).catch((cause: unknown) => {
      throw new Error(what, { cause });
    });
  planting.on(day);
  return reviewWorkbook(desk, { checker: checkerOf() });
}

/** A sealed cell is typed over. */
export const overtyped = (
  place: Place,
  column: string,
  typed: CellInput,
  no = place[2],
): Planted => ({
  what: `${place[0]} ${place[2]}: ${column}改成 ${String(typed)}`,
  plant: (at) => at.type(place, column, typed),
  isFound: ({ found }) =>
    found.some(
      ({ finding, record }) =>
        finding.kind === 'changed-after-signing' &&
        finding.sheet === place[0] &&
        finding.column === column &&
        record?.no === no,
    ),
});

/** Anything else that verification names with the record's number. */
export const tampered = (
  what: string,
  no: string,
  plant: Planted['plant'],
  kind?: Review['report']['findings'][number]['kind'],
): Planted => ({
  what,
  plant,
  isFound: ({ report }) =>
    report.findings.some(
      (finding) => finding.record === no && (kind === undefined || finding.kind === kind),
    ),
});
