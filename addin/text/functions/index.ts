import { clients } from './clients';
import { money } from './money';
import { reconciling } from './reconciling';
import type { FunctionHelp } from './help';

/** The one source of what people and Excel are told about the functions REG.… */
export const FUNCTIONS: readonly FunctionHelp[] = [...reconciling, ...money, ...clients];
export type { FunctionHelp };
