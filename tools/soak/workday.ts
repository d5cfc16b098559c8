import type { Problem } from '../../addin/actions/problem';
import type { RecordView } from '../../addin/actions/desk';
import { explain, textsOf, type Language } from '../../addin/text';
import { WorkbookError } from '../../addin/workbook/port';
import type { Engine } from '../../workbench/engine/port';
import { drawing } from '../../workbench/shared/drawing';
import { createSharedWorkbook, type SharedWorkbook } from '../../workbench/shared/shared-workbook';
import { canteenBook, canteenFormulas } from '../bench/canteen-book';
import { openEngine } from '../contract/open-office';
import { Promises, tagsIn } from './promises';
import { CASH_BOOK, LINES, pack, rowsIn, VOUCHERS } from './sheets';
import type { Tally } from './tally';
import { CLOSED, Writer } from './writer';

const NAMES = ['甲机', '乙机', '丙机'];
const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

/** Something that must never happen. */
export class Violation extends Error {}

type RecordRows = ReadonlyMap<string, string>;

/** Everything that people and panes write into rows of records, by their identities. */
const recordRows = (engine: Engine): RecordRows =>
  new Map(
    [VOUCHERS, LINES, CASH_BOOK].flatMap((register) =>
      rowsIn(engine, register).flatMap((row): [string, string][] => {
        const texts = register.columns.map(({ key, derived }) => (derived ? '' : (row[key] ?? '')));
        return row['rowId'] ? [[row['rowId'], texts.join('|')]] : [];
      }),
    ),
  );

/** Two or three people on one workbook, from its opening on. */
export class Workday {
  readonly promises = new Promises();
  readonly writers: Writer[] = [];
  readonly draw: (below: number) => number;
  private clock = Date.parse('2026-03-05T08:00:00Z');
  private drafts = 0;
  private readonly shared: SharedWorkbook;
  /** tags that each writer saw last, and those that vanished while his pane was at work */
  private readonly seen = new Map<Writer, ReadonlySet<string>>();
  private readonly vanished = new Map<Writer, Set<string>>();
  /** tags that came in while the pane was at work */
  private arrived = new Set<string>();
  private atWork: Writer | null = null;
  /** rows of records as the pane found them, and those that it left otherwise */
  private found: RecordRows = new Map();
  private readonly touched = new Map<string, { readonly was: string; readonly now: string }>();
  /** records that the pane itself made, and may take back */
  private readonly made = new Set<string>();

  private constructor(
    lot: number,
    readonly tally: Tally,
  ) {
    const next = drawing(lot);
    this.draw = (below) => Math.floor(next() * below);
    this.shared = createSharedWorkbook({ seed: lot });
  }

  static async begin(writers: number, lot: number, tally: Tally): Promise<Workday> {
    const day = new Workday(lot, tally);
    const content = canteenBook({ rows: 0, entries: 0 });
    for (const index of Array(writers).keys()) {
      const engine = await openEngine(content, canteenFormulas);
      const writer = await Writer.open(index, engine, {
        content,
        now: () => new Date(day.clock).toISOString(),
        meanwhile: () => day.meanwhile(),
      });
      writer.membership = day.shared.join(NAMES[index] ?? '', engine);
      day.writers.push(writer);
      day.seen.set(writer, tagsIn(engine, day.promises));
    }
    return day;
  }

  end(): void {
    for (const writer of this.writers) writer.close();
  }

  writer(who: number): Writer {
    const writer = this.writers[who % this.writers.length];
    if (!writer) throw new Error('nobody is there');
    return writer;
  }

  now = (): string => new Date(this.clock).toISOString();

  wait(seconds: number): void {
    this.clock += seconds * 1000;
  }

  newTag(): string {
    return `D${(this.drafts += 1)}`;
  }

  /** One change is sent or arrives; false if there is none. */
  async deliver(): Promise<boolean> {
    const any = await this.shared.step();
    this.lookAtTags('merge');
    return any;
  }

  /** Says whether there was anything. */
  async deliverAll(): Promise<boolean> {
    let any = false;
    while (await this.shared.step()) any = true;
    this.lookAtTags('merge');
    return any;
  }

  /** Hands at the sheets. */
  async byHand(work: () => unknown): Promise<void> {
    await work();
    this.lookAtTags('hand');
  }

  /** Others work on while an add-in waits for its Excel. */
  private async meanwhile(): Promise<void> {
    // What the pane did in its last batch.
    this.lookAtTags('pane');
    if (this.writers.length < 2) return;
    for (let changes = this.draw(6) - 2; changes > 0; changes -= 1) await this.shared.step();
    this.lookAtTags('merge');
  }

