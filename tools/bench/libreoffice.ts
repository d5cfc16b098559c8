import { execFile, spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findOffice } from '../machine.mjs';
import { LIBRARY } from './libreoffice-macro';

const run = promisify(execFile);
/** Longer than any of it takes on a busy machine. */
const PATIENCE_MS = 180_000;

/** 0 = always: a workbook is calculated when it is opened, whatever results it brings. */
const SETTING =
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>';

export interface Measured {
  readonly ms: number;
  /** the balance in the table's last row */
  readonly last: number;
}

/** A LibreOffice that runs all the time and does what it is told, one command after the other. */
export class LibreOffice {
  private asked = 0;

  private constructor(
    private readonly process: ChildProcess,
    readonly folder: string,
  ) {}

  static async start(): Promise<LibreOffice> {
    const program = findOffice();
    if (program === undefined) throw new Error('LibreOffice is not installed');
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    const profile = join(folder, 'profile');
    const where = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
    // The first start writes a profile of its own over whatever is there.
    await run(program, [...where, '--terminate_after_init'], { timeout: PATIENCE_MS });
    const settings = join(profile, 'user', 'registrymodifications.xcu');
    const written = readFileSync(settings, 'utf8').replace('</oor:items>', `${SETTING}$&`);
    writeFileSync(settings, written);
    const library = join(profile, 'user', 'basic', 'Standard');
    mkdirSync(library, { recursive: true });
    for (const [name, text] of Object.entries(LIBRARY)) writeFileSync(join(library, name), text);
    const macro = `macro:///Standard.Bench.Main("${folder}")`;
    // A group of its own: the program is a script that starts another that starts a third.
    const options = { stdio: 'ignore', detached: true } as const;
    return new LibreOffice(spawn(program, [...where, '--norestore', macro], options), folder);
  }

  open(file: string, lastRow: number): Promise<Measured> {
    return this.ask('open', pathToFileURL(file).href, lastRow);
  }

  edit(lastRow: number, amount: number): Promise<Measured> {
    return this.ask('edit', '', lastRow, amount);
  }

  save(file: string): Promise<Measured> {
    return this.ask('save', pathToFileURL(file).href);
  }

  async closeBook(): Promise<void> {
    await this.ask('close');
  }

  /** Whatever it is doing. */
  stop(): void {
    const { pid, exitCode } = this.process;
    if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private async ask(what: string, where = '', lastRow = 0, amount = 0): Promise<Measured> {
    const number = ++this.asked;
    const part = join(this.folder, 'part-ask');
    writeFileSync(part, `${what}\n${where}\n${lastRow}\n${amount}\n`);
    renameSync(part, join(this.folder, `ask-${number}`));
    const answer = join(this.folder, `answer-${number}`);
    const failed = join(this.folder, 'failed');
    const until = Date.now() + PATIENCE_MS;
    while (!existsSync(answer)) {
      if (existsSync(failed)) throw new Error(`LibreOffice: ${readFileSync(failed, 'utf8')}`);
      if (Date.now() > until || this.process.exitCode !== null)
        throw new Error(`LibreOffice does not answer: ${what}`);
      await new Promise((done) => setTimeout(done, 20));
    }
    const [ms = NaN, last = NaN] = readFileSync(answer, 'utf8').trim().split(/\s+/).map(Number);
    return { ms, last };
  }
}
