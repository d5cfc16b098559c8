import { fieldsOf } from '../../taskpane/formulas/fields';
import { FUNCTIONS } from '../text/functions';
import { writeFormula, type ArgumentField } from './formula-text';

const RANGE: ArgumentField = { name: 'a', optional: false, isRange: true };
const VALUE: ArgumentField = { name: 'a', optional: false, isRange: false };

describe('每个函数的公式都写得对', () => {
  const cases = FUNCTIONS.flatMap((help) =>
    [help.example.slice(1), help.sample?.formula ?? ''].flatMap((formula) =>
      formula === '' ? [] : [{ help, formula }],
    ),
  );

  it.each(cases)('$formula', ({ help, formula }) => {
    const args = argumentsOf(formula);
    const typed = Object.fromEntries(
      help.parameters.map(({ name }, index) => [name, args[index] ?? '']),
    );
    expect(writeFormula(`REG.${help.id}`, fieldsOf(help), typed)).toEqual({
      ok: true,
      formula: `=${formula}`,
    });
  });

  it.each(FUNCTIONS)('$id: 必填的没有填,一项一项说', (help) => {
    const required = help.parameters.filter(({ optional }) => !optional).map(({ name }) => name);
    const written = writeFormula(`REG.${help.id}`, fieldsOf(help), {});
    expect(written).toEqual({
      ok: false,
      problems: Object.fromEntries(required.map((name) => [name, 'missing'])),
    });
  });
});

it.each`
  typed                      | written
  ${'5'}                     | ${'5'}
  ${'5%'}                    | ${'5%'}
  ${'2026-03-05'}            | ${'DATE(2026,3,5)'}
  ${'2026年3月5日'}          | ${'DATE(2026,3,5)'}
  ${'bill'}                  | ${'"bill"'}
  ${'他说"好"'}              | ${'"他说""好"""'}
  ${'"bill"'}                | ${'"bill"'}
  ${'TODAY()'}               | ${'TODAY()'}
  ${'=A1+1'}                 | ${'A1+1'}
  ${'$B$2'}                  | ${'$B$2'}
  ${"'三月 账'!A2:B9"}       | ${"'三月 账'!A2:B9"}
  ${'旧账!A:A'}              | ${'旧账!A:A'}
  ${'食堂流水账［收入］'}    | ${'食堂流水账[收入]'}
  ${'流水账[[#All],[收入]]'} | ${'流水账[[#All],[收入]]'}
`('填“$typed”,公式里是 $written', ({ typed, written }: Record<string, string>) => {
  const formula = `=F(${written})`;
  expect(writeFormula('F', [VALUE], { a: typed ?? '' })).toEqual({ ok: true, formula });
});

it.each`
  typed         | problem
  ${'收入'}     | ${'notARange'}
  ${'=SUM(A1'}  | ${'unbalanced'}
  ${'="A'}      | ${'unbalanced'}
  ${'=A1,B1'}   | ${'unbalanced'}
  ${'=A1)+(B1'} | ${'unbalanced'}
  ${'='}        | ${'unbalanced'}
`('区域里填“$typed”是 $problem', ({ typed, problem }: Record<string, string>) => {
  expect(writeFormula('F', [RANGE], { a: typed ?? '' })).toEqual({
    ok: false,
    problems: { a: problem },
  });
});

it('中间空着的照样占位,末尾空着的不写', () => {
  const fields = ['a', 'b', 'c', 'd'].map((name) => ({ ...RANGE, name, optional: true }));
  expect(writeFormula('F', fields, { a: 'A:A', c: 'C:C' })).toEqual({
    ok: true,
    formula: '=F(A:A,,C:C)',
  });
});

/** At the commas that stand in no bracket and no text, by code of the test's own. */
function argumentsOf(formula: string): readonly string[] {
  const inside = formula.slice(formula.indexOf('(') + 1, -1);
  return (inside.match(/(?:"[^"]*"|\{[^}]*\}|\[(?:[^[\]]|\[[^\]]*\])*\]|\([^)]*\)|[^,])+/g) ??
    []) as string[];
}
