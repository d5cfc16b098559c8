import { FUNCTIONS } from '../../addin/text/functions';
import { textsOf, type Language } from '../../addin/text';
import { canteen } from '../../addin/registers/canteen';
import { textsIn } from '../../functions/formula.fixture';
import { buildWorkbook } from '../../templates/build';
import { startWorkbench, type OpenWorkbook, type Workbench } from './workbench-page';

jest.setTimeout(180_000);

const ASKED = FUNCTIONS.map(({ id, sample, parameters }, nth) => ({
  ...{ id, nth, parameters },
  args: sample ? textsIn(sample.formula).args : ['原始凭证[#All]', '签字记录[#All]'],
  at: sample?.at ?? ([1, 1] as const),
  gives: sample?.gives ?? '单据',
}));
/** Answers are at most so wide, and stand below each other. */
const HEIGHT = 12;

let workbench: Workbench;
let book: OpenWorkbook;

beforeAll(async () => {
  workbench = await startWorkbench();
  book = await workbench.open(await buildWorkbook(canteen, { workbookId: 'W-FINANCE' }));
  await book.pane.getByRole('tab').nth(5).click();
});

afterAll(() => workbench?.close());

describe.each(['zh-CN', 'en-US'] as const)('in %s', (language: Language) => {
  const say = textsOf(language).review.formulas;
  let sheet = '';

  beforeAll(async () => {
    if (language === 'en-US') {
      await book.pane.getByRole('button', { name: textsOf('zh-CN').language.other }).press('Enter');
    } else await book.pane.getByRole('button', { name: say.title }).press('Enter');
    sheet = await book.addSheet(`核对-${language}`);
  });

  it.each(ASKED)('REG.$id is written by keyboard, and the cell says $gives', async (asked) => {
    const { nth, parameters, args, at, gives } = asked;
    const row = nth * HEIGHT;
    await book.selectCell(sheet, row, 0);
    const question = book.pane.getByLabel(say.question);
    await question.focus();
    // The next question in the list; in the second language the first one again.
    const { keyboard } = book.page;
    if (nth === 0) await keyboard.press('Home');
    if (nth === 0 && (await question.inputValue()) === '') await keyboard.press('ArrowDown');
    if (nth > 0) await keyboard.press('ArrowDown');
    expect(await question.inputValue()).toBe(asked.id);
    for (const [index, { dimensionality }] of parameters.entries()) {
      await keyboard.press('Tab');
      const text = args[index] ?? '';
      const typed = dimensionality === 'matrix' && !text.endsWith(']') ? `=${text}` : text;
      if (text !== '') await keyboard.insertText(typed);
      // Past the button that takes what is selected.
      await keyboard.press('Tab');
    }
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await book.pane.getByText(say.written('').trim()).waitFor({ timeout: 20_000 });
    expect(await book.cell(sheet, row + at[0] - 1, at[1] - 1)).toBe(gives);
  });
});

it('the browser had nothing to complain about', () => {
  expect(book.complaints).toEqual([]);
});
