/**
 * The closed vocabulary in which every register is written. Plain data: it can be printed, diffed
 * and sealed. A definition never holds a function, a Date or a condition in code; behaviour is
 * named here and lives in the domain.
 */

/** A title in both languages. The Chinese one stands in the sheet's header and is its identity. */
export interface Title {
  readonly zh: string;
  readonly en: string;
}

/** `CT-15`: the number of a clause in the pack's procedure.csv. */
export type ClauseId = `${'HW' | 'RW' | 'CT' | 'WH' | 'CR'}-${string}`;

export type ColumnKind =
  | 'rowId' // 行标识, hidden, the row's identity
  | 'document' // number (or 临时号) of the document that a line belongs to
  | 'serial' // 编号, given at 登记
  | 'text'
  | 'date'
  | 'time'
  | 'amount' // yuan in the cell, whole fen in the domain
  | 'price' // yuan with up to 4 decimals
  | 'quantity'
  | 'count'
  | 'choice'
  | 'state' // readable state of the sign-off, never sealed
  | 'entry' // newest entry of the journal, a hint that verification checks
  | 'salt' // by it the personal values of the row are sealed; gone when they are erased
  | 'seal'; // short code of the seal; typing refused while it is filled

/** How a column follows from others. `own` is sealed and recomputed; `across` is never sealed. */
export type Derived<K extends string> =
  | { readonly own: 'product'; readonly of: readonly [quantity: K, price: K] }
  /** what is paid for a line: by what was bought or, after a difference, by what was received */
  | { readonly own: 'settledQuantity'; readonly of: readonly [bought: K, received: K, outcome: K] }
  | { readonly own: 'settledAmount'; readonly of: readonly [quantity: K, price: K] }
  /** quantity found minus quantity that should be there */
  | { readonly own: 'difference'; readonly of: readonly [is: K, should: K] }
  /** as far as it is more than it should be, otherwise 0: 盘盈 of 实盘 and 账面, 盘亏 the other way round */
  | { readonly own: 'excess'; readonly of: readonly [is: K, should: K] }
  /** what counted pieces are worth: bank notes and coins; what is left blank is none */
  | { readonly own: 'worth'; readonly of: readonly K[]; readonly each: readonly number[] }
  /** amounts added up, and others taken from them: 耗用 = 期初 + 购进 − 盘存 */
  | { readonly own: 'sum'; readonly of: readonly K[]; readonly less: readonly K[] }
  /** an amount by heads, to the fen */
  | { readonly own: 'perHead'; readonly of: readonly [amount: K, heads: K] }
  /** a word for a difference that is zero, and another one for any other */
  | {
      readonly own: 'whether';
      readonly of: readonly [difference: K];
      readonly zero: string;
      readonly otherwise: string;
    }
  /** 净值 by the straight line, as it stands when the month of the second day is closed */
  | {
      readonly own: 'bookValue';
      readonly of: readonly [cost: K, residualPercent: K, years: K, inUseFrom: K, on: K];
    }
  /** whole months from the month after the first day to that of the second, at most the life */
  | { readonly own: 'monthsUsed'; readonly of: readonly [inUseFrom: K, on: K, years: K] }
  /** who is alone is it, of several the one who is named: 责任人 of 使用人 */
  | { readonly own: 'soleOrNamed'; readonly of: readonly [names: K, named: K] }
  /** a decision table, e.g. 等级 by need: the first row that fits; null fits any value */
  | { readonly own: 'table'; readonly of: readonly K[]; readonly rows: readonly TableRow[] }
  | {
      readonly across: 'runningTotal';
      readonly of: K;
      /**
       * A row after which it would be below zero is refused, as soon as anything ever came in: these
       * columns add up to all that did. A book that nobody has opened yet knows no balance.
       */
      readonly kept?: { readonly since: readonly K[]; readonly clause: ClauseId };
    }
  /** 未清: what finished records of other registers have left of it; blank until it is finished itself */
  | { readonly across: 'open'; readonly of: K; readonly takenBy: readonly Taking[] }
  /** numbers of the records that take of it, written with each of them: two at once collide here */
  | { readonly across: 'takers' }
  /** 账龄: days since then, as long as something is open */
  | { readonly across: 'age'; readonly since: K; readonly open: K }
  /**
   * 结存 of each `by`: what its rows brought less what they took. Written with the row that is
   * posted: a formula that looks for the row above of the same article would be quadratic.
   */
  | {
      readonly across: 'balance';
      readonly of: K;
      readonly less: K;
      readonly by: K;
      /** a row after which it would be below zero is refused */
      readonly notBelowZero?: ClauseId;
    }
  /**
   * What the newest row of another register says about this one (现责任人, 现存量), written together
   * with that row: a lookup of the newest would be quadratic.
   */
  | {
      readonly across: 'latest';
      readonly from: string;
      /** columns of that register: what it says, and by what it names this row */
      readonly of: string;
      readonly by: string;
      /** this row's name there */
      readonly name: K;
      /** own column that holds as long as there is no row */
      readonly otherwise?: K;
      /** the step there from which it holds; not given = once nothing is left to sign */
      readonly signed?: string;
    }
  | { readonly across: 'state' }
  /** 限期: the day by which the first of the steps that wait should be signed */
  | { readonly across: 'due' }
  /** 核销金额 of the header: the total of one column of its lines */
  | { readonly across: 'linesTotal'; readonly of: string }
  /** what is left of a total of the lines: 补付 = 核销金额 less what clears an advance */
  | { readonly across: 'rest'; readonly of: K; readonly less: K };

