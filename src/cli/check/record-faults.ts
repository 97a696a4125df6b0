import type { Group } from '../../contract/group.ts';
import { goodRecords } from '../../contract/records.ts';
import type { CheckedRecords } from '../../contract/records.ts';
import type * as z from '../../contract/zod.ts';

/** What breaks the contract in a list of records, one line each. */
export function recordFaults<T>(
  kind: string,
  schema: z.ZodMiniType<T>,
  records: readonly unknown[],
): { checked: CheckedRecords<T>; details: string[] } {
  const checked = goodRecords(schema, records);
  const details = checked.faults.map(({ id, name, field, kind: fault }) => {
    const what =
      fault === 'markup' ? 'has HTML; the contract has plain text only' : 'breaks the contract';
    return `${kind} ${id ?? name ?? 'without id'}: ${field || 'the whole record'} ${what}`;
  });
  return { checked, details };
}

/** Ids that more than one record has. */
export const repeatedIds = (kind: string, records: readonly { id: string }[]): string[] => {
  const seen = new Set<string>();
  return records.flatMap(({ id }) => {
    if (seen.has(id)) return [`${kind} ${id}: the id is used twice`];
    seen.add(id);
    return [];
  });
};

/** Places that may not be known and are in the data all the same. */
export const toldPlaces = (groups: readonly Group[]): string[] =>
  groups.flatMap((group) =>
    group.editions
      .filter((it) => it.locationDisclosed === false && it.location !== undefined)
      .map(
        (it) =>
          `edition ${it.id} of ${group.id}: locationDisclosed is false, yet it has a location`,
      ),
  );
