import { joinTexts, splitTexts } from './canonical';
import { digestOf } from './digest';
import type { Way } from './sign-off';

/** One sealed value: of the record itself (line '') or of one of its lines. */
export interface SealedCell {
  /** row id of the line; '' = the record's own row */
  readonly line: string;
  /** key of the column in the register's definition, not its header text */
  readonly column: string;
  /** canonical cell */
  readonly value: string;
}

/** One event of the journal with everything that its name covers. */
export interface Entry {
  readonly register: string;
  readonly revision: number;
  readonly rowId: string;
  readonly no: string;
  readonly event: 'registered' | 'signed' | 'renumbered';
  /** '' for events of the whole record */
  readonly step: string;
  readonly round: number;
  readonly by: string;
  readonly post: string;
  readonly way: Way;
  /** 2026-03-05T08:30:00+08:00, the PC's clock */
  readonly at: string;
  readonly reason: string;
  /** values newly sealed by this entry */
  readonly content: readonly SealedCell[];
  /** over everything sealed so far; '' as long as nothing is */
  readonly digest: string;
  /** state after this entry (stateText) */
  readonly state: string;
  /** id of the record's entry that this one saw; '' = the first */
  readonly before: string;
  /** id of the signer's previous entry as this PC knew it; '' = none known */
  readonly signerBefore: string;
}

const ENTRY_TAG = 'register-keeper/entry/1';
const SEAL_TAG = 'register-keeper/seal/1';

export const contentText = (content: readonly SealedCell[]): string =>
  joinTexts(content.map(({ line, column, value }) => joinTexts([line, column, value])));

/** null = not a text that `contentText` writes. */
export function readContent(text: string): readonly SealedCell[] | null {
  const cells: SealedCell[] = [];
  for (const item of splitTexts(text) ?? ['']) {
    const [line, column, value, ...more] = splitTexts(item) ?? [];
    if (line === undefined || column === undefined || value === undefined || more.length > 0)
      return null;
    cells.push({ line, column, value });
  }
  return cells;
}

/** The text that names (and later signs) the entry: domain tag, workbook, then every field. */
export const entryText = (workbookId: string, entry: Entry): string =>
  joinTexts([
    ENTRY_TAG,
    workbookId,
    entry.register,
    String(entry.revision),
    entry.rowId,
    entry.no,
    entry.event,
    entry.step,
    String(entry.round),
    entry.by,
    entry.post,
    entry.way,
    entry.at,
    entry.reason,
    contentText(entry.content),
    entry.digest,
    entry.state,
    entry.before,
    entry.signerBefore,
  ]);

/** The entry's name follows from its content: whoever alters an entry renames it. */
export const entryId = (workbookId: string, entry: Entry): string =>
  `E${digestOf(entryText(workbookId, entry)).slice(0, 26)}`;

/** An entry with the name that stands beside it in the journal. */
export interface NamedEntry {
  readonly id: string;
  readonly entry: Entry;
}

/** What the journal's rows say instead of our codes: people read them there. */
export const EVENT_WORDS: Readonly<Record<Entry['event'], string>> = {
  registered: '登记',
  signed: '签字',
  renumbered: '改编号',
};
export const WAY_WORDS: Readonly<Record<Way, string>> = {
  key: '密钥签',
  onScreen: '当面手签',
  paper: '纸质已签',
  noKey: '无密钥',
};

function codeOf<C extends string>(words: Readonly<Record<C, string>>, word: string): C | null {
  // Records are written with exactly the keys of their type.
  return (Object.keys(words) as C[]).find((code) => words[code] === word) ?? null;
}

/** One row of the journal as texts by column key. */
export type EntryFields = Readonly<Record<string, string>>;

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
  const event = codeOf(EVENT_WORDS, text('event'));
  const way = codeOf(WAY_WORDS, text('way'));
  const [revision, round] = [Number(text('revision')), Number(text('round'))];
  if (!content || !event || !way) return null;
  if (!Number.isInteger(revision) || !Number.isInteger(round)) return null;
  return {
    id: text('entry'),
    entry: {
      register: text('register'),
      revision,
      rowId: text('rowId'),
      no: text('no'),
      event,
      step: text('step'),
      round,
      by: text('by'),
      post: text('post'),
      way,
      at: text('at'),
      reason: text('reason'),
      content,
      digest: text('digest'),
      state: text('state'),
      before: text('before'),
      signerBefore: text('signerBefore'),
    },
  };
}

export interface SealScope {
  readonly workbookId: string;
  readonly register: string;
  readonly revision: number;
  readonly rowId: string;
  readonly step: string;
  readonly round: number;
}

/** Digest over everything sealed so far: the former digest and what is newly sealed. */
export const sealDigest = (
  scope: SealScope,
  former: string,
  content: readonly SealedCell[],
): string =>
  digestOf(
    joinTexts([
      SEAL_TAG,
      scope.workbookId,
      scope.register,
      String(scope.revision),
      scope.rowId,
      scope.step,
      String(scope.round),
      former,
      contentText(content),
    ]),
  );

/** What the 封签 cell shows: enough of the digest to compare by eye and with paper. */
export const sealCode = (digest: string): string => `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
