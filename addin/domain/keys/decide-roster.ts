import { ok, refuse, type Result } from '../result';
import { delegationOf, isSame, personOf } from './evolve-roster';
import { fingerprintOf } from './fingerprint';
import { keyInForce, ownerOf, registrarsOf } from './roster';
import type {
  RosterAct,
  RosterCommand,
  RosterEvent,
  RosterProblem,
  RosterRules,
} from './roster-act';
import type { RosterKey, RosterPerson, RosterState } from './roster-state';
import { rosterActText } from './roster-text';

type Decided = Result<readonly RosterEvent[], RosterProblem>;
type ActOf<A extends RosterAct['act']> = Extract<RosterAct, { readonly act: A }>;

/** What an act does to the roster, or why it may not: the one door for pane and verification. */
export function decideRoster(
  command: RosterCommand,
  roster: RosterState,
  rules: RosterRules,
): Decided {
  return new Deciding(command, roster, rules).decided();
}

class Deciding {
  private readonly by: string;

  constructor(
    private readonly command: RosterCommand,
    private readonly roster: RosterState,
    private readonly rules: RosterRules,
  ) {
    this.by = command.by;
  }

  decided(): Decided {
    const { act } = this.command;
    switch (act.act) {
      // These bring the key that signs them.
      case 'found':
        return this.found(act);
      case 'apply':
        return this.apply(act);
      case 'carry':
        return this.carry(act);
      default: {
        const problem = this.whyNoSigner(this.by, this.command.key);
        return problem ? refuse(problem) : this.bySigner(act);
      }
    }
  }

  private bySigner(
    act: Exclude<RosterAct, { readonly act: 'found' | 'apply' | 'carry' }>,
  ): Decided {
    if (act.act === 'delegate') return this.delegate(act);
    if (act.act === 'endDelegation') return this.endDelegation(act);
    const person = personOf(this.roster, act.person);
    // People without a key sign on paper: they are entered with their posts alone.
    if (!person && act.act === 'changePosts') return this.enter(act);
    if (!person) return refuse({ code: 'roster/unknown', name: act.person });
    switch (act.act) {
      case 'certify':
        return this.certify(act, person);
      case 'changePosts':
        return this.byRegistrar(person, { ...placed(act), event: 'postsChanged' });
      case 'suspend':
      case 'resume':
        return this.suspendOrResume(act, person);
      case 'loseKey': {
        const key = keyOf(person, act.key, ['applied', 'inForce', 'second']);
        if (!key) return refuse({ code: 'roster/no-such-key', name: person.name });
        return this.onKey(person, { event: 'keyLost', person: person.name, key: act.key });
      }
      case 'compromiseKey': {
        const key = keyOf(person, act.key, ['inForce', 'second', 'replaced', 'lost']);
        if (!key) return refuse({ code: 'roster/no-such-key', name: person.name });
        const { key: fingerprint, knownGood } = act;
        const about = { person: person.name, key: fingerprint, knownGood };
        return this.onKey(person, { event: 'keyCompromised', ...about });
      }
      case 'acknowledgeKey':
        return this.acknowledge(act, person);
      case 'appoint':
        return this.appoint(act, person);
    }
  }

  private enter(act: ActOf<'changePosts'>): Decided {
    if (!isPlain(act.person)) return refuse({ code: 'roster/name-not-plain', name: act.person });
    return registrarsOf(this.roster).some(({ name }) => name === this.by)
      ? ok([{ ...placed(act), event: 'postsChanged' }])
      : refuse({ code: 'roster/not-registrar', by: this.by });
  }

  private found(act: ActOf<'found'>): Decided {
    if (Object.keys(this.roster.people).length > 0) return refuse({ code: 'roster/not-empty' });
    const problems = this.whyNotOwn(act.person, act.publicKey);
    if (problems.length > 0) return refuse(...problems);
    return ok([{ ...placed(act), event: 'founded', publicKey: act.publicKey }]);
  }

  private apply({ person, department, publicKey }: ActOf<'apply'>): Decided {
    const problems = this.whyNotOwn(person, publicKey);
    if (personOf(this.roster, person)?.state === 'suspended')
      problems.push({ code: 'roster/suspended', name: person });
    if (problems.length > 0) return refuse(...problems);
    return ok([{ event: 'applied', person, department, publicKey }]);
  }

