import type { Passphrase } from '../../addin/domain/keys/passphrase';

/** A 签字密码 as it is chosen. */
export interface Secret {
  readonly proposed: Passphrase;
  /** says that he will know the proposed one again */
  readonly remembered: boolean;
  readonly isOwn: boolean;
  readonly own: string;
  readonly again: string;
}

export const secretWith = (proposed: Passphrase): Secret => ({
  ...{ proposed, remembered: false, isOwn: false, own: '', again: '' },
});

/** '' = not chosen yet */
export function passwordOf({ proposed, remembered, isOwn, own, again }: Secret): string {
  if (isOwn) return own === again ? own : '';
  return remembered ? proposed.typed : '';
}