  /**
   * What the pane of a writer does. null = refused, failed or closed, each explained and counted;
   * whatever it did, nobody's typing may have vanished under it. `about`: the one record that it may
   * touch, '' = none that was there before; 'any' = it repairs.
   */
  async inPane<T>(
    writer: Writer,
    about: string,
    work: () => Promise<{ ok: true; value: T } | { ok: false; problems: readonly Problem[] }>,
    shown: () => RecordView | null = () => null,
  ): Promise<T | null> {
    this.atWork = writer;
    this.vanished.set(writer, new Set());
    this.arrived = new Set();
    this.touched.clear();
    this.made.clear();
    this.found = recordRows(writer.engine);
    try {
      const result = await writer.inPane(work);
      if (result === CLOSED) {
        this.tally.refused('pane-closed');
        // What came in while it wrote, and stood where it wrote, its next batch would have put back.
        this.lookAtTags('pane');
        for (const tag of this.vanished.get(writer) ?? [])
          if (this.arrived.has(tag)) this.promises.gone.add(tag);
        await this.reopen(writer);
        return null;
      }
      this.lookAtTags('pane');
      if (about !== 'any') this.expectOthersUntouched(about);
      if (result.ok) {
        this.expectAsShown(about, shown());
        return result.value;
      }
      for (const problem of result.problems) this.explained(problem);
      return null;
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      this.failed(error);
      return null;
    } finally {
      this.lookAtTags('pane');
      this.atWork = null;
      this.expectNothingWiped(writer);
    }
  }

  async reopen(writer: Writer): Promise<void> {
    writer.engine.setEditing(false);
    await writer.openPane();
  }

  /** A refusal has a code, and a text in both languages that says why and what next. */
  explained(problem: Problem): void {
    this.tally.refused(problem.code);
    const subject = { pack, register: VOUCHERS, inLanguage: ({ zh }: { zh: string }) => zh };
    for (const language of LANGUAGES) {
      const { why, next } = explain(textsOf(language), problem, subject);
      if (why === '' || next === '') throw new Violation(`no text for ${problem.code}`);
    }
  }

  private failed({ code }: WorkbookError): void {
    this.tally.refused(`failure/${code}`);
    for (const language of LANGUAGES)
      if (textsOf(language).failures[code].why === '') throw new Violation(`no text for ${code}`);
  }

  private lookAtTags(because: 'hand' | 'merge' | 'pane'): void {
    for (const writer of this.writers) {
      if (!writer.hasChanged()) continue;
      if (writer === this.atWork) this.lookAtRows(writer, because);
      const now = tagsIn(writer.engine, this.promises);
      if (because === 'merge' && writer === this.atWork)
        for (const tag of now) if (!this.seen.get(writer)?.has(tag)) this.arrived.add(tag);
      for (const tag of this.seen.get(writer) ?? [])
        if (!now.has(tag))
          if (because === 'pane' && writer === this.atWork) this.vanished.get(writer)?.add(tag);
          else this.promises.gone.add(tag);
      this.seen.set(writer, now);
    }
  }

  private lookAtRows({ engine }: Writer, because: 'hand' | 'merge' | 'pane'): void {
    const rows = recordRows(engine);
    if (because === 'pane')
      for (const id of rows.keys())
        if (!this.found.has(id) && !this.touched.has(id)) this.made.add(id);
    for (const id of [...this.found.keys(), ...this.touched.keys()]) {
      const [before, now] = [this.found.get(id) ?? '', rows.get(id) ?? ''];
      if (now === before) continue;
      // What a colleague changed meanwhile is not the pane's to give back.
      if (because !== 'pane') this.touched.delete(id);
      else this.touched.set(id, { was: this.touched.get(id)?.was ?? before, now });
    }
    this.found = rows;
  }

  /** Whoever acts on one record leaves all others as they are, also where rows moved meanwhile. */
  private expectOthersUntouched(about: string): void {
    // What it posts is its own, too: two who reimburse at once write one row of the cash book.
    const no = this.found.get(about)?.split('|')[1];
    const isOwn = (id: string, was: string): boolean =>
      about !== '' && (id.startsWith(about) || was.split('|').includes(no ?? about));
    for (const [id, { was, now }] of this.touched)
      if (was !== now && !this.made.has(id) && !isOwn(id, was))
        throw new Violation(`the pane wrote on another record: ${id}, ${was} → ${now}`);
  }

  /** Whatever came into the row while the pane was at work, nobody acts on what he was not shown. */
  private expectAsShown(about: string, view: RecordView | null): void {
    const was = this.touched.get(about)?.was;
    if (!view || was === undefined) return;
    const stood = was.split('|');
    const otherwise = VOUCHERS.columns.filter(({ title, derived }, index) => {
      const cell = view.header.cells[title.zh];
      // Under a header that was renamed nothing is shown.
      if (derived || !cell) return false;
      const text = cell.kind === 'number' ? String(cell.number) : cell.kind === 'text' && cell.text;
      return (text || '') !== stood[index];
    });
    if (otherwise.length > 0)
      throw new Violation(`acted-on otherwise than shown: ${about}, ${was}`);
  }

  private expectNothingWiped(writer: Writer): void {
    for (const tag of this.vanished.get(writer) ?? [])
      if (
        this.promises.typed.has(tag.replace(/\/.*/, '')) &&
        !this.seen.get(writer)?.has(tag) &&
        !this.promises.gone.has(tag)
      )
        throw new Violation(`the pane wiped out what was typed: ${tag}`);
  }
}
