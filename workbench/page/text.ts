// Every text of the page, in both languages. The add-in's own texts come from its manifest.
import { TEXTS as GRID_TEXTS } from '../engine/univer/texts';
import type { AttachedKind } from '../file/model';
import type { Fault } from '../shared/faults';
import type { Language } from './language';
import type { Problem } from './problem';

export interface Texts {
  readonly workbench: string;
  readonly noWorkbook: string;
  readonly unsaved: string;
  readonly open: string;
  readonly save: string;
  readonly start: string;
  readonly profile: string;
  readonly profiles: Readonly<Record<string, string>>;
  readonly language: string;
  readonly traffic: (batches: number, kilobytes: string) => string;
  readonly trafficTip: string;
  readonly ribbon: string;
  readonly grid: string;
  readonly pane: string;
  readonly closePane: string;
  readonly splitter: string;
  readonly people: string;
  readonly excelOf: (person: string) => string;
  readonly anotherPerson: string;
  readonly anotherPersonTip: string;
  readonly hold: string;
  readonly holdTip: string;
  readonly release: string;
  readonly releaseTip: string;
  readonly heldBack: (changes: number) => string;
  readonly fault: string;
  readonly faultTip: string;
  readonly noFault: string;
  readonly faults: Readonly<Record<Fault, string>>;
  readonly opening: string;
  readonly closeMessage: string;
  readonly headline: string;
  readonly promise: string;
  readonly templates: string;
  readonly noTemplates: string;
  readonly blankTemplate: string;
  readonly sample: string;
  readonly ownFile: string;
  readonly openFile: string;
  readonly openFileTip: string;
  readonly blank: string;
  readonly blankTip: string;
  readonly blankName: string;
  readonly back: string;
  readonly steps: readonly string[];
  readonly howTo: string;
  readonly ask: string;
  readonly askTip: (name: string) => string;
  readonly saveFirst: string;
  readonly discard: string;
  readonly cancel: string;
  readonly problem: (problem: Problem) => { readonly what: string; readonly then: string };
}

const named = (kinds: readonly AttachedKind[], language: Language) =>
  kinds.map((kind) => GRID_TEXTS[language].attached[kind]);

