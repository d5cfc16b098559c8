// What the workbench is known not to do as Excel does it: the only place that says so. A gap that
// is closed fails its test until it is taken from this list.

export type Host = 'memory' | 'univer';

export interface Gap {
  readonly case: string;
  readonly hosts: readonly Host[];
  readonly why: string;
  /** a part of what the failing case says */
  readonly fails: string;
}

const BOTH = ['memory', 'univer'] as const;
const NO_FORMULAS = 'the engine without a screen calculates no formulas of its own';

export const GAPS: readonly Gap[] = [
  {
    case: 'validation/valid',
    hosts: BOTH,
    why: 'the add-in checks by its own rules and never asks',
    fails: 'does not implement DataValidation.valid',
  },
  {
    case: 'filter/visible-view',
    hosts: BOTH,
    why: 'the add-in reads whole tables and never asks',
    fails: 'does not implement Range.getVisibleView',
  },
  {
    case: 'used/formatted-cells',
    hosts: BOTH,
    why: 'an engine does not tell which cells have only a format; the add-in never asks',
    fails: 'A1:C4',
  },
  {
    case: 'names/computed',
    hosts: BOTH,
    why: 'only cells calculate; the add-in has no such names',
    fails: 'does not implement the value of a name that is a formula',
  },
  { case: 'calculation/result', hosts: ['memory'], why: NO_FORMULAS, fails: '#NAME?' },
  { case: 'calculation/follows', hosts: ['memory'], why: NO_FORMULAS, fails: '#NAME?' },
  { case: 'calculation/error', hosts: ['memory'], why: NO_FORMULAS, fails: '#NAME?' },
  { case: 'calculation/structured', hosts: ['memory'], why: NO_FORMULAS, fails: '#NAME?' },
  {
    case: 'calculation/underscore-in-a-table-name',
    hosts: BOTH,
    why: 'what Univer calculates knows no such names (its TABLE_NAME_REGEX); our tables have none',
    fails: '#NAME?',
  },
];
