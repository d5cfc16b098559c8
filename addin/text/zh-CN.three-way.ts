import type { ThreeWayClass } from '../domain/reconcile/three-way';

const classes: { readonly [C in ThreeWayClass]: string } = {
  notOnCard: '漏记卡',
  notInLedger: '未入账',
  wrongItem: '货号记错',
  quantity: '账卡数量不符',
  unit: '单位不符',
  shortage: '盘亏',
  surplus: '盘盈',
  countedTwice: '重盘',
  notCounted: '漏盘',
};

/** 账—物—卡, one line for each article that differs. */
export const threeWay = {
  title: '账—物—卡',
  look: '对一遍账、物、卡',
  counted: (no: string, day: string) => `按盘点表 ${no}（${day}）`,
  notCounted: '还没有盘点：只对账和卡',
  agree: (agreeing: number, items: number) => `${items} 个货号，${agreeing} 个一致`,
  figures: (ledger: string, counted: string, card: string) =>
    `账 ${ledger} · 物 ${counted} · 卡 ${card}`,
  none: '—',
  documents: (documents: string) => `查单据 ${documents}`,
  unexplained: '没有单据能解释',
  classes,
};

export type ThreeWayTexts = typeof threeWay;
