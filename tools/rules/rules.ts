import type { Pack, Register, Step } from '../../addin/registers/vocabulary';

/** One rule of a pack that can be taken out of the definitions and put back. */
export interface Rule {
  /** `voucher.approve.notSameAs handle` */
  readonly name: string;
  remove(): void;
  restore(): void;
}

type Plain = Record<string, unknown>;

/** What a thing is, how it is called and how it looks: no rule, or needed for the definition to be one. */
const NO_RULE: ReadonlySet<string> = new Set([
  ...['id', 'key', 'step', 'note', 'choice', 'title', 'text', 'hint', 'width', 'hidden', 'table'],
  ...['kind', 'revision', 'clause', 'numbering', 'lines'],
]);

/** Columns that the add-in writes: every register has them or is none. */
const OWN: ReadonlySet<string> = new Set([
  ...['rowId', 'document', 'serial', 'state', 'entry', 'seal'],
]);

/** Within these only what may be left out is a rule; the rest says what the rule is about. */
const NARROWING: ReadonlySet<string> = new Set(['when', 'where', 'negative', 'flagOnly']);

/**
 * Every rule of a pack, each by itself: whoever signs, each required cell, check, notice,
 * incompatible post, condition, way, deadline, posting … New words of the vocabulary are rules
 * without being listed here. The definitions are changed in place, so that whoever holds them sees it.
 */
export function rulesOf(pack: Pack): readonly Rule[] {
  const others = pack.posts.map(({ id }) => id);
  return toldApart([
    ...pack.registers.flatMap((register) => rulesIn(register, others)),
    ...elements(`${pack.id}.views`, pack, 'views', ({ id }) => String(id)),
    ...elements(`${pack.id}.parameters`, pack, 'parameters', ({ key }) => String(key)),
    ...elements(`${pack.id}.preface`, pack, 'preface', (_, index) => String(index + 1)),
    ...elements(`${pack.id}.reports`, pack, 'reports', ({ id }) => String(id)),
    ...elements(`${pack.id}.pagedBooks`, pack, 'pagedBooks', ({ id }) => String(id)),
    ...(pack.prices ? [left(`${pack.id}.prices`, pack as object as Plain, 'prices')] : []),
    ...elements(`${pack.id}.forms`, pack, 'forms', ({ id }) => String(id)),
  ]);
}

/** Two checks of one kind in one step get numbers. */
function toldApart(rules: readonly Rule[]): readonly Rule[] {
  const seen = new Map<string, number>();
  return rules.map((rule) => {
    const count = (seen.get(rule.name) ?? 0) + 1;
    seen.set(rule.name, count);
    return count === 1 ? rule : { ...rule, name: `${rule.name} (${count})` };
  });
}

function rulesIn(register: Register, posts: readonly string[]): readonly Rule[] {
  const { id, columns, signOff = [] } = register;
  return [
    ...columns
      .filter(({ kind }) => !OWN.has(kind))
      .flatMap((column) => [
        ...parts(`${id}.${column.key}`, column, ['decimals']),
        ...(column.decimals === undefined || column.derived
          ? []
          : [replaced(`${id}.${column.key} decimals`, column, 'decimals', 9)]),
        ...(column.derived && 'rows' in column.derived
          ? elements(`${id}.${column.key} rows`, column.derived, 'rows', ({ gives }) =>
              String(gives),
            )
          : []),
      ]),
    ...elements(`${id}.signOff`, register, 'signOff', ({ step }) => String(step)),
    ...signOff.flatMap((step) => rulesOfStep(`${id}.${step.step}`, step, posts)),
    ...parts(id, register, ['columns', 'signOff', 'posts', 'notices']),
    ...elements(`${id}.posts`, register, 'posts', ({ matter }) => String(matter)),
    ...(register.posts ?? []).flatMap((posting) => {
      const at = `${id} → ${posting.to} ${posting.matter}`;
      return [
        ...elements(at, posting, 'set', ({ column }) => String(column)),
        ...posting.set.flatMap((set) => narrowing(`${at} ${set.column}`, set)),
        ...parts(at, posting, ['to', 'matter', 'set']),
      ];
    }),
    ...(register.closes
      ? [
          ...elements(`${id}.closes`, register.closes, 'figures', nameOf),
          ...register.closes.figures.flatMap((figure) =>
            elements(`${id}.closes ${figure.column}`, figure, 'broughtIn', nameOf),
          ),
        ]
      : []),
    ...elements(`${id}.notices`, register, 'notices', nameOf),
    ...(register.notices ?? []).flatMap((notice) =>
      narrowing(`${id} ${nameOf({ ...notice })}`, notice),
    ),
  ];
}

