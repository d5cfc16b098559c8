import { definePack } from '../vocabulary';
import { assignment } from './assignment';
import { customerBook, resource, tradingList } from './books';
import { changeNotice } from './change-notice';
import { clauses } from './clauses';
import { contact } from './contact';
import { customerFile } from './customer-file';
import { original, publicity, reading } from './material';
import { minutes } from './minutes';
import { visit } from './visit';

export const clients = definePack({
  id: 'clients',
  title: { zh: '客户资料台账', en: 'Customer registers' },
  file: 'clients.xlsx',
  owner: { zh: '业务部和市场营销部', en: 'Sales and marketing' },
  registers: [
    ...[customerFile, customerBook, resource, tradingList, assignment, contact, visit, minutes],
    ...[original, reading, changeNotice, publicity],
  ],
  parameters: [
    {
      key: 'sources',
      title: { zh: '资料来源', en: 'Sources' },
      kind: 'list',
      value: '行业展览会\n行业报刊\n互联网\n行业协会介绍龙头企业\n商场品牌摘抄\n合作伙伴介绍',
      clause: 'CR-15',
    },
    {
      key: 'materials',
      title: { zh: '宣传资料', en: 'Publicity material' },
      kind: 'list',
      value: '《公司形象宣传手册》\n《公司产品手册》\n《第一直觉现场》',
      clause: 'CR-31',
    },
    {
      key: 'introducers',
      title: { zh: '引荐单位', en: 'Who introduces' },
      kind: 'list',
      value: '地方服装协会\n纺工局\n服装公司',
      clause: 'CR-34',
    },
    {
      key: 'entryWithin',
      title: { zh: '录入期限(工作日)', en: 'Entry within (working days)' },
      kind: 'days',
      value: '2',
      clause: 'CR-18',
    },
    {
      key: 'sendWithin',
      title: { zh: '发送期限(工作日)', en: 'Sent within (working days)' },
      kind: 'days',
      value: '1',
      clause: 'CR-19',
    },
    {
      key: 'contactWithin',
      title: { zh: '首次联络期限(天)', en: 'First contact within (days)' },
      kind: 'days',
      value: '7',
      clause: 'CR-25',
    },
    {
      key: 'minutesWithin',
      title: { zh: '纪要期限(工作日)', en: 'Minutes within (working days)' },
      kind: 'days',
      value: '2',
      clause: 'CR-41',
    },
    {
      // The procedure says 经常; a month is our default (AMB-09).
      key: 'verifyEvery',
      title: { zh: '核对间隔(天)', en: 'Verified every (days)' },
      kind: 'days',
      value: '31',
      clause: 'CR-11',
    },
    {
      // 兼顾业务能力: who is to have twice as many has a 2.
      key: 'abilities',
      title: { zh: '业务能力', en: 'Ability' },
      kind: 'text',
      value: '',
      clause: 'CR-24',
    },
    {
      // For the years whose notice is newer than the add-in; empty while it knows them all.
      key: 'workCalendar',
      title: { zh: '节假日和调休', en: 'Holidays and worked weekends' },
      kind: 'text',
      value: '',
      clause: 'CR-18',
    },
  ],
  posts: [
    { id: 'salesperson', title: { zh: '业务员', en: 'Salesperson' } },
    { id: 'manager', title: { zh: '经理', en: 'Manager' } },
    { id: 'businessManager', title: { zh: '业务经理', en: 'Business manager' } },
    { id: 'departmentManager', title: { zh: '部门经理', en: 'Department manager' } },
    { id: 'branchManager', title: { zh: '分公司经理', en: 'Branch manager' } },
    { id: 'adviser', title: { zh: '管理咨询顾问', en: 'Consultant' } },
    { id: 'marketing', title: { zh: '市场部', en: 'Marketing' } },
    { id: 'sender', title: { zh: '发送专人', en: 'Appointed sender' } },
    // Named by the 市场营销部经理 (CR-20): whoever holds this post in 人员.
    { id: 'archivist', title: { zh: '归档专人', en: 'Archivist' } },
    { id: 'keeper', title: { zh: '资料专人', en: 'Keeper of the material' } },
    { id: 'attendance', title: { zh: '考勤管理员', en: 'Attendance keeper' } },
    { id: 'department', title: { zh: '相关部门', en: 'Department concerned' } },
    { id: 'customer', title: { zh: '客户', en: 'Customer' }, outside: true },
  ],
  views: [
    {
      ...{ view: 'crosstab', id: 'pipeline', register: 'customer-book' },
      title: { zh: '客户分布:负责人和等级', en: 'Customers by owner and grade' },
      ...{ rows: 'nowOwner', columns: 'nowGrade' },
      clause: 'CR-12',
    },
    {
      ...{ view: 'load', id: 'balance', register: 'customer-book' },
      title: { zh: '负责客户数量均衡', en: 'Balance of customers' },
      ...{ owner: 'nowOwner', weights: 'abilities' },
      clause: 'CR-24',
    },
    {
      ...{ view: 'overdue', id: 'overdue' },
      title: { zh: '超过限期的', en: 'Overdue' },
      clause: 'CR-18',
    },
    {
      ...{ view: 'progress', id: 'progress', register: 'customer-file', date: 'collectedOn' },
      title: { zh: '业务进展(按收集月份)', en: 'Progress by month of collection' },
      steps: ['fill', 'review', 'enter', 'send', 'archive', 'contact'],
      clause: 'CR-12',
    },
  ],
  clauses,
});
