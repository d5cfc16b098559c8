import { deskOn } from '../../addin/actions/canteen-desk.fixture';
import type { Desk } from '../../addin/actions/desk';
import { memoryOutbox } from '../../addin/actions/outbox';
import type { CivilDate } from '../../addin/domain/civil-date';
import { base32 } from '../../addin/domain/digest';
import type { OfficeWorkbook } from '../../addin/workbook/office';
import type { People, WorkbookContent } from '../../addin/workbook/people';
import { SHELL, type RichApi } from '../../workbench/host/rich-api';
import type { RequestBody } from '../../workbench/host/wire';
import { createFaults, type Faults } from '../../workbench/shared/faults';
import type { Membership } from '../../workbench/shared/shared-workbook';
import { peopleAt, type Growing } from '../contract/at-the-engine';
import { officeOn } from '../contract/open-office';

/** What all writers of a workbook have in common. */
export interface Surroundings {
  readonly content: WorkbookContent;
  /** 2026-03-05T08:30:00Z; the PCs' clocks agree */
  readonly now: () => string;
  /** what arrives while somebody waits for his Excel */
  meanwhile(): Promise<void>;
}

type Execute = RichApi['execute'];

/** The pane was closed in the middle of what it did: nobody hears how it ended. */
export const CLOSED = Symbol('the pane was closed');

/** One person's PC: an Excel of its own, hands at the sheets, and the pane with its outbox. */
export class Writer {
  readonly hands: People;
  /** stays on this PC when the pane is closed */
  readonly outbox = memoryOutbox();
  membership!: Membership;
  desk!: Desk & { readonly workbook: OfficeWorkbook };
  readonly faults: Faults;
  private dispose: () => void = () => undefined;
  private onClosed: () => void = () => undefined;
  private rowIds = 0;
  private changed = true;

  private constructor(
    readonly index: number,
    readonly engine: Growing,
    private readonly around: Surroundings,
  ) {
    this.hands = peopleAt(engine, around.content.tables);
    this.faults = createFaults({ onPaneClosed: () => this.onClosed() });
    engine.subscribe(({ kind }) => {
      if (kind === 'changed' || kind === 'sorted') this.changed = true;
    });
  }

  static async open(index: number, engine: Growing, around: Surroundings): Promise<Writer> {
    const writer = new Writer(index, engine, around);
    await writer.openPane();
    return writer;
  }

  /** A pane knows nothing but the workbook and this PC's outbox. */
  async openPane(): Promise<void> {
    this.dispose();
    this.faults.set(null);
    const seen = this.faults.engine(this.engine) as Growing;
    const { office, workbook } = officeOn(seen, this.around.content, {
      around: (execute) => this.disturbed(this.faults.around(execute)),
    });
    this.dispose = () => office.dispose();
    const desk = await deskOn(workbook);
    this.desk = {
      ...desk,
      outbox: this.outbox,
      now: () => ({ at: this.around.now(), today: '2026-03-05' as CivilDate }),
      newRowId: () => this.newRowId(),
    };
  }

  /** since somebody asked last */
  hasChanged(): boolean {
    const { changed } = this;
    this.changed = false;
    return changed;
  }

  close(): void {
    this.dispose();
    this.membership.leave();
  }

  /** What the pane does; CLOSED when it is closed in the middle of it. */
  inPane<T>(work: () => Promise<T>): Promise<T | typeof CLOSED> {
    return new Promise((done, fail) => {
      this.onClosed = () => done(CLOSED);
      work().then(done, fail);
    });
  }

  private disturbed(execute: Execute): Execute {
    return async (request) => {
      // At a time of its own, and again after some seconds where Excel refuses: as Excel's shell does
      // it, nothing of a seed's day depends on when.
      if (isCleanup(request.body)) return execute({ ...request, customData: SHELL });
      await this.around.meanwhile();
      return execute(request);
    };
  }

  private newRowId(): string {
    const bytes = new Uint8Array(10);
    new DataView(bytes.buffer).setUint32(6, (this.rowIds += 1));
    bytes[0] = this.index + 1;
    return `R${base32(bytes)}`;
  }
}

/** office.js forgets its references. */
function isCleanup(body: string): boolean {
  if (!body.includes('_RemoveReference')) return false;
  // office.js wrote it.
  const { Actions } = JSON.parse(body) as RequestBody;
  return Actions.some(({ Name }) => Name === '_RemoveReference');
}
