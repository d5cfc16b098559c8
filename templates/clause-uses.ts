import type { ClauseId, Pack, Register, Title } from '../addin/registers/vocabulary';

/** A place of the definitions that serves a clause. */
export interface ClauseUse {
  readonly clause: ClauseId;
  readonly where: string;
}

/** Everything in the pack that cites a clause, in the order of the definitions. */
export const clauseUses = (pack: Pack): readonly ClauseUse[] => [
  ...pack.registers.flatMap(usesOfRegister),
  ...pack.parameters.map(({ clause, title }) => ({ clause, where: `参数 · ${title.zh}` })),
];

function usesOfRegister(register: Register): ClauseUse[] {
  const uses: ClauseUse[] = [];
  const add = (clause: ClauseId | undefined, what: string): void => {
    if (clause !== undefined) uses.push({ clause, where: `${register.table}${what}` });
  };
  add(register.clause, '');
  for (const { clause, title } of register.columns) add(clause, ` · ${columnUse(title)}`);
  for (const step of register.signOff ?? []) {
    add(step.clause, ` · ${stepUse(step.title)}`);
    for (const check of step.checks ?? [])
      if (check.clause !== step.clause) add(check.clause, ` · ${stepUse(step.title)}时检查`);
  }
  for (const posting of register.posts ?? []) add(posting.clause, ` · 过账“${posting.matter}”`);
  return uses;
}

const columnUse = ({ zh }: Title): string => `列“${zh}”`;
const stepUse = ({ zh }: Title): string => `步骤“${zh}”`;

/** Clauses that nothing in the definitions serves, and cited ones that the procedure lacks. */
export function clauseGaps(pack: Pack): {
  readonly unserved: readonly ClauseId[];
  readonly unknown: readonly ClauseId[];
} {
  const cited = new Set(clauseUses(pack).map(({ clause }) => clause));
  const known = new Set(pack.clauses.map(({ id }) => id));
  return {
    unserved: [...known].filter((id) => !cited.has(id)),
    unknown: [...cited].filter((id) => !known.has(id)),
  };
}
