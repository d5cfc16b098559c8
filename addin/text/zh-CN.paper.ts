import type { PrintAnswer } from '../domain/print-codes';

const answers: Readonly<Record<PrintAnswer['is'], string>> = {
  same: '相符',
  changed: '内容已改',
  unknown: '查无此条',
  newer: '比本文件新',
};

const answerMeans: Readonly<Record<PrintAnswer['is'], string>> = {
  same: '纸上的内容就是文件里签过的内容。',
  changed: '文件里这一条的内容或签字记录与纸上的不同。请以有签字的纸质件为线索查明。',
  unknown: '文件里没有这个编号。可能拿错了文件，也可能这一条被删掉了。',
  newer: '纸上最后一条签字记录，文件里没有。文件可能是较早的副本，也可能有记录被删掉了。',
};

/** 验纸, in the pane and in the verifier; en-US has the same shape or does not compile. */
export const paper = {
  title: '验纸',
  field: '扫描或输入纸上的码（RK1:编号:内容码:头码）；只输入编号可以看文件现在的码',
  check: '核对',
  notACode: '不是验纸的码，文件里也没有这个编号。',
  noFile: '请先选择工作簿。',
  answers,
  means: answerMeans,
  since: (count: number) => `打印以后又有 ${count} 条签字记录。`,
  findings: (count: number) => `这一条另有 ${count} 处核验发现，见上面的清单。`,
  now: '文件现在的码',
};

export type PaperTexts = typeof paper;