/** Records that take of an amount of the record that they cite. */
export interface Taking {
  readonly register: string;
  readonly cites: string;
  readonly amount: string;
}

export interface TableRow {
  /** one for each column of `of` */
  readonly when: readonly (string | null)[];
  readonly gives: string;
  readonly clause?: ClauseId;
}

export interface Column<K extends string = string> {
  readonly key: K;
  readonly title: Title;
  readonly kind: ColumnKind;
  readonly required?: true;
  readonly hidden?: true;
  /** text that says when somebody was told: the pane fills in the minute with one tap */
  readonly moment?: true;
  /** characters, as Excel counts column width */
  readonly width?: number;
  /** quantity: digits after the point that the sheet shows and the pane accepts */
  readonly decimals?: number;
  /** amounts and quantities that may not be below, or not be at, zero */
  readonly sign?: 'positive' | 'notNegative';
  /** choice: the values offered, or the parameter that lists them */
  readonly choices?: readonly string[] | { readonly parameter: string };
  readonly derived?: Derived<NoInfer<K>>;
  readonly cites?: Citation<NoInfer<K>>;
  /** a unit that the article lists which another column cites; `base` = its base unit only */
  readonly unitOf?: { readonly article: NoInfer<K>; readonly only?: 'base' };
  readonly clause?: ClauseId;
  /** what the pane and the header's note say about it */
  readonly hint?: Title;
  /** whoever stands here has the thing in hand: it is on his list when he leaves */
  readonly keeps?: true;
  /** about a person: sealed by a salted digest, so that an entry may take the value away */
  readonly personal?: true;
}

/** A column that names a record of another register, which must be there and count. */
export interface Citation<K extends string = string> {
  /** one of these */
  readonly registers: readonly [string, ...string[]];
  /** the column there that it names; not given = its number */
  readonly by?: string;
  /** the step there that must stand; not given = nothing may be left to sign */
  readonly signed?: string;
  /** it may still be under way: it is registered and not void */
  readonly underWay?: true;
  /** what both must say */
  readonly agree?: readonly { readonly column: K; readonly with: string }[];
  /** what the record there must say */
  readonly where?: readonly Holding[];
  /** a day there after which it is not cited any more (询价有效期); a blank one is no limit */
  readonly until?: { readonly day: K; readonly column: string };
  /** several numbers with 、 between them */
  readonly several?: true;
  /** what may stand there instead of a number: 期初 */
  readonly or?: readonly string[];
  readonly clause: ClauseId;
}