  /** Somebody brings a key that nobody has, and signs with it. */
  private whyNotOwn(name: string, publicKey: string): RosterProblem[] {
    const problems: RosterProblem[] = [];
    if (!isPlain(name)) problems.push({ code: 'roster/name-not-plain', name });
    if (this.by !== name) problems.push({ code: 'roster/not-himself', by: this.by, name });
    const fingerprint = fingerprintOf(publicKey);
    if (fingerprint !== this.command.key) problems.push({ code: 'roster/not-own-key', name });
    const owner = ownerOf(this.roster, fingerprint);
    if (owner) problems.push({ code: 'roster/key-taken', name: owner.person.name });
    return problems;
  }

  private carry({ origin, people }: ActOf<'carry'>): Decided {
    const registrar = people.find(({ name }) => name === this.by);
    const key = registrar && keyInForce(registrar)?.fingerprint;
    const asThere =
      registrar?.registrar && registrar.state === 'active' && key === origin.registrar;
    if (!asThere || key !== this.command.key)
      return refuse({ code: 'roster/origin-without-registrar' });
    if (Object.keys(this.roster.people).length > 0) {
      const problem = this.whyNoSigner(this.by, this.command.key) ?? this.whyNoRegistrar();
      if (problem) return refuse(problem);
    }
    for (const { name, keys } of people)
      for (const { fingerprint, publicKey } of keys) {
        if (fingerprint !== fingerprintOf(publicKey))
          return refuse({ code: 'roster/not-own-key', name });
        const owner = ownerOf(this.roster, fingerprint);
        if (owner && owner.person.name !== name)
          return refuse({ code: 'roster/key-taken', name: owner.person.name });
      }
    return ok([{ event: 'carried', origin, people }]);
  }

  private certify(act: ActOf<'certify'>, person: RosterPerson): Decided {
    const key = keyOf(person, act.key, ['applied']);
    if (!key) return refuse({ code: 'roster/no-such-key', name: person.name });
    if (person.state === 'suspended')
      return refuse({ code: 'roster/suspended', name: person.name });
    const second = person.keys.some(({ state }) => state !== 'applied');
    const certified = { event: 'certified', key: act.key, by: this.by, second } as const;
    return this.byRegistrar(person, { ...placed(act), ...certified });
  }

  private suspendOrResume({ act }: ActOf<'suspend' | 'resume'>, person: RosterPerson): Decided {
    const { name, state } = person;
    if (act === 'resume') {
      if (state !== 'suspended') return refuse({ code: 'roster/not-suspended', name });
      return this.aboutPerson(person, { event: 'resumed', person: name });
    }
    if (state === 'suspended') return refuse({ code: 'roster/suspended', name });
    const registrars = registrarsOf(this.roster);
    if (registrars.length === 1 && registrars[0]?.name === name)
      return refuse({ code: 'roster/last-registrar', name });
    return this.aboutPerson(person, { event: 'suspended', person: name });
  }

  /** The owner himself may always give up a key. */
  private onKey(person: RosterPerson, event: RosterEvent): Decided {
    return person.name === this.by ? ok([event]) : this.aboutPerson(person, event);
  }

  private acknowledge({ key }: ActOf<'acknowledgeKey'>, person: RosterPerson): Decided {
    const second = keyOf(person, key, ['second']);
    if (!second) return refuse({ code: 'roster/no-such-key', name: person.name });
    const acknowledged = { event: 'keyAcknowledged', person: person.name, key } as const;
    if (person.name === this.by) return ok([acknowledged]);
    // With a first key in force nobody can say it in his place.
    if (keyInForce(person))
      return refuse({ code: 'roster/not-himself', by: this.by, name: person.name });
    // Who certified it is the first of the two.
    if (second.certifiedBy === this.by || !this.maySecond(this.by))
      return refuse({ code: 'roster/may-not-second', by: this.by });
    return ok([acknowledged]);
  }

  private appoint({ instead }: ActOf<'appoint'>, person: RosterPerson): Decided {
    const { name } = person;
    if (person.state === 'suspended') return refuse({ code: 'roster/suspended', name });
    if (!keyInForce(person)) return refuse({ code: 'roster/key-not-in-force', name });
    if (person.registrar) return refuse({ code: 'roster/registrar-already', name });
    if (instead !== '' && !personOf(this.roster, instead)?.registrar)
      return refuse({ code: 'roster/not-registrar', by: instead });
    const appointed: readonly RosterEvent[] = [
      { event: 'appointed', person: name },
      ...(instead === '' ? [] : [{ event: 'retired', person: instead } as const]),
    ];
    // Founding: the first 台账管理员 names the second one alone.
    if (!this.roster.hadTwo && instead === '' && !this.whyNoRegistrar()) return ok(appointed);
    const both = registrarsOf(this.roster).length > 1;
    return this.byTwo(name, appointed, both ? (by) => this.isRegistrar(by) : this.maySecond);
  }

