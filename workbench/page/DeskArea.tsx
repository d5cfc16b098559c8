import { useSyncExternalStore } from 'react';
import type { Bench } from './bench';
import type { Desk } from './desk';
import { PaneColumn } from './PaneColumn';
import { Place } from './Place';
import type { Texts } from './text';

interface Props {
  readonly bench: Bench;
  readonly desk: Desk;
  readonly texts: Texts;
  /** The others stay alive and keep their size, behind it. */
  readonly isOnScreen: boolean;
  readonly opening: boolean;
}

export function DeskArea({ bench, desk, texts, isOnScreen, opening }: Props) {
  const view = useSyncExternalStore(bench.subscribe, desk.view);
  return (
    <div className={isOnScreen ? 'desk' : 'desk away'}>
      <section className="grid" aria-label={texts.grid} aria-busy={opening}>
        <Place element={desk.gridContainer} />
        {opening && (
          <p className="opening" role="status">
            {texts.opening}
          </p>
        )}
      </section>
      <PaneColumn
        title={bench.manifest.name[bench.view().language]}
        isShown={view.paneShown}
        frame={desk.frameContainer}
        texts={texts}
        onClose={() => desk.showPane(false)}
      />
    </div>
  );
}
