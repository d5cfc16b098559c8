import { fairShares } from '../addin/domain/fair-shares';
import { inRow, isBlank, numberIn, refusal, textIn, type Given } from './cells';
import { list, usedRows } from './columns';

const HEADINGS = ['客户', '建议分给', '理由'];
const HEADING_WORDS = /^(客户|客户名称|单位名称|名称|档案号|编号|业务员|姓名|负责人)$/u;

/** CR-24: a balanced proposal; the manager decides. */
export function ASSIGN(clients: Given, people: Given, weights: Given, loads: Given): unknown[][] {
  const team = list({ people, weights, loads }, ['weights', 'loads']);
  const bearers = usedRows(team)
    .filter((row) => !isTitle(team.cells.people[row], row))
    .map((row) => ({
      name: textIn(team.cells.people[row], inRow(row, '业务员', 'people')),
      weight: team.given.weights
        ? notNegative(team.cells.weights[row], row, '权重', 'weights', 1)
        : 1,
      has: notNegative(team.cells.loads[row], row, '现有', 'loads', 0),
    }))
    .filter(({ name }) => name !== '');
  const offered = list({ clients }, []);
  const names = usedRows(offered)
    .filter((row) => !isTitle(offered.cells.clients[row], row))
    .map((row) => textIn(offered.cells.clients[row], inRow(row, '客户', 'clients')));
  if (names.length > 0 && !bearers.some(({ weight }) => weight > 0))
    throw refusal('没有可以分给的业务员', 'there is nobody to assign to');
  const shares = fairShares(names.length, bearers);
  const got = bearers.map(() => 0);
  const lines = names.map((name, index) => {
    const who = shares[index] ?? 0;
    const bearer = bearers[who] ?? { name: '', weight: 1, has: 0 };
    got[who] = (got[who] ?? 0) + 1;
    const weight = bearer.weight === 1 ? '' : `,权重 ${bearer.weight}`;
    // Joined, not added: a text that is added up keeps all its parts.
    const why = ['原有 ', bearer.has, ' 家,本次第 ', got[who], ' 家', weight].join('');
    return [name, bearer.name, why];
  });
  const shared = bearers.map(({ name }, index) => `${name} ${got[index] ?? 0}`).join('、');
  return [HEADINGS, [`合计 ${names.length} 家`, shared, ''], ...lines];
}

const isTitle = (value: unknown, row: number): boolean =>
  row === 0 && typeof value === 'string' && HEADING_WORDS.test(value.trim());

function notNegative(value: unknown, row: number, zh: string, en: string, blank: number): number {
  if (isBlank(value)) return blank;
  const place = inRow(row, zh, en);
  const number = numberIn(value, place);
  if (number < 0)
    throw refusal(`${place.zh}不能为负:${number}`, `${place.en} must not be negative: ${number}`);
  return number;
}
