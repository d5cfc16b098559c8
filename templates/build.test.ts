import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../addin/registers';
import { canteen } from '../addin/registers/canteen';
import type { Clause } from '../addin/registers/vocabulary';
import { buildWorkbook } from './build';
import { dumpWorkbook } from './dump';
import { lintWorkbook } from './lint/lint';
import { hasSdk, sdkErrors } from './open-xml-sdk';
import { openPackage, textPart } from './post-process/package';

jest.setTimeout(60_000);

/** Where its program is missing, `npm test` names what was skipped. */
const withSdk = hasSdk() ? it : it.skip;

const CASES = join(__dirname, 'cases');
const expectedOf = (id: string): string => join(CASES, id, 'expected.txt');

describe.each(packs.map((pack) => [pack.file, pack] as const))('%s', (_, pack) => {
  it('holds what its case says', async () => {
    const dumped = dumpWorkbook(await buildWorkbook(pack));
    // After a change that is meant: UPDATE_CASES=1 npx jest templates, then read the difference.
    if (process.env['UPDATE_CASES'] === '1') writeFileSync(expectedOf(pack.id), dumped);
    expect(dumped).toBe(readFileSync(expectedOf(pack.id), 'utf8'));
  });

  withSdk('is as the schemas want it', async () => {
    expect(await sdkErrors(await buildWorkbook(pack))).toEqual([]);
  });

  it('is nothing that Excel would repair', async () => {
    expect(lintWorkbook(await buildWorkbook(pack))).toEqual([]);
  });

  it('is the same file on every run, byte for byte', async () => {
    const once = await buildWorkbook(pack);
    await new Promise((done) => setTimeout(done, 2_100)); // a zip counts time in steps of two seconds
    expect(Buffer.compare(once, await buildWorkbook(pack))).toBe(0);
  });
});

it('has a case for every pack and no other', () => {
  expect(readdirSync(CASES).sort()).toEqual(packs.map(({ id }) => id).sort());
  expect(packs.filter(({ id }) => !existsSync(expectedOf(id)))).toEqual([]);
});

it('is not built while nothing serves a clause', async () => {
  const clause: Clause = { id: 'CT-99', kind: 'block', text: '没有人管的一条' };
  const pack = { ...canteen, clauses: [...canteen.clauses, clause] };
  await expect(buildWorkbook(pack)).rejects.toThrow('CT-99');
});

it('names the workbook only when it is told to', async () => {
  const properties = async (workbookId?: string): Promise<string> =>
    textPart(
      openPackage(await buildWorkbook(canteen, workbookId === undefined ? {} : { workbookId })),
      'docProps/custom.xml',
    );
  expect(await properties()).toContain('name="rk.workbook"><vt:lpwstr></vt:lpwstr>');
  expect(await properties('W7')).toContain('name="rk.workbook"><vt:lpwstr>W7</vt:lpwstr>');
});

it('keeps what a calculated column answered beside its formula', async () => {
  const line = ['R1-1', 'PZ-2026-0001', '白菜', 2, '斤', 1.5, 3, null, null, null, null, ''];
  const dumped = await buildWorkbook(canteen, { rows: { 原始凭证明细: [line] } });
  const sheet = textPart(openPackage(dumped), 'xl/worksheets/sheet3.xml');
  expect(sheet).toMatch(/<c r="G5"[^>]*><f>IF\(COUNT[^<]*<\/f><v>3<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="K5"[^>]*><f>IF\(COUNT[^<]*<\/f><\/c>/);
});

it('stays a workbook that Excel opens when it is filled', async () => {
  const rows = {
    人员: [
      ['张三', '食堂', '食堂管理员、食堂厨师', '在岗', ''],
      ['李四', '', '食堂会计', '停用', ''],
    ],
    参数: [['units', '计量单位', '斤\n吨', 'CT-13']],
    食堂流水账: Array.from({ length: 300 }, (_, index) => [
      `R${index}`,
      `LS-2026-${String(index + 1).padStart(5, '0')}`,
      46_086,
      '领经费',
      '0012',
      '=1+1 <&"',
      '',
      100,
      null,
      100,
      0,
      null,
      null,
      '已完成',
      `E${index}`,
      'ABCD',
    ]),
  };
  const filled = await buildWorkbook(canteen, { rows });
  expect(lintWorkbook(filled)).toEqual([]);
  if (hasSdk()) expect(await sdkErrors(filled)).toEqual([]);
  expect(dumpWorkbook(filled)).toContain('table 食堂流水账 A4:P304');
});
