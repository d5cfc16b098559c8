// Where the behaviours are described. Addresses as of 2026-11.

export const article = (page: string): `https://${string}` =>
  `https://learn.microsoft.com/office/dev/add-ins/${page}`;

/** A member in the reference, such as `range`, `values` or `insert(1)`. */
export const reference = (type: string, member?: string): `https://${string}` => {
  const page =
    `https://learn.microsoft.com/javascript/api/excel/excel.${type.toLowerCase()}` as const;
  if (member === undefined) return page;
  const [, name = '', overload = ''] = /^(\w+)(\(\d+\))?$/.exec(member) ?? [];
  return `${page}#excel-excel-${type.toLowerCase()}-${name.toLowerCase()}-member${overload}`;
};

export const support = (page: string): `https://${string}` =>
  `https://support.microsoft.com/office/${page}`;

export const issue = (number: number): `https://${string}` =>
  `https://github.com/OfficeDev/office-js/issues/${number}`;

export const BLANK_AND_NULL = 'excel/excel-add-ins-blank-null-values';
export const ERRORS = article('testing/application-specific-api-error-handling');
export const TABLE_SIZE = support(
  'resize-a-table-by-adding-or-removing-rows-and-columns-e65ae4bb-e44b-43f4-ad8b-7d68784f1165',
);
export const CALCULATED_COLUMNS = support(
  'use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8',
);
export const STRUCTURED = support(
  'using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e',
);
export const INSERT_AND_DELETE = support(
  'insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246',
);
export const NUMBERS_AND_DATES = support(
  'stop-automatically-changing-numbers-to-dates-452bd2db-cc96-47d1-81e4-72cec11c4ed8',
);
export const LOCKED_CELLS = support(
  'lock-or-unlock-specific-areas-of-a-protected-worksheet-75481b72-db8a-4267-8c43-042a5f2cd93a',
);
export const SORTING = support(
  'sort-data-in-a-range-or-table-62d0b95d-2a90-4610-a6ae-2e545c4a4654',
);
export const LIMITS = support(
  'excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3',
);
