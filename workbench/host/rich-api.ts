import type { Engine, EngineEvent } from '../engine/port';
import { Dispatcher } from './dispatcher';
import { Events } from './events';
import type { HostService, ModelContext } from './model/host-object';
import { LiveRanges } from './model/live-ranges';
import { Range } from './model/range';
import { RangeAreas } from './model/range-areas';
import { TableScopedCollection } from './model/table-scoped';
import { Workbook } from './model/workbook';
import { Worksheet } from './model/worksheet';
import { microsoft365, type Profile } from './profiles';
import { References } from './references';
import type { MessageEntry, RequestBody } from './wire';

export interface RichApiOptions {
  /** the Excel that is played, Microsoft 365 if nothing is said */
  readonly profile?: Profile;
  /** takes events to office.js, soon after the request that caused them was answered */
  push(entries: readonly MessageEntry[]): void;
  /** objects outside Excel's model that office.js makes by name */
  readonly services?: Readonly<Record<string, HostService>>;
  /** bytes of one request or one answer */
  readonly maxPayload?: number;
  /** Excel.createWorkbook: the bytes of a file, or null for an empty workbook */
  readonly openWorkbook?: (bytes: Uint8Array | null) => unknown;
}

export interface RichApiRequest {
  readonly customData: string;
  /** JSON */
  readonly body: string;
  readonly flags?: number;
}

export interface RichApiAnswer {
  /** 0, or one of ERROR: then office.js makes the error itself and there is no body */
  readonly error: number;
  readonly body: string;
}

export interface RichApi {
  execute(request: RichApiRequest): Promise<RichApiAnswer>;
  /** members that were asked for in vain, with how often */
  readonly missing: ReadonlyMap<string, number>;
  dispose(): void;
}

/** Errors that a request is answered with as a whole. */
export const ERROR = {
  none: 0,
  editing: 5004,
  requestTooLarge: 5103,
  answerTooLarge: 5104,
} as const;

/** What Excel on the web takes. */
const MAX_PAYLOAD = 5 * 1024 * 1024;

const FLAG = {
  /** `Excel.run({ delayForCellEdit: true })` */
  waitForEditing: 64,
  customFunctions: 2048,
} as const;

/** Custom data of requests that the shell around the workbook answers: the pane, the ribbon. */
export const SHELL = 'WacPartition';

const EDITING_POLL = 50;

/** Answers the batches of one add-in against an engine, one after the other, and tells it events. */
export function createRichApi(engine: Engine, options: RichApiOptions): RichApi {
  const { profile = microsoft365, services = {}, maxPayload = MAX_PAYLOAD } = options;
  const liveRanges = new LiveRanges();
  const events = new Events(engine);
  let begun: Promise<unknown>[] = [];
  const context: ModelContext = {
    engine,
    liveRanges,
    eventsEnabled: true,
    ...(options.openWorkbook === undefined ? {} : { openWorkbook: options.openWorkbook }),
    track: (work) => void begun.push(Promise.resolve(work)),
    trackFinal: (work) => void begun.push(Promise.resolve(work).then(() => engine.forgetUndo())),
    worksheet: (id) => new Worksheet(context, id),
    tablesIn: (places, fullyContained) =>
      new TableScopedCollection(context, places, fullyContained),
  };
  const dispatcher = new Dispatcher({
    profile,
    root: new Workbook(context),
    services,
    references: new References(
      (object) => rangesOf(object).forEach((range) => liveRanges.keep(range)),
      (object) => rangesOf(object).forEach((range) => liveRanges.release(range)),
    ),
    async settled() {
      const works = begun;
      begun = [];
      await Promise.all(works);
    },
    knows: (type) => events.knows(type),
    bind: (event, on) => events.bind(event, on),
  });

  let outgoing: MessageEntry[] = [];
  let flushing: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = engine.subscribe((event: EngineEvent) => {
    liveRanges.follow(event);
    if (!context.eventsEnabled) return;
    outgoing.push(...events.entriesOf(event));
    if (outgoing.length === 0) return;
    flushing ??= setTimeout(() => {
      const entries = outgoing;
      outgoing = [];
      flushing = undefined;
      options.push(entries);
    });
  });

  async function process({ body }: RichApiRequest): Promise<RichApiAnswer> {
    // office.js wrote it; what does not fit fails by name.
    const request = JSON.parse(body) as RequestBody;
    const response = JSON.stringify(await dispatcher.process(request));
    if (bytes(response) > maxPayload) return refused(ERROR.answerTooLarge);
    return { error: ERROR.none, body: response };
  }

  async function processAlone(request: RichApiRequest): Promise<RichApiAnswer> {
    if (engine.isEditing()) {
      if (!((request.flags ?? 0) & FLAG.waitForEditing)) return refused(ERROR.editing);
      while (engine.isEditing()) await new Promise((resolve) => setTimeout(resolve, EDITING_POLL));
    }
    try {
      // A batch is one step for undo (RunOptions.mergeUndoGroup merges batches, so each is one).
      return await engine.asOneStep(() => process(request));
    } finally {
      liveRanges.endBatch();
    }
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    execute(request) {
      if (bytes(request.body) > maxPayload) return Promise.resolve(refused(ERROR.requestTooLarge));
      // A batch may wait for a calculation that waits for results of custom functions.
      const { customData, flags = 0 } = request;
      if (flags & FLAG.customFunctions || customData === SHELL) return process(request);
      const answer = last.then(() => processAlone(request));
      last = answer.catch(() => undefined);
      return answer;
    },
    missing: dispatcher.missing,
    dispose() {
      unsubscribe();
      clearTimeout(flushing);
    },
  };
}

const refused = (error: number): RichApiAnswer => ({ error, body: '' });

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;

function rangesOf(object: object): readonly Range[] {
  if (object instanceof Range) return [object];
  return object instanceof RangeAreas ? object.areas.items : [];
}
