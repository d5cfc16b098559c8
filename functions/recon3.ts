import { keyText } from '../addin/domain/reconcile/key';
import type { Counts, Movements } from '../addin/domain/reconcile/movements';
import {
  threeWay,
  type ThreeWayClass,
  type ThreeWayFinding,
} from '../addin/domain/reconcile/three-way';
import {
  inRow,
  isBlank,
  isGiven,
  numberIn,
  only,
  refusal,
  textIn,
  type Given,
  type Place,
} from './cells';
import { tableBy } from './tables';

const WORDS: Readonly<Record<ThreeWayClass, string>> = {
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

const HEADINGS = ['货号', '类别', '账', '卡', '物', '差数', '单据', '说明'];

/** Quantities are kept to a millionth: every unit's decimals are whole then. */
const PARTS = 1_000_000;
const MOST = Number.MAX_SAFE_INTEGER / PARTS;

/**
 * 账、卡、物 of every article (WH-39): below a heading and the counts, one line for each difference,
 * with the document that explains it.
 */
export function RECON3(ledger: Given, counts: Given, cards: Given, tolerance: Given): unknown[][] {
  const place = { zh: '允差', en: 'tolerance' };
  const allowed = isBlank(only(tolerance, place)) ? 0 : partsIn(only(tolerance, place), place);
  const found = threeWay(
    movementsIn(ledger, '账 ledger'),
    isGiven(cards) ? movementsIn(cards, '卡 cards') : null,
    isGiven(counts) ? countsIn(counts, '物 counts') : null,
    allowed,
  );
  const { findings } = found;
  return [
    HEADINGS,
    [
      `共 ${found.items} 种`,
      findings.length === 0 ? '相符' : `不符 ${findings.length} 处`,
      ...['', '', '', '', ''],
      `账卡物相符 ${found.agreeing} 种`,
    ],
    ...findings.map(lineOf),
  ];
}

function lineOf(found: ThreeWayFinding): unknown[] {
  return [
    found.item,
    WORDS[found.is],
    found.ledger / PARTS,
    found.card === null ? '' : found.card / PARTS,
    found.counted === null ? '' : found.counted / PARTS,
    found.difference / PARTS,
    found.documents.join('、'),
    noteOf(found),
  ];
}

function noteOf({ is, other, documents }: ThreeWayFinding): string {
  switch (is) {
    case 'notOnCard':
      return '账上有,卡上没有';
    case 'notInLedger':
      return '卡上有,账上没有';
    case 'wrongItem':
      return `另一本记在 ${other}`;
    case 'quantity':
      return '同一单据,账卡数量不同';
    case 'unit':
      return `单位写成 ${other}`;
    case 'countedTwice':
      return '同一处盘了两次,请重点';
    case 'notCounted':
      return '有结存,没有盘点数';
    case 'shortage':
    case 'surplus':
      return documents.length > 0 ? '先查这张单据' : '没有单据能解释';
  }
}

const ITEM = {
  titles: ['货号', '品号', '物料编码', '存货编码', '商品编码'],
  required: true,
} as const;
const UNIT = { titles: ['单位', '计量单位'] } as const;

function movementsIn(given: Given, name: string): Movements {
  const table = tableBy(given, name, {
    item: ITEM,
    document: { titles: ['单据号', '凭证号', '单号'], required: true },
    received: { titles: ['入库数量', '入库', '收入数量', '收入'] },
    issued: { titles: ['出库数量', '出库', '发出数量', '发出'] },
    quantity: { titles: ['数量'] },
    unit: UNIT,
    no: { titles: ['流水号', '卡行号'] },
  });
  if (!table.has('quantity') && !(table.has('received') && table.has('issued')))
    throw refusal(
      `${name} 缺:入库数量、出库数量(或数量)`,
      `${name}: 入库数量 and 出库数量 are missing (or 数量)`,
    );
  const movements = {
    items: [] as string[],
    documents: [] as string[],
    units: [] as string[],
    quantities: [] as number[],
  };
  for (const row of table.rows) {
    // A register's row without its number is a draft.
    if (table.has('no') && isBlank(table.at('no', row))) continue;
    const where = inRow(row, name, name);
    movements.items.push(keyText(textIn(table.at('item', row), where)));
    movements.documents.push(keyText(textIn(table.at('document', row), where)));
    movements.units.push(textIn(table.at('unit', row), where));
    movements.quantities.push(
      table.has('quantity')
        ? partsIn(table.at('quantity', row), where)
        : partsIn(table.at('received', row), where) - partsIn(table.at('issued', row), where),
    );
  }
  return movements;
}

function countsIn(given: Given, name: string): Counts {
  const table = tableBy(given, name, {
    item: ITEM,
    counted: { titles: ['实盘数量', '实盘', '盘点数量', '数量'], required: true },
    unit: UNIT,
    location: { titles: ['库位', '仓位'] },
    batch: { titles: ['批号'] },
    slip: { titles: ['盘点票号', '票号', '盘点表号'] },
  });
  // A line whose quantity is not filled in yet was not counted.
  const rows = table.rows.filter((row) => !isBlank(table.at('counted', row)));
  const text = (key: 'item' | 'unit' | 'location' | 'batch' | 'slip', row: number): string =>
    textIn(table.at(key, row), inRow(row, name, name));
  return {
    items: rows.map((row) => keyText(text('item', row))),
    places: rows.map((row) => `${text('location', row)}\n${text('batch', row)}`),
    quantities: rows.map((row) => partsIn(table.at('counted', row), inRow(row, name, name))),
    units: rows.map((row) => text('unit', row)),
    slips: rows.map((row) => text('slip', row)),
  };
}

function partsIn(value: unknown, where: Place): number {
  if (isBlank(value)) return 0;
  const number = numberIn(value, where);
  if (Math.abs(number) > MOST)
    throw refusal(`${where.zh}数量太大:${number}`, `${where.en}, too large: ${number}`);
  return Math.round(number * PARTS);
}
