import { flow } from './en-US.flow';
import { adopt } from './en-US.adopt';
import { books } from './en-US.books';
import { people } from './en-US.people';
import { paper } from './en-US.paper';
import { review } from './en-US.review';
import { prices } from './en-US.prices';
import { threeWay } from './en-US.three-way';
import { problems } from './en-US.problems';
import { signing } from './en-US.sign';
import type { FailureTexts, FindingTexts } from './code-texts';
import type { Texts } from './zh-CN';

const failures: FailureTexts = {
  host: {
    why: 'Excel did not complete this.',
    next: 'Wait a moment and try again; otherwise close the pane and open it again.',
  },
  'too-large': {
    why: 'That is more than Excel takes at once.',
    next: 'Select fewer rows and try again.',
  },
  'access-denied': {
    why: 'Excel does not allow changes here.',
    next: 'See whether the sheet is protected or the workbook is read-only.',
  },
  timeout: {
    why: 'Excel has not answered for a long time.',
    next: 'Finish editing the cell and close open dialogs, then try again.',
  },
  unreadable: {
    why: 'The workbook cannot be read.',
    next: 'Close the file and open it again; otherwise use the latest backup.',
  },
  bug: {
    why: 'Register Keeper made a mistake.',
    next: 'Close the pane and open it again; sign the step again if it was not finished. Pass the details below to the maintainers.',
  },
  'busy-editing': {
    why: 'A cell is being edited.',
    next: 'End editing by Enter or Esc and try again.',
  },
};

