import type { Deed, Plan, Typed } from './plan';

/**
 * 仓库样本: from the opening stock on 17 March to the closed month. Every quantity is whole thousandths
 * of the base unit here, added up by plain arithmetic: what the product makes of the same plan must agree.
 */
export interface WarehousePlan extends Plan {
  readonly expected: {
    /** base units by article */
    readonly stock: Readonly<Record<string, Movement>>;
    readonly documents: number;
  };
}

export interface Movement {
  readonly class: string;
  readonly opening: number;
  readonly received: number;
  readonly issued: number;
  readonly closing: number;
}

const [KEEPER, SUPERVISOR, FINANCE, CLERK, HEAD, OFFICE, COUNTER] = [
  ...(['张三', '李四', '王五', '赵六'] as const),
  ...(['孙七', '吴九', '郑十'] as const),
] as const;
const PEOPLE = {
  [KEEPER]: ['keeper'],
  [SUPERVISOR]: ['supervisor', 'counter'],
  [FINANCE]: ['finance'],
  [CLERK]: ['buyer', 'salesperson', 'producer'],
  [HEAD]: ['purchasing', 'sales', 'production'],
  [OFFICE]: ['authorised', 'quality'],
  [COUNTER]: ['counter'],
};

const PAPER = { way: { paper: '单据册第 3 本' }, seenBy: KEEPER } as const;
const DRAWN = { way: { ink: 'M4 20L18 6L30 22' }, seenBy: KEEPER } as const;
const AGREED = { choice: '同意' } as const;

const DAYS = 15;
const THOUSAND = 1000;

interface Article {
  readonly item: string;
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly class: string;
  readonly place: string;
  readonly decimals: number;
  /** base units in one 箱; 0 = it has no second unit */
  readonly ratio: number;
}

const NAMES = {
  原材料: ['面粉', '白糖', '食盐', '淀粉', '植物油', '酵母', '奶粉', '可可粉'],
  包装物: ['纸箱', '塑料袋', '标签', '胶带'],
  成品: ['饼干', '面包', '蛋糕', '月饼', '糖果', '薯片', '麻花', '桃酥'],
} as const;

function articles(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, n): Article => {
    const kind = n % 5 === 3 ? '包装物' : n % 2 === 0 ? '原材料' : '成品';
    const names = NAMES[kind];
    const loose = kind === '原材料' && n % 4 === 0;
    return {
      item: `HP${String(n + 1).padStart(3, '0')}`,
      name: `${names[n % names.length] ?? ''}${Math.floor(n / 8) + 1}号`,
      spec: n % 3 === 0 ? '无' : `${5 * (1 + (n % 5))}公斤`,
      unit: loose ? '公斤' : kind === '原材料' ? '袋' : '个',
      class: kind,
      place: `${kind === '成品' ? 'B' : 'A'}-${1 + (n % 9)}`,
      decimals: loose ? 3 : 0,
      ratio: kind === '成品' ? 12 : 0,
    };
  });
}

/** A line of a document: so many thousandths of the base unit. */
interface Line {
  readonly of: Article;
  readonly quantity: number;
  /** written in boxes */
  readonly boxed?: boolean;
}

const text = (thousandths: number): string => String(thousandths / THOUSAND);
const dayOf = (n: number): string => `2026-03-${17 + n}`;