function rulesOfStep(at: string, step: Step, posts: readonly string[]): readonly Rule[] {
  const somebodyElse = posts.find((post) => post !== step.post) ?? '';
  return [
    replaced(`${at} post ${step.post}`, step, 'post', somebodyElse),
    ...parts(at, step, ['post']),
    ...(step.checks ?? []).flatMap((check) => narrowing(`${at} ${check.check}`, check)),
  ];
}

/** Each part that may be left out; of a list each element as well. */
function parts(at: string, of: object, except: readonly string[]): readonly Rule[] {
  return Object.entries(of as Plain).flatMap(([key, value]) => {
    if (value === undefined || NO_RULE.has(key) || except.includes(key)) return [];
    if (Array.isArray(value) && value.length > 0 && key !== 'choices')
      return elements(`${at}.${key}`, of, key, nameOf);
    if (Array.isArray(value) && value.some((one) => typeof one === 'object'))
      return elements(`${at}.${key}`, of, key, nameOf);
    if (key === 'levels')
      return Object.keys(value as Plain).map((level) =>
        left(`${at}.levels ${level}`, value as Plain, level),
      );
    return [left(`${at}.${key}`, of as Plain, key)];
  });
}

const narrowing = (at: string, of: object): readonly Rule[] =>
  Object.keys(of)
    .filter((key) => NARROWING.has(key))
    .map((key) => left(`${at} ${key}`, of as Plain, key));

/** What an element of a list is called. */
function nameOf(element: Plain | string, index = 0): string {
  if (typeof element === 'string') return element;
  const { check, notice, note, choice, column, key, columns } = element;
  return (
    [check ?? notice ?? note ?? choice, column ?? key ?? columns]
      .filter((part) => part !== undefined)
      .map(String)
      .join(' ') || String(index + 1)
  );
}

function elements(
  at: string,
  of: object,
  key: string,
  named: (element: Plain, index: number) => string,
): readonly Rule[] {
  const list = (of as Plain)[key];
  if (!Array.isArray(list)) return [];
  const held: readonly unknown[] = [...(list as unknown[])];
  return held.map((element, index): Rule => ({
    name: `${at} ${named(element as Plain, index)}`,
    remove: () => void list.splice(index, 1),
    restore: () => void list.splice(index, 0, element),
  }));
}

const left = (name: string, of: Plain, key: string): Rule => {
  const { [key]: value } = of;
  return {
    name,
    remove: () => void Reflect.deleteProperty(of, key),
    restore: () => void (of[key] = value),
  };
};

const replaced = (name: string, of: object, key: string, by: unknown): Rule => {
  const thing = of as Plain;
  const { [key]: value } = thing;
  return { name, remove: () => void (thing[key] = by), restore: () => void (thing[key] = value) };
};

/** Forms share columns such as 日期: each gets its own, so that one form's rule goes alone. */
export function unshare(pack: Pack): void {
  for (const register of pack.registers)
    for (const list of [register.columns, register.signOff, register.posts, register.notices])
      list?.forEach((one, index) => ((list as unknown[])[index] = structuredClone(one)));
}
