import { sha256 } from '@noble/hashes/sha2.js';
import { InvariantError } from '../result';

// RFC 6962 §2.1: leaves and nodes begin with different bytes, so that a node never passes for a
// leaf, and an odd one out moves up as it is instead of being doubled.
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const hash = (...parts: readonly Uint8Array[]): Uint8Array => {
  const state = sha256.create();
  for (const part of parts) state.update(part);
  return state.digest();
};

/** Layers from the leaves' hashes up to the root. */
export type MerkleTree = readonly (readonly Uint8Array[])[];

export function merkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  if (leaves.length === 0) throw new InvariantError('a tree of nothing is never signed');
  let layer: readonly Uint8Array[] = leaves.map((leaf) => hash(LEAF, leaf));
  const layers = [layer];
  while (layer.length > 1) {
    layer = pairs(layer);
    layers.push(layer);
  }
  return layers;
}

function pairs(layer: readonly Uint8Array[]): readonly Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let at = 0; at < layer.length; at += 2) {
    const [left, right] = [layer[at], layer[at + 1]];
    if (left) above.push(right ? hash(NODE, left, right) : left);
  }
  return above;
}

export function merkleRoot(tree: MerkleTree): Uint8Array {
  const root = tree.at(-1)?.[0];
  if (!root) throw new InvariantError('a tree has a root');
  return root;
}

/** The neighbours on the way from a leaf to the root, lowest first. */
export const merklePath = (tree: MerkleTree, index: number): readonly Uint8Array[] =>
  tree.flatMap((layer, height) => layer[(index >> height) ^ 1] ?? []);

/** The root that this leaf with this path leads to; null = such a path does not exist. */
export function rootFromPath(
  leaf: Uint8Array,
  index: number,
  count: number,
  path: readonly Uint8Array[],
): Uint8Array | null {
  if (index < 0 || index >= count) return null;
  let node = hash(LEAF, leaf);
  let used = 0;
  for (let at = index, width = count; width > 1; at >>= 1, width = (width + 1) >> 1) {
    // Without a neighbour it moves up as it is.
    if (at % 2 === 0 && at + 1 === width) continue;
    const neighbour = path[used++];
    if (!neighbour) return null;
    node = at % 2 === 0 ? hash(NODE, node, neighbour) : hash(NODE, neighbour, node);
  }
  return used === path.length ? node : null;
}
