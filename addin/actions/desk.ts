import type { CivilDate } from '../domain/civil-date';
import type { Detail } from '../domain/journal/detail';
import type { FlowCommand, FlowState, Signer, Way } from '../domain/sign-off';
import type { Cell, CellInput } from '../domain/cell';
import type { Pack, Register, Step } from '../registers/vocabulary';
import type { RowSeen, WorkbookPort, WorkbookReader } from '../workbook/port';
import type { Lateness } from '../domain/deadline';
import type { Keyring } from '../domain/keys/keyring';
import type { Noticed } from './notices';
import type { Overlap } from './overlaps';
import type { Outbox } from './outbox-item';
import type { Problem } from './problem';
import type { Roster } from './roster';

/** Everything an action needs; time, chance and the workbook come from outside. */
export interface Desk {
  readonly workbook: WorkbookPort;
  readonly pack: Pack;
  readonly house: House;
  readonly now: () => Moment;
  /** a fresh 行标识: R + 16 base-32 characters */
  readonly newRowId: () => string;
  /** the keys of the people at this PC; needed once 人员名册 is founded */
  readonly keyring?: Keyring;
  /** keeps what was written until it is seen again; none where nobody else writes (samples, tests) */
  readonly outbox?: Outbox;
}

/** What is enough to look at everything and write nothing. */
export interface Looking extends Pick<Desk, 'pack' | 'house' | 'now'> {
  readonly workbook: WorkbookReader;
}

export interface Moment {
  /** 2026-03-05T08:30:00+08:00 */
  readonly at: string;
  readonly today: CivilDate;
}

/** What the workbook says of its house: read once when the pane opens and after changes there. */
export interface House {
  readonly workbookId: string;
  readonly readOnly: boolean;
  readonly people: readonly Person[];
  /** null = no 台账管理员 yet: nobody has a key, and people are as 人员 lists them */
  readonly roster: Roster | null;
  /** values of 参数 by key; the pack's defaults where the sheet has none */
  readonly parameters: Readonly<Record<string, string>>;
  /** how far a former workbook had come in a series of numbers, by what they begin with */
  readonly series?: Readonly<Record<string, number>>;
}

export interface Person extends Signer {
  readonly department: string;
  readonly active: boolean;
}

/** A record as the pane shows it: a draft, or a registered one with its sign-off. */
export interface RecordView {
  readonly register: Register;
  readonly header: RowSeen;
  readonly lines: readonly RowSeen[];
  /** '' while it is a draft */
  readonly rowId: string;
  readonly no: string;
  readonly state: FlowState;
  /** id of the journal entry that the row names; '' for drafts */
  readonly newest: string;
  /** entries that nothing follows; more than one when two people acted at once */
  readonly heads: readonly string[];
  /** steps that may be signed now */
  readonly waiting: readonly Step[];
  /** what stands in the way of registering (drafts) or is wrong with the cells */
  readonly problems: readonly Problem[];
  /** what is worth a look before signing */
  readonly notices: readonly Noticed[];
  /** who signed two steps that are better kept apart */
  readonly overlaps: readonly Overlap[];
  /** by when waiting steps with a 限期 should be signed, and how late they are */
  readonly late: Readonly<Record<string, Lateness>>;
  /** cells that hold the right thing in another form: the pane offers to put them right */
  readonly offers: readonly Offer[];
}

export interface Offer {
  readonly row: RowSeen;
  /** header text */
  readonly column: string;
  readonly from: Cell;
  readonly to: CellInput;
  readonly line?: number;
}

/** A document typed in the pane, by column key, as text or numbers, not yet judged. */
export interface DocumentInput {
  readonly header: Readonly<Record<string, string>>;
  readonly lines: readonly Readonly<Record<string, string>>[];
}

export interface SignRequest {
  readonly record: RecordView;
  readonly step: string;
  /** name of somebody in 人员; of the outsider for steps signed by one */
  readonly by: string;
  /** not given = 无密钥 */
  readonly way?: Way;
  /** decision, unit, confirmed requirements, in whose place … */
  readonly choosing?: Choosing;
  /** who saw it, what paper, which strokes */
  readonly evidence?: Detail;
  /** what the step fills into the record's own row, by column key */
  readonly fillHeader?: Readonly<Record<string, string>>;
  /** what the step fills into the lines, by 1-based line number and column key (weights, outcome) */
  readonly fillLines?: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

export type Choosing = Omit<
  Extract<FlowCommand, { do: 'sign' }>,
  'do' | 'by' | 'step' | 'way' | 'facts'
>;

export interface Receipt {
  readonly register: string;
  readonly rowId: string;
  readonly no: string;
  /** text of the 状态 cell */
  readonly state: string;
  /** shown in the 封签 cell; '' as long as nothing is sealed */
  readonly seal: string;
}
