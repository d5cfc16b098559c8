import { createMemoryEngine } from '../engine/memory/memory-engine';
import type { EngineEvent } from '../engine/port';
import { Events } from './events';
import { eventMeta } from './meta';

const { type } = eventMeta('Worksheet', 'Changed');

function opened() {
  const engine = createMemoryEngine();
  const sheet = engine.activeSheet();
  const changed: EngineEvent = {
    kind: 'changed',
    sheet,
    rect: { row: 0, column: 0, rows: 1, columns: 1 },
    change: 'RangeEdited',
    source: 'user',
  };
  return { events: new Events(engine), sheet, changed };
}

describe('events on the wire', () => {
  it('go to whoever listens, once for each object, and to nobody else', () => {
    const { events, sheet, changed } = opened();
    expect(events.entriesOf(changed)).toEqual([]);
    events.bind({ type, target: sheet }, true);
    events.bind({ type, target: 'Workbook' }, true);
    events.bind({ type, target: '{another}' }, true);
    expect(
      events.entriesOf(changed).map(([category, what, target]) => [category, what, target]),
    ).toEqual([
      [65_536, type, sheet],
      [65_536, type, 'Workbook'],
    ]);
  });

  it('end when the last listener of an object is gone', () => {
    const { events, sheet, changed } = opened();
    const binding = { type, target: sheet };
    events.bind(binding, true);
    events.bind(binding, true);
    events.bind(binding, false);
    expect(events.entriesOf(changed)).toHaveLength(1);
    events.bind(binding, false);
    expect(events.entriesOf(changed)).toEqual([]);
  });

  it('are refused by name if they are never sent', () => {
    const { events } = opened();
    expect(events.knows(type)).toBe(true);
    expect(events.knows(eventMeta('Worksheet', 'FormatChanged').type)).toBe(false);
  });
});
