import { defineRegister } from '../vocabulary';
import * as common from './columns';

const CONFLICT = '撞单裁定';
const BY_PLACE = '市场部按属地提供';
const CAMPAIGN = '营销活动分配';
const OVERDUE = '超期未联系';
const NO_OWNER = '无负责人';

/** Who decides: the text names 业务经理 for CR-23 and 24, 经理 for CR-25 and 26. */
const deciders = {
  [CONFLICT]: 'businessManager',
  [BY_PLACE]: 'businessManager',
  [CAMPAIGN]: 'businessManager',
  [OVERDUE]: 'manager',
  [NO_OWNER]: 'manager',
} as const;

/**
 * 分配记录 (CR-14, 21…26): every decision about who owns a customer, with its grounds. What the
 * procedure provides (按原则) needs none beyond it; a decision against it gives its reason (CR-23).
 */
export const assignment = defineRegister({
  id: 'assignment',
  revision: 1,
  title: { zh: '分配记录', en: 'Assignments' },
  table: '分配记录',
  clause: 'CR-21',
  numbering: { prefix: 'FP', restart: 'year', width: 4 },
  columns: [
    common.rowId,
    { key: 'no', title: { zh: '分配号', en: 'Assignment no.' }, kind: 'serial', width: 15 },
    {
      key: 'date',
      title: { zh: '提出日期', en: 'Raised on' },
      kind: 'date',
      required: true,
      width: 12,
    },
    {
      key: 'matter',
      title: { zh: '事由', en: 'Occasion' },
      kind: 'choice',
      choices: [CONFLICT, BY_PLACE, CAMPAIGN, OVERDUE, NO_OWNER],
      required: true,
      width: 18,
      clause: 'CR-23',
    },
    common.fileNo,
    common.customer,
    {
      key: 'region',
      title: { zh: '经营属地', en: 'Place of business' },
      kind: 'text',
      width: 14,
      clause: 'CR-14',
    },
    {
      key: 'former',
      title: { zh: '原负责人', en: 'Former owner' },
      kind: 'text',
      width: 10,
      clause: 'CR-25',
    },
    {
      key: 'first',
      title: { zh: '先记录人', en: 'Recorded first by' },
      kind: 'text',
      width: 10,
      clause: 'CR-22',
    },
    {
      key: 'firstOn',
      title: { zh: '先记录日期', en: 'Recorded first on' },
      kind: 'date',
      width: 12,
      clause: 'CR-22',
    },
    {
      key: 'proof',
      title: { zh: '先记录凭据', en: 'Proof' },
      kind: 'text',
      width: 16,
      clause: 'CR-22',
      hint: { zh: '先记录的档案号和封签', en: 'Number and seal of the earlier record' },
    },
    {
      key: 'second',
      title: { zh: '后记录人', en: 'Recorded later by' },
      kind: 'text',
      width: 10,
      clause: 'CR-22',
    },
    {
      key: 'secondOn',
      title: { zh: '后记录日期', en: 'Recorded later on' },
      kind: 'date',
      width: 12,
      clause: 'CR-22',
    },
    {
      key: 'load',
      title: { zh: '客户数量和能力', en: 'Customers and ability' },
      kind: 'text',
      width: 24,
      clause: 'CR-24',
      hint: {
        zh: '各业务员现负责几家、能力如何',
        en: 'How many customers each salesperson has, and their ability',
      },
    },
    {
      key: 'proposed',
      title: { zh: '建议负责人', en: 'Proposed owner' },
      kind: 'text',
      required: true,
      width: 12,
      clause: 'CR-22',
    },
    {
      key: 'owner',
      title: { zh: '决定负责人', en: 'Owner decided' },
      kind: 'text',
      required: true,
      width: 12,
      clause: 'CR-23',
    },
    {
      key: 'decidedOn',
      title: { zh: '决定日期', en: 'Decided on' },
      kind: 'date',
      required: true,
      width: 12,
      clause: 'CR-25',
    },
    {
      key: 'grounds',
      title: { zh: '决定理由', en: 'Grounds' },
      kind: 'text',
      required: true,
      width: 24,
      clause: 'CR-23',
    },
    {
      key: 'against',
      title: { zh: '不按原则的理由', en: 'Why against the rule' },
      kind: 'text',
      required: true,
      width: 24,
      clause: 'CR-23',
    },
    {
      key: 'contactNo',
      title: { zh: '联络记录号', en: 'Contact no.' },
      kind: 'text',
      required: true,
      width: 15,
      clause: 'CR-25',
      cites: {
        registers: ['contact'],
        agree: [{ column: 'fileNo', with: 'fileNo' }],
        clause: 'CR-25',
      },
    },
    common.due,
    common.stateColumn,
    common.entry,
    common.seal,
  ],
  course: { level: 'matter' },
  signOff: [
    {
      step: 'raise',
      title: { zh: '提出', en: 'Raised' },
      post: 'salesperson',
      alsoPosts: ['marketing', 'manager'],
      together: 'any',
      fills: [
        ...(['date', 'matter', 'fileNo', 'customer', 'region', 'former', 'first'] as const),
        ...(['firstOn', 'proof', 'second', 'secondOn', 'load', 'proposed'] as const),
      ],
      checks: [
        ...(['first', 'firstOn', 'proof', 'second', 'secondOn'] as const).map(
          (column) =>
            ({
              check: 'requiredWhen',
              column,
              when: { column: 'matter', is: [CONFLICT] },
              clause: 'CR-22',
            }) as const,
        ),
        {
          check: 'requiredWhen',
          column: 'load',
          when: { column: 'matter', is: [CAMPAIGN] },
          clause: 'CR-24',
        },
        {
          check: 'requiredWhen',
          column: 'region',
          when: { column: 'matter', is: [BY_PLACE] },
          clause: 'CR-14',
        },
        {
          check: 'requiredWhen',
          column: 'former',
          when: { column: 'matter', is: [OVERDUE] },
          clause: 'CR-25',
        },
      ],
      clause: 'CR-14',
    },
    {
      step: 'decide',
      title: { zh: '经理决定', en: 'Manager decides' },
      post: 'businessManager',
      levels: deciders,
      fills: ['owner', 'decidedOn', 'grounds'],
      choices: [
        {
          choice: 'rule',
          title: { zh: '按原则(先后、均衡、属地)', en: 'By the rule' },
          to: 'contact',
          clause: 'CR-22',
        },
        {
          choice: 'against',
          title: { zh: '另行决定', en: 'Otherwise' },
          to: 'justify',
          clause: 'CR-23',
        },
        {
          choice: 'keep',
          title: { zh: '维持原负责人', en: 'Owner stays' },
          to: null,
          clause: 'CR-25',
        },
      ],
      clause: 'CR-26',
    },
    {
      step: 'justify',
      title: { zh: '说明另行决定的理由', en: 'Reason given' },
      post: 'businessManager',
      levels: deciders,
      sameAs: 'decide',
      fills: ['against'],
      clause: 'CR-23',
    },
    {
      step: 'contact',
      title: { zh: '新负责人联络', en: 'New owner makes contact' },
      post: 'salesperson',
      after: ['decide', 'justify'],
      // Whoever wins a conflict has recorded the customer and owes its first contact there.
      when: { column: 'matter', is: [BY_PLACE, CAMPAIGN, OVERDUE, NO_OWNER] },
      fills: ['contactNo'],
      deadline: {
        within: 'contactWithin',
        count: 'days',
        from: { column: 'decidedOn' },
        clause: 'CR-25',
      },
      clause: 'CR-25',
    },
  ],
  notices: [
    { notice: 'before', moment: ['secondOn'], other: ['firstOn'], clause: 'CR-22' },
    { notice: 'holds', where: [{ column: 'matter', is: [OVERDUE] }], clause: 'CR-25' },
  ],
  proposes: {
    column: 'proposed',
    reasons: 'load',
    when: { column: 'matter', is: [CAMPAIGN, OVERDUE, NO_OWNER] },
    post: 'salesperson',
    except: 'former',
    counted: { register: 'customer-book', owner: 'nowOwner' },
    weights: 'abilities',
    clause: 'CR-24',
  },
  raisedBy: [
    {
      register: 'customer-file',
      when: { late: 'contact' },
      set: [
        { column: 'matter', text: OVERDUE },
        { column: 'fileNo', from: 'no' },
        { column: 'customer', from: 'customer' },
        { column: 'former', from: 'owner' },
      ],
      clause: 'CR-25',
    },
    {
      register: 'assignment',
      when: { late: 'contact' },
      set: [
        { column: 'matter', text: OVERDUE },
        { column: 'fileNo', from: 'fileNo' },
        { column: 'customer', from: 'customer' },
        { column: 'former', from: 'owner' },
      ],
      clause: 'CR-25',
    },
    {
      register: 'customer-book',
      when: { blank: 'nowOwner' },
      set: [
        { column: 'matter', text: NO_OWNER },
        { column: 'fileNo', from: 'fileNo' },
        { column: 'customer', from: 'customer' },
      ],
      clause: 'CR-26',
    },
  ],
});
