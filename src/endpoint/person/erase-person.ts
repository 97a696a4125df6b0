import { eraseOnRequest } from '../lifecycle/erase.ts';
import type { Services } from '../services.ts';

/**
 * Erases who a sign-up, a demand signal or a survey response is about, on request; what is counted
 * stays. False: nothing is known under this reference, or it had been erased.
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
      if (erased) return true;
    }
    return false;
  });
}
