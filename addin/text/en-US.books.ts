import type { books as zh } from './zh-CN.books';

export const books: typeof zh = {
  title: 'Opening and closing',
  back: 'Back to new document',
  doing: 'Working…',
  progress: (done) => `${done} done`,
  stop: 'Stop',
  fileWrong: 'This file cannot be read: it is no copy that Register Keeper exported.',

  opening: 'Opening',
  openingWhy:
    'What was there on the starting day (cash, IOUs, stock, devices, customers) is typed, pasted or adopted as drafts, looked at as a whole here, opened by one person and confirmed by another.',
  look: 'Look at all of it',
  nothing: 'There are no opening drafts.',
  rows: (table, count) => `${table}: ${count} rows`,
  total: (column, sum) => `${column} total ${sum}`,
  wrong: (count) => `${count} things to put right before it can be opened:`,
  open: 'Open: register and sign my step',
  opened: 'Opened. Ask somebody else to confirm.',
  confirmWhy:
    'Confirming answers with one signature for everything listed; steps that wait for you are signed, too. These steps ask for:',
  confirmAsks: 'Nothing else.',
  waiting: (by, count) => `Opened by ${by}: ${count} records wait for a second person.`,
  confirm: 'Confirm the opening',
  confirmed: 'The opening is confirmed.',

  close: 'Close the period',
  closeWhy:
    'At the end of a month or year one entry names everything signed so far, so that later changes can be told from earlier ones. Where the pack has a monthly closing, finish that first.',
  month: 'Month to close',
  closeDo: 'Close the period',
  closed: (code) =>
    `Closed. Closing code ${code}: write or print it on paper and keep it elsewhere.`,
  copyName: (pack, month) => `${pack}-${month}-closed`,
  saveAs: (name) => `Save a copy of the workbook as: ${name}`,
  underWay: (count) => `${count} documents are not finished and go on in the next period:`,
  print: 'Print the closing',
  printTitle: 'Closing of a period',
  workbook: 'Workbook',
  by: 'Closed by',
  code: 'Closing code',
  at: 'Time',

  copy: 'Export a copy file',
  copyWhy:
    'For carrying over into the next workbook, or for comparing with another copy. It holds what the workbook holds; whoever has it can read it.',
  copyDo: 'Make the copy file',
  copyFile: (pack, day) => `${pack} copy ${day}.txt`,

  join: 'Continue a former workbook (new year, or file too large)',
  joinWhy:
    'Do this in a new, blank workbook: close the period in the former one, export its copy file and choose it here. What is under way, what is not cleared, master data and balances come over; the rest stays. Where people have keys, bring in the roster under People first.',
  joinFile: 'Copy file of the former workbook',
  joinCounts: (records, drafts) =>
    `${records} records to carry over, ${drafts} drafts of opening balances.`,
  joinDo: 'Carry over',
  joined: (count) =>
    `${count} records carried over. Now open the balances under Opening, and have both confirmed by a second person.`,
  template: (pack) => `Download a blank ${pack}`,

  fork: 'Compare two copies',
  forkWhy:
    'One workbook was changed in two places: choose the copy file of the other one to see which lines differ. What is only there can be brought over as drafts.',
  forkFile: 'Copy file of the other one',
  strangers: 'They have no record in common: not copies of one workbook.',
  same: 'Both are the same.',
  differs: (count) => `${count} lines differ`,
  here: 'This one',
  there: 'The other one',
  record: 'Record',
  onlyHere: 'only here',
  onlyThere: 'only there',
  changedIn: (columns) => `differs: ${columns}`,
  wentOn: 'signed differently',
  none: 'none',
  bring: (count) => `Bring over as drafts (${count})`,
  brought: (count) => `${count} drafts brought over. Register and sign each of them.`,

  handover: 'Handover list',
  handoverWhy:
    'Somebody leaves: what he keeps, what waits for him and his keys, over all registers, signed by the one who hands over, the receiver and a witness.',
  leaving: 'Who hands over',
  list: 'Make the list',
  keeps: (count) => `Keeps ${count} things`,
  waits: (count) => `${count} documents wait for him`,
  alone: 'only he can sign',
  keys: (count) => `${count} keys in force; the registrar suspends them afterwards`,
  posts: (posts) => `Posts: ${posts}`,
  handOver: 'Sign as the one who hands over',
  receive: 'Sign as receiver',
  witness: 'Sign as witness',
  sides: (from, to, witness) =>
    `Handed over by ${from}, received by ${to}, witnessed by ${witness}`,
  notYet: '(not yet)',
  handed: 'Signed.',
  printList: 'Print the list',
  signature: 'Signature',

  pages: 'Print the pages of a book',
  pagesWhy:
    'A month of the book, page by page: each begins with what is brought forward and ends with what is carried forward; every day has its total, the end those of month and year. Only what is signed is printed.',
  pagesMonth: 'Month',
  pagesWrong: 'Please write it as 2026-03',
  pagesLook: 'Make the pages',
  pagesReady: (pages, rows) => `${rows} rows on ${pages} pages.`,
  pagesNone: 'Nothing is entered in this month.',
  pagesPrint: 'Print',
  pageNo: (at, of) => `Page ${at} of ${of}`,
  pageOf: (month, workbook) => `${month} · workbook ${workbook}`,
  pageDay: 'Date',
  broughtIn: 'From last month',
  broughtForward: 'Brought forward',
  handedOn: 'Carried forward',
  dayTotal: 'Total of the day',
  monthTotal: 'Total of the month',
  yearTotal: 'Total of the year',
};
