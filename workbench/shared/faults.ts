// What goes wrong between an add-in and Excel, brought about on purpose: for the next batch of the add-in.
import type { Engine } from '../engine/port';
import { ERROR, type RichApi } from '../host/rich-api';
import { ACTION, type Action, type RequestBody, type ResponseBody } from '../host/wire';

export const FAULTS = [
  'busy-editing',
  'access-denied',
  'payload-too-large',
  'throttled',
  'connection-lost',
  'pane-closed',
  'read-only',
] as const;
export type Fault = (typeof FAULTS)[number];

type Execute = RichApi['execute'];

export interface FaultOptions {
  /** the page takes the pane away; whoever waits for the answer is gone */
  onPaneClosed?(): void;
  /** told when a fault is set and when it has struck */
  onChange?(set: Fault | null): void;
}

export interface Faults {
  /**
   * Strikes the next batch that writes (`any`: or reads), once. A file that is read only stays so
   * until another fault, or none, is set.
   */
  set(fault: Fault | null, batch?: 'writing' | 'any'): void;
  current(): Fault | null;
  around(execute: Execute): Execute;
  /** The engine as it has to be given to the host, so that the file can become read only. */
  engine(engine: Engine): Engine;
}

/** As office.js knows them from Excel on the web (OSF.DDA.ErrorCodeManager). */
const CODE = { sessionLost: 5012, tooManyRequests: 5102, noCapability: 7000 } as const;

const CUSTOM_FUNCTIONS = 2048;
const WAITS_FOR_EDITING = 64;

export function createFaults(options: FaultOptions = {}): Faults {
  let fault: Fault | null = null;
  let batch: 'writing' | 'any' = 'writing';

  function set(next: Fault | null, which: 'writing' | 'any' = 'writing'): void {
    fault = next;
    batch = which;
    options.onChange?.(next);
  }

  const strikes = (body: RequestBody): boolean => {
    if (isCleanup(body)) return false;
    return (batch === 'any' && fault !== 'read-only') || body.Actions.some(isWriting);
  };

  const around =
    (execute: Execute): Execute =>
    async (request) => {
      const { customData, flags = 0 } = request;
      const apart = customData === 'WacPartition' || (flags & CUSTOM_FUNCTIONS) !== 0;
      // office.js wrote it.
      const body = JSON.parse(request.body) as RequestBody;
      if (!fault || apart || !strikes(body)) return execute(request);
      const struck = fault;
      if (struck !== 'read-only') set(null);
      switch (struck) {
        case 'busy-editing':
          // A batch with delayForCellEdit waits until the person is done.
          if (flags & WAITS_FOR_EDITING) return execute(request);
          return refused(ERROR.editing);
        case 'access-denied':
          return refused(CODE.noCapability);
        case 'payload-too-large':
          return refused(ERROR.requestTooLarge);
        case 'throttled':
          return refused(CODE.tooManyRequests);
        case 'connection-lost':
          // Excel has done it, and nobody hears that it was done.
          await execute({ ...request, body: JSON.stringify(withoutReadBack(body)) });
          return refused(CODE.sessionLost);
        case 'pane-closed':
          await execute(request);
          options.onPaneClosed?.();
          return new Promise<never>(() => {});
        case 'read-only':
          // Assumed: the code is not documented for a file that was opened read only.
          return { error: 0, body: JSON.stringify(denied(body)) };
      }
    };

  return {
    set,
    current: () => fault,
    around,
    engine: (engine) => ({
      ...engine,
      book: () => ({ ...engine.book(), readOnly: engine.book().readOnly || fault === 'read-only' }),
    }),
  };
}

const refused = (error: number) => ({ error, body: '' });

function denied({ Actions }: RequestBody): ResponseBody {
  const first = Actions.findIndex(isWriting);
  return {
    Results: [],
    Error: {
      Code: 'AccessDenied',
      Message: 'The workbook is read-only.',
      Location: Actions[first]?.Name ?? '',
      ActionIndex: first,
      HttpStatusCode: 401,
    },
  };
}

/** Up to the last thing that writes. */
function withoutReadBack(body: RequestBody): RequestBody {
  const last = body.Actions.reduce((found, action, i) => (isWriting(action) ? i : found), -1);
  return last < 0 ? body : { ...body, Actions: body.Actions.slice(0, last + 1) };
}

/** office.js forgets its references by itself. */
const isCleanup = ({ Actions }: RequestBody): boolean => {
  const acts = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return acts.length > 0 && acts.every(({ Name }) => Name === '_RemoveReference');
};

const WRITING =
  /^(Add|Apply|AutoFill|Clear|Convert|Copy|Delete|Insert|Merge|Move|Protect|Reapply|Remove|Replace|Resize|Set|Unmerge|Unprotect)/;

/** What changes only how Excel behaves meanwhile. */
const BEHAVIOUR: ReadonlySet<string> = new Set(['EnableEvents', 'CalculationMode']);

function isWriting({ ActionType, Name }: Action): boolean {
  if (ActionType === ACTION.method) return WRITING.test(Name);
  if (ActionType === ACTION.update) return true;
  return ActionType === ACTION.setProperty && !BEHAVIOUR.has(Name);
}
