import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { packs } from '../addin/registers';
import { journal } from '../addin/registers/system';
import { FUNCTIONS } from '../addin/text/functions';
import { CODE } from './code';
import { customFunctions } from './excel.fixture';
import { callIn } from './formula.fixture';
import { LANGUAGES, metadataIn } from './metadata';

beforeAll(() => Object.assign(globalThis, customFunctions()));

const dist = join(__dirname, '..', 'dist');
const built = existsSync(join(dist, 'functions.js'));

describe('what Excel knows about the functions', () => {
  it('names each function that there is, with as many parameters as it takes', () => {
    const told = FUNCTIONS.map(({ id, parameters }) => [id, parameters.length]);
    expect(told).toEqual(Object.entries(CODE).map(([id, code]) => [id, code.length]));
  });

  it.each(FUNCTIONS)(
    '$id: ASCII names, optional parameters last, an example that calls it',
    (it) => {
      const names = [it.id, ...it.parameters.map(({ name }) => name)];
      expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9]{2,}$/.test(name))).toEqual([]);
      const optional = it.parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
      expect(it.example).toContain(`=REG.${it.id}(`);
      const given = it.example.split('(')[1]?.split(/,(?![^[]*\])/).length ?? 0;
      expect(given).toBeGreaterThanOrEqual(optional.filter((isOptional) => !isOptional).length);
    },
  );

  it.each(FUNCTIONS)('$id: the example speaks of registers that there are', ({ example }) => {
    const registers = [...packs.flatMap((pack) => pack.registers), journal];
    for (const [, table = '', column] of example.matchAll(/(\p{Script=Han}+)\[([^[\]#]+)?/gu)) {
      const register = registers.find((one) => one.table === table);
      const titles = register?.columns.map(({ title }) => title.zh);
      expect([table, column ?? titles?.[0]]).toEqual([
        table,
        titles?.find((it) => it === (column ?? titles[0])),
      ]);
    }
  });

  it.each(FUNCTIONS.filter(({ sample }) => sample))('$id: the sample gives what it says', (it) => {
    const { id, args } = callIn(it.sample?.formula ?? '');
    const given = it.parameters.map((_, index) => args[index] ?? null);
    const spill = CODE[id]?.(...(given as never[]));
    const [row = 0, column = 0] = it.sample?.at ?? [];
    expect([id, spill?.[row - 1]?.[column - 1]]).toEqual([it.id, it.sample?.gives]);
  });

  it('differs between the languages in the help only', () => {
    const bare = (language: (typeof LANGUAGES)[number]): unknown =>
      JSON.parse(JSON.stringify(metadataIn(language)), (key, value: unknown) =>
        key === 'description' ? '' : value,
      );
    expect(bare('en-US')).toEqual(bare('zh-CN'));
    const helps = LANGUAGES.map((language) =>
      metadataIn(language).functions.flatMap((it) => [
        it.description,
        ...it.parameters.map(({ description }) => description),
      ]),
    );
    expect(helps[0]?.every((help) => /\p{Script=Han}/u.test(help))).toBe(true);
    expect(helps[1]?.every((help) => /[a-z]{3}/i.test(help))).toBe(true);
    expect(helps[0]?.filter((help) => helps[1]?.includes(help))).toEqual([]);
  });

  // Needs dist/, which `npm test` builds before; elsewhere it is skipped and named.
  (built ? it : it.skip)('is what the shipped script does, alone with CustomFunctions', () => {
    const { associated, CustomFunctions } = customFunctions();
    const alone = createContext({ CustomFunctions });
    new Script(readFileSync(join(dist, 'functions.js'), 'utf8')).runInContext(alone);
    const shipped = JSON.parse(readFileSync(join(dist, 'functions.json'), 'utf8')) as unknown;
    expect(shipped).toEqual(JSON.parse(JSON.stringify(metadataIn('zh-CN'))));
    expect([...associated.keys()]).toEqual(FUNCTIONS.map(({ id }) => id));
    for (const { sample, parameters } of FUNCTIONS) {
      if (!sample) continue;
      const { id, args } = callIn(sample.formula);
      const spill = associated.get(id)?.(...parameters.map((_, index) => args[index] ?? null));
      const rows = spill as readonly (readonly unknown[])[];
      expect([id, rows[sample.at[0] - 1]?.[sample.at[1] - 1]]).toEqual([id, sample.gives]);
    }
  });
});
