import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcon, ICON_NAMES, ICON_SIZES } from './draw';
import { decodePng, encodePng } from './png';

const folder = join(__dirname, '..', '..', 'taskpane', 'assets');
const every = ICON_NAMES.flatMap((name) => ICON_SIZES.map((size) => ({ name, size })));

it.each(every)('the icon $name of $size pixels is as drawn', ({ name, size }) => {
  const kept = decodePng(readFileSync(join(folder, `${name}-${size}.png`)));
  expect([kept.width, kept.height]).toEqual([size, size]);
  expect(Buffer.compare(kept.pixels, drawIcon(name, size).pixels)).toBe(0);
});

it('a PNG reads back to the same picture', () => {
  const picture = { width: 2, height: 1, pixels: Uint8Array.from([1, 2, 3, 255, 4, 5, 6, 0]) };
  expect(decodePng(encodePng(picture))).toEqual(picture);
});

it('the names of the icons are told apart at 16 pixels', () => {
  const drawn = ICON_NAMES.map((name) => Buffer.from(drawIcon(name, 16).pixels).toString('hex'));
  expect(new Set(drawn).size).toBe(ICON_NAMES.length);
});
