/** What an advance is used up by: vouchers that clear it, and cash that comes back (CT-17). */
export const TAKEN_OF_ADVANCE = [
  { register: 'voucher', cites: 'advanceNo', amount: 'cleared' },
  { register: 'refund', cites: 'advanceNo', amount: 'amount' },
] as const;
