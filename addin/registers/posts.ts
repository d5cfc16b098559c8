import { EXTRA, type Signer } from '../domain/sign-off';
import type { Pack } from './vocabulary';

/** What the journal says where somebody was asked to sign besides. */
const ADDED = '加签';

/** 岗位 as the journal's readers know it. */
export const postTitle = (pack: Pack, id: string): string =>
  id === EXTRA ? ADDED : (pack.posts.find((post) => post.id === id)?.title.zh ?? id);

/** The post with this title; a title that the pack does not know stands for itself. */
export const postNamed =
  (pack: Pack) =>
  (title: string): string =>
    title === ADDED ? EXTRA : (pack.posts.find((post) => post.title.zh === title)?.id ?? title);

/** All posts that somebody may act as, his own and those of whom he stands in for. */
export const postTitles = (pack: Pack, { posts, standsFor = [] }: Signer): string =>
  [...new Set([...posts, ...standsFor.flatMap((other) => other.posts)])]
    .map((post) => postTitle(pack, post))
    .join('、');