const findings: FindingTexts = {
  'changed-after-signing': 'Changed after signing',
  'formula-in-sealed-cell': 'A formula in a sealed cell',
  'line-added': 'a line added to a signed document',
  'number-missing': 'a number is missing',
  'follows-differs': 'a balance or present state is not what the rows make',
  'date-system': 'the date system was changed',
  'header-changed': 'a header was changed',
  'shown-differently': 'the format shows something else',
  hidden: 'sealed content is hidden',
  'row-missing': 'A signed row is missing',
  'line-missing': 'A signed line is missing',
  'row-doubled': 'The same row twice',
  'number-doubled': 'The same number twice',
  'number-changed': 'Number changed',
  'state-differs': 'State differs from the journal',
  'seal-missing': 'Seal missing or changed',
  'entry-altered': 'Journal entry altered',
  'entry-unreadable': 'Journal entry unreadable',
  'entry-missing': 'Journal entry missing',
  'digest-wrong': 'Seal in the journal is wrong',
  'not-allowed': 'signed against the rules',
  contested: 'signed by two at once, nobody has decided',
  'signature-missing': 'not signed with a key',
  'signature-wrong': 'signature does not fit',
  'signer-unknown': 'signer not on the roster',
  'signer-other': "not the signer's own key",
  'key-not-valid': 'key not valid then',
  'second-key': 'second key not acknowledged',
  'beside-roster': 'signed on an older roster',
  'not-the-post': 'did not hold the post then',
  'roster-refused': 'roster change against the rules',
  'posting-differs': 'posted otherwise than its document',
  'course-differs': 'steps differ from what was signed',
  'roster-differs': 'People differs from the roster',
  'other-registrar': 'not the registrar that is known',
  'head-missing': 'an entry seen before is gone',
  'carried-alone': 'carried over, but no opening names it',
  'opening-unconfirmed': 'the opening was not confirmed by a second person',
  'joint-differs': 'not as in the former workbook',
  'joint-missing': 'in the former workbook, but not carried over',
  'after-closing': 'signed in the former workbook after it was carried over',
};

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const enUS: Texts = {
  problems,
  findings,
  failures,
  clause: (procedure, id, wording) => `${procedure}, ${id}: “${wording}”`,
  procedures: {
    HW: 'Computer hardware procedure',
    RW: 'Railway passenger procedure',
    CT: 'Canteen procedure',
    WH: 'Warehouse procedure',
    CR: 'Customer records procedure',
  },
  and: ', ',
  close: 'Close',
  product: 'Register Keeper',
  language: { other: '中文', label: 'Language' },
  opening: 'Opening…',

  person: {
    iAm: 'I am',
    nobody: 'nobody chosen',
    choose: 'First choose who you are',
    chooseHint: 'Registering and signing keep this name.',
    change: 'Change',
    posts: (posts) => (posts === '' ? 'no post' : posts),
    noKey: 'No key: the name is kept, it is not proven',
    none: 'The sheet 人员 (People) is empty. Enter names and posts there, then come back.',
  },

  tabs: {
    current: 'Current',
    entry: 'New',
    inbox: 'To do',
    review: 'Review',
    verify: 'Verify',
    people: 'People',
  },

  state: {
    draft: 'Draft',
    complete: 'Finished',
    contested: 'Contested',
    void: 'Void',
    waiting: (steps) => `Waiting: ${steps}`,
  },

  problemList: {
    summary: (count) => `${plural(count, 'problem')}. Nothing was written.`,
    found: (count) => `${plural(count, 'thing')} to put right.`,
    line: (line) => `Line ${line}`,
    show: 'Go to the cell',
    more: (count) => `${count} more, shown when these are put right.`,
    tables: 'Tables were changed, and some things cannot be done:',
    versions: { column: 'Column', was: 'As you saw it', now: 'Now', blank: 'blank' },
  },

  outbox: {
    title: (count) => `${count} to be confirmed`,
    conflicts: (count) => (count === 1 ? '1 needs you to look' : `${count} need you to look`),
    progress: (done, all) => `${done} of ${all} confirmed`,
    why: 'Written, and looked at once more when Excel has merged what others changed. Nothing is lost if you close the pane.',
    trouble: 'The workbook cannot be looked at just now; it is tried again.',
    show: 'Show',
    hide: 'Hide',
    did: {
      registered: 'Registered',
      signed: 'Signed',
      entered: 'Entered',
      reversed: 'Reversed',
      renumbered: 'Renumbered',
      acted: 'Done',
    },
    standing: {
      unseen: 'Not looked at yet',
      waiting: 'Waiting for the merge',
      confirmed: 'Confirmed',
      'never-written': 'Not written; please do it again',
      'appended-again': 'Covered by somebody else’s cells; written again',
      conflict: 'Please look',
    },
    conflict: {
      contested: {
        why: 'Two people signed the same step at once; only the entry written first counts.',
        next: 'See both under Verify. The other needs no repeating: open the record to see whose turn it is.',
      },
      'registered-twice': {
        why: 'Somebody else registered this draft at the same time; the sheet now has his number.',
        next: 'Do not register it again, just go on signing. The journal keeps both.',
      },
      'number-doubled': {
        why: 'Somebody registered at the same time and took the same number.',
        next: 'Open the record and give it a new number.',
      },
      'content-changed': {
        why: 'After you wrote them, somebody changed these cells:',
        next: 'If they are right, keep the sheet; if not, put them right there.',
      },
    },
    dismiss: 'Keep what the sheet says',
    open: 'Open this record',
  },

  receipt: {
    registered: (no) => `${no} is registered`,
    signed: (no) => `${no} is signed`,
    posted: (register) => `Posted to “${register}”.`,
    next: (step, post) => `Next: ${post} – ${step}`,
    reversed: (no) => `Reversed by ${no}`,
    renumbered: (no) => `Renumbered ${no}`,
    acted: (no) => `${no}: done`,
    seal: 'Seal',
    open: 'Open this document',
    fixed: (count) => `${plural(count, 'cell')} put right`,
    several: (count) => `${plural(count, 'document')} done`,
  },

  current: {
    empty: 'Select a row of a register',
    emptyHint:
      'The document of the selected row appears here: drafts are checked and registered, registered ones signed.',
    newDocument: (document) => `Enter here: ${document}`,
    selected: (count) => `${plural(count, 'document')} selected`,
    tooMany: (rows) =>
      `Only the first ${rows} selected rows were read; select the others after them.`,
    back: 'Back to the list',
    draftNo: (tempNo) => `Draft no. ${tempNo}`,
    lines: (count) => plural(count, 'line'),
    moreLines: (count) => `${count} more, see the sheet.`,
    reading: 'Reading…',
    checkOk: 'All in order; it can be registered.',
    offers: 'These cells can be put right by a click',
    offer: (to) => `Change to ${to}`,
    offerAll: (count) => `Change all ${count}`,
    offerFrom: (from) => `now “${from}”`,
    register: 'Register',
    registerAll: (count) => `Register these ${count}`,
    registering: 'Registering…',
    mustBeRight: 'Put right what is marked above to register it.',
    readOnly: 'The workbook is open read-only: you can look, but not register or sign.',
    reverse: 'Reverse…',
    reverseReason: 'Reason',
    reverseDo: 'Write the reversing entry',
    reverseHint: 'The line stays as it is; an opposite line is added.',
    cancel: 'Cancel',
    renumber: 'Give this one a new number',
  },

  ...signing,

  entry: {
    which: 'Kind of document',
    heading: (document) => `New: ${document}`,
    required: 'required',
    lines: 'Lines',
    line: (line) => `Line ${line}`,
    remove: (line) => `Remove line ${line}`,
    add: 'Add a line',
    keys: 'Enter: next cell. Ctrl+Enter: register. Blocks can be pasted from other sheets.',
    sum: 'Sum of lines',
    control: 'Difference from the total on paper',
    balanced: 'agrees',
    submit: 'Register',
    clear: 'Clear the form',
    restore: 'Bring it back',
    understood: (value) => `= ${value}`,
    addMonth: 'Add up the month from the book',
    bring: (title, no) => `Take over from ${title} ${no}`,
    brought: (lines) => `${lines} lines taken over; look before you register`,
  },

  find: {
    label: 'Find a record',
    hint: 'Number, name, thing or pinyin initials',
    go: 'Find',
    reading: (rows) => `${rows} rows read…`,
    found: (count) => (count === 0 ? 'Nothing found.' : `${count} found`),
  },

  notices: {
    look: (column, line) => `Look at ${column}${line === null ? '' : ` in line ${line}`}:`,
    late: (step, due, days, unknown) =>
      `${step} was due on ${due}, ${plural(days, 'working day')} ago.${unknown.length === 0 ? '' : ` The holidays of ${unknown.join(', ')} are not known yet: enter them in 参数.`}`,
    overlap: (by, step, other) => `${by} alone signed ${other} and ${step}:`,
    overdue: (days) => `${plural(days, 'working day')} overdue`,
  },

  inbox: {
    reading: (count) => `Looking through the registers: ${plural(count, 'row')}…`,
    mine: 'For me',
    all: 'All',
    refresh: 'Refresh',
    emptyMine: 'Nothing waits for you.',
    emptyAll: 'Nothing waits for a signature.',
    waits: (post, names) => (names === '' ? post : `${post} ${names}`),
    more: (count) => `${count} more, shown when these are signed.`,
    gone: (no) => `The row of ${no} cannot be found; it may have been deleted. See Verify.`,
  },

  verify: {
    intro: 'Computes every entry and seal again and shows which cells were changed after signing.',
    start: 'Verify',
    again: 'Verify again',
    cancel: 'Stop',
    reading: 'Verifying…',
    progress: (rows) => `${plural(rows, 'row')} read`,
    cancelled: 'Stopped; nothing can be said.',
    clean: 'No change was found.',
    counts: (records, entries) =>
      `${plural(records, 'document')} and ${plural(entries, 'entry', 'entries')} checked.`,
    drafts: (count) => `${plural(count, 'draft row')} not registered, which is no finding.`,
    findings: (count) => `${plural(count, 'finding')}:`,
    more: (count) => `${count} more are not listed.`,
    notLooked:
      'Number formats, colours and hidden rows or columns were not looked at: save the file and check it with the verifier, too.',
    limit: 'Only this file was checked; it was not compared with paper or seals kept elsewhere.',
    signed: 'The key signature of every entry was checked.',
    unsigned: 'Keys are not enabled: there are no signatures to check, names were only noted.',
    registrar: 'Fingerprint of the registrar’s key',
    compareRegistrar: 'Compare it with the one printed on the agreement.',
    compared: (heads) =>
      `Compared with what this PC remembers: the registrar’s fingerprint and the last ${heads} entries seen.`,
    remembered:
      'First verification on this PC: from now on it remembers this registrar and the last entries.',
    anchorsBroken:
      'This file does not agree with what this PC saw last. Find out where it comes from.',
    accept: 'Found out: go by this file and remember it anew',
    change: (was, now) => `signed “${was}”, now “${now}”`,
    by: (name) => `signed by ${name}`,
    show: 'Go to the cell',
    blank: 'empty',
  },

  flow,

  adopt,
  books,
  people,
  review,
  prices,
  threeWay,
  life: { title: 'Timeline', label: 'Print the label' },
  paper,

  misplaced: {
    noOffice: {
      why: 'Not connected with Excel',
      next: 'The Office script did not load. Check the network and open the pane again; if that does not help, ask who looks after this PC.',
    },
    notExcel: {
      why: 'Please open this in Excel',
      next: 'This page is a pane of Excel. Open a register workbook and choose Open the pane on the Registers tab.',
    },
    oldExcel: {
      why: 'This Excel is too old',
      next: 'Excel 2021, Microsoft 365 or Excel on the web is needed. The registers themselves can still be filled in here.',
    },
  },

  unknown: {
    title: 'This is no Register Keeper workbook',
    why: 'The tables of a register were not found.',
    next: 'Open a template to begin:',
    retry: 'The register is open now: look again',
  },

  failure: {
    retry: 'Try again',
    details: 'Details',
  },
};
