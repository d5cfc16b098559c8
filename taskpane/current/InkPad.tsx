import { useEffect, useRef, type PointerEvent } from 'react';
import { useSpeaking } from '../speaking';
import { useStyles } from '../styles';
import { BOX, type Dot, type Stroke } from './ink';

interface Props {
  readonly strokes: readonly Stroke[];
  readonly onStrokes: (strokes: readonly Stroke[]) => void;
}

/** A box to write one's name in, with mouse, finger or pen. */
export function InkPad({ strokes, onStrokes }: Props) {
  const { t } = useSpeaking();
  const styles = useStyles();
  const box = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Dot[] | null>(null);

  useEffect(() => {
    const pen = penOf(box.current);
    if (!pen) return;
    pen.clearRect(0, 0, BOX.width, BOX.height);
    for (const stroke of strokes) draw(pen, stroke);
  }, [strokes]);

  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = [dotOf(event)];
  };
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    const stroke = drawing.current;
    if (!stroke) return;
    stroke.push(dotOf(event));
    const pen = penOf(box.current);
    if (pen) draw(pen, stroke.slice(-2));
  };
  const end = (): void => {
    const stroke = drawing.current;
    drawing.current = null;
    if (stroke) onStrokes([...strokes, stroke]);
  };
  return (
    <div className={styles.tight}>
      <canvas
        ref={box}
        width={BOX.width}
        height={BOX.height}
        className={styles.ink}
        role="img"
        aria-label={t.sign.ink}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <div className={styles.spread}>
        <span className={`${styles.dim} ${styles.small}`}>{t.sign.inkHint}</span>
        <button
          type="button"
          className={`${styles.link} ${styles.unbroken}`}
          disabled={strokes.length === 0}
          onClick={() => onStrokes([])}
        >
          {t.sign.clear}
        </button>
      </div>
    </div>
  );
}

/** Where the pointer is in the box, however large it is drawn. */
function dotOf(event: PointerEvent<HTMLCanvasElement>): Dot {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const within = (part: number, most: number): number =>
    Math.min(most, Math.max(0, Math.round(part * most)));
  return {
    x: within((event.clientX - left) / width, BOX.width),
    y: within((event.clientY - top) / height, BOX.height),
  };
}

function penOf(box: HTMLCanvasElement | null): CanvasRenderingContext2D | null {
  const pen = box?.getContext('2d') ?? null;
  if (pen) Object.assign(pen, { lineWidth: 4, lineCap: 'round', lineJoin: 'round' });
  return pen;
}

function draw(pen: CanvasRenderingContext2D, stroke: Stroke): void {
  const [first, ...rest] = stroke;
  if (!first) return;
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  for (const { x, y } of rest.length > 0 ? rest : [first]) pen.lineTo(x, y);
  pen.stroke();
}
