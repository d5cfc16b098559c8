/**
 * describe and it that only collect: the tests of a pack run again and again in one process, each
 * time with another rule missing.
 */
export interface Collected {
  readonly name: string;
  run(): Promise<void>;
}

type Body = (...values: never[]) => unknown;
type Named = (name: string, body: Body, timeout?: number) => void;

interface Suite {
  readonly names: readonly string[];
  readonly before: (() => unknown)[];
  readonly after: (() => unknown)[];
}

/** Collects what `load` describes. */
export function collect(load: () => void): readonly Collected[] {
  const tests: Collected[] = [];
  let suites: readonly Suite[] = [{ names: [], before: [], after: [] }];
  const current = (): Suite => suites.at(-1) ?? { names: [], before: [], after: [] };

  const describeOne: Named = (name, body) => {
    const outer = suites;
    suites = [...outer, { names: [...current().names, name], before: [], after: [] }];
    body();
    suites = outer;
  };
  const testOne: Named = (name, body) => {
    const within = suites;
    tests.push({
      name: [...current().names, name].join(' › '),
      async run() {
        for (const { before } of within) for (const hook of before) await hook();
        try {
          await body();
        } finally {
          for (const { after } of [...within].reverse()) for (const hook of after) await hook();
        }
      },
    });
  };
  const none = Object.assign(() => undefined, { each: () => () => undefined });
  const known = {
    describe: Object.assign(describeOne, { each: each(describeOne), skip: none }),
    it: Object.assign(testOne, { each: each(testOne), skip: none }),
    test: Object.assign(testOne, { each: each(testOne), skip: none }),
    beforeEach: (hook: () => unknown) => current().before.push(hook),
    afterEach: (hook: () => unknown) => current().after.push(hook),
    beforeAll: (hook: () => unknown) => current().before.push(once(hook)),
    afterAll: () => undefined,
  };
  const places = globalThis as unknown as Record<string, unknown>;
  const own = Object.fromEntries(Object.keys(known).map((key) => [key, places[key]]));
  Object.assign(places, known);
  try {
    load();
  } finally {
    Object.assign(places, own);
  }
  return tests;
}

/** A list of cases, or a table written in a template string. */
const each =
  (one: Named) =>
  (cases: readonly unknown[] | TemplateStringsArray, ...values: readonly unknown[]) =>
  (name: string, body: (...given: unknown[]) => unknown): void => {
    const rows = 'raw' in cases ? tableRows(cases, values) : cases;
    rows.forEach((row, index) => {
      const given: readonly unknown[] = Array.isArray(row) ? (row as unknown[]) : [row];
      one(`${name} #${index + 1}`, () => body(...given));
    });
  };

function tableRows(strings: readonly string[], values: readonly unknown[]): readonly unknown[] {
  const titles = (strings[0] ?? '')
    .split('|')
    .map((title) => title.trim())
    .filter((title) => title !== '');
  return Array.from({ length: values.length / titles.length }, (_, row) =>
    Object.fromEntries(titles.map((title, at) => [title, values[row * titles.length + at]])),
  );
}

function once(hook: () => unknown): () => unknown {
  let done: Promise<unknown> | undefined;
  return () => (done ??= Promise.resolve(hook()));
}
