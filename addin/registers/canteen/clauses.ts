import type { Clause } from '../vocabulary';

/** procedure.csv as data; a test keeps the two equal. */
export const clauses: readonly Clause[] = [
  { id: 'CT-02', kind: 'record', text: '食堂流水帐' },
  { id: 'CT-08', kind: 'record', text: '办理暂领采买经费的欠款手续' },
  { id: 'CT-09', kind: 'block', text: '由售货人出据相应的原始凭证' },
  { id: 'CT-10', kind: 'block', text: '并在原始凭证上签字' },
  { id: 'CT-11', kind: 'block', text: '注明时间' },
  { id: 'CT-12', kind: 'block', text: '作为经手人在原始凭证上签字' },
  {
    id: 'CT-13',
    kind: 'block',
    text: '将物品交给食堂厨师,食堂厨师根据原始凭证上记载的内容检斤,核验购买的物品',
  },
  { id: 'CT-14', kind: 'block', text: '核验无误,在原始凭证上签字' },
  { id: 'CT-15', kind: 'block', text: '持有售货人、食堂厨师、主管领导和本人签字的原始凭证' },
  { id: 'CT-16', kind: 'block', text: '到食堂会计处办理报销手续' },
  { id: 'CT-19', kind: 'record', text: '根据每日发生的原始凭证登记入帐' },
  { id: 'CT-20', kind: 'flag', text: '必须做到日清月结' },
  {
    id: 'CT-27',
    kind: 'block',
    text: '经手、验收、审批、记账由不同的人担任(由第三至六步的岗位推定)',
  },
];
