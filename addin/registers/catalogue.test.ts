import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '.';
import { stepOf } from '../domain/sign-off/flow';
import { areAlternatives } from './alternatives';
import { columnOf, linesOf } from './columns';
import type { Check, ClauseId, Column, Notice, Pack, Register, Step } from './vocabulary';

/** What types cannot say about a definition, checked over the whole catalogue. */
describe.each(packs.map((pack) => [pack.title.zh, pack] as const))('%s', (_, pack) => {
  const registers = pack.registers.map((register) => [register.title.zh, register] as const);
  const clauses = new Set(pack.clauses.map(({ id }) => id));

  it('has every clause of procedure.csv, word for word', () => {
    const csv = readFileSync(join(__dirname, pack.id, 'procedure.csv'), 'utf8')
      .trim()
      .split('\n');
    expect(csv[0]).toBe('id,kind,text');
    expect(pack.clauses.map(({ id, kind, text }) => `${id},${kind},${text}`)).toEqual(csv.slice(1));
  });

  it('serves every clause, and cites none that it does not have', () => {
    const cited = new Set(citations(pack));
    expect([...clauses].filter((id) => !cited.has(id))).toEqual([]);
    expect([...cited].filter((id) => !clauses.has(id))).toEqual([]);
  });

  it('prints only columns that there are', () => {
    for (const { register: id, fields, lines: below } of pack.forms ?? []) {
      const register = pack.registers.find((one) => one.id === id);
      const lines = register && linesOf(pack, register);
      expect(fields.filter((key) => !register || !columnOf(register, key))).toEqual([]);
      expect(below?.columns.filter((key) => !lines || !columnOf(lines, key)) ?? []).toEqual([]);
    }
  });

  it('names registers, tables, posts and parameters once', () => {
    for (const names of [
      pack.registers.map(({ id }) => id),
      pack.registers.map(({ table }) => table),
      pack.posts.map(({ id }) => id),
      pack.parameters.map(({ key }) => key),
    ])
      expect(new Set(names).size).toBe(names.length);
  });

  it.each(registers)('%s: columns have keys and titles of their own', (_title, register) => {
    for (const names of [
      register.columns.map(({ key }) => key),
      register.columns.map(({ title }) => title.zh),
    ])
      expect(new Set(names).size).toBe(names.length);
  });

  it.each(registers)('%s: has exactly the columns that its sign-off needs', (_title, register) => {
    const count = (kind: string): number =>
      register.columns.filter((column) => column.kind === kind).length;
    expect(count('rowId')).toBe(1);
    expect(count('seal')).toBe(1);
    const signed = register.signOff ? 1 : 0;
    expect([count('serial'), count('state'), count('entry')]).toEqual([signed, signed, signed]);
    expect(register.numbering !== undefined).toBe(register.signOff !== undefined);
  });

  it.each(registers)('%s: personal values have a salt to be sealed by', (_title, { columns }) => {
    const personal = columns.some((column) => column.personal === true);
    expect(columns.filter(({ kind }) => kind === 'salt').map(({ key }) => key)).toEqual(
      personal ? ['salt'] : [],
    );
  });

  it.each(registers)('%s: what it proposes and what calls for it is there', (_title, register) => {
    const { proposes, raisedBy = [] } = register;
    const parameters = pack.parameters.map(({ key }) => key);
    if (proposes) {
      expect(parameters).toContain(proposes.weights);
      expect(pack.posts.map(({ id }) => id)).toContain(proposes.post);
      expect(missingThere(pack, proposes.counted.register, [proposes.counted.owner])).toEqual([]);
    }
    for (const { register: from, when, set } of raisedBy) {
      const there = pack.registers.find(({ id }) => id === from);
      const keys = set.flatMap((one) => ('from' in one ? [one.from] : []));
      expect(missingThere(pack, from, 'blank' in when ? [when.blank, ...keys] : keys)).toEqual([]);
      if ('late' in when)
        expect(there?.signOff?.find(({ step }) => step === when.late)?.deadline).toBeDefined();
    }
  });

  it.each(registers)(
    '%s: every column that is typed is sealed by exactly one step',
    (_title, register) => {
      const document = pack.registers.find(({ lines }) => lines === register.id);
      const steps = (document ?? register).signOff ?? [];
      const fills = (step: Step): readonly string[] =>
        (document ? step.fillsLines : step.fills) ?? [];
      const sealed = steps.flatMap(fills);
      const twice = steps.flatMap((step, index) =>
        steps
          .slice(index + 1)
          .filter((other) => !areAlternatives(step, other))
          .flatMap((other) => fills(step).filter((key) => fills(other).includes(key))),
      );
      expect(twice).toEqual([]);
      for (const step of steps) expect(new Set(fills(step)).size).toBe(fills(step).length);
      const typed = register.columns.filter(isTyped).map(({ key }) => key);
      expect([...sealed].filter((key) => !typed.includes(key))).toEqual([]);
      // 临时号 only joins drafts; the document column is the joint, covered by the line's own id.
      expect(
        typed.filter((key) => !sealed.includes(key) && !['tempNo', 'document'].includes(key)),
      ).toEqual([]);
    },
  );

  it.each(registers)(
    '%s: names only columns, parameters, posts and registers that exist',
    (_title, register) => {
      const lines = linesOf(pack, register);
      expect(register.lines === undefined).toBe(lines === undefined);
      for (const step of register.signOff ?? []) {
        const posts = [step.post, ...(step.alsoPosts ?? []), ...Object.values(step.levels ?? {})];
        for (const post of posts) expect(pack.posts.map(({ id }) => id)).toContain(post);
        expect(stepsNamedBy(step).filter((id) => !stepOf(register.signOff ?? [], id))).toEqual([]);
        if (step.when && 'above' in step.when)
          expect(pack.parameters.map(({ key }) => key)).toContain(step.when.above);
        if (step.when && 'parameter' in step.when)
          expect(pack.parameters.map(({ key }) => key)).toContain(step.when.parameter);
        if (step.when && 'anyLine' in step.when)
          expect(lines && columnOf(lines, step.when.anyLine)).toBeDefined();
        if (step.deadline)
          expect(pack.parameters.map(({ key }) => key)).toContain(step.deadline.within);
        if (step.perUnit) expect(register.course?.units).toBeDefined();
        // Without a unit nobody could sign for one: the record is refused before it is opened.
        const { units } = register.course ?? {};
        if (step.perUnit && units !== undefined)
          expect(columnOf(register, units)?.required).toBe(true);
        if (step.levels) expect(register.course?.level).toBeDefined();
        for (const key of step.fillsLines ?? [])
          expect(lines && columnOf(lines, key)).toBeDefined();
        for (const check of step.checks ?? [])
          expect(missingIn(check, pack, lines, register)).toEqual([]);
      }
      for (const column of register.columns)
        if (column.choices && 'parameter' in column.choices)
          expect(pack.parameters.map(({ key }) => key)).toContain(column.choices.parameter);
      for (const { derived } of register.columns)
        if (derived && 'across' in derived && derived.across === 'latest') {
          const from = pack.registers.find(({ id }) => id === derived.from);
          for (const key of [derived.of, derived.by])
            expect(from && columnOf(from, key)).toBeDefined();
        }
      for (const { unitOf } of register.columns)
        if (unitOf) {
          const [id] = columnOf(register, unitOf.article)?.cites?.registers ?? [];
          expect(pack.registers.find((other) => other.id === id)?.measures).toBeDefined();
        }
      for (const column of register.columns)
        expect(missingInCitation(column, pack, register)).toEqual([]);
      for (const notice of register.notices ?? [])
        expect(missingInNotice(notice, pack, lines)).toEqual([]);
      const { closes } = register;
      if (closes) {
        const book = pack.registers.find(({ id }) => id === closes.book);
        for (const { of } of closes.figures)
          expect(of.filter((key) => !book || !columnOf(book, key))).toEqual([]);
        expect(pack.registers.map(({ id }) => id)).toContain(closes.counted);
        expect(pack.parameters.map(({ key }) => key)).toContain(closes.blockedBy);
      }
      for (const posting of register.posts ?? []) {
        const target = pack.registers.find(({ id }) => id === posting.to);
        for (const set of posting.set) {
          expect(target && columnOf(target, set.column)).toBeDefined();
          if ('fromLine' in set) {
            expect(posting.each).toBe('line');
            expect(lines && columnOf(lines, set.fromLine)).toBeDefined();
          }
        }
        const matter = columnOf(target ?? register, 'matter');
        expect(posting.matter === undefined).toBe(matter === undefined);
        if (matter) expect(matter.choices).toContain(posting.matter);
        const { after, when } = posting;
        const named = [after, when && 'step' in when ? when.step : undefined];
        expect(
          named.filter((id) => id !== undefined && !stepOf(register.signOff ?? [], id)),
        ).toEqual([]);
      }
    },
  );
});

