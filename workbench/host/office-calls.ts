// `executeMethod`: the one door through which office.js sends everything that the add-in wants of
// the document, told apart by a number.
import type { Engine } from '../engine/port';
import { bytesOf, type Batch } from './traffic';

const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** Names of what office.js may ask besides; none of it is implemented. */
const OTHERS: Readonly<Record<number, string>> = {
  64: 'Office.context.document.getSelectedDataAsync',
  65: 'Office.context.document.setSelectedDataAsync',
  77: 'Office.context.document.getFileAsync',
  82: 'Office.context.document.goToByIdAsync',
  86: 'Office.context.document.getFilePropertiesAsync',
  98: 'Office.auth.getAccessToken',
  102: 'Office.context.ui.openBrowserWindow',
};

export const NOT_SUPPORTED = 5000;

/** As it arrives; which members there are depends on DispatchId. */
interface Call {
  readonly DdaMethod: { readonly DispatchId: number; readonly Version: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly 0?: string;
  readonly 1?: number;
}

interface RichApiRequest {
  readonly customData: string;
  readonly body: string;
  readonly flags: number;
}

export interface OfficeCallOptions {
  readonly engine: Engine;
  execute(request: RichApiRequest): Promise<{ readonly error: number; readonly body: string }>;
  onBatch(batch: Batch): void;
  onCommandCompleted(id: string, status: number): void;
  unsupported(what: string): void;
}

export function officeCalls(options: OfficeCallOptions): (data: unknown) => Promise<object> {
  const { engine } = options;

  const richApi = async (data: readonly unknown[]): Promise<object> => {
    const request = { customData: String(data[0]), body: String(data[4]), flags: Number(data[6]) };
    const begun = performance.now();
    const { error, body } = await options.execute(request);
    options.onBatch({
      kind: kindOf(request),
      requestBytes: bytesOf(request.body),
      responseBytes: bytesOf(body),
      milliseconds: performance.now() - begun,
    });
    return { Error: error, Data: [200, [], body] };
  };

  const perform = async (call: Call): Promise<object> => {
    switch (call.DdaMethod.DispatchId) {
      case METHOD.richApi:
        return richApi(call.ArrayData ?? []);
      case METHOD.loadSettings:
        return {
          Error: 0,
          Properties: {
            Settings: [...engine.settings()].map(([Name, Value]) => ({ Name, Value })),
          },
        };
      case METHOD.saveSettings:
        await engine.setSettings(new Map(call.DdaSettingsMethod?.Properties));
        return { Error: 0 };
      case METHOD.commandCompleted:
        options.onCommandCompleted(call[0] ?? '', call[1] ?? 0);
        return { Error: 0 };
      default: {
        const id = call.DdaMethod.DispatchId;
        options.unsupported(OTHERS[id] ?? `the document's method ${id}`);
        return { Error: NOT_SUPPORTED };
      }
    }
  };

  // The form of the data is office.js's own (DDA), fixed by its version.
  return async (data) => ({ Version: 1, ...(await perform(data as Call)) });
}

const OF_CUSTOM_FUNCTIONS = 2048;

function kindOf({ customData, flags }: RichApiRequest): Batch['kind'] {
  if (customData === 'WacPartition') return 'shell';
  return (flags & OF_CUSTOM_FUNCTIONS) !== 0 ? 'functions' : 'excel';
}
