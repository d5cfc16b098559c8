import { verifyWorkbook, type Finding } from '../../addin/actions/verify-workbook';
import type { Accepted, Promises, Signed } from './promises';
import { cellName, tagsIn } from './promises';
import { ALL, CASH_BOOK, JOURNAL, LINES, pack, rowsIn, VOUCHERS, type TextRow } from './sheets';
import { Violation, type Workday } from './workday';

type Sheets = ReadonlyMap<string, readonly TextRow[]>;

/** Everything has arrived everywhere: now all that was promised has to stand there, once. */
export async function expectAllKept(day: Workday): Promise<void> {
  const [first, ...others] = day.writers.map(({ engine }) => sheetsIn(engine));
  if (!first) return;
  const wrong = [
    ...others.flatMap((other) => differing(first, other)),
    ...day.promises.accepted.flatMap((one) => keptOnce(first, one, day.promises)),
    ...draftsLeft(day),
    ...movedTwice(first, day.promises),
    ...(await findings(day)),
  ];
  if (wrong.length > 0) throw new Violation([...new Set(wrong)].join('\n'));
}

const sheetsIn = (engine: Parameters<typeof rowsIn>[0]): Sheets =>
  new Map(ALL.map((register) => [register.table, rowsIn(engine, register)]));

const differing = (one: Sheets, other: Sheets): readonly string[] =>
  [...one].flatMap(([table, rows]) =>
    JSON.stringify(rows) === JSON.stringify(other.get(table))
      ? []
      : [`${table} is not the same for all`],
  );

function keptOnce(sheets: Sheets, one: Accepted, promises: Promises): readonly string[] {
  const rows = (register: { table: string }) => sheets.get(register.table) ?? [];
  const about = `${one.did} ${one.step} ${one.rowId} ${one.at}`;
  const wrong: string[] = [];
  const expectOne = (count: number, what: string): void => {
    if (count !== 1) wrong.push(`${about}: ${what} ${count} times`);
  };
  // A row that two brought back is the same entry twice, which is once (decision 0001).
  const entries = unique(rows(JOURNAL).filter(({ at }) => at === one.at));
  // Two signed at once: both entries stand, that is told, and the row is nobody's before it is decided.
  // Ctrl+Z of one's own signature is one's right, and the outbox is done with it after it was told.
  const wasTold = (why: Parameters<Promises['wasTold']>[0]) => promises.wasTold(why, [one.rowId]);
  const contested = wasTold('contested');
  const isDecided = contested || wasTold('registered-twice');
  if (isDecided && promises.takenBack.has(one.at)) return wrong;
  expectOne(
    entries.filter((row) => row['rowId'] === one.rowId && isStep(row, one.step)).length,
    'in the journal',
  );
  if (contested) return wrong;
  // Two who register one draft at once write the same row: Excel keeps one identity in it, and whoever
  // lost his is told and shown the other's row. His entry stands; what he signed has no row any more.
  if (wasTold('registered-twice')) return wrong;
  const own = rows(VOUCHERS).filter(({ rowId }) => rowId === one.rowId);
  expectOne(own.length, 'in its register');
  // What others saw on their way to a signature is nobody's word for what the row holds.
  // What nobody has signed yet is whoever's turn it is to correct; what was signed otherwise since, by
  // somebody who was shown it, is the record. Whoever loses a whole row by that is told, and shown both.
  const unanswered = promises.unanswered.filter(({ at }) =>
    rows(JOURNAL).some((row) => row['at'] === at && isStep(row, 'sell')),
  );
  const says =
    one.step === 'sell' ||
    (one.did === 'registered' &&
      !wasTold('content-changed') &&
      ![...promises.accepted, ...unanswered].some((other) => isSignedOtherwise(one, other)));
  if (says && own.some(({ paperNo }) => paperNo !== one.tag))
    wrong.push(`${about}: ${one.tag} stands as ${own[0]?.['paperNo']}`);
  for (const [index, item] of one.items.entries()) {
    const id = `${one.rowId}-${String(index + 1).padStart(4, '0')}`;
    const line = rows(LINES).filter(({ rowId }) => rowId === id);
    expectOne(line.length, `line ${index + 1}`);
    if (says && line.some((row) => row['item'] !== item))
      wrong.push(`${about}: ${item} stands as ${line[0]?.['item']}`);
  }
  if (one.posted !== null) {
    const posted = entries.filter(({ register }) => register === CASH_BOOK.id);
    expectOne(posted.filter((row) => isStep(row, 'post')).length, 'posted by an entry');
    const id = posted[0]?.['rowId'] ?? '';
    const inBook = rows(CASH_BOOK).filter(({ rowId }) => rowId === id);
    expectOne(inBook.length, 'in the cash book');
    if (inBook.some(({ expense }) => Number(expense) !== one.posted))
      wrong.push(`${about}: ${one.posted} stands in the cash book as ${inBook[0]?.['expense']}`);
  }
  return wrong;
}

