// The memory engine, with every change brought to the screen and calculated before its promise
// settles, and its events held back until then.
import type { MemoryEngine } from '../memory/memory-engine';
import type { Engine, EngineEvent } from '../port';
import type { Display } from './display';
import type { MirrorCalculation } from './mirror-calculation';

type Method = (...args: never[]) => unknown;

/** What changes cells or what calculates. */
const CHANGES = [
  'addSheet',
  'renameSheet',
  'moveSheet',
  'deleteSheet',
  'setVisibility',
  'protect',
  'unprotect',
  'writeBlock',
  'setFormat',
  'setNumberFormats',
  'clear',
  'insertCells',
  'deleteCells',
  'sort',
  'setRowsHidden',
  'setColumnsHidden',
  'addTable',
  'renameTable',
  'deleteTable',
  'resizeTable',
  'setTotals',
  'filterTable',
  'setName',
  'deleteName',
  'setValidation',
  'setProperty',
  'setSettings',
  'calculate',
  'setCustomFunctions',
  'undo',
  'redo',
] as const satisfies readonly (keyof Engine)[];

export function shownEngine(
  inner: MemoryEngine,
  display: Display,
  calculation: MirrorCalculation,
): MemoryEngine {
  const listeners = new Set<(event: EngineEvent) => void>();
  const waiting: EngineEvent[] = [];
  let running = 0;

  const tell = () => {
    if (running > 0) return;
    for (const event of waiting.splice(0))
      for (const listener of [...listeners]) listener(withResult(event));
  };
  inner.subscribe((event) => {
    waiting.push(event);
    tell();
  });

  /** What a formula gave was not known when it was written. */
  function withResult(event: EngineEvent): EngineEvent {
    if (event.kind !== 'changed' || !event.details) return event;
    if (!inner.sheets().some(({ id }) => id === event.sheet)) return event;
    const [[after = ''] = []] = inner.values({ sheet: event.sheet, rect: event.rect });
    return { ...event, details: { ...event.details, after } };
  }

  const shown =
    (method: Method): Method =>
    async (...args) => {
      running++;
      try {
        // A rule is judged by formulas: what is being calculated comes first.
        await calculation.settleFormulas();
        return await method(...args);
      } finally {
        display.show();
        await calculation.settleFormulas();
        running--;
        tell();
      }
    };

  // The same methods: each gives a promise of what it gave before.
  const changes = (of: Engine) =>
    Object.fromEntries(CHANGES.map((name) => [name, shown(of[name] as Method)])) as Pick<
      Engine,
      (typeof CHANGES)[number]
    >;
  return {
    ...inner,
    ...changes(inner),
    colleague() {
      const colleague = inner.colleague();
      return { ...colleague, ...changes(colleague) };
    },
    activateSheet(sheet) {
      void inner.activateSheet(sheet);
      display.show();
    },
    select(selection) {
      void inner.select(selection);
      display.show();
      display.select();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
