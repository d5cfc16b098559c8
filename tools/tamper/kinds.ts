import type { Finding, FindingKind } from '../../addin/actions/verify-workbook';
import { escaped, type RawCell, type RawFile } from './file';
import {
  CASH,
  isCalculated,
  isFilled,
  isNumber,
  JOURNAL,
  LINES,
  PEOPLE,
  rowsOf,
  sealedCells,
  sealedRow,
  sealedRows,
  VOUCHERS,
  type Place,
} from './places';
import type { Chance } from './random';

/** One way to tamper with a signed workbook. */
export interface TamperKind {
  readonly name: string;
  /** one of these must tell of each change */
  readonly finds: readonly FindingKind[];
  /** most changes in one file, where more would leave nothing */
  readonly together?: number;
  /** Something to change in the file as it is now. */
  readonly plan: (file: RawFile, chance: Chance) => Plan;
}

/** One change. Several stand in one file as long as each can be told from the others. */
export interface Plan {
  readonly did: string;
  /** nothing else in the file may touch these; ALL = only this change in its file */
  readonly touches: readonly string[];
  readonly change: () => void;
  /** whether a finding is about this very change */
  readonly isAbout: (finding: Finding) => boolean;
}

export const ALL = '*';

export const textCell = (text: string): Pick<RawCell, 'type' | 'inner'> => ({
  type: 'inlineStr',
  inner: `<is><t xml:space="preserve">${escaped(text)}</t></is>`,
});
const numberCell = (number: string): Pick<RawCell, 'type' | 'inner'> => ({
  type: '',
  inner: `<v>${number}</v>`,
});
const BLANK = { type: '', inner: '' };

/** Another text that looks like this one, or not at all. */
function otherText(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const other = chance.of([
    () => `${text} `,
    () => ` ${text}`,
    () => `${text.slice(0, at)}一${text.slice(at)}`,
    () => `${text.slice(0, at)}0${text.slice(at)}`,
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1),
    () => '',
  ])();
  return other === text ? `${text}的` : other;
}

function otherNumber(number: number, chance: Chance): number {
  const other = chance.of([
    () => number + 0.01,
    () => number - 0.01,
    () => number * 10,
    () => -number,
    () => number + chance.below(1000) + 1,
    () => Number((number * (1 + 1e-9)).toPrecision(15)),
  ])();
  return other === number ? number + 1 : other;
}

const allCells = (file: RawFile) => sealedCells(file);
const filled = (file: RawFile) => allCells(file).filter((place) => isFilled(file, place));

function swap(file: RawFile, table: string, header: string, a: number, b: number): void {
  const [one, two] = [file.cell(table, a, header), file.cell(table, b, header)];
  file.setCell(table, a, header, two);
  file.setCell(table, b, header, one);
}

const ID = '行标识';
const numberHeader = (table: string): string => (table === CASH ? '流水号' : '凭证号');
const idOf = (file: RawFile, table: string, row: number): string => file.text(table, row, ID);
const noOf = (file: RawFile, table: string, row: number): string =>
  file.text(table, row, numberHeader(table));

/** The text that a finding's row has in a column. */
const inRow = ({ row }: Finding, header: string): string => {
  const cell = row?.cells[header];
  return cell?.kind === 'text' ? cell.text : '';
};

/** Of the row with this identity, in this column (none = any). */
const ofRow =
  (table: string, id: string, header?: string): Plan['isAbout'] =>
  (finding) =>
    finding.sheet === table &&
    inRow(finding, ID) === id &&
    (header === undefined || finding.column === header);

/** Of the record with one of these numbers. */
const ofRecord =
  (...numbers: readonly string[]): Plan['isAbout'] =>
  ({ record }) =>
    numbers.includes(record);

/** One cell of a signed row. */
function cellPlan(
  file: RawFile,
  { table, row, header }: Place,
  cell: () => Partial<RawCell>,
  what: string,
): Plan {
  const id = idOf(file, table, row);
  return {
    did: `${table} ${id} ${header}: ${what}`,
    // A row without its identity says nothing any more.
    touches: [`${table} ${id} ${header}`, ...(header === ID ? [id] : [])],
    change: () => file.setCell(table, row, header, cell()),
    isAbout: ofRow(table, id, header),
  };
}

