import { ifAlone, whileWriting } from './windows';

/** Locks as browsers have them, as far as they are used: Node 20 has none. */
function openPc({ locks = true } = {}): void {
  const stored = new Map<string, string>();
  const held = new Map<string, { shared: number; alone: boolean }>();
  const request = async (
    name: string,
    options: { readonly mode?: 'shared'; readonly ifAvailable?: boolean },
    work: (lock: object | null) => unknown,
  ): Promise<unknown> => {
    const state = held.get(name) ?? { shared: 0, alone: false };
    held.set(name, state);
    const isFree = () => !state.alone && (options.mode === 'shared' || state.shared === 0);
    if (options.ifAvailable && !isFree()) return work(null);
    while (!isFree()) await new Promise((done) => setTimeout(done, 1));
    if (options.mode === 'shared') state.shared++;
    else state.alone = true;
    try {
      return await work({ name });
    } finally {
      if (options.mode === 'shared') state.shared--;
      else state.alone = false;
    }
  };
  Object.assign(globalThis, {
    Office: { context: {} },
    window: {
      localStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, text: string) => void stored.set(key, text),
      },
    },
  });
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: locks ? { locks: { request } } : {},
  });
}

/** Something that lasts until it is told to end. */
function lasting() {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { work: () => ended.then(() => 'done'), end };
}

describe('two windows of one PC', () => {
  it('do not both look for what is missing', async () => {
    openPc();
    const first = lasting();
    const looked = ifAlone('W-1', first.work);
    expect(await ifAlone('W-1', async () => 'done')).toBeNull();
    first.end();
    expect(await looked).toBe('done');
    expect(await ifAlone('W-1', async () => 'done')).toBe('done');
  });

  it('do not look while one of them writes, and both may write', async () => {
    openPc();
    const [one, other] = [lasting(), lasting()];
    const written = [whileWriting('W-1', one.work), whileWriting('W-1', other.work)];
    one.end();
    expect(await written[0]).toBe('done');
    expect(await ifAlone('W-1', async () => 'done')).toBeNull();
    other.end();
    expect(await written[1]).toBe('done');
    expect(await ifAlone('W-1', async () => 'done')).toBe('done');
  });

  it('do not wait for one another over different workbooks', async () => {
    openPc();
    const first = lasting();
    const looked = ifAlone('W-1', first.work);
    expect(await ifAlone('W-2', async () => 'done')).toBe('done');
    first.end();
    await looked;
  });

  it('looks and writes where the browser has no locks', async () => {
    openPc({ locks: false });
    expect(await ifAlone('W-1', async () => 'done')).toBe('done');
    expect(await whileWriting('W-1', async () => 'done')).toBe('done');
  });
});
