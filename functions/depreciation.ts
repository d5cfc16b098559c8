import { yuan } from '../addin/domain/amount';
import {
  straightLine,
  type Depreciated,
  type DepreciationProblem,
} from '../addin/domain/depreciation';
import {
  dateIn,
  fenIn,
  inRow,
  isBlank,
  isHeading,
  numberIn,
  only,
  refusal,
  rowsOf,
  type Given,
} from './cells';
import { list, type ListRead } from './columns';

const HEADINGS = ['残值', '月折旧额', '已提月数', '累计折旧', '净值'];

/** What the enterprise decides; five per cent is usual, and was once the rule. */
const USUAL_RESIDUAL = 5;

/** Straight line, month after, row beside row below a heading. */
export function DEPRECIATION(
  cost: Given,
  inUseFrom: Given,
  years: Given,
  asOf: Given,
  residual: Given,
  stoppedOn: Given,
): unknown[][] {
  const assets = assetsIn(cost, inUseFrom, years, asOf, residual, stoppedOn);
  return [
    HEADINGS,
    ...assets.rows.map((row) => {
      if (row === null) return HEADINGS.map(() => '');
      const { residual: rest, monthly, months, accumulated, bookValue } = row;
      return [yuan(rest), yuan(monthly), months, yuan(accumulated), yuan(bookValue)];
    }),
  ];
}

/** 净值 alone, a row for a row: one asset gives one cell. */
export function BOOKVALUE(
  cost: Given,
  inUseFrom: Given,
  years: Given,
  asOf: Given,
  residual: Given,
  stoppedOn: Given,
): unknown[][] {
  const assets = assetsIn(cost, inUseFrom, years, asOf, residual, stoppedOn);
  const values = assets.rows.map((row) => [row === null ? '' : yuan(row.bookValue)]);
  const spill = assets.headed ? [['净值'], ...values] : values;
  return spill.length === 0 ? [['']] : spill;
}

function assetsIn(
  cost: Given,
  inUseFrom: Given,
  years: Given,
  asOf: Given,
  residual: Given,
  stoppedOn: Given,
): { readonly headed: boolean; readonly rows: readonly (Depreciated | null)[] } {
  const on = dateIn(only(asOf, AS_OF), AS_OF);
  const residualPercent = percentIn(only(residual, RESIDUAL));
  const lives = lifeOf(years);
  const read: ListRead<'cost' | 'inUseFrom' | 'years' | 'stoppedOn'> = list(
    { cost, inUseFrom, years: lives === null ? years : null, stoppedOn },
    ['cost', 'inUseFrom'],
  );
  const rows: (Depreciated | null)[] = [];
  for (let row = read.first; row < read.end; row += 1) {
    const { cells } = read;
    if (isBlank(cells.cost[row])) {
      rows.push(null);
      continue;
    }
    const stopped = cells.stoppedOn[row];
    const found = straightLine(
      {
        cost: fenIn(cells.cost[row], inRow(row, '原值', 'cost')),
        residualPercent,
        years: lives ?? numberIn(cells.years[row] ?? '', inRow(row, '年限', 'years')),
        inUseFrom: dateIn(cells.inUseFrom[row], inRow(row, '启用日', 'inUseFrom')),
        stoppedOn: isBlank(stopped) ? null : dateIn(stopped, inRow(row, '停用日', 'stoppedOn')),
      },
      on,
    );
    if (!found.ok) throw refused(row, found.problems);
    rows.push(found.value);
  }
  return { headed: read.first > 0, rows };
}

const AS_OF = { zh: '截止日', en: 'asOf' };
const RESIDUAL = { zh: '残值率', en: 'residual' };

/** One life for all assets; null = one in each row. */
function lifeOf(years: Given): number | null {
  const rows = rowsOf(years);
  if (rows.length > 1 || isHeading(rows[0]?.[0])) return null;
  const place = { zh: '年限', en: 'years' };
  return numberIn(only(years, place), place);
}

/** 5, or the 0.05 that a cell shows as 5%. */
function percentIn(value: unknown): number {
  if (isBlank(value)) return USUAL_RESIDUAL;
  const given = numberIn(value, RESIDUAL);
  return given > 0 && given < 1 ? Number((given * 100).toPrecision(12)) : given;
}

const WORDS: Readonly<Record<DepreciationProblem['code'], readonly [string, string]>> = {
  'depreciation/cost': ['原值不能为负', 'cost must not be negative'],
  'depreciation/residual': ['残值率要在 0 至 100% 之间', 'residual must be 0 to 100 %'],
  'depreciation/life': ['年限要是整数个月', 'years must make whole months'],
  'depreciation/stopped-before-use': ['停用日早于启用日', 'stopped before it was in use'],
};

function refused(row: number, problems: readonly DepreciationProblem[]): CustomFunctions.Error {
  const words = problems.map(({ code }) => WORDS[code]);
  const place = inRow(row);
  return refusal(
    `${place.zh}:${words.map(([zh]) => zh).join(';')}`,
    `${place.en}: ${words.map(([, en]) => en).join('; ')}`,
  );
}