/** Named tests of a document; the domain holds the code, the clause is cited by the refusal. */
export type Check<K extends string = string> =
  | {
      readonly check: 'linesAddUp';
      readonly total: K;
      readonly of: string;
      readonly clause: ClauseId;
    }
  | { readonly check: 'hasLines'; readonly clause: ClauseId }
  | {
      readonly check: 'withinTolerance';
      /** columns of the lines */
      readonly bought: string;
      readonly received: string;
      readonly unit: string;
      readonly outcome: string;
      /** what the line is called in a refusal */
      readonly name: string;
      /** parameters */
      readonly countedUnits: string;
      readonly weighedTolerance: string;
      readonly countedTolerance: string;
      readonly clause: ClauseId;
    }
  /** every line: one quantity against the other, e.g. issued never more than approved */
  | {
      readonly check: 'linesAgree';
      /** columns of the lines */
      readonly quantity: string;
      readonly is: 'atMost' | 'equal';
      readonly to: string;
      /** what the line is called in a refusal */
      readonly name: string;
      readonly clause: ClauseId;
    }
  /** a count: no two lines for the same thing, and none left out */
  | {
      readonly check: 'eachOnce';
      /** columns of the lines that together name the thing */
      readonly key: readonly string[];
      readonly filled: string;
      readonly clause: ClauseId;
    }
  /**
   * Each line within what the cited document has for it, all other documents that cite it counted
   * in: never used twice, part deliveries add up.
   */
  | {
      readonly check: 'withinCited';
      /** the column that cites it */
      readonly cites: K;
      /** columns by which lines here and there are the same thing */
      readonly match: readonly string[];
      /** columns of the lines, here and there */
      readonly quantity: string;
      readonly of: string;
      /** parameter */
      readonly tolerance?: string;
      /** a column that cites a permission, and how much that one permits in all */
      readonly unless?: { readonly column: K; readonly upTo: string };
      readonly clause: ClauseId;
    }
  /** a column of the lines says what the cited document has left for the line */
  | {
      readonly check: 'leftOfCited';
      readonly cites: K;
      readonly match: readonly string[];
      /** columns of the lines: what uses it up, what there is, and what says the rest */
      readonly quantity: string;
      readonly of: string;
      readonly left: string;
      /** the step by which it is used up */
      readonly usedBy: string;
      readonly clause: ClauseId;
    }
  /** no record of another register that names this one is open */
  | {
      readonly check: 'noneOpen';
      readonly register: string;
      /** column there */
      readonly names: string;
      readonly clause: ClauseId;
    }
  /** no other record says the same in these columns: a copy is handed out once */
  | {
      readonly check: 'onlyOne';
      readonly columns: readonly [K, ...K[]];
      readonly clause: ClauseId;
    }
  /** a number is what the chosen one of several columns says: 赔偿金额 by 计赔依据 */
  | {
      readonly check: 'asChosen';
      readonly column: K;
      readonly by: K;
      readonly of: Readonly<Record<string, K>>;
      readonly clause: ClauseId;
    }
  /** a number is not below a parameter */
  | {
      readonly check: 'atLeast';
      readonly column: K;
      readonly parameter: string;
      readonly clause: ClauseId;
    }
  /** a column that must be filled in only when another one says so */
  | {
      readonly check: 'requiredWhen';
      readonly column: K;
      readonly when: Holding<K>;
      readonly clause: ClauseId;
    }
  /** a column that must be filled in as soon as another one is */
  | {
      readonly check: 'requiredWith';
      readonly column: K;
      readonly with: K;
      readonly clause: ClauseId;
    }
  /** two sums of amounts are the same: 结余 + 领取 − 支出 = 现金 + 欠款 */
  | {
      readonly check: 'sumsAgree';
      readonly plus: readonly K[];
      readonly minus: readonly K[];
      readonly equal: readonly K[];
      readonly clause: ClauseId;
    }
  /** an amount within what is left of the cited record's, with all that other records took of it */
  | {
      readonly check: 'withinCitedTotal';
      readonly amount: K;
      /** the column that cites it */
      readonly cites: K;
      /** amount of the cited record */
      readonly of: string;
      /** who takes of it: registers with their citing and amount columns */
      readonly users: readonly Taking[];
      readonly clause: ClauseId;
    }
  /** an amount of the document never above the total of its lines */
  | {
      readonly check: 'withinLines';
      readonly amount: K;
      /** column of the lines */
      readonly of: string;
      readonly clause: ClauseId;
    }
  /** two texts must be the same, or must not be */
  | {
      readonly check: 'textsCompare';
      readonly columns: readonly [K, K];
      readonly are: 'same' | 'different';
      readonly when?: Holding<K>;
      readonly clause: ClauseId;
    }
  /** of several names (、 between them) exactly one is named; a sole name needs no naming */
  | {
      readonly check: 'namedAmong';
      readonly names: K;
      readonly named: K;
      readonly clause: ClauseId;
    };

