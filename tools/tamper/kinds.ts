import type { FindingKind } from '../../addin/actions/verify-workbook';
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
} from './places';
import type { Chance } from './random';

/** One way to tamper with a signed workbook. */
export interface TamperKind {
  readonly name: string;
  /** at least one of these must be found */
  readonly finds: readonly FindingKind[];
  /** Changes the file; gives what it did. */
  readonly tamper: (file: RawFile, chance: Chance) => string;
}

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

const CHANGED: readonly FindingKind[] = ['changed-after-signing'];
const GONE: readonly FindingKind[] = ['row-missing', 'line-missing'];
const ENTRY: readonly FindingKind[] = ['entry-altered', 'entry-unreadable', 'entry-missing'];

const cellKinds: readonly TamperKind[] = [
  {
    name: 'value of a sealed cell',
    finds: [...CHANGED, 'date-system'],
    tamper: (file, chance) => {
      const place = chance.of(allCells(file));
      const { table, row, header } = place;
      const was = file.text(table, row, header);
      const now = isNumber(file, place)
        ? numberCell(String(otherNumber(Number(was), chance)))
        : textCell(otherText(was, chance));
      const formula = /<f>[\s\S]*?<\/f>/.exec(file.cell(table, row, header).inner)?.[0] ?? '';
      const inner = now.type === '' ? formula + now.inner : now.inner;
      file.setCell(table, row, header, { ...now, inner });
      return `${table}!${row} ${header}: ${was} → ${file.text(table, row, header)}`;
    },
  },
  {
    name: 'type of a sealed cell',
    finds: CHANGED,
    tamper: (file, chance) => {
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
      file.setCell(table, row, header, now);
      return `${table}!${row} ${header}: ${now.type} ${now.inner}`;
    },
  },
  {
    name: 'a formula with the same result',
    finds: ['formula-in-sealed-cell'],
    tamper: (file, chance) => {
      const marks = ['行标识', '封签', '末条', '状态'].flatMap((header) =>
        sealedRows(file, VOUCHERS).map((row) => ({ table: VOUCHERS, row, header })),
      );
      const inputs = filled(file).filter((place) => !isCalculated(place));
      const place = chance.of(chance.below(5) === 0 ? marks : inputs);
      const { table, row, header } = place;
      const was = file.text(table, row, header);
      const [type, f] = isNumber(file, place)
        ? (['', `${was}*1`] as const)
        : (['str', `"${escaped(was)}"`] as const);
      file.setCell(table, row, header, { type, inner: `<f>${f}</f><v>${escaped(was)}</v>` });
      return `${table}!${row} ${header} = ${f}`;
    },
  },
];

function remove(file: RawFile, chance: Chance, table: string, row: number): string {
  if (chance.below(2) === 0) file.deleteRow(table, row);
  else file.clearRow(table, row);
  return `${table}!${row} deleted`;
}

function double(file: RawFile, chance: Chance, table: string, row: number): string {
  const at = chance.below(file.rows(table) + 1);
  file.insertRow(table, at, file.row(table, row));
  return `${table}!${row} doubled at ${at}`;
}

