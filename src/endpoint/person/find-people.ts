import type { Services } from '../services.ts';
import { contactDetails, detailMatcher } from './contact-details.ts';
import type { FoundPerson } from './found-person.ts';

/** Rows that are decrypted at a time. */
const batch = 500;

/**
 * Everyone with this text in a name, phone number or mail address. Everything has to be decrypted for
 * it, so it takes a second for some ten thousands of rows. Data that is unreadable is not found.
 */
export async function findPeople(services: Services, text: string): Promise<FoundPerson[]> {
  const matches = detailMatcher(text);
  const found: FoundPerson[] = [];
  for (const { table, key, column, kind } of tables) {
    let last = '';
    for (;;) {
      const { ref } = services.store.db.dynamic;
      const rows = (await services.store.db
        .selectFrom(table)
        .selectAll()
        .where(ref(key), '>', last)
        .orderBy(ref(key))
        .limit(batch)
        .execute()) as unknown as Record<string, string | null>[];
      for (const row of rows) {
        const reference = row[key] ?? '';
        const sealed = row[column];
        const opened = sealed ? await services.personalData.tryOpen(sealed) : undefined;
        const details = contactDetails(opened);
        if (!details.some(matches)) continue;
        found.push({ kind, reference, since: row['created_at'] ?? '', details });
      }
      if (rows.length < batch) break;
      last = rows.at(-1)?.[key] ?? '';
    }
  }
  return found;
}

const tables = [
  { table: 'signups', key: 'reference', column: 'personal', kind: 'signup' },
  { table: 'demand_signals', key: 'id', column: 'personal', kind: 'demand-signal' },
  { table: 'survey_responses', key: 'id', column: 'personal', kind: 'survey-response' },
  { table: 'desk_people', key: 'id', column: 'sealed', kind: 'desk-person' },
] as const;
