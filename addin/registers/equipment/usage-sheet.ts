import { defineRegister } from '../vocabulary';
import { accepted, deviceColumns, filledIn, userColumns } from './acceptance';

/** 电子设备使用表 (HW-22…31): the same for a device that is no computer. */
export const usageSheet = defineRegister({
  id: 'usage-sheet',
  revision: 1,
  title: { zh: '电子设备使用表', en: 'Device sheets' },
  table: '电子设备使用表',
  clause: 'HW-23',
  numbering: { prefix: 'SY', restart: 'year', width: 4 },
  lines: 'usage-item',
  columns: [
    { key: 'rowId', title: { zh: '行标识', en: 'Row id' }, kind: 'rowId', hidden: true },
    { key: 'no', title: { zh: '使用表号', en: 'Sheet no.' }, kind: 'serial', width: 16 },
    {
      key: 'tempNo',
      title: { zh: '临时号', en: 'Draft no.' },
      kind: 'text',
      width: 10,
      hint: {
        zh: '登记前把单据与它的明细连在一起,例如 1、2、3',
        en: 'Joins a draft with its lines before it is registered, e.g. 1, 2, 3',
      },
    },
    ...deviceColumns,
    ...userColumns,
    { key: 'lineCount', title: { zh: '明细行数', en: 'Lines' }, kind: 'count', width: 9 },
    {
      key: 'state',
      title: { zh: '状态', en: 'State' },
      kind: 'state',
      width: 22,
      derived: { across: 'state' },
    },
    { key: 'entry', title: { zh: '末条', en: 'Newest entry' }, kind: 'entry', hidden: true },
    { key: 'seal', title: { zh: '封签', en: 'Seal' }, kind: 'seal', width: 12 },
  ],
  signOff: [
    {
      ...filledIn,
      fills: [
        'date',
        'requestNo',
        'class',
        'kind',
        'model',
        'factoryNo',
        'value',
        'department',
        'place',
        'installedOn',
        'users',
        'appointed',
        'custodian',
        'note',
        'lineCount',
      ],
      fillsLines: ['item', 'model', 'quantity', 'remark'],
    },
    ...accepted,
  ],
});

/** 电子设备配置明细: the device and what belongs to it. */
export const usageItem = defineRegister({
  id: 'usage-item',
  revision: 1,
  title: { zh: '电子设备配置明细', en: 'Device accessories' },
  table: '电子设备配置明细',
  clause: 'HW-23',
  columns: [
    { key: 'rowId', title: { zh: '行标识', en: 'Row id' }, kind: 'rowId', hidden: true },
    {
      key: 'document',
      title: { zh: '使用表号', en: 'Sheet no.' },
      kind: 'document',
      required: true,
      width: 16,
      hint: { zh: '登记前写临时号', en: 'Before registration: the draft number' },
    },
    {
      key: 'item',
      title: { zh: '主机及附件', en: 'Item' },
      kind: 'text',
      required: true,
      width: 18,
      clause: 'HW-23',
    },
    {
      key: 'model',
      title: { zh: '品牌规格', en: 'Make and size' },
      kind: 'text',
      required: true,
      width: 24,
      clause: 'HW-23',
    },
    {
      key: 'quantity',
      title: { zh: '数量', en: 'Quantity' },
      kind: 'quantity',
      decimals: 0,
      required: true,
      sign: 'positive',
      width: 8,
      clause: 'HW-23',
    },
    { key: 'remark', title: { zh: '备注', en: 'Note' }, kind: 'text', width: 16 },
    { key: 'seal', title: { zh: '封签', en: 'Seal' }, kind: 'seal', width: 12 },
  ],
});
