import type { Edition } from '../../../contract/group.ts';

/** The start with so many places left; without a maximum nobody counts them. */
export function withFree(edition: Edition, available: number | undefined): Edition {
  const { available: _before, ...capacity } = edition.capacity ?? {};
  const { maximum } = capacity;
  return {
    ...edition,
    capacity: {
      ...capacity,
      ...(maximum !== undefined && { available: available ?? maximum }),
    },
  };
}
