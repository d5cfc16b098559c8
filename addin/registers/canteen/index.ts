import { definePack } from '../vocabulary';
import { cashBook } from './cash-book';
import { clauses } from './clauses';
import { voucher, voucherLine } from './voucher';

export const canteen = definePack({
  id: 'canteen',
  title: { zh: '食堂台账', en: 'Canteen registers' },
  file: 'canteen.xlsx',
  owner: { zh: '食堂', en: 'Canteen' },
  registers: [voucher, voucherLine, cashBook],
  parameters: [
    {
      key: 'units',
      title: { zh: '计量单位', en: 'Units' },
      kind: 'list',
      value: '斤\n公斤\n克\n个\n袋',
      clause: 'CT-13',
    },
    {
      key: 'countedUnits',
      title: { zh: '计件单位', en: 'Units that are counted' },
      kind: 'list',
      value: '个\n袋',
      clause: 'CT-14',
    },
    {
      key: 'weighedTolerance',
      title: { zh: '检斤允差(称重)', en: 'Weighing tolerance' },
      kind: 'percent',
      value: '1',
      clause: 'CT-14',
    },
    {
      key: 'countedTolerance',
      title: { zh: '检斤允差(计件)', en: 'Tolerance, counted goods' },
      kind: 'percent',
      value: '0',
      clause: 'CT-14',
    },
  ],
  posts: [
    { id: 'seller', title: { zh: '售货人', en: 'Seller' }, outside: true },
    { id: 'keeper', title: { zh: '食堂管理员', en: 'Canteen keeper' } },
    { id: 'cook', title: { zh: '食堂厨师', en: 'Cook' } },
    { id: 'leader', title: { zh: '主管领导', en: 'Leader in charge' } },
    { id: 'accountant', title: { zh: '食堂会计', en: 'Canteen accountant' } },
  ],
  clauses,
});
