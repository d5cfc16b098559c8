import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Place } from './Place';
import type { Texts } from './text';

interface Props {
  readonly title: string;
  readonly isShown: boolean;
  readonly frame: HTMLElement;
  readonly texts: Texts;
  readonly onClose: () => void;
}

/** What Excel gives a task pane at first. */
const WIDTH = 350;
const LEAST = 280;
const MOST = 720;
const STEP = 20;

const within = (width: number): number => Math.round(Math.min(MOST, Math.max(LEAST, width)));

export function PaneColumn({ title, isShown, frame, texts, onClose }: Props) {
  const [width, setWidth] = useState(WIDTH);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    setWidth(within(width + (event.key === 'ArrowLeft' ? STEP : -STEP)));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      setWidth(within(innerWidth - event.clientX));
  };
  return (
    <>
      <div
        className="splitter"
        role="separator"
        tabIndex={0}
        hidden={!isShown}
        aria-orientation="vertical"
        aria-label={texts.splitter}
        aria-valuenow={width}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => setWidth(WIDTH)}
      />
      {/* Hidden, never removed: the add-in's runtime lives in it, as in Excel. */}
      <aside className="pane" hidden={!isShown} aria-label={texts.pane} style={{ width }}>
        <div className="pane-title">
          <h2>{title}</h2>
          <button
            type="button"
            className="quiet"
            aria-label={texts.closePane}
            title={texts.closePane}
            onClick={onClose}
          >
            ✕
          </button>
        </div>
        <Place element={frame} />
      </aside>
    </>
  );
}
