import type { Fen } from '../domain/amount';
import type { PostClash } from '../domain/keys/incompatible';
import type { KeyProblem } from '../domain/keys/keyring';
import type { RosterProblem } from '../domain/keys/roster-act';
import type { FlowProblem } from '../domain/sign-off';
import type { InputProblem } from '../domain/typed-input';
import type { Outcome } from '../workbook/port';

/** Why a whole document is refused. */
export type DocumentProblem =
  | { readonly code: 'document/no-lines'; readonly clause: string }
  | {
      readonly code: 'document/does-not-add-up';
      readonly total: Fen;
      readonly lines: Fen;
      readonly clause: string;
    }
  | { readonly code: 'document/month-closed'; readonly month: string; readonly clause: string }
  | { readonly code: 'close/no-month'; readonly month: string }
  | {
      readonly code: 'close/under-way';
      readonly documents: readonly string[];
      readonly clause: string;
    }
  | { readonly code: 'close/not-counted'; readonly table: string; readonly clause: string }
  | {
      readonly code: 'document/above-cited';
      readonly column: string;
      readonly amount: Fen;
      readonly left: Fen;
      readonly no: string;
      readonly clause: string;
    }
  | {
      readonly code: 'document/above-lines';
      readonly column: string;
      readonly amount: Fen;
      readonly lines: Fen;
      readonly clause: string;
    }
  | {
      readonly code: 'document/sums-differ';
      readonly plus: readonly string[];
      readonly minus: readonly string[];
      readonly equal: readonly string[];
      readonly left: Fen;
      readonly right: Fen;
      readonly clause: string;
    }
  | {
      readonly code: 'document/derived-differs';
      readonly column: string;
      readonly found: string;
      readonly expected: string;
    }
  | {
      readonly code: 'document/beyond-tolerance';
      readonly item: string;
      readonly bought: number;
      readonly received: number;
      readonly percent: number;
      readonly clause: string;
    }
  | {
      readonly code: 'document/quantities-differ';
      readonly item: string;
      /** columns */
      readonly quantity: string;
      readonly to: string;
      readonly is: 'atMost' | 'equal';
      readonly found: number;
      readonly expected: number;
      readonly clause: string;
    }
  /** the article is not measured in that unit */
  | {
      readonly code: 'document/unit-not-listed';
      readonly column: string;
      readonly item: string;
      readonly found: string;
      readonly units: readonly string[];
    }
  /** more decimals than the article has in its base unit */
  | {
      readonly code: 'document/too-fine';
      readonly column: string;
      readonly item: string;
      readonly found: number;
      readonly unit: string;
      readonly decimals: number;
    }
  /** a number that is not what the chosen column says */
  | {
      readonly code: 'document/not-as-chosen';
      readonly column: string;
      readonly source: string;
      readonly found: string;
      readonly expected: string;
      readonly clause: string;
    }
  | {
      readonly code: 'document/below-least';
      readonly column: string;
      readonly found: number;
      readonly least: number;
      readonly clause: string;
    }
  /** the signer is of another department than the record names */
  | {
      readonly code: 'document/other-department';
      readonly column: string;
      readonly by: string;
      readonly found: string;
      readonly expected: string;
      readonly clause: string;
    }
  /** what lies there would be less than nothing */
  | {
      readonly code: 'document/below-zero';
      readonly item: string;
      readonly missing: number;
      readonly clause: string;
    }
  /** more money would go out than there is */
  | {
      readonly code: 'document/overdrawn';
      readonly column: string;
      readonly missing: Fen;
      readonly clause: string;
    }
  | {
      readonly code: 'document/line-twice';
      readonly item: string;
      /** the line that names it first */
      readonly first: number;
      readonly clause: string;
    }
  | {
      readonly code: 'document/texts-compare';
      readonly columns: readonly [string, string];
      readonly are: 'same' | 'different';
      readonly clause: string;
    }
  /** several names, and not exactly one of them is named */
  | {
      readonly code: 'document/not-one-of';
      readonly column: string;
      readonly found: string;
      readonly names: readonly string[];
      readonly clause: string;
    }
  /** the cell holds the right thing in another form: a click in the pane puts it right */
  | {
      readonly code: 'document/other-form';
      readonly column: string;
      readonly found: string;
      readonly to: string;
    }
  /** no record has the number that is named */
  | {
      readonly code: 'document/cites-nothing';
      readonly column: string;
      readonly found: string;
      readonly tables: readonly string[];
      readonly clause: string;
    }
  /** the record that is named does not count (yet, or any more) */
  | {
      readonly code: 'document/cites-unfinished';
      readonly column: string;
      readonly found: string;
      readonly state: string;
      readonly clause: string;
    }
  /** this record and the one that it names say different things */
  | {
      readonly code: 'document/cites-otherwise';
      readonly column: string;
      readonly found: string;
      readonly expected: string;
      readonly no: string;
      readonly clause: string;
    }
  | {
      readonly code: 'document/cites-expired';
      readonly column: string;
      readonly found: string;
      readonly until: string;
      readonly clause: string;
    }
  /** with all that came before, more than the record that is named has for the line */
  | {
      readonly code: 'document/beyond-cited';
      readonly item: string;
      readonly no: string;
      readonly total: number;
      readonly before: number;
      readonly found: number;
      readonly clause: string;
    }
  | {
      readonly code: 'document/left-differs';
      readonly column: string;
      readonly item: string;
      readonly found: string;
      readonly expected: number;
      readonly clause: string;
    }
  | {
      readonly code: 'document/still-open';
      readonly table: string;
      readonly numbers: readonly string[];
      readonly clause: string;
    }
  | {
      readonly code: 'document/already-there';
      readonly column: string;
      readonly no: string;
      readonly clause: string;
    }
  | { readonly code: 'document/line-missing'; readonly expected: number; readonly found: number }
  /** two draft headers carry the same 临时号 */
  | { readonly code: 'document/draft-number-twice'; readonly tempNo: string }
  | { readonly code: 'document/draft-number-missing' }
  /** what was signed before is no longer what stands in the cells */
  | { readonly code: 'document/changed-since-signed'; readonly step: string }
  /** the record's newest entry is not what its name says */
  | { readonly code: 'document/entry-altered' }
  /** the work goes on: said so that whoever looks for the sheet finds it */
  | { readonly code: 'sheet/renamed'; readonly table: string; readonly name: string }
  | { readonly code: 'sheet/hidden'; readonly table: string; readonly name: string }
  /** rows of other registers hang on it: only 红字更正 takes them back */
  | { readonly code: 'document/posted' }
  | { readonly code: 'document/not-a-register' }
  | { readonly code: 'document/already-reversed'; readonly no: string }
  | { readonly code: 'document/reason-missing' }
  /** two records carry one number: registered at the same time on two PCs */
  | { readonly code: 'document/number-doubled'; readonly no: string }
  | { readonly code: 'document/number-not-doubled'; readonly no: string };

