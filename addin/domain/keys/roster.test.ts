import { decideRoster } from './decide-roster';
import { personOf } from './evolve-roster';
import { keyInForce, ownerOf, registrarsOf, rosterNotices, signerOn } from './roster';
import { concernedBy, type RosterAct, type RosterCommand } from './roster-act';
import {
  apply,
  CANTEEN,
  certify,
  enrolled,
  foldAll,
  found,
  given,
  keyOf,
  publicKeyOf,
  refusal,
  RULES,
  says,
} from './roster.fixture';
import { readRosterAct, rosterActText } from './roster-text';

const DAY = '2026-03-05';
const SECOND_KEY = [apply('张三', '张三2'), certify('孙七', '张三', '张三2')];
const suspend = (person: string): RosterAct => ({ act: 'suspend', person });
const lose = (person: string, key = person): RosterAct => ({
  ...{ act: 'loseKey', person },
  key: keyOf(key),
});
const acknowledge = (person: string, key: string): RosterAct => ({
  ...{ act: 'acknowledgeKey', person },
  key: keyOf(key),
});
const appoint = (person: string, instead = ''): RosterAct => ({ act: 'appoint', person, instead });
const names = (commands: readonly RosterCommand[]): readonly string[] =>
  registrarsOf(given(...commands)).map(({ name }) => name);

describe('人员名册', () => {
  it('begins with a 台账管理员 who certifies himself, once', () => {
    expect(names([found('周八')])).toEqual(['周八']);
    expect(refusal([found('周八')], found('孙七'))).toEqual(['roster/not-empty']);
  });

  it('takes a person whose own key asked and whom a 台账管理员 certified', () => {
    expect(signerOn(given(found('周八'), apply('张三')), '张三', DAY)).toBeNull();
    const roster = given(found('周八'), ...enrolled('周八', '张三'));
    expect(signerOn(roster, '张三', DAY)).toEqual({ name: '张三', posts: ['keeper'] });
    expect(ownerOf(roster, keyOf('张三'))).toMatchObject({
      person: { name: '张三' },
      key: { state: 'inForce', certifiedBy: '周八' },
    });
  });

  it.each`
    what                                       | command                                           | code
    ${'a key that somebody else asks for'}     | ${says('李四', apply('某外人').act)}              | ${['roster/not-himself', 'roster/not-own-key']}
    ${'a key that somebody has'}               | ${says('周八', { ...apply('周八').act }, '周八')} | ${['roster/key-taken']}
    ${'a name that only looks like another'}   | ${apply('张 三')}                                 | ${['roster/name-not-plain']}
    ${'a certificate without an application'}  | ${certify('周八', '张三', '张三2')}               | ${['roster/no-such-key']}
    ${'an act of somebody who is not here'}    | ${says('某外人', suspend('张三'))}                | ${['roster/unknown']}
    ${'an act about somebody who is not here'} | ${says('周八', suspend('某外人'))}                | ${['roster/unknown']}
    ${'an act signed with another key'}        | ${says('周八', suspend('张三'), '张三')}          | ${['roster/key-not-in-force']}
  `('refuses $what', ({ command, code }: { command: RosterCommand; code: readonly string[] }) => {
    expect(refusal(CANTEEN, command)).toEqual(code);
  });

  it('refuses a certificate by somebody who is not 台账管理员', () => {
    const applied = [...CANTEEN, apply('张三', '张三2')];
    expect(refusal(applied, certify('王五', '张三', '张三2'))).toEqual(['roster/not-registrar']);
  });

  it('changes posts by a 台账管理员, who never decides about himself', () => {
    const act = { act: 'changePosts', department: '食堂', posts: ['cook'] } as const;
    const changed = says('周八', { ...act, person: '张三' });
    expect(signerOn(given(...CANTEEN, changed), '张三', DAY)?.posts).toEqual(['cook']);
    expect(refusal(CANTEEN, says('周八', { ...act, person: '周八' }))).toEqual([
      'roster/own-affair',
    ]);
  });

  it('lets nobody suspended sign, until he is back', () => {
    const left = [...CANTEEN, says('周八', suspend('张三'))];
    expect(signerOn(given(...left), '张三', DAY)).toBeNull();
    expect(refusal(left, says('张三', lose('张三')))).toEqual(['roster/suspended']);
    expect(refusal(left, apply('张三', '张三2'))).toEqual(['roster/suspended']);
    expect(refusal(left, says('周八', suspend('张三')))).toEqual(['roster/suspended']);
    const back = says('孙七', { act: 'resume', person: '张三' });
    expect(signerOn(given(...left, back), '张三', DAY)?.posts).toEqual(['keeper']);
    expect(refusal([...left, back], back)).toEqual(['roster/not-suspended']);
  });
});

