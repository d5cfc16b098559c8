// What the page says. The cases themselves are read by who works on the add-in, in English.

export interface Text {
  readonly title: string;
  readonly warning: string;
  readonly run: string;
  readonly report: string;
  readonly byHand: string;
  readonly belief: string;
  readonly outcomes: Readonly<Record<'passed' | 'failed' | 'not-here', string>>;
  ready(cases: number, byHand: number): string;
  running(done: number, all: number): string;
  done(passed: number, failed: number, notHere: number): string;
}

export const TEXT: Readonly<Record<'zh-CN' | 'en-US', Text>> = {
  'zh-CN': {
    title: 'Excel 行为核对',
    warning: '请在空白工作簿中运行:每一项都会新建一张工作表,结束后删除。运行时请勿操作 Excel。',
    run: '全部核对',
    report: '结果,可复制',
    byHand: '需要人工核对',
    belief: '没有找到出处,是我们的推断',
    outcomes: { passed: '相符', failed: '不符', 'not-here': '此版本不适用' },
    ready: (cases, byHand) => `${cases} 项自动核对,${byHand} 项人工核对。`,
    running: (done, all) => `正在核对:${done} / ${all}`,
    done: (passed, failed, notHere) => `相符 ${passed},不符 ${failed},此版本不适用 ${notHere}。`,
  },
  'en-US': {
    title: 'What Excel does',
    warning:
      'Run this in a blank workbook: each case adds a sheet and deletes it. Leave Excel alone meanwhile.',
    run: 'Run all',
    report: 'Results, to be copied',
    byHand: 'To be done by hand',
    belief: 'no source found: we believe so',
    outcomes: { passed: 'as described', failed: 'otherwise', 'not-here': 'not in this version' },
    ready: (cases, byHand) => `${cases} cases run by themselves, ${byHand} are done by hand.`,
    running: (done, all) => `Running: ${done} / ${all}`,
    done: (passed, failed, notHere) =>
      `As described: ${passed}. Otherwise: ${failed}. Not in this version: ${notHere}.`,
  },
};