/** 标红: seen in the sheet and in the pane, never a refusal. The cell of the first column is coloured. */
export type Notice<K extends string = string> =
  /** each of these columns holds one of these values, e.g. a first contact by telephone */
  | {
      readonly notice: 'holds';
      readonly where: readonly [Holding<K>, ...Holding<K>[]];
      readonly clause: ClauseId;
    }
  /** a moment (a date, or a date and a time) lies before another one */
  | {
      readonly notice: 'before';
      readonly moment: readonly [K, ...K[]];
      readonly other: readonly [K, ...K[]];
      readonly clause: ClauseId;
    }
  /** nothing newer for the same `per` within so many days */
  | {
      readonly notice: 'stale';
      readonly date: K;
      readonly per: K;
      /** only rows that hold this, e.g. not 停止往来 */
      readonly where?: readonly Holding<K>[];
      /** parameter */
      readonly after: string;
      readonly clause: ClauseId;
    }
  /** a number is above a parameter: an IOU that is open for too many days */
  | {
      readonly notice: 'above';
      readonly column: K;
      /** parameter */
      readonly limit: string;
      readonly clause: ClauseId;
    }
  /** a figure in a month in which another register has nothing: money spent, and none drawn */
  | {
      readonly notice: 'monthWithout';
      readonly column: K;
      readonly date: K;
      readonly register: string;
      /** text column there that names the month; not given = its date lies in it */
      readonly month?: string;
      /** only once the month is over */
      readonly over?: true;
      readonly clause: ClauseId;
    }
  /** another register has nothing that is finished within so many days before this row's day */
  | {
      readonly notice: 'noneWithin';
      /** coloured */
      readonly column: K;
      readonly date: K;
      readonly register: string;
      /** what the row there must say */
      readonly where?: Holding;
      /** parameter */
      readonly days: string;
      readonly clause: ClauseId;
    }
  /**
   * Somebody has recorded this customer before, by the name or the telephone number in their variants.
   * Who it was is not said: the manager is asked.
   */
  | {
      readonly notice: 'alreadyRecorded';
      readonly name: K;
      readonly phone: K;
      readonly among: readonly Recording[];
      readonly clause: ClauseId;
    }
  /** a line's amount is above a limit that its unit price keeps: bought in small pieces? */
  | {
      readonly notice: 'bundled';
      readonly amount: K;
      readonly price: K;
      /** parameter */
      readonly limit: string;
      readonly clause: ClauseId;
    }
  /** fewer lines than the parameter says; the column counts them */
  | {
      readonly notice: 'fewLines';
      readonly column: K;
      /** parameter */
      readonly atLeast: string;
      readonly clause: ClauseId;
    }
  /** among the lines one of these values is missing; `column` of the document is coloured */
  | {
      readonly notice: 'linesLack';
      readonly column: K;
      /** column of the lines */
      readonly of: string;
      readonly values: readonly string[];
      readonly clause: ClauseId;
    };

/** Where customers are recorded: columns there. */
export interface Recording {
  readonly register: string;
  readonly name: string;
  readonly phone: string;
  readonly day: string;
  readonly where?: Holding;
}

export interface Holding<K extends string = string> {
  readonly column: K;
  readonly is: readonly string[];
}

/** How a step may be signed; the row, the print and verification always say which it was. */
export type SigningWay = 'key' | 'onScreen' | 'paper';