const CHANGED: readonly FindingKind[] = ['changed-after-signing'];
const GONE: readonly FindingKind[] = ['row-missing', 'line-missing'];
const ENTRY: readonly FindingKind[] = ['entry-altered', 'entry-unreadable', 'entry-missing'];

const cellKinds: readonly TamperKind[] = [
  {
    name: 'value of a sealed cell',
    finds: [...CHANGED, 'date-system'],
    plan: (file, chance) => {
      const place = chance.of(allCells(file));
      const { table, row, header } = place;
      const was = file.text(table, row, header);
      const now = isNumber(file, place)
        ? numberCell(String(otherNumber(Number(was), chance)))
        : textCell(otherText(was, chance));
      const formula = /<f>[\s\S]*?<\/f>/.exec(file.cell(table, row, header).inner)?.[0] ?? '';
      const inner = now.type === '' ? formula + now.inner : now.inner;
      return cellPlan(file, place, () => ({ ...now, inner }), `${was} → ${inner}`);
    },
  },
  {
    name: 'type of a sealed cell',
    finds: CHANGED,
    plan: (file, chance) => {
      const place = chance.of(filled(file));
      const { table, row, header } = place;
      const was = file.text(table, row, header);
      const now = isNumber(file, place)
        ? chance.of([
            textCell(was),
            { type: 'str', inner: `<v>${was}</v>` },
            { type: 'b', inner: '<v>1</v>' },
          ])
        : chance.of([numberCell('0'), { type: 'e', inner: '<v>#N/A</v>' }, numberCell('1')]);
      return cellPlan(file, place, () => now, `${now.type} ${now.inner}`);
    },
  },
  {
    name: 'a formula with the same result',
    finds: ['formula-in-sealed-cell'],
    plan: (file, chance) => {
      const marks = [ID, '封签', '末条', '状态'].flatMap((header) =>
        sealedRows(file, VOUCHERS).map((row) => ({ table: VOUCHERS, row, header })),
      );
      const inputs = filled(file).filter((place) => !isCalculated(place));
      const place = chance.of(chance.below(5) === 0 ? marks : inputs);
      const { table, row, header } = place;
      const was = file.text(table, row, header);
      const [type, f] = isNumber(file, place)
        ? (['', `${was}*1`] as const)
        : (['str', `"${escaped(was)}"`] as const);
      const inner = `<f>${f}</f><v>${escaped(was)}</v>`;
      return cellPlan(file, place, () => ({ type, inner }), `= ${f}`);
    },
  },
];

function remove(file: RawFile, chance: Chance, table: string, row: number): Plan {
  const no = table === JOURNAL ? file.text(table, row, '编号') : noOf(file, table, row);
  const whole = chance.below(2) === 0;
  return {
    did: `${table} ${row} (${no}) ${whole ? 'deleted' : 'cleared'}`,
    touches: [no],
    change: () => (whole ? file.deleteRow(table, row) : file.clearRow(table, row)),
    isAbout: ofRecord(no),
  };
}

function double(file: RawFile, chance: Chance, table: string, row: number): Plan {
  const [id, no] = [idOf(file, table, row), noOf(file, table, row)];
  const at = chance.below(file.rows(table) + 1);
  const nameless = table === LINES && chance.below(2) === 0;
  return {
    did: `${table} ${id} doubled at ${at}${nameless ? ' without identity' : ''}`,
    touches: nameless ? [no, id] : [id],
    change: () => {
      file.insertRow(table, at, file.row(table, row));
      if (nameless) file.setCell(table, at, ID, BLANK);
    },
    isAbout: nameless || table !== LINES ? ofRecord(no) : ofRecord(id),
  };
}

