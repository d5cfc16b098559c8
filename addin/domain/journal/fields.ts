import { joinTexts, splitTexts } from '../canonical';
import type { Way } from '../sign-off';
import { detailText, readDetail } from './detail';
import { contentText, readContent, type EventCode, type NamedEntry } from './entry';

/** What the journal's rows say instead of our codes: people read them there. */
const EVENT_WORDS: Readonly<Record<EventCode, string>> = {
  registered: '登记',
  signed: '签字',
  posted: '过账',
  recorded: '记录',
  redecided: '改判',
  levelChanged: '改级别',
  unitsChanged: '改参与单位',
  erased: '删除个人信息',
  sentBack: '退回',
  withdrawn: '撤回',
  transferred: '转交',
  signerAdded: '加签',
  reminded: '催办',
  noted: '附注',
  voided: '作废',
  undone: '取消审核',
  stood: '裁定',
  renumbered: '改编号',
  rosterChanged: '名册',
  opened: '期初建账',
  confirmed: '期初确认',
  checkpointed: '结账存证',
  handedOver: '移交',
};
const WAY_WORDS: Readonly<Record<Way, string>> = {
  key: '密钥签',
  onScreen: '当面手签',
  paper: '纸质已签',
  noKey: '无密钥',
  carried: '转入',
};

function codeOf<C extends string>(words: Readonly<Record<C, string>>, word: string): C | null {
  // Records are written with exactly the keys of their type.
  return (Object.keys(words) as C[]).find((code) => words[code] === word) ?? null;
}

/** One row of the journal as texts by column key. */
export type EntryFields = Readonly<Record<string, string>>;

/** Excel keeps 32,767 characters in a cell; a longer content goes on in further rows. */
const PART_LENGTH = 30_000;

/** Rows that an entry with this content takes. */
export const rowsFor = (content: string): number =>
  Math.max(1, Math.ceil(content.length / PART_LENGTH));

/** A step as the journal's readers see it, with its id behind: 检斤验收(weigh). */
export const stepShown = (title: string, step: string): string =>
  step === '' ? '' : `${title}(${step})`;

const stepIn = (shown: string): string => /\(([^()]*)\)$/.exec(shown)?.[1] ?? '';

/** An entry as the rows in which it stands; `stepTitle` is for people. */
export function fieldsOf(
  { id, entry, signature }: NamedEntry,
  stepTitle: string,
): readonly EntryFields[] {
  const content = contentText(entry.content);
  const parts = rowsFor(content);
  return Array.from({ length: parts }, (_, index) => ({
    entry: id,
    part: `${index + 1}/${parts}`,
    register: entry.register,
    revision: String(entry.revision),
    rowId: entry.rowId,
    no: entry.no,
    event: EVENT_WORDS[entry.event],
    step: stepShown(stepTitle, entry.step),
    round: String(entry.round),
    by: entry.by,
    post: entry.post,
    way: WAY_WORDS[entry.way],
    at: entry.at,
    reason: entry.reason,
    detail: detailText(entry.detail),
    content: content.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH),
    digest: entry.digest,
    state: entry.state,
    before: joinTexts(entry.before),
    known: String(entry.known),
    signerBefore: entry.signerBefore,
    signature,
  }));
}

/** A whole entry from its rows in any order; null = a part or a field is missing or unreadable. */
export function entryFromFields(rows: readonly EntryFields[]): NamedEntry | null {
  const parts = rows
    .map((fields) => ({ fields, part: /^(\d+)\/(\d+)$/.exec(fields['part'] ?? '') }))
    .sort((a, b) => Number(a.part?.[1]) - Number(b.part?.[1]));
  const first = parts[0];
  const whole =
    first?.part?.[2] === String(parts.length) &&
    parts.every(({ part }, index) => part?.[1] === String(index + 1));
  if (!first || !whole) return null;
  const text = (key: string): string => first.fields[key] ?? '';
  const content = readContent(parts.map(({ fields }) => fields['content'] ?? '').join(''));
  const detail = readDetail(text('detail'));
  const before = splitTexts(text('before'));
  const event = codeOf(EVENT_WORDS, text('event'));
  const way = codeOf(WAY_WORDS, text('way'));
  const [revision, round, known] = [text('revision'), text('round'), text('known')].map(Number);
  if (!content || !detail || !before || !event || !way) return null;
  if (!isCount(revision) || !isCount(round) || !isCount(known)) return null;
  return {
    id: text('entry'),
    signature: text('signature'),
    entry: {
      register: text('register'),
      revision,
      rowId: text('rowId'),
      no: text('no'),
      event,
      step: stepIn(text('step')),
      round,
      by: text('by'),
      post: text('post'),
      way,
      at: text('at'),
      reason: text('reason'),
      detail,
      content,
      digest: text('digest'),
      state: text('state'),
      before,
      known,
      signerBefore: text('signerBefore'),
    },
  };
}

const isCount = (number: number | undefined): number is number => Number.isInteger(number);
