/** The languages that Excel is given help in. */
export const LANGUAGES = ['zh-CN', 'en-US'] as const;
export type HelpLanguage = (typeof LANGUAGES)[number];
type Help = Readonly<Record<HelpLanguage, string>>;

interface Parameter {
  /** ASCII: names are typed on any keyboard and must not differ between languages */
  readonly name: string;
  readonly help: Help;
  readonly type: 'any' | 'number' | 'string';
  readonly dimensionality: 'matrix' | 'scalar';
  readonly optional?: true;
}

interface CustomFunction {
  readonly id: string;
  readonly help: Help;
  readonly example: string;
  readonly parameters: readonly Parameter[];
  readonly result: { readonly type: 'any' | 'string'; readonly dimensionality: 'matrix' };
}

/** The one source of what Excel knows about our functions; functions.json is made from it. */
export const FUNCTIONS: readonly CustomFunction[] = [
  {
    id: 'RMB',
    help: {
      'zh-CN': '人民币大写。可给一格、一块区域或整列。',
      'en-US': 'Amounts of yuan in Chinese capital characters; one cell, a range or whole columns.',
    },
    example: '=REG.RMB(B2)',
    parameters: [
      {
        name: 'amounts',
        help: { 'zh-CN': '金额(元)', 'en-US': 'Amounts in yuan' },
        type: 'any',
        dimensionality: 'matrix',
      },
      {
        name: 'style',
        help: {
          'zh-CN': 'accounting 凭证写法(不写时用它),或 bill 票据写法',
          'en-US': 'accounting (default) or bill: where 整 is written',
        },
        type: 'any',
        dimensionality: 'scalar',
        optional: true,
      },
    ],
    result: { type: 'any', dimensionality: 'matrix' },
  },
  {
    id: 'BALANCE',
    help: {
      'zh-CN': '逐行结存,第一行是标题。草稿(没有编号的行)不计。',
      'en-US':
        'The balance after every row, below a heading. Drafts (rows without a number) do not count.',
    },
    example: '=REG.BALANCE(食堂流水账[[#All],[收入]],食堂流水账[[#All],[支出]])',
    parameters: [
      {
        name: 'increase',
        help: {
          'zh-CN': '增加的一列(可为负)',
          'en-US': 'One column of increases (may be negative)',
        },
        type: 'any',
        dimensionality: 'matrix',
      },
      {
        name: 'decrease',
        help: { 'zh-CN': '减少的一列', 'en-US': 'One column of decreases' },
        type: 'any',
        dimensionality: 'matrix',
        optional: true,
      },
      {
        name: 'opening',
        help: { 'zh-CN': '期初结存,不写为 0', 'en-US': 'Opening balance, 0 if omitted' },
        type: 'any',
        dimensionality: 'scalar',
        optional: true,
      },
      {
        name: 'numbers',
        help: {
          'zh-CN': '编号的一列;给了它,没有编号的行按草稿不计',
          'en-US': 'The column of numbers; if given, rows without one are drafts and do not count',
        },
        type: 'any',
        dimensionality: 'matrix',
        optional: true,
      },
    ],
    result: { type: 'any', dimensionality: 'matrix' },
  },
  {
    id: 'SEALCHECK',
    help: {
      'zh-CN': '列出签字以后改过的格:原值、现值、签字人。只核内容,签名请用核验。',
      'en-US':
        'Lists cells changed after signing: value signed, value now, signer. Contents only; use Verify for signatures.',
    },
    example: '=REG.SEALCHECK(原始凭证[#All],签字记录[#All],原始凭证明细[#All])',
    parameters: [
      {
        name: 'records',
        help: { 'zh-CN': '整张台账连同表头', 'en-US': 'A whole register with its headers' },
        type: 'any',
        dimensionality: 'matrix',
      },
      {
        name: 'journal',
        help: {
          'zh-CN': '整张签字记录连同表头',
          'en-US': 'The whole sign-off journal with its headers',
        },
        type: 'any',
        dimensionality: 'matrix',
      },
      {
        name: 'lines',
        help: {
          'zh-CN': '整张明细连同表头;不写则不核明细',
          'en-US': 'The whole register of lines with its headers; without it lines are not checked',
        },
        type: 'any',
        dimensionality: 'matrix',
        optional: true,
      },
    ],
    result: { type: 'any', dimensionality: 'matrix' },
  },
];

/** functions.json as Excel reads it, in one language. */
export const metadataIn = (language: HelpLanguage) => ({
  functions: FUNCTIONS.map(({ id, help, example, parameters, result }) => ({
    id,
    name: id,
    description: `${help[language]} ${language === 'zh-CN' ? '例:' : 'Example: '}${example}`,
    parameters: parameters.map(({ name, help: about, type, dimensionality, optional }) => ({
      name,
      description: about[language],
      type,
      dimensionality,
      ...(optional && { optional }),
    })),
    result,
  })),
});