/** Two rows exchange what they have in one column. */
function swapped(file: RawFile, chance: Chance, header: (table: string) => string): Plan {
  const { table, row } = sealedRow(file, chance);
  const column = header(table);
  const own = file.text(table, row, column);
  const other = chance.of(
    sealedRows(file, table).filter(
      (one) => file.text(table, one, column) !== own && !sameRow(file, table, row, one),
    ),
  );
  const ids = [idOf(file, table, row), idOf(file, table, other)];
  const abouts = ids.map((id) => ofRow(table, id));
  return {
    did: `${table} ${ids.join(' ↔ ')} ${column}`,
    touches: ids,
    change: () => swap(file, table, column, row, other),
    isAbout: (finding) => abouts.some((isAbout) => isAbout(finding)),
  };
}

const rowKinds: readonly TamperKind[] = [
  {
    name: 'a signed row deleted',
    together: 9,
    finds: GONE,
    plan: (file, chance) => {
      const { table, row } = sealedRow(file, chance, [VOUCHERS, CASH]);
      return remove(file, chance, table, row);
    },
  },
  {
    name: 'a signed row doubled',
    finds: ['row-doubled'],
    plan: (file, chance) => {
      const { table, row } = sealedRow(file, chance, [VOUCHERS, CASH]);
      return double(file, chance, table, row);
    },
  },
  {
    name: 'a signed row under another number',
    finds: ['number-changed'],
    plan: (file, chance) => swapped(file, chance, numberHeader),
  },
  {
    name: 'two rows take each other’s identity',
    finds: [...CHANGED, 'number-changed', 'state-differs'],
    plan: (file, chance) => swapped(file, chance, () => ID),
  },
  {
    name: 'a line deleted',
    finds: ['line-missing'],
    plan: (file, chance) => remove(file, chance, LINES, chance.of(sealedRows(file, LINES))),
  },
  {
    name: 'a line doubled',
    finds: ['row-doubled', 'line-added'],
    plan: (file, chance) => {
      const named = sealedRows(file, LINES).filter((row) => idOf(file, LINES, row) !== '');
      return double(file, chance, LINES, chance.of(named));
    },
  },
  {
    name: 'identifier of a row',
    finds: [...GONE, 'entry-missing'],
    plan: (file, chance) => {
      const { table, row } = sealedRow(file, chance);
      const [was, no] = [idOf(file, table, row), noOf(file, table, row)];
      // What is only blank around a name is read as the same name everywhere.
      const other = otherText(was, chance).trim();
      const now = other === was ? `${was}X` : other;
      return {
        did: `${table} ${was} is ${now}`,
        touches: [no],
        change: () => file.setCell(table, row, ID, textCell(now)),
        isAbout: ofRecord(no),
      };
    },
  },
  ...(['编号', '状态', '封签'] as const).map((name): TamperKind => ({
    name: `${name} of a row`,
    finds: {
      编号: ['number-changed'],
      状态: ['state-differs'],
      封签: ['seal-missing'],
    }[name] as readonly FindingKind[],
    plan: (file, chance) => {
      const tables = name === '状态' ? [VOUCHERS, CASH] : [VOUCHERS, LINES, CASH];
      const { table, row } = sealedRow(file, chance, tables);
      const header = name === '编号' ? numberHeader(table) : name;
      const was = file.text(table, row, header);
      const other = chance.below(3) === 0 ? '' : otherText(was, chance).trim();
      const now = other === was ? `${was}9` : other;
      return cellPlan(file, { table, row, header }, () => textCell(now), `${was} → ${now}`);
    },
  })),
];

const sameRow = (file: RawFile, table: string, a: number, b: number): boolean =>
  file
    .row(table, a)
    .every(
      (cell, index) =>
        index === 0 || file.textOf(cell) === file.textOf(file.row(table, b)[index] ?? cell),
    );

const ofEntry =
  (id: string): Plan['isAbout'] =>
  (finding) =>
    `${finding.was} ${finding.now} ${inRow(finding, '条目')}`.includes(id);

