import { ROW_ID, SIGNED } from '../parts';
import { defineRegister } from '../vocabulary';

/** 爱心基金登记 (HW-46, AMB-07): a voluntary payment to the union, acknowledged; never a deduction from wages. */
export const loveFund = defineRegister({
  id: 'love-fund',
  revision: 1,
  title: { zh: '爱心基金登记', en: 'Union fund payments' },
  table: '爱心基金登记',
  clause: 'HW-46',
  numbering: { prefix: 'AX', restart: 'year', width: 4 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '登记号', en: 'Entry no.' }, kind: 'serial', width: 16 },
    {
      key: 'date',
      title: { zh: '发现日期', en: 'Found on' },
      kind: 'date',
      required: true,
      width: 12,
      clause: 'HW-46',
    },
    {
      key: 'deviceNo',
      title: { zh: '设备编号', en: 'Device no.' },
      kind: 'text',
      required: true,
      width: 16,
      clause: 'HW-46',
      cites: { registers: ['device'], clause: 'HW-46' },
    },
    {
      key: 'what',
      title: { zh: '私自调配情况', en: 'Unauthorised move' },
      kind: 'text',
      required: true,
      width: 28,
      clause: 'HW-46',
    },
    {
      key: 'payer',
      title: { zh: '责任人', en: 'Responsible person' },
      kind: 'text',
      required: true,
      width: 12,
      clause: 'HW-46',
    },
    {
      key: 'amount',
      title: { zh: '金额', en: 'Amount' },
      kind: 'amount',
      required: true,
      sign: 'positive',
      width: 12,
      clause: 'HW-46',
    },
    {
      key: 'paidOn',
      title: { zh: '交纳日期', en: 'Paid on' },
      kind: 'date',
      required: true,
      width: 12,
      clause: 'HW-46',
    },
    {
      key: 'receiptNo',
      title: { zh: '收据号', en: 'Receipt no.' },
      kind: 'text',
      required: true,
      width: 14,
      clause: 'HW-46',
    },
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'find',
      title: { zh: '计算机管理员登记', en: 'IT administrator enters it' },
      post: 'itAdmin',
      fills: ['date', 'deviceNo', 'what', 'payer', 'amount'],
      clause: 'HW-46',
    },
    {
      step: 'acknowledge',
      title: { zh: '责任人确认', en: 'Responsible person acknowledges' },
      post: 'custodian',
      notSameAs: ['find'],
      attest: [
        {
          note: 'voluntary',
          text: {
            zh: '本人自愿交纳,不从工资中扣除',
            en: 'Paid of my own will, not taken from wages',
          },
          clause: 'HW-46',
        },
      ],
      clause: 'HW-46',
    },
    {
      step: 'receive',
      title: { zh: '公司工会收款', en: 'Union receives it' },
      post: 'union',
      notSameAs: ['acknowledge'],
      fills: ['paidOn', 'receiptNo'],
      clause: 'HW-46',
    },
  ],
});
