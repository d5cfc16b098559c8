import type { AttachedKind } from '../../file/model';
import type { EngineError } from '../port';

/** What the grid itself says to a person. */
export interface Texts {
  readonly refusedTitle: string;
  readonly refused: string;
  readonly notPossible: string;
  readonly ok: string;
  readonly cancel: string;
  readonly errors: Readonly<Record<EngineError['code'], string>>;
  /** what the file keeps and the grid does not show */
  readonly attached: Readonly<Record<AttachedKind, string>>;
}

export const TEXTS: Readonly<Record<'zh-CN' | 'en-US', Texts>> = {
  'zh-CN': {
    refusedTitle: '输入的内容不被接受',
    refused: '此值与此单元格定义的数据验证限制不匹配。',
    notPossible: '无法完成此操作',
    ok: '确定',
    cancel: '取消',
    errors: {
      denied: '单元格受保护,不能更改。',
      'not-found': '找不到要更改的内容。',
      exists: '这个名称已被使用。',
      invalid: '输入的内容不符合要求。',
      refused: 'Excel 也不会这样做:表格会被拆开,或工作簿会没有可见的工作表。',
      editing: '请先结束单元格的编辑。',
      'off-sheet': '有内容会被挤出工作表之外,请先清除末尾的行或列。',
      attached: '会移动的单元格上有试用台不显示、只原样保留的东西。请在 Excel 里做这一步:',
    },
    attached: {
      note: '批注',
      conversation: '批注会话',
      chart: '图表',
      picture: '图片',
      shape: '图形',
      pivot: '数据透视表',
      sparkline: '迷你图',
    },
  },
  'en-US': {
    refusedTitle: 'This entry is not accepted',
    refused: 'This value does not match the data validation of this cell.',
    notPossible: 'This cannot be done',
    ok: 'OK',
    cancel: 'Cancel',
    errors: {
      denied: 'The cell is protected and cannot be changed.',
      'not-found': 'What was to be changed does not exist.',
      exists: 'This name is taken.',
      invalid: 'This is not a legal entry.',
      refused:
        'Excel would refuse this, too: it would tear a table apart or leave no visible sheet.',
      editing: 'Finish editing the cell first.',
      'off-sheet': 'This would push contents off the sheet: clear its last rows or columns first.',
      attached:
        'Cells that would move carry something that the workbench keeps and does not show. Do this in Excel:',
    },
    attached: {
      note: 'a note',
      conversation: 'a comment',
      chart: 'a chart',
      picture: 'a picture',
      shape: 'a shape',
      pivot: 'a pivot table',
      sparkline: 'a sparkline',
    },
  },
};
