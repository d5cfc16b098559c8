import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { railway } from '.';
import { predecessors } from '../../domain/sign-off/flow';
import { linesOf } from '../columns';
import { offBy, refusedFor, type Typed } from '../typed.fixture';
import type { Column, Register, Step } from '../vocabulary';

/**
 * What each step comes after, what is filled in there (* must be, ! with one tap, in brackets what
 * can be chosen), what is confirmed, whose step it is and how it is signed: written down apart from the definitions.
 */
const rows = readFileSync(join(__dirname, 'steps.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [table = '', step = '', after = '', cells = '', notes = '', by = '', how = ''] =
      line.split(',');
    return { table, step, after, cells, notes, by, how };
  });

const registerAt = (table: string): Register => {
  const found = railway.registers.find((register) => register.table === table);
  if (!found) throw new Error(table);
  return found;
};

const stepAt = (table: string, id: string): Step => {
  const found = registerAt(table).signOff?.find(({ step }) => step === id);
  if (!found) throw new Error(`${table} ${id}`);
  return found;
};

const columnsAt = (register: Register, keys: readonly string[] = []): readonly Column[] =>
  keys.flatMap((key) => register.columns.filter((column) => column.key === key));

const written = ({ title, required, moment, choices }: Column): string =>
  title.zh +
  (required ? '*' : '') +
  (moment ? '!' : '') +
  (choices === undefined
    ? ''
    : `[${'parameter' in choices ? `@${choices.parameter}` : choices.join('|')}]`);

const parties = ({ post, alsoPosts = [] }: Step): string =>
  [post, ...alsoPosts]
    .map((id) => railway.posts.find((one) => one.id === id)?.title.zh ?? id)
    .join(' ');

const manner = (register: Register, step: Step): readonly string[] => {
  const { together, outside, ways = [], when, oneOf, notSameAs, unprinted } = step;
  const [on] = when && 'is' in when ? columnsAt(register, [when.column]) : [];
  return [
    ...(together ? [together] : []),
    ...(outside ? ['outside'] : []),
    ...ways,
    ...(on && when && 'is' in when ? [`${on.title.zh}=${when.is.join('|')}`] : []),
    ...(when && 'parameter' in when
      ? [`@${when.parameter}${when.not ? '≠' : '='}${when.says}`]
      : []),
    ...(oneOf === undefined ? [] : [`oneOf:${oneOf}`]),
    ...(notSameAs ? [`not:${notSameAs.join('|')}`] : []),
    ...(unprinted ? ['unprinted'] : []),
  ];
};

it('has these steps, and no others', () => {
  const all = railway.registers.flatMap(({ table, signOff = [] }) =>
    signOff.map(({ step }) => `${table} ${step}`),
  );
  expect(all).toEqual(rows.map(({ table, step }) => `${table} ${step}`));
});

describe.each(rows.map((row) => [`${row.table} ${row.step}`, row] as const))('%s', (_, row) => {
  const register = registerAt(row.table);

  it('comes after these, fills these in, has these confirmed', () => {
    const step = stepAt(row.table, row.step);
    const lines = linesOf(railway, register);
    const ofLines = lines ? columnsAt(lines, step.fillsLines) : [];
    // A copy: what leads to a step is kept per flow, and this asks what the definition says now.
    const flow = [...(register.signOff ?? [])];
    expect({
      after: predecessors(flow, row.step).join(' '),
      cells: [
        ...columnsAt(register, step.fills).map(written),
        ...ofLines.map((column) => `明细.${written(column)}`),
      ].join(' '),
      notes: (step.attest ?? []).map(({ note }) => note).join(' '),
      by: parties(step),
      how: manner(register, step).join(' '),
    }).toEqual({
      ...{ after: row.after, cells: row.cells, notes: row.notes },
      ...{ by: row.by, how: row.how },
    });
  });

  it('is signed only with what must be filled in, and with what is on the list', () => {
    const { lines } = row.cells.includes('明细.') ? LINES : { lines: undefined };
    const named = row.cells.split(' ').filter((cell) => cell !== '' && !cell.startsWith('明细.'));
    const told = named.map((cell) => ({ cell, column: columnCalled(register, cell) }));
    const right = Object.fromEntries(told.map(({ column }) => [column.key, usual(column)]));
    const refused = (change: Typed): readonly string[] =>
      refusedFor(railway, register, row.step, { ...right, ...change }, lines);
    expect(refused({})).toEqual([]);
    for (const { cell, column } of told) {
      if (cell.includes('*'))
        expect(refused({ [column.key]: '' })).toContain(`input/required ${column.key}`);
      if (cell.includes('['))
        expect(refused({ [column.key]: '别的' })).toContain(`input/not-in-list ${column.key}`);
    }
  });
});

function columnCalled(register: Register, cell: string): Column {
  const found = register.columns.find(({ title }) =>
    [title.zh, `${title.zh}*`].some(
      (text) => cell === text || cell.startsWith(`${text}[`) || cell === `${text}!`,
    ),
  );
  if (!found) throw new Error(cell);
  return found;
}

