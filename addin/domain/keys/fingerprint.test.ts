import fc from 'fast-check';
import { base32, bytesOfBase32 } from '../digest';
import { fingerprintOf, fullFingerprint, readFingerprint, shortFingerprint } from './fingerprint';

const any = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((key) => fingerprintOf(base32(key)));

describe('密钥指纹', () => {
  it('is read aloud in eight groups of four, and told apart by two', () => {
    const fingerprint = fingerprintOf('0'.repeat(52));
    expect(fullFingerprint(fingerprint)).toMatch(/^([0-9A-Z]{4} ){7}[0-9A-Z]{4}$/);
    expect(fullFingerprint(fingerprint).startsWith(shortFingerprint(fingerprint).slice(0, 4))).toBe(
      true,
    );
    expect(shortFingerprint(fingerprint)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it('is read back as people type it from paper', () => {
    fc.assert(
      fc.property(any, (fingerprint) => {
        const typed = fullFingerprint(fingerprint)
          .toLowerCase()
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
          .replaceAll(' ', ' - ');
        expect(readFingerprint(typed)).toBe(fingerprint);
      }),
    );
    for (const wrong of ['', shortFingerprint(fingerprintOf('0'.repeat(52))), 'U'.repeat(32)])
      expect(readFingerprint(wrong)).toBeNull();
  });

  it('is made of base 32 that has one text for the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(bytesOfBase32(base32(bytes))).toEqual(bytes);
      }),
    );
    for (const wrong of ['0', '01', '0U', '0000001', 'o0'])
      expect([wrong, bytesOfBase32(wrong)]).toEqual([wrong, null]);
  });
});
