// Univer 0.25.1 uses the iterator helpers of ES2025 (Chromium 122, Node 22). On Node 20, where the
// tests run, they are added here; where they exist nothing happens.

type Helper = (this: Iterable<unknown>, ...args: never[]) => unknown;

const viaArray = (name: 'some' | 'every' | 'find' | 'forEach' | 'reduce') =>
  function (this: Iterable<unknown>, ...args: never[]): unknown {
    const method = Array.prototype[name] as (...values: unknown[]) => unknown;
    return method.apply([...this], args);
  };

const HELPERS: Readonly<Record<string, Helper>> = {
  some: viaArray('some'),
  every: viaArray('every'),
  find: viaArray('find'),
  forEach: viaArray('forEach'),
  reduce: viaArray('reduce'),
  toArray() {
    return [...this];
  },
  *map(this: Iterable<unknown>, change: (value: unknown, index: number) => unknown) {
    let index = 0;
    for (const value of this) yield change(value, index++);
  },
  *filter(this: Iterable<unknown>, wanted: (value: unknown, index: number) => boolean) {
    let index = 0;
    for (const value of this) if (wanted(value, index++)) yield value;
  },
};

// All iterators inherit from it; it has no name of its own in this lib.
const prototype = Object.getPrototypeOf(
  Object.getPrototypeOf([][Symbol.iterator]()) as object,
) as object;
for (const [name, helper] of Object.entries(HELPERS))
  if (!(name in prototype))
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value: helper });
