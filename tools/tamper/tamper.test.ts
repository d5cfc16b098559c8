import { checkerOf } from '../../addin/keyring/check-signatures';
import { throughLibreOffice } from '../../templates/libreoffice';
import { findOffice } from '../machine.mjs';
import { fileOf, openCanteen, workAMorning } from './book';
import { findingsIn, tamperWith } from './tamper';

// Four thousand changes; a busy machine takes its time.
jest.setTimeout(900_000);

/** Of every kind; `npm run soak -- tamper` tries more. */
const TIMES = 200;
const SEED = 2026;

let bytes: Uint8Array;

beforeAll(async () => {
  const canteen = await openCanteen();
  await workAMorning(canteen);
  await workAMorning(canteen, 1);
  bytes = await fileOf(canteen);
});

it('签过字的文件什么也没有发现', async () => {
  expect(await findingsIn(bytes, checkerOf())).toEqual([]);
});

it('用别的程序改过的,每一处都看得出来;不算改的,一处也不报', async () => {
  const all = await tamperWith(bytes, TIMES, SEED);
  for (const { name, tried, missed } of all)
    process.stdout.write(`${name}: tried ${tried}, missed ${missed.length}\n`);
  expect(all.every(({ tried }) => tried >= TIMES)).toBe(true);
  expect(all.filter(({ missed }) => missed.length > 0)).toEqual([]);
});

const office = findOffice();
(office ? it : it.skip)('在 LibreOffice 里打开再存一次,什么也没有发现', async () => {
  const saved = await throughLibreOffice(office ?? '', bytes);
  expect(await findingsIn(saved, checkerOf())).toEqual([]);
});
