import { defineRegister } from '../vocabulary';
import * as common from './columns';

/** 客户名簿 (CR-05): one line for each customer, in the order in which they were recorded (CR-22). */
export const customerBook = defineRegister({
  id: 'customer-book',
  revision: 1,
  title: { zh: '客户名簿', en: 'Customer name book' },
  table: '客户名簿',
  clause: 'CR-05',
  numbering: { prefix: 'KH', restart: 'never', width: 5 },
  columns: [
    common.rowId,
    { key: 'no', title: { zh: '客户编号', en: 'Customer no.' }, kind: 'serial', width: 14 },
    {
      key: 'matter',
      title: { zh: '事项', en: 'Matter' },
      kind: 'choice',
      choices: ['建档', '原有客户'],
      required: true,
      width: 10,
    },
    {
      key: 'recordedOn',
      title: { zh: '记录日期', en: 'Recorded on' },
      kind: 'date',
      required: true,
      width: 12,
      clause: 'CR-22',
    },
    common.fileNo,
    common.customer,
    { key: 'region', title: { zh: '经营属地', en: 'Place of business' }, kind: 'text', width: 14 },
    {
      key: 'phone',
      title: { zh: '联系电话', en: 'Telephone' },
      kind: 'text',
      width: 16,
      personal: true,
    },
    {
      key: 'grade',
      title: { zh: '等级', en: 'Grade' },
      kind: 'choice',
      choices: ['A', 'B', 'C'],
      required: true,
      width: 8,
      clause: 'CR-01',
    },
    {
      key: 'owner',
      title: { zh: '建档负责人', en: 'Owner when recorded' },
      kind: 'text',
      width: 12,
      clause: 'CR-21',
      hint: {
        zh: '空着的是无直接负责人;以后改派见《分配记录》',
        en: 'Blank: nobody owns it. Later changes are in the assignments',
      },
    },
    {
      key: 'nowOwner',
      title: { zh: '现负责人', en: 'Owner now' },
      kind: 'text',
      width: 10,
      derived: {
        ...{ across: 'latest', from: 'assignment', of: 'owner', by: 'customer', name: 'customer' },
        ...{ otherwise: 'owner', signed: 'decide' },
      },
      clause: 'CR-21',

      keeps: true,
    },
    {
      key: 'nowGrade',
      title: { zh: '现等级', en: 'Grade now' },
      kind: 'text',
      width: 8,
      derived: {
        ...{ across: 'latest', from: 'resource', of: 'grade', by: 'customer', name: 'customer' },
        otherwise: 'grade',
      },
      clause: 'CR-01',
    },
    common.stateColumn,
    common.entry,
    common.salt,
    common.seal,
  ],
  signOff: [
    {
      step: 'record',
      title: { zh: '记入名簿', en: 'Recorded' },
      post: 'salesperson',
      fills: [
        ...(['matter', 'recordedOn', 'fileNo', 'customer', 'region', 'phone'] as const),
        ...(['grade', 'owner'] as const),
      ],
      clause: 'CR-05',
    },
  ],
});

/** 客户资源登记表 (CR-05, 06): background and need; a later line of a customer is what holds now. */
export const resource = defineRegister({
  id: 'resource',
  revision: 1,
  title: { zh: '客户资源登记表', en: 'Customer resources' },
  table: '客户资源登记表',
  clause: 'CR-06',
  numbering: { prefix: 'ZY', restart: 'year', width: 4 },
  columns: [
    common.rowId,
    { key: 'no', title: { zh: '登记号', en: 'No.' }, kind: 'serial', width: 15 },
    { key: 'date', title: { zh: '登记日期', en: 'Date' }, kind: 'date', required: true, width: 12 },
    {
      key: 'matter',
      title: { zh: '事项', en: 'Matter' },
      kind: 'choice',
      choices: ['建档', '原有客户', '状况变化'],
      required: true,
      width: 10,
    },
    common.fileNo,
    common.customer,
    common.background,
    common.logistics,
    common.scale,
    common.urgency,
    common.need,
    {
      key: 'grade',
      title: { zh: '等级', en: 'Grade' },
      kind: 'text',
      width: 6,
      derived: { own: 'table', of: ['scale', 'urgency', 'need'], rows: common.gradeRows },
      clause: 'CR-01',
    },
    { key: 'note', title: { zh: '备注', en: 'Note' }, kind: 'text', width: 16 },
    common.stateColumn,
    common.entry,
    common.seal,
  ],
  signOff: [
    {
      step: 'record',
      title: { zh: '登记资源', en: 'Recorded' },
      post: 'salesperson',
      fills: [
        ...(['date', 'matter', 'fileNo', 'customer', 'background', 'logistics'] as const),
        ...(['scale', 'urgency', 'need', 'grade', 'note'] as const),
      ],
      clause: 'CR-06',
    },
  ],
});

