/** 人员名册 as the fold of its entries. Plain records: they can be carried as text. */
export interface RosterState {
  readonly people: Readonly<Record<string, RosterPerson>>;
  readonly delegations: readonly Delegation[];
  /** acts that need two signatures and have one */
  readonly asked: readonly Asked[];
  /** There has been a second 台账管理员; before, the first acts alone. */
  readonly hadTwo: boolean;
  /** rosters that this one was carried from */
  readonly origins: readonly Origin[];
}

export interface RosterPerson {
  readonly name: string;
  readonly department: string;
  readonly posts: readonly string[];
  /** applied: has asked with an own key, nobody has certified yet */
  readonly state: 'applied' | 'active' | 'suspended';
  /** 台账管理员 */
  readonly registrar: boolean;
  /** every key ever, oldest first */
  readonly keys: readonly RosterKey[];
}

export interface RosterKey {
  readonly fingerprint: string;
  readonly publicKey: string;
  /**
   * applied: asked for · inForce · second: certified while there was another one, not acknowledged
   * yet · replaced, lost: what it signed before stays valid · compromised: up to `knownGood`
   */
  readonly state: 'applied' | 'inForce' | 'second' | 'replaced' | 'lost' | 'compromised';
  /** of a compromised key: the person's newest entry that is surely his own; '' = none is */
  readonly knownGood: string;
  /** who certified it; '' = nobody yet */
  readonly certifiedBy: string;
}

/** 委托代理: `to` signs in the place of `from`, first and last day included. */
export interface Delegation {
  readonly from: string;
  readonly to: string;
  /** 2026-03-05 */
  readonly first: string;
  readonly last: string;
}

export interface Asked {
  /** rosterActText of the act */
  readonly act: string;
  readonly by: string;
}

/** Another workbook whose roster was taken over, by its newest entry and its registrar's key. */
export interface Origin {
  readonly workbookId: string;
  readonly head: string;
  readonly registrar: string;
}

export const emptyRoster: RosterState = {
  people: {},
  delegations: [],
  asked: [],
  hadTwo: false,
  origins: [],
};
