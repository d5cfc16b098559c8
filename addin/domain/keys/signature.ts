import { joinTexts } from '../canonical';
import { base32, bytesOfBase32 } from '../digest';
import { utf8 } from '../utf8';
import type { Check } from './keyring';
import { merklePath, merkleRoot, merkleTree, rootFromPath } from './merkle';

// Own tags: a signature over one entry never passes for one over a tree, nor for anything else.
const ENTRY_TAG = 'register-keeper/signature/1';
const TREE_TAG = 'register-keeper/signature-tree/1';

/** How an entry is signed: alone, or as one leaf of a tree with one signature. */
export interface Signature {
  /** fingerprint of the key */
  readonly key: string;
  /** base 32 */
  readonly signature: string;
  /** null = over this entry alone */
  readonly tree: TreePlace | null;
}

interface TreePlace {
  /** from 0 */
  readonly index: number;
  readonly count: number;
  /** base 32, lowest neighbour first */
  readonly path: readonly string[];
}

/** `ed25519:<key>:<signature>` or `ed25519-tree:<key>:<index>/<count>:<path>:<signature>`. */
export const signatureText = ({ key, signature, tree }: Signature): string =>
  tree === null
    ? `ed25519:${key}:${signature}`
    : `ed25519-tree:${key}:${tree.index}/${tree.count}:${tree.path.join('.')}:${signature}`;

const ALONE = /^ed25519:([0-9A-Z]{32}):([0-9A-Z]{103})$/;
const IN_TREE =
  /^ed25519-tree:([0-9A-Z]{32}):(0|[1-9]\d{0,6})\/([1-9]\d{0,6}):((?:[0-9A-Z]{52}(?:\.[0-9A-Z]{52})*)?):([0-9A-Z]{103})$/;

/** null = not what `signatureText` writes. */
export function readSignature(text: string): Signature | null {
  const alone = ALONE.exec(text);
  if (alone) return { key: alone[1] ?? '', signature: alone[2] ?? '', tree: null };
  const [, key, index, count, path, signature] = IN_TREE.exec(text) ?? [];
  if (key === undefined || path === undefined || signature === undefined) return null;
  const tree = {
    index: Number(index),
    count: Number(count),
    path: path === '' ? [] : path.split('.'),
  };
  return tree.index < tree.count ? { key, signature, tree } : null;
}

/** What is to be signed for these entries at once, and each one's field afterwards. */
export interface SigningTask {
  readonly text: string;
  readonly fields: (key: string, signature: string) => readonly string[];
}

/** `digests`: digestOf(entryText(…)) of each entry, 52 characters. */
export function signingTask(workbookId: string, digests: readonly string[]): SigningTask {
  const [alone] = digests;
  if (alone !== undefined && digests.length === 1)
    return {
      text: joinTexts([ENTRY_TAG, workbookId, alone]),
      fields: (key, signature) => [signatureText({ key, signature, tree: null })],
    };
  const tree = merkleTree(digests.map(utf8));
  const count = digests.length;
  return {
    text: treeText(workbookId, count, merkleRoot(tree)),
    fields: (key, signature) =>
      digests.map((_, index) => {
        const path = merklePath(tree, index).map(base32);
        return signatureText({ key, signature, tree: { index, count, path } });
      }),
  };
}

const treeText = (workbookId: string, count: number, root: Uint8Array): string =>
  joinTexts([TREE_TAG, workbookId, String(count), base32(root)]);

/** What to check for an entry; null = the path leads nowhere, so nobody can have signed it. */
export function checkOf(
  workbookId: string,
  digest: string,
  { signature, tree }: Signature,
  publicKey: string,
): Check | null {
  if (tree === null)
    return { publicKey, signature, text: joinTexts([ENTRY_TAG, workbookId, digest]) };
  const path = tree.path.map(bytesOfBase32);
  if (!path.every((neighbour) => neighbour !== null)) return null;
  const root = rootFromPath(utf8(digest), tree.index, tree.count, path);
  return root && { publicKey, signature, text: treeText(workbookId, tree.count, root) };
}
