import type { RawFile } from './file';
import { textCell } from './kinds';
import { CASH, JOURNAL, LINES, rowsOf, VOUCHERS } from './places';
import type { Chance } from './random';

/** What people do all day and what must give no finding. */
export interface Control {
  readonly name: string;
  readonly change: (file: RawFile, chance: Chance) => void;
}

/** Of a document without a signature. */
const DRAFT = 5;

export const controls: readonly Control[] = [
  {
    name: 'cells of drafts and of what is only registered',
    change: (file, chance) => {
      const header = chance.of(['备注', '售货单位', '原单号']);
      file.setCell(VOUCHERS, chance.of([4, DRAFT]), header, textCell(`随便 ${chance.below(100)}`));
      file.setCell(LINES, 10 + chance.below(2), '品名', textCell('豆腐'));
    },
  },
  {
    name: 'rows sorted',
    change: (file, chance) => {
      const table = chance.of([VOUCHERS, LINES, CASH, JOURNAL]);
      const rows = rowsOf(file, table).map((row) => file.row(table, row));
      for (let row = rows.length - 1; row > 0; row -= 1) {
        const other = chance.below(row + 1);
        [rows[row], rows[other]] = [rows[other] ?? [], rows[row] ?? []];
      }
      rows.forEach((cells, row) => file.put(table, row, cells));
    },
  },
  {
    name: 'rows filtered',
    change: (file, chance) => {
      const { part, sheet, top } = file.table(VOUCHERS);
      const filter =
        '<filterColumn colId="5"><filters><filter val="某菜市场"/></filters></filterColumn>';
      file.edit(part, (xml) =>
        xml.replace(/<autoFilter ref="([^"]*)"\/>/, `<autoFilter ref="$1">${filter}</autoFilter>`),
      );
      const no = top + 2 + chance.below(4);
      file.edit(`xl/worksheets/${sheet}`, (xml) =>
        xml.replace(`<row r="${no}"`, `<row r="${no}" hidden="1"`),
      );
    },
  },
  {
    name: 'widths and heights',
    change: (file, chance) => {
      const { sheet } = file.table(chance.of([VOUCHERS, LINES, CASH]));
      file.edit(`xl/worksheets/${sheet}`, (xml) =>
        xml
          .replace(/ width="[\d.]+"/g, () => ` width="${5 + chance.below(40)}.5"`)
          .replace(
            /<row r="(\d+)"(?![^>]*\bht=)(?![^>]*\bcustomHeight=)/g,
            `<row r="$1" ht="${12 + chance.below(30)}" customHeight="1"`,
          ),
      );
    },
  },
  {
    name: 'notes beside the tables',
    change: (file, chance) => {
      const { sheet, top } = file.table(VOUCHERS);
      const no = top - 2;
      file.edit(`xl/worksheets/${sheet}`, (xml) =>
        xml.replace(
          new RegExp(`(<row r="${no}"[\\s\\S]*?)</row>`),
          `$1<c r="Z${no}" t="inlineStr"><is><t>问一下 ${chance.below(100)}</t></is></c></row>`,
        ),
      );
    },
  },
  {
    name: 'other formats that show the same',
    change: (file, chance) => {
      const [header, codes] = chance.of([
        ['合计金额', ['0.00', '#,##0.00', '¥#,##0.00', '0.00"元"', '0.000', 'General', '0']],
        [
          '购买日期',
          ['yyyy/m/d', 'yyyy"年"m"月"d"日"', 'm"月"d"日"', 'General', 'yyyy-mm-dd hh:mm'],
        ],
        ['注明时间', ['h:mm', 'hh:mm:ss', 'h"时"mm"分"', 'h:mm AM/PM']],
      ] as const);
      const row = chance.below(4);
      const { style } = file.cell(VOUCHERS, row, header);
      const code = chance.of<string>(codes).replace(/"/g, '&quot;');
      const made = file.style(style, (xf, add) => {
        add('numFmts', `<numFmt numFmtId="999" formatCode="${code}"/>`);
        return xf.replace(/numFmtId="\d+"/, 'numFmtId="999"');
      });
      file.setCell(VOUCHERS, row, header, { style: made });
    },
  },
];
