import type { Finding } from '../addin/actions/verify-workbook';
import { headCode, contentCode } from '../addin/domain/print-codes';
import { checkerOf } from '../addin/keyring/check-signatures';
import { checkPaper, codeNow } from '../addin/actions/check-paper';
import { compareCopies } from './compare-copies';
import { headsOf } from './heads';
import { placeOf } from './place';
import { signedFile, tampered, type SignedFile } from './signed-file.fixture';
import { told } from './told';
import { verifyFile, type Kept, type Verdict } from './verdict';

jest.setTimeout(60_000);

const checker = checkerOf();
let file: SignedFile;
let later: Uint8Array;
let otherwise: Uint8Array;

beforeAll(async () => {
  file = await signedFile();
  later = await file.weigh();
  otherwise = await file.registerSecond();
});

async function verified(bytes: Uint8Array, kept: Kept = {}): Promise<Verdict> {
  const verdict = await verifyFile('食堂.xlsx', bytes, { checker, kept });
  if (verdict.is !== 'verified') throw new Error(verdict.why);
  return verdict;
}

const kinds = async (bytes: Uint8Array, kept: Kept): Promise<readonly string[]> =>
  (await verified(bytes, kept)).report.findings.map(({ kind }) => kind);

const changed = () => tampered(file.bytes, '某菜市场', '某粮油店二');

describe('核验一个文件', () => {
  it('没有动过的文件没有发现,签名都核过', async () => {
    const { report, registrars } = await verified(file.bytes);
    expect(report).toMatchObject({ findings: [], signed: true, records: 1 });
    expect(registrars).toEqual([file.registrar]);
  });

  it('签字以后在文件里改的一格:哪一格、原来是什么、现在是什么、谁签的', async () => {
    expect(told('zh-CN', await verified(changed())).findings).toMatchObject([
      {
        ...{ kind: 'changed-after-signing', sheet: '原始凭证', cell: 'F5', record: file.no },
        ...{ column: '售货单位', was: '某菜市场', now: '某粮油店二', by: '某摊主' },
      },
    ]);
  });

  it('关于整行的发现指的是那一行', async () => {
    const { workbook } = await verified(file.bytes);
    const finding: Finding = {
      kind: 'row-doubled',
      ...{ sheet: '人员', record: '', column: '', was: '', now: '', by: '' },
      row: { table: '人员', position: 1, cells: {} },
    };
    expect(placeOf(workbook, finding)).toEqual({
      sheet: '人员',
      cell: expect.stringMatching(/^A(\d+):[B-Z]\1$/),
    });
  });

  it.each([
    ['一个文本文件', new TextEncoder().encode('不是工作簿'), 'unreadable'],
    ['一个空文件', new Uint8Array(), 'unreadable'],
  ])('%s 读不出来', async (_, bytes, why) => {
    expect(await verifyFile('x', bytes, { checker, kept: {} })).toMatchObject({ why });
  });
});

describe('与文件以外的东西比对', () => {
  it('约定书上的指纹:相同的放行,另一个是发现', async () => {
    expect(await kinds(file.bytes, { registrar: file.registrar })).toEqual([]);
    expect(await kinds(file.bytes, { registrar: '0'.repeat(32) })).toEqual(['other-registrar']);
  });

  it('见过新的以后,旧副本被认出来', async () => {
    const { entries } = await verified(later);
    const seen = { 'W-KEYS': headsOf(entries) };
    expect(await kinds(later, { seen })).toEqual([]);
    expect(await kinds(file.bytes, { seen })).toEqual(['head-missing']);
  });

  it('什么也没比对,就用一句话说出来;别的工作簿的存根也不算比对', async () => {
    const [nothing] = told('zh-CN', await verified(file.bytes)).anchors;
    const foreign = await verified(file.bytes, { seen: { 'W-OTHER': ['E1'] } });
    expect(told('zh-CN', foreign).anchors).toEqual([nothing]);
    const compared = await verified(file.bytes, { registrar: file.registrar });
    expect(told('zh-CN', compared).anchors).not.toContain(nothing);
  });
});

describe('两份副本', () => {
  it('较新的一份是接续', async () => {
    const [a, b] = [await verified(file.bytes), await verified(later)];
    const { common, alone, forked } = compareCopies(a.entries, b.entries);
    expect(common.map(({ id }) => id)).toEqual(a.entries.map(({ id }) => id));
    expect(alone.map((list) => list.map(({ entry }) => entry.step))).toEqual([[], ['weigh']]);
    expect(forked).toEqual([]);
  });

  it('两边都接着签了同一张单据:分叉', async () => {
    const { entries } = await verified(otherwise);
    const [left, right] = ['weigh', 'handle'].map((step) =>
      entries.filter(({ entry }) => entry.step !== step),
    );
    const { alone, forked } = compareCopies(left ?? [], right ?? []);
    expect(alone.map((list) => list.map(({ entry }) => entry.step))).toEqual([
      ['handle'],
      ['weigh'],
    ]);
    expect(forked).toEqual([file.no]);
  });
});

describe('验纸', () => {
  it('纸上的码与文件相符,以后再签也相符', async () => {
    const paper = codeNow(await verified(file.bytes), file.no)!;
    expect(checkPaper(await verified(file.bytes), paper).answer).toEqual({ is: 'same', since: 0 });
    expect(checkPaper(await verified(later), paper).answer).toEqual({ is: 'same', since: 1 });
  });

  it('文件里改了一格:内容已改', async () => {
    const paper = codeNow(await verified(file.bytes), file.no)!;
    const { answer, findings } = checkPaper(await verified(changed()), paper);
    expect([answer.is, findings]).toEqual(['changed', 1]);
  });

  it('没有的编号:查无此条;旧副本:纸比文件新', async () => {
    const paper = codeNow(await verified(later), file.no)!;
    const old = await verified(file.bytes);
    expect(checkPaper(old, paper).answer.is).toBe('newer');
    expect(checkPaper(old, { ...paper, no: 'PZ-2026-0009' })).toMatchObject({
      ...{ answer: { is: 'unknown' }, now: null },
    });
  });

  it('码出自单据最新的一条签字记录', async () => {
    const { entries } = await verified(file.bytes);
    const newest = entries.filter(({ entry }) => entry.no === file.no).at(-1)!;
    expect(codeNow(await verified(file.bytes), file.no)).toEqual({
      no: file.no,
      content: contentCode(newest.entry.digest),
      head: headCode(newest.id),
    });
  });
});
