import { minutesBetween } from './minutes';
import type { Picture } from './picture';

/** One run of a flow for the statistics. */
export interface CountedRun {
  /** 真实, 演练: never counted together; '' = the flow knows no drills */
  readonly nature: string;
  readonly ended: boolean;
  readonly picture: Picture;
}

export interface StepTimes {
  readonly step: string;
  /** runs in which it happened and what came before is known */
  readonly count: number;
  readonly median: number;
  readonly slowest: number;
}

export interface FlowFigures {
  readonly nature: string;
  readonly runs: number;
  readonly open: number;
  /** minutes from the first to the last moment of those that have ended; null = none has */
  readonly median: number | null;
  readonly steps: readonly StepTimes[];
}

/** Minutes as they were, apart for real runs and drills. They are shown, never judged. */
export function figuresOf(runs: readonly CountedRun[]): readonly FlowFigures[] {
  const natures = [...new Set(runs.map(({ nature }) => nature))].sort();
  return natures.map((nature) => {
    const own = runs.filter((run) => run.nature === nature);
    const ended = own.filter(({ ended: over }) => over);
    return {
      ...{ nature, runs: own.length, open: own.length - ended.length },
      median: middle(ended.flatMap(({ picture }) => lengthOf(picture))),
      steps: stepTimes(own.map(({ picture }) => picture)),
    };
  });
}

function stepTimes(pictures: readonly Picture[]): readonly StepTimes[] {
  const minutes = new Map<string, number[]>();
  for (const { boxes } of pictures)
    for (const { step, minutes: took, look } of boxes)
      if (took !== null && look !== 'off') minutes.set(step, [...(minutes.get(step) ?? []), took]);
  return [...minutes].map(([step, all]) => ({
    ...{ step, count: all.length },
    ...{ median: middle(all) ?? 0, slowest: Math.max(...all) },
  }));
}

function lengthOf({ boxes }: Picture): readonly number[] {
  const moments = boxes
    .flatMap(({ rows }) => rows.map(({ at }) => at))
    .filter((at) => at !== '')
    .sort();
  const length = minutesBetween(moments[0] ?? '', moments.at(-1) ?? '');
  return length === null ? [] : [length];
}

/** Of an even number the mean of the two in the middle. */
function middle(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