function removeEntry(file: RawFile, chance: Chance, row: number): Plan {
  const removed = remove(file, chance, JOURNAL, row);
  const id = file.text(JOURNAL, row, '条目');
  const record = file.text(JOURNAL, row, ID);
  const isRoster = record === 'ROSTER';
  return {
    ...removed,
    // Without one of them nobody's key is what it was.
    touches: isRoster ? [ALL] : [record],
    // Where no entry is left of a record, its row says so.
    isAbout: isRoster ? () => true : (finding) => finding.was === record || ofEntry(id)(finding),
  };
}

const journalKinds: readonly TamperKind[] = [
  {
    name: 'a field of an entry',
    finds: [...ENTRY, 'signature-wrong', 'signature-missing', 'signer-unknown'],
    plan: (file, chance) => {
      const row = chance.below(file.rows(JOURNAL));
      const header = chance.of(file.table(JOURNAL).headers);
      const was = file.text(JOURNAL, row, header);
      const borrowed = file.text(JOURNAL, chance.below(file.rows(JOURNAL)), header);
      const other = chance.below(3) === 0 && borrowed !== was ? borrowed : otherText(was, chance);
      const renamed = header === '条目';
      return {
        did: `entry ${row} ${header}: ${was} → ${other}`,
        touches: renamed ? [ALL] : [`entry ${row}`],
        change: () => file.setCell(JOURNAL, row, header, textCell(other)),
        isAbout: (finding) =>
          renamed || (finding.sheet === JOURNAL && finding.row?.position === row),
      };
    },
  },
  {
    name: 'an entry shown twice, once with something else',
    finds: ENTRY,
    plan: (file, chance) => {
      const row = chance.below(file.rows(JOURNAL));
      const cells = file.row(JOURNAL, row);
      const header = chance.of(
        file.table(JOURNAL).headers.filter((one) => !['条目', '分段'].includes(one)),
      );
      const at = file.column(JOURNAL, header);
      const was = file.text(JOURNAL, row, header);
      const changed = { ...(cells[at] ?? { style: '' }), ...textCell(otherText(was, chance)) };
      const place = chance.below(file.rows(JOURNAL) + 1);
      const id = file.text(JOURNAL, row, '条目');
      return {
        did: `${id} again at ${place}, ${header} changed`,
        touches: [id],
        change: () =>
          file.insertRow(
            JOURNAL,
            place,
            cells.map((cell, index) => (index === at ? changed : cell)),
          ),
        isAbout: ofEntry(id),
      };
    },
  },
  {
    name: 'an entry deleted from the middle',
    finds: ENTRY,
    plan: (file, chance) => removeEntry(file, chance, chance.below(file.rows(JOURNAL) - 1)),
  },
  {
    name: 'the newest entry of a record deleted',
    finds: [...ENTRY, 'roster-differs'],
    plan: (file, chance) => {
      const newest = [
        ...new Map(rowsOf(file, JOURNAL).map((row) => [idOf(file, JOURNAL, row), row])).values(),
      ];
      return removeEntry(file, chance, chance.of(newest));
    },
  },
  {
    name: 'a whole record deleted with its entries',
    together: 4,
    finds: ['number-missing', 'entry-missing'],
    plan: (file, chance) => {
      const table = chance.of([VOUCHERS, CASH]);
      const row = chance.of(sealedRows(file, table));
      const [id, no] = [idOf(file, table, row), noOf(file, table, row)];
      const entries = rowsOf(file, JOURNAL).filter((at) => idOf(file, JOURNAL, at) === id);
      const names = entries.map((at) => file.text(JOURNAL, at, '条目'));
      return {
        did: `${no} and all about it`,
        // Of several at the end of a series only the last one's signer tells.
        touches: table === CASH ? [no, table] : [no],
        change: () => {
          for (const at of [...rowsOf(file, LINES)].reverse())
            if (idOf(file, LINES, at).startsWith(id)) file.deleteRow(LINES, at);
          for (const at of [...entries].reverse()) file.deleteRow(JOURNAL, at);
          file.deleteRow(table, row);
        },
        isAbout: (finding) => finding.was === no || names.some((name) => ofEntry(name)(finding)),
      };
    },
  },
  {
    name: 'a line of the roster',
    together: 4,
    finds: ['roster-differs', 'entry-missing'],
    plan: (file, chance) => {
      const named = rowsOf(file, PEOPLE).filter((at) => file.text(PEOPLE, at, '姓名') !== '');
      const row = chance.of(named);
      const name = file.text(PEOPLE, row, '姓名');
      const what = chance.below(8);
      const at = chance.below(file.rows(PEOPLE) + 1);
      const header = chance.of(['姓名', '部门', '岗位', '在岗', '公钥指纹', '末条', '密钥包']);
      const was = file.text(PEOPLE, row, header);
      const other = otherText(was, chance).trim();
      // 末条 is a hint for the next writer: none is no lie.
      const now = other === was || (other === '' && header === '末条') ? `${was}9` : other;
      return {
        did: `${name} ${what < 2 ? what : `${header}: ${was} → ${now}`}`,
        // Under its new name it is the same line: named back, nothing would be left to see.
        touches: what > 1 && header === '姓名' ? [name, now] : [name],
        change: () => {
          if (what === 0) file.deleteRow(PEOPLE, row);
          else if (what === 1) file.insertRow(PEOPLE, at, file.row(PEOPLE, row));
          else file.setCell(PEOPLE, row, header, textCell(now));
        },
        isAbout: ofRecord(name, ...(what > 1 && header === '姓名' ? [now] : [])),
      };
    },
  },
];