describe('第二把密钥', () => {
  it('is a finding and not in force until its owner acknowledges it with the first', () => {
    const roster = given(...CANTEEN, ...SECOND_KEY);
    const second = { kind: 'second-key', person: '张三', key: keyOf('张三2') };
    expect(rosterNotices(roster)).toEqual([second]);
    expect(ownerOf(roster, keyOf('张三'))?.key.state).toBe('inForce');
    const acknowledged = given(
      ...CANTEEN,
      ...SECOND_KEY,
      says('张三', acknowledge('张三', '张三2')),
    );
    expect(rosterNotices(acknowledged)).toEqual([]);
    expect(ownerOf(acknowledged, keyOf('张三'))?.key.state).toBe('replaced');
    expect(ownerOf(acknowledged, keyOf('张三2'))?.key.state).toBe('inForce');
  });

  it('is not acknowledged by anybody else while there is a first, nor by itself', () => {
    const certified = [...CANTEEN, ...SECOND_KEY];
    const act = acknowledge('张三', '张三2');
    expect(refusal(certified, says('周八', act))).toEqual(['roster/not-himself']);
    expect(refusal(certified, says('张三', act, '张三2'))).toEqual(['roster/key-not-in-force']);
  });

  it('comes in force after a lost one by the 台账管理员 and a second person', () => {
    const lost = [...CANTEEN, says('周八', lose('张三')), ...SECOND_KEY];
    const act = acknowledge('张三', '张三2');
    expect(refusal(lost, says('孙七', act))).toEqual(['roster/may-not-second']);
    expect(refusal(lost, says('李四', act))).toEqual(['roster/may-not-second']);
    expect(refusal(lost, says('张三', act, '张三2'))).toEqual(['roster/key-not-in-force']);
    for (const second of ['王五', '周八']) {
      const person = personOf(given(...lost, says(second, act)), '张三');
      expect(person && keyInForce(person)?.fingerprint).toBe(keyOf('张三2'));
      expect(person?.keys.map(({ state }) => state)).toEqual(['lost', 'inForce']);
    }
  });

  it('is never acknowledged with a compromised one', () => {
    const act = {
      act: 'compromiseKey',
      person: '张三',
      key: keyOf('张三'),
      knownGood: 'E9',
    } as const;
    const stolen = [...CANTEEN, says('张三', act), ...SECOND_KEY];
    expect(refusal(stolen, says('张三', acknowledge('张三', '张三2')))).toEqual([
      'roster/key-not-in-force',
    ]);
    expect(ownerOf(given(...stolen), keyOf('张三'))?.key.knownGood).toBe('E9');
  });
});

