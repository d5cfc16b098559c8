// Links in cells: a click leads to the place in this workbook or opens the address.
import { parseArea } from '../../file/address';
import type { HyperlinkModel } from '../../file/model';
import type { Engine, Rect, Selection, SheetId } from '../port';
import { contains } from '../rect';

export interface LinkTarget {
  readonly sheet: SheetId;
  readonly rect: Rect;
}

/** Where `'表'!A1`, `A1` or a name leads; undefined when it leads nowhere. */
export function linkTarget(engine: Engine, location: string): LinkTarget | undefined {
  const text = location.replace(/^[#=]/, '');
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  const sheetName = parts ? (parts[1]?.replaceAll("''", "'") ?? parts[2]) : undefined;
  const area = parseArea(parts?.[3] ?? text);
  if (area) {
    const sheet = sheetName
      ? engine.sheets().find(({ name }) => name.toLowerCase() === sheetName.toLowerCase())?.id
      : engine.activeSheet();
    return sheet === undefined ? undefined : { sheet, rect: area };
  }
  const table = engine.tables().find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (table) return { sheet: table.sheet, rect: table.rect };
  const named = engine.names().find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return named && named.refersTo !== location ? linkTarget(engine, named.refersTo) : undefined;
}

export class Links {
  /** A click, not an arrow key, follows a link. */
  private clicked = false;

  constructor(
    private readonly engine: Engine,
    private readonly linksOn: (sheet: SheetId) => readonly HyperlinkModel[],
    container: HTMLElement | null,
  ) {
    container?.addEventListener('pointerdown', () => (this.clicked = true), true);
    container?.addEventListener('keydown', () => (this.clicked = false), true);
  }

  selected({ sheet, active }: Selection): void {
    if (!this.clicked) return;
    this.clicked = false;
    const cell = { ...active, rows: 1, columns: 1 };
    const link = this.linksOn(sheet).find(({ area }) => contains(area, cell));
    if (!link) return;
    // The grid still has the mouse button in its hands.
    setTimeout(() => void this.follow(link), 0);
  }

  private async follow(link: HyperlinkModel): Promise<void> {
    if (link.address !== undefined) {
      if (/^(https?|mailto):/i.test(link.address)) window.open(link.address, '_blank', 'noopener');
      return;
    }
    const target = linkTarget(this.engine, link.location ?? '');
    const visible = this.engine
      .sheets()
      .some(({ id, visibility }) => id === target?.sheet && visibility === 'visible');
    if (!target || !visible) return;
    await this.engine.activateSheet(target.sheet);
    await this.engine.select({ sheet: target.sheet, rects: [target.rect] });
  }
}
