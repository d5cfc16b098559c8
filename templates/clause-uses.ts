import type { Check, ClauseId, Notice, Pack, Register, Step } from '../addin/registers/vocabulary';
import { registerNamed } from './references';
import { parameters } from '../addin/registers/system';
import { formSheet, SHEETS } from './wording';

/** A place of the definitions that serves a clause. */
export interface ClauseUse {
  readonly clause: ClauseId;
  /** the table where it is seen */
  readonly table: string;
  readonly what: string;
}

const CHECKS: { readonly [check in Check['check']]: string } = {
  linesAddUp: '合计与明细相符',
  hasLines: '要有明细',
  withinTolerance: '检斤允差',
  linesAgree: '各行数量',
  eachOnce: '不重不漏',
  withinCited: '累计不超出所引单据',
  leftOfCited: '所引单据的余数',
  noneOpen: '没有未办完的',
  withinCitedTotal: '不超过所引单据的余数',
  onlyOne: '不重复登记',
  asChosen: '与所选依据相符',
  atLeast: '不少于规定',
  requiredWhen: '该填的已填',
  requiredWith: '该填的已填',
  sumsAgree: '两边相等',
  withinLines: '不超过明细',
  textsCompare: '两处相同或不同',
  namedAmong: '指定的人在其中',
};

const NOTICES: { readonly [notice in Notice['notice']]: string } = {
  holds: '所选的值',
  before: '时间先后',
  stale: '多久没有核对',
  alreadyRecorded: '已有登记',
  above: '超过期限',
  monthWithout: '当月没有',
  noneWithin: '到期没有',
  bundled: '单价不超、合计超',
  fewLines: '明细行数不够',
  linesLack: '明细缺一种',
};

/** Everything in the pack that cites a clause, in the order of the definitions. */
export const clauseUses = (pack: Pack): readonly ClauseUse[] => [
  ...(pack.preface ?? []).map(({ clause }) => ({ clause, table: SHEETS.cover.zh, what: '说明' })),
  ...pack.registers.flatMap((register) => usesOfRegister(pack, register)),
  ...(pack.views ?? []).map(({ clause, title: { zh } }) => ({
    ...{ clause, table: '窗格“总览”', what: `“${zh}”` },
  })),
  ...(pack.forms ?? []).flatMap((form) => [
    { clause: form.clause, table: formSheet(form).zh, what: '打印' },
    ...(form.copies ?? []).map(({ clause, title }) => ({
      ...{ clause, table: formSheet(form).zh, what: `打印“${title.zh}”` },
    })),
  ]),
  ...(pack.reports ?? []).map(({ clause, title: { zh } }) => ({ clause, table: zh, what: '报表' })),
  ...(pack.pagedBooks ?? []).map(({ clause, register }) => ({
    ...{ clause, table: registerNamed(pack, register).table, what: '账页' },
  })),
  ...(pack.prices
    ? [
        {
          ...{ clause: pack.prices.clause, what: '单价比较' },
          table: registerNamed(pack, pack.prices.lines).table,
        },
      ]
    : []),
  ...pack.parameters.map(({ clause, title }) => ({
    clause,
    table: parameters.table,
    what: `“${title.zh}”`,
  })),
];

function usesOfRegister(pack: Pack, register: Register): ClauseUse[] {
  const uses: ClauseUse[] = [];
  const add = (clause: ClauseId | undefined, what: string): void => {
    if (clause !== undefined) uses.push({ clause, table: register.table, what });
  };
  add(register.clause, '本表');
  for (const { clause, title, derived, cites } of register.columns) {
    add(clause, `列“${title.zh}”`);
    const tables = cites?.registers.map((id) => `《${registerNamed(pack, id).table}》`).join('、');
    add(cites?.clause, `列“${title.zh}”要有${tables ?? ''}`);
    if (derived && 'rows' in derived)
      for (const row of derived.rows) add(row.clause, `列“${title.zh}”:${row.gives}`);
    if (derived && 'notBelowZero' in derived)
      add(derived.notBelowZero, `列“${title.zh}”不得小于零`);
    if (derived && 'kept' in derived) add(derived.kept?.clause, `列“${title.zh}”不得小于零`);
  }
  for (const step of register.signOff ?? []) {
    const { clause, title, checks = [], notSameAs = [], incompatibility } = step;
    add(clause, `步骤“${title.zh}”`);
    for (const check of checks) add(check.clause, `“${title.zh}”时检查${CHECKS[check.check]}`);
    const others = notSameAs.map((other) => `“${titleOf(register, other)}”`).join('、');
    for (const { clause: served, text } of step.reminders ?? [])
      add(served, `“${title.zh}”时提醒:${text.zh}`);
    for (const { clause: served, text } of step.attest ?? [])
      add(served, `“${title.zh}”时确认:${text.zh}`);
    for (const choice of step.choices ?? [])
      add(choice.clause, `“${title.zh}”选“${choice.title.zh}”`);
    add(step.attestation, `“${title.zh}”的逐条确认`);
    add(step.unprinted, `“${title.zh}”未印责任方`);
    if (step.deadline) add(step.deadline.clause, `“${title.zh}”的限期`);
    if (others) add(incompatibility ?? clause, `“${title.zh}”与${others}不得同一人`);
  }
  add(register.closes?.clause, '月结');
  add(register.run, '一次运行一条记录');
  add(register.everyMonth?.clause, '每月一份');
  add(register.recordedFirst, '先记录、后签字');
  add(register.recordedOrder, '次序与流程图不符时标出');
  add(register.proposes?.clause, '均衡分配的建议');
  for (const { clause, register: from } of register.raisedBy ?? [])
    add(clause, `由《${registerNamed(pack, from).table}》提出`);
  for (const { clause, notice } of register.notices ?? []) add(clause, `标红:${NOTICES[notice]}`);
  for (const { clause, to, matter } of register.posts ?? [])
    add(
      clause,
      `过账到《${registerNamed(pack, to).table}》${matter === undefined ? '' : `“${matter}”`}`,
    );
  return uses;
}

const titleOf = ({ signOff = [] }: Register, id: Step['step']): string =>
  signOff.find(({ step }) => step === id)?.title.zh ?? id;

/** Where a clause is carried out: one line for each table, or for those that do it alike. */
export function servedBy(uses: readonly ClauseUse[], clause: ClauseId): readonly string[] {
  const serving = uses.filter((use) => use.clause === clause);
  const tables = [...new Set(serving.map(({ table }) => table))];
  const inTable = new Map(tables.map((table) => [table, whatIn(serving, table)]));
  return [...new Set(inTable.values())].map(
    (what) => `${tables.filter((table) => inTable.get(table) === what).join('、')}:${what}`,
  );
}

const whatIn = (uses: readonly ClauseUse[], name: string): string =>
  uses
    .filter(({ table }) => table === name)
    .map(({ what }) => what)
    .join('、');
