import type { Facts, Way } from './flow';
import type { Asked, Recorded, SignedStep } from './state';

export interface Signer {
  readonly name: string;
  readonly posts: readonly string[];
  /** 委托代理: those in whose place this person may sign today, with their posts */
  readonly standsFor?: readonly { readonly name: string; readonly posts: readonly string[] }[];
}

export type FlowCommand =
  /** 登记: begins the run; facts may be given later with a signature */
  | { readonly do: 'register'; readonly by: Signer; readonly facts?: Partial<Facts> }
  | Sign
  /** 过账: a row that another document's signature brings about; entered and signed in one */
  | { readonly do: 'post'; readonly by: Signer; readonly entry: string }
  /** 记录: noted while it happens, by whoever is on duty; confirmed by signing later */
  | Note
  /** 改判: the same party decides otherwise */
  | WithReason<
      'redecide',
      {
        readonly step: string;
        readonly unit?: string;
        readonly choice: string;
        readonly concerns?: readonly string[];
      }
    >
  /** 升级/降级: the issuer of the new level gives a new order */
  | WithReason<'changeLevel', { readonly step: string; readonly level: string }>
  /** 参与单位 added or taken out (RW-G-06) */
  | WithReason<'changeUnits', { readonly units: readonly string[] }>
  /** 退回 to an earlier step: a new round */
  | WithReason<'sendBack', { readonly to: string; readonly concerns?: readonly string[] }>
  /** 撤回 by the last signer, until the next one signs */
  | WithReason<'withdraw'>
  /** 转交 to somebody else of the same post */
  | WithReason<'transfer', { readonly step: string; readonly unit?: string; readonly to: Signer }>
  /** 加签: somebody else signs this step, too */
  | WithReason<'addSigner', { readonly step: string; readonly unit?: string; readonly to: Signer }>
  /** 催办 and 附注 are entries only: the state stays as it is */
  | WithReason<'remind'>
  | WithReason<'note'>
  /** 删除个人信息: values go, what was signed of them is known by its digest */
  | WithReason<'erase'>
  /** 作废: the number stays */
  | WithReason<'void'>
  /** 取消审核: asked for by one, done when a second one agrees */
  | WithReason<'undo'>
  /** 有争议: the next post up says which of two entries stands */
  | WithReason<'stand', { readonly entry: string }>;

export interface Note {
  readonly do: 'record';
  readonly by: Signer;
  readonly step: string;
  readonly unit?: string;
  readonly choice?: string;
  /** 级别 of a launch order */
  readonly level?: string;
  /** 2026-03-05T08:31; '' = 记错了: what was noted of this step did not happen */
  readonly happened: string;
  /** who did it or told it, and how: 现场, 电话, 电报 */
  readonly reported?: { readonly who: string; readonly how: string };
  /** words for columns that the step fills, by key: who was told when, how many */
  readonly noted?: Readonly<Record<string, string>>;
  /** why it was decided otherwise than noted before, or why it was noted wrongly */
  readonly reason?: string;
}

export interface Sign {
  readonly do: 'sign';
  readonly by: Signer;
  readonly step: string;
  readonly way: Way;
  readonly unit?: string;
  /** which of several parties; needed only where the signer holds more than one of their posts */
  readonly post?: string;
  /** in whose place */
  readonly for?: string;
  readonly choice?: string;
  /** N that concerns some units only, e.g. the plans that go back to their 科室 (RW-4-10-06) */
  readonly concerns?: readonly string[];
  /** why N, why back */
  readonly reason?: string;
  /** word or number by quality requirement; '' = only ticked (RW-G-03) */
  readonly attested?: Readonly<Record<string, string>>;
  /** facts that hold from now on, e.g. the level that was declared */
  readonly facts?: Partial<Facts>;
}

type WithReason<D extends string, More = unknown> = {
  readonly do: D;
  readonly by: Signer;
  readonly reason: string;
} & More;

