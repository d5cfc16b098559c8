import { DATE, NOTE, ROW_ID, SIGNED } from '../parts';
import { defineRegister } from '../vocabulary';

const piece = <const K extends string>(key: K, zh: string, en: string) =>
  ({
    key,
    title: { zh, en },
    kind: 'quantity',
    decimals: 0,
    sign: 'notNegative',
    width: 7,
    clause: 'CT-20',
  }) as const;

/** How many of each note and coin; what is left blank is none. */
const PIECES = [
  piece('n100', '100元', '100'),
  piece('n50', '50元', '50'),
  piece('n20', '20元', '20'),
  piece('n10', '10元', '10'),
  piece('n5', '5元', '5'),
  piece('n1', '1元', '1'),
  piece('n05', '5角', '0.50'),
  piece('n01', '1角', '0.10'),
] as const;

/** 日结表: the cash is counted every evening against 库存现金; an IOU never counts as cash (CT-20, AMB-32). */
export const dayClose = defineRegister({
  id: 'day-close',
  revision: 1,
  title: { zh: '日结表', en: 'Daily closing' },
  table: '日结表',
  clause: 'CT-20',
  numbering: { prefix: 'RJ', restart: 'year', width: 4 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '日结号', en: 'Closing no.' }, kind: 'serial', width: 15 },
    DATE,
    {
      key: 'book',
      title: { zh: '账面现金', en: 'Cash by the book' },
      kind: 'quantity',
      decimals: 2,
      required: true,
      width: 12,
      clause: 'CT-20',
      hint: { zh: '流水账末行的库存现金', en: 'Cash in hand, last line of the book' },
    },
    ...PIECES,
    {
      key: 'counted',
      title: { zh: '实点现金', en: 'Cash counted' },
      kind: 'quantity',
      decimals: 2,
      width: 12,
      derived: {
        own: 'worth',
        of: ['n100', 'n50', 'n20', 'n10', 'n5', 'n1', 'n05', 'n01'],
        each: [100, 50, 20, 10, 5, 1, 0.5, 0.1],
      },
      clause: 'CT-20',
    },
    {
      key: 'difference',
      title: { zh: '差额', en: 'Difference' },
      kind: 'quantity',
      decimals: 2,
      width: 11,
      derived: { own: 'difference', of: ['counted', 'book'] },
      clause: 'CT-20',
    },
    {
      key: 'result',
      title: { zh: '核对结果', en: 'Result' },
      kind: 'text',
      width: 10,
      derived: { own: 'whether', of: ['difference'], zero: '相符', otherwise: '不符' },
      clause: 'CT-20',
    },
    {
      key: 'reason',
      title: { zh: '差额原因', en: 'Reason' },
      kind: 'text',
      width: 18,
      clause: 'CT-20',
    },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'count',
      title: { zh: '食堂会计点钞', en: 'Accountant counts' },
      post: 'accountant',
      fills: [
        ...(['date', 'book'] as const),
        ...(['n100', 'n50', 'n20', 'n10', 'n5', 'n1', 'n05', 'n01'] as const),
        ...(['counted', 'difference', 'result', 'reason', 'note'] as const),
      ],
      checks: [
        {
          check: 'requiredWhen',
          column: 'reason',
          when: { column: 'result', is: ['不符'] },
          clause: 'CT-20',
        },
      ],
      clause: 'CT-20',
    },
    {
      step: 'witness',
      title: { zh: '食堂管理员监盘', en: 'Keeper witnesses' },
      post: 'keeper',
      notSameAs: ['count'],
      incompatibility: 'CT-27',
      clause: 'CT-20',
    },
    {
      step: 'report',
      title: { zh: '主管领导处理差额', en: 'Leader deals with the difference' },
      post: 'leader',
      notSameAs: ['count'],
      incompatibility: 'CT-27',
      when: { column: 'result', is: ['不符'] },
      clause: 'CT-24',
    },
  ],
});
