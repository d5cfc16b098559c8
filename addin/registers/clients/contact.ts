import { defineRegister } from '../vocabulary';
import * as common from './columns';

/** 联络记录 (CR-27…30, 44, 45): every contact, by whatever way; a first one by telephone is shown. */
export const contact = defineRegister({
  id: 'contact',
  revision: 1,
  title: { zh: '联络记录', en: 'Contact log' },
  table: '联络记录',
  clause: 'CR-45',
  numbering: { prefix: 'LL', restart: 'year', width: 5 },
  columns: [
    common.rowId,
    { key: 'no', title: { zh: '联络号', en: 'Contact no.' }, kind: 'serial', width: 16 },
    { key: 'date', title: { zh: '联络日期', en: 'Date' }, kind: 'date', required: true, width: 12 },
    { key: 'time', title: { zh: '时间', en: 'Time' }, kind: 'time', width: 8 },
    common.fileNo,
    common.customer,
    {
      key: 'person',
      title: { zh: '对方人员', en: 'With whom' },
      kind: 'text',
      width: 12,
      personal: true,
    },
    {
      key: 'purpose',
      title: { zh: '联络目的', en: 'Purpose' },
      kind: 'choice',
      choices: ['初次联络', '确认收到资料', '约定见面', '邀请研讨会或巡展', '跟进', '当面沟通'],
      required: true,
      width: 18,
      clause: 'CR-30',
    },
    {
      key: 'channel',
      title: { zh: '联络方式', en: 'By' },
      kind: 'choice',
      choices: ['传真', '电子邮件', '邮寄', '介绍网址', '电话', '当面'],
      required: true,
      width: 10,
      clause: 'CR-27',
      hint: {
        zh: '初次联络先用传真、邮件、邮寄、网址,尽量不用电话',
        en: 'For a first contact fax, e-mail, post or web address; not the telephone',
      },
    },
    {
      key: 'material',
      title: { zh: '所送资料', en: 'Material sent' },
      kind: 'choice',
      choices: { parameter: 'materials' },
      width: 22,
      clause: 'CR-31',
    },
    {
      key: 'details',
      title: { zh: '沟通详细情况', en: 'What was said' },
      kind: 'text',
      required: true,
      width: 36,
      clause: 'CR-45',
    },
    { key: 'nextOn', title: { zh: '下次联络', en: 'Next contact' }, kind: 'date', width: 12 },
    common.stateColumn,
    common.entry,
    common.salt,
    common.seal,
  ],
  signOff: [
    {
      step: 'record',
      title: { zh: '业务员记录', en: 'Salesperson records' },
      post: 'salesperson',
      fills: [
        ...(['date', 'time', 'fileNo', 'customer', 'person', 'purpose', 'channel'] as const),
        ...(['material', 'details', 'nextOn'] as const),
      ],
      reminders: [
        {
          text: {
            zh: '初次联络:传递公司简介,说明本公司业务性质,引起兴趣,争取面谈',
            en: 'First contact: the company profile, what we do, raise interest, win a meeting',
          },
          clause: 'CR-27',
        },
        {
          text: {
            zh: '电话用来确认收到资料、约定见面时间,谈话不宜过长',
            en: 'The telephone confirms receipt and fixes a meeting; keep it short',
          },
          clause: 'CR-29',
        },
        {
          text: {
            zh: '可以打电话邀请客户参加研讨会、巡展',
            en: 'The telephone may invite to seminars and road shows',
          },
          clause: 'CR-30',
        },
      ],
      clause: 'CR-45',
    },
  ],
  notices: [
    {
      notice: 'holds',
      where: [
        { column: 'channel', is: ['电话'] },
        { column: 'purpose', is: ['初次联络'] },
      ],
      clause: 'CR-28',
    },
  ],
});
