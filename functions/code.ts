import { ADVANCES } from './advances';
import { AGEING } from './ageing';
import { ASSIGN } from './assign';
import { BALANCE } from './balance';
import { DAYCLOSE } from './day-close';
import { BOOKVALUE, DEPRECIATION } from './depreciation';
import { FIRSTREC } from './first-rec';
import { GRADE } from './grade';
import { LATE } from './late';
import { RECON3 } from './recon3';
import { RECONCILE } from './reconcile';
import { REDPAIR } from './red-pair';
import { RMB } from './rmb';
import { SEALCHECK } from './seal-check';
import { SERIALS } from './serials';
import { SERIALTIE } from './serial-tie';
import { SPOTCHECK } from './spot-check';
import { WORKDAY } from './workday';

/** Every function by the id that functions.json gives it. */
export const CODE: Readonly<Record<string, (...args: never[]) => unknown[][]>> = {
  ...{ RECONCILE, RECON3, SERIALS, SERIALTIE, REDPAIR, SEALCHECK },
  ...{ RMB, BALANCE, ADVANCES, DAYCLOSE, AGEING, DEPRECIATION, BOOKVALUE },
  ...{ WORKDAY, LATE, FIRSTREC, SPOTCHECK, ASSIGN, GRADE },
};
