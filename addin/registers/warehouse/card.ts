import { defineRegister } from '../vocabulary';
import { DATE, GOODS_IN_BASE, GOODS_KEYS, LOCATION, NOTE, ROW_ID, SIGNED } from './parts';

/** 出入库卡: the card that hangs at the goods, with its own entries and signer (WH-35). */
export const card = defineRegister({
  id: 'card',
  revision: 1,
  title: { zh: '出入库卡', en: 'Bin cards' },
  table: '出入库卡',
  clause: 'WH-35',
  numbering: { prefix: 'KP', restart: 'year', width: 6 },
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '卡行号', en: 'Line no.' }, kind: 'serial', width: 15 },
    DATE,
    ...GOODS_IN_BASE,
    { ...LOCATION, required: true },
    {
      key: 'voucherNo',
      title: { zh: '单据号', en: 'Document no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'WH-55',
    },
    {
      key: 'received',
      title: { zh: '入库数量', en: 'In' },
      kind: 'quantity',
      decimals: 3,
      sign: 'notNegative',
      width: 11,
      clause: 'WH-35',
    },
    {
      key: 'issued',
      title: { zh: '出库数量', en: 'Out' },
      kind: 'quantity',
      decimals: 3,
      sign: 'notNegative',
      width: 11,
      clause: 'WH-35',
    },
    {
      key: 'balance',
      title: { zh: '卡面结存', en: 'Balance on the card' },
      kind: 'quantity',
      decimals: 3,
      width: 11,
      derived: { across: 'balance', of: 'received', less: 'issued', by: 'item' },
      clause: 'WH-39',
    },
    NOTE,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'write',
      title: { zh: '保管员登卡', en: 'Custodian writes the card' },
      post: 'keeper',
      fills: ['date', ...GOODS_KEYS, 'location', 'voucherNo', 'received', 'issued', 'note'],
      clause: 'WH-35',
    },
  ],
});
