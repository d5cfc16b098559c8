// Excel on the web, as far as an add-in can tell: the add-in's page runs in a frame with the
// unmodified office.js, and this side answers what it asks.
import type { Engine } from '../engine/port';
import {
  agreeToPlainHttp,
  appContext,
  frameName,
  newIdentity,
  type HostLocale,
} from './app-context';
import { createCustomFunctionCalls } from './custom-functions';
import { loadFunctions } from './function-manifest';
import { NOT_SUPPORTED, officeCalls } from './office-calls';
import type { Profile } from './profiles';
import { giveOwnStorage } from './own-storage';
import { createRibbonCommands } from './ribbon-commands';
import { createRichApi, type RichApi } from './rich-api';
import {
  AddinInternalService,
  AppRuntimePersistenceService,
  AppRuntimeService,
  type Pane,
} from './runtime-services';
import { counted, noTraffic, type Traffic } from './traffic';
import { CATEGORY } from './wire';
import { openChannel } from './xdm';

export interface HostOptions {
  readonly engine: Engine;
  readonly frameContainer: HTMLElement;
  readonly addinUrl: string;
  readonly profile: Profile;
  readonly locale: HostLocale;
  /** stands between the add-in and its host, to let something go wrong */
  around?(execute: RichApi['execute']): RichApi['execute'];
  /** whose storage the add-in finds; several people work here as if each had a PC of his own */
  readonly person?: string;
  /** Shows another workbook (Excel.createWorkbook): a file's bytes, or null for an empty one. */
  readonly openWorkbook?: (bytes: Uint8Array | null) => unknown;
  /** manifest.xml beside the add-in's page, if not given */
  readonly manifestUrl?: string;
}

export interface Host {
  /** Settles when the add-in has started and its custom functions answer. */
  readonly ready: Promise<void>;
  /** A click on a ribbon button with the action ExecuteFunction. */
  runCommand(functionName: string, buttonId?: string): Promise<void>;
  showPane(visible: boolean): void;
  /** Also told when the add-in shows or hides itself. Returns how to stop listening. */
  onPane(listener: (visible: boolean) => void): () => void;
  readonly traffic: Traffic;
  onTraffic(listener: (traffic: Traffic) => void): () => void;
  /** what the add-in asked for and this workbench does not have, with how often */
  readonly missing: ReadonlyMap<string, number>;
  /**
   * Settles when the engine has taken the add-in's functions out of its formulas. An engine that is
   * disposed as well need not do that: it is not touched any more.
   */
  dispose(options?: { readonly engineToo?: boolean }): Promise<void>;
}

const OFFERED_EVENTS = ['appCommandInvoked', 'richApiMessage', 'documentSelectionChanged'];
const VISIBILITY_CHANGED = 65_539;
const START_LIMIT_MS = 60_000;

