import type { CivilDate } from '../domain/civil-date';
import { lateness } from '../domain/deadline';
import { workCalendar } from '../domain/working-days';
import { clients } from '../registers/clients';
import { clientsDesk, collected, done, onDay, type ClientsDesk } from './clients-desk.fixture';
import { openRecord } from './view-record';
import { sign } from './warehouse-desk.fixture';

const parameters = Object.fromEntries(clients.parameters.map(({ key, value }) => [key, value]));

/** The last day of a step that runs from this one. */
function dueOf(table: string, id: string, from: string): string | undefined {
  const register = clients.registers.find((one) => one.table === table);
  const deadline = register?.signOff?.find(({ step }) => step === id)?.deadline;
  if (!deadline) throw new Error(`${table} ${id} has no deadline`);
  const days = { column: () => from as CivilDate, signedOn: () => null };
  const found = lateness(deadline, days, from as CivilDate, parameters, workCalendar());
  return found.ok ? found.value?.due : undefined;
}

/** By the notices of the State Council's general office for 2025 and 2026. */
describe('限期 over festivals and worked weekends', () => {
  it.each`
    table             | step         | from            | due             | why
    ${'客户信息档案'} | ${'enter'}   | ${'2025-01-24'} | ${'2025-01-27'} | ${'Sunday the 26th is worked before 春节'}
    ${'客户信息档案'} | ${'enter'}   | ${'2025-01-27'} | ${'2025-02-06'} | ${'春节 2025 lies between'}
    ${'客户信息档案'} | ${'enter'}   | ${'2025-09-26'} | ${'2025-09-29'} | ${'Sunday the 28th is worked before 国庆'}
    ${'客户信息档案'} | ${'enter'}   | ${'2025-09-30'} | ${'2025-10-10'} | ${'国庆 2025 lies between'}
    ${'客户信息档案'} | ${'enter'}   | ${'2026-02-13'} | ${'2026-02-24'} | ${'the 14th is worked, then 春节 2026'}
    ${'客户信息档案'} | ${'enter'}   | ${'2026-02-27'} | ${'2026-03-02'} | ${'Saturday the 28th is worked'}
    ${'客户信息档案'} | ${'enter'}   | ${'2026-09-30'} | ${'2026-10-09'} | ${'国庆 2026 lies between'}
    ${'客户信息档案'} | ${'enter'}   | ${'2026-10-09'} | ${'2026-10-12'} | ${'Saturday the 10th is worked'}
    ${'客户信息档案'} | ${'send'}    | ${'2025-02-07'} | ${'2025-02-08'} | ${'the next day is a worked Saturday'}
    ${'客户信息档案'} | ${'send'}    | ${'2026-02-14'} | ${'2026-02-24'} | ${'the next day is 春节'}
    ${'客户信息档案'} | ${'send'}    | ${'2026-09-18'} | ${'2026-09-20'} | ${'Sunday the 20th is worked before 国庆'}
    ${'客户信息档案'} | ${'contact'} | ${'2026-02-11'} | ${'2026-02-18'} | ${'a week runs on through 春节'}
    ${'分配记录'}     | ${'contact'} | ${'2025-09-28'} | ${'2025-10-05'} | ${'a week runs on through 国庆'}
    ${'会谈纪要'}     | ${'write'}   | ${'2025-10-09'} | ${'2025-10-11'} | ${'Saturday the 11th is worked'}
    ${'会谈纪要'}     | ${'write'}   | ${'2025-12-31'} | ${'2026-01-05'} | ${'元旦; Sunday the 4th is worked'}
    ${'会谈纪要'}     | ${'write'}   | ${'2026-04-30'} | ${'2026-05-07'} | ${'劳动节'}
  `('$table $step from $from is due on $due: $why', ({ table, step, from, due }) => {
    expect(dueOf(String(table), String(step), String(from))).toBe(due);
  });
});

describe('a year whose holidays nobody knows yet', () => {
  const late = async (desk: ClientsDesk) => {
    const file = await collected(desk, { customer: '某公司', on: '2031-01-21' });
    await done(sign(desk, file, 'review', '王五', { choosing: { choice: 'pass' } }));
    const view = await openRecord(desk, file.register, file.rowId);
    return view?.late['enter'];
  };

  it('is said beside the 限期, which counts weekends only', async () => {
    const desk = onDay(await clientsDesk(), '2031-01-30');
    expect(await late(desk)).toMatchObject({ due: '2031-01-23', unknownYears: [2031] });
  });

  it('goes by the table of 参数 as soon as it is there', async () => {
    const desk = onDay(await clientsDesk(), '2031-01-30');
    const table = '2031-01-22至2031-01-28 休\n2031-02-01 班';
    const house = {
      ...desk.house,
      parameters: { ...desk.house.parameters, workCalendar: table },
    };
    expect(await late({ ...desk, house })).toMatchObject({
      ...{ due: '2031-01-30', days: 0, unknownYears: [] },
    });
  });
});
