import { checkerOf } from '../../addin/keyring/check-signatures';
import { throughLibreOffice } from '../../templates/libreoffice';
import { findOffice } from '../machine.mjs';
import { fileOf, openCanteen, workAMorning } from './book';
import { findingsIn, tamperWith } from './tamper';

jest.setTimeout(300_000);

/** As many as keep a test run short; TAMPER_TIMES=200 is the long version. */
const TIMES = Number(process.env['TAMPER_TIMES'] ?? 4);
const SEED = Number(process.env['TAMPER_SEED'] ?? 2026);

let bytes: Uint8Array;

beforeAll(async () => {
  const canteen = await openCanteen();
  await workAMorning(canteen);
  bytes = await fileOf(canteen);
});

it('签过字的文件什么也没有发现', async () => {
  expect(await findingsIn(bytes, checkerOf())).toEqual([]);
});

it('用别的程序改过的,每一处都看得出来;不算改的,一处也不报', async () => {
  const all = await tamperWith(bytes, TIMES, SEED);
  expect(all.filter(({ missed }) => missed.length > 0)).toEqual([]);
});

const office = findOffice();
(office ? it : it.skip)('在 LibreOffice 里打开再存一次,什么也没有发现', async () => {
  const saved = await throughLibreOffice(office ?? '', bytes);
  expect(await findingsIn(saved, checkerOf())).toEqual([]);
});
