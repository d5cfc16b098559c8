import { canteen } from '../addin/registers/canteen';
import { buildWorkbook } from './build';
import { cellText, openWorkbook } from './lint/open';

it('依据是财务制度: 封面上写着,制度条文页引原文、说由什么落实 (CT-26)', async () => {
  const book = openWorkbook(await buildWorkbook(canteen));
  const textsOn = (sheet: string): readonly string[] =>
    (book.sheets.find(({ name }) => name === sheet)?.cells ?? []).map((cell) =>
      cellText(book, cell),
    );
  expect(textsOn('封面').join('\n')).toContain('根据财务制度规定');
  const rules = textsOn('制度条文');
  const at = rules.indexOf('CT-26');
  expect(rules.slice(at, at + 6).join('\n')).toContain('根据财务制度规定');
  expect(canteen.clauses.filter(({ id }) => !rules.includes(id))).toEqual([]);
});
