import { packs } from '.';
import { explore, isProperEnd, type Node } from './paths.fixture';

const flows = packs.flatMap(({ registers }) =>
  registers
    .filter(({ signOff }) => signOff)
    .map((register) => [register.title.zh, register, explore(register)] as const),
);

/** Every state of every flow of the catalogue. */
describe.each(flows)('%s', (_title, register, nodes) => {
  const signOff = register.signOff ?? [];

  it('can be brought to its end, wherever it stands', () => {
    const reached = reachesEnd(nodes);
    expect(nodes.filter((node) => !reached.has(node)).map(standing)).toEqual([]);
  });

  it('has no way on from its end', () => {
    const ends = nodes.filter(({ state }) => state.status === 'complete');
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter(({ moves }) => moves.length > 0).map(standing)).toEqual([]);
  });

  it('ends only with its last step, or with a decision that ends it', () => {
    const ends = nodes.filter(({ state }) => state.status === 'complete');
    expect(ends.filter((node) => !isProperEnd(register, node)).map(standing)).toEqual([]);
  });

  it('reaches each of its steps', () => {
    const signed = new Set(nodes.flatMap(({ moves }) => moves.map(({ act }) => act.step)));
    expect(signOff.map(({ step }) => step).filter((step) => !signed.has(step))).toEqual([]);
  });

  it('lets nobody sign the step of another post', () => {
    const moves = nodes.flatMap((node) => node.moves);
    const open = moves.filter(
      ({ elseRefused }) => elseRefused && !elseRefused.includes('sign-off/not-the-post'),
    );
    expect(open.map(({ act }) => [act.do, act.step, act.by.posts])).toEqual([]);
  });

  it('begins a new round with every way back and every change of mind, and only then', () => {
    const moves = nodes.flatMap((node) => node.moves);
    const wrong = moves.filter(({ act, newRound }) =>
      act.do === 'sign' ? newRound !== leadsBack(act.step, act.choice) : !newRound,
    );
    expect(wrong.map(({ act }) => act)).toEqual([]);
    expect(moves.filter(({ newRound, lost }) => lost > 0 && !newRound)).toEqual([]);
  });

  /** By the definition alone: the choice names a step that stands above. */
  function leadsBack(id: string, choice: string | undefined): boolean {
    const at = signOff.findIndex(({ step }) => step === id);
    const to = signOff[at]?.choices?.find((one) => one.choice === choice)?.to;
    return typeof to === 'string' && signOff.findIndex(({ step }) => step === to) <= at;
  }
});

const standing = ({ state }: Node): unknown =>
  state.status === 'draft'
    ? []
    : [state.facts, state.signed.map(({ step, unit, choice }) => step + unit + choice)];

/** Backwards from the ends. */
function reachesEnd(nodes: readonly Node[]): ReadonlySet<Node> {
  const before = new Map<Node, Node[]>();
  for (const node of nodes)
    for (const { next } of node.moves) before.set(next, [...(before.get(next) ?? []), node]);
  const todo = nodes.filter(({ state }) => state.status === 'complete');
  const reached = new Set(todo);
  for (let node = todo.pop(); node; node = todo.pop())
    for (const earlier of before.get(node) ?? [])
      if (!reached.has(earlier)) {
        reached.add(earlier);
        todo.push(earlier);
      }
  return reached;
}
