import type { Cast } from '../scenario.fixture';

/** One small house: who holds which posts. Outsiders hold none. */
export const people: Cast = {
  张三: ['keeper'],
  李四: ['supervisor', 'counter'],
  王五: ['finance', 'counter'],
  赵六: ['buyer', 'producer', 'salesperson'],
  孙七: ['purchasing', 'production', 'sales'],
  周八: ['authorised', 'quality'],
  送货员: [],
  客户: [],
};
