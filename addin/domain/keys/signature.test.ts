import fc from 'fast-check';
import { digestOf } from '../digest';
import { fingerprintOf } from './fingerprint';
import { checkOf, readSignature, signatureText, signingTask } from './signature';

const KEY = fingerprintOf('0'.repeat(52));
const SIGNATURE = '0'.repeat(103);
const digests = Array.from({ length: 11 }, (_, index) => digestOf(`第${index}行`));

describe('签名栏', () => {
  it('signs one entry by a text of its own, with the workbook in it', () => {
    expect(signingTask('W1', ['D']).text).toBe('27:register-keeper/signature/1,2:W1,1:D,');
    expect(signingTask('W1', ['D', 'E']).text).toMatch(
      /^32:register-keeper\/signature-tree\/1,2:W1,1:2,52:/,
    );
  });

  it.each([1, 2, 3, 8, 11])(
    'lets every one of %i entries find the text that was signed',
    (count) => {
      const task = signingTask('W', digests.slice(0, count));
      for (const [index, field] of task.fields(KEY, SIGNATURE).entries()) {
        const read = readSignature(field);
        expect(read).toMatchObject({ key: KEY, signature: SIGNATURE });
        expect(read && signatureText(read)).toBe(field);
        expect(read && checkOf('W', digests[index] ?? '', read, 'K')).toEqual({
          publicKey: 'K',
          signature: SIGNATURE,
          text: task.text,
        });
      }
    },
  );

  it('leads to another text for another entry, workbook, place or number of rows', () => {
    const task = signingTask('W', digests);
    const [, field = ''] = task.fields(KEY, SIGNATURE);
    const read = readSignature(field);
    if (!read?.tree) throw new Error('no tree');
    const texts = [
      checkOf('W', digests[2] ?? '', read, 'K'),
      checkOf('W2', digests[1] ?? '', read, 'K'),
      checkOf('W', digests[1] ?? '', { ...read, tree: { ...read.tree, index: 0 } }, 'K'),
      checkOf('W', digests[1] ?? '', { ...read, tree: { ...read.tree, count: 12 } }, 'K'),
      checkOf('W', digests[1] ?? '', { ...read, tree: null }, 'K'),
    ].map((check) => check?.text);
    expect(texts).not.toContain(task.text);
  });

  it('reads nothing else', () => {
    const [field = ''] = signingTask('W', digests.slice(0, 3)).fields(KEY, SIGNATURE);
    const [alone = ''] = signingTask('W', digests.slice(0, 1)).fields(KEY, SIGNATURE);
    const broken = [
      ...['', 'ed25519:', `rsa:${KEY}:${SIGNATURE}`, `${alone} `, alone.toLowerCase()],
      ...[alone.slice(0, -1), field.replace(':0/3:', ':3/3:'), field.replace(':0/3:', ':00/3:')],
      ...[field.replace('.', ''), field.replace('.', '..'), field.replace(':0/3:', ':0/0:')],
    ];
    for (const text of broken) expect([text, readSignature(text)]).toEqual([text, null]);
    fc.assert(
      fc.property(fc.string(), fc.nat(field.length), (noise, at) => {
        const text = field.slice(0, at) + noise + field.slice(at);
        const read = readSignature(text);
        expect(read === null || signatureText(read) === text).toBe(true);
      }),
    );
  });
});