export interface Step<S extends string = string, K extends string = string> {
  readonly step: S;
  readonly title: Title;
  /** 岗位 that signs it; a step with levels is signed by the post of the level in force */
  readonly post: string;
  /** 会签 with `post`: further posts that sign the same step */
  readonly alsoPosts?: readonly string[];
  /** 会签 all of them in any order (not given), 或签 one of them, 依次签 in the order written */
  readonly together?: 'all' | 'any' | 'inTurn';
  /** the procedure names nobody and `post` is our default: the rule for such steps (RW-G-08) */
  readonly unprinted?: ClauseId;
  /** an outsider without a roster line signs, e.g. the seller */
  readonly outside?: true;
  /** steps that must be signed before; nothing given = the step written above it */
  readonly after?: readonly NoInfer<S>[];
  /** a decision: where each choice leads; null = nothing follows, an earlier step = a new round */
  readonly choices?: readonly {
    readonly choice: string;
    readonly title: Title;
    readonly to: NoInfer<S> | null;
    /** a branch that the procedure words by itself */
    readonly clause?: ClauseId;
  }[];
  /** once for each taking-part unit of the record's `units` column (RW-G-06) */
  readonly perUnit?: true;
  /** of a step once for each unit: the column of the lines that names the unit which fills and seals them */
  readonly ownLines?: string;
  /** level in the record's `level` column → post that signs (AMB-21) */
  readonly levels?: Readonly<Record<string, string>>;
  /** alternative triggers: one of the steps that carry this name is enough (AMB-11) */
  readonly oneOf?: string;
  /** quality requirements that the signer confirms with a tick and a word or number (RW-G-03) */
  readonly attest?: readonly Attestation[];
  /** the rule that makes them binding, cited where one is missing; without one, the step's own */
  readonly attestation?: ClauseId;
  readonly ways?: readonly SigningWay[];
  /** conduct that is shown when this step comes near, and never asked for */
  readonly reminders?: readonly { readonly text: Title; readonly clause: ClauseId }[];
  /** 限期: by when it should be signed; late is shown, never refused */
  readonly deadline?: {
    /** parameter: how many days or working days */
    readonly within: string;
    readonly count: 'days' | 'workingDays';
    /** the day from which it runs, which does not count itself */
    readonly from: { readonly column: NoInfer<K> } | { readonly step: NoInfer<S> };
    readonly clause: ClauseId;
  };
  /** columns that this step fills and seals: the record's own */
  readonly fills?: readonly NoInfer<K>[];
  /** columns of the lines that this step fills and seals */
  readonly fillsLines?: readonly string[];
  /** what is mostly as another column of the lines says: offered with one press, never taken over alone */
  readonly usually?: Readonly<Record<string, string>>;
  /** incompatible posts: nobody may sign this step who signed one of those (CT-27) */
  readonly notSameAs?: readonly NoInfer<S>[];
  /** the clause that a refusal by `notSameAs` cites; without one, the step's own */
  readonly incompatibility?: ClauseId;
  /** other overlaps are allowed and shown */
  readonly flagSameAs?: readonly NoInfer<S>[];
  /** signed by somebody of the department that this column names */
  readonly ofDepartment?: NoInfer<K>;
  /** 谁启动谁结束: only who signed that step may sign this one */
  readonly sameAs?: NoInfer<S>;
  readonly checks?: readonly Check<NoInfer<K>>[];
  /** the step is needed only when this holds; otherwise the flow passes it */
  readonly when?: Condition<NoInfer<K>>;
  readonly clause: ClauseId;
}

/** One quality requirement of a step, in the procedure's own words. */
export interface Attestation {
  readonly note: string;
  readonly text: Title;
  readonly clause: ClauseId;
}

/** Something that a document's own values decide; thresholds are parameters, "above" is strict. */
export type Condition<K extends string = string> =
  | { readonly column: K; readonly above: string }
  | { readonly column: K; readonly is: readonly string[] }
  /** at least one line is above */
  | { readonly anyLine: string; readonly above: string }
  /** how the house runs it: the parameter says this, or says anything else */
  | { readonly parameter: string; readonly says: string; readonly not?: true };

/** What a document writes into another register, in the same write as the signature that causes it. */
export interface Posting<S extends string = string, K extends string = string> {
  /** not given = once nothing is left to sign */
  readonly after?: NoInfer<S>;
  readonly to: string;
  /** 事项 of the row written, where the register has such a column */
  readonly matter?: string;
  /** a row for each line of the document; not given = one for the document */
  readonly each?: 'line';
  /** nothing is written unless this holds */
  readonly when?:
    Condition<NoInfer<K>> | { readonly step: NoInfer<S>; readonly chose: readonly string[] };
  readonly set: readonly PostedValue<NoInfer<K>>[];
  readonly clause: ClauseId;
}

export type PostedValue<K extends string = string> =
  | { readonly column: string; readonly from: K; readonly negative?: true }
  /** column of the lines; of a posting for each line */
  | { readonly column: string; readonly fromLine: string }
  | { readonly column: string; readonly text: string };

