import type { FindingKind } from '../actions/verify-workbook';
import type { WorkbookError } from '../workbook/port';
import type { Refusal } from './problem-text';

/** What verification found, one text for every kind. */
export type FindingTexts = Readonly<Record<FindingKind, string>>;

/** What the root says when the host fails, and when we do. */
export type FailureTexts = Readonly<Record<WorkbookError['code'] | 'bug', Refusal>>;
