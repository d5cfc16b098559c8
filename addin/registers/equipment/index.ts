import { definePack } from '../vocabulary';
import { appraisal, appraisalPart } from './appraisal';
import { clauses } from './clauses';
import { clock, clockCheck } from './clock';
import { compensation } from './compensation';
import { computerPart, computerSheet } from './computer-sheet';
import { device, deviceChange } from './device';
import { handover, handoverPart } from './handover';
import { inquiry, inquiryLine } from './inquiry';
import { loveFund } from './love-fund';
import { forms } from './printed';
import { partChange, repair } from './repair';
import { request, requestLine } from './request';
import { scan } from './scan';
import { scrap } from './scrap';
import { supply, supplyCount, supplyCountLine, supplyIssue } from './supply';
import { transfer, transferLine } from './transfer';
import { usageItem, usageSheet } from './usage-sheet';

export const equipment = definePack({
  id: 'equipment',
  title: { zh: '电子设备及耗材台账', en: 'Equipment registers' },
  file: 'equipment.xlsx',
  owner: { zh: '信息技术部', en: 'IT department' },
  preface: [
    {
      text: {
        zh: '《电子设备及耗材管理工作流程》,信息技术部,2013年5月7日。',
        en: 'Procedure for electronic equipment and consumables, IT department, 7 May 2013.',
      },
      clause: 'HW-02',
    },
    {
      text: {
        zh: '为加强公司电子设备、相关硬件配套设备及电脑耗材的管理,保证电子设备及相关资源合理分配使用。',
        en: 'So that electronic equipment and related resources are well kept, allocated and used.',
      },
      clause: 'HW-03',
    },
  ],
  registers: [
    request,
    requestLine,
    inquiry,
    inquiryLine,
    computerSheet,
    computerPart,
    usageSheet,
    usageItem,
    device,
    deviceChange,
    handover,
    handoverPart,
    transfer,
    transferLine,
    repair,
    partChange,
    appraisal,
    appraisalPart,
    scrap,
    compensation,
    loveFund,
    clock,
    clockCheck,
    scan,
    supply,
    supplyIssue,
    supplyCount,
    supplyCountLine,
  ],
  parameters: [
    {
      key: 'priceLimit',
      title: {
        zh: '报分管副总审批的单价(超过)',
        en: 'Unit price above which the deputy GM approves',
      },
      kind: 'amount',
      value: '500',
      clause: 'HW-14',
    },
    {
      key: 'quotations',
      title: { zh: '至少询价家数', en: 'Quotations asked for, at least' },
      kind: 'quantity',
      value: '2',
      clause: 'HW-20',
    },
    {
      key: 'quotationDays',
      title: { zh: '耗材询价有效天数', en: 'Days for which a quotation may be used' },
      kind: 'days',
      value: '90',
      clause: 'HW-20',
    },
    {
      key: 'scanDays',
      title: { zh: '全盘杀毒间隔天数', en: 'Days between full scans' },
      kind: 'days',
      value: '7',
      clause: 'HW-37',
    },
    {
      key: 'loveFund',
      title: { zh: '爱心基金金额', en: 'Payment to the union fund' },
      kind: 'amount',
      value: '50',
      clause: 'HW-46',
    },
    {
      key: 'clockDays',
      title: { zh: '打卡机巡检间隔天数', en: 'Days between inspections of a clock machine' },
      kind: 'days',
      value: '30',
      clause: 'HW-65',
    },
    {
      key: 'lifeYears',
      title: {
        zh: '电子设备最低折旧年限(年)',
        en: 'Shortest life of electronic equipment (years)',
      },
      kind: 'quantity',
      value: '3',
      clause: 'HW-43',
    },
    {
      key: 'departments',
      title: { zh: '部室和车间', en: 'Departments and workshops' },
      kind: 'list',
      value:
        '办公室\n财务部\n内控部\n人力资源部\n信息技术部\n采购部\n销售部\n质检部\n生产车间\n仓库',
      clause: 'HW-04',
    },
    {
      key: 'classes',
      title: { zh: '物品类别', en: 'Classes' },
      kind: 'list',
      value: '电子设备\n硬件配套设备\n电脑耗材',
      clause: 'HW-01',
    },
    {
      key: 'deviceKinds',
      title: { zh: '设备种类', en: 'Kinds of device' },
      kind: 'list',
      value:
        '台式计算机\n笔记本计算机\n服务器\n显示器\n打印机\n复印机\n扫描仪\n投影仪\n交换机\n不间断电源\n打卡机\n其他',
      clause: 'HW-27',
    },
    {
      key: 'parts',
      title: { zh: '部件', en: 'Parts' },
      kind: 'list',
      value:
        '主板\nCPU\n内存\n硬盘\n固态硬盘\n显卡\n网卡\n光驱\n电源\n机箱\n显示器\n键盘\n鼠标\n主机\n附件\n其他',
      clause: 'HW-23',
    },
    {
      key: 'units',
      title: { zh: '计量单位', en: 'Units' },
      kind: 'list',
      value: '台\n套\n个\n件\n块\n条\n只\n支\n盒\n包\n卷',
      clause: 'HW-01',
    },
  ],
  posts: [
    { id: 'applicant', title: { zh: '申请使用人', en: 'Applicant' } },
    { id: 'user', title: { zh: '使用人', en: 'User' } },
    { id: 'custodian', title: { zh: '责任人', en: 'Responsible person' } },
    { id: 'head', title: { zh: '部门经理(车间主任)', en: 'Head of department (workshop)' } },
    { id: 'itAdmin', title: { zh: '计算机管理员', en: 'IT administrator' } },
    { id: 'itManager', title: { zh: '信息技术部经理', en: 'IT manager' } },
    { id: 'deputy', title: { zh: '分管副总', en: 'Deputy general manager' } },
    { id: 'leader', title: { zh: '分管领导', en: 'Leader in charge' } },
    { id: 'finance', title: { zh: '财务', en: 'Finance' } },
    { id: 'control', title: { zh: '内控', en: 'Internal control' } },
    { id: 'hr', title: { zh: '人力资源部', en: 'Human resources' } },
    { id: 'union', title: { zh: '公司工会', en: 'Union' } },
  ],
  clauses,
  forms,
});