export interface Register<K extends string = string, S extends string = string> {
  readonly id: string;
  /** A published revision never changes; write the next one. */
  readonly revision: number;
  readonly title: Title;
  /** Excel table name, also the sheet's name */
  readonly table: string;
  readonly columns: readonly Column<K>[];
  readonly numbering?: {
    readonly prefix: string;
    readonly restart: 'year' | 'never';
    readonly width: number;
  };
  /** a document's lines: another register of the pack, joined by its `document` column */
  readonly lines?: string;
  readonly signOff?: readonly Step<S, K>[];
  /** columns on which the course of the flow depends: 参与单位 (、 between them), 级别 */
  readonly course?: {
    readonly units?: NoInfer<K>;
    readonly level?: NoInfer<K>;
    /** 性质: runs that say another word here are never counted together, e.g. drills */
    readonly nature?: NoInfer<K>;
  };
  /** one record is one run of a chart: it is counted, with the time that its steps took */
  readonly run?: ClauseId;
  /** one record for each month (2026-03); a month without one is shown */
  readonly everyMonth?: { readonly month: NoInfer<K>; readonly clause: ClauseId };
  /** 记录在先: the person on duty notes steps as they happen, the parties sign later (RW-G-01) */
  readonly recordedFirst?: ClauseId;
  /** 次序与流程图不符: cited where a step was noted or timed before the one that leads to it */
  readonly recordedOrder?: ClauseId;
  readonly posts?: readonly Posting<S, K>[];
  readonly notices?: readonly Notice<NoInfer<K>>[];
  /** articles: base unit, a second one with its fixed 换算率, decimals of the base unit */
  readonly measures?: {
    readonly unit: NoInfer<K>;
    readonly second: NoInfer<K>;
    readonly ratio: NoInfer<K>;
    readonly decimals: NoInfer<K>;
  };
  readonly closes?: Closing<NoInfer<K>>;
  /** 结转: what goes into the next workbook besides what is under way and what that rests on */
  readonly carries?: Carrying<NoInfer<K>>;
  /** 一物一生: what cites one of its records is one timeline; its label says these columns */
  readonly life?: { readonly since: NoInfer<K>; readonly label: readonly NoInfer<K>[] };
  /** 期初: its records bring into a book what was there on the starting day */
  readonly opens?: Opening<NoInfer<K>>;
  readonly proposes?: Proposing<NoInfer<K>>;
  /** what calls for a record of this register, offered with its cells filled in */
  readonly raisedBy?: readonly Raising<NoInfer<K>>[];
  readonly clause?: ClauseId;
}

/** A balanced proposal of who should have it, with its reasons; a person decides. */
export interface Proposing<K extends string = string> {
  /** takes the name, and the reasons */
  readonly column: K;
  readonly reasons: K;
  readonly when: Holding<K>;
  /** whoever holds this post and is there */
  readonly post: string;
  /** not he who has it now */
  readonly except: K;
  /** how many each has already: rows there in which he stands */
  readonly counted: { readonly register: string; readonly owner: string };
  /** parameter: 张三 2, one a line; 1 where nothing is said */
  readonly weights: string;
  readonly clause: ClauseId;
}

/** A record elsewhere that calls for one here: a step that is late, or a cell that is blank. */
export interface Raising<K extends string = string> {
  readonly register: string;
  readonly when: { readonly late: string } | { readonly blank: string };
  /** columns there; a text stands as it is */
  readonly set: readonly (
    { readonly column: K; readonly from: string } | { readonly column: K; readonly text: string }
  )[];
  readonly clause: ClauseId;
}

/**
 * `all`: every record, as where numbers never restart and nothing is said here; `left`: what others
 * may still take of, by their checks; `newest`: of each thing named here the newest finished record.
 */
export type Carrying<K extends string = string> = 'all' | 'left' | { readonly newest: K };

