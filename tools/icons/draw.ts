import type { Picture } from './png';
import { circle, polygon, rectangle, star, stroke, without, type Shape } from './shapes';

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
export const ICON_NAMES = ['keeper', 'register', 'sign', 'verify'] as const;
export type IconName = (typeof ICON_NAMES)[number];

type Color = readonly [red: number, green: number, blue: number];
interface Layer {
  readonly shape: Shape;
  readonly color: Color;
}

const GREEN: Color = [0x17, 0x6b, 0x52];
const PAPER: Color = [0xff, 0xff, 0xff];
const RULE: Color = [0x8f, 0xb8, 0xa9];
const RED: Color = [0xc9, 0x31, 0x28];
const BLUE: Color = [0x1b, 0x5f, 0xb4];
const AMBER: Color = [0xe0, 0x8e, 0x0b];

/** Samples a pixel on a 4 × 4 grid: smooth edges, the same on every machine. */
const SAMPLES = 4;

export function drawIcon(name: IconName, size: number): Picture {
  // The topmost layer first: the first that covers a point gives its colour.
  const layers = [...ledger(size), ...MARKS[name](size)].reverse();
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      pixels.set(pixelAt(layers, column, row, size), (row * size + column) * 4);
  return { width: size, height: size, pixels };
}

function pixelAt(layers: readonly Layer[], column: number, row: number, size: number): number[] {
  const sum = [0, 0, 0];
  let hits = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const color = layers.find(({ shape }) => shape(x, y))?.color;
    if (!color) continue;
    hits += 1;
    color.forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
  }
  if (hits === 0) return [0, 0, 0, 0];
  return [...sum.map((part) => Math.round(part / hits)), Math.round((hits * 255) / SAMPLES ** 2)];
}

/** Whole pixels for edges: a line between two pixels is a grey blur at 16 px. */
const snap = (at: number, size: number): number => Math.round(at * size) / size;
const hair = (size: number): number => Math.max(1, Math.round(size / 20)) / size;

/** A ledger seen from above: green back, white page, ruled lines. */
function ledger(size: number): readonly Layer[] {
  const [left, right, top, bottom] = [0.1, 0.82, 0.06, 0.94].map((at) => snap(at, size)) as [
    number,
    number,
    number,
    number,
  ];
  const line = hair(size);
  const spine = snap(0.26, size);
  const rules = [0.28, 0.44, 0.6].map((at) => snap(at, size));
  return [
    { shape: rectangle(left, top, right, bottom, 0.07), color: GREEN },
    {
      shape: rectangle(spine, top + line, right - line, bottom - line, 0.03),
      color: PAPER,
    },
    ...rules.map((at) => ({
      shape: rectangle(spine + 2 * line, at, right - 3 * line, at + line),
      color: RULE,
    })),
  ];
}

/** A white rim around the mark keeps it apart from the page at every size. */
const rim = (shape: Shape): Layer => ({ shape, color: PAPER });

const MARKS: { readonly [N in IconName]: (size: number) => readonly Layer[] } = {
  /** the round seal of an office: ring and star */
  keeper: (size) => {
    const [cx, cy, radius] = [0.69, 0.69, 0.29];
    const ring = Math.max(0.05, 1.2 / size);
    return [
      rim(circle(cx, cy, radius + 0.03)),
      { shape: without(circle(cx, cy, radius), circle(cx, cy, radius - ring)), color: RED },
      { shape: star(cx, cy + 0.01, radius - ring - 0.045), color: RED },
    ];
  },
  /** a line is added */
  register: (size) => {
    const [cx, cy] = [0.7, 0.7];
    const width = Math.max(0.085, 1.6 / size);
    return [
      rim(circle(cx, cy, 0.3)),
      { shape: circle(cx, cy, 0.265), color: GREEN },
      {
        shape: stroke(
          [
            [cx - 0.13, cy],
            [cx + 0.13, cy],
          ],
          width,
        ),
        color: PAPER,
      },
      {
        shape: stroke(
          [
            [cx, cy - 0.13],
            [cx, cy + 0.13],
          ],
          width,
        ),
        color: PAPER,
      },
    ];
  },
  /** a pen that writes a name */
  sign: (size) => [
    {
      shape: stroke(
        [
          [0.36, 0.82],
          [0.46, 0.74],
          [0.5, 0.82],
          [0.6, 0.78],
        ],
        Math.max(0.05, 1 / size),
      ),
      color: RED,
    },
    rim(
      polygon([
        [0.53, 0.8],
        [0.56, 0.59],
        [0.87, 0.22],
        [1.02, 0.36],
        [0.73, 0.73],
      ]),
    ),
    {
      shape: polygon([
        [0.57, 0.77],
        [0.6, 0.61],
        [0.7, 0.7],
      ]),
      color: GREEN,
    },
    {
      shape: polygon([
        [0.62, 0.58],
        [0.87, 0.28],
        [0.97, 0.37],
        [0.73, 0.68],
      ]),
      color: AMBER,
    },
  ],
  /** looked at, and right */
  verify: (size) => {
    const [cx, cy] = [0.7, 0.7];
    return [
      rim(circle(cx, cy, 0.3)),
      { shape: circle(cx, cy, 0.265), color: BLUE },
      {
        shape: stroke(
          [
            [cx - 0.13, cy + 0.01],
            [cx - 0.03, cy + 0.11],
            [cx + 0.14, cy - 0.1],
          ],
          Math.max(0.08, 1.6 / size),
        ),
        color: PAPER,
      },
    ];
  },
};
