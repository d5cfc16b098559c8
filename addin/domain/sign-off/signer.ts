import type { Signer } from './command';

/** Holds the post himself, or stands in for somebody who does. */
export const holds = (signer: Signer, post: string): boolean =>
  signer.posts.includes(post) || (signer.standsFor ?? []).some(({ posts }) => posts.includes(post));

/** The posts in which he signs: his own, or those of the person in whose place he signs. */
export function postsFor(signer: Signer, principal: string): readonly string[] | null {
  if (principal === '') return signer.posts;
  return signer.standsFor?.find(({ name }) => name === principal)?.posts ?? null;
}
