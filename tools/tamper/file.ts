import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One cell as its XML says it; nothing of ours reads or writes it. */
export interface RawCell {
  /** number of its style */
  readonly style: string;
  readonly type: string;
  /** what stands between <c> and </c> */
  readonly inner: string;
}

interface RawTable {
  readonly name: string;
  readonly sheet: string;
  readonly part: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly headers: readonly string[];
}

const CELL = /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const plain = (xml: string): string =>
  xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
const indexOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/**
 * An .xlsx as somebody with an unzipper and a text editor has it. It shares nothing with what we
 * read and write workbooks with, so that a mistake there cannot hide itself here.
 */
export class RawFile {
  /** rows as they were last read, by table and number: most are asked for again and again */
  private known = new Map<string, readonly RawCell[]>();

  private constructor(
    private readonly parts: Map<string, string | Uint8Array>,
    private readonly strings: readonly string[],
    readonly tables: readonly RawTable[],
  ) {}

  static open(bytes: Uint8Array): RawFile {
    const parts = new Map<string, string | Uint8Array>(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [
        name,
        /\.(xml|rels)$/.test(name) ? strFromU8(part) : part,
      ]),
    );
    const text = (name: string): string => String(parts.get(name) ?? '');
    const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
      ([, si = '']) =>
        [...si.matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)].map(([, t = '']) => plain(t)).join(''),
    );
    const tables = [...parts.keys()].flatMap((name): RawTable[] => {
      const number = /^xl\/worksheets\/_rels\/(sheet\d+\.xml)\.rels$/.exec(name)?.[1];
      return [...text(name).matchAll(/Target="\.\.\/(tables\/table\d+\.xml)"/g)].map(
        ([, target = '']) => tableIn(text(`xl/${target}`), `xl/${target}`, number ?? ''),
      );
    });
    return new RawFile(parts, strings, tables);
  }

  /** Another one with the same content: what is changed there is not changed here. */
  copy(): RawFile {
    const made = new RawFile(new Map(this.parts), this.strings, [...this.tables]);
    made.known = new Map(this.known);
    return made;
  }

  bytes(): Uint8Array {
    return zipSync(
      Object.fromEntries(
        [...this.parts].map(([name, part]) => [
          name,
          typeof part === 'string' ? strToU8(part) : part,
        ]),
      ),
      { level: 0 },
    );
  }

  table(name: string): RawTable {
    const found = this.tables.find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  }

  /** Rows of a table's body. */
  rows(name: string): number {
    const { top, bottom } = this.table(name);
    return bottom - top;
  }

  has(part: string, text: string): boolean {
    return String(this.parts.get(part) ?? '').includes(text);
  }

  edit(part: string, change: (xml: string) => string): void {
    const before = String(this.parts.get(part) ?? '');
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${part}`);
    this.parts.set(part, after);
    if (!part.includes('styles')) this.known.clear();
  }

  /** A row's cells from the table's left edge; -1 = the headers. */
  row(name: string, row: number): readonly RawCell[] {
    const known = this.known.get(`${name} ${row}`) ?? this.read(name, row);
    this.known.set(`${name} ${row}`, known);
    return known;
  }

  private read(name: string, row: number): readonly RawCell[] {
    const { left, headers, top, sheet } = this.table(name);
    const cells = headers.map((): RawCell => ({ style: '', type: '', inner: '' }));
    const xml = this.rowXml(sheet, top + 1 + row);
    for (const [, at = '', attributes = '', inner = ''] of xml.matchAll(CELL)) {
      const column = indexOf(at) - left;
      if (column >= 0 && column < cells.length)
        cells[column] = {
          ...{ style: attribute(attributes, 's'), type: attribute(attributes, 't'), inner },
        };
    }
    return cells;
  }

  put(name: string, row: number, cells: readonly RawCell[]): void {
    const { left, top, sheet, headers } = this.table(name);
    const no = top + 1 + row;
    const own = cells
      .map(({ style, type, inner }, index) => {
        const attributes = `${style && ` s="${style}"`}${type && ` t="${type}"`}`;
        return `<c r="${letters(left + index)}${no}"${attributes}>${inner}</c>`;
      })
      .join('');
    const before = this.rowXml(sheet, no);
    const others = [...before.matchAll(CELL)].filter(([, at = '']) => {
      const column = indexOf(at) - left;
      return column < 0 || column >= headers.length;
    });
    if (others.length > 0) throw new Error(`something stands beside ${name}`);
    const head = /^<row\b[^>]*?(?=\/?>)/.exec(before)?.[0] ?? `<row r="${no}"`;
    const after = `${head}>${own}</row>`;
    const part = `xl/worksheets/${sheet}`;
    const xml = String(this.parts.get(part) ?? '');
    this.known.set(`${name} ${row}`, [...cells]);
    this.parts.set(
      part,
      before === ''
        ? xml.replace('</sheetData>', () => `${after}</sheetData>`)
        : xml.replace(before, () => after),
    );
  }

  cell(name: string, row: number, header: string): RawCell {
    return this.row(name, row)[this.column(name, header)] ?? { style: '', type: '', inner: '' };
  }

  setCell(name: string, row: number, header: string, cell: Partial<RawCell>): void {
    const cells = [...this.row(name, row)];
    const at = this.column(name, header);
    cells[at] = { ...this.cell(name, row, header), ...cell };
    this.put(name, row, cells);
  }

  /** What a cell holds: its text, its number as text, or ''. */
  text(name: string, row: number, header: string): string {
    return this.textOf(this.cell(name, row, header));
  }

  textOf({ type, inner }: RawCell): string {
    const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1] ?? '';
    if (type === 's') return this.strings[Number(value)] ?? '';
    if (type === 'inlineStr') return plain(/<t[^>]*>([\s\S]*?)<\/t>/.exec(inner)?.[1] ?? '');
    return plain(value);
  }

  column(name: string, header: string): number {
    const at = this.table(name).headers.indexOf(header);
    if (at < 0) throw new Error(`${name} has no ${header}`);
    return at;
  }

  /** First and last of the columns, counted from 1, whose widths the file says together. */
  columnsWith(name: string, column: number): readonly [number, number] {
    const xml = String(this.parts.get(`xl/worksheets/${this.table(name).sheet}`) ?? '');
    for (const [, first, last] of xml.matchAll(/<col(?: hidden="\w+")? min="(\d+)" max="(\d+)"/g))
      if (Number(first) <= column && column <= Number(last)) return [Number(first), Number(last)];
    throw new Error(`${name} says nothing of column ${column}`);
  }

  /** The table gets another size, with its filter. */
  resize(name: string, rows: number): void {
    const table = this.table(name);
    const bottom = table.top + rows;
    this.edit(table.part, (xml) =>
      xml.replace(/(ref="[A-Z]+\d+:[A-Z]+)\d+"/g, (_, start: string) => `${start}${bottom}"`),
    );
    (this.tables as RawTable[])[this.tables.indexOf(table)] = { ...table, bottom };
  }

  deleteRow(name: string, row: number): void {
    const rows = this.rows(name);
    for (let at = row; at < rows - 1; at += 1) this.put(name, at, this.row(name, at + 1));
    this.clearRow(name, rows - 1);
    if (rows > 1) this.resize(name, rows - 1);
  }

  clearRow(name: string, row: number): void {
    this.put(
      name,
      row,
      this.row(name, row).map(({ style }) => ({ style, type: '', inner: '' })),
    );
  }

  insertRow(name: string, row: number, cells: readonly RawCell[]): void {
    const rows = this.rows(name);
    this.resize(name, rows + 1);
    for (let at = rows; at > row; at -= 1) this.put(name, at, this.row(name, at - 1));
    this.put(name, row, cells);
  }

  /** A style like another one, but with something else; gives its number. */
  style(like: string, change: (xf: string, add: AddPart) => string): string {
    let made = '';
    this.edit('xl/styles.xml', (xml) => {
      let styles = xml;
      const add: AddPart = (list, item) => {
        const whole = new RegExp(`<${list}\\b[^>]*>([\\s\\S]*?)</${list}>`).exec(styles);
        const count = childrenOf(whole?.[1] ?? '').length;
        styles = styles.replace(`</${list}>`, () => `${item}</${list}>`);
        return count;
      };
      const all = childrenOf(/<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml)?.[1] ?? '');
      made = String(all.length);
      const xf = change(all[Number(like || 0)] ?? '', add);
      return styles.replace('</cellXfs>', () => `${xf}</cellXfs>`);
    });
    return made;
  }

  private rowXml(sheet: string, no: number): string {
    const xml = String(this.parts.get(`xl/worksheets/${sheet}`) ?? '');
    return new RegExp(`<row r="${no}"(?:[^>]*?/>|[^>]*>[\\s\\S]*?</row>)`).exec(xml)?.[0] ?? '';
  }
}

/** Adds an item to a list of the styles; gives its place there. */
type AddPart = (list: string, item: string) => number;

const childrenOf = (xml: string): readonly string[] =>
  xml.match(/<(xf|font|fill|numFmt)\b[^>]*?\/>|<(xf|font|fill)\b[^>]*>[\s\S]*?<\/\2>/g) ?? [];

function tableIn(xml: string, part: string, sheet: string): RawTable {
  const [, left = '', top = '', bottom = ''] = /ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/.exec(xml) ?? [];
  return {
    ...{ name: /displayName="([^"]*)"/.exec(xml)?.[1] ?? '', sheet, part },
    ...{ left: indexOf(left), top: Number(top), bottom: Number(bottom) },
    headers: [...xml.matchAll(/<tableColumn\b[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
      plain(name),
    ),
  };
}