/** Formats that make a number read as another one. */
const LIES: Readonly<Record<'date' | 'time' | 'number', readonly string[]>> = {
  date: [
    ...['yyyy-dd-mm', 'dd/mm/yyyy', '"2026-03-06"', 'yyyy-mm-"09"', '"2025"-mm-dd', 'hh:mm'],
    ...[';;;', '[$-D07041E]yyyy/m/d', 'yyyy-mm', '#,##0,'],
  ],
  time: ['mm:ss', '"08:30"', 'yyyy-mm-dd', ';;;', 'hh"1":mm', '0', 'ss'],
  number: [
    ...['#,##0,', '0.00,', '"1"0.00', '0.00"0"', '0"."00', '"-"0.00;0.00', ';;;', '-0.00', '"免"'],
    ...['yyyy-mm-dd', '[>1]"9.00";0.00', '0"万元"', '#"0"', '"一"0.00', '(0.00)', '0\\0.00'],
  ],
};

/** The cell in a style of its own. */
function styled(
  file: RawFile,
  place: Place,
  what: string,
  style: Parameters<RawFile['style']>[1],
): Plan {
  const { style: was } = file.cell(place.table, place.row, place.header);
  return cellPlan(file, place, () => ({ style: file.style(was, style) }), what);
}

/** Numbers of formats that a program gives begin at 164. */
let nextFormat = 200;

