import { bundledDigest, bundleText, readBundle, type BundledKey } from './key-bundle';

const OWN: BundledKey = { key: 'KEY1', workbookId: 'W-1', wrapped: 'wrapped:1:…' };
const OTHER: BundledKey = { key: 'KEY2', workbookId: 'W-2', wrapped: 'wrapped:1:另一个' };

it('密钥包写下去再读出来一字不差', () => {
  for (const keys of [[], [OWN], [OWN, OTHER]]) expect(readBundle(bundleText(keys))).toEqual(keys);
});

it.each(['x', 'wrapped:1:…', `${bundleText([OWN])} `, bundleText([OWN]).slice(1)])(
  '不是密钥包的不当密钥包:%s',
  (text) => {
    expect(readBundle(text)).toBeNull();
  },
);

it('换掉里面任何一样,指的就不是同一个密钥包', () => {
  const named = bundledDigest(OWN);
  for (const changed of [{ key: 'KEY2' }, { workbookId: 'W-2' }, { wrapped: 'wrapped:1:x' }])
    expect(bundledDigest({ ...OWN, ...changed })).not.toBe(named);
});
