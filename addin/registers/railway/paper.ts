import type { ClauseId, Column, Register, Step, Title } from '../vocabulary';
import { AFTER, BEFORE } from './frame';
import { needed, t } from './words';

interface Paper {
  readonly id: string;
  readonly title: Title;
  readonly table: string;
  readonly prefix: string;
  readonly clause: ClauseId;
  readonly columns: readonly Column[];
  readonly signOff: readonly Step[];
  readonly course?: NonNullable<Register['course']>;
  readonly everyMonth?: NonNullable<Register['everyMonth']>;
  readonly notices?: NonNullable<Register['notices']>;
}

/** A register beside the flows: each record names the run that it belongs to. */
export const paper = ({ prefix, columns, ...register }: Paper): Register => ({
  ...register,
  revision: 1,
  numbering: { prefix, restart: 'year', width: 4 },
  columns: [...BEFORE, ...columns, ...AFTER],
});

const RUNS = [
  ...(['hazard-check', 'labour-check', 'special-drive', 'deep-analysis'] as const),
  ...(['safety-information', 'accident', 'equipment-fault', 'casualty'] as const),
  ...(['regulations', 'trainset-emergency', 'train-emergency', 'crowd', 'fire'] as const),
] as const;

/** Which run it belongs to. */
export const runColumn = (clause: ClauseId): Column =>
  needed('run', t('运行编号', 'Run'), clause, {
    width: 19,
    hint: t('如 KY4-9-2026-001', 'e.g. KY4-9-2026-001'),
    cites: { registers: RUNS, underWay: true, clause },
  });

export const dateColumn = (title: Title, clause: ClauseId): Column =>
  needed('date', title, clause, { kind: 'date', width: 12 });
