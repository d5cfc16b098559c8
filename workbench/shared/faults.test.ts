import { rect } from '../engine/memory/memory.fixture';
import { createMemoryEngine } from '../engine/memory/memory-engine';
import { createNodeOffice } from '../host/node-office';
import { createFaults, type Fault, type FaultOptions } from './faults';

function open(options: FaultOptions = {}) {
  const engine = createMemoryEngine({ year: 2026 });
  const faults = createFaults(options);
  const { Excel } = createNodeOffice(faults.engine(engine), { around: faults.around });
  const value = () => engine.values({ sheet: engine.activeSheet(), rect: rect('A1') })[0]![0];
  const cell = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getFirst().getRange('A1');
  return {
    faults,
    value,
    write: (text: string) =>
      Excel.run(async (context) => {
        const at = cell(context);
        at.values = [[text]];
        at.load('values');
        await context.sync();
        return at.values[0]![0] as unknown;
      }),
    read: () =>
      Excel.run(async (context) => {
        const at = cell(context);
        at.load('values');
        context.workbook.load('readOnly');
        await context.sync();
        return { value: at.values[0]![0] as unknown, readOnly: context.workbook.readOnly };
      }),
  };
}

const REFUSALS: readonly (readonly [Fault, string])[] = [
  ['busy-editing', 'InvalidOperationInCellEditMode'],
  ['access-denied', 'AccessDenied'],
  ['payload-too-large', 'RequestPayloadSizeLimitExceeded'],
  ['throttled', 'ActivityLimitReached'],
];

it.each(REFUSALS)(
  '%s refuses one batch that writes, and nothing is written',
  async (fault, code) => {
    const { faults, write, read, value } = open();
    faults.set(fault);
    expect((await read()).value).toBe('');
    expect(faults.current()).toBe(fault);
    await expect(write('一')).rejects.toMatchObject({ code });
    expect(value()).toBe('');
    expect(faults.current()).toBeNull();
    expect(await write('二')).toBe('二');
  },
);

it('strikes a batch that reads where that is asked for', async () => {
  const { faults, read } = open();
  faults.set('throttled', 'any');
  await expect(read()).rejects.toMatchObject({ code: 'ActivityLimitReached' });
  expect((await read()).value).toBe('');
});

it('lets a batch through that waits for the cell to be left', async () => {
  const faults = createFaults();
  const execute = faults.around(async () => ({ error: 0, body: 'done' }));
  const action = { Id: 1, ActionType: 4, Name: 'Values', ObjectPathId: 1 };
  const body = JSON.stringify({ Actions: [action], ObjectPaths: {} });
  faults.set('busy-editing');
  expect(await execute({ customData: '', body, flags: 64 })).toEqual({ error: 0, body: 'done' });
  faults.set('busy-editing');
  expect(await execute({ customData: '', body, flags: 0 })).toEqual({ error: 5004, body: '' });
});

it('loses the connection when all is written and nothing read back', async () => {
  const { faults, write, value } = open();
  faults.set('connection-lost');
  await expect(write('一')).rejects.toMatchObject({ code: 'InvalidOrTimedOutSession' });
  expect(value()).toBe('一');
  expect(await write('二')).toBe('二');
});

it('closes the pane when all is written: nobody is there to hear it', async () => {
  const closed = jest.fn();
  const { faults, write, value } = open({ onPaneClosed: closed });
  faults.set('pane-closed');
  const heard = jest.fn();
  write('一').then(heard, heard);
  await new Promise((done) => setTimeout(done, 30));
  expect(closed).toHaveBeenCalledTimes(1);
  expect(value()).toBe('一');
  expect(heard).not.toHaveBeenCalled();
});

it('makes the file read only until that is taken back', async () => {
  const { faults, write, read, value } = open();
  expect((await read()).readOnly).toBe(false);
  faults.set('read-only');
  expect((await read()).readOnly).toBe(true);
  for (const text of ['一', '二'])
    await expect(write(text)).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(value()).toBe('');
  faults.set(null);
  expect(await write('三')).toBe('三');
});

it('tells what is set and what has struck', async () => {
  const told: (Fault | null)[] = [];
  const { faults, write } = open({ onChange: (fault) => void told.push(fault) });
  faults.set('access-denied');
  await write('一').catch(() => undefined);
  expect(told).toEqual(['access-denied', null]);
});
