import { linesOf } from '../addin/registers/columns';
import type { Pack, Register, Title } from '../addin/registers/vocabulary';
import { registerNamed } from './references';

/** So many documents are named one by one; of more nobody reads the list. */
const FEW = 3;

const WRITE: Title = {
  zh: '写:在单据那张表的末行直接写,有明细的接着写明细表,或在右边任务窗格里填;没登记的是草稿,淡黄色。',
  en: 'Write: type at the end of the document’s table and then its lines, or in the task pane. Until registered it is a draft, in yellow.',
};

const SIGN: Title = {
  zh: '签字:一张单据一步一步签,轮到谁,“状态”一栏、下面“等着办的”和任务窗格都写着。',
  en: 'Sign: step by step; the column 状态, the list below and the task pane say whose turn it is.',
};

/** How a day goes, in five lines that follow from the definitions. */
export function dayLines(pack: Pack): readonly Title[] {
  const documents = pack.registers.filter(({ signOff }) => signOff && signOff.length > 1);
  const main = documents.length > 0 ? documents : pack.registers.filter(({ signOff }) => signOff);
  return [
    main.length > FEW
      ? WRITE
      : {
          zh: `写:在${main.map((register) => `《${tablesOf(pack, register)}》`).join('、')}末行直接写,或在右边任务窗格里填;没登记的是草稿,淡黄色。`,
          en: `Write: type at the end of ${main.map(({ title }) => title.en).join(', ')}, or in the task pane. Until registered it is a draft, in yellow.`,
        },
    {
      zh: `登记:选中草稿,点“登记”,就有了编号${example(main)}。`,
      en: 'Register: select the draft and choose 登记; it gets its number.',
    },
    main.length > FEW
      ? SIGN
      : { zh: `签字:${main.map(flowZh).join(';')}。`, en: `Sign: ${main.map(flowEn).join('; ')}.` },
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
  if (postings.length > FEW) {
    const targets = [...new Set(postings.map(({ to }) => to))];
    return {
      zh: `过账:最后一个人签完,单据自动记入${targets.map(({ zh }) => `《${zh}》`).join('、')},结存随之算出。`,
      en: `Post: the last signature posts a document to ${targets.map(({ en }) => en).join(', ')}; balances follow.`,
    };
  }
  return {
    zh: `过账:最后一个人签完,${postings.map(({ from, to }) => `${from.zh}自动记入《${to.zh}》`).join(',')},结存由公式算出。`,
    en: `Post: the last signature posts ${postings.map(({ from, to }) => `${from.en} to the ${to.en}`).join(', ')}; balances follow by formulas.`,
  };
}