function usual({ kind, choices }: Column): string | number {
  if (choices && 'parameter' in choices)
    return (
      railway.parameters.find(({ key }) => key === choices.parameter)?.value.split('\n')[0] ?? ''
    );
  if (choices) return choices[0] ?? '';
  const numbers: Readonly<Record<string, number>> = {
    ...{ date: 46_086, time: 0.33, quantity: 3, count: 1, amount: 12.5 },
  };
  return numbers[kind] ?? '见附件';
}

const LINES = {
  lines: [{ date: 46_086, unit: '甲站', content: '车门故障', class: '事故苗子及隐患' }],
};

it('明细: 每条有日期、单位、内容和一个主类别 (RW-4-4-03)', () => {
  const refused = (step: string, change: Typed): readonly string[] =>
    refusedFor(
      ...([railway, registerAt('深度分析'), step] as const),
      { date: 46_086, subject: '三月', lineCount: 1, period: '2026-03' },
      LINES.lines.map((line) => ({ ...line, ...change })),
    );
  for (const key of ['date', 'unit', 'content'])
    expect(refused('01', { [key]: '' })).toContain(`input/required ${key}`);
  expect(refused('02', { class: '' })).toContain('input/required class');
  expect(refused('02', { class: '别的' })).toContain('input/not-in-list class');
  const right = { date: 46_086, subject: '三月', lineCount: 0, period: '2026-03' };
  expect(refusedFor(railway, registerAt('深度分析'), '01', right)).toEqual(['document/no-lines']);
});

it('每份附表都写明属于哪一次运行,没结束的也可以写', () => {
  const runs = railway.registers.filter(({ run }) => run).map(({ id }) => id);
  const papers = railway.registers.flatMap(({ table, columns }) =>
    columns.filter(({ key }) => key === 'run').map(({ cites }) => [table, cites] as const),
  );
  expect(papers.map(([table]) => table)).toEqual([
    ...['督办台账', '问题库', '细化措施', '旁证材料清单', '事故速报', '最终处理协议书'],
    ...['月度深度分析报告', '规章立改废计划', '文书登记', '存档清单'],
  ]);
  for (const [, cites] of papers) {
    expect([...(cites?.registers ?? [])].sort()).toEqual([...runs].sort());
    expect(cites?.underWay).toBe(true);
  }
});

it('科室过了“对规清理间隔”没有再清理就标出 (RW-4-10-N1)', () => {
  expect(registerAt('对规清理记录').notices).toEqual([
    {
      ...{ notice: 'stale', date: 'date', per: 'section', after: 'cleanUpInterval' },
      clause: 'RW-4-10-N1',
    },
  ]);
});

it('旅客不同意或无法表达要有依据,同意不用 (RW-4-9-N5)', () => {
  const handed = (consent: string, consentReason: string): readonly string[] =>
    refusedFor(railway, registerAt('旅客伤亡'), '06', {
      ...{ consent, consentReason, travelRecord: '12', originalsTo: '某站' },
      ...{ copiesTo: '段调度', hospital: '未送' },
    });
  expect(handed('同意', '')).toEqual([]);
  for (const consent of ['不同意', '无法表达']) {
    expect(handed(consent, '')).toEqual(['input/required consentReason']);
    expect(handed(consent, '昏迷')).toEqual([]);
  }
});

it('站区条件看“在站区”,不签的一步就过去 (AMB-22)', () => {
  const passed = (inStation: string) => offBy(railway, registerAt('客运火灾'), { inStation });
  expect([passed('是'), passed('否')]).toEqual([[], ['07y']]);
});

it('事件流程分真实和演练,各级和参与单位各在自己的列 (RW-G-06)', () => {
  const told = railway.registers
    .filter(({ run }) => run)
    .map(({ table, course = {} }) => [
      table,
      ...[course.nature, course.units, course.level].map((key) =>
        columnsAt(registerAt(table), key === undefined ? [] : [key])
          .map(({ title }) => title.zh)
          .join(''),
      ),
    ]);
  expect(told).toEqual([
    ['安全信息处置', '性质', '相关站段', ''],
    ['事故调查', '性质', '', ''],
    ['设备故障', '性质', '相关站段', ''],
    ['旅客伤亡', '性质', '', ''],
    ['动车组非正常', '性质', '相关单位', '级别'],
    ['旅客列车非正常', '性质', '相关单位', '级别'],
    ['旅客滞留', '性质', '参与部门', '级别'],
    ['客运火灾', '性质', '', ''],
    ['隐患排查', '', '参与单位', ''],
    ['劳动安全排查', '', '参与单位', ''],
    ['专项整治', '', '参与单位', ''],
    ['深度分析', '', '', ''],
    ['规章立改废', '', '参与科室', ''],
  ]);
});