describe('台账管理员至少两人', () => {
  it('lets the first name the second alone, and says as long as there is no second', () => {
    const one = [found('周八'), ...enrolled('周八', '孙七', '张三')];
    expect(rosterNotices(given(...one))).toEqual([{ kind: 'one-registrar' }]);
    const two = [...one, says('周八', appoint('孙七'))];
    expect(names(two)).toEqual(['周八', '孙七']);
    expect(rosterNotices(given(...two))).toEqual([]);
    expect(refusal(two, says('周八', appoint('孙七')))).toEqual(['roster/registrar-already']);
  });

  it('takes two to name another one as soon as there were two', () => {
    expect(names([...CANTEEN, says('周八', appoint('张三'))])).toEqual(['周八', '孙七']);
    const left = [...CANTEEN, says('孙七', suspend('周八')), says('王五', suspend('周八'))];
    expect(names([...left, says('孙七', appoint('张三'))])).toEqual(['孙七']);
    expect(names([...left, ...['孙七', '赵六'].map((by) => says(by, appoint('张三')))])).toEqual([
      ...['孙七', '张三'],
    ]);
  });

  it('changes one of them with both signatures', () => {
    const asked = [...CANTEEN, says('周八', appoint('张三', '周八'))];
    expect(names(asked)).toEqual(['周八', '孙七']);
    expect(rosterNotices(given(...asked))).toMatchObject([
      { kind: 'waits-for-second', by: '周八' },
    ]);
    expect(refusal(asked, says('周八', appoint('张三', '周八')))).toEqual(['roster/asked-already']);
    expect(refusal(asked, says('王五', appoint('张三', '周八')))).toEqual([
      'roster/may-not-second',
    ]);
    expect(names([...asked, says('孙七', appoint('张三', '周八'))])).toEqual(['孙七', '张三']);
  });

  it('changes one by two holders of posts when one is gone', () => {
    const gone = [
      ...CANTEEN,
      says('孙七', suspend('周八')),
      says('王五', suspend('周八')),
      says('王五', appoint('李四', '周八')),
    ];
    expect(names(gone)).toEqual(['孙七']);
    expect(refusal(gone, says('张三', appoint('李四', '周八')))).toEqual(['roster/may-not-second']);
    expect(names([...gone, says('赵六', appoint('李四', '周八'))])).toEqual(['孙七', '李四']);
  });

  it('does not count the first signature of somebody who was suspended since', () => {
    const asked = [
      ...CANTEEN,
      says('王五', suspend('周八')),
      says('孙七', suspend('王五')),
      says('赵六', suspend('周八')),
    ];
    expect(names(asked)).toEqual(['周八', '孙七']);
    expect(names([...asked, says('孙七', suspend('周八'))])).toEqual(['孙七']);
  });

  it('never suspends the last one, nor one of them alone, nor by himself', () => {
    const one = [found('周八'), ...enrolled('周八', '王五', '赵六')];
    expect(refusal(one, says('王五', suspend('周八')))).toEqual(['roster/last-registrar']);
    expect(names([...CANTEEN, says('孙七', suspend('周八'))])).toEqual(['周八', '孙七']);
    expect(refusal(CANTEEN, says('周八', suspend('周八')))).toEqual(['roster/own-affair']);
  });

  it('lets the one left go on after his colleague lost his key', () => {
    const lost = [...CANTEEN, says('孙七', lose('周八')), says('赵六', lose('周八'))];
    const again = [apply('周八', '周八2'), certify('孙七', '周八', '周八2')];
    const act = acknowledge('周八', '周八2');
    expect(names([...lost, ...again])).toEqual(['孙七']);
    expect(names([...lost, ...again, says('王五', act)])).toEqual(['周八', '孙七']);
  });
});

describe('委托代理', () => {
  const delegation = { person: '王五', to: '赵六', first: '2026-03-01', last: '2026-03-05' };
  const delegated = [...CANTEEN, says('王五', { act: 'delegate', ...delegation })];

  it.each`
    day             | stands
    ${'2026-02-28'} | ${false}
    ${'2026-03-01'} | ${true}
    ${'2026-03-05'} | ${true}
    ${'2026-03-06'} | ${false}
  `('holds on $day: $stands', ({ day, stands }: { day: string; stands: boolean }) => {
    const signer = signerOn(given(...delegated), '赵六', day);
    expect(signer?.standsFor).toEqual(stands ? [{ name: '王五', posts: ['leader'] }] : undefined);
  });

  it('ends by the principal, and while he is suspended', () => {
    const end: RosterAct = { act: 'endDelegation', ...delegation };
    for (const last of [says('王五', end), says('周八', end), says('周八', suspend('王五'))])
      expect(signerOn(given(...delegated, last), '赵六', DAY)?.standsFor).toBeUndefined();
    expect(refusal(delegated, says('李四', end))).toEqual(['roster/not-himself']);
    expect(refusal(CANTEEN, says('王五', end))).toEqual(['roster/no-such-delegation']);
  });

  it('is given by the principal himself to somebody else, for days in order', () => {
    const act = { act: 'delegate', ...delegation } as const;
    expect(refusal(CANTEEN, says('赵六', act))).toEqual(['roster/not-himself']);
    expect(refusal(CANTEEN, says('王五', { ...act, to: '王五' }))).toEqual(['roster/own-affair']);
    expect(refusal(CANTEEN, says('王五', { ...act, to: '某外人' }))).toEqual(['roster/unknown']);
    expect(refusal(CANTEEN, says('王五', { ...act, last: '2026-02-01' }))).toEqual([
      'roster/days-reversed',
    ]);
  });
});

