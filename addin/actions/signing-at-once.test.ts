import fc from 'fast-check';
import { checkerOf } from '../keyring/check-signatures';
import { keyringOf } from '../keyring/keyring';
import { DRAFTS } from './canteen-desk.fixture';
import { recordOf } from './chain.fixture';
import type { RecordView } from './desk';
import { keyedDesk, type KeyedDesk } from './keyed-desk.fixture';
import { rowsOf, textIn, value } from './outbox.fixture';
import { registerRecord } from './register-record';
import { signRecord } from './sign-record';
import { verifyWorkbook } from './verify-workbook';
import { viewSelection } from './view-record';

jest.setTimeout(120_000);

const PASSWORD = '红桥 蓝灯 白纸 大树 2026';
const PAPER = { way: 'paper', evidence: { paper: ['2026-03-05', '', '凭证册'] } } as const;
const STEPS: Readonly<Record<string, readonly string[]>> = {
  张三: ['sell', 'handle'],
  孙七: ['sell', 'handle'],
  李四: ['weigh'],
  王五: ['approve'],
};

/** Everybody at a PC of his own, each unlocked, all at one workbook with two vouchers. */
async function office() {
  const desk = await keyedDesk(DRAFTS);
  await desk.enrol('张三', 'keeper');
  await desk.enrol('孙七', 'keeper');
  await desk.enrol('李四', 'cook');
  await desk.enrol('王五', 'leader');
  await desk.sit('张三');
  const rowIds: string[] = [];
  for (const row of [0, 1]) {
    await desk.workbook.people.select('原始凭证', [[row, row]], '售货单位');
    const [view] = await viewSelection(desk);
    if (!view) throw new Error('no draft');
    rowIds.push(value(await registerRecord(desk, view, '张三')).rowId);
  }
  const people = new Map<string, KeyedDesk>();
  for (const name of Object.keys(STEPS)) {
    const keyring = keyringOf({ log2N: 10 });
    const own = desk.keys.get(name);
    const owner = { person: name, publicKey: own?.publicKey ?? '', workbookId: 'W-KEYS' };
    value(await keyring.unlock(own?.wrapped ?? '', owner, PASSWORD));
    people.set(name, { ...desk, keyring });
  }
  return { desk, rowIds, people };
}

/** Looks at a voucher, and signs at once or only when others have acted. */
async function act(desk: KeyedDesk, by: string, record: RecordView): Promise<string> {
  const step = record.waiting.find((one) => STEPS[by]?.includes(one.step))?.step;
  if (step === undefined) return '';
  const quantities = Object.fromEntries(
    record.lines.map((line, index) => {
      const quantity = line.cells['数量'];
      const weighed = quantity?.kind === 'number' ? String(quantity.number) : '';
      return [index + 1, { weighed, outcome: '一致' }];
    }),
  );
  const signed = await signRecord(desk, {
    ...{ record, step },
    ...(step === 'sell' ? { by: '某摊主', ...PAPER } : { by }),
    ...(step === 'weigh' && { fillLines: quantities }),
  });
  return signed.ok ? `${record.rowId} ${step} ${step === 'sell' ? '某摊主' : by}` : '';
}

it('几个人同时签几张凭证:一个签字不丢,不挂错行,全部核得过', async () => {
  const turn = fc.record({
    by: fc.constantFrom(...Object.keys(STEPS)),
    voucher: fc.constantFrom(0, 1),
    late: fc.boolean(),
  });
  let signatures = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(turn, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 12 }),
      async (rounds) => {
        const { desk, rowIds, people } = await office();
        const told: string[] = [];
        for (const round of rounds) {
          const all = round.map(async ({ by, voucher, late }) => {
            const own = people.get(by);
            if (!own) throw new Error(by);
            const record = await recordOf(own, 'voucher', rowIds[voucher] ?? '');
            if (late) await new Promise((resolve) => setTimeout(resolve));
            return act(own, by, record);
          });
          told.push(...(await Promise.all(all)).filter((one) => one !== ''));
        }
        signatures += told.length;
        const journal = await rowsOf(desk, '签字记录');
        const written = journal
          .filter((row) => textIn(row['事项']) === '签字')
          .map((row) => {
            const step = /\((\w+)\)$/.exec(textIn(row['步骤']))?.[1] ?? '';
            return `${textIn(row['行标识'])} ${step} ${textIn(row['签字人'])}`;
          });
        expect([...written].sort()).toEqual([...told].sort());
        const report = await verifyWorkbook(desk.workbook, desk.pack, { checker: checkerOf() });
        expect(report.findings).toEqual([]);
      },
    ),
    { numRuns: 6, seed: 2026 },
  );
  expect(signatures).toBeGreaterThan(12);
});
