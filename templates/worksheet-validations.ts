import type { DataValidation, Worksheet } from 'exceljs';

export type Validation = Omit<DataValidation, 'type' | 'formulae'> & {
  /** `any` accepts everything and only shows its prompt */
  readonly type: DataValidation['type'] | 'any';
  readonly formulae?: readonly string[];
};

interface Validations {
  add(range: string, validation: Validation): void;
}

/** exceljs takes one rule for a whole range here; its types only know one rule for each cell. */
export const validationsOf = (sheet: Worksheet): Validations =>
  (sheet as unknown as { readonly dataValidations: Validations }).dataValidations;
