import { definePack } from '../vocabulary';
import { advance } from './advance';
import { assets } from './assets';
import { cashBook } from './cash-book';
import { clauses } from './clauses';
import { cost, meals } from './cost';
import { dayClose } from './day-close';
import { fund } from './fund';
import { opening } from './opening';
import { forms, pagedBooks, reports } from './printed';
import { refund } from './refund';
import { settlement } from './settlement';
import { stocktake, stocktakeLine } from './stocktake';
import { surplus } from './surplus';
import { voucher, voucherLine } from './voucher';

export const canteen = definePack({
  id: 'canteen',
  title: { zh: '食堂台账', en: 'Canteen registers' },
  file: 'canteen.xlsx',
  owner: { zh: '食堂', en: 'Canteen' },
  registers: [
    ...[voucher, voucherLine, advance, refund, fund, cashBook, dayClose, settlement],
    ...[stocktake, stocktakeLine, surplus, assets, meals, cost, opening],
  ],
  forms,
  reports,
  pagedBooks,
  prices: {
    ...{ lines: 'voucher-line', item: 'item', quantity: 'quantity', unit: 'unit', price: 'price' },
    ...{ days: 'priceDays', ratios: 'unitRatios', clause: 'CT-25' },
  },
  preface: [
    {
      text: { zh: '根据财务制度规定', en: 'By the rules of the finance system' },
      clause: 'CT-26',
    },
  ],
  parameters: [
    {
      key: 'units',
      title: { zh: '计量单位', en: 'Units' },
      kind: 'list',
      value: '斤\n公斤\n克\n个\n袋',
      clause: 'CT-13',
    },
    {
      key: 'unitRatios',
      title: { zh: '重量单位换算(克)', en: 'Units of weight in grams' },
      kind: 'list',
      value: '克=1\n斤=500\n公斤=1000',
      clause: 'CT-25',
    },
    {
      key: 'priceDays',
      title: { zh: '单价比较天数', en: 'Days over which prices are compared' },
      kind: 'days',
      value: '30',
      clause: 'CT-25',
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
    {
      key: 'clearDays',
      title: { zh: '暂领清理期限', en: 'Days to clear a purchase' },
      kind: 'days',
      value: '0',
      clause: 'CT-18',
    },
    {
      key: 'inventoryDays',
      title: { zh: '财产清查间隔', en: 'Days between inventories' },
      kind: 'days',
      value: '31',
      clause: 'CT-23',
    },
    {
      key: 'closeBlockedBy',
      title: { zh: '未办完不能月结的单据', en: 'Documents that stop the closing' },
      kind: 'list',
      value: '原始凭证\n暂领款借条\n余款退回收据\n经费领取登记',
      clause: 'CT-20',
    },
    {
      key: 'incompatiblePosts',
      title: { zh: '不相容岗位(同一单据/长期)', en: 'Incompatible posts (document/over time)' },
      kind: 'text',
      value:
        '食堂管理员+食堂厨师=拦截/标红\n食堂管理员+食堂会计=拦截/标红\n食堂管理员+主管领导=拦截/标红\n' +
        '食堂会计+主管领导=拦截/标红\n食堂厨师+食堂会计=标红/标红\n食堂厨师+主管领导=标红/标红',
      clause: 'CT-27',
    },
  ],
  posts: [
    { id: 'finance', title: { zh: '财务室', en: 'Accounts office' }, outside: true },
    { id: 'seller', title: { zh: '售货人', en: 'Seller' }, outside: true },
    { id: 'keeper', title: { zh: '食堂管理员', en: 'Canteen keeper' } },
    { id: 'cook', title: { zh: '食堂厨师', en: 'Cook' } },
    { id: 'leader', title: { zh: '主管领导', en: 'Leader in charge' } },
    { id: 'counter', title: { zh: '盘点人', en: 'Counter' } },
    { id: 'accountant', title: { zh: '食堂会计', en: 'Canteen accountant' } },
  ],
  clauses,
});
