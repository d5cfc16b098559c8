/** Says whether a point is inside. The icon's square is 0…1, y downwards. */
export type Shape = (x: number, y: number) => boolean;

export const rectangle =
  (left: number, top: number, right: number, bottom: number, radius = 0): Shape =>
  (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };

export const circle =
  (cx: number, cy: number, radius: number): Shape =>
  (x, y) =>
    (x - cx) ** 2 + (y - cy) ** 2 <= radius * radius;

/** A line with round ends. */
export const stroke =
  (points: readonly (readonly [number, number])[], width: number): Shape =>
  (x, y) =>
    points.slice(1).some(([x2, y2], index) => {
      const [x1, y1] = points[index] ?? [x2, y2];
      const along =
        ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
      const t = Math.min(1, Math.max(0, along));
      return (x - x1 - t * (x2 - x1)) ** 2 + (y - y1 - t * (y2 - y1)) ** 2 <= (width / 2) ** 2;
    });

/** A closed outline, inside by the even-odd rule. */
export const polygon =
  (points: readonly (readonly [number, number])[]): Shape =>
  (x, y) =>
    points.filter(([x1, y1], index) => {
      const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1);
    }).length %
      2 ===
    1;

/** Five-pointed, one point up. Its corners are written out: sines may differ between machines. */
export const star = (cx: number, cy: number, radius: number): Shape =>
  polygon(
    [
      [0, -1],
      [0.2245, -0.309],
      [0.9511, -0.309],
      [0.3633, 0.118],
      [0.5878, 0.809],
      [0, 0.382],
      [-0.5878, 0.809],
      [-0.3633, 0.118],
      [-0.9511, -0.309],
      [-0.2245, -0.309],
    ].map(([x = 0, y = 0]) => [cx + radius * x, cy + radius * y] as const),
  );

export const without =
  (whole: Shape, hole: Shape): Shape =>
  (x, y) =>
    whole(x, y) && !hole(x, y);