const zh: Texts = {
  workbench: '台账管家 · 试用台',
  noWorkbook: '还没有打开工作簿',
  unsaved: '未保存',
  open: '打开',
  save: '另存为 .xlsx',
  start: '新建',
  profile: 'Excel 版本',
  profiles: { 'microsoft-365': 'Microsoft 365', 'excel-2021': 'Excel 2021 LTSC' },
  language: '语言',
  traffic: (batches, kilobytes) => `${batches} 批 · ${kilobytes} KB`,
  trafficTip: '加载项与表格之间往来的批次和字节数',
  ribbon: '加载项的按钮',
  grid: '表格',
  pane: '台账管家窗格',
  closePane: '关闭窗格',
  splitter: '窗格宽度（左右方向键调整）',
  people: '谁的 Excel',
  excelOf: (person) => `${person}的 Excel`,
  anotherPerson: '再来一位',
  anotherPersonTip: '另一个人在他自己的 Excel 里打开同一个工作簿',
  hold: '暂缓同步',
  holdTip: '各人的改动先不传给别人',
  release: '同步',
  releaseTip: '把各人的改动传给别人',
  heldBack: (changes) => `已暂缓，${changes} 处改动未传`,
  fault: '故障',
  faultTip: '加载项下一次写表格时出的故障（“文件只读”一直有效，直到改回“无”）',
  noFault: '无',
  faults: {
    'busy-editing': '有人正在输入单元格',
    'access-denied': '拒绝访问 AccessDenied',
    'payload-too-large': '数据超过 5 MB',
    throttled: '操作太频繁，被限流',
    'connection-lost': '已写入，回读前断线',
    'pane-closed': '已写入，窗格随即关闭',
    'read-only': '文件只读',
  },
  opening: '正在打开…',
  closeMessage: '关闭提示',
  headline: '不装 Excel，也能试用台账管家',
  promise:
    '左边是表格，右边是台账管家的窗格，与装在 Excel 里的是同一个加载项。工作簿只在这台电脑上，不上传。',
  templates: '从模板新建',
  noTemplates: '没有找到模板。请在项目文件夹里运行 npm run build，然后刷新本页。',
  blankTemplate: '空白台账',
  sample: '样例',
  ownFile: '用自己的文件',
  openFile: '打开 .xlsx 文件…',
  openFileTip: '也可以把文件拖到这个页面上',
  blank: '空白工作簿',
  blankTip: '一张空表，不带台账',
  blankName: '工作簿1.xlsx',
  back: '返回工作簿',
  howTo: '四步看明白',
  steps: [
    '打开模板，先在“人员”表里写上几个人的姓名和岗位。',
    '在表格里照平常填一行，或者在窗格里填单。',
    '点“登记”，再由各岗位依次“签字”。',
    '改动已签的任意一格，点“核验”：改了什么，一眼看见。',
  ],
  ask: '工作簿还有未保存的改动',
  askTip: (name) => `“${name}”里的改动还没有保存到文件。`,
  saveFirst: '先保存',
  discard: '不保存',
  cancel: '取消',
  problem: (problem) => {
    switch (problem.code) {
      case 'not-a-workbook':
        return {
          what: `“${problem.name}”不是能打开的 .xlsx 工作簿。`,
          then: `请在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（.xlsx）”后再试。（${problem.detail}）`,
        };
      case 'old-or-encrypted':
        return {
          what: `“${problem.name}”是旧格式 .xls，或者设了打开密码。`,
          then: '请在 Excel 或 WPS 里去掉打开密码，另存为“Excel 工作簿（.xlsx）”后再试。',
        };
      case 'not-there':
        return {
          what: `没有找到 ${problem.address}。`,
          then: '请确认 npm start 还在运行并且构建成功，然后刷新本页。',
        };
      case 'tab-blocked':
        return {
          what: '加载项要打开一个新工作簿，浏览器没有让它打开。',
          then: '请在地址栏允许本页打开新标签页，再试一次。',
        };
      case 'kept-unseen':
        return {
          what: `这份文件里有${named(problem.kinds, 'zh-CN').join('、')}，这里不显示。`,
          then: '保存时原样保留；会移动它们的操作请在 Excel 里做。',
        };
      case 'still-editing':
        return {
          what: '有一个单元格还在输入。',
          then: '请按 Enter 完成输入（或按 Esc 放弃），再试一次。',
        };
      case 'open-failed':
        return {
          what: `打开“${problem.name}”时出错，原来的工作簿没有变。`,
          then: `请把这个文件和下面这句话一起报告：${problem.detail}`,
        };
      case 'save-failed':
        return {
          what: '没能保存，工作簿仍然开着，内容没有丢。',
          then: `请再试一次;仍不行时请报告：${problem.detail}`,
        };
      case 'add-in-failed':
        return {
          what: '窗格没有启动，表格仍可使用和保存。',
          then: `请先保存，再刷新本页;仍不行时请报告：${problem.detail}`,
        };
      case 'command-failed':
        return {
          what: `“${problem.button}”没有完成。`,
          then: `请看窗格里的说明;仍不行时请报告：${problem.detail}`,
        };
    }
  },
};

