// The drop-down of the selected cell. As in Excel only this one cell has its button; its items are
// asked for when it is selected, so that they may depend on the row.
import { DataValidationErrorStyle, DataValidationType } from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import type { MirrorBook } from './mirror-book';
import type { MirrorCalculation } from './mirror-calculation';
import { contains } from '../rect';
import { toRange, type Screen } from './screen';

const RULE = 'workbench-list';

export class ActiveList {
  private shownOn: string | undefined;
  private shownItems = '';

  constructor(
    private readonly screen: Screen,
    private readonly book: MirrorBook,
    private readonly calculation: MirrorCalculation,
  ) {}

  show(): void {
    const { sheet, active } = this.book.selection;
    const items = this.items();
    const text = `${sheet} ${active.row} ${active.column} ${items.join('\n')}`;
    if (text === this.shownItems) return;
    this.shownItems = text;
    if (this.shownOn !== undefined)
      this.screen.show(RemoveDataValidationMutation.id, {
        subUnitId: this.shownOn,
        ruleId: [RULE],
      });
    this.shownOn = undefined;
    if (items.length === 0) return;
    this.shownOn = sheet;
    this.screen.show(AddDataValidationMutation.id, {
      subUnitId: sheet,
      rule: {
        uid: RULE,
        type: DataValidationType.LIST,
        ranges: [toRange({ ...active, rows: 1, columns: 1 })],
        // A comma inside an item would be two items.
        formula1: items.map((item) => item.replaceAll(',', '，')).join(','),
        allowBlank: true,
        errorStyle: DataValidationErrorStyle.INFO,
        showErrorMessage: false,
      },
    });
  }

  private items(): string[] {
    const { sheet, active } = this.book.selection;
    const cell = { ...active, rows: 1, columns: 1 };
    const area = this.book
      .sheet(sheet)
      .validations.find(({ rects }) => rects.some((rect) => contains(rect, cell)));
    if (area?.rule.type !== 'list') return [];
    const source = area.rule.formula1;
    if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
    const value = this.calculation.formula(source, { sheet, ...active }, area.rects[0]);
    const items = typeof value === 'object' ? value.flat() : [value];
    return items.map(String).filter((item) => item !== '' && !item.startsWith('#'));
  }
}
