import type { ByHand, Case } from './case';
import { batches, batchesByHand } from './cases/batches';
import { calculatedColumns } from './cases/calculated-columns';
import { events, eventsByHand } from './cases/events';
import { files } from './cases/files';
import { formats } from './cases/formats';
import { functions, functionsByHand } from './cases/functions';
import { hidden, hiddenByHand } from './cases/hidden';
import { kept } from './cases/kept';
import { ownPage } from './cases/own-page';
import { protection, protectionByHand } from './cases/protection';
import { structure } from './cases/structure';
import { tables } from './cases/tables';
import { validation, validationByHand } from './cases/validation';
import { values } from './cases/values';

export const cases: readonly Case[] = [
  ...values,
  ...formats,
  ...tables,
  ...calculatedColumns,
  ...validation,
  ...protection,
  ...hidden,
  ...structure,
  ...batches,
  ...events,
  ...kept,
  ...functions,
  ...files,
  ...ownPage,
];

/** What only a person at a real Excel can see. */
export const casesByHand: readonly ByHand[] = [
  ...validationByHand,
  ...protectionByHand,
  ...hiddenByHand,
  ...batchesByHand,
  ...eventsByHand,
  ...functionsByHand,
];
