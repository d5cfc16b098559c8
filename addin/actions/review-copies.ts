import type { Holding, Register, Report } from '../registers/vocabulary';
import type { Looking } from './desk';
import { registerNamed } from './posting-plan';
import type { Mention, ToldRecord } from './review-mention';
import { textOf } from './view-record';

/** A copy that should be elsewhere by now: never handed over, or handed over and not acknowledged. */
export interface MissingCopy extends Mention {
  readonly copy: string;
  /** the line of the register of copies that waits for its acknowledgement; null = there is none */
  readonly handed: Mention | null;
}

type Tally = Extract<Report, { readonly kind: 'tally' }>;

/** 应到未到的联次: of every finished document that a report counts as handed over. */
export function missingCopies(
  desk: Pick<Looking, 'pack'>,
  told: readonly ToldRecord[],
): readonly MissingCopy[] {
  return (desk.pack.reports ?? []).flatMap((report) =>
    report.kind === 'tally' && report.handed ? missingOf(desk, told, report, report.handed) : [],
  );
}

function missingOf(
  desk: Pick<Looking, 'pack'>,
  told: readonly ToldRecord[],
  { lines }: Tally,
  { register: id, names, where }: NonNullable<Tally['handed']>,
): readonly MissingCopy[] {
  const copies = registerNamed(desk, id);
  const handed = new Map<string, ToldRecord>();
  for (const record of told)
    if (record.mention.register.id === id && isThat(copies, record, where)) {
      const no = record.mention.row ? textOf(copies, record.mention.row, names) : '';
      handed.set(no, handed.get(no)?.story.state.status === 'complete' ? handed.get(no)! : record);
    }
  const documents = new Set(lines.map(({ register }) => register));
  return told
    .filter(({ mention, story }) => documents.has(mention.register.id) && isFinished(story))
    .flatMap(({ mention }): readonly MissingCopy[] => {
      const line = handed.get(mention.no);
      if (line && isFinished(line.story)) return [];
      return [{ ...mention, copy: where.is.join('、'), handed: line?.mention ?? null }];
    });
}

const isFinished = ({ state }: ToldRecord['story']): boolean => state.status === 'complete';

const isThat = (register: Register, { mention, story }: ToldRecord, { column, is }: Holding) =>
  story.state.status !== 'void' &&
  mention.row !== null &&
  is.includes(textOf(register, mention.row, column));
