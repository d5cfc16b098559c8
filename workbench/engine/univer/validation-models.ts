// Data validation as the file writes it and as Office.js speaks of it.
import type { ValidationModel, ValidationType } from '../../file/model';
import type { ValidationRule } from '../port';

const TYPES: Readonly<Record<Exclude<ValidationType, 'none'>, ValidationRule['type']>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

/** Undefined for a rule that only shows a prompt: it refuses nothing. */
export function ruleOf(model: ValidationModel): ValidationRule | undefined {
  if (model.type === 'none') return undefined;
  const type = TYPES[model.type];
  const bounded = type !== 'list' && type !== 'custom';
  return {
    type,
    ...(bounded ? { operator: model.operator } : {}),
    formula1: sourceOf(model.formula1 ?? '', type),
    ...(model.formula2 === undefined ? {} : { formula2: sourceOf(model.formula2, type) }),
    ignoreBlanks: model.ignoreBlank,
    alert: model.errorStyle,
    showError: model.showError,
    errorTitle: model.errorTitle ?? '',
    errorMessage: model.error ?? '',
    promptTitle: model.promptTitle ?? '',
    prompt: model.prompt ?? '',
  };
}

/** In the file a literal list is a quoted text and everything else a formula without '='. */
function sourceOf(formula: string, type: ValidationRule['type']): string {
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (type === 'list' && literal) return literal[1]!.replaceAll('""', '"');
  return formula === '' || Number.isFinite(Number(formula)) ? formula : `=${formula}`;
}

export function modelOf(rule: ValidationRule, areas: ValidationModel['areas']): ValidationModel {
  const type = Object.entries(TYPES).find(([, name]) => name === rule.type)![0] as ValidationType;
  const text = (value: string) => (value === '' ? undefined : value);
  const [errorTitle, error, promptTitle, prompt] = [
    text(rule.errorTitle),
    text(rule.errorMessage),
    text(rule.promptTitle),
    text(rule.prompt),
  ];
  return {
    areas,
    type,
    operator: rule.operator ?? 'between',
    ...(rule.formula1 === '' ? {} : { formula1: formulaOf(rule.formula1, rule.type) }),
    ...(rule.formula2 === undefined ? {} : { formula2: formulaOf(rule.formula2, rule.type) }),
    ignoreBlank: rule.ignoreBlanks,
    dropDown: true,
    showInput: promptTitle !== undefined || prompt !== undefined,
    ...(promptTitle === undefined ? {} : { promptTitle }),
    ...(prompt === undefined ? {} : { prompt }),
    showError: rule.showError,
    errorStyle: rule.alert,
    ...(errorTitle === undefined ? {} : { errorTitle }),
    ...(error === undefined ? {} : { error }),
  };
}

function formulaOf(source: string, type: ValidationRule['type']): string {
  if (source.startsWith('=')) return source.slice(1);
  return type === 'list' ? `"${source.replaceAll('"', '""')}"` : source;
}