/** A record (or a line of it) for each thing of which the book has something left. */
export interface Opening<K extends string = string> {
  /** the register that is added up */
  readonly book: string;
  /** columns here that name the thing, all of them in the book, too */
  readonly each: readonly string[];
  readonly figures: readonly {
    readonly column: string;
    /** columns of the book */
    readonly of: readonly string[];
    readonly less: readonly string[];
  }[];
  /** columns of the record that say the same on every one */
  readonly says: readonly { readonly column: K; readonly text: string }[];
  /** a record for each of these: 仓库 by the 库位 of the book's row */
  readonly apart?: {
    readonly column: K;
    /** column of the book */
    readonly by: string;
    /** the register that lists it there, by which column, and what it says */
    readonly listed: {
      readonly register: string;
      readonly by: string;
      readonly says: string;
    };
  };
}

/**
 * 月结: a record of this register closes a month of a book. Once it is finished, nothing that is
 * dated in the month is registered any more: it goes into the next one, or is taken back in red.
 */
export interface Closing<K extends string = string> {
  /** names the month: 2026-03 */
  readonly month: K;
  /** the register that is closed; its sealed rows are added up */
  readonly book: string;
  readonly figures: readonly ClosingFigure<K>[];
  /** names what is under way */
  readonly pending: K;
  /** parameter: the tables of which nothing may be under way */
  readonly blockedBy: string;
  /** the register of which a finished record must be dated in the month */
  readonly counted: string;
  readonly clause: ClauseId;
}

export interface ClosingFigure<K extends string = string> {
  readonly column: K;
  /** columns of the book that are added up, and those that are taken off */
  readonly of: readonly string[];
  readonly less?: readonly string[];
  readonly rows: 'before' | 'within' | 'until';
  /** 事项 of rows that count as if they had stood before the month */
  readonly broughtIn?: readonly string[];
  /** 事项 of rows that do not count: they were brought in */
  readonly leftOut?: readonly string[];
}

/** A threshold that a company would change; the procedure's value is the default. */
export interface Parameter {
  readonly key: string;
  readonly title: Title;
  readonly kind: 'amount' | 'percent' | 'quantity' | 'days' | 'list' | 'text';
  /** list: one entry a line */
  readonly value: string;
  readonly clause: ClauseId;
}

/** 拦截 refused · 标红 shown · 留痕 kept · 提醒 reminded */
export type ClauseKind = 'block' | 'flag' | 'record' | 'guide';

export interface Clause {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  /** the procedure's own wording */
  readonly text: string;
}

export interface Post {
  readonly id: string;
  readonly title: Title;
  /** outside the house: no roster line, no key */
  readonly outside?: true;
}

/**
 * A form to print: a sheet with one yellow cell. Whoever types or picks a number there sees that
 * record, filled in by native formulas, also without the add-in.
 */
export interface PrintedForm {
  readonly id: string;
  readonly title: Title;
  readonly register: string;
  /** columns of the record, two beside each other; a long text takes the whole width */
  readonly fields: readonly string[];
  /** columns of the lines, six at most, and how many lines there is room for */
  readonly lines?: { readonly columns: readonly string[]; readonly room: number };
  /** 联次: each is printed on a page of its own, and says what it is for */
  readonly copies?: readonly PrintedCopy[];
  readonly clause: ClauseId;
}

export interface PrintedCopy {
  readonly title: Title;
  readonly purpose: Title;
  readonly clause: ClauseId;
}

/** A report: a sheet with one yellow cell for a day. Native formulas add up what the registers say. */
export type Report = {
  readonly id: string;
  readonly title: Title;
  /** of the day that is typed, or of the month in which it lies */
  readonly of: 'day' | 'month';
  readonly readers: Title;
  readonly clause: ClauseId;
} & (StockReport | TallyReport | OpenReport);

/** A line for each article: what there was, what came, what went, what is left. */
export interface StockReport {
  readonly kind: 'stock';
  readonly articles: {
    readonly register: string;
    readonly columns: readonly string[];
    /** not given = all of them */
    readonly where?: Holding;
  };
  readonly book: {
    readonly register: string;
    /** names the article, as the first of its columns does */
    readonly by: string;
    readonly received: string;
    readonly issued: string;
    /** 事项 of rows that count as if they had stood before the period */
    readonly broughtIn: string;
  };
  /** how many articles there is room for */
  readonly room: number;
}

/** 账龄: what is open on the day, oldest first come, first listed, and by how many days. */
export interface OpenReport {
  readonly kind: 'open';
  readonly register: string;
  /** four that say what it is about; the amount that is open and the day it runs from */
  readonly columns: readonly [string, string, string, string];
  readonly open: string;
  readonly since: string;
  /** days up to which an age is counted together */
  readonly ages: readonly number[];
  readonly room: number;
}

