/** 套用现有表格: an existing list becomes drafts of a register. */
export const adopt = {
  title: '套用现有表格',
  back: '回到新单',
  why: '先在工作簿里选中旧表的一块；只点一格，就是整张工作表。旧表一格不动，合得上的行抄成草稿。',
  register: '抄进哪张台账',
  read: '读取选中的表格',
  reading: '正在读…',
  nothing: '选中的地方没有内容。请先选中旧表，再按一次。',
  picked: (place: string, rows: number, more: boolean) =>
    more ? `${place}：先读了前 ${rows} 行，其余请分几次` : `${place}：${rows} 行`,
  columns: '各列的意思',
  columnsHint: '按抬头猜的，不对的请改。表上没有的一列，可以整列填一个值。',
  none: '不抄',
  fromColumn: (letters: string, heading: string) =>
    heading === '' ? `${letters} 列` : `${letters} 列 ${heading}`,
  all: (field: string) => `${field}：整列都填`,
  sameDate: '空白的日期就是上一行的日期',
  fits: (rows: number) => `合得上 ${rows} 行`,
  skipped: (blank: number, total: number, heading: number) =>
    `跳过：空行 ${blank}，合计行 ${total}，重印的抬头 ${heading}`,
  misfits: (rows: number) => `合不上 ${rows} 行，不抄；在旧表里改好再读一次：`,
  row: (row: number) => `第 ${row} 行`,
  moreMisfits: (rows: number) => `还有 ${rows} 行`,
  write: (rows: number) => `抄成 ${rows} 行草稿`,
  writing: (done: number, all: number) => `已抄 ${done}，共 ${all} 行`,
  stop: '停下',
  done: (rows: number, table: string) =>
    `“${table}”里多了 ${rows} 行草稿。草稿没有编号，还能改；到表里选中它们登记。`,
};
