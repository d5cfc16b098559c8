// One behaviour of Excel that the add-in builds upon, as a sentence, its source, and a way to see it
// through office.js alone: the same file runs over the workbench and in a real Excel.

export interface Case {
  readonly id: string;
  readonly says: string;
  readonly source: Source;
  /** requirement set above ExcelApi 1.1, as in `ExcelApi 1.14` */
  readonly needs?: string;
  /** `web`: only Excel on the web is documented to behave so. */
  readonly only?: 'web';
  /** Uses `Office` or the add-in's own functions, which exist in a page alone. */
  readonly page?: true;
  /** Throws where Excel behaves otherwise. */
  run(excel: typeof Excel, scratch: Scratch): Promise<void>;
}

/** What office.js cannot provoke or see: a person does it and looks. */
export interface ByHand {
  readonly id: string;
  readonly says: string;
  readonly source: Source;
  readonly steps: string;
}

/** Where the behaviour is described; `belief` = nowhere that we know, a person with Excel may tell. */
export type Source = `https://${string}` | 'belief';

/** A sheet of its own, empty; names that no other case has. */
export interface Scratch {
  readonly sheet: string;
  name(base: string): string;
}

/** What most cases want: their sheet, within one `Excel.run`. */
export interface Place {
  readonly excel: typeof Excel;
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** a name that nothing else in the workbook has */
  name(base: string): string;
}

export const on =
  (work: (place: Place) => Promise<void>): Case['run'] =>
  (excel, scratch) =>
    excel.run((context) =>
      work({
        excel,
        context,
        sheet: context.workbook.worksheets.getItem(scratch.sheet),
        name: (base) => scratch.name(base),
      }),
    );

type Loadable = OfficeExtension.ClientObject & { load(property: string): unknown };

/** Loads one property and gives it back. */
export async function read<T extends Loadable, K extends keyof T & string>(
  object: T,
  property: K,
): Promise<T[K]> {
  object.load(property);
  await object.context.sync();
  return object[property];
}

/** Puts a block of values where its first cell is named. */
export function put(sheet: Excel.Worksheet, at: string, block: readonly (readonly unknown[])[]) {
  const range = sheet
    .getRange(at)
    .getResizedRange(block.length - 1, (block[0] as readonly unknown[]).length - 1);
  range.values = block as unknown[][];
  return range;
}

export class Differs extends Error {}

/** Compares what JSON can say. */
export function equal(actual: unknown, expected: unknown, what = ''): void {
  const [has, wants] = [actual, expected].map((value) => JSON.stringify(value) ?? 'undefined');
  if (has !== wants)
    throw new Differs(`${what === '' ? '' : `${what}: `}expected ${wants}, got ${has}`);
}

/** The work must fail, with one of these codes where the documentation says which. */
export async function refused(work: Promise<unknown>, ...codes: string[]): Promise<void> {
  let code: string | undefined;
  try {
    await work;
  } catch (error) {
    code = codeOf(error);
  }
  if (code === undefined) throw new Differs('expected a refusal, but it was done');
  if (codes.length > 0 && !codes.includes(code))
    throw new Differs(`expected ${codes.join(' or ')}, got ${code}`);
}

/** Errors of office.js have a code; ours have none. */
export function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : String(error);
}

/** A queue of its own, so that its failure leaves the case's own context alone. */
export const attempt = (
  { excel, sheet }: Pick<Place, 'excel' | 'sheet'>,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<unknown> =>
  read(sheet, 'name').then((name) =>
    excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(name), context);
      await context.sync();
    }),
  );

/** Waits until something is so; events come when they come. */
export async function until(so: () => boolean, what: string, milliseconds = 5_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!so()) {
    if (Date.now() > end) throw new Differs(`waited in vain for ${what}`);
    await pause(20);
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
