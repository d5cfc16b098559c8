import fc from 'fast-check';
import { voucher } from '../../registers/canteen/voucher';
import {
  decide,
  evolve,
  initial,
  readState,
  stateText,
  waiting,
  type FlowCommand,
  type FlowState,
} from '.';

const flow = voucher.signOff ?? [];
const 张三 = { name: '张三', posts: ['keeper'] };
const 李四 = { name: '李四', posts: ['cook'] };
const 王五 = { name: '王五', posts: ['leader'] };
const 赵六 = { name: '赵六', posts: ['accountant'] };
const 售货人 = { name: '菜市场售货人', posts: [] };
const signers = { sell: 售货人, handle: 张三, weigh: 李四, approve: 王五, reimburse: 赵六 };
type StepId = keyof typeof signers;

const sign = (step: StepId, by: FlowCommand['by'] = signers[step]): FlowCommand => ({
  do: 'sign',
  step,
  by,
  way: 'noKey',
});

function given(...commands: readonly FlowCommand[]): FlowState {
  return [{ do: 'register', by: 张三 } as const, ...commands].reduce<FlowState>(
    (state, command) => {
      const decided = decide(flow, command, state);
      if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
      return decided.value.reduce(evolve, state);
    },
    initial,
  );
}

const refusal = (state: FlowState, command: FlowCommand): readonly string[] => {
  const decided = decide(flow, command, state);
  return decided.ok ? [] : decided.problems.map(({ code }) => code);
};

describe('原始凭证的审签', () => {
  it('is complete after all five have signed in order', () => {
    const state = given(
      sign('sell'),
      sign('handle'),
      sign('weigh'),
      sign('approve'),
      sign('reimburse'),
    );
    expect(state.status).toBe('complete');
    expect(waiting(flow, state)).toEqual([]);
  });

  it('refuses a signature before the draft has a number', () => {
    expect(refusal(initial, sign('sell'))).toEqual(['sign-off/not-registered']);
  });

  it('refuses a step out of order and names what is missing (CT-15)', () => {
    const decided = decide(flow, sign('approve'), given(sign('sell'), sign('handle')));
    expect(decided).toMatchObject({
      problems: [{ code: 'sign-off/out-of-order', missing: ['weigh'], clause: 'CT-15' }],
    });
  });

  it('refuses to sign the same step twice', () => {
    expect(refusal(given(sign('sell')), sign('sell'))).toEqual(['sign-off/already-signed']);
  });

  it('refuses a step to somebody without its post', () => {
    expect(refusal(given(sign('sell')), sign('handle', 李四))).toEqual(['sign-off/not-the-post']);
  });

  it('refuses the cook who was the handler (CT-27)', () => {
    const both = { name: '张三', posts: ['keeper', 'cook'] };
    expect(decide(flow, sign('weigh', both), given(sign('sell'), sign('handle')))).toMatchObject({
      problems: [{ code: 'sign-off/same-person', other: 'handle', clause: 'CT-27' }],
    });
  });

  it('refuses the accountant who was the leader (CT-27)', () => {
    const state = given(sign('sell'), sign('handle'), sign('weigh'), sign('approve'));
    const both = { name: '王五', posts: ['leader', 'accountant'] };
    expect(refusal(state, sign('reimburse', both))).toEqual(['sign-off/same-person']);
  });

  it('gives every problem, not only the first', () => {
    expect(refusal(given(sign('sell')), sign('approve', 李四))).toEqual([
      'sign-off/out-of-order',
      'sign-off/not-the-post',
    ]);
  });

  it('keeps its state in the journal and reads it back', () => {
    const states = [initial, given(), given(sign('sell')), given(sign('sell'), sign('handle'))];
    expect(states.map((state) => readState(stateText(state)))).toEqual(states);
    for (const text of ['', '4:open,', '5:other,1:1,', '4:open,1:1,4:sell,'])
      expect(readState(text)).toBeNull();
  });

  it('never lets a step be signed twice, or before its predecessor, whatever is tried', () => {
    const attempts = fc.array(
      fc.tuple(
        fc.constantFrom(...(Object.keys(signers) as StepId[])),
        fc.constantFrom(...Object.values(signers)),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(attempts, (tries) => {
        let state = given();
        for (const [step, by] of tries) {
          const decided = decide(flow, sign(step, by), state);
          if (decided.ok) state = decided.value.reduce(evolve, state);
        }
        const order = state.status === 'draft' ? [] : state.signed.map(({ step }) => step);
        expect(order).toEqual(flow.slice(0, order.length).map(({ step }) => step));
      }),
    );
  });
});
