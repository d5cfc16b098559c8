/** Who holds which posts in these tests; the customer is an outsider. */
export const people = {
  张三: ['salesperson'],
  李四: ['salesperson'],
  王五: ['manager', 'departmentManager'],
  赵六: ['businessManager'],
  孙七: ['sender', 'archivist', 'keeper', 'marketing', 'adviser'],
  周八: ['branchManager', 'attendance', 'department'],
  客户: [],
} as const;
