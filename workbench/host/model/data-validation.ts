import type { ValidationRule } from '../../engine/port';
import { intersection } from '../../engine/rect';
import { invalidArgument } from '../errors';
import { absoluteAddress } from './addresses';
import { HostObject, type ModelContext } from './host-object';
import type { Range } from './range';

const TYPES: Record<ValidationRule['type'], string> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const blank: ValidationRule = {
  type: 'custom',
  formula1: '',
  ignoreBlanks: true,
  alert: 'stop',
  showError: true,
  errorTitle: '',
  errorMessage: '',
  promptTitle: '',
  prompt: '',
};

interface BasicRule {
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly operator: string;
}

export class DataValidation extends HostObject {
  constructor(
    context: ModelContext,
    private readonly range: Range,
  ) {
    super(context);
  }
  get typeName(): string {
    return 'DataValidation';
  }

  get type(): string {
    const rule = this.common();
    if (rule === null) return 'None';
    if (typeof rule === 'string') return rule;
    return TYPES[rule.type];
  }

  get rule(): unknown {
    const rule = this.common();
    if (rule === null) return {};
    if (typeof rule === 'string') return null;
    const { formula1, formula2, operator = 'between' } = rule;
    if (rule.type === 'custom') return { custom: { formula: formula1 } };
    if (rule.type === 'list') return { list: { inCellDropDown: true, source: formula1 } };
    const bounds = formula2 === undefined ? { formula1 } : { formula1, formula2 };
    return { [rule.type]: { ...bounds, operator: upperFirst(operator) } };
  }
  set rule(rule: unknown) {
    this.change(readRule(rule));
  }

  get ignoreBlanks(): boolean {
    return this.single().ignoreBlanks;
  }
  set ignoreBlanks(ignoreBlanks: unknown) {
    this.change({ ignoreBlanks: Boolean(ignoreBlanks) });
  }

  get errorAlert(): unknown {
    const { alert, errorMessage, errorTitle, showError } = this.single();
    return {
      message: errorMessage,
      showAlert: showError,
      style: upperFirst(alert),
      title: errorTitle,
    };
  }
  set errorAlert(alert: unknown) {
    const {
      message = '',
      showAlert = true,
      style = 'Stop',
      title = '',
    } = (alert ?? {}) as Record<string, never>;
    this.change({
      errorMessage: message,
      showError: showAlert,
      alert: lowerFirst(style) as ValidationRule['alert'],
      errorTitle: title,
    });
  }

  get prompt(): unknown {
    const { prompt, promptTitle } = this.single();
    return { message: prompt, showPrompt: prompt !== '' || promptTitle !== '', title: promptTitle };
  }
  set prompt(prompt: unknown) {
    const { message = '', title = '' } = (prompt ?? {}) as Record<string, never>;
    this.change({ prompt: message, promptTitle: title });
  }

  clear(): void {
    this.context.track(this.engine.setValidation(this.range.place, null));
  }

  /** The rule of the whole range; null if there is none; how its cells differ if they do. */
  private common(): ValidationRule | null | 'MixedCriteria' | 'Inconsistent' {
    const { sheet, rect } = this.range;
    const touching = this.engine
      .validations(sheet)
      .filter((area) => area.rects.some((r) => intersection(r, rect)));
    const [first, ...others] = touching;
    if (!first) return null;
    const ruled = touching
      .flatMap(({ rects }) => rects.map((r) => intersection(r, rect)))
      .reduce((sum, part) => sum + (part ? part.rows * part.columns : 0), 0);
    if (ruled < rect.rows * rect.columns) return 'MixedCriteria';
    return others.length === 0 ? first.rule : 'Inconsistent';
  }

  private single(): ValidationRule {
    const rule = this.common();
    return rule === null || typeof rule === 'string' ? blank : rule;
  }

  private change(part: Partial<ValidationRule>): void {
    const { sheet, rect } = this.range.place;
    this.context.track(this.engine.setValidation({ sheet, rect }, { ...this.single(), ...part }));
  }
}

/** Not `instanceof`: a range knows its validation, and not the other way round. */
const isRange = (source: unknown): source is Range =>
  source instanceof HostObject && source.typeName === 'Range';

function readRule(
  rule: unknown,
): Pick<ValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'> {
  const [kind, content] = Object.entries(rule ?? {})[0] ?? [];
  if (kind === 'custom')
    return { type: 'custom', formula1: String((content as { formula: string }).formula) };
  if (kind === 'list') {
    const { source } = content as { source: unknown };
    if (isRange(source))
      return {
        type: 'list',
        formula1: `=${absoluteAddress(source.worksheet.name, source.rect)}`,
      };
    if (typeof source !== 'string') throw invalidArgument();
    return { type: 'list', formula1: source };
  }
  if (kind === undefined || !(kind in TYPES)) throw invalidArgument();
  const { formula1, formula2, operator } = content as BasicRule;
  return {
    type: kind as ValidationRule['type'],
    operator: lowerFirst(operator) as NonNullable<ValidationRule['operator']>,
    formula1: String(formula1),
    ...(formula2 === undefined || formula2 === null ? {} : { formula2: String(formula2) }),
  };
}
