import type { CivilDate } from '../domain/civil-date';
import { priceHistory, ratiosOf, type Bought, type PriceLine } from '../domain/price-history';
import { keyOfKind } from '../registers/columns';
import type { Register } from '../registers/vocabulary';
import { cellsByKey } from '../workbook/records';
import { dayOf, stateKey } from './closed-month';
import type { Looking } from './desk';
import { registerNamed } from './posting-plan';
import { textOf } from './view-record';

/** 单价: every article's newest price against its own last days; null = the pack watches no prices. */
export async function recentPrices(desk: Looking): Promise<readonly PriceLine[] | null> {
  const { prices } = desk.pack;
  if (!prices) return null;
  const lines = registerNamed(desk, prices.lines);
  const of = desk.pack.registers.find((register) => register.lines === lines.id);
  const days = of ? await daysOf(desk, of) : new Map<string, CivilDate>();
  const document = keyOfKind(lines, 'document') ?? '';
  const all: Bought[] = [];
  for await (const block of desk.workbook.scan(lines.table))
    for (const row of block) {
      const date = days.get(textOf(lines, row, document));
      const cells = cellsByKey(lines, row);
      const [quantity, price] = [cells[prices.quantity], cells[prices.price]];
      if (!date || quantity?.kind !== 'number' || price?.kind !== 'number') continue;
      all.push({
        ...{ date, quantity: quantity.number, price: price.number },
        ...{ item: textOf(lines, row, prices.item), unit: textOf(lines, row, prices.unit) },
      });
    }
  const { parameters } = desk.house;
  return priceHistory(
    all,
    ratiosOf(parameters[prices.ratios] ?? ''),
    Number(parameters[prices.days]) || 0,
  );
}

/** The day of each document that somebody signed and nobody made void. */
async function daysOf(desk: Looking, register: Register): Promise<ReadonlyMap<string, CivilDate>> {
  const days = new Map<string, CivilDate>();
  const [serial, seal] = [keyOfKind(register, 'serial') ?? '', keyOfKind(register, 'seal') ?? ''];
  for await (const block of desk.workbook.scan(register.table))
    for (const row of block) {
      const date = dayOf(register, row);
      const stands =
        textOf(register, row, seal) !== '' && textOf(register, row, stateKey(register)) !== VOID;
      if (date && stands) days.set(textOf(register, row, serial), date);
    }
  return days;
}

const VOID = '已作废';