const stepsNamedBy = (step: Step): readonly string[] => [
  ...(step.after ?? []),
  ...(step.choices ?? []).flatMap(({ to }) => to ?? []),
  ...(step.notSameAs ?? []),
  ...(step.flagSameAs ?? []),
  ...(step.sameAs === undefined ? [] : [step.sameAs]),
];

/** Typed by people or written once by a posting: everything that is not the add-in's own. */
const isTyped = ({ kind, derived }: Column): boolean =>
  !['rowId', 'serial', 'state', 'entry', 'salt', 'seal'].includes(kind) &&
  (derived === undefined || 'own' in derived);

/** What a citation names and nobody has. */
function missingInCitation({ cites }: Column, pack: Pack, register: Register): readonly string[] {
  if (!cites) return [];
  return cites.registers.flatMap((id): readonly string[] => {
    const there = pack.registers.find((candidate) => candidate.id === id);
    if (!there) return [id];
    const columns = [
      ...(cites.by === undefined ? [] : [cites.by]),
      ...(cites.agree ?? []).map((pair) => pair.with),
      ...(cites.where ?? []).map(({ column }) => column),
      ...(cites.until ? [cites.until.column] : []),
    ];
    const own = (cites.agree ?? []).map(({ column }) => column);
    const { signed } = cites;
    return [
      ...columns.filter((key) => !columnOf(there, key)),
      ...own.filter((key) => !columnOf(register, key)),
      ...(signed !== undefined && !stepOf(there.signOff ?? [], signed) ? [signed] : []),
    ];
  });
}

