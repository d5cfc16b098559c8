import fc from 'fast-check';
import type { Flow, FlowCommand, Signer } from '.';
import { foldHistory, type Happened } from './history';

const holder = (name: string, ...posts: readonly string[]): Signer => ({ name, posts });
const 张三 = holder('张三', '经办');
const 李四 = holder('李四', '复核');
const 赵六 = holder('赵六', '复核');
const 王五 = holder('王五', '批准');

const inTurn: Flow = [
  { step: 'prepare', post: '经办', clause: 'CT-12' },
  { step: 'review', post: '复核', clause: 'CT-15' },
  { step: 'approve', post: '批准', clause: 'CT-16' },
];

/** Handler first, then reviewer and approver beside each other. */
const beside: Flow = [
  { step: 'prepare', post: '经办', clause: 'CT-12' },
  { step: 'review', post: '复核', after: ['prepare'], clause: 'CT-15' },
  { step: 'approve', post: '批准', after: ['prepare'], clause: 'CT-16' },
  { step: 'file', post: '经办', after: ['review', 'approve'], clause: 'CT-17' },
];

const sign = (step: string, by: Signer): FlowCommand => ({ do: 'sign', step, by, way: 'noKey' });
const stand = (entry: string, by: Signer): FlowCommand => ({
  ...{ do: 'stand', entry, by, reason: '以先到现场者为准' },
});

const entry = (id: string, before: string, command: FlowCommand): Happened => ({
  id,
  before: before === '' ? [] : before.split(' '),
  command,
});

const begun = [
  entry('E1', '', { do: 'register', by: 张三 }),
  entry('E2', 'E1', sign('prepare', 张三)),
];

const signedBy = (flow: Flow, entries: readonly Happened[]): readonly string[] => {
  const { state } = foldHistory(flow, entries);
  return state.status === 'draft' ? [] : state.signed.map(({ step, by }) => `${step} ${by}`);
};

describe('two people sign at once', () => {
  it('counts both where their order does not matter (会签)', () => {
    const entries = [
      ...begun,
      entry('E3', 'E2', sign('review', 李四)),
      entry('E4', 'E2', sign('approve', 王五)),
    ];
    const history = foldHistory(beside, entries);
    expect(signedBy(beside, entries)).toEqual(['prepare 张三', 'review 李四', 'approve 王五']);
    expect(history.heads).toEqual(['E3', 'E4']);
    const filed = [...entries, entry('E5', 'E3 E4', sign('file', 张三))];
    expect(foldHistory(beside, filed).state.status).toBe('complete');
    expect(foldHistory(beside, filed).heads).toEqual(['E5']);
  });

  const rivals = [
    ...begun,
    entry('E3', 'E2', sign('review', 李四)),
    entry('E4', 'E2', sign('review', 赵六)),
  ];

  it('counts neither where only one can stand: the record is contested (有争议)', () => {
    const { state } = foldHistory(inTurn, rivals);
    expect(state).toMatchObject({
      status: 'contested',
      rivals: [{ entry: 'E3' }, { entry: 'E4' }],
      signed: [{ step: 'prepare' }],
    });
  });

  it('takes what was built on one of them out of the count, too', () => {
    const entries = [...rivals, entry('E5', 'E3', sign('approve', 王五))];
    expect(signedBy(inTurn, entries)).toEqual(['prepare 张三']);
  });

  it('lets the next post up say which one stands', () => {
    const entries = [...rivals, entry('E5', 'E3 E4', stand('E4', 王五))];
    expect(foldHistory(inTurn, entries).state.status).toBe('open');
    expect(signedBy(inTurn, entries)).toEqual(['prepare 张三', 'review 赵六']);
    const goesOn = [...entries, entry('E6', 'E5', sign('approve', 王五))];
    expect(foldHistory(inTurn, goesOn).state.status).toBe('complete');
  });

  it('does not let one of the two decide, nor a lower post', () => {
    for (const by of [李四, 张三]) {
      const entries = [...rivals, entry('E5', 'E3 E4', stand('E3', by))];
      const history = foldHistory(inTurn, entries);
      expect(history.state.status).toBe('contested');
      expect(history.refused.has('E5')).toBe(true);
    }
  });
});

it('says which entries the rules would not have allowed', () => {
  const { refused, state } = foldHistory(inTurn, [
    ...begun,
    entry('E3', 'E2', sign('approve', 王五)),
  ]);
  expect(refused.get('E3')).toMatchObject([{ code: 'sign-off/out-of-order' }]);
  expect(state.status !== 'draft' && state.signed).toHaveLength(1);
});

it('says which entries hang on one that is not there', () => {
  const { loose } = foldHistory(inTurn, [...begun, entry('E9', 'E8', sign('review', 李四))]);
  expect(loose).toEqual(['E9']);
});

it('comes to the same whatever order the rows are in', () => {
  const entries = [
    ...begun,
    entry('E3', 'E2', sign('review', 李四)),
    entry('E4', 'E2', sign('approve', 王五)),
    entry('E5', 'E3 E4', sign('file', 张三)),
  ];
  const expected = foldHistory(beside, entries);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      const history = foldHistory(beside, shuffled);
      expect(history.state).toEqual(expected.state);
      expect(history.heads).toEqual(expected.heads);
    }),
  );
});
