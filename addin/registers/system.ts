import { defineRegister } from './vocabulary';

/**
 * 签字记录: the journal of every workbook, append-only, one line an event (DESIGN §4). An ordinary
 * last sheet, neither protected nor hidden: find and match must reach it.
 */
export const journal = defineRegister({
  id: 'journal',
  revision: 1,
  title: { zh: '签字记录', en: 'Sign-off journal' },
  table: '签字记录',
  columns: [
    /** E + 26 base-32 characters of the entry's own digest: altering an entry breaks its name */
    { key: 'entry', title: { zh: '条目', en: 'Entry' }, kind: 'entry', hidden: true },
    /** `1/3`: a text too long for one cell goes on in the next rows */
    { key: 'part', title: { zh: '分段', en: 'Part' }, kind: 'text', hidden: true },
    { key: 'register', title: { zh: '台账', en: 'Register' }, kind: 'text', hidden: true },
    { key: 'revision', title: { zh: '版本', en: 'Revision' }, kind: 'text', hidden: true },
    { key: 'rowId', title: { zh: '行标识', en: 'Row id' }, kind: 'text', hidden: true },
    { key: 'no', title: { zh: '编号', en: 'Number' }, kind: 'text', width: 15 },
    { key: 'event', title: { zh: '事项', en: 'Event' }, kind: 'text', width: 12 },
    { key: 'step', title: { zh: '步骤', en: 'Step' }, kind: 'text', width: 24 },
    { key: 'round', title: { zh: '轮次', en: 'Round' }, kind: 'text', width: 6 },
    { key: 'by', title: { zh: '签字人', en: 'Signed by' }, kind: 'text', width: 12 },
    { key: 'post', title: { zh: '岗位', en: 'Post' }, kind: 'text', width: 12 },
    { key: 'way', title: { zh: '方式', en: 'Way' }, kind: 'text', width: 10 },
    /** 2026-03-05T08:30:00+08:00, the PC's clock */
    { key: 'at', title: { zh: '签字时间', en: 'Signed at' }, kind: 'text', width: 26 },
    { key: 'reason', title: { zh: '说明', en: 'Reason' }, kind: 'text', width: 36 },
    /** canonical text of what the act says besides: decision, unit, paper, strokes … */
    { key: 'detail', title: { zh: '详情', en: 'Detail' }, kind: 'text', hidden: true },
    /** canonical text of the values newly sealed */
    { key: 'content', title: { zh: '内容', en: 'Content' }, kind: 'text', hidden: true },
    { key: 'digest', title: { zh: '封签', en: 'Seal' }, kind: 'text', hidden: true },
    /** canonical text of the state after this entry */
    { key: 'state', title: { zh: '状态', en: 'State' }, kind: 'text', hidden: true },
    { key: 'before', title: { zh: '前条', en: 'Before' }, kind: 'text', hidden: true },
    /** rows of the journal about this record that the writer knew */
    { key: 'known', title: { zh: '已知行数', en: 'Rows known' }, kind: 'text', hidden: true },
    {
      key: 'signerBefore',
      title: { zh: '本人前条', en: 'Signer before' },
      kind: 'text',
      hidden: true,
    },
    { key: 'signature', title: { zh: '签名', en: 'Signature' }, kind: 'text', hidden: true },
  ],
});

/** 人员: who is here and holds which posts. Keys come with the full roster. */
export const people = defineRegister({
  id: 'people',
  revision: 1,
  title: { zh: '人员', en: 'People' },
  table: '人员',
  columns: [
    { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', required: true, width: 12 },
    { key: 'department', title: { zh: '部门', en: 'Department' }, kind: 'text', width: 16 },
    /** several posts are separated by 、 */
    { key: 'posts', title: { zh: '岗位', en: 'Posts' }, kind: 'text', required: true, width: 30 },
    {
      key: 'status',
      title: { zh: '在岗', en: 'Active' },
      kind: 'choice',
      choices: ['在岗', '停用', '待认证'],
      required: true,
      width: 8,
    },
    { key: 'fingerprint', title: { zh: '公钥指纹', en: 'Fingerprint' }, kind: 'text', width: 42 },
    { key: 'entry', title: { zh: '末条', en: 'Newest entry' }, kind: 'entry', hidden: true },
    /** the private key under its owner's 签字密码: several people sign on one PC */
    { key: 'wrapped', title: { zh: '密钥包', en: 'Wrapped key' }, kind: 'text', hidden: true },
  ],
});

/** 参数: thresholds that a company may change; defaults are the procedure's. */
export const parameters = defineRegister({
  id: 'parameters',
  revision: 1,
  title: { zh: '参数', en: 'Parameters' },
  table: '参数',
  columns: [
    { key: 'key', title: { zh: '代码', en: 'Code' }, kind: 'text', required: true, width: 18 },
    { key: 'name', title: { zh: '名称', en: 'Name' }, kind: 'text', required: true, width: 28 },
    { key: 'value', title: { zh: '值', en: 'Value' }, kind: 'text', required: true, width: 30 },
    { key: 'clause', title: { zh: '条款', en: 'Clause' }, kind: 'text', width: 10 },
  ],
});