function missingIn(
  check: Check,
  pack: Pack,
  lines: Register | undefined,
  register: Register,
): readonly string[] {
  const columns = columnsIn(check);
  if (check.check === 'withinCited' || check.check === 'leftOfCited')
    return missingInCounting(check, pack, lines, register);
  if (check.check === 'noneOpen') {
    const there = pack.registers.find(({ id }) => id === check.register);
    return there && columnOf(there, check.names) ? [] : [check.register];
  }
  const parameters =
    check.check === 'withinTolerance'
      ? [check.weighedTolerance, check.countedTolerance, check.countedUnits]
      : [];
  return [
    ...columns.filter((key) => !lines || !columnOf(lines, key)),
    ...parameters.filter((key) => !pack.parameters.some((parameter) => parameter.key === key)),
  ];
}

/** Columns of the lines that a check reads. */
function columnsIn(check: Check): readonly string[] {
  switch (check.check) {
    case 'withinTolerance':
      return [check.bought, check.received, check.unit, check.outcome, check.name];
    case 'linesAddUp':
    case 'withinLines':
      return [check.of];
    case 'linesAgree':
      return [check.quantity, check.to, check.name];
    case 'eachOnce':
      return [...check.key, check.filled];
    case 'hasLines':
    case 'requiredWhen':
    case 'requiredWith':
    case 'sumsAgree':
    case 'textsCompare':
    case 'namedAmong':
    case 'asChosen':
    case 'atLeast':
    case 'onlyOne':
    case 'withinCitedTotal':
    case 'noneOpen':
    case 'withinCited':
    case 'leftOfCited':
      return [];
  }
}

