import {
  pictureOf,
  type Mark,
  type Picture,
  type Row,
} from '../../addin/domain/flow-picture/picture';
import { initial } from '../../addin/domain/sign-off';
import { packs } from '../../addin/registers';
import type { Register, Step } from '../../addin/registers/vocabulary';
import { speakingIn } from '../speaking';
import { boxTexts, SMALL } from './box-text';
import { itemsOf, nextItem } from './keyboard';
import { fitted, loadLayout, type LaidPicture, type Layout } from './layout';
import { onPaper } from './on-paper';
import { widthOf, wrapped } from './wrap';

/** What a pane of 350 px leaves for the picture. */
const PANE = 326;
const A4 = 660;

/** Drawn smaller than this, a text of 12 px cannot be read. */
const SMALLEST = 0.8;

const flows = packs.flatMap((pack) =>
  pack.registers
    .filter(({ signOff = [] }) => signOff.length > 0)
    .map((register) => [`${pack.id} ${register.title.zh}`, register] as const),
);

let layout: Layout;
beforeAll(async () => {
  layout = await loadLayout();
});

const laidOut = (register: Register, room: number, full = false): LaidPicture => {
  const chart = pictureOf(register.signOff ?? [], initial, { run: null, notes: [] }, []);
  const picture: Picture = full ? filled(chart, register.signOff ?? []) : chart;
  const writing = {
    ...{ register, facts: { units: [], level: '', off: [] }, day: '', noting: !full },
    speaking: speakingIn('zh-CN', () => undefined),
    postTitle: (id: string) => id,
  };
  const word = (_: string, choice: string): string => choice;
  return fitted(layout, picture, room, word, (width) => boxTexts(picture, width, writing));
};

describe.each([
  ['a pane of 350 px', PANE],
  ['A4', A4],
])('on %s', (_, room) => {
  it.each(flows)('%s is readable, nothing covers anything', (_title, register) => {
    const { width, boxes } = laidOut(register, room);
    expect(room / Math.max(width, room)).toBeGreaterThanOrEqual(SMALLEST);
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        expect(
          a.x + a.width <= b.x ||
            b.x + b.width <= a.x ||
            a.y + a.height <= b.y ||
            b.y + b.height <= a.y,
        ).toBe(true);
  });
});

/** Everything noted and confirmed, by three units where units sign. */
function filled({ boxes, arrows }: Picture, flow: readonly Step[]): Picture {
  const mark: Mark = {
    ...{ kind: 'signed', who: '某某某', how: '', at: '2026-03-05T08:00', choice: '', level: '' },
    ...{ round: 1, counts: true, flags: [] },
  };
  const marks: readonly Mark[] = [{ ...mark, kind: 'noted', how: '电话' }, mark];
  const done = (unit: string): Row => ({ unit, look: 'signed', open: false, marks, at: mark.at });
  const units = (id: string): readonly string[] =>
    flow.some(({ step, perUnit }) => step === id && perUnit)
      ? ['票务科', '客运科', '技术科']
      : [''];
  return { boxes: boxes.map((box) => ({ ...box, rows: units(box.step).map(done) })), arrows };
}

it.each(flows)('%s stands on two pages of A4 at most, in letters of 7 pt', (_title, register) => {
  const paper = onPaper((room) => laidOut(register, room, true));
  const { laid, scale, pages } = paper ?? { laid: laidOut(register, A4), scale: 0, pages: [] };
  expect(SMALL.size * scale * 0.75).toBeGreaterThanOrEqual(7);
  expect(pages.length).toBeLessThanOrEqual(2);
  for (const columns of pages) {
    expect(columns.length * laid.width * scale).toBeLessThanOrEqual(A4);
    for (const { height } of columns) expect(height * scale).toBeLessThanOrEqual(850.5);
  }
  const strips = pages.flat();
  expect(strips.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(laid.height);
  for (const { y, height } of laid.boxes)
    expect(
      strips.filter((strip) => strip.y <= y && y + height <= strip.y + strip.height),
    ).toHaveLength(1);
});

it('the arrow keys lead to every box, and back', () => {
  for (const [, register] of flows) {
    const items = itemsOf(laidOut(register, PANE));
    const reached = new Set(items.slice(0, 1));
    for (const from of reached)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const to = nextItem(items, from, key);
        if (to) reached.add(to);
      }
    expect([register.id, reached.size]).toEqual([register.id, items.length]);
  }
});

it('lines break between words and between Chinese characters, and lose nothing', () => {
  expect(wrapped('通知车站拨打119和120', 65, 13)).toEqual(['通知车站拨', '打119和', '120']);
  expect(wrapped('速到现场(车站)', 78, 13)).toEqual(['速到现场(车', '站)']);
  for (const line of wrapped('Head of the unit concerned', 80, 12))
    expect(widthOf(line) * 12).toBeLessThanOrEqual(80);
  expect(wrapped('Head of the unit concerned', 80, 12).join(' ')).toBe(
    'Head of the unit concerned',
  );
});
