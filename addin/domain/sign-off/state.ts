import { joinTexts, splitTexts } from '../canonical';
import { NO_FACTS, type Facts } from './flow';

/** One signature that counts. */
export interface SignedStep {
  readonly step: string;
  readonly by: string;
  /** '' for steps that are not signed by unit */
  readonly unit: string;
  /** the post that it was signed as; EXTRA for a signer who was added */
  readonly post: string;
  /** 委托代理: the person in whose place it was signed; '' = his own */
  readonly for: string;
  /** '' where nothing was to be decided */
  readonly choice: string;
}

/** Who was asked to sign besides (加签) or in particular (转交). */
export interface Asked {
  readonly step: string;
  readonly unit: string;
  readonly person: string;
}

/** A step noted by the person on duty while it happened; not a signature (RW-G-01). */
export interface Recorded {
  readonly step: string;
  readonly unit: string;
  readonly choice: string;
  /** 2026-03-05T08:30 */
  readonly happened: string;
  readonly by: string;
}

export interface Run {
  readonly round: number;
  readonly facts: Facts;
  readonly signed: readonly SignedStep[];
  readonly added: readonly Asked[];
  readonly assigned: readonly Asked[];
  readonly recorded: readonly Recorded[];
  /** 取消审核 was asked for by this person and waits for a second one; '' = nobody asked */
  readonly undoAsked: string;
}

export type FlowState =
  | { readonly status: 'draft' }
  | ({ readonly status: 'open' | 'complete' } & Run)
  /** the number stays, the record has no effect */
  | ({ readonly status: 'void' } & Run)
  /** Two signed on one predecessor and only one can stand; neither counts until somebody decides. */
  | ({ readonly status: 'contested'; readonly rivals: readonly Rival[] } & Run);

export interface Rival {
  readonly entry: string;
  /** '' for acts that are not about one step */
  readonly step: string;
  readonly by: string;
}

export const EXTRA = '+';

export const initial: FlowState = { status: 'draft' };

export const newRun = (facts: Facts): Run => ({
  round: 1,
  facts,
  signed: [],
  added: [],
  assigned: [],
  recorded: [],
  undoAsked: '',
});

/** The state as the journal keeps it after each entry. */
export function stateText(state: FlowState): string {
  if (state.status === 'draft') return joinTexts(['draft']);
  const { facts, signed, added, assigned, recorded, undoAsked } = state;
  const asked = (tag: string) => (person: Asked) => [tag, person.step, person.unit, person.person];
  const items = [
    ...facts.units.map((unit) => ['unit', unit]),
    ...(facts.level === '' ? [] : [['level', facts.level]]),
    ...facts.off.map((step) => ['off', step]),
    ...signed.map((s) => ['signed', s.step, s.by, s.unit, s.post, s.for, s.choice]),
    ...added.map(asked('added')),
    ...assigned.map(asked('assigned')),
    ...recorded.map((r) => ['recorded', r.step, r.unit, r.choice, r.happened, r.by]),
    ...(undoAsked === '' ? [] : [['undo', undoAsked]]),
    ...(state.status === 'contested'
      ? state.rivals.map((r) => ['rival', r.entry, r.step, r.by])
      : []),
  ];
  return joinTexts([state.status, String(state.round), ...items.map(joinTexts)]);
}

const FIELDS: Readonly<Record<string, number>> = {
  unit: 1,
  level: 1,
  off: 1,
  signed: 6,
  added: 3,
  assigned: 3,
  recorded: 5,
  undo: 1,
  rival: 3,
};

/** null = not a state that `stateText` writes. */
export function readState(text: string): FlowState | null {
  const [status, round, ...items] = splitTexts(text) ?? [];
  if (status === 'draft' && round === undefined) return initial;
  if (!/^[1-9]\d*$/.test(round ?? '')) return null;
  const read = items.map((item) => splitTexts(item) ?? []);
  if (read.some(([tag = '', ...fields]) => FIELDS[tag] !== fields.length)) return null;
  const all = (tag: string): readonly (readonly string[])[] =>
    read.filter(([name]) => name === tag).map(([, ...fields]) => fields);
  const one = (tag: string): readonly string[] => all(tag).map(([value = '']) => value);
  const asked = ([step = '', unit = '', person = '']: readonly string[]): Asked => ({
    step,
    unit,
    person,
  });
  const run: Run = {
    round: Number(round),
    facts: { units: one('unit'), level: one('level')[0] ?? NO_FACTS.level, off: one('off') },
    signed: all('signed').map(
      ([step = '', by = '', unit = '', post = '', principal = '', choice = '']) => ({
        ...{ step, by, unit, post, choice },
        for: principal,
      }),
    ),
    added: all('added').map(asked),
    assigned: all('assigned').map(asked),
    recorded: all('recorded').map(
      ([step = '', unit = '', choice = '', happened = '', by = '']) => ({
        ...{ step, unit, choice, happened, by },
      }),
    ),
    undoAsked: one('undo')[0] ?? '',
  };
  switch (status) {
    case 'open':
    case 'complete':
    case 'void':
      return { status, ...run };
    case 'contested':
      return {
        ...{ status, ...run },
        rivals: all('rival').map(([entry = '', step = '', by = '']) => ({ entry, step, by })),
      };
    default:
      return null;
  }
}
