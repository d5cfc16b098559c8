import type { NodeOffice, Traffic } from '../../workbench/host/node-office';
import { figure, type Figure } from './figure';

/** What each act asked of the workbook, by the act's name. */
export type Costs = ReadonlyMap<string, Traffic>;

/**
 * Batches and bytes of each act in a long register against a short one. Excel answers a batch after
 * a round trip, however little it carries: batches and bytes are what a clerk waits for.
 */
export function compared(
  name: string,
  size: Figure['at'],
  long: Costs,
  against: string,
  short: Costs,
): readonly Figure[] {
  return [...long].flatMap(([act, cost]) => {
    const other = short.get(act);
    if (!other) return [];
    const shared = { name, at: { ...size, act }, against };
    return [
      figure({ ...shared, value: cost.batches, unit: 'batches', other: other.batches }),
      figure({ ...shared, value: bytes(cost), unit: 'bytes', other: bytes(other) }),
    ];
  });
}

const bytes = ({ requestBytes, responseBytes }: Traffic): number => requestBytes + responseBytes;

/** What the act asks of the workbook. */
export async function trafficOf(office: NodeOffice, act: () => Promise<void>): Promise<Traffic> {
  office.resetTraffic();
  await act();
  return office.traffic;
}
