import type { RecordCommand } from '../../addin/actions/act-on-record';
import type { Choosing } from '../../addin/actions/desk';

/** When something is done, as the calendar and the clock on the wall say. */
interface When {
  /** 2026-03-17 */
  readonly on: string;
  /** 08:30 */
  readonly at: string;
  readonly by: string;
}

/** Cells by column key, as they are typed; `{name}` stands for the number of the document so named. */
export type Typed = Readonly<Record<string, string>>;

/** One thing that somebody does. A pack's plan is a list of these, and needs nothing else. */
export type Deed = When &
  (
    | {
        readonly do: 'enter';
        /** how the plan calls the document from now on */
        readonly as: string;
        readonly form: string;
        readonly header: Typed;
        readonly lines?: readonly Typed[];
      }
    | {
        readonly do: 'sign';
        readonly what: string;
        readonly step: string;
        /** by key if not given; a paper says where it is kept, strokes were drawn on the screen */
        readonly way?: { readonly paper: string } | { readonly ink: string };
        /** inside person who saw it */
        readonly seenBy?: string;
        readonly fillHeader?: Typed;
        readonly fillLines?: Readonly<Record<number, Typed>>;
        readonly choice?: string;
        readonly reason?: string;
        /** of a step that every taking-part unit signs */
        readonly unit?: string;
        /** requirements confirmed, whom an N concerns */
        readonly choosing?: Choosing;
      }
    | { readonly do: 'act'; readonly what: string; readonly command: RecordCommand }
    /** 红字更正 of what the document posted into the book */
    | {
        readonly do: 'reverse';
        readonly book: string;
        /** column of the book that names the document */
        readonly names: string;
        readonly what: string;
        readonly reason: string;
      }
    /** 月结: the figures are added up, the rest is typed */
    | {
        readonly do: 'close';
        readonly as: string;
        readonly form: string;
        readonly month: string;
        readonly header: Typed;
      }
  );

export interface Plan {
  readonly pack: string;
  /** name → 岗位 */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** people without a key, who sign on paper */
  readonly onPaper?: Readonly<
    Record<string, { readonly department: string; readonly posts: readonly string[] }>
  >;
  readonly deeds: readonly Deed[];
}
