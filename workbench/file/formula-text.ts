// Formulas are written differently in a file and in a cell: newer functions carry a prefix there,
// names declared by LET and LAMBDA another, and an add-in's function a third with dots turned to
// underscores. Here the text goes through both ways. A formula in a cell begins with '='.
import {
  stringifyTokens,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
} from '@borgar/fx';
import { cellName } from './address';
import { remembered } from './remembered';

const CUSTOM_PREFIX = '_xldudf_';

/** Functions newer than Excel 2007: the file names them with `_xlfn.` (two with `_xlfn._xlws.`). */
const FUTURE_FUNCTIONS = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE
BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE
CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT
CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP
ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE
FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY
FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS
GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN
ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS
MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE
PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY
POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT
REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S
SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN
TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE
WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** Functions whose result may be several cells: Excel stores such a formula as a dynamic array. */
const SPILLING_FUNCTIONS = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP
EXPAND CHOOSEROWS CHOOSECOLS TEXTSPLIT MAP BYROW BYCOL SCAN MAKEARRAY GROUPBY PIVOTBY`.split(/\s+/),
);

/** What the file says, as the cell shows it. */
export function formulaFromFile(text: string): string {
  if (!text.includes('_xl')) return `=${text}`;
  const tokens = tokenize(text, { mergeRefs: true }).map((token) => {
    if (token.type !== 'func' && token.type !== 'range_named') return token;
    return { ...token, value: nameFromFile(token.value) };
  });
  return `=${stringifyTokens(tokens)}`;
}

function nameFromFile(name: string): string {
  const custom = name.toLowerCase().startsWith(CUSTOM_PREFIX);
  // One underscore stands for one dot; REG.A_B and REG.A.B look the same in a file.
  if (custom) return name.slice(CUSTOM_PREFIX.length).replace(/_/g, '.');
  return name.replace(/^_xlfn\.(_xlws\.)?|^_xlws\.|^_xlpm\./i, '');
}

/** The formulas of a calculated column all read the same. */
const written = new WeakMap<object, Map<string, string>>();

/** What the cell shows, as the file says it. `isCustom` knows the functions of add-ins. */
export function formulaToFile(formula: string, isCustom: (name: string) => boolean): string {
  const known = written.get(isCustom) ?? new Map<string, string>();
  written.set(isCustom, known);
  return remembered(known, formula, () => writtenAnew(formula, isCustom));
}

function writtenAnew(formula: string, isCustom: (name: string) => boolean): string {
  const text = formula.replace(/^=/, '');
  if (!text.includes('(')) return text;
  const tokens = tokenize(text, { mergeRefs: true });
  const declared = declaredNames(tokens);
  return stringifyTokens(
    tokens.map((token) => {
      if (token.type === 'func') return { ...token, value: nameToFile(token.value, isCustom) };
      if (token.type === 'range_named' && declared.has(token.value.toLowerCase()))
        return { ...token, value: `_xlpm.${token.value}` };
      return token;
    }),
  );
}

function nameToFile(name: string, isCustom: (name: string) => boolean): string {
  const known = name.toUpperCase();
  if (isCustom(known)) return CUSTOM_PREFIX + known.replace(/\./g, '_');
  if (FUTURE_FUNCTIONS.has(known)) return `_xlfn.${known}`;
  if (WORKSHEET_FUNCTIONS.has(known)) return `_xlfn._xlws.${known}`;
  return name;
}

interface Token {
  readonly type: string;
  readonly value: string;
}

/** Names that LET and LAMBDA declare: every other argument of LET, all but the last of LAMBDA. */
function declaredNames(tokens: readonly Token[]): Set<string> {
  const declared = new Set<string>();
  const calls: { readonly name: string; argument: number }[] = [];
  tokens.forEach((token, index) => {
    const call = calls.at(-1);
    if (token.value === '(') {
      const before = tokens[index - 1];
      calls.push({ name: before?.type === 'func' ? before.value.toUpperCase() : '', argument: 0 });
    } else if (token.value === ')' && token.type === 'operator') calls.pop();
    else if (token.value === ',' && token.type === 'operator' && call) call.argument++;
    else if (token.type === 'range_named' && call) {
      const next = tokens.slice(index + 1).find((other) => other.type !== 'whitespace');
      const alone = next?.value === ',';
      if (!alone) return;
      if (call.name === 'LAMBDA' || (call.name === 'LET' && call.argument % 2 === 0))
        declared.add(token.value.toLowerCase());
    }
  });
  return declared;
}

export function mentionsFunction(formula: string, isWanted: (name: string) => boolean): boolean {
  if (!formula.includes('(')) return false;
  return tokenize(formula, { mergeRefs: true }).some(
    (token) => token.type === 'func' && isWanted(token.value.toUpperCase()),
  );
}

export const maySpill = (formula: string): boolean =>
  mentionsFunction(formula, (name) => SPILLING_FUNCTIONS.has(name));

/** A shared formula is written once, at its first cell; the others take it moved to their place. */
export function sharedFormula(
  formula: string,
  from: { readonly row: number; readonly column: number },
): (row: number, column: number) => string {
  const relative = translateFormulaToR1C1(formula, cellName(from.row, from.column));
  return (row, column) => translateFormulaToA1(relative, cellName(row, column));
}
