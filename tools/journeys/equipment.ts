import type { Deed, Plan } from '../samples/plan';

const ON = '2026-03-05';
const at = { on: ON, at: '07:10' } as const;
const PAPER = { way: { paper: '信息技术部单据夹' }, seenBy: '王五' } as const;

/** Ink on paper that 王五 saw: nobody else here has a key. */
const ink = (what: string, step: string, by: string, more: object = {}): Deed => ({
  ...{ ...at, do: 'sign', by, what, step, ...PAPER },
  ...more,
});
const own = (what: string, step: string, more: object = {}): Deed => ({
  ...{ ...at, do: 'sign', by: '王五', what, step },
  ...more,
});
const enter = (as: string, form: string, header: object, lines?: readonly object[]): Deed =>
  ({
    ...{ ...at, do: 'enter', by: '王五', as, form, header: { date: ON, ...header } },
    ...(lines && { lines }),
  }) as Deed; // cells are texts throughout

const device = (as: string, department: string, custodian: string): readonly Deed[] => [
  enter(as, 'device', {
    ...{ class: '电子设备', kind: '台式计算机', model: '某型', factoryNo: as, sheetNo: '期初' },
    ...{ acceptedOn: '2024-03-15', boughtOn: '2024-03-10', value: '4200', department },
    ...{ place: '二楼', users: custodian, custodian, labelled: '是' },
  }),
  own(as, 'enter'),
];

const request = (as: string, estimate: string): readonly Deed[] => [
  enter(
    as,
    'request',
    { department: '财务部', applicant: '张三', kind: '购买', need: '打印凭证', special: '无' },
    [{ class: '电子设备', item: '打印机', quantity: '1', unit: '台', estimate }],
  ),
  ink(as, 'apply', '张三'),
  ink(as, 'head', '李四'),
  own(as, 'verify', { choice: '属实', fillHeader: { verified: '属实' } }),
];

const agreed = (as: string): readonly Deed[] => [
  ink(as, 'opinion', '赵六', { choice: '同意', fillHeader: { opinion: '需要' } }),
  own(as, 'notify'),
  enter(
    `询${as}`,
    'inquiry',
    { requestNo: `{${as}}`, class: '电子设备', item: '打印机', chosen: '某公司', reason: '质优' },
    [
      {
        supplier: '某公司',
        source: '本地电脑公司',
        price: '470',
        quality: '好',
        performance: '好',
      },
      { supplier: '某网店', source: '互联网', price: '620', quality: '好', performance: '好' },
    ],
  ),
  own(`询${as}`, 'ask'),
];

/**
 * An office whose only key is 王五's, 计算机管理员: three requests that are verified, four devices, and
 * a document of each kind that waits for what is decided on the screen.
 */
export const officeBegun = (): Plan => ({
  pack: 'equipment',
  people: { 王五: ['itAdmin'] },
  onPaper: {
    张三: { department: '财务部', posts: ['applicant', 'user', 'custodian'] },
    李四: { department: '财务部', posts: ['head'] },
    吴九: { department: '仓库', posts: ['head'] },
    郑十: { department: '仓库', posts: ['user', 'custodian'] },
    赵六: { department: '信息技术部', posts: ['itManager'] },
    孙七: { department: '办公室', posts: ['deputy', 'leader'] },
    财务: { department: '财务部', posts: ['finance'] },
    内控: { department: '内控部', posts: ['control'] },
  },
  deeds: [
    ...device('甲', '财务部', '张三'),
    ...device('乙', '财务部', '张三'),
    ...device('丙', '财务部', '张三'),
    ...device('丁', '财务部', '张三'),
    ...request('四百八', '480'),
    ...request('五百零一分', '500.01'),
    ...request('要涨价', '480'),
    ...agreed('要涨价'),
    ...request('已买', '480'),
    ...agreed('已买'),
    own('已买', 'quote', {
      fillHeader: { inquiryNo: '{询已买}', supplier: '某公司' },
      fillLines: { 1: { quoted: '470' } },
    }),
    own('已买', 'buy', { fillHeader: { boughtOn: ON, invoiceNo: '0012' } }),
    enter(
      '使用表',
      'usage-sheet',
      {
        ...{ requestNo: '{已买}', class: '电子设备', kind: '打印机', model: '某型打印机' },
        ...{ factoryNo: 'P-1', value: '470', department: '财务部', place: '二楼' },
        ...{ installedOn: ON, users: '张三' },
      },
      [{ item: '主机', model: '某型打印机', quantity: '1' }],
    ),
    enter(
      '调拨',
      'transfer',
      {
        ...{ kind: '部门间调拨', from: '财务部', to: '仓库', place: '库房' },
        ...{ oldCustodian: '张三', newCustodian: '郑十', reason: '岗位调整' },
      },
      [{ deviceNo: '{甲}', name: '台式计算机', quantity: '1', value: '4200' }],
    ),
    enter(
      '交接',
      'handover',
      {
        ...{ reason: '调岗', jobHandoverNo: 'GZ-1', deviceNo: '{乙}', sheetNo: '期初' },
        ...{ giver: '张三', taker: '郑十', department: '仓库', newCustodian: '郑十' },
      },
      [{ part: '内存', recorded: '16GB' }],
    ),
    ink('交接', 'give', '张三'),
    ink('交接', 'take', '郑十'),
    enter('报修', 'repair', {
      ...{ time: '7:05', deviceNo: '{丙}', department: '财务部', reporter: '张三' },
      fault: '不能开机',
    }),
    ink('报修', 'report', '张三'),
    enter('报废', 'scrap', {
      ...{ deviceNo: '{丁}', name: '台式计算机', department: '财务部', custodian: '张三' },
      ...{ notifiedOn: ON, notifiedBy: '张三', boughtOn: '2024-03-10', value: '4200' },
      finding: '主板损坏',
    }),
    enter('变动', 'device-change', {
      ...{ deviceNo: '{丙}', matter: '停用', basisNo: '期初', department: '仓库', place: '库房' },
      ...{ users: '郑十', custodian: '郑十', status: '闲置' },
    }),
  ],
});