const rowKinds: readonly TamperKind[] = [
  {
    name: 'a signed row deleted',
    finds: GONE,
    tamper: (file, chance) => {
      const { table, row } = sealedRow(file, chance, [VOUCHERS, CASH]);
      return remove(file, chance, table, row);
    },
  },
  {
    name: 'a signed row doubled',
    finds: ['row-doubled'],
    tamper: (file, chance) => {
      const { table, row } = sealedRow(file, chance, [VOUCHERS, CASH]);
      return double(file, chance, table, row);
    },
  },
  {
    name: 'a signed row under another number',
    finds: ['number-changed'],
    tamper: (file, chance) => {
      const { table, row } = sealedRow(file, chance);
      const header = table === CASH ? '流水号' : '凭证号';
      const own = file.text(table, row, header);
      const rows = sealedRows(file, table).filter((one) => file.text(table, one, header) !== own);
      swap(file, table, header, row, chance.of(rows));
      return `${table}!${row} under ${file.text(table, row, header)}`;
    },
  },
  {
    name: 'two rows take each other’s identity',
    finds: [...CHANGED, 'number-changed', 'state-differs'],
    tamper: (file, chance) => {
      const { table, row } = sealedRow(file, chance);
      const other = chance.of(
        sealedRows(file, table).filter((one) => one !== row && !sameRow(file, table, row, one)),
      );
      swap(file, table, '行标识', row, other);
      return `${table}!${row} ↔ ${other}`;
    },
  },
  {
    name: 'a line deleted',
    finds: ['line-missing'],
    tamper: (file, chance) => remove(file, chance, LINES, chance.of(sealedRows(file, LINES))),
  },
  {
    name: 'a line doubled',
    finds: ['row-doubled', 'line-added'],
    tamper: (file, chance) => {
      const row = chance.of(sealedRows(file, LINES));
      const done = double(file, chance, LINES, row);
      if (chance.below(2) === 0) return done;
      const twins = rowsOf(file, LINES).filter(
        (one) => file.text(LINES, one, '行标识') === file.text(LINES, row, '行标识'),
      );
      file.setCell(LINES, twins[0] ?? row, '行标识', BLANK);
      return `${done} without identity`;
    },
  },
  {
    name: 'identifier of a row',
    finds: [...GONE, 'entry-missing'],
    tamper: (file, chance) => {
      const { table, row } = sealedRow(file, chance);
      const was = file.text(table, row, '行标识');
      // What is only blank around a name is read as the same name everywhere.
      const now = otherText(was, chance).trim();
      file.setCell(table, row, '行标识', textCell(now === was ? `${was}X` : now));
      return `${table}!${row} is ${now}`;
    },
  },
  ...(['编号', '状态', '封签'] as const).map((name): TamperKind => ({
    name: `${name} of a row`,
    finds: {
      编号: ['number-changed'],
      状态: ['state-differs'],
      封签: ['seal-missing'],
    }[name] as readonly FindingKind[],
    tamper: (file, chance) => {
      const tables = name === '状态' ? [VOUCHERS, CASH] : [VOUCHERS, LINES, CASH];
      const { table, row } = sealedRow(file, chance, tables);
      const header = name !== '编号' ? name : table === CASH ? '流水号' : '凭证号';
      const was = file.text(table, row, header);
      const now = chance.below(3) === 0 ? '' : otherText(was, chance).trim();
      file.setCell(table, row, header, textCell(now === was ? `${was}9` : now));
      return `${table}!${row} ${header}: ${was} → ${now}`;
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

const journalKinds: readonly TamperKind[] = [
  {
    name: 'a field of an entry',
    finds: [...ENTRY, 'signature-wrong', 'signature-missing', 'signer-unknown'],
    tamper: (file, chance) => {
      const row = chance.below(file.rows(JOURNAL));
      const header = chance.of(file.table(JOURNAL).headers);
      const was = file.text(JOURNAL, row, header);
      const borrowed = file.text(JOURNAL, chance.below(file.rows(JOURNAL)), header);
      const other = chance.below(3) === 0 && borrowed !== was ? borrowed : otherText(was, chance);
      file.setCell(JOURNAL, row, header, textCell(other));
      return `${row} ${header}: ${was} → ${other}`;
    },
  },
  {
    name: 'an entry shown twice, once with something else',
    finds: ENTRY,
    tamper: (file, chance) => {
      const row = chance.below(file.rows(JOURNAL));
      const cells = file.row(JOURNAL, row);
      const header = chance.of(
        file.table(JOURNAL).headers.filter((one) => !['条目', '分段'].includes(one)),
      );
      const at = file.column(JOURNAL, header);
      const was = file.text(JOURNAL, row, header);
      const changed = { ...(cells[at] ?? { style: '' }), ...textCell(otherText(was, chance)) };
      const place = chance.below(file.rows(JOURNAL) + 1);
      file.insertRow(
        JOURNAL,
        place,
        cells.map((cell, index) => (index === at ? changed : cell)),
      );
      return `${row} again at ${place}, ${header} changed`;
    },
  },
  {
    name: 'an entry deleted from the middle',
    finds: ENTRY,
    tamper: (file, chance) => remove(file, chance, JOURNAL, chance.below(file.rows(JOURNAL) - 1)),
  },
  {
    name: 'the newest entry of a record deleted',
    finds: [...ENTRY, 'roster-differs'],
    tamper: (file, chance) => {
      const rows = rowsOf(file, JOURNAL);
      const newest = [
        ...new Map(rows.map((row) => [file.text(JOURNAL, row, '行标识'), row])).values(),
      ];
      return remove(file, chance, JOURNAL, chance.of(newest));
    },
  },
  {
    name: 'a whole record deleted with its entries',
    finds: ['number-missing', 'entry-missing'],
    tamper: (file, chance) => {
      const row = chance.of([0, 1, 2, 3]);
      const id = file.text(VOUCHERS, row, '行标识');
      for (let at = file.rows(LINES) - 1; at >= 0; at -= 1)
        if (file.text(LINES, at, '行标识').startsWith(id)) file.deleteRow(LINES, at);
      for (let at = file.rows(JOURNAL) - 1; at >= 0; at -= 1)
        if (file.text(JOURNAL, at, '行标识') === id) file.deleteRow(JOURNAL, at);
      file.deleteRow(VOUCHERS, row);
      return `${id} and all about it`;
    },
  },
  {
    name: 'a line of the roster',
    finds: ['roster-differs', 'entry-missing'],
    tamper: (file, chance) => {
      const row = chance.below(file.rows(PEOPLE));
      const what = chance.below(8);
      if (what === 0) return remove(file, chance, PEOPLE, row);
      if (what === 1) return double(file, chance, PEOPLE, row);
      const header = chance.of(['姓名', '部门', '岗位', '在岗', '公钥指纹', '末条']);
      const was = file.text(PEOPLE, row, header);
      const other = otherText(was, chance).trim();
      // 末条 is a hint for the next writer: none is no lie.
      const now = other === was || (other === '' && header === '末条') ? `${was}9` : other;
      file.setCell(PEOPLE, row, header, textCell(now));
      return `${row} ${header}: ${was} → ${now}`;
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

const looksKinds: readonly TamperKind[] = [
  {
    name: 'number format',
    finds: ['shown-differently'],
    tamper: (file, chance) => {
      const place = chance.of(filled(file));
      const { table, row, header } = place;
      const kind = header.endsWith('日期') || header === '日期' ? 'date' : 'number';
      const code = isNumber(file, place)
        ? chance.of(LIES[header === '注明时间' ? 'time' : kind])
        : chance.of(['"某公司"@', ';;;', '@"等"', '0;0;0;"已付清"']);
      const { style } = file.cell(table, row, header);
      const made = file.style(style, (xf, add) => {
        add(
          'numFmts',
          `<numFmt numFmtId="999" formatCode="${escaped(code).replace(/"/g, '&quot;')}"/>`,
        );
        return xf.replace(/numFmtId="\d+"/, 'numFmtId="999"');
      });
      file.setCell(table, row, header, { style: made });
      return `${table}!${row} ${header} as ${code}`;
    },
  },
  {
    name: 'ink like its ground',
    finds: ['hidden'],
    tamper: (file, chance) => {
      const { table, row, header } = chance.of(filled(file));
      const colour = chance.of([
        'rgb="FFFFFFFF"',
        'rgb="FFFAFAFA"',
        'theme="0"',
        'indexed="9"',
        'rgb="00FFFFFF"',
      ]);
      const { style } = file.cell(table, row, header);
      const made = file.style(style, (xf, add) => {
        const font = add(
          'fonts',
          `<font><sz val="11"/><color ${colour}/><name val="Calibri"/></font>`,
        );
        return xf
          .replace(/fontId="\d+"/, `fontId="${font}"`)
          .replace(/ fillId="\d+"/, ' fillId="0"');
      });
      file.setCell(table, row, header, { style: made });
      return `${table}!${row} ${header} in ${colour}`;
    },
  },
  {
    name: 'hidden column or row',
    finds: ['hidden'],
    tamper: (file, chance) => {
      const { table, row } = sealedRow(file, chance);
      const { sheet, top, left, headers } = file.table(table);
      const part = `xl/worksheets/${sheet}`;
      const yes = chance.of(['1', 'true']);
      if (chance.below(2) === 0) {
        const no = top + 1 + row;
        file.edit(part, (xml) => xml.replace(`<row r="${no}"`, `<row r="${no}" hidden="${yes}"`));
        return `${table}!${row} hidden`;
      }
      const shown = headers
        .map((_, index) => left + index + 1)
        .filter((no) => !['行标识', '末条'].includes(headers[no - 1 - left] ?? ''));
      const column = chance.of(shown);
      file.edit(part, (xml) =>
        xml.replace(`<col min="${column}"`, `<col hidden="${yes}" min="${column}"`),
      );
      return `${table} column ${column} hidden`;
    },
  },
  {
    name: 'a header renamed',
    finds: ['header-changed'],
    tamper: (file, chance) => {
      const table = chance.of([VOUCHERS, LINES, CASH, JOURNAL]);
      const header = chance.of(file.table(table).headers);
      const now = otherText(header, chance);
      const shown = now === '' ? '列1' : now;
      const { part } = file.table(table);
      file.setCell(table, -1, header, textCell(shown));
      if (chance.below(2) === 0)
        file.edit(part, (xml) => xml.replace(`name="${header}"`, `name="${escaped(shown)}"`));
      return `${table} ${header} → ${shown}`;
    },
  },
  {
    name: 'date system',
    finds: ['date-system'],
    tamper: (file, chance) => {
      const value = chance.of(['1', 'true']);
      file.edit('xl/workbook.xml', (xml) =>
        xml.replace('<workbookPr', `<workbookPr date1904="${value}"`),
      );
      return value;
    },
  },
];

export const kinds: readonly TamperKind[] = [
  ...[...cellKinds, ...rowKinds, ...journalKinds, ...looksKinds],
];
