import { textCell } from '../addin/domain/cell';
import { ownValue } from '../addin/domain/derived';
import { gradeRows, need, scale, urgency } from '../addin/registers/clients/columns';
import { inRow, isBlank, refusal, textIn, type Given } from './cells';
import { list } from './columns';

const HEADINGS = ['等级', '理由'];
const DERIVED = { own: 'table', of: ['scale', 'urgency', 'need'], rows: gradeRows } as const;
const WORDS = { scale, urgency, need } as const;

/** CR-01…04: the grade of each customer and why, row beside row below a heading. */
export function GRADE(sizes: Given, urgencies: Given, needs: Given): unknown[][] {
  const read = list({ scale: sizes, urgency: urgencies, need: needs }, []);
  const rows: unknown[][] = [HEADINGS];
  for (let row = 0; row < read.end; row += 1) {
    const cells = {
      scale: read.cells.scale[row],
      urgency: read.cells.urgency[row],
      need: read.cells.need[row],
    };
    const said = Object.values(cells);
    // No heading is one of the words that grade.
    if (
      row === 0 &&
      said.length > 0 &&
      Object.entries(cells).every(([key, cell]) => isTitle(key, cell))
    )
      continue;
    rows.push(said.every(isBlank) ? ['', ''] : graded(cells, row));
  }
  return rows;
}

const isTitle = (key: string, cell: unknown): boolean =>
  typeof cell === 'string' &&
  Object.entries(WORDS).some(([of, column]) => of === key && column.title.zh === cell.trim());

function graded(cells: Readonly<Record<keyof typeof WORDS, unknown>>, row: number): unknown[] {
  const read = Object.entries(WORDS).map(([key, { title, choices }]) => {
    // The entries of WORDS are its keys.
    const text = textIn(cells[key as keyof typeof WORDS], inRow(row, title.zh, title.en));
    return { key, title, text, known: (choices as readonly string[]).includes(text) };
  });
  const wrong = read.find(({ known }) => !known);
  if (wrong) {
    const choices = WORDS[wrong.key as keyof typeof WORDS].choices.join('、');
    const place = inRow(row, wrong.title.zh, wrong.title.en);
    const error = refusal(
      `${place.zh}要是${choices}之一:${wrong.text}`,
      `${place.en} must be one of ${choices}: ${wrong.text}`,
    );
    return [error, error.message.split(' / ')[0] ?? ''];
  }
  const values = Object.fromEntries(read.map(({ key, text }) => [key, textCell(text)]));
  const grade = ownValue({ derived: DERIVED }, values);
  const why = read.map(({ title, text }) => `${title.zh}${text}`).join(',');
  return [grade?.kind === 'text' ? grade.text : '', why];
}
