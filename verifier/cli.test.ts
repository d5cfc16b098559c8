import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { signedFile, tampered } from './signed-file.fixture';
import type { Told } from './told';

jest.setTimeout(120_000);

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verifier-'));
  const { bytes } = await signedFile();
  writeFileSync(join(folder, 'intact.xlsx'), bytes);
  writeFileSync(join(folder, 'changed.xlsx'), tampered(bytes, '某菜市场', '某粮油店二'));
  writeFileSync(join(folder, 'no.xlsx'), '不是工作簿');
  writeFileSync(join(folder, 'heads.json'), '{"W-KEYS": ["E0"]}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = (...args: readonly string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const files = args.map((arg) => (/\.(xlsx|json)$/.test(arg) ? join(folder, arg) : arg));
    const program = ['--import', 'tsx', join(__dirname, 'cli.ts'), ...files];
    execFile(process.execPath, program, { cwd: join(__dirname, '..') }, (error, out) =>
      done({ code: Number(error?.code ?? 0), out }),
    );
  });

it('says by its exit code whether a file is intact, changed or not readable', async () => {
  const asked = [['intact.xlsx'], ['intact.xlsx', 'changed.xlsx'], ['changed.xlsx', 'no.xlsx']];
  const answers = await Promise.all(asked.map((files) => verify(...files)));
  expect(answers.map(({ code }) => code)).toEqual([0, 1, 2]);
});

it('tells scripts in JSON what it found and what it compared', async () => {
  const { code, out } = await verify(
    ...['changed.xlsx', 'no.xlsx', '--json', '--seen', 'heads.json'],
  );
  const [changed, unreadable] = JSON.parse(out) as readonly Told[];
  expect(code).toBe(2);
  expect(changed).toMatchObject({ file: join(folder, 'changed.xlsx'), records: 1, entries: 8 });
  expect(changed?.anchors).toHaveLength(1);
  expect(changed?.findings.map(({ kind, cell }) => [kind, cell])).toEqual([
    ['head-missing', ''],
    ['changed-after-signing', 'F5'],
  ]);
  expect(unreadable).toMatchObject({ findings: [], unreadable: { code: 'unreadable' } });
});

it('refuses what it does not understand instead of calling a file intact', async () => {
  const asked = [
    ['intact.xlsx', '--registar', 'X'],
    ['intact.xlsx', '--seen', 'no.xlsx'],
  ];
  const answers = await Promise.all(asked.map((args) => verify(...args)));
  expect(answers.map(({ code }) => code)).toEqual([2, 2]);
});
