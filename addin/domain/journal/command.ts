import { joinTexts, splitTexts } from '../canonical';
import type { Facts, FlowCommand, Signer } from '../sign-off';
import { one, paired, pairs, type Detail } from './detail';
import type { Entry, EventCode } from './entry';

const EVENTS: Readonly<Record<FlowCommand['do'], EventCode>> = {
  register: 'registered',
  sign: 'signed',
  post: 'posted',
  record: 'recorded',
  redecide: 'redecided',
  changeLevel: 'levelChanged',
  changeUnits: 'unitsChanged',
  erase: 'erased',
  sendBack: 'sentBack',
  withdraw: 'withdrawn',
  transfer: 'transferred',
  addSigner: 'signerAdded',
  remind: 'reminded',
  note: 'noted',
  void: 'voided',
  undo: 'undone',
  stand: 'stood',
};

export const eventOf = (command: FlowCommand): EventCode => EVENTS[command.do];

export const stepOf = (command: FlowCommand): string => ('step' in command ? command.step : '');
export const reasonOf = (command: FlowCommand): string =>
  'reason' in command ? (command.reason ?? '') : '';

/** Everything of a command that has no field of its own in an entry. */
export function detailOf(command: FlowCommand): Detail {
  const text = (value: string | undefined): readonly string[] =>
    value === undefined || value === '' ? [] : [value];
  switch (command.do) {
    case 'register':
      return { facts: factsText(command.facts ?? {}) };
    case 'sign':
      return {
        unit: text(command.unit),
        for: text(command.for),
        choice: text(command.choice),
        concerns: command.concerns ?? [],
        attested: paired(command.attested ?? {}),
        facts: factsText(command.facts ?? {}),
      };
    case 'record':
      return {
        unit: text(command.unit),
        choice: text(command.choice),
        level: text(command.level),
        happened: text(command.happened),
        ...(command.reported && { reported: [command.reported.who, command.reported.how] }),
        noted: paired(command.noted ?? {}),
      };
    case 'redecide':
      return {
        unit: text(command.unit),
        choice: [command.choice],
        concerns: command.concerns ?? [],
      };
    case 'changeLevel':
      return { level: [command.level] };
    case 'changeUnits':
      return { units: command.units };
    case 'sendBack':
      return { to: [command.to], concerns: command.concerns ?? [] };
    case 'transfer':
    case 'addSigner':
      return { unit: text(command.unit), to: [command.to.name], toPosts: command.to.posts };
    case 'stand':
    case 'post':
      return { entry: [command.entry] };
    case 'withdraw':
    case 'erase':
    case 'remind':
    case 'note':
    case 'void':
    case 'undo':
      return {};
  }
}

/**
 * What the entry says that was done; whether it was allowed is decided again. `postOf` knows the
 * posts by their titles.
 */
export function commandOf(entry: Entry, postOf: (title: string) => string): FlowCommand {
  const { event, step, way, reason, detail } = entry;
  const posts = entry.post
    .split('、')
    .filter((title) => title !== '')
    .map(postOf);
  const principal = one(detail, 'for');
  const by: Signer =
    principal === ''
      ? { name: entry.by, posts }
      : { name: entry.by, posts: [], standsFor: [{ name: principal, posts }] };
  const unit = part(detail, 'unit');
  const to: Signer = { name: one(detail, 'to'), posts: detail.toPosts ?? [] };
  switch (event) {
    case 'registered':
      return { do: 'register', by, facts: factsOf(detail) };
    case 'signed': {
      const [post] = posts;
      return {
        do: 'sign',
        by,
        step,
        way,
        reason,
        ...(unit !== undefined && { unit }),
        ...(post !== undefined && { post }),
        ...(principal !== '' && { for: principal }),
        choice: one(detail, 'choice'),
        ...(detail.concerns && { concerns: detail.concerns }),
        attested: pairs(detail, 'attested'),
        facts: factsOf(detail),
      };
    }
    case 'posted':
      return { do: 'post', by, entry: one(detail, 'entry') };
    case 'recorded': {
      const { level, reported, noted } = detail;
      return {
        ...{ do: 'record', by, step, choice: one(detail, 'choice') },
        ...(unit !== undefined && { unit }),
        ...(level && { level: one(detail, 'level') }),
        happened: one(detail, 'happened'),
        ...(reported && { reported: { who: reported[0] ?? '', how: reported[1] ?? '' } }),
        ...(noted && { noted: pairs(detail, 'noted') }),
        ...(reason !== '' && { reason }),
      };
    }
    case 'redecided':
      return {
        ...{ do: 'redecide', by, step, reason, choice: one(detail, 'choice') },
        ...(unit !== undefined && { unit }),
        ...(detail.concerns && { concerns: detail.concerns }),
      };
    case 'levelChanged':
      return { do: 'changeLevel', by, step, reason, level: one(detail, 'level') };
    case 'unitsChanged':
      return { do: 'changeUnits', by, reason, units: detail.units ?? [] };
    case 'sentBack':
      return {
        ...{ do: 'sendBack', by, reason, to: to.name },
        ...(detail.concerns && { concerns: detail.concerns }),
      };
    case 'withdrawn':
      return { do: 'withdraw', by, reason };
    case 'transferred':
      return { do: 'transfer', by, step, reason, to, ...(unit !== undefined && { unit }) };
    case 'signerAdded':
      return { do: 'addSigner', by, step, reason, to, ...(unit !== undefined && { unit }) };
    case 'erased':
      return { do: 'erase', by, reason };
    case 'reminded':
      return { do: 'remind', by, reason };
    case 'voided':
      return { do: 'void', by, reason };
    case 'undone':
      return { do: 'undo', by, reason };
    case 'stood':
      return { do: 'stand', by, reason, entry: one(detail, 'entry') };
    case 'noted':
    case 'renumbered':
    case 'rosterChanged':
    case 'opened':
    case 'confirmed':
    case 'checkpointed':
    case 'handedOver':
      // Nothing of what was signed changes.
      return { do: 'note', by, reason };
  }
}

const part = (detail: Detail, name: 'unit'): string | undefined => detail[name]?.[0];

/** Only the facts that are named: an empty list is a fact, too. */
const factsText = ({ units, level, off }: Partial<Facts>): readonly string[] =>
  paired({
    ...(units && { units: joinTexts(units) }),
    ...(level !== undefined && { level }),
    ...(off && { off: joinTexts(off) }),
  });

function factsOf(detail: Detail): Partial<Facts> {
  const { units, level, off } = pairs(detail, 'facts');
  return {
    ...(units !== undefined && { units: splitTexts(units) ?? [] }),
    ...(level !== undefined && { level }),
    ...(off !== undefined && { off: splitTexts(off) ?? [] }),
  };
}
