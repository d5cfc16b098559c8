import { fen, formatFen } from '../domain/amount';
import type { ClosedTable } from '../workbook/port';
import { changedColumns } from './changed-columns';
import { minuteOf, type ProblemTexts } from './problem-text';

const closedWhy: Readonly<Record<ClosedTable['why'], (table: string) => string>> = {
  'totals-row': (table) =>
    `The table “${table}” shows its totals row; a new row would end up below.`,
  'occupied-below': (table) =>
    `Something stands below the table “${table}”; a new row has no room.`,
  protected: (table) => `The sheet that holds “${table}” is protected.`,
  missing: (table) =>
    `The workbook has no table “${table}”: it may have been turned into a range or deleted.`,
};

const closedNext: Readonly<Record<ClosedTable['why'], string>> = {
  'totals-row': 'Switch “Total Row” off under Table Design and try again.',
  'occupied-below': 'Move what stands below the table and try again.',
  protected: 'Unprotect the sheet under Review and try again.',
  missing:
    'Press Ctrl+Z if that was just now; or select the block, Insert, Table, and give the table its name again under Table Design.',
};

const changed = (columns: readonly string[]): string =>
  columns.length === 0 ? '' : ` (${columns.map((column) => `“${column}”`).join(', ')})`;

export const problems: ProblemTexts = {
  'sign-off/already-registered': () => ({
    why: 'This document is registered already; its number stays.',
    next: 'Go on with the next signature.',
  }),
  'sign-off/not-registered': () => ({
    why: 'This document is a draft without a number and cannot be signed.',
    next: 'Register it first, then sign.',
  }),
  'sign-off/unknown-step': ({ step }) => ({
    why: `This register has no step “${step}”.`,
    next: 'Update Register Keeper and try again.',
  }),
  'sign-off/complete': () => ({
    why: 'Every step is signed; this document is finished.',
    next: 'Nothing is left to sign. Correct it by a reversing entry.',
  }),
  'sign-off/already-signed': ({ step, by }, names) => ({
    why: `“${names.step(step)}” was signed by ${by}; a step is signed once.`,
    next: 'See whose turn it is next.',
  }),
  'sign-off/out-of-order': ({ step, missing }, names) => ({
    why: `“${names.step(step)}” cannot be signed yet: ${missing.map((id) => `“${names.step(id)}”`).join(', ')} is missing.`,
    next: 'Have the missing step signed first.',
  }),
  'sign-off/not-the-post': ({ step, by, post }, names) => ({
    why: `${by} is not ${names.post(post)} and cannot sign “${names.step(step)}”.`,
    next: `The ${names.post(post)} signs; if posts changed, update the sheet 人员 (People) first.`,
  }),
  'sign-off/same-person': ({ step, other, by }, names) => ({
    why: `${by} signed “${names.step(other)}” and cannot sign “${names.step(step)}” too: one person may not hold both posts.`,
    next: 'Somebody else who holds this post has to sign.',
  }),
  'sign-off/other-person': ({ step, other, by }, names) => ({
    why: `“${names.step(step)}” is for whoever signed “${names.step(other)}”, not for ${by}.`,
    next: `The signer of “${names.step(other)}” has to sign.`,
  }),
  'sign-off/void': () => ({
    why: 'This document is void: it keeps its number and has no effect.',
    next: 'Enter a new one if needed; notes can still be added here.',
  }),
  'sign-off/contested': () => ({
    why: 'Two people signed at once and only one signature can stand; for now neither counts.',
    next: 'Ask the next post up to decide which one stands.',
  }),
  'sign-off/not-contested': () => ({
    why: 'Nothing is contested about this document.',
    next: 'Refresh to see its present state.',
  }),
  'sign-off/reason-missing': () => ({
    why: 'There is no reason.',
    next: 'Write down why.',
  }),
  'sign-off/nothing-to-undo': () => ({
    why: 'There is no signature to take back.',
    next: 'See in the steps how far the document has got.',
  }),
  'sign-off/not-the-last-signer': ({ by, last }) => ({
    why: `${last} signed last, so ${by} cannot withdraw.`,
    next: `Ask ${last} to withdraw; once the next person has signed, it can only be sent back.`,
  }),
  'sign-off/second-person': ({ by }) => ({
    why: `A second person has to do this, not ${by}.`,
    next: 'Ask somebody else who may.',
  }),
  'sign-off/may-not': ({ by, posts }, { post: postName }) => ({
    why: `${by} may not do this; it is up to ${posts.map(postName).join(', ')}.`,
    next: `Ask ${posts.map(postName).join(' or ')}; if posts have changed, update People first.`,
  }),
  'sign-off/not-delegated': ({ by, for: principal }) => ({
    why: `${by} does not stand in for ${principal}.`,
    next: `Let ${principal} sign, or record the delegation first.`,
  }),
  'sign-off/other-branch': ({ step }, { step: stepName }) => ({
    why: `The decision went another way: “${stepName(step)}” is not signed.`,
    next: 'To go this way after all, whoever decided has to decide otherwise.',
  }),
  'sign-off/condition-not-met': ({ step }, { step: stepName }) => ({
    why: `What this document says does not call for “${stepName(step)}”.`,
    next: 'Go on with the next step.',
  }),
  'sign-off/not-the-person': ({ step, by, person }, { step: stepName }) => ({
    why: `“${stepName(step)}” waits for ${person}, not for ${by}.`,
    next: `Ask ${person} to sign; if ${person} has left, a colleague of the post transfers it or sends it back.`,
  }),
  'sign-off/unit-unknown': ({ unit }) => ({
    why: unit === '' ? 'It is not said which unit signs.' : `“${unit}” does not take part.`,
    next: 'Choose a unit that takes part; units are changed with a reason.',
  }),
  'sign-off/level-missing': ({ step, levels }, { step: stepName }) => ({
    why: `“${stepName(step)}” needs a level.`,
    next: `Choose one: ${levels.join(', ')}.`,
  }),
  'sign-off/choice-missing': ({ step, choices }, { step: stepName }) => ({
    why: `“${stepName(step)}” needs a decision.`,
    next: `Choose one: ${choices.join(', ')}.`,
  }),
  'sign-off/not-attested': ({ step }, { step: stepName }) => ({
    why: `The quality requirements of “${stepName(step)}” are not confirmed yet.`,
    next: 'Tick each of them, with a word or number where one is asked for, and sign again.',
  }),
  'sign-off/concerns-missing': ({ step }, { step: stepName }) => ({
    why: `“${stepName(step)}” says no and names none of the units that it goes back to.`,
    next: 'Name the units concerned; the others stay as they are.',
  }),
  'sign-off/not-before': ({ to }, { step: stepName }) => ({
    why: `It cannot go back to “${stepName(to)}”, which is not before this step or was not signed.`,
    next: 'Choose an earlier step that was signed.',
  }),
  'sign-off/way-not-allowed': ({ step }, names) => ({
    why: `“${names.step(step)}” cannot be signed this way.`,
    next: 'Choose one of the ways that the step allows.',
  }),

  'input/required': ({ column }, names) => ({
    why: `“${names.column(column)}” is empty.`,
    next: 'Fill it in to go on.',
  }),
  'input/not-a-number': ({ column, found }, names) => ({
    why: `“${names.column(column)}” is not a number: “${found}”.`,
    next: 'Write digits only, e.g. 12.5.',
  }),
  'input/not-an-amount': ({ column, found }, names) => ({
    why: `“${names.column(column)}” is not an amount: “${found}”.`,
    next: 'Write yuan and fen, e.g. 36.50.',
  }),
  'input/not-a-date': ({ column, found }, names) => ({
    why: `“${names.column(column)}” does not tell a day: “${found}”.`,
    next: 'Write 2026-03-05 or 3/5 (month first).',
  }),
  'input/no-such-day': ({ column, found }, names) => ({
    why: `“${names.column(column)}”: there is no such day “${found}”.`,
    next: 'Check month and day.',
  }),
  'input/not-a-time': ({ column, found }, names) => ({
    why: `“${names.column(column)}” does not tell a time: “${found}”.`,
    next: 'Write 8:30 or 15:20.',
  }),
  'input/too-many-decimals': ({ column, decimals }, names) => ({
    why: `“${names.column(column)}” takes at most ${decimals} decimals.`,
    next: 'Leave out the digits beyond.',
  }),
  'input/not-positive': ({ column }, names) => ({
    why: `“${names.column(column)}” must be above 0.`,
    next: 'Check the figure on the paper.',
  }),
  'input/negative': ({ column }, names) => ({
    why: `“${names.column(column)}” cannot be negative.`,
    next: 'Check the figure on the paper.',
  }),
  'input/not-in-list': ({ column, found, allowed }, names) => ({
    why: `“${names.column(column)}” has no choice “${found}”.`,
    next: `Choose one of: ${allowed.join(', ')}.`,
  }),
  'input/error-value': ({ column, found }, names) => ({
    why: `“${names.column(column)}” holds the error ${found}.`,
    next: 'Correct the formula or the content of this cell.',
  }),
  'input/too-long': ({ column, limit }, names) => ({
    why: `“${names.column(column)}” is too long; ${limit} characters at most.`,
    next: 'Make it shorter; details belong into an attachment.',
  }),

  'document/no-lines': () => ({
    why: 'This document has no lines.',
    next: 'Fill in at least one line.',
  }),
  'document/does-not-add-up': ({ total, lines }) => ({
    why: `Total and lines do not agree: total ${formatFen(total)}, lines ${formatFen(lines)}, difference ${formatFen(fen(total - lines))}.`,
    next: 'Compare the total and each quantity and price with the paper.',
  }),
  'document/sums-differ': ({ plus, minus, equal, left, right }, names) => ({
    why: `${[plus.map(names.column).join(' + '), ...minus.map(names.column)].join(' − ')} = ${formatFen(left)}, ${equal.map(names.column).join(' + ')} = ${formatFen(right)}, difference ${formatFen(fen(left - right))}.`,
    next: 'Compare these figures with the cash book.',
  }),
  'document/month-closed': ({ month }) => ({
    why: `${month} is closed and takes nothing in any more.`,
    next: 'Date it in the next month and say so in the note; correct what was posted in red.',
  }),
  'close/no-month': ({ month }) => ({
    why: `“${month}” is no month.`,
    next: 'Write it as 2026-03.',
  }),
  'close/under-way': ({ documents }) => ({
    why: `${documents.length} documents are not finished: ${documents.join(', ')}.`,
    next: 'Have the next person sign, or void them; the sheet 参数 says which must be finished.',
  }),
  'close/not-counted': ({ table }) => ({
    why: `“${table}” has no finished count of this month.`,
    next: 'Count first and have it signed; then close.',
  }),
  'document/above-cited': ({ column, amount, left, no }, names) => ({
    why: `“${names.column(column)}” of ${formatFen(amount)} is above the ${formatFen(left)} that ${no} has left.`,
    next: `Lower it to ${formatFen(left)}; settle the rest by itself.`,
  }),
  'document/above-lines': ({ column, amount, lines }, names) => ({
    why: `“${names.column(column)}” of ${formatFen(amount)} is ${formatFen(fen(amount - lines))} more than the ${formatFen(lines)} of the lines.`,
    next: 'Lower it to the total of the lines.',
  }),
  'document/derived-differs': ({ column, found, expected }, names) => ({
    why: `“${names.column(column)}” should be ${expected} and is ${found === '' ? 'empty' : found}.`,
    next: 'Clear what was typed there and let the formula compute it.',
  }),
  'document/beyond-tolerance': ({ item, bought, received, percent }) => ({
    why: `${item} is beyond the weighing tolerance: voucher ${bought}, received ${received}, allowed ±${percent}%. It cannot be signed as 一致 (agrees).`,
    next: 'Choose 按实收核销 (pay what was received) or 拒收 (refuse); or leave it unsigned and have the seller issue a new voucher.',
  }),
  'document/quantities-differ': ({ item, quantity, to, is, found, expected }, names) => ({
    why: `${item}: “${names.column(quantity)}” is ${found}; it must ${is === 'equal' ? 'equal' : 'not exceed'} “${names.column(to)}”, ${expected}.`,
    next: `Compare goods and document, then correct “${names.column(quantity)}”; if the document is wrong, send it back.`,
  }),
  'document/not-as-chosen': ({ column, source, found, expected }, names) => ({
    why: `${names.column(column)} should equal ${names.column(source)}, ${expected}${found === '' ? '' : `, not ${found}`}.`,
    next: 'Enter that number, or choose the other basis and say why.',
  }),
  'document/below-least': ({ column, found, least }, names) => ({
    why: `${names.column(column)} is ${found}; it may not be below ${least}.`,
    next: 'Enter at least that; the registrar changes the parameter if the rule has changed.',
  }),
  'document/other-department': ({ column, by, found, expected }, names) => ({
    why: `${by} is of ${found === '' ? 'no department' : found}; ${names.column(column)} says ${expected}.`,
    next: `Somebody of ${expected} signs this step; correct the department in 人员 if people moved.`,
  }),
  'document/unit-not-listed': ({ column, item, found, units }, names) => ({
    why: `${names.column(column)} of ${item} says ${found}; the article knows only ${units.join(', ')}.`,
    next: 'Use a unit of the article, or give it the new one with its ratio first.',
  }),
  'document/too-fine': ({ column, item, found, unit, decimals }, names) => ({
    why: `${names.column(column)} of ${item} is ${found} ${unit}: at most ${decimals} decimals.`,
    next: 'Enter it with the decimals of the article, or in the other unit.',
  }),
  'document/below-zero': ({ item, missing }) => ({
    why: `There is not enough of ${item}: ${missing} short.`,
    next: 'Compare goods and ledger; enter the receipt that is missing, or reduce this line.',
  }),
  'document/overdrawn': ({ missing }) => ({
    why: `There is not enough cash in hand: ${formatFen(missing)} short.`,
    next: 'Enter the fund or the returned cash first, or pay less; an IOU is no cash.',
  }),
  'document/line-twice': ({ item, first }) => ({
    why: `${item} stands in line ${first} already; the same goods in the same place have one line only.`,
    next: 'Compare, and keep one line.',
  }),
  'document/texts-compare': ({ columns: [one, other], are }, names) => ({
    why: `“${names.column(one)}” and “${names.column(other)}” must ${are === 'same' ? 'be the same' : 'differ'}.`,
    next: 'Compare the two columns and correct one.',
  }),
  'document/not-one-of': ({ column, found, names: people }, names) => ({
    why:
      found === ''
        ? `There are ${people.length} people (${people.join(', ')}); “${names.column(column)}” is empty.`
        : `“${names.column(column)}” reads “${found}”; it must be one of ${people.join(', ')}.`,
    next: 'Write the name of exactly one of them.',
  }),
  'document/other-form': ({ column, found, to }, names) => ({
    why: `“${names.column(column)}” reads “${found}”; the register keeps it as ${to}.`,
    next: `Click “Change to ${to}”, or correct the cell yourself.`,
  }),
  'document/cites-nothing': ({ column, found, tables }, names) => ({
    why: `${names.column(column)} says ${found}, which is not in ${tables.join(', ')}.`,
    next: 'Compare with the paper and type the number as it stands there; register that one first.',
  }),
  'document/cites-unfinished': ({ column, found, state }, names) => ({
    why: `${names.column(column)} says ${found}, which does not count: it is “${state}”.`,
    next: 'Sign that one first, or correct the number.',
  }),
  'document/cites-otherwise': ({ column, found, expected, no }, names) => ({
    why: `${names.column(column)} is ${found === '' ? 'blank' : `“${found}”`}; ${no} says “${expected}”.`,
    next: 'Both should say the same: correct the wrong one.',
  }),
  'document/cites-expired': ({ column, found, until }, names) => ({
    why: `${names.column(column)} says ${found}, which could be used until ${until}.`,
    next: 'Get a new one and type its number.',
  }),
  'document/beyond-cited': ({ item, no, total, before, found }) => ({
    why: `${item}: ${no} has ${total} in all, ${before} are used, and this is ${found} more.`,
    next: 'Reduce this line, or get the permission that the procedure asks for.',
  }),
  'document/left-differs': ({ column, item, found, expected }, names) => ({
    why: `${item}: ${names.column(column)} should be ${expected}${found === '' ? '' : `, not ${found}`}.`,
    next: `Enter ${expected}; somebody may have used a part just now.`,
  }),
  'document/still-open': ({ table, numbers }) => ({
    why: `Still open in ${table}: ${numbers.join(', ')}.`,
    next: 'Close them first, then sign this step.',
  }),
  'document/already-there': ({ column, no }, names) => ({
    why: `${no} already has the same ${names.column(column)}; it cannot be registered twice.`,
    next: `Look at ${no}; void it first if it is wrong.`,
  }),
  'document/line-missing': ({ expected, found }) => ({
    why: `Lines are missing: ${expected} when registered, ${found} now.`,
    next: 'Bring the missing lines back by Ctrl+Z or from an older version, then try again.',
  }),
  'document/draft-number-twice': ({ tempNo }) => ({
    why: `Two drafts carry the same draft number ${tempNo}.`,
    next: 'Give one of them, and its lines, another draft number.',
  }),
  'document/draft-number-missing': () => ({
    why: 'The draft has no draft number, so its lines cannot be told.',
    next: 'Write the same draft number, e.g. 1, beside the document and its lines.',
  }),
  'document/changed-since-signed': ({ step }, names) => ({
    why: `Cells were changed after “${names.step(step)}” was signed.`,
    next: 'See under Verify which cell changed; put it back, then sign.',
  }),
  'sheet/renamed': ({ table, name }) => ({
    why: `The sheet of the table “${table}” is now called “${name}”.`,
    next: `Go on registering and signing; to name it back, double-click its tab and type “${table}”.`,
  }),
  'sheet/hidden': ({ table, name }) => ({
    why: `The sheet “${name}” of the table “${table}” is hidden.`,
    next: 'Go on registering and signing; to see it, right-click any sheet tab and choose Unhide.',
  }),
  'document/entry-altered': () => ({
    why: 'The newest sign-off entry of this document was altered; nothing can be signed on top of it.',
    next: 'Verify first to see which entry and how, put it right, then sign.',
  }),
  'document/posted': () => ({
    why: 'This document was posted already; it cannot simply go back or be undone.',
    next: 'Reverse the posted row in red, then start a new document.',
  }),
  'document/not-a-register': () => ({
    why: 'Nothing can be registered here.',
    next: 'Select a row of a register.',
  }),
  'document/already-reversed': ({ no }) => ({
    why: `${no} is reversed already; an entry is reversed once.`,
    next: 'To change it again, reverse the reversing entry.',
  }),
  'document/reason-missing': () => ({
    why: 'No reason is given.',
    next: 'Write why it is corrected.',
  }),
  'document/number-doubled': ({ no }) => ({
    why: `Two records are called ${no}: two PCs registered at the same time and took one number.`,
    next: 'Give one of them a new number; what is signed stays signed.',
  }),
  'document/number-not-doubled': ({ no }) => ({
    why: `Only one record is called ${no}.`,
    next: 'It needs no new number; somebody may have given one already.',
  }),

  'person/unknown': ({ name }) => ({
    why: `${name} is not on the sheet 人员 (People).`,
    next: 'Enter name and posts there first.',
  }),
  'person/suspended': ({ name }) => ({
    why: `${name} is suspended on the sheet 人员 (People).`,
    next: 'Somebody active has to act, or activate the person there.',
  }),
  'person/name-missing': () => ({
    why: 'The signer has no name.',
    next: 'Fill in who signs.',
  }),

  'keys/wrong-password': () => ({
    why: 'The password is wrong, or this key is not of this person and workbook, or was altered.',
    next: 'Check the name and try again; if it is forgotten, have the registrar record the key as lost and make a new one.',
  }),
  'keys/locked': () => ({
    why: 'The signing key is not unlocked, or somebody else is unlocked now.',
    next: 'The signer enters the password, then signs.',
  }),
  'keys/no-crypto': () => ({
    why: 'The browser here offers no cryptography, so keys cannot be unlocked.',
    next: 'Open Register Keeper by an https address or update Excel; a step may also be signed on paper.',
  }),
  'keys/password-too-short': ({ least, words }) => ({
    why: `The password is too short: at least ${least} characters, or ${words} words.`,
    next: `Take the ${words} words that are proposed: easy to remember, hard to guess.`,
  }),
  'keys/password-digits-only': () => ({
    why: 'The password has digits only; birthdays and telephone numbers are tried first.',
    next: 'Add letters, e.g. some words.',
  }),
  'keys/password-too-plain': () => ({
    why: 'The password repeats a few characters and is easy to guess.',
    next: 'Take some words that have nothing to do with each other.',
  }),
  'keys/file-unreadable': () => ({
    why: 'This is not a registrar’s key file, or it is not complete.',
    next: 'Choose the key file that was saved; if it is lost, use the recovery sheet.',
  }),
  'keys/bundle-gone': ({ name }) => ({
    why: `The wrapped key in the line of ${name} on People is gone or was altered.`,
    next: 'Copy that cell back from a backup; if there is none, have the registrar record the key as lost and make a new one.',
  }),
  'keys/sheet-line': ({ sheetLine }) => ({
    why: `Line ${sheetLine} of the recovery sheet has a typing fault.`,
    next: `Compare line ${sheetLine} with the paper, group by group.`,
  }),
  'keys/sheet-line-missing': ({ sheetLine }) => ({
    why: `Line ${sheetLine} of the recovery sheet is missing.`,
    next: 'Type all five lines, each on a line of its own.',
  }),
  'keys/sheet-mixed': () => ({
    why: 'These lines are not of one recovery sheet, or there is one too many.',
    next: 'Type the five lines of one sheet.',
  }),

  'sign-off/own-key': ({ by, opened }) => ({
    why: `${opened} is unlocked here and cannot sign for ${by}.`,
    next: `${by} unlocks the own signing key first; or choose paper or on-screen, witnessed by ${opened}.`,
  }),
  'sign-off/own-witness': ({ by }) => ({
    why: `${by} cannot be the witness of the own signature.`,
    next: 'Whoever has a key signs with it; ink on paper is recorded by somebody else.',
  }),
  'sign-off/clock-behind': ({ now, newest, by }) => ({
    why: `This PC says ${minuteOf(now)}, but ${by} wrote about this record at ${minuteOf(newest)}: the clock was set back.`,
    next: `Set this PC’s date and time, then sign. If this PC is right and ${by}’s was fast, write a note that says so first, then sign.`,
  }),
  'sign-off/paper-missing': () => ({
    why: 'A signature on paper needs the date on the paper and where it is kept.',
    next: 'Add both, e.g. 2026-03-05, accounts office, voucher binder 3.',
  }),
  'sign-off/ink-missing': () => ({
    why: 'Nobody has signed on the screen yet.',
    next: 'The signer draws the signature in the box.',
  }),
  'sign-off/ink-too-long': ({ most }) => ({
    why: `The signature has too many strokes: more than ${most} characters.`,
    next: 'Clear it and sign again, with fewer strokes.',
  }),
  'roster/records-before': () => ({
    why: 'Documents were registered already; keys can no longer be started here, as those records carry no signature.',
    next: 'Start keys in a new workbook and carry the balances over.',
  }),
  'roster/not-empty': () => ({
    why: 'This workbook has a registrar; its people register cannot be founded again.',
    next: 'A registrar adds or replaces people.',
  }),
  'roster/name-not-plain': ({ name }) => ({
    why:
      name === ''
        ? 'The name is missing.'
        : `The name “${name}” has blanks or wide letters and could be taken for another one.`,
    next: 'Write the name without blanks; add the department if two people have one name.',
  }),
  'roster/unknown': ({ name }) => ({
    why: `${name} is not on the people register.`,
    next: 'The person applies with an own key, then a registrar certifies it.',
  }),
  'roster/suspended': ({ name }) => ({
    why: `${name} is suspended.`,
    next: 'Somebody active has to act, or a registrar lets the person resume.',
  }),
  'roster/not-suspended': ({ name }) => ({
    why: `${name} is not suspended.`,
    next: 'Look at the people register as it is now.',
  }),
  'roster/key-not-in-force': ({ name }) => ({
    why: `This key is not the one that is in force for ${name}.`,
    next: 'Use the certified one; a new key has to be certified, a second one acknowledged.',
  }),
  'roster/no-such-key': ({ name }) => ({
    why: `${name} has no such key in this state.`,
    next: 'Look at the people register as it is now and compare the fingerprint.',
  }),
  'roster/key-taken': ({ name }) => ({
    why: `This key is registered for ${name}.`,
    next: 'Everybody has an own key: make another one.',
  }),
  'roster/not-own-key': ({ name }) => ({
    why: `Key and fingerprint of ${name} do not agree, or the application is signed with another key.`,
    next: 'Make the key again and apply once more.',
  }),
  'roster/not-registrar': ({ by }) => ({
    why: `${by} is no registrar and cannot do this.`,
    next: 'A registrar has to do it.',
  }),
  'roster/own-affair': ({ by }) => ({
    why: `This is about ${by}, who cannot decide it.`,
    next: 'Another registrar has to do it.',
  }),
  'roster/not-himself': ({ by, name }) => ({
    why: `Only ${name} can do this, not ${by}.`,
    next: `${name} signs with the own key.`,
  }),
  'roster/may-not-second': ({ by }) => ({
    why: `${by} cannot be the second signer here.`,
    next: 'The other registrar signs; if there is none, a holder of the posts that were named.',
  }),
  'roster/asked-already': ({ by }) => ({
    why: `${by} has signed; this takes two people.`,
    next: 'A second person has to sign the same.',
  }),
  'roster/registrar-already': ({ name }) => ({
    why: `${name} is a registrar already.`,
    next: 'Nothing is left to do.',
  }),
  'roster/last-registrar': ({ name }) => ({
    why: `${name} is the only registrar; nobody would be left to care for the register.`,
    next: 'Two people first appoint another registrar.',
  }),
  'roster/days-reversed': () => ({
    why: 'The delegation ends before it begins.',
    next: 'Check both days.',
  }),
  'roster/no-such-delegation': () => ({
    why: 'There is no such delegation; it may have ended.',
    next: 'Look at the delegations as they are now.',
  }),
  'roster/file-unreadable': () => ({
    why: 'This is not a roster file, or it was altered after it was saved.',
    next: 'Have the registrar save it again in the other workbook.',
  }),
  'roster/origin-without-registrar': () => ({
    why: 'In the register that is brought, the signer is no active registrar, or the keys differ.',
    next: 'The registrar of that workbook signs with the own key.',
  }),

  'posts/incompatible': ({ person, posts, weight }, names) => ({
    why: `${person} is both ${names.post(posts[0])} and ${names.post(posts[1])}: these posts are incompatible.`,
    next:
      weight === 'block'
        ? 'Somebody else who holds one of the posts has to sign.'
        : 'You may go on; verification shows it.',
  }),

  'write/row-changed': ({ outcome }) => ({
    why: `The row was changed before it could be written${changed(changedColumns(outcome.was, outcome.now))}.`,
    next: 'Look at the new content and do it again.',
  }),
  'write/row-gone': ({ outcome }) => ({
    why: `The row is no longer in the table “${outcome.row.table}”.`,
    next: 'See whether it was deleted; bring it back by Ctrl+Z and try again.',
  }),
  'write/header-changed': ({ outcome }) => ({
    why: `The table “${outcome.table}” has no column “${outcome.column}”.`,
    next: 'Give the column its former header and try again.',
  }),
  'write/closed': ({ outcome: { closed } }) => ({
    why: closedWhy[closed.why](closed.table) + (closed.address ? ` (${closed.address})` : ''),
    next: closedNext[closed.why],
  }),
  'write/read-back-differs': ({ outcome }) => ({
    why: `What was written into “${outcome.column}” of “${outcome.table}” reads back differently.`,
    next: 'Look at this document under Verify; see whether the format of the column was changed.',
  }),
  'write/read-only': () => ({
    why: 'The workbook is open read-only.',
    next: 'Save a copy or get the right to edit, then try again.',
  }),
  'write/busy-editing': () => ({
    why: 'A cell is being edited.',
    next: 'End editing by Enter or Esc and try again.',
  }),
  'opening/other-pack': () => ({
    why: 'The file is of another pack and cannot go before this workbook.',
    next: 'Choose the former workbook of the same pack.',
  }),
  'opening/same-workbook': () => ({
    why: 'The file is this very workbook.',
    next: 'Carry over into a new, blank workbook.',
  }),
  'opening/already-joined': () => ({
    why: 'The former workbook was carried over already.',
    next: 'Nothing to do. Verify both files together to see whether it is right.',
  }),
  'opening/not-closed': () => ({
    why: 'The former workbook was not closed, or somebody signed after it was.',
    next: 'Close the period there, export it again, then carry over.',
  }),
  'opening/stopped': () => ({
    why: 'Stopped half-way. What came over is all there.',
    next: 'Press again to go on from there.',
  }),
  'opening/nothing-to-open': () => ({
    why: 'There are no opening drafts.',
    next: 'Type, paste or adopt what was there first.',
  }),
  'opening/nothing-to-confirm': () => ({
    why: 'No opening waits to be confirmed.',
    next: 'Nothing to do.',
  }),
  'opening/same-person': ({ by }) => ({
    why: `${by} entered the opening; somebody else must confirm it.`,
    next: 'Ask a colleague to confirm.',
  }),
  'opening/doubled': ({ column: key, found, other }, { column }) => ({
    why: `“${column(key)}” is there twice: row ${other} says “${found}”, too.`,
    next: 'Remove or correct one of the rows, then try again.',
  }),
  'opening/month-open': ({ table, month }) => ({
    why: `${month} is not closed: “${table}” is not finished.`,
    next: `Finish “${table}” first.`,
  }),
};
