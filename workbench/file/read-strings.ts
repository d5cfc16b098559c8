import { decodeText } from './text';
import { scanXml } from './xml';

export interface SharedString {
  readonly text: string;
  /** Has runs of different formats. */
  readonly rich: boolean;
}

/** xl/sharedStrings.xml; readings aid (rPh) is not part of the text. */
export function readStrings(source: string): readonly SharedString[] {
  const strings: SharedString[] = [];
  let text = '';
  let rich = false;
  let inText = false;
  scanXml(source, {
    open(name) {
      if (name === 'si') {
        text = '';
        rich = false;
      } else if (name === 'r') rich = true;
      else if (name === 't') inText = true;
      return name !== 'rPh';
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'si') strings.push({ text: decodeText(text), rich });
    },
  });
  return strings;
}
