import type { Deed, Plan } from '../samples/plan';

const PEOPLE = {
  张三: ['keeper'],
  李四: ['cook'],
  王五: ['leader'],
  赵六: ['accountant'],
  吴九: ['counter'],
};

const ON = '2026-03-05';
const at = { on: ON, at: '07:10' } as const;

/** A canteen in which the month's fund was drawn and the store counted, both on 5 March 2026. */
export const monthBegun = (): Plan => ({
  pack: 'canteen',
  people: PEOPLE,
  deeds: [
    {
      ...{ ...at, do: 'enter', by: '赵六', as: '经费', form: 'fund' },
      header: { date: ON, month: '2026-03', kind: '当月经费', amount: '3000', invoiceNo: '0012' },
    },
    { ...at, do: 'sign', by: '赵六', what: '经费', step: 'draw' },
    {
      ...{ ...at, do: 'sign', by: '财务室', what: '经费', step: 'pay' },
      ...{ way: { paper: '财务室收据夹' }, seenBy: '赵六' },
    },
    {
      ...{ ...at, do: 'enter', by: '吴九', as: '盘点', form: 'stocktake' },
      header: { date: ON, kind: '财产清查', place: '库房' },
      lines: [{ class: '炊具设备', item: '蒸锅', unit: '个', book: '3', counted: '3' }],
    },
    { ...at, do: 'sign', by: '吴九', what: '盘点', step: 'count' },
    { ...at, do: 'sign', by: '赵六', what: '盘点', step: 'check' },
    { ...at, do: 'sign', by: '王五', what: '盘点', step: 'approve', choice: '同意' },
  ],
});

/** So many vouchers of a week, signed by seller, keeper and cook: they wait for the leader. */
export function weekOfVouchers(count: number): Plan {
  const names = Array.from({ length: count }, (_, index) => `凭证${index + 1}`);
  const each = (deed: (name: string) => Deed): readonly Deed[] => names.map(deed);
  return {
    pack: 'canteen',
    people: PEOPLE,
    deeds: [
      ...each((as) => ({
        ...{ ...at, do: 'enter', by: '张三', as, form: 'voucher' },
        header: { date: ON, time: '7:30', seller: '某菜市场', total: '25' },
        lines: [{ item: '土豆', quantity: '10', unit: '公斤', price: '2.5' }],
      })),
      ...each((what) => ({
        ...{ ...at, do: 'sign', by: '某摊主', what, step: 'sell' },
        ...{ way: { ink: 'M4 20L18 6L30 22' }, seenBy: '张三' },
      })),
      ...each((what) => ({ ...at, do: 'sign', by: '张三', what, step: 'handle' })),
      ...each((what) => ({
        ...{ ...at, do: 'sign', by: '李四', what, step: 'weigh' },
        fillLines: { 1: { weighed: '10', outcome: '一致' } },
      })),
    ],
  };
}
