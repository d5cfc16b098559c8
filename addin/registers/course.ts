import type { CellValue } from '../domain/cell';
import type { Condition, Register } from './vocabulary';

type Values = Readonly<Record<string, CellValue | undefined>>;

/** Steps that this document does not need: the flow passes them (Facts.off). */
export function offSteps(
  register: Register,
  header: Values,
  lines: readonly Values[],
  parameters: Readonly<Record<string, string>>,
): readonly string[] {
  return (register.signOff ?? [])
    .filter(({ when }) => when && !holds(when, header, lines, parameters))
    .map(({ step }) => step);
}

/** Whether a document fulfils a condition of its own definition. */
export function holds(
  when: Condition,
  header: Values,
  lines: readonly Values[],
  parameters: Readonly<Record<string, string>>,
): boolean {
  if ('is' in when) {
    const cell = header[when.column];
    return cell?.kind === 'text' && when.is.includes(cell.text);
  }
  if ('parameter' in when)
    return (parameters[when.parameter] === when.says) !== (when.not === true);
  const limit = Number(parameters[when.above] ?? 0);
  return 'anyLine' in when
    ? lines.some((line) => isAbove(line[when.anyLine], limit))
    : isAbove(header[when.column], limit);
}

/** "超过" is strict: 500.00 is not above 500 (AMB-02). A price may have more decimals than fen. */
const isAbove = (cell: CellValue | undefined, limit: number): boolean =>
  cell?.kind === 'number' && cell.number > limit;

/** The same after some of its columns were told on the telephone, before anybody has filled them. */
export function offAfter(
  { signOff = [] }: Register,
  before: readonly string[],
  told: Readonly<Record<string, string>>,
): readonly string[] {
  return signOff
    .filter(({ step, when }) => {
      const word = when && 'is' in when ? told[when.column] : undefined;
      return when && 'is' in when && word !== undefined
        ? !when.is.includes(word)
        : before.includes(step);
    })
    .map(({ step }) => step);
}
