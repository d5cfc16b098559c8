/**
 * What 计算机明细表 and 电子设备使用表 have in common (HW-22…31): the device, who uses it, and the
 * signatures that make it 在用.
 */
export const deviceColumns = [
  {
    key: 'date',
    title: { zh: '验收日期', en: 'Accepted on' },
    kind: 'date',
    required: true,
    width: 12,
    clause: 'HW-24',
  },
  {
    key: 'requestNo',
    title: { zh: '申请单号', en: 'Request no.' },
    kind: 'text',
    required: true,
    width: 16,
    clause: 'HW-06',
    // What is set up was bought on a request (HW-06, 18).
    cites: { registers: ['request'], signed: 'buy', clause: 'HW-06' },
    hint: { zh: '没有申请单号不能采购和验收', en: 'Nothing is bought without a request' },
  },
  {
    key: 'class',
    title: { zh: '物品类别', en: 'Class' },
    kind: 'choice',
    choices: { parameter: 'classes' },
    required: true,
    width: 14,
    clause: 'HW-01',
  },
  {
    key: 'kind',
    title: { zh: '设备种类', en: 'Kind of device' },
    kind: 'choice',
    choices: { parameter: 'deviceKinds' },
    required: true,
    width: 12,
    clause: 'HW-23',
  },
  {
    key: 'model',
    title: { zh: '品牌型号', en: 'Make and model' },
    kind: 'text',
    required: true,
    width: 20,
    clause: 'HW-23',
  },
  {
    key: 'factoryNo',
    title: { zh: '出厂编号', en: 'Serial no.' },
    kind: 'text',
    required: true,
    width: 18,
    clause: 'HW-23',
  },
  {
    key: 'value',
    title: { zh: '原值', en: 'Original value' },
    kind: 'amount',
    required: true,
    sign: 'positive',
    width: 12,
    clause: 'HW-43',
  },
] as const;

export const userColumns = [
  {
    key: 'department',
    title: { zh: '使用部门', en: 'Department' },
    kind: 'choice',
    choices: { parameter: 'departments' },
    required: true,
    width: 14,
    clause: 'HW-03',
  },
  {
    key: 'place',
    title: { zh: '安装地点', en: 'Place' },
    kind: 'text',
    required: true,
    width: 16,
    clause: 'HW-22',
  },
  {
    key: 'installedOn',
    title: { zh: '安装调试日期', en: 'Installed on' },
    kind: 'date',
    required: true,
    width: 14,
    clause: 'HW-22',
  },
  {
    key: 'users',
    title: { zh: '使用人', en: 'Users' },
    kind: 'text',
    required: true,
    width: 16,
    clause: 'HW-29',
    hint: { zh: '两人以上用"、"隔开', en: 'Several users are separated by 、' },
  },
  {
    key: 'appointed',
    title: { zh: '指定责任人', en: 'Appointed user' },
    kind: 'text',
    width: 12,
    clause: 'HW-30',
    hint: { zh: '两人以上使用时,指定其中一人', en: 'With several users: one of them' },
  },
  {
    key: 'custodian',
    title: { zh: '责任人', en: 'Responsible person' },
    kind: 'text',
    width: 12,
    clause: 'HW-29',
    derived: { own: 'soleOrNamed', of: ['users', 'appointed'] },
  },
  { key: 'note', title: { zh: '备注', en: 'Note' }, kind: 'text', width: 18 },
  {
    key: 'deviceNo',
    title: { zh: '设备编号', en: 'Device no.' },
    kind: 'text',
    required: true,
    width: 16,
    clause: 'HW-25',
    cites: {
      registers: ['device'],
      agree: [{ column: 'no', with: 'sheetNo' }],
      clause: 'HW-26',
    },
  },
  {
    key: 'labelled',
    title: { zh: '编码标识已贴', en: 'Labelled' },
    kind: 'choice',
    choices: ['是'],
    required: true,
    width: 13,
    clause: 'HW-28',
  },
] as const;

export const filledIn = {
  step: 'fill',
  title: { zh: '计算机管理员与使用人共同填写', en: 'IT administrator and user fill it in' },
  post: 'itAdmin',
  checks: [
    { check: 'hasLines', clause: 'HW-23' },
    { check: 'namedAmong', names: 'users', named: 'appointed', clause: 'HW-30' },
  ],
  attest: [
    {
      note: 'together',
      text: {
        zh: '与使用人一同填写,配置逐项核对',
        en: 'Filled in together with the user, part by part',
      },
      clause: 'HW-23',
    },
  ],
  clause: 'HW-22',
} as const;

export const accepted = [
  {
    step: 'user',
    title: { zh: '使用人(责任人)签字', en: 'User (responsible person) signs' },
    post: 'user',
    notSameAs: ['fill'],
    attest: [
      {
        note: 'care',
        text: {
          zh: '本人(责任人)负责日常使用、维护和保养',
          en: 'I look after the device as its responsible person',
        },
        clause: 'HW-31',
      },
      {
        note: 'loss',
        text: {
          zh: '未按要求备份和杀毒而丢失文件资料的,责任由本人承担',
          en: 'Without backup and scans I answer for lost files',
        },
        clause: 'HW-38',
      },
    ],
    reminders: [
      {
        text: {
          zh: '按正常顺序开关机,不强拔电源',
          en: 'Switch on and off in order; never pull the plug',
        },
        clause: 'HW-32',
      },
      {
        text: { zh: '不拆机箱,不更换机箱内的硬件', en: 'Never open the case or swap parts' },
        clause: 'HW-33',
      },
      {
        text: { zh: '文件资料不放C盘,时常备份', en: 'Keep no files on drive C; back up often' },
        clause: 'HW-36',
      },
      {
        text: { zh: '每周用公司杀毒软件全盘扫描一次', en: 'Scan the whole computer every week' },
        clause: 'HW-37',
      },
    ],
    clause: 'HW-24',
  },
  {
    step: 'head',
    title: { zh: '部门经理(车间主任)签字', en: 'Head of the department signs' },
    post: 'head',
    notSameAs: ['fill'],
    flagSameAs: ['user'],
    clause: 'HW-24',
  },
  {
    step: 'book',
    title: { zh: '统一编号、登记造册', en: 'Numbered and entered in the register' },
    post: 'itAdmin',
    fills: ['deviceNo', 'labelled'],
    clause: 'HW-25',
  },
] as const;
