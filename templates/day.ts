import { linesOf } from '../addin/registers/columns';
import type { Pack, Register, Title } from '../addin/registers/vocabulary';
import { registerNamed } from './references';

/** How a day goes, in five lines that follow from the definitions. */
export function dayLines(pack: Pack): readonly Title[] {
  const documents = pack.registers.filter(({ signOff }) => signOff && signOff.length > 1);
  const main = documents.length > 0 ? documents : pack.registers.filter(({ signOff }) => signOff);
  return [
    {
      zh: `写:在${main.map((register) => `《${tablesOf(pack, register)}》`).join('、')}末行直接写,或在右边任务窗格里填;没登记的是草稿,淡黄色。`,
      en: `Write: type at the end of ${main.map(({ title }) => title.en).join(', ')}, or in the task pane. Until registered it is a draft, in yellow.`,
    },
    {
      zh: `登记:选中草稿,点“登记”,就有了编号${example(main)}。`,
      en: 'Register: select the draft and choose 登记; it gets its number.',
    },
    { zh: `签字:${main.map(flowZh).join(';')}。`, en: `Sign: ${main.map(flowEn).join('; ')}.` },
    postingLine(pack),
    {
      zh: '对账和更正:签过的行变灰,不能再改;写错了做红字更正。收工前点“核验”,谁改过什么一目了然。',
      en: 'Check: a signed row is grey and stays as it is; correct a mistake in red. Verify before you close.',
    },
  ];
}

const tablesOf = (pack: Pack, register: Register): string => {
  const lines = linesOf(pack, register);
  return lines ? `${register.table}》和《${lines.table}` : register.table;
};

function example(registers: readonly Register[]): string {
  const numbering = registers.find((register) => register.numbering)?.numbering;
  if (!numbering) return '';
  const serial = '1'.padStart(numbering.width, '0');
  const year = numbering.restart === 'year' ? '年份-' : '';
  return `(如 ${numbering.prefix}-${year}${serial})`;
}

const flowZh = ({ title, signOff = [] }: Register): string =>
  `${title.zh}依次由 ${signOff.map((step) => step.title.zh).join(' → ')}`;

const flowEn = ({ title, signOff = [] }: Register): string =>
  `${title.en}: ${signOff.map((step) => step.title.en).join(' → ')}`;

function postingLine(pack: Pack): Title {
  const postings = pack.registers.flatMap(({ title, posts = [] }) =>
    posts.map(({ to }) => ({ from: title, to: registerNamed(pack, to).title })),
  );
  if (postings.length === 0)
    return {
      zh: '算:金额、合计、结存都由公式算出,不用填。',
      en: 'Calculate: amounts, totals and balances follow by formulas.',
    };
  return {
    zh: `过账:最后一个人签完,${postings.map(({ from, to }) => `${from.zh}自动记入《${to.zh}》`).join(',')},结存由公式算出。`,
    en: `Post: the last signature posts ${postings.map(({ from, to }) => `${from.en} to the ${to.en}`).join(', ')}; balances follow by formulas.`,
  };
}
