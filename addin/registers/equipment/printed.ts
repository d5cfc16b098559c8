import type { PrintedForm } from '../vocabulary';

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
    id: 'transfer-form',
    title: { zh: '调拨单', en: 'Transfer' },
    register: 'transfer',
    fields: ['date', 'kind', 'from', 'to', 'oldCustodian', 'newCustodian', 'place', 'reason'],
    lines: { columns: ['deviceNo', 'name', 'model', 'quantity', 'value', 'remark'], room: 8 },
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
      ...['date', 'deviceNo', 'sourceNo', 'payer', 'ground', 'boughtOn', 'value', 'residual'],
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
