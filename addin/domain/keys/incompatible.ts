/** 不相容岗位: two posts that one person should not use, in one document or at all. */
export interface IncompatiblePosts {
  readonly posts: readonly [string, string];
  /** block: refused within one document · flag: shown · off */
  readonly within: Weight;
  /** one person who used both in different documents, or holds both */
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
