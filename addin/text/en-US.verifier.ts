import { paper } from './en-US.paper';
import type { VerifierTexts } from './zh-CN.verifier';

const count = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`;

export const verifierEnUS: VerifierTexts = {
  unreadable: {
    'no-file': 'The file cannot be found or opened.',
    unreadable: 'Cannot be read: not an .xlsx workbook, or damaged.',
    'no-pack': 'The workbook has none of Register Keeper’s tables.',
    'no-journal':
      'The registers are there, but not the sign-off journal: it may have been deleted, and nothing can be verified.',
    bug: 'The verifier itself failed; nothing can be said.',
  },
  events: {
    registered: 'registered',
    signed: 'signed',
    posted: 'posted',
    recorded: 'recorded',
    redecided: 'decided otherwise',
    levelChanged: 'level changed',
    unitsChanged: 'units changed',
    erased: 'erased personal data',
    sentBack: 'sent back',
    withdrawn: 'withdrawn',
    transferred: 'transferred',
    signerAdded: 'signer added',
    reminded: 'reminded',
    noted: 'noted',
    voided: 'voided',
    undone: 'approval undone',
    stood: 'decided which one stands',
    renumbered: 'renumbered',
    rosterChanged: 'roster changed',
    opened: 'opening',
    confirmed: 'opening confirmed',
    checkpointed: 'period closed',
    handedOver: 'handed over',
  },
  title: 'Register verifier',
  intro:
    'Shows whether a register workbook was changed after signing, without Excel and without the add-in. Files are read on this PC only; nothing is sent or changed.',
  pick: 'Choose workbooks…',
  drop: 'or drop .xlsx files here, several at once if you like.',
  running: (file) => `Verifying ${file}…`,
  rows: (number) => `${count(number, 'row')} read`,
  cancel: 'Stop',
  cancelled: 'Stopped; nothing can be said.',
  print: 'Print the report',
  remove: 'Remove',
  otherLanguage: '中文',

  intact: 'No change was found.',
  found: (number) => `${count(number, 'finding')}:`,
  counts: (records, entries, drafts) =>
    `${count(records, 'document')}, ${count(entries, 'entry', 'entries')}` +
    (drafts > 0 ? `, ${count(drafts, 'draft row')}` : ''),
  unsigned:
    'Nobody in this workbook has a key: signatures record a name and do not prove a person.',
  change: (was, now) => `signed “${was}”, now “${now}”`,
  by: (name) => `signed by ${name}`,
  blank: 'empty',
  wholeRow: 'whole row',
  join: ', ',
  colon: ': ',

  anchors: {
    none: 'Compared with nothing outside the file.',
    registrar: (fingerprint) => `The registrar’s fingerprint was compared with ${fingerprint}.`,
    seen: (number) => `Compared with ${count(number, 'entry', 'entries')} seen before.`,
    noRegistrar:
      'The registrar’s fingerprint was not compared with the agreement: a workbook forged as a whole cannot be told by the file alone.',
    noSeen:
      'Not compared with entries seen before: an older copy, or the newest signatures cut off, cannot be told by the file alone.',
    noPaper: 'Not compared with printed copies: enter their codes one by one.',
  },

  usage:
    'usage: npm run verify -- FILE… [--json] [--registrar FINGERPRINT] [--seen HEADS.json] [--lang zh|en]',
  badRegistrar: '--registrar is not a whole fingerprint (32 characters).',
  badSeen: 'The heads cannot be read: they should be {"workbook id": ["entry", …]}.',

  outside: 'Compare with something outside the file',
  registrarField: 'Fingerprint of the registrar (on the signature agreement)',
  notAFingerprint: 'Not a whole fingerprint (32 characters).',
  seenField: 'Heads saved before (HEADS.json)',
  saveHeads: 'Save the heads of today',
  again: 'After changing this, choose the files again.',

  report: {
    title: 'Verification report',
    file: 'File',
    at: 'Verified at',
    workbook: 'Workbook id',
    kindOfBook: 'Registers',
    heads: 'Heads',
    headsShown: (number, code) => `${number}, together ${code}`,
    registrar: 'Fingerprint of the registrar',
    nobody: 'none (nobody has a key)',
    counted: 'Verified',
    byKind: 'Findings by kind',
    place: 'Place',
    record: 'Number',
    what: 'Finding',
    compared: 'Compared',
    notCompared: 'Not compared',
    signature: 'Verified by:                Date:',
  },

  copies: {
    title: 'Two copies',
    others: 'These files are not copies of one workbook.',
    same: 'Both have exactly the same entries.',
    agree: (number) => `Both have ${count(number, 'entry', 'entries')}; the last one in common:`,
    never: 'They have no entry in common.',
    continues: (newer, older) => `“${newer}” continues “${older}” without a fork.`,
    fork: 'Each has entries that the other lacks: a fork.',
    forked: (records) => `Continued on both sides: ${records}`,
    alone: (file, number) => `${count(number, 'entry', 'entries')} only in “${file}”:`,
    more: (number) => `${number} more are not listed.`,
  },

  paper,
};
