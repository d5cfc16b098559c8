import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { base32 } from '../domain/digest';
import { utf8 } from '../domain/utf8';
import { checkerOf } from './check-signatures';
import { ed25519Of, publicKeyOf } from './ed25519';

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (of: Uint8Array): string => Buffer.from(of).toString('hex');

const HOSTS = [
  { host: 'a host with Ed25519', subtle: globalThis.crypto.subtle },
  { host: 'a host without', subtle: null },
];

it('is there in this Node, so that both ways are tried', async () => {
  expect((await ed25519Of(globalThis.crypto.subtle)).inFlight).toBeGreaterThan(
    (await ed25519Of(null)).inFlight,
  );
});

describe.each(HOSTS)('Ed25519 in $host', ({ subtle }) => {
  // RFC 8032 §7.1, tests 1 to 3.
  it.each`
    seed                                                                  | publicKey                                                             | message   | signature
    ${'9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'} | ${'d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'} | ${''}     | ${'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'}
    ${'4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'} | ${'3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'} | ${'72'}   | ${'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'}
    ${'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'} | ${'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025'} | ${'af82'} | ${'6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'}
  `('signs and checks $message as the RFC', async (vector: Record<string, string>) => {
    const [seed, publicKey, message, signature] = ['seed', 'publicKey', 'message', 'signature'].map(
      (name) => bytes(vector[name] ?? ''),
    );
    if (!seed || !publicKey || !message || !signature) throw new Error('no vector');
    const { signerOf, readKey } = await ed25519Of(subtle);
    expect(hex(publicKeyOf(seed))).toBe(vector['publicKey']);
    expect(hex(await (await signerOf(seed))(message))).toBe(vector['signature']);
    const verifying = await readKey(publicKey);
    expect(await verifying?.(signature, message)).toBe(true);
    expect(await verifying?.(signature, Uint8Array.of(1))).toBe(false);
  });

  it('takes no key of small order and no text that is not a key', async () => {
    const { readKey } = await ed25519Of(subtle);
    const point = ed25519.Point.fromBytes(publicKeyOf(new Uint8Array(32)));
    const torsion = ED25519_TORSION_SUBGROUP.map((text) => bytes(text));
    const mixed = point.add(ed25519.Point.fromHex(ED25519_TORSION_SUBGROUP[1] ?? '')).toBytes();
    for (const key of [...torsion, Uint8Array.from(mixed), bytes('02'.padEnd(64, '0'))])
      expect(await readKey(key)).toBeNull();
  });

  it('refuses a signature that some libraries take and others do not', async () => {
    const { publicKey, signature, text } = mixedSignature();
    expect(ed25519.verify(signature, utf8(text), publicKey, { zip215: false })).toBe(true);
    const check = { publicKey: base32(publicKey), signature: base32(signature), text };
    expect(await checkerOf(subtle).verifyAll([check])).toEqual([false]);
  });
});

/** A signer who adds a point of small order to R: right when multiplied by 8, wrong otherwise. */
function mixedSignature() {
  const { scalar, point } = ed25519.utils.getExtendedPublicKey(new Uint8Array(32).fill(5));
  const text = '同一张单据';
  const r = 12345n;
  const torsion = ed25519.Point.fromHex(ED25519_TORSION_SUBGROUP[1] ?? '');
  const R = ed25519.Point.BASE.multiply(r).add(torsion).toBytes();
  const publicKey = point.toBytes();
  const { Fn } = ed25519.Point;
  const hash = sha512.create().update(R).update(publicKey).update(utf8(text)).digest();
  const k = Fn.create(BigInt(`0x${hex(hash.reverse())}`));
  const s = Fn.create(r + k * scalar);
  return { publicKey, text, signature: Uint8Array.from([...R, ...Fn.toBytes(s)]) };
}
