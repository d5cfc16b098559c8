import type { VerifyReport } from '../../addin/actions/verify-workbook';
import { anchorsAfter } from './kept-anchors';

const report = (registrars: readonly string[]): VerifyReport =>
  // Only these two are asked for.
  ({ registrars, heads: ['E1', 'E2'] }) as unknown as VerifyReport;

describe('这台电脑记住什么', () => {
  it('第一次见到的台账管理员,和最后几条记录', () => {
    expect(anchorsAfter(report(['周八的', '孙七的']), null)).toEqual({
      registrar: '周八的',
      heads: ['E1', 'E2'],
    });
  });

  it('认得的台账管理员还在,就不换成别人', () => {
    const known = { registrar: '孙七的', heads: ['E1'] };
    expect(anchorsAfter(report(['周八的', '孙七的']), known).registrar).toBe('孙七的');
    expect(anchorsAfter(report(['周八的']), known).registrar).toBe('周八的');
  });

  it('还没有密钥的台账,只记最后几条', () => {
    expect(anchorsAfter(report([]), null)).toEqual({ registrar: '', heads: ['E1', 'E2'] });
  });
});
