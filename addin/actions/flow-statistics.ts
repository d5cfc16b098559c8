import { serialOf } from '../domain/civil-date';
import { figuresOf, type CountedRun, type FlowFigures } from '../domain/flow-picture/statistics';
import { columnOf, keyOfKind, title, titleOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import type { RowSeen } from '../workbook/port';
import { cellsByKey } from '../workbook/records';
import type { Desk } from './desk';
import { recordHistories } from './record-history';
import { pictureFor } from './run-picture';
import { textOf } from './view-record';

export interface FlowStatistics {
  readonly flows: readonly {
    readonly register: Register;
    readonly figures: readonly FlowFigures[];
  }[];
  /** what is followed until it is solved: 督办台账, 问题库, 细化措施 */
  readonly followed: readonly {
    readonly register: Register;
    readonly open: number;
    readonly overdue: number;
  }[];
}

/** How long every flow of the workbook took, step by step, and what is still followed. */
export async function flowStatistics(desk: Desk): Promise<FlowStatistics> {
  const flows: { register: Register; figures: readonly FlowFigures[] }[] = [];
  const followed: { register: Register; open: number; overdue: number }[] = [];
  for (const register of desk.pack.registers) {
    if (register.recordedFirst !== undefined)
      flows.push({ register, figures: figuresOf(await runsOf(desk, register)) });
    if (register.signOff && columnOf(register, DUE)?.kind === 'date')
      followed.push({ register, ...(await followUp(desk, register)) });
  }
  return { flows: flows.filter(({ figures }) => figures.length > 0), followed };
}

/** The day by which it is to be solved. */
const DUE = 'due';

async function runsOf(desk: Desk, register: Register): Promise<readonly CountedRun[]> {
  const { nature } = register.course ?? {};
  const columns = [
    titleOfKind(register, 'rowId'),
    ...(nature === undefined ? [] : [title(register, nature)]),
  ];
  const id = (row: RowSeen): string => textOf(register, row, keyOfKind(register, 'rowId') ?? '');
  const runs: CountedRun[] = [];
  for await (const rows of desk.workbook.scan(register.table, columns)) {
    const begun = rows.filter((row) => id(row) !== '');
    const told = await recordHistories(desk, register, begun.map(id));
    runs.push(
      ...told.flatMap(({ state, history }, index): readonly CountedRun[] => {
        const row = begun[index];
        if (!row || state.status === 'void' || state.status === 'draft') return [];
        const { picture } = pictureFor({ register, state }, history);
        const said = nature === undefined ? '' : textOf(register, row, nature);
        return [{ nature: said, ended: state.status === 'complete', picture }];
      }),
    );
  }
  return runs;
}

async function followUp(
  desk: Desk,
  register: Register,
): Promise<{ readonly open: number; readonly overdue: number }> {
  const columns = [
    titleOfKind(register, 'rowId'),
    titleOfKind(register, 'state'),
    title(register, DUE),
  ];
  const today = serialOf(desk.now().today);
  let open = 0;
  let overdue = 0;
  for await (const rows of desk.workbook.scan(register.table, columns))
    for (const row of rows) {
      const cells = cellsByKey(register, row);
      const text = (kind: 'rowId' | 'state'): string =>
        textOf(register, row, keyOfKind(register, kind) ?? '');
      if (text('rowId') === '' || OVER.has(text('state'))) continue;
      open += 1;
      const due = cells[DUE];
      if (due?.kind === 'number' && due.number < today) overdue += 1;
    }
  return { open, overdue };
}

const OVER: ReadonlySet<string> = new Set(['已完成', '已作废']);
