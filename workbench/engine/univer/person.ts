// Listens to what a person does in the grid and lets the engine do it.
import {
  CanceledError,
  CellValueType,
  IConfirmService,
  Quantity,
  RedoCommand,
  UndoCommand,
  type ICellData,
  type ICommandInfo,
} from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { MemoryEngine } from '../memory/memory-engine';
import type { AttachedKind } from '../../file/model';
import { EngineError, type WriteOutcome } from '../port';
import type { Links } from './links';
import type { MirrorBook } from './mirror-book';
import { PERSON_COMMANDS } from './person-commands';
import type { ScreenChanges } from './screen-changes';
import { isOwn, toRect, type Screen } from './screen';
import type { Texts } from './texts';

/** Of sheets-ui, which is not there without a screen. */
const EDIT_VISIBLE = 'sheet.operation.set-cell-edit-visible';

export interface PersonParts {
  readonly screen: Screen;
  readonly book: MirrorBook;
  readonly engine: MemoryEngine;
  readonly changes: ScreenChanges;
  readonly links: Links;
  readonly texts: Texts;
}

export class Person {
  /** One thing after the other, as a person does them. */
  private doing: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: PersonParts) {
    const { screen } = parts;
    screen.commands.beforeCommandExecuted((command, options) => {
      if (!isOwn(options)) this.before(command);
    });
    screen.commands.onCommandExecuted((command, options) => {
      if (!isOwn(options) && !isLocal(options)) this.after(command);
    });
    screen.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 10_000,
      handler: (cell, { subUnitId, row, col, worksheet, origin }) => {
        const typed = textOf(origin ?? (cell || undefined));
        const raw = worksheet.getCellRaw(row, col) || undefined;
        if (typed !== shownText(raw)) this.do(() => this.typed(subUnitId, row, col, typed));
        // Unchanged: the grid writes nothing by itself.
        return raw ?? {};
      },
    });
  }

  /** Typed into a cell and confirmed with Enter. */
  async typed(sheet: string, row: number, column: number, text: string): Promise<WriteOutcome> {
    const at = { sheet, rect: { row, column, rows: 1, columns: 1 } };
    const outcome = await this.parts.engine.writeBlock(at, [[text]], { source: 'user' });
    // Nobody waits for the person to close the dialog.
    if (outcome.kind === 'refused') void this.refuse(outcome);
    return outcome;
  }

  async settled(): Promise<void> {
    await this.doing;
  }

  private do(work: () => unknown): void {
    this.doing = this.doing.then(work).catch((error: unknown) => this.tell(error));
  }

  private before(command: Readonly<ICommandInfo>): void {
    const { engine } = this.parts;
    const isUndo = command.id === UndoCommand.id;
    if (isUndo || command.id === RedoCommand.id) {
      // While a cell is edited the letters typed there are undone.
      if (engine.isEditing()) return;
      this.do(() => (isUndo ? engine.undo() : engine.redo()));
      throw new CanceledError();
    }
    const act = PERSON_COMMANDS.get(command.id);
    if (!act) return;
    this.do(() => act(engine, command.params ?? {}));
    throw new CanceledError();
  }

  private after(command: Readonly<ICommandInfo>): void {
    const { engine, book, changes, screen } = this.parts;
    // The shapes of Univer's mutations.
    const params = (command.params ?? {}) as {
      readonly unitId?: string;
      readonly subUnitId?: string;
      readonly cellValue?: Record<number, Record<number, ICellData>>;
      readonly selections?: readonly { readonly range: Parameters<typeof toRect>[0] }[];
      readonly type?: number;
      readonly visible?: boolean;
    };
    if (command.id === EDIT_VISIBLE) return engine.setEditing(params.visible === true);
    const { subUnitId } = params;
    if (params.unitId !== screen.unitId || subUnitId === undefined) return;
    if (command.id === SetRangeValuesMutation.id) {
      if (!params.cellValue) return;
      const first = changes.isEmpty();
      changes.note(subUnitId, params.cellValue);
      if (first) this.do(() => changes.write(engine));
    } else if (command.id === SetWorksheetActiveOperation.id) {
      if (subUnitId !== book.outline.activeSheet) void engine.activateSheet(subUnitId);
    } else if (command.id === SetSelectionsOperation.id) {
      const rects = (params.selections ?? []).map(({ range }) => toRect(range));
      const last = rects.at(-1);
      if (!last) return;
      book.selection = {
        sheet: subUnitId,
        rects,
        active: { row: last.row, column: last.column },
      };
      book.emit({ kind: 'selected', selection: book.selection });
      this.parts.links.selected(book.selection);
    }
  }

  /** Excel's own dialog: the rule's message, back to the cell or give up. */
  private async refuse(outcome: Extract<WriteOutcome, { kind: 'refused' }>): Promise<void> {
    const { texts } = this.parts;
    const { errorTitle, errorMessage } = outcome.rule;
    await this.say(errorTitle || texts.refusedTitle, errorMessage || texts.refused);
    const { sheet } = this.parts.book.selection;
    const rect = { row: outcome.row, column: outcome.column, rows: 1, columns: 1 };
    await this.parts.engine.select({ sheet, rects: [rect] });
  }

  private tell(error: unknown): void {
    if (!(error instanceof EngineError)) throw error;
    const { texts } = this.parts;
    const named = texts.attached[error.what as AttachedKind] ?? '';
    void this.say(texts.notPossible, `${texts.errors[error.code]}${named}`);
  }

  private async say(title: string, message: string): Promise<void> {
    const { screen, texts } = this.parts;
    const confirm = screen.injector.get(IConfirmService, Quantity.OPTIONAL);
    await confirm?.confirm({
      id: 'workbench-message',
      title: { title },
      children: { title: message },
      confirmText: texts.ok,
      cancelText: texts.cancel,
    });
  }
}

const isLocal = (options: unknown): boolean =>
  typeof options === 'object' &&
  options !== null &&
  ('onlyLocal' in options ||
    'fromFormula' in options ||
    'applyFormulaCalculationResult' in options);

/** What the person typed; an apostrophe that the grid took away comes back. */
function textOf(cell: ICellData | null | undefined): string {
  if (cell?.f) return cell.f;
  const text = String(
    cell?.v ?? cell?.p?.body?.dataStream?.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? '',
  );
  return cell?.t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

function shownText(cell: ICellData | null | undefined): string {
  return cell?.f ?? String(cell?.v ?? '');
}