/** No two vouchers have the same seller and sum: two such rows of the cash book are one, twice. */
function movedTwice(sheets: Sheets, promises: Promises): readonly string[] {
  const seen = new Map<string, string>();
  return (sheets.get(CASH_BOOK.table) ?? []).flatMap(
    ({ rowId = '', summary = '', expense = '' }) => {
      const what = `${summary} ${expense}`;
      const other = seen.get(what);
      seen.set(what, rowId);
      if (rowId === '' || other === undefined || promises.wasTold('registered-twice')) return [];
      return [`${what} stands in the cash book as ${other} and ${rowId}`];
    },
  );
}

const isSignedOtherwise = (one: Accepted, other: Signed): boolean =>
  other.rowId === one.rowId &&
  other.step === 'sell' &&
  (other.tag !== one.tag || other.items.join() !== one.items.join());

const unique = (rows: readonly TextRow[]): readonly TextRow[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
];

/** 步骤 holds the step's key, or its title and the key: 售货人签字(sell). */
const isStep = ({ step: cell = '' }: TextRow, step: string | null): boolean =>
  step === null || cell === step || (step !== '' && cell.endsWith(`(${step})`));

function draftsLeft({ writers, promises }: Workday): readonly string[] {
  const seen = writers[0] ? tagsIn(writers[0].engine, promises) : new Set();
  return [...promises.typed]
    .filter((tag) => !seen.has(tag) && !promises.gone.has(tag))
    .map((tag) => `${tag} is gone`);
}

async function findings({ writers, promises }: Workday): Promise<readonly string[]> {
  const [first] = writers;
  if (!first) return [];
  const report = await verifyWorkbook(first.desk.workbook, pack);
  const journal = rowsIn(first.engine, JOURNAL);
  return report.findings
    .filter((finding) => !isOwnDoing(finding, promises, journal))
    .map(
      ({ kind, sheet, record, column, was, now }) =>
        `${kind} ${sheet} ${record} ${column}: ${was} → ${now}`,
    );
}

/** Rows that name no entry, and all that they say is said by an entry elsewhere. */
const namesNothingNew = (journal: readonly TextRow[]): boolean =>
  journal
    .filter((row) => row['entry'] === '')
    .every((row) =>
      Object.entries(row).every(
        ([key, text]) =>
          text === '' || journal.some((other) => other['entry'] !== '' && other[key] === text),
      ),
    );

/** What people brought about by themselves, and were told. */
function isOwnDoing(
  { kind, sheet, was, now, column, row, record }: Finding,
  promises: Promises,
  journal: readonly TextRow[],
): boolean {
  const { edits, takenBack } = promises;
  const cell = row?.cells['行标识'];
  const rowId = cell?.kind === 'text' ? cell.text : '';
  // Lines are their document's: R…-0001. Where no row is left, the journal says whose entry it is.
  const records = rowId
    ? [rowId.replace(/-\d{4}$/, '')]
    : journal.flatMap((entry) =>
        entry['entry'] === was || entry['no'] === record ? [entry['rowId'] ?? ''] : [],
      );
  // Two who reimbursed at once contest the row of the cash book, too.
  const isContested =
    promises.wasTold('contested', records) ||
    (sheet === CASH_BOOK.table && promises.wasTold('contested'));
  switch (kind) {
    case 'changed-after-signing':
      return edits.has(now) || takenBack.has(cellName(rowId, column, now));
    case 'entry-altered':
      // Ctrl+Z of one's own repair, after it was told that nothing of the record counts.
      return takenBack.has(was) && isContested;
    case 'entry-missing':
      // A signer's next signature on another PC names one that was refused and taken back meanwhile; it
      // was never accepted. Of what was accepted, every entry is looked for in keptOnce.
      if (sheet === JOURNAL.table) return true;
      // Nor was what a pane had withdrawn and a person's Ctrl+Z brought back into the row.
      return isContested || (takenBack.has(rowId) && !promises.wasAccepted(rowId));
    case 'contested':
    // The signature that posted it is one of two, of which none counts before somebody decides.
    case 'posting-differs':
      return isContested;
    case 'entry-unreadable':
      // Cells of a row that two wrote into and one took back, in the same moment: Excel keeps what is left
      // of the other's, which names no entry. It is his outbox that brings his entry back elsewhere.
      // And Ctrl+Z of one's own repair, after it was told that the entry stands for nothing any more.
      return was === ''
        ? namesNothingNew(journal)
        : takenBack.has(was) && (isContested || promises.wasTold('registered-twice', records));
    case 'row-missing':
      // Also who signed what its own pane withdrew at that moment is told; the row of whatever was
      // accepted is looked for in keptOnce.
      return isContested || promises.wasTold('registered-twice', records);
    case 'number-missing':
      // Taken by a write that its pane withdrew, while another PC had counted it already: nobody was told
      // that it was given. In the cash book as below.
      return sheet === CASH_BOOK.table
        ? isContested
        : !promises.accepted.some(({ no }) => no === record);
    case 'number-doubled':
      // Each posted its own number for a row that both mean; the next number counts both.
      return sheet === CASH_BOOK.table && isContested;
    case 'state-differs':
    case 'seal-missing':
      return isContested;
    default:
      return false;
  }
}
