import type { PrintedCopy, PrintedForm, Title } from '../vocabulary';

const copy = (title: Title, purpose: Title): PrintedCopy => ({ title, purpose, clause: 'HW-51' });

/** What the procedure has on paper: from the request to the scrapping. */
export const forms: readonly PrintedForm[] = [
  {
    id: 'request-form',
    title: { zh: '申请单', en: 'Request' },
    register: 'request',
    fields: [
      ...['date', 'department', 'applicant', 'kind', 'replaces', 'need', 'specialNeed'],
      ...['verified', 'opinion', 'deputyOpinion', 'inquiryNo', 'supplier', 'invoiceNo'],
    ],
    lines: { columns: ['item', 'spec', 'quantity', 'unit', 'estimate', 'quoted'], room: 8 },
    clause: 'HW-06',
  },
  {
    id: 'computer-form',
    title: { zh: '计算机明细表', en: 'Computer sheet' },
    register: 'computer-sheet',
    fields: [
      ...['date', 'requestNo', 'kind', 'model', 'factoryNo', 'value', 'computerName', 'system'],
      ...['network', 'department', 'place', 'installedOn', 'users', 'custodian', 'deviceNo'],
    ],
    lines: { columns: ['part', 'model', 'factoryNo', 'quantity', 'remark'], room: 12 },
    clause: 'HW-23',
  },
  {
    id: 'usage-form',
    title: { zh: '电子设备使用表', en: 'Device sheet' },
    register: 'usage-sheet',
    fields: [
      ...['date', 'requestNo', 'kind', 'model', 'factoryNo', 'value', 'department', 'place'],
      ...['installedOn', 'users', 'custodian', 'deviceNo'],
    ],
    lines: { columns: ['item', 'model', 'quantity', 'remark'], room: 8 },
    clause: 'HW-23',
  },
  {
    id: 'transfer-form',
    title: { zh: '调拨单', en: 'Transfer' },
    register: 'transfer',
    fields: ['date', 'kind', 'from', 'to', 'oldCustodian', 'newCustodian', 'place', 'reason'],
    lines: { columns: ['deviceNo', 'name', 'model', 'quantity', 'value', 'remark'], room: 8 },
    copies: [
      copy({ zh: '第一联 财务部', en: 'Copy 1 · finance' }, { zh: '交财务部', en: 'for finance' }),
      copy(
        { zh: '第二联 内控', en: 'Copy 2 · internal control' },
        { zh: '交内控', en: 'for internal control' },
      ),
      copy(
        { zh: '第三联 信息技术部', en: 'Copy 3 · IT department' },
        { zh: '信息技术部自留', en: 'kept by the IT department' },
      ),
    ],
    clause: 'HW-47',
  },
  {
    id: 'handover-form',
    title: { zh: '设备交接单', en: 'Handover' },
    register: 'handover',
    fields: [
      ...['date', 'reason', 'jobHandoverNo', 'deviceNo', 'giver', 'taker', 'department'],
      ...['newCustodian', 'checked', 'compensationNo'],
    ],
    lines: { columns: ['part', 'recorded', 'found', 'match'], room: 12 },
    clause: 'HW-40',
  },
  {
    id: 'repair-form',
    title: { zh: '维修单', en: 'Repair' },
    register: 'repair',
    fields: [
      ...['date', 'time', 'deviceNo', 'department', 'reporter', 'fault', 'finding', 'request'],
      ...['result', 'partsChanged', 'repairedOn', 'liabilityNo'],
    ],
    clause: 'HW-55',
  },
  {
    id: 'compensation-form',
    title: { zh: '赔偿单', en: 'Compensation' },
    register: 'compensation',
    fields: [
      ...['date', 'deviceNo', 'sourceNo', 'payer', 'ground', 'inUseFrom', 'value', 'residual'],
      ...['years', 'months', 'depreciated', 'basis', 'basisReason', 'amount', 'decision'],
    ],
    clause: 'HW-43',
  },
  {
    id: 'scrap-form',
    title: { zh: '报废单', en: 'Scrapping' },
    register: 'scrap',
    fields: [
      ...['date', 'deviceNo', 'name', 'department', 'custodian', 'boughtOn', 'value'],
      ...['notifiedOn', 'notifiedBy', 'finding', 'compensationNo', 'disposal', 'reviewNote'],
    ],
    clause: 'HW-59',
  },
];
