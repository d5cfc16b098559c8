import { parseArea } from '../../file/address';
import type { Block, EngineEvent, Place, Rect, WriteOptions, Written } from '../port';
import { createMemoryEngine, type MemoryOptions } from './memory-engine';

/** `B2:C4` as a rectangle. */
export function rect(address: string): Rect {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}

/** A workbook with one sheet, spoken to by addresses. */
export function openSheet(options: MemoryOptions = {}) {
  const engine = createMemoryEngine({ year: 2026, ...options });
  const sheet = engine.activeSheet();
  const at = (address: string): Place => ({ sheet, rect: rect(address) });
  const events: EngineEvent[] = [];
  engine.subscribe((event) => void events.push(event));
  return {
    engine,
    sheet,
    at,
    events,
    write: (address: string, block: Block<Written>, source: WriteOptions['source'] = 'api') =>
      engine.writeBlock(at(address), block, { source }),
    values: (address: string) => engine.values(at(address)),
    formulas: (address: string) => engine.formulas(at(address)),
    table: () => engine.tables()[0]!,
  };
}

/** A table 采购 in A1:C3: 品名, 数量, 金额. */
export async function openPurchases(options: MemoryOptions = {}) {
  const open = openSheet(options);
  await open.write('A1:C3', [
    ['品名', '数量', '金额'],
    ['大米', 10, 35],
    ['面粉', 5, 20],
  ]);
  const id = await open.engine.addTable(open.at('A1:C3'), { name: '采购', hasHeaders: true });
  open.events.length = 0;
  return { ...open, id };
}
