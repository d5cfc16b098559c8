// Custom functions run in the pane. Formulas ask for many results at once; they travel as one
// message, because the runtime in the pane reports results only every few hundred milliseconds.
import type { CallCustomFunction, CellValue, CustomFunctionArgument, Engine } from '../engine/port';
import {
  cellResult,
  prepare,
  type CallArgument,
  type CustomFunction,
  type InvocationResult,
  type Prepared,
} from './function-arguments';
import type { FunctionLibrary } from './function-manifest';
import { fullAddress } from './model/addresses';
import { CATEGORY, type MessageEntry } from './wire';

const INVOKE = 1000;
const CANCELABLE = 1;
const TAKES_ERRORS = 4;
/** Results are reported every 200 ms, not every 500. */
const QUICK_REPORTS = 2;

interface Invocation {
  readonly fn: CustomFunction;
  readonly args: readonly CallArgument[];
  readonly address: string;
  settle(result: InvocationResult): void;
}

export interface CustomFunctionCalls {
  /** The object that the runtime in the pane reports to. */
  readonly service: CustomFunctionsService;
  /** From now on formulas know the names; they show #BUSY! until the pane is there. */
  offer(library: FunctionLibrary): Promise<void>;
  /** The pane's page begins anew: what it has not answered is asked again. */
  restart(): void;
  /** Formulas show #NAME? again, unless the engine goes, too. */
  dispose(engineToo?: boolean): Promise<void>;
}

export interface CustomFunctionOptions {
  readonly engine: Engine;
  send(entries: readonly MessageEntry[]): void;
  onReady(): void;
  unsupported(what: string): void;
}

export function createCustomFunctionCalls(options: CustomFunctionOptions): CustomFunctionCalls {
  const { engine } = options;
  const byName = new Map<string, CustomFunction>();
  const sent = new Map<number, Invocation>();
  let waiting: Invocation[] = [];
  let nextId = 1;
  let ready = false;
  let scheduled = false;
  let closed = false;

  const sendWave = (): void => {
    scheduled = false;
    if (!ready || waiting.length === 0) return;
    const wave = waiting;
    waiting = [];
    options.send(
      wave.map((invocation) => {
        const id = nextId++;
        sent.set(id, invocation);
        return entryOf(id, invocation);
      }),
    );
  };
  // All calls of one calculation come in the same turn.
  const schedule = (): void => {
    if (!scheduled) queueMicrotask(sendWave);
    scheduled = true;
  };

  const invoke = (fn: CustomFunction, args: readonly CallArgument[], address: string) =>
    new Promise<InvocationResult>((settle) => {
      waiting.push({ fn, args, address, settle });
      schedule();
    });

  const run = async (fn: CustomFunction, prepared: Prepared, address: string) => {
    switch (prepared.kind) {
      case 'error':
        return prepared.error;
      case 'one':
        return cellResult(await invoke(fn, prepared.args, address));
      case 'each':
        return Promise.all(
          prepared.calls.map((row) => Promise.all(row.map((one) => runOne(fn, one, address)))),
        );
    }
  };
  const runOne = async (
    fn: CustomFunction,
    prepared: Prepared,
    address: string,
  ): Promise<CellValue> => {
    const result = await run(fn, prepared, address);
    return typeof result === 'object' ? (result[0]?.[0] ?? '') : result;
  };

  const call: CallCustomFunction = async (
    name: string,
    args: readonly CustomFunctionArgument[],
    { sheet, row, column },
  ) => {
    const fn = byName.get(name.toUpperCase());
    if (!fn) return '#NAME?';
    if (fn.options?.stream || fn.options?.requiresParameterAddresses) {
      options.unsupported(`streaming or parameter addresses of ${fn.id}`);
      return '#VALUE!';
    }
    const sheetName = engine.sheets().find(({ id }) => id === sheet)?.name ?? '';
    const address = fn.options?.requiresAddress
      ? fullAddress(sheetName, { row, column, rows: 1, columns: 1 })
      : '';
    return run(fn, prepare(fn, args), address);
  };

  const service = new CustomFunctionsService(
    (results) => {
      for (const result of results) {
        sent.get(result[0])?.settle(result);
        sent.delete(result[0]);
      }
    },
    () => {
      ready = true;
      sendWave();
      options.onReady();
    },
  );

  return {
    service,
    async offer({ namespace, functions }) {
      if (closed) return;
      for (const fn of functions) byName.set(`${namespace}.${fn.name}`.toUpperCase(), fn);
      await engine.setCustomFunctions([...byName.keys()], call);
    },
    restart() {
      ready = false;
      waiting = [...sent.values(), ...waiting];
      sent.clear();
    },
    async dispose(engineToo = false) {
      if (closed) return;
      closed = true;
      ready = false;
      const open = [...sent.values(), ...waiting];
      sent.clear();
      waiting = [];
      byName.clear();
      for (const { settle } of open) settle([0, false, '', 10]);
      if (!engineToo) await engine.setCustomFunctions([], call);
    },
  };
}

function entryOf(id: number, { fn, args, address }: Invocation): MessageEntry {
  const flags =
    (fn.options?.cancelable ? CANCELABLE : 0) | (fn.allowErrorForDataTypeAny ? TAKES_ERRORS : 0);
  const message = JSON.stringify([id, fn.id, args, address, flags, null]);
  return [CATEGORY.customFunctions, INVOKE, '', message, id, false];
}

/** office.js knows it as Microsoft.ExcelServices.CustomFunctions. */
export class CustomFunctionsService {
  readonly typeName = 'CustomFunctions';

  constructor(
    private readonly onResults: (results: readonly InvocationResult[]) => void,
    private readonly onReady: () => void,
  ) {}

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.onReady();
  }
  _GetEnabledFeatures(): readonly number[] {
    return [QUICK_REPORTS];
  }
  setInvocationArrayResults(results: readonly InvocationResult[]): void {
    this.onResults(results);
  }
}
