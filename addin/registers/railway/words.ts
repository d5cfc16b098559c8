import type { ClauseId, Column, Title } from '../vocabulary';

export const t = (zh: string, en: string): Title => ({ zh, en });

type More = Partial<Pick<Column, 'width' | 'hint' | 'choices' | 'cites'>>;

/** A column that must be filled when its step is signed. */
export const needed = (
  key: string,
  title: Title,
  clause: ClauseId,
  more: More & { readonly kind?: Column['kind'] } = {},
): Column => ({ ...optional(key, title, clause, more), required: true });

/** A column that may stay empty. */
export const optional = (
  key: string,
  title: Title,
  clause: ClauseId,
  { kind, ...more }: More & { readonly kind?: Column['kind'] } = {},
): Column => ({
  key,
  title,
  kind: kind ?? (more.choices ? 'choice' : 'text'),
  width: 18,
  ...more,
  clause,
});
