import { definePack } from '../vocabulary';
import { archive } from './archive';
import { card } from './card';
import { clauses } from './clauses';
import { copies } from './copies';
import { customerReturn, customerReturnLine } from './customer-return';
import { dailyCheck } from './daily-check';
import { damage, damageLine } from './damage';
import { deliveryNote, deliveryNoteLine } from './delivery-note';
import { finishedReceipt, finishedReceiptLine } from './finished-receipt';
import { handIn, handInLine } from './hand-in';
import { invoice, invoiceLine } from './invoice';
import { issue, issueLine } from './issue';
import { item } from './item';
import { ledger } from './ledger';
import { department, location, partner } from './masters';
import { materialReturn, materialReturnLine } from './material-return';
import { monthClose } from './month-close';
import { opening, openingLine } from './opening';
import { overReceipt } from './over-receipt';
import { forms, reports } from './printed';
import { purchaseOrder, purchaseOrderLine } from './purchase-order';
import { purchaseReturn, purchaseReturnLine } from './purchase-return';
import { receipt, receiptLine } from './receipt';
import { requisition, requisitionLine } from './requisition';
import { salesOrder, salesOrderLine } from './sales-order';
import { shortage, shortageLine } from './shortage';
import { stocktake, stocktakeLine } from './stocktake';
import { surplus, surplusLine } from './surplus';

export const warehouse = definePack({
  id: 'warehouse',
  title: { zh: '仓库台账', en: 'Warehouse registers' },
  file: 'warehouse.xlsx',
  owner: { zh: '仓库', en: 'Warehouse' },
  registers: [
    ...[purchaseOrder, purchaseOrderLine, deliveryNote, deliveryNoteLine, overReceipt],
    ...[receipt, receiptLine, requisition, requisitionLine, finishedReceipt, finishedReceiptLine],
    ...[salesOrder, salesOrderLine, invoice, invoiceLine, issue, issueLine],
    ...[purchaseReturn, purchaseReturnLine, materialReturn, materialReturnLine],
    ...[customerReturn, customerReturnLine, damage, damageLine],
    ...[ledger, card, dailyCheck, stocktake, stocktakeLine],
    ...[surplus, surplusLine, shortage, shortageLine, opening, openingLine],
    ...[copies, archive, handIn, handInLine, monthClose],
    ...[item, location, partner, department],
  ],
  parameters: [
    {
      key: 'units',
      title: { zh: '计量单位', en: 'Units' },
      kind: 'list',
      value: '公斤\n吨\n克\n升\n米\n个\n件\n只\n套\n箱\n袋\n桶\n卷',
      clause: 'WH-48',
    },
    {
      key: 'classes',
      title: { zh: '货品类别', en: 'Classes of articles' },
      kind: 'list',
      value: '原材料\n辅料\n包装物\n半成品\n成品\n低值易耗品',
      clause: 'WH-49',
    },
    {
      key: 'stores',
      title: { zh: '仓库名称', en: 'Stores' },
      kind: 'list',
      value: '原料仓\n成品仓\n辅料仓',
      clause: 'WH-44',
    },
    {
      key: 'documentKinds',
      title: { zh: '出入库单据', en: 'Documents of movement' },
      kind: 'list',
      value:
        '送货清单\n入库单\n原料领用单\n成品入库单\n出仓单\n退货单\n退料单\n客户退货入库单\n报损单\n盘盈单\n盘亏单\n期初结存单',
      clause: 'WH-30',
    },
    {
      key: 'overReceipt',
      title: { zh: '超量收货允差(数量)', en: 'Tolerance of over-receipt' },
      kind: 'quantity',
      value: '0',
      clause: 'WH-10',
    },
    {
      key: 'closeBlockedBy',
      title: { zh: '未办完不能月结的单据', en: 'Documents that stop the closing' },
      kind: 'list',
      value:
        '入库单\n原料领用单\n成品入库单\n出仓单\n退货单\n退料单\n客户退货入库单\n报损单\n盘盈单\n盘亏单\n期初结存单',
      clause: 'WH-43',
    },
    {
      key: 'checkEvery',
      title: { zh: '日常核查间隔', en: 'Days between daily checks' },
      kind: 'days',
      value: '30',
      clause: 'WH-37',
    },
  ],
  posts: [
    { id: 'buyer', title: { zh: '采购员', en: 'Buyer' } },
    { id: 'purchasing', title: { zh: '采购部负责人', en: 'Head of purchasing' } },
    { id: 'supplier', title: { zh: '供应商', en: 'Supplier' }, outside: true },
    { id: 'driver', title: { zh: '送货员(司机)', en: 'Driver' }, outside: true },
    { id: 'keeper', title: { zh: '仓管员', en: 'Warehouse keeper' } },
    { id: 'supervisor', title: { zh: '仓库主管', en: 'Warehouse supervisor' } },
    { id: 'authorised', title: { zh: '公司有权人', en: 'Authorised person' } },
    { id: 'producer', title: { zh: '生产部经办人', en: 'Production clerk' } },
    { id: 'production', title: { zh: '生产部负责人', en: 'Head of production' } },
    { id: 'quality', title: { zh: '质检员', en: 'Quality inspector' } },
    { id: 'salesperson', title: { zh: '销售员', en: 'Salesperson' } },
    { id: 'sales', title: { zh: '销售部负责人', en: 'Head of sales' } },
    { id: 'customer', title: { zh: '客户', en: 'Customer' }, outside: true },
    { id: 'counter', title: { zh: '盘点人', en: 'Counter' } },
    { id: 'finance', title: { zh: '财务', en: 'Finance' } },
  ],
  clauses,
  forms,
  reports,
  threeWay: {
    articles: { register: 'item', by: 'item', name: 'name' },
    ...{ ledger: 'ledger', card: 'card', counts: 'stocktake' },
    movement: {
      ...{ article: 'item', document: 'voucherNo', unit: 'unit' },
      ...{ received: 'received', issued: 'issued' },
    },
    count: {
      ...{ article: 'item', counted: 'counted', unit: 'unit' },
      ...{ location: 'location', batch: 'batch', slip: 'slip' },
    },
    clause: 'WH-39',
  },
});
