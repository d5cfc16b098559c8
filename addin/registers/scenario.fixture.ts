import { decide, evolve, initial, waiting, type Flow, type Way } from '../domain/sign-off';
import type { FlowCommand, FlowState, Signer } from '../domain/sign-off';
import type { Register } from './vocabulary';

/** A register must be runnable in each of these (DESIGN §5). */
export const MANNERS = ['all by key', 'outsiders on the screen', 'everybody on paper'] as const;
export type Manner = (typeof MANNERS)[number];

type Sign = Extract<FlowCommand, { do: 'sign' }>;
type Facts = Partial<NonNullable<Sign['facts']>>;
type More = Partial<Omit<Sign, 'do' | 'by' | 'step'>>;
/** A command without its person, who is named beside it. */
type Act = FlowCommand extends infer C ? (C extends unknown ? Omit<C, 'by'> : never) : never;

/** Person → 岗位; outsiders hold none. */
export type Cast = Readonly<Record<string, readonly string[]>>;

/** One document on its way: what was done so far, what waits, what is refused. */
export class Scenario {
  private constructor(
    private readonly flow: Flow,
    private readonly cast: Cast,
    private readonly manner: Manner,
    readonly state: FlowState,
  ) {}

  /** A registered record of this register. */
  static of(register: Register, cast: Cast, manner: Manner, facts: Facts = {}): Scenario {
    const [registrar = ''] = Object.keys(cast);
    const empty = new Scenario(register.signOff ?? [], cast, manner, initial);
    return empty.then(registrar, { do: 'register', facts });
  }

  /** Signs with every quality requirement confirmed, in the manner of this run. */
  sign(step: string, by: string, more: More = {}): Scenario {
    return this.then(by, this.signature(step, more));
  }

  then(by: string, act: Act): Scenario {
    const decided = decide(this.flow, this.command(by, act), this.state);
    if (!decided.ok) throw new Error(JSON.stringify([by, act, decided.problems]));
    const state = decided.value.reduce(evolve, this.state);
    return new Scenario(this.flow, this.cast, this.manner, state);
  }

  /** Codes of the problems that this signature would meet; none = it would be taken. */
  refuses(step: string, by: string, more: More = {}): readonly string[] {
    return this.refusesTo(by, this.signature(step, more));
  }

  /** The same, each with the clause that it cites. */
  cites(step: string, by: string, more: More = {}): readonly string[] {
    const decided = decide(this.flow, this.command(by, this.signature(step, more)), this.state);
    return decided.ok
      ? []
      : decided.problems.map((one) => ('clause' in one ? `${one.code} ${one.clause}` : one.code));
  }

  refusesTo(by: string, act: Act): readonly string[] {
    const decided = decide(this.flow, this.command(by, act), this.state);
    return decided.ok ? [] : decided.problems.map(({ code }) => code);
  }

  get waiting(): readonly string[] {
    return waiting(this.flow, this.state).map(({ step }) => step);
  }

  get status(): FlowState['status'] {
    return this.state.status;
  }

  get round(): number {
    return this.state.status === 'draft' ? 0 : this.state.round;
  }

  private signature(id: string, more: More): Act {
    const step = this.flow.find((candidate) => candidate.step === id);
    const attested = Object.fromEntries((step?.attest ?? []).map(({ note }) => [note, '是']));
    return { do: 'sign', step: id, way: this.way(step?.outside === true), attested, ...more };
  }

  private way(outside: boolean): Way {
    if (this.manner === 'everybody on paper') return 'paper';
    if (!outside) return 'key';
    return this.manner === 'outsiders on the screen' ? 'onScreen' : 'paper';
  }

  private command(name: string, act: Act): FlowCommand {
    const by: Signer = { name, posts: this.cast[name] ?? [] };
    return { ...act, by }; // an act is a command without its person
  }
}
