import type { RosterEvent } from './roster-act';
import { CANTEEN, apply, certify, foldAll, keyOf, says } from './roster.fixture';
import { standingsOf, type ChainLink } from './standing';

const DEPARTMENT = { person: '张三', department: '食堂' };
const loseIt = { act: 'loseKey', person: '张三', key: keyOf('张三') } as const;
const acknowledge = { act: 'acknowledgeKey', person: '张三', key: keyOf('张三2') } as const;

/** What these acts about 张三 did, one after the other, after the canteen's founding. */
function eventsAfterFounding(...commands: Parameters<typeof foldAll>[0]) {
  const all = [...CANTEEN, ...commands];
  const { events, refused } = foldAll(all);
  if (refused.size > 0) throw new Error(JSON.stringify([...refused]));
  return commands.map((_, index) => events.get(`E${CANTEEN.length + index}`) ?? []);
}

const [applied = [], certified = []] = ['张三'].flatMap((person) => {
  const at = CANTEEN.findIndex(({ act }) => act.act === 'apply' && act.person === person);
  const { events } = foldAll(CANTEEN);
  return [events.get(`E${at}`) ?? [], events.get(`E${at + 1}`) ?? []];
});

/** A link that saw the one before it. */
const roster = (
  id: string,
  before: string,
  events: readonly RosterEvent[],
  key = '',
): ChainLink => ({
  id,
  before: before === '' ? [] : [before],
  events,
  key: key === '' ? '' : keyOf(key),
});
const signs = (id: string, before: string, key = '张三'): ChainLink => roster(id, before, [], key);

const ENROLLED: readonly ChainLink[] = [
  roster('apply', '', applied, '张三'),
  roster('certify', 'apply', certified),
];

const doubts = (...links: readonly ChainLink[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...standingsOf('张三', [...ENROLLED, ...links])]
      .filter(([, standing]) => standing.doubts.length > 0)
      .map(([id, standing]) => [id, standing.doubts]),
  );

describe('签字当时的岗位与密钥', () => {
  it('are those that the signer’s own chain had reached', () => {
    const [cook = []] = eventsAfterFounding(
      says('周八', { act: 'changePosts', ...DEPARTMENT, posts: ['cook'] }),
    );
    const chain = [
      ...ENROLLED,
      signs('a', 'certify'),
      roster('posts', 'a', cook),
      signs('b', 'posts'),
    ];
    const posts = [...standingsOf('张三', chain)].map(([id, { person }]) => [id, person?.posts]);
    expect(Object.fromEntries(posts)).toMatchObject({ a: ['keeper'], b: ['cook'] });
    expect(doubts(...chain.slice(2))).toEqual({});
  });

  it('are none before he is on the roster, whatever key he has', () => {
    const [standing] = standingsOf('张三', [signs('a', '')]).values();
    expect(standing).toEqual({ person: null, doubts: ['unknown-key'] });
    expect(doubts(signs('a', 'apply'))).toEqual({ a: ['key-not-in-force'] });
    expect(doubts(signs('a', 'certify', '李四'))).toEqual({ a: ['unknown-key'] });
  });

  it('doubt a signature after a suspension, and one that leaves the suspension out', () => {
    const [suspended = [], resumed = []] = eventsAfterFounding(
      says('周八', { act: 'suspend', person: '张三' }),
      says('周八', { act: 'resume', person: '张三' }),
    );
    const links = [
      signs('a', 'certify'),
      roster('suspend', 'a', suspended),
      signs('after', 'suspend'),
      // On an older copy, or to look older than the suspension: no clock could tell.
      signs('beside', 'a'),
      roster('resume', 'suspend', resumed),
      signs('back', 'resume'),
    ];
    expect(doubts(...links)).toEqual({ after: ['after-suspension'], beside: ['beside-roster'] });
  });

  it('doubt a second key until it is acknowledged, and then the first one', () => {
    const [second = [], again = [], both = []] = eventsAfterFounding(
      apply('张三', '张三2'),
      certify('孙七', '张三', '张三2'),
      says('张三', acknowledge),
    );
    const links = [
      roster('apply2', 'certify', second, '张三2'),
      signs('early', 'apply2', '张三2'),
      roster('certify2', 'apply2', again),
      signs('a', 'certify2', '张三2'),
      signs('b', 'a', '张三'),
    ];
    expect(doubts(...links)).toEqual({ early: ['key-not-in-force'], a: ['second-key'] });
    const more = [
      roster('both', 'b', both, '张三'),
      signs('new', 'both', '张三2'),
      signs('old', 'new'),
    ];
    expect(doubts(...links, ...more)).toEqual({
      early: ['key-not-in-force', 'beside-roster'],
      old: ['key-not-in-force'],
    });
  });

  it('let what a lost key signed stay valid, and nothing after', () => {
    const [lost = []] = eventsAfterFounding(says('周八', loseIt));
    const links = [signs('a', 'certify'), roster('lost', 'a', lost), signs('b', 'lost')];
    expect(doubts(...links)).toEqual({ b: ['key-not-in-force'] });
  });

  it('doubt what a compromised key signed, but for what leads to the last good entry', () => {
    const [stolen = []] = eventsAfterFounding(
      says('张三', { ...loseIt, act: 'compromiseKey', knownGood: 'b' }),
    );
    const links = [
      signs('a', 'certify'),
      signs('b', 'a'),
      // The thief writes an earlier date and an earlier predecessor.
      signs('forged', 'a'),
      signs('c', 'b'),
      roster('stolen', 'c', stolen, '张三'),
      signs('d', 'stolen'),
    ];
    const late = ['after-compromise'];
    expect(doubts(...links)).toEqual({ forged: late, c: late, d: late });
    const none = stolen.map((event) => ({ ...event, knownGood: '' }));
    expect(Object.keys(doubts(...links.slice(0, 4), roster('stolen', 'c', none)))).toEqual([
      ...['apply', 'a', 'b', 'forged', 'c'],
    ]);
  });

  it('knows what two branches of a chain saw together', () => {
    const [cook = []] = eventsAfterFounding(
      says('周八', { act: 'changePosts', ...DEPARTMENT, posts: ['cook'] }),
    );
    const links = [
      signs('a', 'certify'),
      roster('posts', 'certify', cook),
      { ...signs('both', ''), before: ['a', 'posts'] },
    ];
    const standing = standingsOf('张三', [...ENROLLED, ...links]).get('both');
    expect(standing).toMatchObject({ person: { posts: ['cook'] }, doubts: [] });
    expect(doubts(...links)).toEqual({ a: ['beside-roster'] });
  });
});
