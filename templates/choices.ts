import type { Column, Pack, Register } from '../addin/registers/vocabulary';
import { people } from '../addin/registers/system';
import { InvariantError } from '../addin/domain/result';

/** One column of the sheet 清单 and the name by which drop-downs find it. */
export interface ChoiceList {
  readonly name: string;
  readonly title: string;
  readonly from:
    | { readonly fixed: readonly string[] }
    /** key of the parameter that the list follows */
    | { readonly parameter: string };
}

/** Codes of the parameters whose value is a number. */
export const NUMERIC_PARAMETERS = '清单_数值参数';

export function choiceLists(pack: Pack): readonly ChoiceList[] {
  const lists = new Map<string, ChoiceList>();
  for (const { key, title, kind } of pack.parameters)
    if (kind === 'list') add({ name: nameOf(title.zh), title: title.zh, from: { parameter: key } });
  const numeric = pack.parameters.filter(({ kind }) => kind !== 'list' && kind !== 'text');
  if (numeric.length > 0)
    add({
      name: NUMERIC_PARAMETERS,
      title: '数值参数',
      from: { fixed: numeric.map(({ key }) => key) },
    });
  for (const register of [...pack.registers, people])
    for (const column of register.columns)
      if (isFixed(column.choices))
        add({
          name: choiceName(pack, register, column),
          title: `${register.title.zh} ${column.title.zh}`,
          from: { fixed: column.choices },
        });
  return [...lists.values()];

  function add(list: ChoiceList): void {
    if (lists.has(list.name)) throw new InvariantError(`two lists are named ${list.name}`);
    lists.set(list.name, list);
  }
}

/** Defined name of the values that a choice column offers. */
export function choiceName(pack: Pack, register: Register, { choices, title }: Column): string {
  if (!choices || isFixed(choices)) return nameOf(`${register.table}_${title.zh}`);
  const parameter = pack.parameters.find(({ key }) => key === choices.parameter);
  if (!parameter) throw new InvariantError(`${pack.id} has no parameter ${choices.parameter}`);
  return nameOf(parameter.title.zh);
}

const isFixed = (choices: Column['choices']): choices is readonly string[] =>
  Array.isArray(choices);

/** Names hold letters, digits and _ only. */
const nameOf = (title: string): string => `清单_${title.replace(/[^\p{L}\p{N}]+/gu, '_')}`;
