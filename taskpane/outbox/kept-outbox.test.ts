import type { OutboxItem } from '../../addin/actions/outbox-item';
import { keptOutbox } from './kept-outbox';

const ITEM: OutboxItem = {
  id: 'E1',
  did: 'signed',
  register: 'voucher',
  rowId: 'R1',
  no: 'PZ-2026-0001',
  at: '2026-03-05T16:00:00+08:00',
  sure: true,
  rows: [],
};

/** A browser's storage with room for `room` characters. */
function browser(room = Infinity): Map<string, string> {
  const stored = new Map<string, string>();
  Object.assign(globalThis, {
    Office: { context: {} },
    window: {
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, text: string) => {
          if (text.length > room) throw new Error('full');
          stored.set(key, text);
        },
      },
    },
  });
  return stored;
}

it('goes on with what was kept when the pane is opened again', () => {
  browser();
  keptOutbox('W-1').update((items) => [...items, ITEM]);
  expect(keptOutbox('W-1').items()).toEqual([ITEM]);
});

it('keeps the workbooks apart', () => {
  browser();
  keptOutbox('W-1').update(() => [ITEM]);
  expect(keptOutbox('W-2').items()).toEqual([]);
});

it('holds in the open pane what the browser has no room for', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  browser(10);
  const outbox = keptOutbox('W-1');
  outbox.update(() => [ITEM]);
  expect(outbox.items()).toEqual([ITEM]);
  expect(warn).toHaveBeenCalled();
  warn.mockRestore();
});

it('leaves alone what another version kept in another form', () => {
  const stored = browser();
  keptOutbox('W-1').update(() => [ITEM]);
  for (const [key, text] of stored) stored.set(key, text.replace('"form":1', '"form":9'));
  expect(keptOutbox('W-1').items()).toEqual([]);
});
