import type { PrintedCopy, PrintedForm, Report } from '../vocabulary';

const LINES = ['item', 'name', 'spec', 'unit', 'quantity', 'lineNote'];

const KEPT: PrintedCopy = {
  title: { zh: '第一联 存根', en: 'Copy 1 · stub' },
  purpose: { zh: '仓库自留', en: 'kept by the warehouse' },
  clause: 'WH-14',
};
const GIVEN = {
  title: { zh: '第三联 客户', en: 'Copy 3 · customer' },
  purpose: { zh: '交客户', en: 'for the customer' },
  clause: 'WH-29',
} as const;
const FINANCE = {
  title: { zh: '第二联 财务', en: 'Copy 2 · finance' },
  purpose: { zh: '交财务', en: 'for finance' },
  clause: 'WH-29',
} as const;

/** What the warehouse prints: 入库单 and 出仓单 in three copies, 盘点票, 月末盘存表, 月末结存单. */
export const forms: readonly PrintedForm[] = [
  {
    id: 'receipt',
    title: { zh: '入库单', en: 'Goods received note' },
    register: 'receipt',
    fields: ['date', 'paperNo', 'deliveryNo', 'orderNo', 'supplier', 'driver', 'note'],
    lines: { columns: LINES, room: 12 },
    copies: [
      KEPT,
      {
        ...FINANCE,
        purpose: {
          zh: '连同送货单位的《送货清单》交财务',
          en: 'for finance, with the delivery list of the supplier',
        },
        clause: 'WH-15',
      },
      {
        title: { zh: '第三联 对方', en: 'Copy 3 · supplier' },
        purpose: {
          zh: '交供应商送货员(司机),作为凭证结款',
          en: 'for the driver of the supplier, the voucher for payment',
        },
        clause: 'WH-16',
      },
    ],
    clause: 'WH-13',
  },
  {
    id: 'issue',
    title: { zh: '出仓单', en: 'Goods issued note' },
    register: 'issue',
    fields: ['date', 'paperNo', 'orderNo', 'carrier', 'invoiceNo', 'customer', 'note'],
    lines: { columns: LINES, room: 12 },
    copies: [{ ...KEPT, clause: 'WH-29' }, FINANCE, GIVEN],
    clause: 'WH-27',
  },
  {
    id: 'count-slips',
    title: { zh: '盘点票', en: 'Count slips' },
    register: 'stocktake',
    fields: ['date', 'kind', 'teams', 'cutOff'],
    // No quantity of the books: whoever counts does not see what should be there.
    lines: { columns: ['team', 'location', 'item', 'name', 'unit', 'slip'], room: 100 },
    clause: 'WH-50',
  },
  {
    id: 'month-inventory',
    title: { zh: '月末盘存表', en: 'Month-end inventory' },
    register: 'stocktake',
    fields: ['date', 'kind', 'teams', 'cutOff', 'note'],
    lines: { columns: ['location', 'item', 'name', 'book', 'counted', 'gap'], room: 100 },
    clause: 'WH-42',
  },
  {
    id: 'month-close',
    title: { zh: '月末结存单', en: 'Month-end closing' },
    register: 'month-close',
    fields: [
      ...['month', 'date', 'countNo', 'opening', 'received', 'issued', 'closing'],
      ...['net', 'growth', 'pending', 'note'],
    ],
    clause: 'WH-43',
  },
];

const BOOK = {
  ...{ register: 'ledger', by: 'item', received: 'received', issued: 'issued' },
  broughtIn: '期初',
};

const stock = (...classes: readonly string[]) =>
  ({
    kind: 'stock',
    articles: {
      ...{ register: 'item', columns: ['item', 'name', 'spec', 'unit'] },
      ...(classes.length > 0 && { where: { column: 'class', is: classes } }),
    },
    book: BOOK,
  }) as const;

const DEPARTMENTS = {
  purchasing: { zh: '采购部', en: 'Purchasing' },
  production: { zh: '生产部', en: 'Production' },
  sales: { zh: '销售部', en: 'Sales' },
  warehouse: { zh: '仓库', en: 'Warehouse' },
} as const;

export const reports: readonly Report[] = [
  {
    id: 'materials',
    title: { zh: '原材料库存日报表', en: 'Daily stock of materials' },
    of: 'day',
    readers: { zh: '生产部、采购部', en: 'Production, purchasing' },
    ...stock('原材料', '辅料', '包装物', '低值易耗品'),
    room: 100,
    clause: 'WH-40',
  },
  {
    id: 'finished',
    title: { zh: '成品库存日报表', en: 'Daily stock of finished goods' },
    of: 'day',
    readers: { zh: '生产部、销售部', en: 'Production, sales' },
    ...stock('成品', '半成品'),
    room: 100,
    clause: 'WH-41',
  },
  {
    id: 'month-stock',
    title: { zh: '月末出入库结存报表', en: 'Stock movements of the month' },
    of: 'month',
    readers: { zh: '财务', en: 'Finance' },
    ...stock(),
    room: 200,
    clause: 'WH-43',
  },
  {
    id: 'month-documents',
    title: { zh: '单据月归档与交财务清单', en: 'Documents of the month' },
    of: 'month',
    readers: { zh: '仓库、财务', en: 'Warehouse, finance' },
    kind: 'tally',
    lines: [
      ...['delivery-note', 'receipt', 'requisition', 'finished-receipt', 'issue'],
      ...['purchase-return', 'material-return', 'customer-return'],
      ...['damage', 'surplus', 'shortage', 'opening'],
    ].map((register) => ({ register })),
    handed: {
      ...{ register: 'copies', names: 'documentNo' },
      where: { column: 'copy', is: ['财务联'] },
    },
    clause: 'WH-32',
  },
  {
    id: 'exceptions',
    title: { zh: '部门异常月报', en: 'Exceptions by department' },
    of: 'month',
    readers: { zh: '生产部、采购部、销售部', en: 'Production, purchasing, sales' },
    kind: 'tally',
    lines: [
      {
        register: 'delivery-note',
        title: { zh: '拒收的送货', en: 'Deliveries rejected' },
        department: DEPARTMENTS.purchasing,
        filled: 'rejectReason',
      },
      { register: 'over-receipt', department: DEPARTMENTS.purchasing },
      { register: 'purchase-return', department: DEPARTMENTS.purchasing },
      { register: 'material-return', department: DEPARTMENTS.production },
      { register: 'customer-return', department: DEPARTMENTS.sales },
      { register: 'damage', department: DEPARTMENTS.warehouse },
      { register: 'surplus', department: DEPARTMENTS.warehouse },
      { register: 'shortage', department: DEPARTMENTS.warehouse },
      {
        register: 'daily-check',
        title: { zh: '核查不一致', en: 'Checks that differed' },
        department: DEPARTMENTS.warehouse,
        filled: 'cause',
      },
    ],
    clause: 'WH-56',
  },
];