/**
 * 账页: a month of a book printed page by page, each beginning with what it takes over (承前页) and
 * ending with what it hands on (过次页), with 本日合计, 本月合计 and 本年累计.
 */
export interface PagedBook {
  readonly id: string;
  readonly register: string;
  /** what a row says of itself, beside its day */
  readonly columns: readonly string[];
  /** amounts that are added up by day, month and year */
  readonly sums: readonly string[];
  /** running totals */
  readonly balances: readonly string[];
  /** what the running totals are together */
  readonly together: Title;
  /** rows on a page */
  readonly lines: number;
  readonly clause: ClauseId;
}

/** 单价: what the lines of a document cost, against the same article's own prices of the last days. */
export interface PriceWatch {
  /** register of the lines */
  readonly lines: string;
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  /** parameter: how many days back */
  readonly days: string;
  /** parameter: how much a unit is of the smallest one, a line each: 公斤=1000 */
  readonly ratios: string;
  readonly clause: ClauseId;
}

/** A line for each kind of document: how many, from which number to which, how many void. */
export interface TallyReport {
  readonly kind: 'tally';
  readonly lines: readonly TallyLine[];
  /** a register of copies: of how many documents this one was handed over */
  readonly handed?: { readonly register: string; readonly names: string; readonly where: Holding };
}

export interface TallyLine {
  readonly register: string;
  /** not given = the register's own */
  readonly title?: Title;
  /** whose documents these are */
  readonly department?: Title;
  /** only those in which this column is filled in */
  readonly filled?: string;
}

/** A table with its chart in the pane, of what the registers say now. */
export type View = {
  readonly id: string;
  readonly title: Title;
  readonly clause: ClauseId;
} & (
  | {
      /** how many finished records there are of each and each */
      readonly view: 'crosstab';
      readonly register: string;
      readonly rows: string;
      readonly columns: string;
    }
  | {
      /** how many each has, and what a fair share by weight would be */
      readonly view: 'load';
      readonly register: string;
      readonly owner: string;
      /** parameter, as of a proposal */
      readonly weights: string;
    }
  /** steps with a 限期 that are over it, longest first */
  | { readonly view: 'overdue' }
  | {
      /** how far the records of a register have come, by the month of a day */
      readonly view: 'progress';
      readonly register: string;
      readonly date: string;
      readonly steps: readonly string[];
    }
);

/** 账—物—卡: which registers are held against each other, article by article. */
export interface ThreeWayBooks {
  readonly articles: { readonly register: string; readonly by: string; readonly name: string };
  /** two books of the same movements; their columns have the same keys */
  readonly ledger: string;
  readonly card: string;
  readonly movement: Readonly<
    Record<'article' | 'document' | 'received' | 'issued' | 'unit', string>
  >;
  /** of a count the lines */
  readonly counts: string;
  readonly count: Readonly<
    Record<'article' | 'counted' | 'unit' | 'location' | 'batch' | 'slip', string>
  >;
  readonly clause: ClauseId;
}

export interface Pack {
  readonly id: string;
  readonly title: Title;
  readonly file: string;
  /** the house or department that the procedure names */
  readonly owner: Title;
  readonly registers: readonly Register[];
  readonly views?: readonly View[];
  readonly parameters: readonly Parameter[];
  readonly posts: readonly Post[];
  readonly clauses: readonly Clause[];
  readonly forms?: readonly PrintedForm[];
  readonly reports?: readonly Report[];
  readonly pagedBooks?: readonly PagedBook[];
  readonly prices?: PriceWatch;
  readonly threeWay?: ThreeWayBooks;
  /** who issued the procedure, when and what for; stands on the cover */
  readonly preface?: readonly { readonly text: Title; readonly clause: ClauseId }[];
}

/**
 * Writes a register down. The keys come from `columns`; every other mention of a key is checked
 * against them, so a reference to a column that does not exist does not compile.
 */
export function defineRegister<const K extends string, const S extends string = never>(
  register: Register<K, S>,
): Register<K, S> {
  return register;
}

export const definePack = (pack: Pack): Pack => pack;
