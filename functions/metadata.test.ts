import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { BALANCE } from './balance';
import { customFunctions } from './excel.fixture';
import { FUNCTIONS, LANGUAGES, metadataIn } from './metadata';
import { RMB } from './rmb';
import { SEALCHECK } from './seal-check';

const CODE: Readonly<Record<string, (...args: never[]) => unknown>> = { RMB, BALANCE, SEALCHECK };
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
    const [[text] = []] = associated.get('RMB')?.([[12.3]], null) as string[][];
    expect(text).toBe('人民币壹拾贰元叁角整');
  });
});