describe('从另一本工作簿带来的名册', () => {
  const there = given(...CANTEEN, ...SECOND_KEY);
  const origin = { workbookId: 'W1', head: 'E99', registrar: keyOf('周八') };
  const act: RosterAct = { act: 'carry', origin, people: Object.values(there.people) };

  it('has everybody with keys and posts, and says where it is from', () => {
    const here = given(says('周八', act));
    expect(here).toMatchObject({ people: there.people, origins: [origin], hadTwo: true });
  });

  it('adds those who are not here yet and leaves the others', () => {
    const here = given(found('周八'), ...enrolled('周八', '张三'), says('周八', act));
    expect(Object.keys(here.people)).toHaveLength(6);
    expect(personOf(here, '张三')?.keys).toHaveLength(1);
  });

  it('is brought by a 台账管理员 of both, with true fingerprints', () => {
    expect(refusal([], says('张三', act))).toEqual(['roster/origin-without-registrar']);
    expect(refusal([], says('周八', act, '周八2'))).toEqual(['roster/origin-without-registrar']);
    expect(refusal([found('孙七')], says('周八', act))).toEqual(['roster/unknown']);
    const people = act.people.map((person) => ({
      ...person,
      keys: person.keys.map((key) => ({ ...key, publicKey: publicKeyOf('周八') })),
    }));
    expect(refusal([], says('周八', { ...act, people }))).toEqual(['roster/not-own-key']);
  });
});

it('keeps every act as text and reads it back', () => {
  const acts: readonly RosterAct[] = [
    ...[...CANTEEN, ...SECOND_KEY].map((command) => command.act),
    ...[suspend('张三'), lose('张三'), acknowledge('张三', '张三2'), appoint('张三', '周八')],
    { act: 'resume', person: '张三' },
    { act: 'changePosts', person: '张三', department: '', posts: [] },
    { act: 'compromiseKey', person: '张三', key: 'K', knownGood: '' },
    { act: 'delegate', person: '王五', to: '赵六', first: DAY, last: DAY },
    { act: 'endDelegation', person: '王五', to: '赵六', first: DAY, last: DAY },
    {
      act: 'carry',
      origin: { workbookId: 'W', head: 'E', registrar: 'K' },
      people: Object.values(given(...CANTEEN, ...SECOND_KEY).people),
    },
  ];
  expect(acts.map((act) => readRosterAct(rosterActText(act)))).toEqual(acts);
  for (const text of [
    '',
    '7:suspend,',
    '7:suspend,1:a,1:b,',
    '8:toString,',
    '5:carry,',
    '5:found,1:a,1:b,1:c,1:d,',
  ])
    expect([text, readRosterAct(text)]).toEqual([text, null]);
});

it('says in whose chains an act stands', () => {
  expect(concernedBy(appoint('张三', '周八'))).toEqual(['张三', '周八']);
  expect(concernedBy(suspend('张三'))).toEqual(['张三']);
});

it('tells which entries of a roster the rules would not have allowed', () => {
  const forged = certify('王五', '张三');
  const { state, refused, events } = foldAll([found('周八'), apply('张三'), forged]);
  expect([...refused.keys()]).toEqual(['E2']);
  expect([...events.keys()]).toEqual(['E0', 'E1']);
  expect(signerOn(state, '张三', DAY)).toBeNull();
});

it('answers for names that every object has', () => {
  expect(
    decideRoster(says('周八', suspend('constructor')), given(...CANTEEN), RULES),
  ).toMatchObject({
    problems: [{ code: 'roster/unknown' }],
  });
});
