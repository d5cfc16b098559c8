import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { merklePath, merkleRoot, merkleTree, rootFromPath } from './merkle';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
const hex = (of: Uint8Array | null): string | null => of && Buffer.from(of).toString('hex');

/** RFC 6962 §2.1 word by word, with another hash library. */
function rfc6962(leaves: readonly Uint8Array[]): Buffer {
  const sha = (...parts: readonly Uint8Array[]): Buffer =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
  if (leaves.length <= 1) return sha(Uint8Array.of(0), ...leaves);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha(Uint8Array.of(1), rfc6962(leaves.slice(0, k)), rfc6962(leaves.slice(k)));
}

const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map(bytes);
const rows = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 });

describe('多行一次签的树 (RFC 6962)', () => {
  // Roots that the tests of Certificate Transparency publish for these leaves.
  it.each`
    count | root
    ${1}  | ${'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'}
    ${2}  | ${'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'}
    ${3}  | ${'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'}
    ${4}  | ${'d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'}
    ${5}  | ${'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'}
    ${6}  | ${'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'}
    ${7}  | ${'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'}
  `('of $count rows has the published root', ({ count, root }: { count: number; root: string }) => {
    expect(hex(merkleRoot(merkleTree(LEAVES.slice(0, count))))).toBe(root);
  });

  it('has the root that the RFC defines, and every row leads to it by its path', () => {
    fc.assert(
      fc.property(rows, (leaves) => {
        const tree = merkleTree(leaves);
        const root = hex(merkleRoot(tree));
        expect(root).toBe(hex(rfc6962(leaves)));
        for (const [index, leaf] of leaves.entries())
          expect(hex(rootFromPath(leaf, index, leaves.length, merklePath(tree, index)))).toBe(root);
      }),
    );
  });

  it('lets no node pass for a row', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (leaves, any) => {
        fc.pre(leaves.length > 1);
        const tree = merkleTree(leaves);
        const root = hex(merkleRoot(tree));
        const index = any % leaves.length;
        // What a forger would show as one row: two rows' hashes beside each other, or their node.
        for (const [height, layer] of tree.slice(0, -1).entries()) {
          const at = index >> height;
          const [left, right] = [layer[at & ~1], layer[at | 1]];
          if (!left || !right) continue;
          const above = merklePath(tree, index).slice(height + 1);
          const node = Buffer.concat([left, right]);
          for (const forged of [node, left, tree[height + 1]?.[at >> 1] ?? left])
            for (let count = 1; count <= leaves.length; count++)
              for (let place = 0; place < count; place++)
                expect(hex(rootFromPath(forged, place, count, above))).not.toBe(root);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('knows no path that is too short or too long, and no place outside', () => {
    const tree = merkleTree(LEAVES);
    const path = merklePath(tree, 3);
    const leaf = LEAVES[3] ?? new Uint8Array();
    expect(rootFromPath(leaf, 3, 7, path.slice(1))).toBeNull();
    expect(rootFromPath(leaf, 3, 7, [...path, new Uint8Array(32)])).toBeNull();
    expect(rootFromPath(leaf, 7, 7, path)).toBeNull();
    expect(rootFromPath(leaf, -1, 7, path)).toBeNull();
  });
});
