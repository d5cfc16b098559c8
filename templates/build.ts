import { Workbook } from 'exceljs';
import { journal, parameters, people } from '../addin/registers/system';
import { documentOf } from '../addin/registers/columns';
import type { Pack, Register, Title } from '../addin/registers/vocabulary';
import { calculatedFormula } from './calculated';
import { drawClauses } from './clauses-sheet';
import { colourRows } from './conditional';
import { drawCover } from './cover';
import { drawForms } from './forms';
import { drawFunctions } from './functions-sheet';
import { drawLists } from './lists';
import { addDefinedNames, type DefinedName } from './post-process/defined-names';
import { orderFonts } from './post-process/fonts';
import { addLinks } from './post-process/links';
import { closePackage, openPackage } from './post-process/package';
import { addProperties } from './post-process/properties';
import { letRowsGrow } from './post-process/row-heights';
import { finishTables, type CalculatedColumns } from './post-process/tables';
import { keepLineBreaks } from './post-process/validation-texts';
import { drawTable, type DrawnSheet, type TableRows, type TableSheet } from './register-sheet';
import { drawReports } from './reports';
import { drawSummary } from './summary';
import { explainHeaders, refuseColumns, validateColumns, validateParameters } from './validation';
import { REFUSED_ALWAYS, REFUSED_FIXED } from './validation-texts';
import { formSheet, HINTS, JOURNAL_WARNING, SHEETS } from './wording';

export interface WorkbookOptions {
  /**
   * Rows by table name, each with a value for every column in the definition's order. A value of a
   * calculated column becomes what its formula last answered. Given for 参数 they replace the
   * pack's defaults.
   */
  readonly rows?: Readonly<Record<string, TableRows>>;
  /** '' in a template: the workbook gets its own at first use */
  readonly workbookId?: string;
}

/** The same definitions are the same file on any day. */
const DRAWN = new Date(Date.UTC(2020, 0, 1));

/** Draws a pack's workbook from its definitions alone. */
export async function buildWorkbook(
  pack: Pack,
  { rows = {}, workbookId = '' }: WorkbookOptions = {},
): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = '台账管家 Register Keeper';
  workbook.created = DRAWN;
  workbook.modified = DRAWN;
  workbook.title = pack.title.zh;
  workbook.calcProperties.fullCalcOnLoad = true;
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];

  const cover = drawCover(workbook, pack);
  const tables = [
    ...pack.registers.map((register) => drawRegister(workbook, pack, register, rows)),
    drawPeople(workbook, pack, rows),
    drawParameters(workbook, pack, rows),
  ];
  const printed = [...drawForms(workbook, pack), ...drawReports(workbook, pack)];
  const lists = drawLists(workbook, pack);
  const clauses = drawClauses(workbook, pack);
  const functions = drawFunctions(workbook);
  tables.push(drawJournal(workbook, pack, rows));
  await protectStatic(workbook, pack);

  return finish(
    pack,
    workbookId,
    lists.names,
    [cover, ...tables, ...printed, lists, clauses, functions],
    await workbook.xlsx.writeBuffer(),
  );
}

type Rows = NonNullable<WorkbookOptions['rows']>;

function drawRegister(workbook: Workbook, pack: Pack, register: Register, rows: Rows): DrawnSheet {
  const hint = documentOf(pack, register) ? HINTS.lines : HINTS.register;
  const drawn = drawTable(workbook, pack, register, withRows({ hint }, rows[register.table]));
  validateColumns(drawn.sheet, pack, register);
  explainHeaders(drawn.sheet, register);
  colourRows(drawn.sheet, pack, register);
  drawSummary(drawn.sheet, register);
  return drawn;
}

function drawPeople(workbook: Workbook, pack: Pack, rows: Rows): DrawnSheet {
  const drawn = drawTable(
    workbook,
    pack,
    people,
    withRows({ hint: peopleHint(pack) }, rows[people.table]),
  );
  validateColumns(drawn.sheet, pack, people);
  explainHeaders(drawn.sheet, people);
  colourRows(drawn.sheet, pack, people);
  return drawn;
}

/** The posts of this pack, for whoever fills the sheet. */
function peopleHint({ posts }: Pack): Title {
  const inside = posts.filter(({ outside }) => !outside).map(({ title }) => title);
  return {
    zh: `${HINTS.people.zh}岗位有:${inside.map(({ zh }) => zh).join('、')}。`,
    en: `${HINTS.people.en} Posts: ${inside.map(({ zh, en }) => `${zh} ${en}`).join(', ')}.`,
  };
}

function drawParameters(workbook: Workbook, pack: Pack, rows: Rows): DrawnSheet {
  const defaults = pack.parameters.map(({ key, title, value, clause }) => [
    key,
    title.zh,
    value,
    clause,
  ]);
  const drawn = drawTable(
    workbook,
    pack,
    parameters,
    withRows({ hint: HINTS.parameters }, rows[parameters.table] ?? defaults),
  );
  parameters.columns.forEach(({ key }, index) => {
    if (key !== 'value') refuseColumns(drawn.sheet, index + 1, index + 1, REFUSED_FIXED);
  });
  validateParameters(drawn.sheet, pack);
  explainHeaders(drawn.sheet, parameters);
  colourRows(drawn.sheet, pack, parameters);
  return drawn;
}

function drawJournal(workbook: Workbook, pack: Pack, rows: Rows): DrawnSheet {
  const drawn = drawTable(
    workbook,
    pack,
    journal,
    withRows({ hint: HINTS.journal, warning: JOURNAL_WARNING, machine: true }, rows[journal.table]),
  );
  refuseColumns(drawn.sheet, 1, journal.columns.length, REFUSED_ALWAYS);
  explainHeaders(drawn.sheet, journal);
  return drawn;
}

const withRows = (sheet: TableSheet, rows: TableRows | undefined): TableSheet =>
  rows ? { ...sheet, rows } : sheet;

/**
 * Only sheets that nobody and nothing writes to, and without a password: it stops a slip of the
 * hand, not a person.
 */
async function protectStatic(
  workbook: Workbook,
  { forms = [], reports = [] }: Pack,
): Promise<void> {
  const printed = [...forms.map(formSheet), ...reports.map(({ title }) => title)];
  for (const { zh } of [SHEETS.cover, ...printed, SHEETS.lists, SHEETS.clauses, SHEETS.functions])
    await workbook.getWorksheet(zh)?.protect('', { formatColumns: true, formatRows: true });
}

/** What exceljs cannot write, and what it writes wrongly. */
function finish(
  pack: Pack,
  workbookId: string,
  names: readonly DefinedName[],
  sheets: readonly DrawnSheet[],
  written: ArrayBuffer | Uint8Array,
): Uint8Array {
  const parts = openPackage(new Uint8Array(written));
  orderFonts(parts);
  finishTables(parts, calculatedColumns(pack));
  keepLineBreaks(parts);
  letRowsGrow(parts);
  addDefinedNames(parts, names);
  for (const { sheet, links } of sheets) addLinks(parts, sheet.name, links);
  addProperties(parts, {
    'rk.workbook': workbookId,
    'rk.pack': pack.id,
    'rk.revision': pack.registers.map(({ id, revision }) => `${id}=${revision}`).join(' '),
  });
  return closePackage(parts);
}

function calculatedColumns(pack: Pack): CalculatedColumns {
  return Object.fromEntries(
    pack.registers.map((register) => [
      register.table,
      Object.fromEntries(
        register.columns.flatMap((column) => {
          const formula = calculatedFormula(pack, register, column);
          return formula === undefined ? [] : [[column.title.zh, formula]];
        }),
      ),
    ]),
  );
}
