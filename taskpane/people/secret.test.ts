import { passwordOf, secretWith } from './secret';

const proposed = {
  words: ['红桥', '蓝灯', '白纸', '大树'],
  typed: 'hongqiao landeng baizhi dashu',
};

describe('签字密码怎么定', () => {
  it('建议的密码,说了记住才算数', () => {
    expect(passwordOf(secretWith(proposed))).toBe('');
    expect(passwordOf({ ...secretWith(proposed), remembered: true })).toBe(proposed.typed);
  });

  it('自己定的要两次一样,建议的那一个不再算', () => {
    const own = { ...secretWith(proposed), remembered: true, isOwn: true, own: 'a b c d e f' };
    expect(passwordOf(own)).toBe('');
    expect(passwordOf({ ...own, again: 'a b c d e f' })).toBe('a b c d e f');
  });
});