export function startHost(options: HostOptions): Host {
  const { engine, profile, locale } = options;
  const addinUrl = new URL(options.addinUrl, location.href);
  agreeToPlainHttp(addinUrl);

  const identity = newIdentity();
  const frame = document.createElement('iframe');
  frame.name = frameName(identity, locale);
  frame.title = locale === 'zh-CN' ? '加载项窗格' : 'Add-in pane';

  const missing = new Map<string, number>();
  const unsupported = (what: string): void => void missing.set(what, (missing.get(what) ?? 0) + 1);

  const paneListeners = new Set<(visible: boolean) => void>();
  const pane: Pane = {
    isVisible: () => !frame.hidden,
    show(visible) {
      if (visible === !frame.hidden) return;
      frame.hidden = !visible;
      const told = JSON.stringify({ visibility: visible ? 'Visible' : 'Hidden' });
      push([[CATEGORY.event, VISIBILITY_CHANGED, '', told, 'visibility', false]]);
      for (const listener of paneListeners) listener(visible);
    },
  };

  const push = (entries: readonly unknown[]): void =>
    void channel.fire('richApiMessage', { ArrayData: entries });

  const handlers = signal();
  const answering = signal();
  const functions = createCustomFunctionCalls({
    engine,
    send: push,
    onReady: answering.give,
    unsupported,
  });
  const richApi = createRichApi(engine, {
    profile,
    push,
    ...(options.openWorkbook === undefined ? {} : { openWorkbook: options.openWorkbook }),
    services: {
      'Microsoft.AppRuntime.AppRuntimeService': new AppRuntimeService(pane),
      'Microsoft.AppRuntime.AppRuntimePersistenceService': new AppRuntimePersistenceService(),
      'Microsoft.InternalService.AddinInternalService': new AddinInternalService(handlers.give),
      'Microsoft.ExcelServices.CustomFunctions': functions.service,
    },
  });

  const execute = options.around?.(richApi.execute) ?? richApi.execute;

  const commands = createRibbonCommands((data) => channel.fire('appCommandInvoked', data));
  let traffic = noTraffic;
  const trafficListeners = new Set<(traffic: Traffic) => void>();

  const channel = openChannel({
    frame,
    origin: addinUrl.origin,
    conversation: identity.conversation,
    methods: {
      ContextActivationManager_getAppContextAsync() {
        // Also asked when the pane's page is loaded again.
        channel.forgetSubscriptions();
        functions.restart();
        // Before the add-in has started: it keeps nothing before Office is ready.
        if (options.person) giveOwnStorage(frame, options.person);
        return appContext(identity, engine.book(), engine.settings(), profile, locale);
      },
      // Focus, tab keys and the like: the page around the frame needs none of it.
      ContextActivationManager_notifyHost: () => null,
      executeMethod: officeCalls({
        engine,
        execute,
        onBatch(batch) {
          traffic = counted(traffic, batch);
          for (const listener of trafficListeners) listener(traffic);
        },
        onCommandCompleted: (id, status) => commands.completed(id, status),
        unsupported,
      }),
    },
    subscribe(event) {
      if (OFFERED_EVENTS.includes(event)) return 0;
      unsupported(`the event ${event}`);
      return NOT_SUPPORTED;
    },
    unknownMethod: unsupported,
  });

  const unsubscribe = engine.subscribe((event) => {
    if (event.kind === 'selected') channel.fire('documentSelectionChanged', {});
  });

  const manifest = new URL(options.manifestUrl ?? 'manifest.xml', addinUrl);
  const offered = loadFunctions(manifest, addinUrl, locale).then(functions.offer);
  frame.src = addinUrl.href;
  options.frameContainer.append(frame);

  const closed = signal();
  const started = Promise.all([offered, handlers.given, answering.given]);
  const ready = within(START_LIMIT_MS, started, closed.given);
  ready.catch(() => functions.dispose()); // Whoever waits is told; nobody has to wait.

  return {
    ready,
    async runCommand(functionName, buttonId = functionName) {
      await ready;
      await commands.run(functionName, buttonId);
    },
    showPane: pane.show,
    onPane: (listener) => listen(paneListeners, listener),
    get traffic() {
      return traffic;
    },
    onTraffic: (listener) => listen(trafficListeners, listener),
    get missing() {
      return new Map([...missing, ...richApi.missing]);
    },
    async dispose({ engineToo = false } = {}) {
      const forgotten = functions.dispose(engineToo);
      closed.give();
      unsubscribe();
      channel.dispose();
      commands.dispose();
      richApi.dispose();
      frame.remove();
      await forgotten;
    },
  };
}

function signal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

async function within(
  milliseconds: number,
  started: Promise<unknown>,
  closed: Promise<void>,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`the add-in did not start within ${milliseconds / 1000} s`);
    timer = setTimeout(() => reject(error), milliseconds);
  });
  const shut = closed.then(() => Promise.reject(new Error('the add-in was closed')));
  try {
    await Promise.race([started, late, shut]);
  } finally {
    clearTimeout(timer);
  }
}

function listen<T>(listeners: Set<(value: T) => void>, listener: (value: T) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
