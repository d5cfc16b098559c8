import {
  clashesOver,
  clashesWithin,
  readIncompatible,
  type IncompatiblePosts,
  type PostClash,
  type PostUse,
} from '../domain/keys/incompatible';
import { EXTRA, type FlowEvent, type FlowState, type SignedStep } from '../domain/sign-off';
import { postNamed } from '../registers/posts';
import type { Desk } from './desk';

const KEY = 'incompatiblePosts';

/** 不相容岗位 as 参数 says it; a text that nobody can read switches no rule off. */
function matrixOf({ pack, house }: Pick<Desk, 'pack' | 'house'>): readonly IncompatiblePosts[] {
  const parameter = pack.parameters.find(({ key }) => key === KEY);
  if (!parameter) return [];
  const read = (text: string) => readIncompatible(text, postNamed(pack), parameter.clause);
  return read(house.parameters[KEY] ?? '') ?? read(parameter.value) ?? [];
}

/** Posts that the signer, or the one in whose place he signs, must not use in one document. */
export function clashesInDocument(
  desk: Desk,
  state: FlowState,
  events: readonly FlowEvent[],
): readonly PostClash[] {
  const before = usesIn(state);
  const matrix = matrixOf(desk);
  return events
    .flatMap((event) => (event.event === 'signed' ? usesOf(event.signed) : []))
    .flatMap((next) => clashesWithin(matrix, before, next))
    .filter(({ weight }) => weight === 'block');
}

/** Who holds two posts that one person should not use, whatever he signed. */
export const clashesHeld = (desk: Pick<Desk, 'pack' | 'house'>): readonly PostClash[] =>
  clashesOver(
    matrixOf(desk),
    desk.house.people
      .filter(({ active }) => active)
      .flatMap(({ name, posts }) => posts.map((post) => ({ person: name, post }))),
  );

/** Who used two such posts: over time, or in one document where that is only shown. */
export function clashesLookingBack(
  desk: Pick<Desk, 'pack' | 'house'>,
  documents: readonly (readonly PostUse[])[],
): readonly PostClash[] {
  const matrix = matrixOf(desk);
  const over = clashesOver(matrix, documents.flat());
  const within = documents.flatMap((uses) =>
    uses.flatMap((use, at) => clashesWithin(matrix, uses.slice(0, at), use)),
  );
  const found = new Map(
    [...within, ...over].map((one) => [[one.person, ...one.posts].join('\n'), one]),
  );
  return [...found.values()];
}

export const usesIn = (state: FlowState): readonly PostUse[] =>
  state.status === 'draft' ? [] : state.signed.flatMap(usesOf);

const usesOf = ({ by, for: principal, post }: SignedStep): readonly PostUse[] =>
  post === EXTRA
    ? []
    : [by, principal].filter((name) => name !== '').map((person) => ({ person, post }));
