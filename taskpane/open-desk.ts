import { memoryOutbox } from '../addin/actions/outbox';
import type { Desk, House, Moment } from '../addin/actions/desk';
import { loadHouse } from '../addin/actions/house';
import type { CivilDate } from '../addin/domain/civil-date';
import { rowIdOf } from '../addin/domain/digest';
import type { Keyring, RegistrarKeys } from '../addin/domain/keys/keyring';
import { keyringOf } from '../addin/keyring/keyring';
import { packs } from '../addin/registers';
import type { Outbox } from '../addin/actions/outbox-item';
import type { Pack } from '../addin/registers/vocabulary';
import type { WorkbookPort } from '../addin/workbook/port';

/** The pack whose registers stand in the workbook; most of them, if it holds parts of several. */
function packOf(tables: readonly string[]): Pack | null {
  const share = (pack: Pack): number =>
    pack.registers.filter(({ table }) => tables.includes(table)).length;
  const [best] = [...packs].sort((a, b) => share(b) - share(a));
  return best && share(best) > 0 ? best : null;
}

/** A workbook that can be given its identity, once. */
interface NameableWorkbook extends WorkbookPort {
  ensureWorkbookId(newId: string): Promise<string>;
}

/** The pane also makes and opens the 台账管理员's own key. */
export interface PaneDesk extends Desk {
  readonly keyring: Keyring & RegistrarKeys;
}

/** null = no workbook of ours. The first desk ever opened on a workbook gives it its identity. */
export async function openDesk(
  workbook: NameableWorkbook,
  outboxOf: (workbookId: string) => Outbox = () => memoryOutbox(),
): Promise<PaneDesk | null> {
  const { tables, workbookId, readOnly } = await workbook.facts();
  const pack = packOf(tables);
  if (!pack) return null;
  // Every seal names the workbook, so it needs its name before anything is written.
  if (workbookId === '' && !readOnly) await workbook.ensureWorkbookId(`W-${crypto.randomUUID()}`);
  const house: House = await loadHouse(workbook, pack);
  const outbox = outboxOf(house.workbookId);
  return { workbook, pack, house, now: momentOf, newRowId, outbox, keyring: keyringOf() };
}

/** The PC's clock with its offset from UTC, as the journal writes it. */
function momentOf(date = new Date()): Moment {
  const two = (number: number): string => String(Math.abs(number)).padStart(2, '0');
  const today = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  const east = -date.getTimezoneOffset();
  const offset = `${east < 0 ? '-' : '+'}${two(Math.trunc(east / 60))}:${two(east % 60)}`;
  // The clock gives only days that exist.
  return { at: `${today}T${time}${offset}`, today: today as CivilDate };
}

const newRowId = (): string => rowIdOf(crypto.getRandomValues(new Uint8Array(10)));
