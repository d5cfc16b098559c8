import type { ClauseId, Column } from '../vocabulary';
import { needed, t } from './words';

const POSTS = [
  ['toLeaders', '处领导', 'leaders'],
  ['toManagement', '客管科长', 'management chief'],
  ['toTechnical', '技术科长', 'technical chief'],
  ['toTickets', '客票管理所主任', 'ticketing director'],
  ['toService', '客户服务中心主任', 'service director'],
] as const;

/** The five posts that the chart lists beside 通知: when each was told. 处领导 may be several. */
export const notifiedColumns = (clause: ClauseId): readonly Column[] =>
  POSTS.map(([key, zh, en]) => ({
    ...needed(key, t(`通知${zh}`, `Told: ${en}`), clause, {
      width: 17,
      hint: t(
        '姓名和通知时刻,如 8:31;没接通写“未接通”',
        'Name and time told, e.g. 8:31; 未接通 if not reached',
      ),
    }),
    moment: true,
  }));

export const notifiedKeys: readonly string[] = POSTS.map(([key]) => key);