/** What happened. Events say enough for `evolve` to need no flow. */
export type FlowEvent =
  | { readonly event: 'registered'; readonly by: string; readonly facts: Facts }
  | {
      readonly event: 'signed';
      readonly signed: SignedStep;
      readonly facts: Facts;
      /** nothing is left to sign after it */
      readonly last: boolean;
    }
  /** N or 退回: these signatures no longer count, and a new round begins */
  | { readonly event: 'wentBack'; readonly dropped: readonly Place[] }
  | {
      readonly event: 'redecided';
      readonly signed: SignedStep;
      readonly last: boolean;
    }
  | {
      readonly event: 'levelChanged';
      readonly signed: SignedStep;
      readonly level: string;
      readonly last: boolean;
    }
  | { readonly event: 'unitsChanged'; readonly units: readonly string[]; readonly last: boolean }
  | { readonly event: 'recorded'; readonly recorded: Recorded }
  | { readonly event: 'withdrawn' }
  | { readonly event: 'transferred'; readonly asked: Asked }
  | { readonly event: 'signerAdded'; readonly asked: Asked }
  | { readonly event: 'undoAsked'; readonly by: string }
  | { readonly event: 'undone'; readonly dropped: readonly Place[] }
  | { readonly event: 'voided' }
  /** what the run is then is folded from its history: the entry that stands counts after all */
  | { readonly event: 'stood'; readonly entry: string }
  /** an entry without effect on the run: 催办, 附注 */
  | { readonly event: 'noted' }
  /** values went from the cells: the run goes on as before */
  | { readonly event: 'erased' };

/** A step, for one unit where it is signed by unit. */
export interface Place {
  readonly step: string;
  readonly unit: string;
}

interface At {
  readonly step: string;
  readonly clause: string;
}

export type FlowProblem =
  | { readonly code: 'sign-off/already-registered' }
  | { readonly code: 'sign-off/not-registered' }
  | { readonly code: 'sign-off/unknown-step'; readonly step: string }
  | { readonly code: 'sign-off/complete' }
  | { readonly code: 'sign-off/void' }
  | { readonly code: 'sign-off/contested' }
  | { readonly code: 'sign-off/not-contested'; readonly entry: string }
  | { readonly code: 'sign-off/reason-missing' }
  | { readonly code: 'sign-off/nothing-to-undo' }
  | { readonly code: 'sign-off/not-the-last-signer'; readonly by: string; readonly last: string }
  | { readonly code: 'sign-off/second-person'; readonly by: string }
  | { readonly code: 'sign-off/may-not'; readonly by: string; readonly posts: readonly string[] }
  | { readonly code: 'sign-off/not-delegated'; readonly by: string; readonly for: string }
  | ({ readonly code: 'sign-off/already-signed'; readonly by: string } & At)
  | ({ readonly code: 'sign-off/out-of-order'; readonly missing: readonly string[] } & At)
  | ({ readonly code: 'sign-off/other-branch' } & At)
  | ({ readonly code: 'sign-off/condition-not-met' } & At)
  | ({ readonly code: 'sign-off/not-the-post'; readonly by: string; readonly post: string } & At)
  | ({
      readonly code: 'sign-off/not-the-person';
      readonly by: string;
      readonly person: string;
    } & At)
  | ({ readonly code: 'sign-off/same-person'; readonly other: string; readonly by: string } & At)
  | ({ readonly code: 'sign-off/other-person'; readonly other: string; readonly by: string } & At)
  | ({ readonly code: 'sign-off/way-not-allowed'; readonly way: Way } & At)
  | ({ readonly code: 'sign-off/unit-unknown'; readonly unit: string } & At)
  | ({ readonly code: 'sign-off/level-missing'; readonly levels: readonly string[] } & At)
  | ({ readonly code: 'sign-off/choice-missing'; readonly choices: readonly string[] } & At)
  /** a joint N that names none of the units which go back */
  | ({ readonly code: 'sign-off/concerns-missing'; readonly units: readonly string[] } & At)
  | ({ readonly code: 'sign-off/not-attested'; readonly notes: readonly string[] } & At)
  | ({ readonly code: 'sign-off/not-before'; readonly to: string } & At);
