/** Strokes drawn with mouse, finger or pen, in whole units of the drawing box. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}
export type Stroke = readonly Dot[];

/** The box in which a signature is drawn, whatever its size on the screen. */
export const BOX = { width: 640, height: 240 } as const;

/** The journal keeps no more of a signature. */
export const INK_LENGTH = 8_000;

/** Of what is left out up to COARSEST nobody sees much at the size of a signature. */
const FINEST = 1;
const COARSEST = 8;

/**
 * The strokes as a path, like the `d` of an SVG path: M12 30l3 4 -1 2M… . Long ones are drawn with
 * fewer points until they fit; of more strokes than fit the last ones are left out.
 */
export function inkText(strokes: readonly Stroke[], most = INK_LENGTH): string {
  let kept: readonly Stroke[] = strokes;
  for (let tolerance = FINEST; tolerance <= COARSEST; tolerance *= 1.5) {
    kept = strokes.map((stroke) => simplified(stroke, tolerance));
    if (fits(kept, most)) return pathOf(kept);
  }
  // A scribble: every second point of it, until it fits.
  while (!fits(kept, most) && kept.some(({ length }) => length > 2)) kept = kept.map(thinned);
  while (!fits(kept, most)) kept = kept.slice(0, -1);
  return pathOf(kept);
}

const fits = (strokes: readonly Stroke[], most: number): boolean => pathOf(strokes).length <= most;

const thinned = (stroke: Stroke): Stroke =>
  stroke.filter((_, index) => index % 2 === 0 || index === stroke.length - 1);

function pathOf(strokes: readonly Stroke[]): string {
  return strokes
    .map((stroke) => {
      const [first, ...rest] = stroke.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
      if (!first) return '';
      let before = first;
      const moves = rest.map((dot) => {
        const move = `${dot.x - before.x} ${dot.y - before.y}`;
        before = dot;
        return move;
      });
      // A tap is a dot: a line of no length with round ends.
      return `M${first.x} ${first.y}l${moves.length > 0 ? moves.join(' ') : '0 0'}`;
    })
    .join('');
}

/** Ramer–Douglas–Peucker: leaves out points that lie no further than this from the line without them. */
export function simplified(stroke: Stroke, tolerance: number): Stroke {
  const last = stroke.length - 1;
  if (last < 2) return stroke;
  const keep = new Set([0, last]);
  const parts: [number, number][] = [[0, last]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    let furthest = -1;
    let distance = tolerance;
    for (let at = from + 1; at < to; at += 1) {
      const away = distanceTo(stroke, at, from, to);
      if (away > distance) [furthest, distance] = [at, away];
    }
    if (furthest < 0) continue;
    keep.add(furthest);
    parts.push([from, furthest], [furthest, to]);
  }
  return stroke.filter((_, index) => keep.has(index));
}

function distanceTo(stroke: Stroke, at: number, from: number, to: number): number {
  const [dot, a, b] = [stroke[at], stroke[from], stroke[to]];
  if (!dot || !a || !b) return 0;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  // A closed loop has no line: how far it is from where it begins.
  if (length === 0) return Math.hypot(dot.x - a.x, dot.y - a.y);
  return Math.abs(dx * (a.y - dot.y) - (a.x - dot.x) * dy) / length;
}