const looksKinds: readonly TamperKind[] = [
  {
    name: 'number format',
    finds: ['shown-differently'],
    plan: (file, chance) => {
      const place = chance.of(filled(file));
      const { header } = place;
      const kind = header.endsWith('日期') ? 'date' : 'number';
      const code = isNumber(file, place)
        ? chance.of(LIES[header === '注明时间' ? 'time' : kind])
        : chance.of(['"某公司"@', ';;;', '@"等"', '0;0;0;"已付清"']);
      return styled(file, place, `as ${code}`, (xf, add) => {
        const id = nextFormat++;
        const shown = escaped(code).replace(/"/g, '&quot;');
        add('numFmts', `<numFmt numFmtId="${id}" formatCode="${shown}"/>`);
        return xf.replace(/numFmtId="\d+"/, `numFmtId="${id}"`);
      });
    },
  },
  {
    name: 'ink like its ground',
    finds: ['hidden'],
    plan: (file, chance) => {
      const colour = chance.of([
        'rgb="FFFFFFFF"',
        'rgb="FFFAFAFA"',
        'theme="0"',
        'indexed="9"',
        'rgb="00FFFFFF"',
      ]);
      return styled(file, chance.of(filled(file)), `in ${colour}`, (xf, add) => {
        const font = add(
          'fonts',
          `<font><sz val="11"/><color ${colour}/><name val="Calibri"/></font>`,
        );
        return xf
          .replace(/fontId="\d+"/, `fontId="${font}"`)
          .replace(/ fillId="\d+"/, ' fillId="0"');
      });
    },
  },
  {
    name: 'hidden column or row',
    finds: ['hidden'],
    plan: (file, chance) => {
      const { table, row } = sealedRow(file, chance);
      const { sheet, top, left, headers } = file.table(table);
      const part = `xl/worksheets/${sheet}`;
      const yes = chance.of(['1', 'true']);
      if (chance.below(2) === 0) {
        const no = top + 1 + row;
        const id = idOf(file, table, row);
        return {
          did: `${table} ${id} hidden (${yes})`,
          touches: [id],
          change: () =>
            file.edit(part, (xml) =>
              xml.replace(`<row r="${no}"`, `<row r="${no}" hidden="${yes}"`),
            ),
          isAbout: ofRow(table, id, ''),
        };
      }
      const header = chance.of(headers.filter((one) => ![ID, '末条'].includes(one)));
      const column = left + 1 + headers.indexOf(header);
      const [first, last] = file.columnsWith(table, column);
      return {
        did: `${table} ${header} hidden (${yes})`,
        touches: headers.slice(first - left - 1, last - left).map((one) => `${table} ${one}`),
        change: () =>
          file.edit(part, (xml) =>
            xml.replace(`<col min="${first}"`, `<col hidden="${yes}" min="${first}"`),
          ),
        isAbout: (finding) => finding.sheet === table && finding.column === header,
      };
    },
  },
  {
    name: 'a header renamed',
    finds: ['header-changed'],
    plan: (file, chance) => {
      const table = chance.of([VOUCHERS, LINES, CASH, JOURNAL]);
      const header = chance.of(file.table(table).headers);
      const now = otherText(header, chance);
      const shown = now === '' ? '列1' : now;
      const both = chance.below(2) === 0;
      return {
        did: `${table} ${header} → ${shown}${both ? ' in the table, too' : ''}`,
        touches: [`${table} ${header}`],
        change: () => {
          file.setCell(table, -1, header, textCell(shown));
          if (both)
            file.edit(file.table(table).part, (xml) =>
              xml.replace(`name="${header}"`, `name="${escaped(shown)}"`),
            );
        },
        isAbout: (finding) => finding.sheet === table && finding.column === header,
      };
    },
  },
  {
    name: 'date system',
    finds: ['date-system'],
    plan: (file, chance) => {
      const value = chance.of(['1', 'true']);
      const days = filled(file).filter(({ header }) => header.endsWith('日期'));
      const day = chance.of(days);
      const { table, row, header } = day;
      // Somebody may put right the days that he looks at.
      const righted = chance.of(days);
      const [id, other] = [idOf(file, table, row), idOf(file, righted.table, righted.row)];
      const own = `${table} ${id}`;
      return {
        did: `${own} ${header} counted from 1904 (${value})`,
        touches: [own, `${righted.table} ${other}`],
        change: () => {
          if (own !== `${righted.table} ${other}`) {
            const was = Number(file.text(righted.table, righted.row, righted.header));
            file.setCell(righted.table, righted.row, righted.header, numberCell(`${was - 1462}`));
          }
          if (!file.has('xl/workbook.xml', 'date1904'))
            file.edit('xl/workbook.xml', (xml) =>
              xml.replace('<workbookPr', `<workbookPr date1904="${value}"`),
            );
        },
        isAbout: ofRow(table, id, header),
      };
    },
  },
];

export const kinds: readonly TamperKind[] = [
  ...[...cellKinds, ...rowKinds, ...journalKinds, ...looksKinds],
];
