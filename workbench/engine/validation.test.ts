import type { Entered } from './coerce';
import type { ValidationRule } from './port';
import { mayStay } from './validation';

const rule = (part: Partial<ValidationRule>): ValidationRule => ({
  type: 'custom',
  formula1: '=TRUE',
  ignoreBlanks: false,
  alert: 'stop',
  showError: true,
  errorTitle: '',
  errorMessage: '',
  promptTitle: '',
  prompt: '',
  ...part,
});
const number = (value: number): Entered => ({ kind: 'number', value });
const text = (value: string): Entered => ({ kind: 'text', text: value });
const never = () => {
  throw new Error('nothing to evaluate');
};

it.each`
  operator                | value | stays
  ${'between'}            | ${1}  | ${true}
  ${'between'}            | ${6}  | ${false}
  ${'notBetween'}         | ${6}  | ${true}
  ${'equal'}              | ${1}  | ${true}
  ${'notEqual'}           | ${1}  | ${false}
  ${'greaterThan'}        | ${1}  | ${false}
  ${'greaterThanOrEqual'} | ${1}  | ${true}
  ${'lessThan'}           | ${1}  | ${false}
  ${'lessThanOrEqual'}    | ${1}  | ${true}
`('$value is $operator 1 and 5: $stays', ({ operator, value, stays }) => {
  const decimal = rule({ type: 'decimal', operator, formula1: '1', formula2: '5' });
  expect(mayStay(decimal, number(value), never)).toBe(stays);
});

it('refuses half numbers and texts where whole numbers are asked for', () => {
  const whole = rule({ type: 'wholeNumber', operator: 'greaterThan', formula1: '0' });
  expect(mayStay(whole, number(2), never)).toBe(true);
  expect(mayStay(whole, number(2.5), never)).toBe(false);
  expect(mayStay(whole, text('2斤'), never)).toBe(false);
});

it('takes what stands in a list, written into the rule or in cells', () => {
  expect(mayStay(rule({ type: 'list', formula1: '甲, 乙' }), text('乙'), never)).toBe(true);
  expect(mayStay(rule({ type: 'list', formula1: '甲,乙' }), text('丙'), never)).toBe(false);
  const cells = rule({ type: 'list', formula1: '=清单' });
  expect(mayStay(cells, text('KG'), () => [['kg'], ['斤']])).toBe(true);
  expect(mayStay(cells, text('吨'), () => [['kg'], ['斤']])).toBe(false);
});

it('refuses when a custom formula gives false or an error', () => {
  const custom = rule({ formula1: '=AND(H2="",A2>0)' });
  expect(mayStay(custom, number(1), () => true)).toBe(true);
  expect(mayStay(custom, number(1), () => false)).toBe(false);
  expect(mayStay(custom, number(1), () => '#VALUE!')).toBe(false);
});

it('lets a warning pass and blanks only where they are ignored', () => {
  const warning = rule({ type: 'list', formula1: '甲', alert: 'warning' });
  expect(mayStay(warning, text('丙'), never)).toBe(true);
  const blank: Entered = { kind: 'empty' };
  expect(mayStay(rule({ type: 'list', formula1: '甲' }), blank, never)).toBe(false);
  expect(mayStay(rule({ type: 'list', formula1: '甲', ignoreBlanks: true }), blank, never)).toBe(
    true,
  );
});
