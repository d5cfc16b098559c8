import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script, createContext } from 'node:vm';
import type { Engine } from '../engine/port';
import { microsoft365, supports, type Profile } from './profiles';
import { createRichApi, type RichApi } from './rich-api';
import { ACTION, type MessageEntry, type RequestBody } from './wire';

/** What went over the wire; what office.js sends of itself to forget its references is apart. */
export interface Traffic {
  readonly batches: number;
  readonly cleanups: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface NodeOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** so far, or since the last reset */
  readonly traffic: Traffic;
  resetTraffic(): void;
  /** members that were asked for in vain, with how often */
  readonly missing: ReadonlyMap<string, number>;
  dispose(): void;
}

export interface NodeOfficeOptions {
  readonly profile?: Profile;
  readonly locale?: 'zh-CN' | 'en-US';
  /** bytes of one request or one answer */
  readonly maxPayload?: number;
  /** stands between office.js and its host, to let something go wrong */
  around?(execute: RichApi['execute']): RichApi['execute'];
}

/** Excel on the web's part of office.js, as it comes. Compiled once, it runs anew for each office. */
let script: Script | undefined;

function officeScript(): Script {
  const folder = dirname(require.resolve('@microsoft/office-js/package.json'));
  const file = join(folder, 'dist', 'excel-web-16.00.js');
  return (script ??= new Script(readFileSync(file, 'utf8'), { filename: file }));
}

/** What is inside office.js as far as it is used here; each of it is there for such a purpose. */
interface OfficeInside {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly SessionBase: { new (): object; _overrideSession: object };
    readonly RichApiMessageUtility: {
      buildResponseOnSuccess(body: string, headers: object): Response;
      buildResponseOnError(code: number, message: string): Response;
    };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly object[] }): void;
  };
}

/** How an executor answers office.js. */
type Response = object;

interface Request {
  readonly Body: RequestBody;
}

/**
 * The unmodified office.js in Node, over an engine: proxies, loading rules and errors are
 * Microsoft's. Only the way of a request to its host is another one than in the browser.
 */
export function createNodeOffice(engine: Engine, options: NodeOfficeOptions = {}): NodeOffice {
  const { profile = microsoft365, locale = 'zh-CN', maxPayload, around = asItIs } = options;
  const inside = startOffice(profile, locale);
  const { OfficeExtension } = inside;
  const richApi = createRichApi(engine, {
    profile,
    push: (entries) =>
      OfficeExtension._testTriggerRichApiMessageEvent({ entries: entries.map(asMessage) }),
    ...(maxPayload === undefined ? {} : { maxPayload }),
  });
  let traffic = noTraffic;
  connect(inside, around(richApi.execute), (sent) => void (traffic = sum(traffic, sent)));
  return {
    Excel: inside.Excel,
    OfficeExtension,
    get traffic() {
      return traffic;
    },
    resetTraffic: () => void (traffic = noTraffic),
    missing: richApi.missing,
    dispose: () => richApi.dispose(),
  };
}

/** Runs the script in a global of its own that shares our Error, Array and Promise. */
function startOffice(profile: Profile, locale: string): OfficeInside {
  const page: Record<string, unknown> = {
    ...{ Array, Date, Error, JSON, Map, Object, Promise, RangeError, RegExp, Set, TypeError },
    ...{ clearTimeout, console, setTimeout },
    document: { cookie: '', createElement: () => ({}), getElementsByTagName: () => [] },
    location: { hash: '', href: 'https://localhost/', protocol: 'https:', search: '' },
    navigator: { language: locale, userAgent: 'Node' },
  };
  page['window'] = page;
  officeScript().runInContext(createContext(page));
  // The loader, which is not there, would have put this together.
  page['Office'] = {
    ...(page['Office'] as object | undefined),
    context: {
      requirements: {
        isSetSupported: (name: string, version?: string | number) =>
          supports(profile, name, version === undefined ? undefined : String(version)),
      },
    },
  };
  // office.js declares both as globals of its page.
  return page as unknown as OfficeInside;
}

function connect(
  { Excel, OfficeExtension }: OfficeInside,
  execute: RichApi['execute'],
  onSent: (sent: Traffic) => void,
): void {
  const { RichApiMessageUtility: utility, SessionBase } = OfficeExtension;

  async function executeAsync(customData: string, flags: number, request: Request) {
    const body = JSON.stringify(request.Body);
    const answer = await execute({ customData, flags, body });
    onSent(weigh(request.Body, body, answer.body));
    if (answer.error === 0) return utility.buildResponseOnSuccess(answer.body, {});
    const response = utility.buildResponseOnError(answer.error, '');
    // Each host adds the errors that are its own; for Excel that is a cell being edited.
    const context = new Excel.RequestContext() as unknown as {
      _processOfficeJsErrorResponse(code: number, response: Response): void;
    };
    context._processOfficeJsErrorResponse(answer.error, response);
    return response;
  }

  class Session extends SessionBase {
    _resolveRequestUrlAndHeaderInfo(): Promise<null> {
      return Promise.resolve(null);
    }
    _createRequestExecutorOrNull(): object {
      return { executeAsync };
    }
  }
  SessionBase._overrideSession = new Session();
  OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
}

const asItIs = <T>(execute: T): T => execute;

const noTraffic: Traffic = { batches: 0, cleanups: 0, requestBytes: 0, responseBytes: 0 };

const sum = (a: Traffic, b: Traffic): Traffic => ({
  batches: a.batches + b.batches,
  cleanups: a.cleanups + b.cleanups,
  requestBytes: a.requestBytes + b.requestBytes,
  responseBytes: a.responseBytes + b.responseBytes,
});

function weigh({ Actions }: RequestBody, request: string, response: string): Traffic {
  const acts = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  if (acts.length > 0 && acts.every(({ Name }) => Name === '_RemoveReference'))
    return { ...noTraffic, cleanups: 1 };
  return {
    batches: 1,
    cleanups: 0,
    requestBytes: Buffer.byteLength(request),
    responseBytes: Buffer.byteLength(response),
  };
}

const asMessage = ([
  messageCategory,
  messageType,
  targetId,
  message,
  id,
  isRemoteOverride,
]: MessageEntry) => ({ messageCategory, messageType, targetId, message, id, isRemoteOverride });