/**
 * 交易往来客户一览表 (CR-09, 11): a line whenever a customer was looked at again; the newest one of
 * each customer holds, and turns brown when nobody has looked for too long.
 */
export const tradingList = defineRegister({
  id: 'trading-list',
  revision: 1,
  title: { zh: '交易往来客户一览表', en: 'Trading customers' },
  table: '交易往来客户一览表',
  clause: 'CR-11',
  numbering: { prefix: 'WL', restart: 'year', width: 4 },
  columns: [
    common.rowId,
    { key: 'no', title: { zh: '序号', en: 'No.' }, kind: 'serial', width: 15 },
    common.fileNo,
    common.customer,
    {
      key: 'matter',
      title: { zh: '事由', en: 'Occasion' },
      kind: 'choice',
      choices: ['首次往来', '定期核对', '变更后核对', '停止往来'],
      required: true,
      width: 12,
    },
    {
      key: 'owner',
      title: { zh: '负责人', en: 'Owner' },
      kind: 'text',
      required: true,
      width: 10,
      clause: 'CR-09',
    },
    {
      key: 'business',
      title: { zh: '往来内容', en: 'What is traded' },
      kind: 'text',
      required: true,
      width: 22,
      clause: 'CR-09',
    },
    {
      key: 'person',
      title: { zh: '联系人', en: 'Contact person' },
      kind: 'text',
      width: 10,
      personal: true,
    },
    {
      key: 'phone',
      title: { zh: '联系电话', en: 'Telephone' },
      kind: 'text',
      width: 16,
      personal: true,
    },
    {
      key: 'matches',
      title: { zh: '与原始资料', en: 'Against the originals' },
      kind: 'choice',
      choices: ['相符', '已更正', '不符待查'],
      required: true,
      width: 12,
      clause: 'CR-11',
    },
    {
      key: 'verifiedOn',
      title: { zh: '最近核对日期', en: 'Last verified' },
      kind: 'date',
      required: true,
      width: 14,
      clause: 'CR-11',
    },
    { key: 'note', title: { zh: '备注', en: 'Note' }, kind: 'text', width: 16 },
    common.stateColumn,
    common.entry,
    common.salt,
    common.seal,
  ],
  signOff: [
    {
      step: 'verify',
      title: { zh: '负责人核对', en: 'Owner verifies' },
      post: 'salesperson',
      fills: [
        ...(['fileNo', 'customer', 'matter', 'owner', 'business', 'person', 'phone'] as const),
        ...(['matches', 'verifiedOn', 'note'] as const),
      ],
      clause: 'CR-11',
    },
  ],
  notices: [
    {
      notice: 'stale',
      date: 'verifiedOn',
      per: 'fileNo',
      where: [{ column: 'matter', is: ['首次往来', '定期核对', '变更后核对'] }],
      after: 'verifyEvery',
      clause: 'CR-11',
    },
    {
      notice: 'holds',
      where: [{ column: 'matches', is: ['不符待查'] }],
      clause: 'CR-11',
    },
  ],
  carries: { newest: 'fileNo' },
});
