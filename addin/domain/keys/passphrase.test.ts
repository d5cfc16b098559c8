import { pinyin } from 'pinyin-pro';
import { judgePassword } from './password';
import { LIKE, proposePassphrase, THING } from './passphrase';

const pinyinOf = (list: string): readonly string[] => list.split(' ').map((item) => item.slice(1));
const words = pinyinOf(LIKE).flatMap((like) => pinyinOf(THING).map((thing) => like + thing));

describe('建议的四个词', () => {
  it('come from more than 2,048 words, no two of which are typed the same', () => {
    expect(new Set(words).size).toBe(words.length);
    expect(4 * Math.log2(words.length)).toBeGreaterThan(44);
    for (const syllable of [...pinyinOf(LIKE), ...pinyinOf(THING)])
      expect(syllable).toMatch(/^[^aeiou]/);
  });

  it('are written in pinyin as everybody types them', () => {
    for (const item of `${LIKE} ${THING}`.split(' ')) {
      const readings = pinyin(item.slice(0, 1), { toneType: 'none', multiple: true });
      expect([item, readings.split(' ').includes(item.slice(1))]).toEqual([item, true]);
    }
  });

  it('are four, good enough as a password, and follow from the random bytes alone', () => {
    const { words: shown, typed } = proposePassphrase((length) => new Uint8Array(length).fill(47));
    expect(shown).toEqual(['夏鞋', '夏鞋', '夏鞋', '夏鞋']);
    expect(typed).toBe('xiaxie xiaxie xiaxie xiaxie');
    const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
    const proposed = Array.from({ length: 50 }, () => proposePassphrase(random).typed);
    expect(new Set(proposed).size).toBe(50);
    for (const one of proposed) expect(judgePassword(one)).toEqual([]);
  });

  it('are picked evenly: bytes that would prefer the first items are left out', () => {
    const spoiled = (length: number) => new Uint8Array(length).fill(240).fill(1, length - 1);
    expect(proposePassphrase(spoiled).words[0]).toBe('黄水');
  });
});