/** `perDay` 1 = 80 articles, about 400 documents; a fifth of it has the same trouble. */
export function warehousePlan(size = 1): WarehousePlan {
  const deeds: Deed[] = [];
  const list = articles(Math.max(16, Math.round(80 * size)));
  const [bought, made] = [
    list.filter((one) => one.class !== '成品'),
    list.filter((one) => one.class === '成品'),
  ];
  const stock = new Map(list.map(({ item }) => [item, { opening: 0, received: 0, issued: 0 }]));
  const times = (most: number): number => Math.max(1, Math.round(most * size));
  let documents = 0;
  let today = 0;
  let minute = 0;

  const clock = (): string => {
    minute += 1;
    const at = 8 * 60 + Math.floor(minute / 3);
    return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  };
  const when = (by: string) => ({ on: dayOf(today), at: clock(), by });
  const enter = (as: string, form: string, by: string, header: Typed, lines?: readonly Typed[]) => {
    documents += 1;
    const dated = { date: dayOf(today), ...header };
    deeds.push({ do: 'enter', ...when(by), as, form, header: dated, ...(lines && { lines }) });
  };
  const sign = (what: string, step: string, by: string, more: object = {}) => {
    deeds.push({ do: 'sign', ...when(by), what, step, ...more });
  };
  const moved = (line: Line, side: 'opening' | 'received' | 'issued'): void => {
    const of = stock.get(line.of.item);
    if (of) of[side] += line.quantity;
  };
  const left = ({ item }: Article): number => {
    const { opening = 0, received = 0, issued = 0 } = stock.get(item) ?? {};
    return opening + received - issued;
  };
  const goods = ({ of: { item, name, spec, unit, ratio }, boxed, quantity }: Line): Typed => ({
    ...{ item, name, spec, unit: boxed ? '箱' : unit },
    quantity: text(boxed ? quantity / ratio : quantity),
  });
  const placed = (line: Line): Typed => ({ ...goods(line), location: line.of.place });
  const filled = (lines: readonly Line[], key: string, of = goods): Record<number, Typed> =>
    Object.fromEntries(
      lines.map((line, at) => [at + 1, { [key]: of(line)['quantity'] ?? '' }] as const),
    );

  /** Articles in turn, always the same ones for the same day and document. */
  const some = (from: readonly Article[], k: number, count: number): readonly Article[] =>
    Array.from({ length: count }, (_, at) => from[(today * 5 + k * 3 + at * 2) % from.length])
      .filter((one, at, all) => all.indexOf(one) === at)
      .flatMap((one) => one ?? []);
  /** A quarter of it can be counted, too. */
  const amount = ({ decimals }: Article, k: number): number =>
    decimals > 0 ? 20_400 + 1_200 * ((today + k) % 7) : 4 * (5 + ((today * 3 + k) % 9)) * THOUSAND;

  function masters(): void {
    for (const one of list) {
      const { item, name, spec, unit, class: kind, place: location, decimals, ratio } = one;
      const header = {
        ...{ item, name, spec, unit, class: kind, location, decimals: String(decimals) },
        ...{
          custodian: KEEPER,
          use: '在用',
          ...(ratio > 0 && { auxUnit: '箱', ratio: String(ratio) }),
        },
      };
      deeds.push({ do: 'enter', ...when(KEEPER), as: `档案${item}`, form: 'item', header });
      sign(`档案${item}`, 'open', KEEPER);
      sign(`档案${item}`, 'agree', FINANCE);
    }
  }

  function opening(): void {
    for (const [store, of] of [['原料仓', bought] as const, ['成品仓', made] as const]) {
      const lines = of.map((one, k): Line => ({
        of: one,
        quantity: 200 * THOUSAND + 3 * amount(one, k),
      }));
      enter(`期初${store}`, 'opening', KEEPER, { store }, lines.map(placed));
      sign(`期初${store}`, 'list', KEEPER);
      sign(`期初${store}`, 'confirm', SUPERVISOR);
      for (const line of lines) moved(line, 'opening');
    }
  }

  /** An order that purchasing approves and the warehouse takes. */
  function order(as: string, lines: readonly Line[]): void {
    const priced = lines.map((line) => ({ ...goods(line), price: '3.5' }));
    enter(as, 'purchase-order', CLERK, { supplier: '某粮油店' }, priced);
    sign(as, 'draw', CLERK);
    sign(as, 'approve', HEAD, AGREED);
    sign(as, 'accept', KEEPER);
  }

  interface Brought {
    readonly lines: readonly Line[];
    /** of the order, before this delivery */
    readonly ordered: readonly Line[];
    readonly notice?: string;
  }

  function deliver(as: string, orderAs: string, { lines, ordered, notice }: Brought): void {
    const header = { supplier: '某粮油店', orderNo: `{${orderAs}}`, evidence: '印章和签名' };
    enter(as, 'delivery-note', KEEPER, header, lines.map(goods));
    sign(as, 'deliver', '某司机', DRAWN);
    sign(as, 'match', KEEPER, { choice: '相符', fillLines: filled(ordered, 'ordered') });
    sign(as, 'inspect', KEEPER, { fillLines: filled(lines, 'received') });
    if (notice !== undefined) {
      permission(notice, orderAs, as, lines[0], ordered[0]);
      const named = { consent: `${HEAD} ${dayOf(today)}`, noticeNo: `{${notice}}` };
      sign(as, 'permit', KEEPER, { fillHeader: named });
    }
    sign(as, 'receive', KEEPER);
    const receipt = `入库${as}`;
    const cited = { deliveryNo: `{${as}}`, orderNo: `{${orderAs}}`, supplier: '某粮油店' };
    enter(
      receipt,
      'receipt',
      KEEPER,
      cited,
      lines.map((line) => ({ ...placed(line), price: '3.5' })),
    );
    sign(receipt, 'issue', KEEPER);
    for (const line of lines) moved(line, 'received');
  }

  function permission(as: string, orderAs: string, list: string, is?: Line, was?: Line): void {
    if (!is || !was) return;
    const { quantity: received = '', ...what } = goods(is);
    const header = {
      ...{ ...what, orderNo: `{${orderAs}}`, deliveryNo: `{${list}}`, supplier: '某粮油店' },
      ...{ ordered: goods(was)['quantity'] ?? '', received, reason: '整车不拆' },
    };
    enter(as, 'over-receipt', KEEPER, header);
    sign(as, 'apply', KEEPER);
    sign(as, 'consent', HEAD, AGREED);
    sign(as, 'authorise', OFFICE);
  }

  function rejected(as: string, orderAs: string, lines: readonly Line[]): void {
    const header = { supplier: '某粮油店', orderNo: `{${orderAs}}`, evidence: '经手人签名' };
    enter(as, 'delivery-note', KEEPER, header, lines.map(goods));
    sign(as, 'deliver', '某司机', PAPER);
    sign(as, 'match', KEEPER, { choice: '不符', fillLines: filled(lines, 'ordered') });
    sign(as, 'reject', KEEPER, { fillHeader: { rejectReason: '袋上规格与订单不符' } });
  }

  function draw(as: string, lines: readonly Line[], less = 0): void {
    const asked = lines.map((line) => ({
      ...goods(line),
      stock: text(Math.max(0, left(line.of))),
    }));
    const header = { department: '生产部', purpose: '日常生产', stockDay: dayOf(today) };
    enter(as, 'requisition', CLERK, header, asked);
    sign(as, 'ask', CLERK);
    sign(as, 'approve', HEAD, AGREED);
    const issued = lines.map((line, at) => ({
      ...line,
      quantity: line.quantity - (at === 0 ? less : 0),
    }));
    sign(as, 'issue', KEEPER, { fillLines: filled(issued, 'issued') });
    for (const line of issued) moved(line, 'issued');
  }

  function finish(as: string, lines: readonly Line[], passed = true): void {
    enter(
      as,
      'finished-receipt',
      OFFICE,
      { workshop: '一车间', testNo: `ZJ-${as}` },
      lines.map(goods),
    );
    sign(as, 'test', OFFICE, { choice: passed ? '合格' : '不合格' });
    if (!passed) return;
    sign(as, 'confirm', HEAD);
    sign(as, 'count', KEEPER, { fillLines: filled(lines, 'counted') });
    for (const line of lines) moved(line, 'received');
  }

  function sell(as: string, lines: readonly Line[], byInvoice: boolean): void {
    const customer = '某公司';
    if (byInvoice) {
      const header = { invoiceNo: `FP${as}`, customer, amount: '1000' };
      enter(`票${as}`, 'invoice', FINANCE, header, lines.map(goods));
      sign(`票${as}`, 'issue', FINANCE);
    } else {
      enter(`单${as}`, 'sales-order', CLERK, { customer }, lines.map(goods));
      sign(`单${as}`, 'draw', CLERK);
      sign(`单${as}`, 'approve', HEAD, AGREED);
      sign(`单${as}`, 'accept', KEEPER);
    }
    enter(as, 'issue', KEEPER, { customer, carrier: '某司机' }, lines.map(placed));
    sign(as, 'basis', KEEPER, { choice: byInvoice ? '付款发票' : '销售订单' });
    if (byInvoice) sign(as, 'byInvoice', KEEPER, { fillHeader: { invoiceNo: `FP${as}` } });
    else sign(as, 'byOrder', KEEPER, { fillHeader: { orderNo: `{单${as}}` } });
    sign(as, 'supervise', SUPERVISOR);
    sign(as, 'take', '某客户', today % 2 === 0 ? PAPER : DRAWN);
    for (const line of lines) moved(line, 'issued');
  }

  /** Three are handed out: the stub is kept, finance and the other party acknowledge theirs. */
  function handOut(
    as: string,
    kind: string,
    copies: readonly (readonly [string, string, string])[],
  ): void {
    for (const [copy, holder, choice] of copies) {
      const line = `${as}${copy}`;
      deeds.push({
        ...{ do: 'enter', ...when(KEEPER), as: line, form: 'copies' },
        header: { date: dayOf(today), kind, documentNo: `{${as}}`, copy, holder },
      });
      sign(line, 'hand', KEEPER, { choice });
      if (choice === '交财务') sign(line, 'finance', FINANCE);
      if (choice === '交对方') sign(line, 'party', '某司机', DRAWN);
    }
  }

  const lineOf = (of: Article, k: number, boxed = false): Line =>
    boxed && of.ratio > 0
      ? { of, boxed, quantity: (1 + (k % 3)) * of.ratio * THOUSAND }
      : { of, quantity: amount(of, k) };

  const half = (line: Line): Line => ({ ...line, quantity: line.quantity / 2 });

  masters();
  for (today = 0; today < DAYS; today += 1) {
    minute = 0;
    if (today === 0) opening();
    for (let k = 0; k < times(4); k += 1) {
      const lines = some(bought, k, 3).map((one) => lineOf(one, k));
      const [orderAs, as] = [`订${today}-${k}`, `送${today}-${k}`];
      order(orderAs, lines);
      if (today === 2 && k === 0) rejected(`拒${today}`, orderAs, lines);
      if (today % 4 === 3 && k === 0) {
        deliver(as, orderAs, { lines: lines.map(half), ordered: lines });
        deliver(`${as}续`, orderAs, { lines: lines.map(half), ordered: lines.map(half) });
      } else if (today === 4 && k === 0) {
        const over = lines.map((line, at) =>
          at === 0 ? { ...line, quantity: line.quantity + 5 * THOUSAND } : line,
        );
        deliver(as, orderAs, { lines: over, ordered: lines, notice: `超${today}` });
      } else deliver(as, orderAs, { lines, ordered: lines });
    }
    for (let k = 0; k < times(4); k += 1) {
      const lines = some(bought, k + 1, 3).map((one) => half(half(lineOf(one, k))));
      draw(`领${today}-${k}`, lines, today === 6 ? THOUSAND : 0);
    }
    for (let k = 0; k < times(3); k += 1)
      finish(
        `成${today}-${k}`,
        some(made, k, 2).map((one) => lineOf(one, k, k % 2 === 1)),
        today !== 7 || k > 0,
      );
    for (let k = 0; k < times(3); k += 1)
      sell(
        `出${today}-${k}`,
        some(made, k + 1, 2).map((one) => lineOf(one, k, true)),
        k % 3 === 2,
      );
    if (today === 1)
      handOut('入库送1-0', '入库单', [
        ['存根联', KEEPER, '自留'],
        ['财务联', FINANCE, '交财务'],
        ['对方联', '某司机', '交对方'],
      ]);
    trouble();
  }
  closeTheMonth();

  function trouble(): void {
    const [one] = some(bought, 0, 1);
    const [two] = some(made, 1, 1);
    if (!one || !two) return;
    if (today === 5) {
      const wrong = { department: '生产部', stockDay: dayOf(today) };
      enter('写错的领用单', 'requisition', CLERK, wrong, [
        { ...goods({ of: one, quantity: 9 * THOUSAND }), stock: text(left(one)) },
      ]);
      const command = { do: 'void', reason: '重复开单' } as const;
      deeds.push({ do: 'act', ...when(CLERK), what: '写错的领用单', command });
    }
    if (today === 8) back('退供应商', 'purchase-return', '送8-0');
    if (today === 9) back('退料', 'material-return', '领9-0');
    if (today === 10) back('客户退', 'customer-return', '出10-0');
    if (today === 11) {
      const line = { of: one, quantity: 2 * THOUSAND };
      difference('报损11', 'damage', { reason: '受潮结块' }, line, 'issued', {
        ...{ liability: '正常损耗', compensation: '0' },
      });
    }
    if (today === 12) {
      const { item, name, spec, unit, place: location } = one;
      const there = text(left(one));
      const header = { item, name, spec, unit, location, book: there, counted: there, card: there };
      enter('核查12', 'daily-check', KEEPER, header);
      sign('核查12', 'check', KEEPER, { choice: '一致' });
    }
  }

  function back(as: string, form: string, cited: string): void {
    const taken = deeds.find(
      (deed) =>
        deed.do === 'enter' && deed.as === (form === 'purchase-return' ? `入库${cited}` : cited),
    );
    const [first] = taken?.do === 'enter' ? (taken.lines ?? []) : [];
    const of = list.find(({ item }) => item === first?.['item']);
    if (!first || !of) return;
    const boxed = first['unit'] === '箱';
    const line: Line = { of, boxed, quantity: boxed ? of.ratio * THOUSAND : THOUSAND };
    const reason = '质量不合格';
    switch (form) {
      case 'purchase-return':
        enter(as, form, KEEPER, { supplier: '某粮油店', receiptNo: `{入库${cited}}`, reason }, [
          placed(line),
        ]);
        sign(as, 'issue', KEEPER);
        sign(as, 'take', '某司机', DRAWN);
        return moved(line, 'issued');
      case 'material-return':
        enter(as, form, CLERK, { department: '生产部', requisitionNo: `{${cited}}`, reason }, [
          goods(line),
        ]);
        sign(as, 'give', CLERK);
        sign(as, 'approve', HEAD, AGREED);
        sign(as, 'count', KEEPER, { fillLines: filled([line], 'counted') });
        return moved(line, 'received');
      default:
        enter(
          as,
          form,
          KEEPER,
          { customer: '某公司', issueNo: `{${cited}}`, reason, condition: '完好' },
          [placed(line)],
        );
        sign(as, 'receive', KEEPER);
        sign(as, 'supervise', SUPERVISOR);
        sign(as, 'give', '某客户', PAPER);
        return moved(line, 'received');
    }
  }

  function difference(
    as: string,
    form: string,
    header: Typed,
    line: Line,
    side: 'received' | 'issued',
    decided: Typed = {},
  ): void {
    enter(as, form, KEEPER, header, [placed(line)]);
    sign(as, 'draw', KEEPER);
    sign(as, 'supervise', SUPERVISOR, AGREED);
    sign(as, 'approve', FINANCE, {
      choice: '批准',
      ...(Object.keys(decided).length > 0 && { fillHeader: decided }),
    });
    moved(line, side);
  }

  function closeTheMonth(): void {
    today = DAYS - 1;
    const [short, more] = [bought[2], made[1]];
    if (!short || !more) return;
    const gaps = new Map([
      [short.item, -3 * THOUSAND],
      [more.item, 2 * THOUSAND],
    ]);
    const lines = list.map((of) => ({ of, book: left(of), gap: gaps.get(of.item) ?? 0 }));
    const teams = ['一组', '二组'] as const;
    const teamOf = ({ class: kind }: Article): string => (kind === '成品' ? teams[1] : teams[0]);
    const last = `出${today}-${times(3) - 1}`;
    enter(
      ...(['盘点', 'stocktake', FINANCE] as const),
      { kind: '全厂盘点', teams: teams.join('、'), cutOff: `{${last}}` },
      lines.map(({ of: { item, name, spec, unit, place, ...of } }) => ({
        ...{
          item,
          name,
          spec,
          unit,
          location: place,
          team: of.class === '成品' ? teams[1] : teams[0],
        },
      })),
    );
    sign('盘点', 'open', FINANCE);
    sign('盘点', 'prepare', KEEPER);
    const counters = { 一组: SUPERVISOR, 二组: COUNTER };
    for (const team of teams) {
      const counter = counters[team];
      const own = lines.flatMap(({ of, book, gap }, at) =>
        teamOf(of) === team
          ? [[at + 1, { counted: text(book + gap), counter, slip: `P${at + 1}` }] as const]
          : [],
      );
      sign('盘点', 'count', counter, { unit: team, fillLines: Object.fromEntries(own) });
    }
    const books = lines.map(({ book }, at) => [at + 1, { book: text(book) }] as const);
    sign('盘点', 'compare', KEEPER, { choice: '核对完毕', fillLines: Object.fromEntries(books) });
    const decided = lines.flatMap(({ gap }, at) =>
      gap === 0
        ? []
        : [[at + 1, { cause: gap < 0 ? '过失漏记' : '供方多送', liability: '正常损耗' }] as const],
    );
    sign('盘点', 'review', FINANCE, { fillLines: Object.fromEntries(decided) });
    const reason = '月末盘点差异';
    difference(
      '盘亏',
      'shortage',
      { countNo: '{盘点}', reason },
      { of: short, quantity: 3 * THOUSAND },
      'issued',
      { liability: '过失责任', liable: KEEPER, compensation: '10.5' },
    );
    difference(
      '盘盈',
      'surplus',
      { countNo: '{盘点}', reason },
      { of: more, quantity: 2 * THOUSAND },
      'received',
    );
    const closed = { ...when(KEEPER), form: 'month-close', month: '2026-03' };
    deeds.push({
      do: 'close',
      ...closed,
      as: '月结',
      header: { date: dayOf(today), countNo: '{盘点}' },
    });
    sign('月结', 'draw', KEEPER);
    sign('月结', 'supervise', SUPERVISOR, AGREED);
    sign('月结', 'settle', FINANCE);
  }

  const total = (thousandths: number): number => thousandths / THOUSAND;
  return {
    ...{ pack: 'warehouse', people: PEOPLE, deeds },
    expected: {
      documents,
      stock: Object.fromEntries(
        list.map((of) => {
          const { opening: there = 0, received = 0, issued = 0 } = stock.get(of.item) ?? {};
          const closing = total(there + received - issued);
          return [
            of.item,
            {
              class: of.class,
              opening: total(there),
              received: total(received),
              issued: total(issued),
              closing,
            },
          ];
        }),
      ),
    },
  };
}
