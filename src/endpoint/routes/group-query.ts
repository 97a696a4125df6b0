import type { GroupQuery } from '../../contract/group.ts';
import type { QueryKey } from '../http/query.ts';

/** How each key of `GET /groups` is read; the schema decides what is good. */
export const groupQueryKeys = {
  q: 'text',
  sentence: 'text',
  ignored: 'list',
  institution: 'list',
  theme: 'list',
  audience: 'list',
  followsUp: 'list',
  kind: 'list',
  place: 'list',
  daypart: 'list',
  weekday: 'list',
  age: 'number',
  startFrom: 'text',
  startUntil: 'text',
  sessionsMax: 'number',
  approach: 'list',
  attendanceMode: 'list',
  language: 'list',
  costMax: 'number',
  accessibility: 'list',
  childcare: 'flag',
  available: 'flag',
  near: 'text',
  withinKm: 'number',
  sort: 'text',
  cursor: 'text',
  limit: 'number',
} as const satisfies Record<keyof GroupQuery, QueryKey>;
