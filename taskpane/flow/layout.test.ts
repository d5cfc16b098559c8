import { pictureOf, type Picture } from '../../addin/domain/flow-picture/picture';
import { initial } from '../../addin/domain/sign-off';
import { packs } from '../../addin/registers';
import { speakingIn } from '../speaking';
import { boxTexts } from './box-text';
import { itemsOf, nextItem } from './keyboard';
import { fitted, loadLayout, type LaidPicture, type Layout } from './layout';
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

const laidOut = (register: (typeof flows)[number][1], room: number): LaidPicture => {
  const picture: Picture = pictureOf(register.signOff ?? [], initial, { run: null, notes: [] }, []);
  const writing = {
    ...{ register, facts: { units: [], level: '', off: [] }, day: '', noting: true },
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
  for (const line of wrapped('Head of the unit concerned', 80, 12))
    expect(widthOf(line) * 12).toBeLessThanOrEqual(80);
  expect(wrapped('Head of the unit concerned', 80, 12).join(' ')).toBe(
    'Head of the unit concerned',
  );
});
