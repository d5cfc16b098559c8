import type { ClauseId, Column } from '../vocabulary';
import { needed, t } from './words';

export const LEVELS = ['Ⅰ级', 'Ⅱ级', 'Ⅲ级'] as const;

/** What the launch order says: its level and its number. */
export const levelColumns = (who: ClauseId, launch: ClauseId): readonly Column[] => [
  needed('level', t('级别', 'Level'), who, {
    choices: LEVELS,
    width: 8,
    hint: t('发布启动命令时填;升级、降级另下命令', 'Declared with the launch order'),
  }),
  needed('order', t('启动命令号', 'Launch order no.'), launch, { width: 14 }),
];
