import { judgePassword, plainPassword } from './password';

const SHORT = 'keys/password-too-short';
const DIGITS = 'keys/password-digits-only';
const PLAIN = 'keys/password-too-plain';

describe('签字密码', () => {
  it.each`
    typed                          | codes
    ${'pingguo shanshui tie qiao'} | ${[]}
    ${'铁桥 山水 苹果 白纸'}       | ${[]}
    ${'tiqiao7shan'}               | ${[]}
    ${'tiqiao7sh'}                 | ${[SHORT]}
    ${'t q s b'}                   | ${[SHORT, PLAIN]}
    ${'山水铁桥'}                  | ${[SHORT, PLAIN]}
    ${'1380000'}                   | ${[SHORT, DIGITS]}
    ${'19900305123456'}            | ${[DIGITS]}
    ${'1990-03-05/0000'}           | ${[DIGITS]}
    ${'19900305123'}               | ${[DIGITS]}
    ${'aaaaaaaaaaaa'}              | ${[PLAIN]}
    ${''}                          | ${[SHORT, DIGITS]}
  `('$typed → $codes', ({ typed, codes }: { typed: string; codes: readonly string[] }) => {
    expect(judgePassword(typed).map(({ code }) => code)).toEqual(codes);
  });

  it('is the same with blanks, capitals and wide letters', () => {
    expect(plainPassword(' PingGuo shan\u3000shui ')).toBe('pingguoshanshui');
  });
});
