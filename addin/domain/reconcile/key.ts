/**
 * What a number of a document is compared by: full-width signs, capitals and spaces at its ends say
 * nothing. Most are plain already, and there may be a hundred thousand of them.
 */
export const keyText = (text: string): string =>
  isPlain(text) ? text : text.normalize('NFKC').trim().toUpperCase();

/** Neither a space nor a small letter nor anything beyond ASCII. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code >= 127 || (code >= 97 && code <= 122)) return false;
  }
  return true;
}
