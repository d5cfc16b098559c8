import fc from 'fast-check';
import { FAULTS, type Fault } from '../../workbench/shared/faults';

/** Registers whose sheets people type into. */
const SHEETS = ['原始凭证', '原始凭证明细', '食堂流水账'] as const;
export type Sheet = (typeof SHEETS)[number];

/**
 * What somebody does next. Numbers choose among what is there at that moment, so that a step means
 * something whatever was left out before it.
 */
export type Step =
  | { readonly do: 'enter' | 'confirm' | 'reopen'; readonly who: number }
  | { readonly do: 'undo'; readonly who: number }
  | { readonly do: 'register'; readonly who: number; readonly pick: number }
  /** signs one record through to its end, on one PC */
  | { readonly do: 'finish'; readonly who: number; readonly pick: number }
  /** `by`: 0 = whoever has the post, otherwise somebody of the roster */
  | { readonly do: 'sign'; readonly who: number; readonly pick: number; readonly by: number }
  /** sends back, withdraws, notes, reminds or voids */
  | { readonly do: 'act'; readonly who: number; readonly pick: number; readonly by: number }
  | { readonly do: 'draft' | 'paste'; readonly who: number; readonly lines: number }
  | { readonly do: 'edit' | 'delete'; readonly who: number; readonly pick: number }
  | { readonly do: 'sort'; readonly who: number; readonly sheet: Sheet; readonly pick: number }
  | { readonly do: 'insert'; readonly who: number; readonly sheet: Sheet; readonly pick: number }
  /** a header gets another name, or its own again */
  | { readonly do: 'rename'; readonly who: number; readonly sheet: Sheet }
  /** the register shows some rows only, or all again */
  | { readonly do: 'filter'; readonly who: number; readonly sheet: Sheet; readonly pick: number }
  | {
      readonly do: 'fault';
      readonly who: number;
      readonly fault: Fault;
      readonly batch: 'writing' | 'any';
    }
  /** nothing leaves and nothing arrives, or everything again */
  | { readonly do: 'hold' | 'release'; readonly who: number }
  /** begins typing into a cell, and leaves it */
  | { readonly do: 'editing'; readonly who: number }
  | { readonly do: 'pass'; readonly changes: number }
  | { readonly do: 'settle' };

export interface Plan {
  readonly writers: 2 | 3;
  /** who comes next, and what arrives in the middle of a write */
  readonly lot: number;
  readonly steps: readonly Step[];
}

const who = fc.nat(2);
const pick = fc.nat(999);
const sheet = fc.constantFrom(...SHEETS);

const weighted = (...kinds: readonly (readonly [number, fc.Arbitrary<Step>])[]) =>
  fc.oneof(...kinds.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const step: fc.Arbitrary<Step> = weighted(
  [4, fc.record({ do: fc.constant('finish' as const), who, pick })],
  [4, fc.record({ do: fc.constant('act' as const), who, pick, by: fc.nat(5) })],
  [10, fc.record({ do: fc.constant('register' as const), who, pick })],
  [5, fc.record({ do: fc.constant('enter' as const), who })],
  [
    30,
    fc.record({
      do: fc.constant('sign' as const),
      who,
      pick,
      by: fc.oneof(fc.constant(0), fc.nat(6)),
    }),
  ],
  [
    10,
    fc.record({
      do: fc.constantFrom('draft' as const, 'paste' as const),
      who,
      lines: fc.integer({ min: 1, max: 3 }),
    }),
  ],
  [7, fc.record({ do: fc.constantFrom('edit' as const, 'delete' as const), who, pick })],
  [5, fc.record({ do: fc.constantFrom('sort' as const, 'insert' as const), who, sheet, pick })],
  [1, fc.record({ do: fc.constant('rename' as const), who, sheet })],
  [1, fc.record({ do: fc.constant('filter' as const), who, sheet, pick })],
  [3, fc.record({ do: fc.constant('undo' as const), who })],
  [
    6,
    fc.record({
      do: fc.constant('fault' as const),
      who,
      fault: fc.constantFrom(...FAULTS),
      batch: fc.constantFrom('writing' as const, 'any' as const),
    }),
  ],
  [6, fc.record({ do: fc.constant('hold' as const), who })],
  [7, fc.record({ do: fc.constant('release' as const), who })],
  [1, fc.record({ do: fc.constant('editing' as const), who })],
  [1, fc.record({ do: fc.constant('reopen' as const), who })],
  [8, fc.record({ do: fc.constant('confirm' as const), who })],
  [10, fc.record({ do: fc.constant('pass' as const), changes: fc.integer({ min: 1, max: 12 }) })],
  [2, fc.record({ do: fc.constant('settle' as const) })],
);

/** A day at one workbook: so many steps, at the end everything has arrived. */
export const planOf = (length: number): fc.Arbitrary<Plan> =>
  fc.record({
    writers: fc.constantFrom(2 as const, 3 as const),
    lot: fc.integer(),
    steps: fc.array(step, { minLength: length, maxLength: length, size: 'max' }),
  });
