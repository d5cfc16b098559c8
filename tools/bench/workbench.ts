import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, type Figure } from './figure';
import { LibreOffice, type Measured } from './libreoffice';
import { COLUMNS, lastRowOf, runningBook } from './running-book';
import { WorkbenchPage } from './workbench-page';

const SHORT = 200;
const LONG = 20_000;
const OPENINGS = 5;
const EDITS = 5;

/** Times of one program, by what was done. */
interface Times {
  readonly open: number[];
  readonly edit: number[];
  readonly save: number[];
}

/**
 * A long cash book in the workbench's page and in LibreOffice, both already running and both warmed
 * by a short one, in turns: opening with everything calculated, one amount near the top (all balances
 * below follow) and saving. Each program takes its own times, and their balances must agree.
 */
export async function workbench(): Promise<readonly Figure[]> {
  await built();
  const office = await LibreOffice.start();
  const page = await WorkbenchPage.start();
  try {
    const [short, long] = await Promise.all(
      [SHORT, LONG].map((rows) => bookIn(office.folder, rows)),
    );
    const stallOfShort = await warm(office, page, short!);
    const ours: Times & { readonly stall: number[] } = { open: [], edit: [], save: [], stall: [] };
    const theirs: Times = { open: [], edit: [], save: [] };
    const last = lastRowOf(LONG);
    for (let turn = 0; turn < OPENINGS; turn++) {
      const opened = await both(office.open(long!, last), () => page.open(long!, last));
      theirs.open.push(opened.theirs);
      ours.open.push(opened.ours);
      for (let edit = 0; edit < EDITS; edit++) {
        const amount = turn * EDITS + edit + 0.5;
        const edited = await both(office.edit(last, amount), async () => {
          const measured = await page.edit(last, amount);
          ours.stall.push(measured.stall);
          return measured;
        });
        theirs.edit.push(edited.theirs);
        ours.edit.push(edited.ours);
      }
      theirs.save.push((await office.save(join(office.folder, `saved-${turn}.xlsx`))).ms);
      ours.save.push((await page.save()).ms);
      await office.closeBook();
    }
    const at = { rows: LONG, columns: COLUMNS };
    const against = 'LibreOffice';
    const compared = (step: keyof Times) =>
      figure({
        name: `workbench ${step}`,
        ...{ at, unit: 'ms', against },
        value: median(ours[step]),
        other: median(theirs[step]),
      });
    return [
      compared('open'),
      compared('edit'),
      compared('save'),
      figure({
        name: 'workbench stall of an edit',
        ...{ at, unit: 'ms', against: `${SHORT} rows` },
        value: median(ours.stall),
        other: stallOfShort,
      }),
    ];
  } finally {
    await page.stop();
    office.stop();
  }
}

async function bookIn(folder: string, rows: number): Promise<string> {
  const file = join(folder, `book-${rows}.xlsx`);
  writeFileSync(file, await runningBook(rows));
  return file;
}

/** Opens, edits and saves a short book on both sides; gives the stall of an edit in it. */
async function warm(office: LibreOffice, page: WorkbenchPage, file: string): Promise<number> {
  const last = lastRowOf(SHORT);
  await both(office.open(file, last), () => page.open(file, last));
  const stalls: number[] = [];
  for (let amount = 1; amount <= EDITS; amount++)
    await both(office.edit(last, amount), async () => {
      const edited = await page.edit(last, amount);
      stalls.push(edited.stall);
      return edited;
    });
  await office.save(join(office.folder, 'saved-short.xlsx'));
  await page.save();
  await office.closeBook();
  return median(stalls);
}

/** One after the other: they share the machine. */
async function both(
  theirs: Promise<Measured>,
  measureOurs: () => Promise<Measured>,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const other = await theirs;
  const own = await measureOurs();
  if (Math.abs(own.last - other.last) > 0.004)
    throw new Error(`the last balance is ${own.last} here and ${other.last} in LibreOffice`);
  return { ours: own.ms, theirs: other.ms };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? NaN) * 10) / 10;
}

/** What is measured is what `npm start` serves: built anew if a source has changed. */
function built(): Promise<void> {
  return new Promise((done, fail) => {
    // Its words go to the error output: figures may be read by a program.
    const build = spawn(process.execPath, [join(__dirname, '..', 'build-workbench.mjs')], {
      stdio: ['ignore', 2, 2],
    });
    build.on('error', fail);
    build.on('exit', (code) => (code === 0 ? done() : fail(new Error('dist/ cannot be built'))));
  });
}
