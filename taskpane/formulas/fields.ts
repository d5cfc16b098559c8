import type { ArgumentField } from '../../addin/domain/formula-text';
import type { FunctionHelp } from '../../addin/text/functions';

/** What a function takes, as the formula's writer asks for it. */
export const fieldsOf = ({ parameters }: FunctionHelp): readonly ArgumentField[] =>
  parameters.map(({ name, optional, dimensionality, orText }) => ({
    name,
    optional: optional === true,
    isRange: dimensionality === 'matrix' && orText !== true,
  }));
