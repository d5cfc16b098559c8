import type { FlowState } from '../domain/sign-off';
import { runOf } from '../domain/sign-off/evolve';
import { openings, type Opening } from '../domain/sign-off/standing';
import { checkerOf } from '../keyring/check-signatures';
import { railway } from '../registers/railway';
import type { Register, Step } from '../registers/vocabulary';
import { MARCH_5 } from './canteen-desk.fixture';
import { recordOf } from './chain.fixture';
import { keyedDesk, type KeyedDesk } from './keyed-desk.fixture';
import { rowsOf, textIn, value } from './outbox.fixture';
import { registerRecord } from './register-record';
import { signRecord } from './sign-record';
import { flowOf, waitingSteps } from './state-text';
import { verifyWorkbook } from './verify-workbook';
import { viewSelection } from './view-record';

jest.setTimeout(240_000);

const PAPER = {
  way: 'paper',
  evidence: { paper: ['2026-03-05', '第 1 号', '签字册第 3 本'] },
} as const;
const INK = { way: 'onScreen', evidence: { ink: ['M0 0L10 10'] } } as const;

/** Ten people share the posts; each post is held by two. */
const STAFF = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].map((no) => `某人${no}`);
const POSTS = railway.posts.filter(({ outside }) => !outside).map(({ id }) => id);
const holders = (post: string): readonly string[] => {
  const at = POSTS.indexOf(post);
  return [STAFF[at % 10] ?? '', STAFF[(at + 1) % 10] ?? ''];
};
const postsOf = (name: string): readonly string[] =>
  POSTS.filter((post) => holders(post).includes(name));
const KEEPER = '某人癸';

/** Flows that begin by themselves and are one row; the others are run with their documents. */
const FLOWS = railway.registers.filter(
  ({ signOff = [], lines, columns }) =>
    signOff.length > 4 &&
    lines === undefined &&
    !columns.some(({ cites, required }) => cites !== undefined && required === true),
);

async function office(keys: 'everybody' | 'keeper'): Promise<KeyedDesk> {
  const rows = Object.fromEntries(FLOWS.map(({ table }) => [table, [{}]]));
  const desk = await keyedDesk(rows, railway);
  for (const name of STAFF)
    if (keys === 'everybody' || name === KEEPER) await desk.enrol(name, ...postsOf(name));
    else {
      await desk.sit('周八');
      const posts = postsOf(name);
      await desk.say({ act: 'changePosts', person: name, department: '某处', posts });
    }
  return desk;
}

/** What anybody would type: the first of a list, the day, a word. */
const usual = (register: Register, key: string): string | number | undefined => {
  const column = register.columns.find((one) => one.key === key);
  if (!column || column.derived || column.cites || column.kind === 'count') return undefined;
  const { choices } = column;
  const listed = choices && 'parameter' in choices ? choices.parameter : undefined;
  const offered = listed
    ? railway.parameters.find((one) => one.key === listed)?.value.split('\n')
    : (choices as readonly string[] | undefined);
  if (offered) return offered[0];
  return { date: MARCH_5, time: 0.33, quantity: 1, choice: '' }[column.kind as 'date'] ?? '见附件';
};

async function begun(desk: KeyedDesk, register: Register): Promise<string> {
  for (const key of register.signOff?.[0]?.fills ?? []) {
    const typed = usual(register, key);
    const title = register.columns.find((one) => one.key === key)?.title.zh ?? '';
    if (typed !== undefined) await desk.workbook.people.type(register.table, 0, title, typed);
  }
  await desk.workbook.people.select(register.table, [[0, 0]], '编号');
  const [view] = await viewSelection(desk);
  if (!view) throw new Error(`no draft in ${register.table}`);
  await desk.sit(KEEPER);
  return value(await registerRecord(desk, view, KEEPER)).rowId;
}

