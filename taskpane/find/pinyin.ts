/** Whether letters are the pinyin of a text or of its beginning, in full or by first letters. */
export type Spelled = (text: string, letters: string) => boolean;

/** The dictionary is large: it comes when somebody looks for something. */
export async function spelledInPinyin(): Promise<Spelled> {
  const { match } = await import('pinyin-pro');
  return (text, letters) => /\p{Script=Han}/u.test(text) && match(text, letters) !== null;
}
