import { defineRegister } from '../vocabulary';
import { NOTE, ROW_ID, SIGNED } from './parts';

/** 库位: where goods lie; a count has one line for each place and article (WH-51). */
export const location = defineRegister({
  id: 'location',
  revision: 1,
  title: { zh: '库位档案', en: 'Locations' },
  table: '库位档案',
  numbering: { prefix: 'KW', restart: 'never', width: 4 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '档案号', en: 'File no.' }, kind: 'serial', width: 12 },
    {
      key: 'location',
      title: { zh: '库位', en: 'Location' },
      kind: 'text',
      required: true,
      width: 12,
      clause: 'WH-51',
    },
    {
      key: 'store',
      title: { zh: '仓库', en: 'Store' },
      kind: 'choice',
      choices: { parameter: 'stores' },
      required: true,
      width: 14,
    },
    {
      key: 'custodian',
      title: { zh: '实物责任人', en: 'Custodian' },
      kind: 'text',
      required: true,
      width: 12,
      clause: 'WH-53',

      keeps: true,
    },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'confirm',
      title: { zh: '仓库主管确认', en: 'Supervisor confirms' },
      post: 'supervisor',
      fills: ['location', 'store', 'custodian', 'note'],
      clause: 'WH-51',
    },
  ],
});

/** 往来单位: the 单位名称 of the ledger is one of these (WH-34). */
export const partner = defineRegister({
  id: 'partner',
  revision: 1,
  title: { zh: '往来单位', en: 'Partners' },
  table: '往来单位',
  numbering: { prefix: 'DW', restart: 'never', width: 4 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '单位编号', en: 'Partner no.' }, kind: 'serial', width: 12 },
    {
      key: 'name',
      title: { zh: '单位名称', en: 'Name' },
      kind: 'text',
      required: true,
      width: 26,
      clause: 'WH-34',
    },
    {
      key: 'kind',
      title: { zh: '类别', en: 'Kind' },
      kind: 'choice',
      choices: ['供应商', '客户', '供应商兼客户'],
      required: true,
      width: 14,
    },
    { key: 'contact', title: { zh: '联系人', en: 'Contact' }, kind: 'text', width: 12 },
    { key: 'telephone', title: { zh: '电话', en: 'Telephone' }, kind: 'text', width: 16 },
    { key: 'address', title: { zh: '地址', en: 'Address' }, kind: 'text', width: 30 },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'confirm',
      title: { zh: '仓库主管确认', en: 'Supervisor confirms' },
      post: 'supervisor',
      fills: ['name', 'kind', 'contact', 'telephone', 'address', 'note'],
      clause: 'WH-34',
    },
  ],
});

/** 部门: who draws goods and who brings them; the ledger names them like partners (WH-34). */
export const department = defineRegister({
  id: 'department',
  revision: 1,
  title: { zh: '部门', en: 'Departments' },
  table: '部门',
  numbering: { prefix: 'BM', restart: 'never', width: 3 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '部门编号', en: 'Department no.' }, kind: 'serial', width: 12 },
    {
      key: 'name',
      title: { zh: '部门名称', en: 'Name' },
      kind: 'text',
      required: true,
      width: 18,
      clause: 'WH-34',
    },
    {
      key: 'head',
      title: { zh: '负责人', en: 'Head' },
      kind: 'text',
      required: true,
      width: 12,
      clause: 'WH-18',
    },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'confirm',
      title: { zh: '仓库主管确认', en: 'Supervisor confirms' },
      post: 'supervisor',
      fills: ['name', 'head', 'note'],
      clause: 'WH-34',
    },
  ],
});
