import type { Cast } from '../scenario.fixture';

/** Who holds which post in the tests; where the procedure names only a post, so do we. */
export const people: Cast = {
  王五: ['itAdmin'],
  张三: ['applicant', 'user', 'custodian'],
  李四: ['head'],
  赵六: ['itManager'],
  孙七: ['deputy', 'leader'],
  周八: ['head', 'user', 'custodian'],
  财务: ['finance'],
  内控: ['control'],
  人力资源部: ['hr'],
  公司工会: ['union'],
};