/** Lines here and there must carry the columns by which they are counted. */
function missingInCounting(
  check: Extract<Check, { check: 'withinCited' | 'leftOfCited' }>,
  pack: Pack,
  lines: Register | undefined,
  register: Register,
): readonly string[] {
  const cited = columnOf(register, check.cites)?.cites?.registers ?? [];
  const own = [...check.match, check.quantity, ...('left' in check ? [check.left] : [])];
  return [
    ...(cited.length === 0 ? [check.cites] : []),
    ...own.filter((key) => !lines || !columnOf(lines, key)),
    ...cited.flatMap((id) => {
      const there = pack.registers.find((candidate) => candidate.id === id);
      const theirs = there && linesOf(pack, there);
      return [...check.match, check.of].filter((key) => !theirs || !columnOf(theirs, key));
    }),
  ];
}

const missingThere = (pack: Pack, register: string, keys: readonly string[]) => {
  const there = pack.registers.find(({ id }) => id === register);
  return keys.filter((key) => !there || !columnOf(there, key));
};

/** Parameters, and columns of the lines, that a notice names and nobody has. */
function missingInNotice(notice: Notice, pack: Pack, lines: Register | undefined) {
  const missing = (key: string): readonly string[] =>
    pack.parameters.some((parameter) => parameter.key === key) ? [] : [key];
  switch (notice.notice) {
    case 'stale':
      return missing(notice.after);
    case 'above':
    case 'bundled':
      return missing(notice.limit);
    case 'monthWithout':
      return missingThere(pack, notice.register, [notice.month ?? 'date']);
    case 'noneWithin': {
      const { register, where, days } = notice;
      const keys = ['date', ...(where ? [where.column] : [])];
      return [...missing(days), ...missingThere(pack, register, keys)];
    }
    case 'alreadyRecorded':
      return notice.among.flatMap(({ register, name, phone, day, where }) =>
        missingThere(pack, register, [name, phone, day, ...(where ? [where.column] : [])]),
      );
    case 'fewLines':
      return missing(notice.atLeast);
    case 'linesLack':
      return lines && columnOf(lines, notice.of) ? [] : [notice.of];
    case 'holds':
    case 'before':
      return [];
  }
}

function citations(pack: Pack): readonly ClauseId[] {
  const of = (register: Register): readonly (ClauseId | undefined)[] => [
    register.clause,
    ...register.columns.flatMap(({ clause, cites }) => [clause, cites?.clause]),
    ...register.columns.flatMap(({ derived }) =>
      derived && 'rows' in derived ? derived.rows.map(({ clause }) => clause) : [],
    ),
    ...register.columns.map(({ derived }) =>
      derived && 'notBelowZero' in derived ? derived.notBelowZero : undefined,
    ),
    ...register.columns.map(({ derived }) =>
      derived && 'kept' in derived ? derived.kept?.clause : undefined,
    ),
    ...(register.signOff ?? []).flatMap((step) => [
      step.clause,
      ...(step.checks ?? []).map(({ clause }) => clause),
      step.incompatibility,
      step.unprinted,
      step.attestation,
      ...(step.attest ?? []).map(({ clause }) => clause),
      ...(step.reminders ?? []).map(({ clause }) => clause),
      step.deadline?.clause,
      ...(step.choices ?? []).map(({ clause }) => clause),
    ]),
    register.recordedFirst,
    register.run,
    register.everyMonth?.clause,
    register.closes?.clause,
    register.recordedOrder,
    ...(register.notices ?? []).map(({ clause }) => clause),
    ...(register.posts ?? []).map(({ clause }) => clause),
    register.proposes?.clause,
    ...(register.raisedBy ?? []).map(({ clause }) => clause),
  ];
  return [
    ...pack.registers.flatMap(of),
    ...pack.parameters.map(({ clause }) => clause),
    ...(pack.views ?? []).map(({ clause }) => clause),
    ...(pack.preface ?? []).map(({ clause }) => clause),
    ...(pack.forms ?? []).flatMap(({ clause, copies = [] }) => [
      clause,
      ...copies.map((copy) => copy.clause),
    ]),
    ...(pack.reports ?? []).map(({ clause }) => clause),
    ...(pack.pagedBooks ?? []).map(({ clause }) => clause),
    pack.prices?.clause,
  ].filter((clause) => clause !== undefined);
}
