import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { railway } from '.';
import { decide, evolve, initial, type FlowCommand } from '../../domain/sign-off';
import { linesOf } from '../columns';
import type { Register, Step } from '../vocabulary';

/** The 181 rows of the procedure, as they were copied from it. */
const rows = readFileSync(join(__dirname, 'procedure.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, id = '', text = ''] = /^([^,]+),[^,]+,"?(.*?)"?$/.exec(line) ?? [];
    return [id, text] as const;
  });

interface Placed {
  readonly register: Register;
  readonly step: Step;
}

const steps: readonly Placed[] = railway.registers.flatMap((register) =>
  (register.signOff ?? []).map((step) => ({ register, step })),
);

const UNITS = ['甲站', '乙段'];

/** What somebody meets who holds no post, has ticked nothing, and signs this step first of all. */
function refusals({ register, step }: Placed) {
  const flow = register.signOff ?? [];
  const by = { name: '外人', posts: [] };
  const begin: FlowCommand = { do: 'register', by, facts: { units: UNITS } };
  const begun = decide(flow, begin, initial);
  if (!begun.ok) throw new Error(register.id);
  const decided = decide(
    flow,
    {
      ...{ do: 'sign', by, step: step.step, way: 'key', reason: '理由', choice: '' },
      ...(step.perUnit && { unit: UNITS[0] ?? '' }),
      ...(step.levels && { facts: { level: 'Ⅱ级' } }),
    },
    begun.value.reduce(evolve, initial),
  );
  return decided.ok ? [] : decided.problems;
}

/** A box of its chart: whoever is not its party, or comes too early, is sent away with this clause. */
const boxes = (id: string): readonly Placed[] => steps.filter(({ step }) => step.clause === id);

/** A requirement printed beside a box: nobody signs without confirming it. */
const requirements = (id: string) =>
  steps.flatMap((placed) =>
    (placed.step.attest ?? []).flatMap(({ note, clause }) =>
      clause === id ? [{ ...placed, note }] : [],
    ),
  );

/** A decision that follows the rule: nobody leaves the step without saying which way. */
const decisions = (id: string): readonly Placed[] =>
  steps.filter(({ step }) => step.choices?.some(({ clause }) => clause === id));

/** What is written down: the columns that a step fills in, and whether they may be left blank. */
const written = (id: string) =>
  railway.registers.flatMap((register) => {
    const documents = railway.registers.filter((one) => linesOf(railway, one) === register);
    const filled = [register, ...documents]
      .flatMap(({ signOff = [] }) => signOff)
      .flatMap(({ fills = [], fillsLines = [] }): readonly string[] => [...fills, ...fillsLines]);
    return register.columns.filter(({ clause, key }) => clause === id && filled.includes(key));
  });

/** Rules that are no box, tick or column by themselves: the tests that try them, by their titles. */
const TRIED: Readonly<Record<string, string>> = {
  'RW-G-01': 'is recorded out of order by the duty officer, who signs nothing by that (RW-G-01)',
  'RW-G-02': '%s 跳着办:签字拦住,记录只标出,都说条款',
  'RW-G-03': 'makes every requirement binding by one rule (RW-G-03)',
  'RW-G-04': 'changes N to Y by the same party, in a new round, and keeps what was done (RW-G-04)',
  'RW-G-06': 'waits for every 相关站段, each once',
  'RW-G-08': 'is signed by the parties printed, or marked as unprinted',
  'RW-4-1-N3': '督办: the unit answers, 客运处 closes or sends back',
  'RW-4-9-N5': '旅客不同意或无法表达要有依据,同意不用 (RW-4-9-N5)',
  'RW-4-9-N8': '协议书: in force when every party has stamped and signed (RW-4-9-N8)',
  'RW-4-10-N0': '%s N sends back that plan alone (AMB-19)',
  'RW-4-10-N1': '科室过了“对规清理间隔”没有再清理就标出 (RW-4-10-N1)',
};

const titles = readdirSync(__dirname)
  .filter((file) => file.endsWith('.test.ts') && file !== 'procedure.test.ts')
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

it('有 181 条', () => {
  expect(rows).toHaveLength(181);
  expect(railway.clauses.map(({ id }) => id)).toEqual(rows.map(([id]) => id));
});

it.each(rows)('%s %s', (id) => {
  const served = [boxes(id), requirements(id), decisions(id), written(id)];
  const tried = TRIED[id];
  expect(served.flat().length + (tried === undefined ? 0 : 1)).toBeGreaterThan(0);
  for (const placed of boxes(id).filter(({ step }) => !step.outside))
    expect(refusals(placed)).toContainEqual(expect.objectContaining({ clause: id }));
  for (const { note, ...placed } of requirements(id))
    expect(refusals(placed).flatMap((said) => ('notes' in said ? said.notes : []))).toContain(note);
  for (const placed of decisions(id))
    expect(refusals(placed).map(({ code }) => code)).toContain('sign-off/choice-missing');
  if (tried !== undefined) expect(titles).toContain(tried);
});