/** Who acts. */
export type PersonProblem =
  | { readonly code: 'person/unknown'; readonly name: string }
  | { readonly code: 'person/suspended'; readonly name: string }
  | { readonly code: 'person/name-missing' };

/** How an act is signed once people have keys. */
export type SigningProblem =
  /** somebody else is unlocked at this PC */
  | { readonly code: 'sign-off/own-key'; readonly by: string; readonly opened: string }
  /** nobody is the witness of his own ink */
  | { readonly code: 'sign-off/own-witness'; readonly by: string }
  /** date on the paper and where it is kept */
  | { readonly code: 'sign-off/paper-missing' }
  | { readonly code: 'sign-off/ink-missing' }
  | { readonly code: 'sign-off/ink-too-long'; readonly most: number }
  /** the record's newest entry was written later than this PC's clock says it is */
  | {
      readonly code: 'sign-off/clock-behind';
      readonly now: string;
      readonly newest: string;
      readonly by: string;
    }
  /** keys come before the first record: what was recorded without them would stay unproven */
  | { readonly code: 'roster/records-before' };

/** 期初建账, 结转下年 and 结账存证. */
export type OpeningProblem =
  | { readonly code: 'opening/other-pack' }
  | { readonly code: 'opening/same-workbook' }
  | { readonly code: 'opening/already-joined' }
  /** somebody signed in the former workbook after its last 结账存证, or there is none */
  | { readonly code: 'opening/not-closed' }
  | { readonly code: 'opening/stopped' }
  | { readonly code: 'opening/nothing-to-open' }
  | { readonly code: 'opening/nothing-to-confirm' }
  | { readonly code: 'opening/same-person'; readonly by: string }
  | {
      readonly code: 'opening/doubled';
      readonly column: string;
      readonly found: string;
      /** row of the table that says the same */
      readonly other: number;
    }
  | {
      readonly code: 'opening/month-open';
      readonly table: string;
      readonly month: string;
      readonly clause: string;
    };

/** Nothing was written, or what was written is named. */
export type WriteProblem = {
  [K in Exclude<Outcome['kind'], 'applied'>]: {
    readonly code: `write/${K}`;
    readonly outcome: Extract<Outcome, { kind: K }>;
  };
}[Exclude<Outcome['kind'], 'applied'>];

/** An expected refusal. `line` counts the document's lines from 1; none = the document itself. */
export type Problem = (
  | FlowProblem
  | InputProblem
  | DocumentProblem
  | PersonProblem
  | WriteProblem
  | KeyProblem
  | RosterProblem
  | PostClash
  | SigningProblem
  | OpeningProblem
) & {
  readonly line?: number;
};

export type ProblemCode = Problem['code'];
