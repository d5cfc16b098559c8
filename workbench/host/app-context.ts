// What office.js is told before it asks for anything: who hosts it, in which language, which
// requirement sets there are.
import type { BookFacts } from '../engine/port';
import type { Profile } from './profiles';

export type HostLocale = 'zh-CN' | 'en-US';

export interface Identity {
  readonly conversation: string;
  readonly control: string;
}

export const newIdentity = (): Identity => ({
  conversation: crypto.randomUUID(),
  control: crypto.randomUUID(),
});

const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/**
 * The frame's name carries host and conversation, so that nothing of it shows in the add-in's
 * address. With `disableLogging` office.js loads and sends no telemetry.
 */
export function frameName({ conversation, control }: Identity, locale: HostLocale): string {
  const flags = String(SHARED_RUNTIME | CUSTOM_FUNCTIONS);
  const host = ['Excel', 'Web', '16.01', locale, crypto.randomUUID(), '', 'disableLogging', flags];
  return JSON.stringify({
    baseFrameName: `_xdm_${conversation}`,
    hostInfo: host.join('|'),
    xdmInfo: [conversation, control, location.origin].join('|'),
    serializerVersion: '1',
    flights: '[]',
  });
}

const EXCEL_ON_THE_WEB = 16;
const READ_ONLY = 0;
const READ_WRITE = 1;
const VERSION = '16.0.17000.10000';

export function appContext(
  { control }: Identity,
  book: BookFacts,
  settings: ReadonlyMap<string, string>,
  profile: Profile,
  locale: HostLocale,
): object {
  return {
    _id: control,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: VERSION,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: new URL(encodeURIComponent(book.name), `${location.origin}/`).href,
    _clientMode: book.readOnly ? READ_ONLY : READ_WRITE,
    _settings: [...settings],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _appInstanceId: control,
    _appMinorVersion: 0,
    _hostFullVersion: VERSION,
    _hostCustomMessage: '',
    _addinName: '',
    _appDomains: [],
    _initialDisplayMode: 2,
    _requirementMatrix: JSON.stringify(profile.requirements),
  };
}

/**
 * office.js speaks to a page without TLS only if its user once agreed, and remembers that in the
 * storage of its own origin. The workbench and office.js come from the same server, and whoever
 * started that server has agreed.
 */
export function agreeToPlainHttp(addinUrl: URL): void {
  if (location.protocol !== 'http:') return;
  if (addinUrl.origin !== location.origin)
    throw new Error(
      `office.js would refuse this page: without https the add-in must come from ${location.origin}`,
    );
  localStorage.setItem(`OfficeJSTrustKeyV2_http_${location.hostname}`, '{"Result":1}');
}
