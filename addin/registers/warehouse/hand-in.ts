import { defineRegister } from '../vocabulary';
import {
  DATE,
  DOCUMENT,
  LINE_COUNT,
  LINE_NOTE,
  NOTE,
  ROW_ID,
  SEAL,
  SIGNED,
  TEMP_NO,
} from './parts';

/** 交财务单据清单: at regular intervals finance gets the documents it asks for, and audits them (WH-32, WH-36, WH-54). */
export const handIn = defineRegister({
  id: 'hand-in',
  revision: 1,
  title: { zh: '交财务单据清单', en: 'Documents handed to finance' },
  table: '交财务单据清单',
  clause: 'WH-32',
  numbering: { prefix: 'JC', restart: 'year', width: 4 },
  lines: 'hand-in-line',
  columns: [
    ROW_ID,
    { key: 'no', title: { zh: '清单号', en: 'List no.' }, kind: 'serial', width: 15 },
    TEMP_NO,
    { ...DATE, title: { zh: '移交日期', en: 'Handed in on' } },
    {
      key: 'period',
      title: { zh: '单据期间', en: 'Period' },
      kind: 'text',
      required: true,
      width: 18,
      clause: 'WH-32',
    },
    NOTE,
    LINE_COUNT,
    ...SIGNED,
  ],
  signOff: [
    {
      step: 'give',
      title: { zh: '仓管员移交', en: 'Keeper hands in' },
      post: 'keeper',
      fills: ['date', 'period', 'note', 'lineCount'],
      fillsLines: ['kind', 'fromNo', 'toNo', 'count', 'copy', 'lineNote'],
      checks: [{ check: 'hasLines', clause: 'WH-32' }],
      clause: 'WH-32',
    },
    {
      step: 'audit',
      title: { zh: '财务审核签收', en: 'Finance audits' },
      post: 'finance',
      notSameAs: ['give'],
      attest: [
        {
          note: 'numbers',
          text: {
            zh: '编号连续,与财务账簿一致',
            en: 'Numbers are continuous and agree with the books of finance',
          },
          clause: 'WH-36',
        },
      ],
      choices: [
        { choice: '相符', title: { zh: '相符,签收', en: 'Agrees: received' }, to: null },
        { choice: '不符', title: { zh: '不符,退回', en: 'Differs: back' }, to: 'give' },
      ],
      clause: 'WH-54',
    },
  ],
});

export const handInLine = defineRegister({
  id: 'hand-in-line',
  revision: 1,
  title: { zh: '交财务单据明细', en: 'Lines of documents handed in' },
  table: '交财务单据明细',
  clause: 'WH-32',
  columns: [
    ROW_ID,
    { ...DOCUMENT, title: { zh: '清单号', en: 'List no.' } },
    {
      key: 'kind',
      title: { zh: '单据', en: 'Document' },
      kind: 'choice',
      required: true,
      choices: { parameter: 'documentKinds' },
      width: 16,
    },
    { key: 'fromNo', title: { zh: '起号', en: 'From' }, kind: 'text', required: true, width: 15 },
    { key: 'toNo', title: { zh: '止号', en: 'To' }, kind: 'text', required: true, width: 15 },
    {
      key: 'count',
      title: { zh: '张数', en: 'Documents' },
      kind: 'quantity',
      decimals: 0,
      required: true,
      sign: 'positive',
      width: 8,
    },
    { key: 'copy', title: { zh: '联次', en: 'Copy' }, kind: 'text', width: 12 },
    LINE_NOTE,
    SEAL,
  ],
});
