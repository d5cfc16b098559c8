import { actOnRecord } from '../../addin/actions/act-on-record';
import type { Receipt, RecordView } from '../../addin/actions/desk';
import { enterDocument } from '../../addin/actions/enter-document';
import { keyedDesk, type KeyedDesk } from '../../addin/actions/keyed-desk.fixture';
import { monthFigures } from '../../addin/actions/month-figures';
import { reverseRow } from '../../addin/actions/reverse-row';
import { signRecord } from '../../addin/actions/sign-record';
import { openRecord } from '../../addin/actions/view-record';
import type { CivilDate } from '../../addin/domain/civil-date';
import type { Result } from '../../addin/domain/result';
import { packs, registerOf } from '../../addin/registers';
import { titleOfKind, title } from '../../addin/registers/columns';
import type { Deed, Plan, Typed } from './plan';

type Doing<D extends Deed['do']> = Extract<Deed, { readonly do: D }>;

/** Does everything that the plan says, with the keys of its people, through the product's own actions. */
export async function workPlan(plan: Plan, workbookId: string): Promise<KeyedDesk> {
  const pack = packs.find(({ id }) => id === plan.pack);
  if (!pack) throw new Error(`no pack ${plan.pack}`);
  const desk = await keyedDesk({}, pack, new Map(), workbookId);
  const [first] = plan.deeds;
  if (first) setClock(desk, first);
  for (const [name, posts] of Object.entries(plan.people)) await desk.enrol(name, ...posts);
  await desk.sit('周八');
  for (const [person, placed] of Object.entries(plan.onPaper ?? {}))
    none(await desk.say({ act: 'changePosts', person, ...placed }));
  const done = new Map<string, Receipt>();
  let sitting = '';
  const { sit } = desk;
  // Who has sat down stays until somebody else does.
  desk.sit = async (name) => {
    if (name !== sitting) await sit(name);
    sitting = name;
    return desk.keys.get(name)?.fingerprint ?? '';
  };
  for (const deed of plan.deeds) {
    setClock(desk, deed);
    try {
      await doDeed(desk, done, deed);
    } catch (cause) {
      throw new Error(`${deed.on} ${deed.at} ${JSON.stringify(deed).slice(0, 300)}`, { cause });
    }
  }
  return desk;
}

function none(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join());
}

function setClock(desk: KeyedDesk, { on, at }: Pick<Deed, 'on' | 'at'>): void {
  desk.now = () => ({ at: `${on}T${at}:00+08:00`, today: on as CivilDate }); // the plan's own days
}

async function doDeed(desk: KeyedDesk, done: Map<string, Receipt>, deed: Deed): Promise<void> {
  const named = (typed: Typed): Typed =>
    Object.fromEntries(
      Object.entries(typed).map(([key, text]) => [
        key,
        text.replace(/\{([^}]+)\}/g, (_, name: string) => receipt(done, name).no),
      ]),
    );
  switch (deed.do) {
    case 'enter': {
      await desk.sit(deed.by);
      const input = { header: named(deed.header), lines: (deed.lines ?? []).map(named) };
      done.set(deed.as, value(await enterDocument(desk, deed.form, input, deed.by)));
      return;
    }
    case 'close': {
      await desk.sit(deed.by);
      const register = registerOf(desk.pack, deed.form);
      if (!register) throw new Error(`no register ${deed.form}`);
      const { header, problems } = await monthFigures(desk, register, deed.month);
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      const input = { header: { ...header, ...named(deed.header) }, lines: [] };
      done.set(deed.as, value(await enterDocument(desk, deed.form, input, deed.by)));
      return;
    }
    case 'sign':
      return sign(desk, await recordOf(desk, done, deed.what), deed, named);
    case 'act':
      await desk.sit(deed.by);
      value(await actOnRecord(desk, await recordOf(desk, done, deed.what), deed.command, deed.by));
      return;
    case 'reverse':
      return reverse(desk, done, deed);
  }
}

async function sign(
  desk: KeyedDesk,
  record: RecordView,
  deed: Doing<'sign'>,
  named: (typed: Typed) => Typed,
): Promise<void> {
  const { step, by, way, seenBy, fillHeader, fillLines, choice, reason, unit } = deed;
  const asked = record.register.signOff?.find((one) => one.step === step);
  const attested = Object.fromEntries((asked?.attest ?? []).map(({ note }) => [note, '是']));
  await desk.sit(seenBy ?? by);
  value(
    await signRecord(desk, {
      ...{ record, step, by },
      ...(way && 'paper' in way
        ? { way: 'paper' as const, evidence: { paper: [deed.on, '', way.paper] } }
        : {}),
      ...(way && 'ink' in way ? { way: 'onScreen' as const, evidence: { ink: [way.ink] } } : {}),
      ...(fillHeader && { fillHeader: named(fillHeader) }),
      ...(fillLines && { fillLines }),
      choosing: {
        attested,
        ...deed.choosing,
        ...(unit !== undefined && { unit }),
        ...(choice !== undefined && { choice }),
        ...(reason !== undefined && { reason }),
      },
    }),
  );
}

async function reverse(
  desk: KeyedDesk,
  done: Map<string, Receipt>,
  { book, names, what, reason, by }: Doing<'reverse'>,
): Promise<void> {
  const register = registerOf(desk.pack, book);
  if (!register) throw new Error(`no register ${book}`);
  await desk.sit(by);
  const text = receipt(done, what).no;
  const { matching } = await desk.workbook.look({
    rows: [],
    matching: [{ table: register.table, column: title(register, names), text }],
  });
  for (const row of matching[0] ?? []) {
    const cell = row.cells[titleOfKind(register, 'rowId')];
    if (cell?.kind === 'text') value(await reverseRow(desk, book, cell.text, reason, by));
  }
}

function receipt(done: ReadonlyMap<string, Receipt>, name: string): Receipt {
  const found = done.get(name);
  if (!found) throw new Error(`nothing is called ${name} yet`);
  return found;
}

async function recordOf(
  desk: KeyedDesk,
  done: ReadonlyMap<string, Receipt>,
  name: string,
): Promise<RecordView> {
  const { register, rowId } = receipt(done, name);
  const record = await openRecord(desk, register, rowId);
  if (!record) throw new Error(`${name} is gone`);
  return record;
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
