import { warehouse } from '.';
import { MANNERS, Scenario } from '../scenario.fixture';
import type { Register } from '../vocabulary';
import { archive } from './archive';
import { copies } from './copies';
import { customerReturn } from './customer-return';
import { dailyCheck } from './daily-check';
import { damage } from './damage';
import { finishedReceipt } from './finished-receipt';
import { handIn } from './hand-in';
import { issue } from './issue';
import { item } from './item';
import { monthClose } from './month-close';
import { materialReturn } from './material-return';
import { opening } from './opening';
import { overReceipt } from './over-receipt';
import { requisition } from './requisition';
import { salesOrder } from './sales-order';
import { shortage } from './shortage';
import { stocktake } from './stocktake';
import { surplus } from './surplus';

/** Two people who hold every post: only the separation of duties stands between them. */
const every = warehouse.posts.map(({ id }) => id);
const cast = { 张三: every, 李四: every };

type Signed = readonly [step: string, by: '张三' | '李四', choice?: string];
type Case = readonly [register: Register, before: readonly Signed[], step: string];

const differences = [damage, surplus, shortage].flatMap((register): readonly Case[] => [
  [register, [['draw', '张三']], 'supervise'],
  [
    register,
    [
      ['draw', '张三'],
      ['supervise', '李四', '同意'],
    ],
    'approve',
  ],
  [
    register,
    [
      ['draw', '李四'],
      ['supervise', '张三', '同意'],
    ],
    'approve',
  ],
]);

const cases: readonly Case[] = [
  ...differences,
  [overReceipt, [['apply', '张三']], 'consent'],
  [
    overReceipt,
    [
      ['apply', '张三'],
      ['consent', '李四', '同意'],
    ],
    'authorise',
  ],
  [requisition, [['ask', '张三']], 'approve'],
  [materialReturn, [['give', '张三']], 'approve'],
  [finishedReceipt, [['test', '张三', '合格']], 'confirm'],
  [salesOrder, [['draw', '张三']], 'approve'],
  [customerReturn, [['receive', '张三']], 'supervise'],
  [opening, [['list', '张三']], 'confirm'],
  [dailyCheck, [['check', '张三', '不一致']], 'settle'],
  [
    stocktake,
    [
      ['open', '李四'],
      ['prepare', '李四'],
      ['count', '李四'],
      ['compare', '张三', '核对完毕'],
    ],
    'review',
  ],
  [copies, [['hand', '张三', '交财务']], 'finance'],
  [archive, [['sort', '张三']], 'check'],
  [handIn, [['give', '张三']], 'audit'],
  [item, [['open', '张三']], 'agree'],
  ...(['supervise', 'take'] as const).map((step): Case => [
    issue,
    [
      ['basis', '李四', '付款发票'],
      ['byInvoice', '张三'],
    ],
    step,
  ]),
  [
    customerReturn,
    [
      ['receive', '李四'],
      ['supervise', '张三'],
    ],
    'give',
  ],
  [monthClose, [['draw', '张三']], 'supervise'],
  [
    monthClose,
    [
      ['draw', '张三'],
      ['supervise', '李四', '同意'],
    ],
    'settle',
  ],
  [
    monthClose,
    [
      ['draw', '李四'],
      ['supervise', '张三', '同意'],
    ],
    'settle',
  ],
];

describe.each(MANNERS)('不相容岗位, %s', (manner) => {
  it.each(
    cases.map(([register, before, step]) => ({ title: register.title.zh, register, before, step })),
  )('$title: 张三 may not sign $step after $before', ({ register, before, step }) => {
    const facts = register === stocktake ? { level: '自盘', units: ['一组'] } : {};
    const signed = before.reduce(
      (scenario, [id, by, choice]) =>
        scenario.sign(id, by, {
          ...(choice !== undefined && { choice }),
          ...(id === 'count' && register === stocktake && { unit: '一组' }),
        }),
      Scenario.of(register, cast, manner, facts),
    );
    const decision = register.signOff?.find((candidate) => candidate.step === step)?.choices?.[0];
    const more = decision ? { choice: decision.choice } : {};
    expect(signed.refuses(step, '张三', more)).toEqual(['sign-off/same-person']);
  });
});
