// What there is only with a screen.
import type { Engine } from '../port';
import { ActiveList } from './active-list';
import type { ScreenCalculation } from './calculation';
import { ConditionalPainter } from './conditional-painter';
import type { Layout } from './layout';
import type { MirrorBook } from './mirror-book';
import type { MirrorCalculation } from './mirror-calculation';
import type { Screen } from './screen';

export interface DrawnParts {
  readonly screen: Screen;
  readonly layout: Layout;
  readonly recalculation: ScreenCalculation;
  readonly calculation: MirrorCalculation;
  readonly book: MirrorBook;
  readonly engine: Engine;
  /** Counts changes of cells and of results. */
  readonly changes: () => number;
}

export function drawnParts(parts: DrawnParts): void {
  const { screen, layout, recalculation, calculation, book, engine, changes } = parts;
  new ConditionalPainter(screen, layout, recalculation, changes);
  const list = new ActiveList(screen, book, calculation);
  engine.subscribe((event) => {
    if (['selected', 'activated', 'changed', 'calculated'].includes(event.kind)) {
      if (!recalculation.isBusy()) list.show();
    }
  });
  screen.redraw();
  list.show();
}