/** One signature: with the own key, or before whoever keeps the register. */
async function sign(
  desk: KeyedDesk,
  register: Register,
  rowId: string,
  { step: { step: id }, unit, post }: Opening,
  outsiders: typeof PAPER | typeof INK,
): Promise<readonly string[]> {
  const step = register.signOff?.find((one) => one.step === id) as Step;
  const isFirst = register.signOff?.[0]?.step === id;
  const [level] = Object.keys(step.levels ?? {});
  const declared =
    level !== undefined && step.fills?.includes('level')
      ? { level }
      : ({} as Record<string, string>);
  const filled = (isFirst ? [] : (step.fills ?? [])).flatMap((key) => {
    const typed = usual(register, key);
    const word = { date: '2026-3-5', time: '9:00', quantity: '1' };
    const kind = register.columns.find((one) => one.key === key)?.kind;
    return typed === undefined ? [] : [[key, word[kind as 'date'] ?? String(typed)] as const];
  });
  const refused: string[] = [];
  for (const by of step.outside ? ['某旅客'] : holders(post)) {
    const own = desk.keys.has(by);
    await desk.sit(own ? by : KEEPER);
    const signed = await signRecord(desk, {
      ...{ record: await recordOf(desk, register.id, rowId), step: id, by },
      choosing: {
        attested: Object.fromEntries((step.attest ?? []).map(({ note }) => [note, '是'])),
        ...(unit !== '' && { unit }),
        ...(!step.outside && { post }),
        ...(step.choices && { choice: step.choices[0]?.choice ?? '' }),
      },
      fillHeader: { ...Object.fromEntries(filled), ...declared },
      ...(own ? {} : step.outside ? outsiders : PAPER),
    });
    if (signed.ok) return [];
    refused.push(...signed.problems.map((problem) => `${id} ${by}: ${JSON.stringify(problem)}`));
  }
  return refused;
}

/** A step with levels, before one is declared: whoever issues the highest declares it. */
const declaring = (register: Register, state: FlowState): readonly Opening[] =>
  waitingSteps(register, state).flatMap((step) => {
    const [post] = Object.values(step.levels ?? {});
    return post === undefined ? [] : [{ step, post, unit: '', person: '' }];
  });

/** To its end, by whoever is asked. */
async function throughout(
  desk: KeyedDesk,
  register: Register,
  outsiders: typeof PAPER | typeof INK,
): Promise<readonly string[]> {
  const rowId = await begun(desk, register);
  for (let turn = 0; turn < 60; turn += 1) {
    const { state } = await recordOf(desk, register.id, rowId);
    if (state.status !== 'open') return [register.id, state.status];
    const [next] = [...openings(flowOf(register), runOf(state)), ...declaring(register, state)];
    if (!next) return [register.id, 'nothing waits'];
    const refused = await sign(desk, register, rowId, next, outsiders);
    if (refused.length > 0) return [register.id, ...refused];
  }
  return [register.id, 'no end'];
}

it.each`
  keys           | outsiders | ways
  ${'everybody'} | ${PAPER}  | ${['密钥签', '纸质已签']}
  ${'everybody'} | ${INK}    | ${['密钥签', '当面手签']}
  ${'keeper'}    | ${PAPER}  | ${['密钥签', '纸质已签']}
`(
  '每个流程都走得到头,有密钥的是 $keys,外来的人按 $outsiders.way 签,核验没有断点',
  async ({
    keys,
    outsiders,
    ways,
  }: {
    keys: 'everybody';
    outsiders: typeof INK;
    ways: string[];
  }) => {
    const desk = await office(keys);
    const told: (readonly string[])[] = [];
    for (const register of FLOWS) told.push(await throughout(desk, register, outsiders));
    expect(told).toEqual(FLOWS.map(({ id }) => [id, 'complete']));
    const journal = await rowsOf(desk, '签字记录');
    const signed = journal.filter((row) => textIn(row['事项']) === '签字');
    expect([...new Set(signed.map((row) => textIn(row['方式'])))].sort()).toEqual([...ways].sort());
    const { findings } = await verifyWorkbook(desk.workbook, railway, { checker: checkerOf() });
    expect(findings).toEqual([]);
  },
);
