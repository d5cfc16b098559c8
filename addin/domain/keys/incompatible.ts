/** 不相容岗位: two posts that one person should not use. */
export interface IncompatiblePosts {
  readonly posts: readonly [string, string];
  /** within one document; block: refused · flag: shown · off */
  readonly within: Weight;
  /** over time: one person who used both in different documents, or holds both */
  readonly over: Exclude<Weight, 'block'>;
  readonly clause: string;
}

export type Weight = 'block' | 'flag' | 'off';

/** A post as somebody used it; of a deputy, who acted, not in whose place. */
export interface PostUse {
  readonly person: string;
  readonly post: string;
}

export interface PostClash {
  readonly code: 'posts/incompatible';
  readonly weight: Exclude<Weight, 'off'>;
  readonly person: string;
  readonly posts: readonly [string, string];
  readonly clause: string;
}

/** Somebody is about to use a post in a document that these have signed. */
export const clashesWithin = (
  matrix: readonly IncompatiblePosts[],
  signed: readonly PostUse[],
  next: PostUse,
): readonly PostClash[] =>
  clashes(matrix, [...signed, next], ({ within }) => within).filter(
    ({ person, posts }) => person === next.person && posts.includes(next.post),
  );

/** Over time: who used both posts, or holds both now; give held posts as uses, too. */
export const clashesOver = (
  matrix: readonly IncompatiblePosts[],
  uses: readonly PostUse[],
): readonly PostClash[] => clashes(matrix, uses, ({ over }) => over);

function clashes(
  matrix: readonly IncompatiblePosts[],
  uses: readonly PostUse[],
  weightOf: (pair: IncompatiblePosts) => Weight,
): readonly PostClash[] {
  const posts = new Map<string, Set<string>>();
  for (const { person, post } of uses)
    posts.set(person, (posts.get(person) ?? new Set()).add(post));
  return [...posts].flatMap(([person, held]) =>
    matrix.flatMap((pair): readonly PostClash[] => {
      const weight = weightOf(pair);
      if (weight === 'off' || !pair.posts.every((post) => held.has(post))) return [];
      return [
        { code: 'posts/incompatible', weight, person, posts: pair.posts, clause: pair.clause },
      ];
    }),
  );
}

/**
 * The matrix as a parameter says it in the words of the house, a pair a line:
 * `食堂管理员+食堂厨师=拦截/标红`, within one document and over time. null = unreadable.
 */
export function readIncompatible(
  text: string,
  postOf: (title: string) => string,
  clause: string,
): readonly IncompatiblePosts[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line): IncompatiblePosts | null => {
    const [, one = '', other = '', first = '', second = ''] =
      /^([^+=]+)\+([^+=]+)=([^/]+)\/([^/]+)$/.exec(line.normalize('NFKC').replace(/\s/g, '')) ?? [];
    const within = WEIGHTS[first];
    const over = WEIGHTS[second];
    if (!within || !over || over === 'block' || one === other) return null;
    return { posts: [postOf(one), postOf(other)], within, over, clause };
  });
  return pairs.every((pair) => pair !== null) ? pairs : null;
}

const WEIGHTS: Readonly<Record<string, Weight>> = { 拦截: 'block', 标红: 'flag', 不管: 'off' };
