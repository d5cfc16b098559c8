import * as fc from 'fast-check';
import { BOX, INK_LENGTH, inkText, simplified, type Stroke } from './ink';

const dot = fc.record({ x: fc.nat(BOX.width), y: fc.nat(BOX.height) });
const strokes = fc.array(fc.array(dot, { minLength: 1, maxLength: 400 }), { maxLength: 60 });

/** Every place that the path goes through, read as SVG reads it. */
function placesOf(text: string): readonly string[] {
  return text.split('M').flatMap((stroke) => {
    const [start = '', moves = ''] = stroke.split('l');
    if (start === '') return [];
    let [x = 0, y = 0] = start.split(' ').map(Number);
    const numbers = moves.split(' ').map(Number);
    const places = [`${x},${y}`];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x += numbers[at] ?? 0;
      y += numbers[at + 1] ?? 0;
      places.push(`${x},${y}`);
    }
    return places;
  });
}

describe('当面手签的笔画', () => {
  it('无论怎么画,都不超过 8000 个字符', () => {
    fc.assert(
      fc.property(strokes, (drawn) => inkText(drawn).length <= INK_LENGTH),
      { numRuns: 60 },
    );
  });

  it('乱涂上万点也放得下,而且不是空的', () => {
    const scribble: Stroke = Array.from({ length: 20_000 }, (_, index) => ({
      x: (index * 7919) % BOX.width,
      y: (index * 104_729) % BOX.height,
    }));
    const text = inkText([scribble]);
    expect(text.length).toBeLessThanOrEqual(INK_LENGTH);
    expect(text.length).toBeGreaterThan(100);
  });

  it('短的签名经过画过的起点、转角和终点', () => {
    const corner = [
      { x: 10, y: 10 },
      { x: 60, y: 10 },
      { x: 110, y: 10 },
      { x: 110, y: 90 },
    ];
    expect(placesOf(inkText([corner]))).toEqual(['10,10', '110,10', '110,90']);
  });

  it('点一下也是一笔;什么也没画就是空的', () => {
    expect(inkText([[{ x: 5, y: 6 }]])).toBe('M5 6l0 0');
    expect(inkText([])).toBe('');
  });

  it('简化以后,起点和终点还在', () => {
    fc.assert(
      fc.property(fc.array(dot, { minLength: 3, maxLength: 60 }), (stroke) => {
        const kept = simplified(stroke, 4);
        return kept[0] === stroke[0] && kept.at(-1) === stroke.at(-1);
      }),
    );
  });
});
