import { LINE_COUNT, ROW_ID, SEAL, SIGNED, TEMP_NO } from '../parts';
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
    ROW_ID,
    { key: 'no', title: { zh: '使用表号', en: 'Sheet no.' }, kind: 'serial', width: 16 },
    TEMP_NO,
    ...deviceColumns,
    ...userColumns,
    LINE_COUNT,
    ...SIGNED,
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
    ROW_ID,
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
    SEAL,
  ],
});