const en: Texts = {
  workbench: 'Register Keeper · Workbench',
  noWorkbook: 'No workbook open',
  unsaved: 'unsaved',
  open: 'Open',
  save: 'Save as .xlsx',
  start: 'New',
  profile: 'Excel version',
  profiles: { 'microsoft-365': 'Microsoft 365', 'excel-2021': 'Excel 2021 LTSC' },
  language: 'Language',
  traffic: (batches, kilobytes) => `${batches} batches · ${kilobytes} KB`,
  trafficTip: 'Batches and bytes between the add-in and the sheet',
  ribbon: "The add-in's buttons",
  grid: 'Sheet',
  pane: 'Register Keeper pane',
  closePane: 'Close the pane',
  splitter: 'Width of the pane (left and right arrow keys)',
  people: 'Whose Excel',
  excelOf: (person) => `${person}'s Excel`,
  anotherPerson: 'Another person',
  anotherPersonTip: 'Somebody else opens the same workbook in an Excel of their own',
  hold: 'Hold back',
  holdTip: 'Nobody hears of the changes of the others for now',
  release: 'Release',
  releaseTip: 'Pass the changes on to the others',
  heldBack: (changes) => `Held back: ${changes} changes`,
  fault: 'Fault',
  faultTip:
    'What goes wrong when the add-in writes next (a read-only file stays so until “None” is chosen)',
  noFault: 'None',
  faults: {
    'busy-editing': 'A cell is being edited',
    'access-denied': 'AccessDenied',
    'payload-too-large': 'More than 5 MB',
    throttled: 'Too many requests',
    'connection-lost': 'Written, connection lost before read-back',
    'pane-closed': 'Written, pane closed right after',
    'read-only': 'Read-only file',
  },
  opening: 'Opening…',
  closeMessage: 'Close this message',
  headline: 'Try Register Keeper without Excel',
  promise:
    'On the left a spreadsheet, on the right the pane of Register Keeper: the same add-in that runs in Excel. Workbooks stay on this computer; nothing is uploaded.',
  templates: 'New from a template',
  noTemplates:
    'No templates found. Run npm run build in the project folder, then reload this page.',
  blankTemplate: 'Empty registers',
  sample: 'Sample',
  ownFile: 'Your own file',
  openFile: 'Open an .xlsx file…',
  openFileTip: 'Or drop a file onto this page',
  blank: 'Blank workbook',
  blankTip: 'One empty sheet, no registers',
  blankName: 'Book1.xlsx',
  back: 'Back to the workbook',
  howTo: 'In four steps',
  steps: [
    'Open a template and first enter a few people and their posts on the sheet 人员 (People).',
    'Type a row as usual, or fill in the form in the pane.',
    'Choose Register, then let each post Sign in turn.',
    'Change any signed cell and choose Verify: what was changed shows at once.',
  ],
  ask: 'The workbook has unsaved changes',
  askTip: (name) => `The changes in “${name}” are not in a file yet.`,
  saveFirst: 'Save first',
  discard: "Don't save",
  cancel: 'Cancel',
  problem: (problem) => {
    switch (problem.code) {
      case 'not-a-workbook':
        return {
          what: `“${problem.name}” is no .xlsx workbook that can be opened.`,
          then: `Open it in Excel or WPS, save it as “Excel Workbook (.xlsx)” and try again. (${problem.detail})`,
        };
      case 'old-or-encrypted':
        return {
          what: `“${problem.name}” is in the old .xls format or has an opening password.`,
          then: 'In Excel or WPS remove the password, save it as “Excel Workbook (.xlsx)” and try again.',
        };
      case 'not-there':
        return {
          what: `${problem.address} was not found.`,
          then: 'Make sure that npm start is still running and built without errors, then reload this page.',
        };
      case 'tab-blocked':
        return {
          what: 'The add-in wanted to open a new workbook, and the browser did not let it.',
          then: 'Allow this page to open new tabs (in the address bar), then try again.',
        };
      case 'kept-unseen':
        return {
          what: `This file holds ${named(problem.kinds, 'en-US').join(', ')}, not shown here.`,
          then: 'Saving keeps it as it is; do what would move it in Excel.',
        };
      case 'still-editing':
        return {
          what: 'A cell is still being edited.',
          then: 'Press Enter to finish (or Esc to give up), then try again.',
        };
      case 'open-failed':
        return {
          what: `“${problem.name}” could not be opened; the workbook before it is unchanged.`,
          then: `Please report the file together with this: ${problem.detail}`,
        };
      case 'save-failed':
        return {
          what: 'Saving failed; the workbook is still open and nothing is lost.',
          then: `Try again; if it fails again, please report: ${problem.detail}`,
        };
      case 'add-in-failed':
        return {
          what: 'The pane did not start; the sheet can still be used and saved.',
          then: `Save, then reload this page; if it fails again, please report: ${problem.detail}`,
        };
      case 'command-failed':
        return {
          what: `“${problem.button}” did not finish.`,
          then: `See the explanation in the pane; if it fails again, please report: ${problem.detail}`,
        };
    }
  },
};

export const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': zh, 'en-US': en };
