import { fen, type Fen } from './amount';
import { partsOf, type CivilDate } from './civil-date';
import { decimalOf, multiply, round } from './decimal';
import { ok, refuse, type Result } from './result';

/**
 * Straight line as 企业所得税法实施条例 says it. Art. 59: from the month after the asset was put to
 * use, and no more from the month after it was stopped; the residual value, once fixed, stays.
 * Art. 60: not faster than the minimum life of its class.
 */
export interface StraightLine {
  /** 原值 */
  readonly cost: Fen;
  /** 净残值率: 5 is five per cent of the cost */
  readonly residualPercent: number;
  /** 折旧年限 */
  readonly years: number;
  /** 投入使用 */
  readonly inUseFrom: CivilDate;
  /** 停止使用; null = still in use */
  readonly stoppedOn: CivilDate | null;
}

/** As it stands when the month of a day is closed: the books charge whole months. */
export interface Depreciated {
  readonly residual: Fen;
  /** of every month but the last, which takes what rounding left over */
  readonly monthly: Fen;
  readonly months: number;
  readonly accumulated: Fen;
  /** 净值: cost less accumulated */
  readonly bookValue: Fen;
}

export type DepreciationProblem =
  | { readonly code: 'depreciation/cost' }
  | { readonly code: 'depreciation/residual' }
  | { readonly code: 'depreciation/life' }
  | { readonly code: 'depreciation/stopped-before-use' };

/** Art. 60, in years: 电子设备 three; who takes less pays the tax on the difference. */
export const MINIMUM_YEARS = {
  房屋建筑物: 20,
  飞机火车轮船机器机械和其他生产设备: 10,
  与生产经营有关的器具工具家具: 5,
  飞机火车轮船以外的运输工具: 4,
  电子设备: 3,
} as const;

export type AssetClass = keyof typeof MINIMUM_YEARS;

export const tooShort = (of: AssetClass, years: number): boolean => years < MINIMUM_YEARS[of];

export function straightLine(
  asset: StraightLine,
  on: CivilDate,
): Result<Depreciated, DepreciationProblem> {
  const { cost, residualPercent, inUseFrom, stoppedOn } = asset;
  const life = Math.round(asset.years * 12);
  const problems: DepreciationProblem[] = [];
  if (cost < 0) problems.push({ code: 'depreciation/cost' });
  if (!(residualPercent >= 0 && residualPercent <= 100))
    problems.push({ code: 'depreciation/residual' });
  // 2.5 years are 30 months; 2.51 are no whole number of them.
  if (!(life > 0) || Math.abs(asset.years * 12 - life) > 1e-9)
    problems.push({ code: 'depreciation/life' });
  if (stoppedOn !== null && stoppedOn < inUseFrom)
    problems.push({ code: 'depreciation/stopped-before-use' });
  if (problems.length > 0) return refuse(...problems);

  const residual = shareOf(cost, residualPercent);
  const whole = cost - residual;
  const monthly = divided(whole, life);
  const last = stoppedOn !== null && stoppedOn < on ? stoppedOn : on;
  const months = Math.min(life, Math.max(0, monthOf(last) - monthOf(inUseFrom)));
  const accumulated = fen(months === life ? whole : Math.min(whole, months * monthly));
  return ok({ residual, monthly, months, accumulated, bookValue: fen(cost - accumulated) });
}

function monthOf(day: CivilDate): number {
  const { year, month } = partsOf(day);
  return year * 12 + month;
}

/** Per cent of an amount, rounded once, halves up. */
const shareOf = (amount: Fen, percent: number): Fen =>
  fen(Number(round(multiply({ digits: BigInt(amount), scale: 2 }, decimalOf(percent)), 0)));

/** Halves up, in whole numbers: a quotient of fen is often no binary fraction. */
function divided(amount: number, parts: number): Fen {
  const rest = amount % parts;
  return fen((amount - rest) / parts + (rest * 2 >= parts ? 1 : 0));
}
