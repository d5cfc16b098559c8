import type { Origin, RosterPerson } from './roster-state';

/**
 * What an entry about the roster says; who says it is the entry's signer. An act that needs two
 * signatures is the same act said by two people.
 */
export type RosterAct =
  /** the first 台账管理员 certifies himself */
  | (Placed & { readonly act: 'found'; readonly publicKey: string })
  /** 申请: signed with the very key */
  | {
      readonly act: 'apply';
      readonly person: string;
      readonly department: string;
      readonly publicKey: string;
    }
  /** 认证 of a key that was applied for */
  | (Placed & { readonly act: 'certify'; readonly key: string })
  | (Placed & { readonly act: 'changePosts' })
  | (About & { readonly act: 'suspend' | 'resume' })
  /** signatures of a lost key stay valid */
  | (About & { readonly act: 'loseKey'; readonly key: string })
  /** `knownGood`: the person's newest entry that is surely his own; '' = none is */
  | (About & { readonly act: 'compromiseKey'; readonly key: string; readonly knownGood: string })
  /** a second key is his own, says he with the first; or, when that is gone, a second person */
  | (About & { readonly act: 'acknowledgeKey'; readonly key: string })
  /** a new 台账管理员, besides the others or (`instead` ≠ '') in the place of one */
  | (About & { readonly act: 'appoint'; readonly instead: string })
  /** 委托代理 by the principal himself */
  | {
      readonly act: 'delegate' | 'endDelegation';
      readonly person: string;
      readonly to: string;
      readonly first: string;
      readonly last: string;
    }
  /** the roster of another workbook, as it was there */
  | { readonly act: 'carry'; readonly origin: Origin; readonly people: readonly RosterPerson[] };

interface About {
  readonly person: string;
}

interface Placed extends About {
  readonly department: string;
  readonly posts: readonly string[];
}

export interface RosterCommand {
  readonly act: RosterAct;
  readonly by: string;
  /** fingerprint of the key that signs the entry */
  readonly key: string;
}

/** What an act did; `evolveRoster` needs nothing else. */
export type RosterEvent =
  | (Placed & { readonly event: 'founded'; readonly publicKey: string })
  | {
      readonly event: 'applied';
      readonly person: string;
      readonly department: string;
      readonly publicKey: string;
    }
  | (Placed & {
      readonly event: 'certified';
      readonly key: string;
      readonly by: string;
      /** he had another key: this one does not count before it is acknowledged */
      readonly second: boolean;
    })
  | (Placed & { readonly event: 'postsChanged' })
  | (About & { readonly event: 'suspended' | 'resumed' })
  | (About & { readonly event: 'keyLost'; readonly key: string })
  | (About & {
      readonly event: 'keyCompromised';
      readonly key: string;
      readonly knownGood: string;
    })
  | (About & { readonly event: 'keyAcknowledged'; readonly key: string })
  | (About & { readonly event: 'appointed' | 'retired' })
  | {
      readonly event: 'delegated' | 'delegationEnded';
      readonly person: string;
      readonly to: string;
      readonly first: string;
      readonly last: string;
    }
  | { readonly event: 'carried'; readonly origin: Origin; readonly people: readonly RosterPerson[] }
  /** the first of two signatures, and the second one */
  | { readonly event: 'asked'; readonly act: string; readonly by: string }
  | { readonly event: 'agreed'; readonly act: string };

export type RosterProblem =
  | { readonly code: 'roster/not-empty' }
  /** empty, or with blanks or wide letters, so that two names could look the same */
  | { readonly code: 'roster/name-not-plain'; readonly name: string }
  | { readonly code: 'roster/unknown'; readonly name: string }
  | { readonly code: 'roster/suspended'; readonly name: string }
  | { readonly code: 'roster/not-suspended'; readonly name: string }
  /** the key that signs is not the one of this person, or no longer */
  | { readonly code: 'roster/key-not-in-force'; readonly name: string }
  /** the act names a key that this person does not have in such a state */
  | { readonly code: 'roster/no-such-key'; readonly name: string }
  | { readonly code: 'roster/key-taken'; readonly name: string }
  | { readonly code: 'roster/not-own-key'; readonly name: string }
  | { readonly code: 'roster/not-registrar'; readonly by: string }
  /** nobody decides about himself */
  | { readonly code: 'roster/own-affair'; readonly by: string }
  | { readonly code: 'roster/not-himself'; readonly by: string; readonly name: string }
  | { readonly code: 'roster/may-not-second'; readonly by: string }
  | { readonly code: 'roster/asked-already'; readonly by: string }
  | { readonly code: 'roster/registrar-already'; readonly name: string }
  | { readonly code: 'roster/last-registrar'; readonly name: string }
  | { readonly code: 'roster/days-reversed' }
  | { readonly code: 'roster/no-such-delegation' }
  | { readonly code: 'roster/origin-without-registrar' }
  /** a file of another workbook's roster that is none, or not as it was signed */
  | { readonly code: 'roster/file-unreadable' };

/** Who may sign as the second when not both 台账管理员 can: holders of these posts. */
export interface RosterRules {
  readonly seconds: readonly string[];
}

/** In whose chains an entry with this act stands, besides its signer's: it names their newest. */
export function concernedBy(act: RosterAct): readonly string[] {
  switch (act.act) {
    case 'carry':
      return act.people.map(({ name }) => name);
    case 'appoint':
      return act.instead === '' ? [act.person] : [act.person, act.instead];
    default:
      return [act.person];
  }
}