  private delegate(act: ActOf<'delegate' | 'endDelegation'>): Decided {
    const { person, to, first, last } = act;
    if (person !== this.by)
      return refuse({ code: 'roster/not-himself', by: this.by, name: person });
    if (to === person) return refuse({ code: 'roster/own-affair', by: person });
    const deputy = personOf(this.roster, to);
    if (!deputy) return refuse({ code: 'roster/unknown', name: to });
    if (deputy.state === 'suspended') return refuse({ code: 'roster/suspended', name: to });
    if (first > last) return refuse({ code: 'roster/days-reversed' });
    return ok([{ event: 'delegated', person, to, first, last }]);
  }

  private endDelegation(act: ActOf<'delegate' | 'endDelegation'>): Decided {
    const { person, to, first, last } = act;
    if (person !== this.by && !this.isRegistrar(this.by))
      return refuse({ code: 'roster/not-himself', by: this.by, name: person });
    if (!this.roster.delegations.some((other) => isSame(other, delegationOf(act))))
      return refuse({ code: 'roster/no-such-delegation' });
    return ok([{ event: 'delegationEnded', person, to, first, last }]);
  }

  private byRegistrar(person: RosterPerson, event: RosterEvent): Decided {
    const problem = this.whyNoRegistrar();
    if (problem) return refuse(problem);
    if (person.name === this.by && this.roster.hadTwo)
      return refuse({ code: 'roster/own-affair', by: this.by });
    return ok([event]);
  }

  /** One 台账管理员 decides about anybody; about one of themselves it takes two. */
  private aboutPerson(person: RosterPerson, event: RosterEvent): Decided {
    if (!person.registrar) return this.byRegistrar(person, event);
    return this.byTwo(person.name, [event], this.maySecond);
  }

  /** The same act by two people, neither of them the one it is about. */
  private byTwo(
    about: string,
    events: readonly RosterEvent[],
    allowed: (name: string) => boolean,
  ): Decided {
    const { by } = this;
    if (by === about) return refuse({ code: 'roster/own-affair', by });
    if (!allowed(by)) return refuse({ code: 'roster/may-not-second', by });
    const act = rosterActText(this.command.act);
    const first = this.roster.asked.find((asked) => asked.act === act);
    if (first?.by === by) return refuse({ code: 'roster/asked-already', by });
    if (first && allowed(first.by)) return ok([...events, { event: 'agreed', act }]);
    return ok([{ event: 'asked', act, by }]);
  }

  private readonly maySecond = (name: string): boolean => {
    const person = personOf(this.roster, name);
    if (person?.state !== 'active' || !keyInForce(person)) return false;
    return person.registrar || person.posts.some((post) => this.rules.seconds.includes(post));
  };

  private isRegistrar(name: string): boolean {
    return registrarsOf(this.roster).some((registrar) => registrar.name === name);
  }

  private whyNoRegistrar(): RosterProblem | null {
    return this.isRegistrar(this.by) ? null : { code: 'roster/not-registrar', by: this.by };
  }

  private whyNoSigner(name: string, key: string): RosterProblem | null {
    const person = personOf(this.roster, name);
    if (!person) return { code: 'roster/unknown', name };
    if (person.state === 'suspended') return { code: 'roster/suspended', name };
    const inForce = keyInForce(person);
    return person.state === 'active' && inForce?.fingerprint === key
      ? null
      : { code: 'roster/key-not-in-force', name };
  }
}

const placed = <A extends { person: string; department: string; posts: readonly string[] }>({
  person,
  department,
  posts,
}: A) => ({ person, department, posts });

const keyOf = (
  { keys }: RosterPerson,
  fingerprint: string,
  states: readonly RosterKey['state'][],
): RosterKey | undefined =>
  keys.find((key) => key.fingerprint === fingerprint && states.includes(key.state));

/** Two names must not look the same. */
const isPlain = (name: string): boolean =>
  name !== '' && name === name.normalize('NFKC').replace(/\s/g, '');
