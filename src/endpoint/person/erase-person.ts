import { deleteUnsent, eraseOnRequest } from '../lifecycle/erase.ts';
import type { Services } from '../services.ts';
import { rememberErasure } from '../store/erasures.ts';
import type { Erasure } from '../store/erasure.ts';

/**
 * Erases the personal data of a sign-up, a demand signal or a survey response on request; counts stay.
 * False: the reference is unknown, or the data had been erased.
 */
export async function erasePerson(
  services: Services,
  reference: string,
  now: Date,
): Promise<boolean> {
  if (await eraseOnRequest(services, reference, now)) return true;
  return services.store.write(async (tx) => {
    for (const table of ['demand_signals', 'survey_responses'] as const) {
      const erased = await tx
        .updateTable(table)
        .set({ personal: null })
        .where('id', '=', reference)
        .where('personal', 'is not', null)
        .returning('id')
        .executeTakeFirst();
      if (!erased) continue;
      await deleteUnsent(tx, reference);
      await rememberErasure(tx, reference, now);
      return true;
    }
    return false;
  });
}

/** Erases again what was erased after a backup was made; returns how many were not erased yet. */
export async function replayErasures(
  services: Services,
  erasures: readonly Erasure[],
  now: Date,
): Promise<number> {
  let erased = 0;
  for (const { reference } of erasures) {
    if (await erasePerson(services, reference, now)) erased += 1;
  }
  return erased;
}
