import type { PostClash } from '../domain/keys/incompatible';
import type { Looking } from './desk';
import { clashesHeld, clashesLookingBack, usesIn } from './incompatible-posts';
import { overlapsIn, type Overlap } from './overlaps';
import type { Mention, ToldRecord } from './review-mention';

/** One person who used two posts that one person should not, and where. */
export interface PostsUsed extends PostClash {
  /** records in which he used one of the two; none = he only holds both */
  readonly records: readonly Mention[];
}

export interface PostsSeen {
  readonly used: readonly PostsUsed[];
  /** one person signed two steps of one record that are better kept apart */
  readonly overlaps: readonly (Mention & Overlap)[];
}

/** 不相容岗位 looking back over everything that was signed. */
export function postsSeen(
  desk: Pick<Looking, 'pack' | 'house'>,
  told: readonly ToldRecord[],
): PostsSeen {
  const used = told
    // What a signature posted elsewhere was not signed there by anybody.
    .filter(({ story }) => !story.entries.some(({ entry }) => entry.event === 'posted'))
    .map(({ mention, story }) => ({ mention, uses: usesIn(story.state) }));
  const back = clashesLookingBack(
    desk,
    used.map(({ uses }) => uses),
  );
  const held = clashesHeld(desk).filter(
    ({ person, posts }) => !back.some((one) => one.person === person && same(one.posts, posts)),
  );
  return {
    used: [...back, ...held].map((clash) => ({
      ...clash,
      records: used
        .filter(({ uses }) => uses.some((use) => isOf(clash, use)))
        .map(({ mention }) => mention),
    })),
    overlaps: told.flatMap(({ mention, story }) =>
      overlapsIn(mention.register, story.state).map((overlap) => ({ ...mention, ...overlap })),
    ),
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
const isOf = (clash: PostClash, { person, post }: { person: string; post: string }): boolean =>
  clash.person === person && clash.posts.includes(post);
