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
    case: 'values/null-color',
    hosts: BOTH,
    why: 'null becomes a color',
    fails: 'it was done',
  },
  { case: 'values/blank-format', hosts: BOTH, why: 'a blank format stays blank', fails: 'General' },
  { case: 'formats/mixed-color', hosts: BOTH, why: 'said as a blank text', fails: 'null' },
  { case: 'calculated/added-row', hosts: BOTH, why: 'stays blank', fails: '=B6*C6' },
  {
    case: 'validation/other-rules',
    hosts: BOTH,
    why: 'said to be mixed criteria',
    fails: 'Inconsistent',
  },
  {
    case: 'validation/valid',
    hosts: BOTH,
    why: 'the add-in checks by its own rules and never asks',
    fails: 'does not implement DataValidation.valid',
  },
  { case: 'protection/delete-very-hidden', hosts: BOTH, why: 'it is deleted', fails: 'deleted' },
  {
    case: 'filter/visible-view',
    hosts: BOTH,
    why: 'the add-in reads whole tables and never asks',
    fails: 'does not implement Range.getVisibleView',
  },
  { case: 'follow/renamed-sheet', hosts: BOTH, why: 'formulas keep the old name', fails: 'true' },
  {
    case: 'used/formatted-cells',
    hosts: BOTH,
    why: 'an engine does not tell which cells have only a format; the add-in never asks',
    fails: 'A1:C4',
  },
  {
    case: 'insert/off-the-sheet',
    hosts: BOTH,
    why: 'refused with a more general code',
    fails: 'NonBlankCellOffSheet',
  },
  {
    case: 'batch/too-many-cells',
    hosts: BOTH,
    why: 'refused with another code',
    fails: 'RangeExceedsLimit',
  },
  { case: 'names/range', hosts: BOTH, why: 'names have no id', fails: 'names.add()' },
  { case: 'names/constant', hosts: BOTH, why: 'names have no id', fails: 'names.add()' },
  { case: 'names/follow', hosts: BOTH, why: 'names have no id', fails: 'names.add()' },
  { case: 'names/of-a-sheet', hosts: BOTH, why: 'names have no id', fails: 'names.add()' },
  { case: 'names/hidden', hosts: BOTH, why: 'shown by the same batch as before', fails: 'false' },
  {
    case: 'names/computed',
    hosts: BOTH,
    why: 'only cells calculate; the add-in has no such names',
    fails: 'does not implement the value of a name that is a formula',
  },
  {
    case: 'files/insert-worksheets',
    hosts: BOTH,
    why: 'the host does not open files',
    fails: 'does not implement Workbook.insertWorksheetsFromBase64',
  },
  { case: 'calculation/result', hosts: ['memory'], why: NO_FORMULAS, fails: '#NAME?' },
  { case: 'calculation/follows', hosts: ['memory'], why: NO_FORMULAS, fails: '#NAME?' },
  { case: 'calculation/error', hosts: ['memory'], why: NO_FORMULAS, fails: '#NAME?' },
  { case: 'calculation/structured', hosts: BOTH, why: NO_FORMULAS, fails: '#NAME?' },
  {
    case: 'sheets/added-last',
    hosts: ['univer'],
    why: 'a sheet that the add-in adds is shown at once',
    fails: '[true,false]',
  },
];
