/** What must not compile. */
import { defineRegister, type Title } from './vocabulary';

const t = (zh: string): Title => ({ zh, en: zh });

defineRegister({
  id: 'a',
  revision: 1,
  title: t('甲'),
  table: '甲',
  columns: [
    { key: 'quantity', title: t('数量'), kind: 'quantity' },
    { key: 'price', title: t('单价'), kind: 'price' },
    {
      key: 'amount',
      title: t('金额'),
      kind: 'amount',
      // @ts-expect-error derived names a column that is not there
      derived: { own: 'product', of: ['quantity', 'prise'] },
    },
  ],
});

defineRegister({
  id: 'b',
  revision: 1,
  title: t('乙'),
  table: '乙',
  columns: [{ key: 'rowId', title: t('行标识'), kind: 'rowId' }],
  signOff: [
    { step: 'prepare', title: t('经办'), post: 'clerk', clause: 'CT-10' },
    {
      step: 'review',
      title: t('复核'),
      post: 'chief',
      // @ts-expect-error incompatible with a step that is not there
      notSameAs: ['prepair'],
      clause: 'CT-10',
    },
    // @ts-expect-error seals a column that is not there
    { step: 'approve', title: t('批准'), post: 'boss', fills: ['total'], clause: 'CT-10' },
    {
      step: 'count',
      title: t('盘点'),
      post: 'clerk',
      deadline: {
        ...{ within: 'days', count: 'days', clause: 'CT-10' },
        // @ts-expect-error runs from a date that is not there
        from: { column: 'date' },
      },
      clause: 'CT-10',
    },
    // @ts-expect-error a clause of no pack
    { step: 'file', title: t('归档'), post: 'clerk', clause: 'XX-1' },
  ],
});

defineRegister({
  id: 'd',
  revision: 1,
  title: t('丁'),
  table: '丁',
  columns: [
    { key: 'orderNo', title: t('订单号'), kind: 'text' },
    {
      key: 'noticeNo',
      title: t('通知号'),
      kind: 'text',
      cites: {
        registers: ['notice'],
        // @ts-expect-error compares a column that is not there
        agree: [{ column: 'orderNumber', with: 'orderNo' }],
        clause: 'WH-10',
      },
    },
  ],
  signOff: [
    {
      step: 'receive',
      title: t('收货'),
      post: 'keeper',
      // @ts-expect-error of the department that no column names
      ofDepartment: 'department',
      clause: 'WH-10',
    },
  ],
});

defineRegister({
  id: 'c',
  revision: 1,
  title: t('丙'),
  table: '丙',
  columns: [
    // @ts-expect-error a kind that the vocabulary does not have
    { key: 'x', title: t('x'), kind: 'colour' },
    // @ts-expect-error definitions hold no functions
    { key: 'y', title: t('y'), kind: 'text', hint: () => 'y' },
  ],
});
