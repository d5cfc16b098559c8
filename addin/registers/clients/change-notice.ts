import { defineRegister } from '../vocabulary';
import * as common from './columns';

/** 变更通知 (CR-09…11): what changed at a customer, told to the superior and to each department. */
export const changeNotice = defineRegister({
  id: 'change-notice',
  revision: 1,
  title: { zh: '变更通知', en: 'Change notices' },
  table: '变更通知',
  clause: 'CR-10',
  numbering: { prefix: 'BG', restart: 'year', width: 4 },
  columns: [
    common.rowId,
    { key: 'no', title: { zh: '通知号', en: 'Notice no.' }, kind: 'serial', width: 15 },
    {
      key: 'date',
      title: { zh: '通知日期', en: 'Date' },
      kind: 'date',
      required: true,
      width: 12,
      clause: 'CR-10',
    },
    common.fileNo,
    common.customer,
    {
      key: 'what',
      title: { zh: '变更事项', en: 'What changed' },
      kind: 'choice',
      choices: ['名称', '联系人', '地址电话', '经营状况', '需求', '信用', '其他'],
      required: true,
      width: 12,
      clause: 'CR-09',
    },
    { key: 'was', title: { zh: '变更前', en: 'Before' }, kind: 'text', width: 22, clause: 'CR-10' },
    {
      key: 'now',
      title: { zh: '变更后', en: 'After' },
      kind: 'text',
      required: true,
      width: 22,
      clause: 'CR-10',
    },
    {
      key: 'departments',
      title: { zh: '通知部门', en: 'Departments told' },
      kind: 'text',
      required: true,
      width: 22,
      clause: 'CR-10',
      hint: { zh: '几个部门用顿号分开', en: 'Several are separated by 、' },
    },
    common.stateColumn,
    common.entry,
    common.seal,
  ],
  course: { units: 'departments' },
  signOff: [
    {
      step: 'notice',
      title: { zh: '负责人通知', en: 'Owner gives notice' },
      post: 'salesperson',
      fills: ['date', 'fileNo', 'customer', 'what', 'was', 'now', 'departments'],
      reminders: [
        {
          text: {
            zh: '随时注意担当客户的交易状况',
            en: 'Watch how the customers in your care trade',
          },
          clause: 'CR-09',
        },
      ],
      clause: 'CR-10',
    },
    {
      step: 'superior',
      title: { zh: '上级知悉', en: 'Superior takes note' },
      post: 'manager',
      clause: 'CR-10',
    },
    {
      step: 'told',
      title: { zh: '相关部门知悉', en: 'Departments take note' },
      post: 'department',
      perUnit: true,
      after: ['notice'],
      clause: 'CR-10',
    },
    {
      step: 'correct',
      title: { zh: '更正资料和一览表', en: 'Records corrected' },
      post: 'keeper',
      after: ['superior', 'told'],
      attest: [
        {
          note: 'original',
          text: { zh: '原始资料已更正', en: 'Original material corrected' },
          clause: 'CR-11',
        },
        {
          note: 'list',
          text: { zh: '交易往来客户一览表已更正', en: 'List of trading customers corrected' },
          clause: 'CR-11',
        },
      ],
      clause: 'CR-11',
    },
  ],
});
