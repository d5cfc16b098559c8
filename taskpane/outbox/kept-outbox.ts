import type { Outbox, OutboxItem } from '../../addin/actions/outbox-item';
import { readPreference, writePreference } from '../preferences';

/** Raised when items are kept in another form; what an older pane kept is then left alone. */
const FORM = 1;

const isText = (text: string): text is string => text !== '';

/** The outbox of one workbook on this PC: the next opening of the pane goes on with it. */
export function keptOutbox(workbookId: string): Outbox {
  const name = `outbox.${workbookId}`;
  // Where the browser keeps nothing (refused, full), it holds until the pane is closed.
  let unkept: readonly OutboxItem[] | null = null;
  const items = (): readonly OutboxItem[] =>
    unkept ?? readItems(readPreference(name, isText) ?? '');
  return {
    items,
    update: (change) => {
      const next = change(items());
      const text = JSON.stringify({ form: FORM, items: next });
      writePreference(name, text);
      unkept = readPreference(name, isText) === text ? null : next;
    },
  };
}

function readItems(text: string): readonly OutboxItem[] {
  if (text === '') return [];
  // Written by `update` above; the form says that the items are as they are declared here.
  const kept = JSON.parse(text) as { form: number; items: readonly OutboxItem[] };
  return kept.form === FORM ? kept.items : [];
}
