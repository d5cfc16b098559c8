// One open workbook: the file it came from, the grid that shows it, and whether anything is unsaved.
import type { EngineEvent } from '../engine/port';
import type { UniverEngine } from '../engine/univer';
import type { WorkbookModel } from '../file/model';
import { Package } from '../file/package';
import { readWorkbook, type ReadWorkbook } from '../file/read-workbook';
import { saveWorkbook } from '../file/save-workbook';
import type { Language } from './language';

export interface Book {
  readonly name: string;
  readonly engine: UniverEngine;
  readonly place: HTMLElement;
  readonly file: Package;
  readonly read: ReadWorkbook;
  /** What the grid said right after opening; saving writes what differs from it. */
  readonly before: WorkbookModel;
}

/** Reads first and shows then: a file that cannot be read changes nothing. */
export async function openBook(
  bytes: Uint8Array,
  name: string,
  options: { readonly container: HTMLElement; readonly language: Language },
): Promise<Book> {
  const file = Package.open(bytes);
  const read = readWorkbook(file);
  const place = document.createElement('div');
  place.className = 'grid-place';
  options.container.append(place);
  try {
    // Some megabytes that the start page does not wait for.
    const { openUniverEngine } = await import('../engine/univer');
    const engine = await openUniverEngine({
      model: read.model,
      name,
      locale: options.language,
      container: place,
    });
    return { name, engine, place, file, read, before: engine.currentModel() };
  } catch (error) {
    place.remove();
    throw error;
  }
}

export function closeBook(book: Book): void {
  book.engine.dispose();
  book.place.remove();
}

export const bookBytes = (book: Book, namespace: string): Uint8Array =>
  saveWorkbook({
    file: book.file,
    read: book.read,
    before: book.before,
    now: book.engine.currentModel(),
    isCustomFunction: (name) => name.toUpperCase().startsWith(`${namespace.toUpperCase()}.`),
  });

/** Selecting and calculating leave the file as it is. */
export const changesTheFile = ({ kind }: EngineEvent): boolean =>
  kind !== 'selected' && kind !== 'activated' && kind !== 'calculated';
