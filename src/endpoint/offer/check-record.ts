import { toPointer } from '../http/validate.ts';
import type { ImportProblem } from './import-report.ts';

/** A record with an id, perhaps a group with its editions. */
interface WithId {
  id: string;
  editions?: { id: string }[];
}

/**
 * What a schema cannot see: moments that are on no calendar, and ids that were there already. `seen`
 * has the ids of the records before it.
 */
export const checkRecord = (
  record: WithId,
  path: PropertyKey[] = [],
  seen = new Set<string>(),
): ImportProblem[] => [...impossibleMoments(record, path), ...duplicates(record, seen, path)];

/** Moments in the right form that are on no calendar, such as the 31st of February. */
function impossibleMoments(value: unknown, path: PropertyKey[]): ImportProblem[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, it]) => impossibleMoments(it, [...path, key]));
  }
  const isMoment = typeof value === 'string' && String(path.at(-1)).endsWith('At');
  return isMoment && Number.isNaN(Date.parse(value))
    ? [{ path: toPointer(path), code: 'invalid-format', detail: 'Dit moment bestaat niet.' }]
    : [];
}

/** Ids of records, and of their editions, that were there already. */
function duplicates(
  { id, editions = [] }: WithId,
  seen: Set<string>,
  start: PropertyKey[],
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const check = (key: string, path: PropertyKey[]): void => {
    if (seen.has(key))
      problems.push({
        path: toPointer(path),
        code: 'duplicate-id',
        detail: 'Dit kenmerk is er al.',
      });
    seen.add(key);
  };
  check(`record ${id}`, [...start, 'id']);
  for (const [index, edition] of editions.entries()) {
    check(`edition ${edition.id}`, [...start, 'editions', index, 'id']);
  }
  return problems;
}
