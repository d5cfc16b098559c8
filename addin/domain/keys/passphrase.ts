import { InvariantError } from '../result';

/** Four words to remember by their picture, typed as pinyin: 红桥 → hongqiao. */
export interface Passphrase {
  readonly words: readonly string[];
  /** with blanks, which make no difference */
  readonly typed: string;
}

/**
 * A word is what something is like and what it is: 48 × 48 = 2,304 words, of which four have 44.7
 * bits. The pinyin of each list is distinct and begins with a consonant, so that no two phrases are
 * typed the same. Letters, because a password field takes no Chinese input method.
 */
export const LIKE =
  '红hong 黄huang 蓝lan 青qing 白bai 黑hei 灰hui 紫zi 金jin 银yin 铜tong 铁tie 石shi 木mu 竹zhu 大da ' +
  '小xiao 新xin 老lao 高gao 长chang 短duan 宽kuan 圆yuan 方fang 厚hou 薄bao 重zhong 快kuai 慢man 早zao ' +
  '晚wan 冷leng 热re 暖nuan 凉liang 干gan 甜tian 咸xian 香xiang 软ruan 硬ying 东dong 南nan 北bei 西xi ' +
  '春chun 夏xia';
export const THING =
  '山shan 水shui 河he 海hai 湖hu 桥qiao 路lu 门men 窗chuang 灯deng 火huo 风feng 云yun 雨yu 雪xue 月yue ' +
  '星xing 花hua 草cao 树shu 叶ye 果guo 瓜gua 豆dou 米mi 面mian 茶cha 鸟niao 马ma 牛niu 羊yang 猫mao ' +
  '狗gou 兔tu 球qiu 塔ta 船chuan 车che 笔bi 纸zhi 墙qiang 伞san 碗wan 盘pan 刀dao 钟zhong 布bu 鞋xie';

const WORDS = 4;

export function proposePassphrase(random: (length: number) => Uint8Array): Passphrase {
  const pick = (list: string): string => {
    const items = list.split(' ');
    // Bytes beyond the last whole multiple would make the first items likelier.
    const usable = 256 - (256 % items.length);
    // Far more bytes than chance can spoil.
    const byte = random(64).find((value) => value < usable);
    const item = byte === undefined ? undefined : items[byte % items.length];
    if (item === undefined) throw new InvariantError('no chance in the random bytes');
    return item;
  };
  const picked = Array.from({ length: WORDS }, () => [pick(LIKE), pick(THING)]);
  const only = (pattern: RegExp) => picked.map((word) => word.join('').replace(pattern, ''));
  return { words: only(/[a-z]/g), typed: only(/[^a-z]/g).join(' ') };
}
