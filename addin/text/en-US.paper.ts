import type { PaperTexts } from './zh-CN.paper';

const count = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`;

export const paper: PaperTexts = {
  title: 'Check a printed copy',
  field:
    'Scan or type its code (RK1:number:content:head); a number alone shows the code that the file gives now',
  check: 'Compare',
  notACode: 'Not a code of a printed copy, nor a number in the file.',
  noFile: 'Choose a workbook first.',
  answers: {
    same: 'agrees',
    changed: 'content changed',
    unknown: 'not in the file',
    newer: 'newer than the file',
  },
  means: {
    same: 'What the paper says is what was signed in the file.',
    changed: 'Content or entries in the file differ from the paper. Start from the signed paper.',
    unknown: 'The file has no such number: another file, or the record was removed.',
    newer:
      'The file lacks the last entry of the paper: an older copy, or entries have been removed.',
  },
  since: (number) => `${count(number, 'entry', 'entries')} followed since it was printed.`,
  findings: (number) => `${count(number, 'finding')} about this record, see the list above.`,
  now: 'The code that the file gives now',
};
