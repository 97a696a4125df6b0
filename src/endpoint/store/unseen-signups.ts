import type { UnseenPlaces } from '../../domain/signup/unseen-signups.ts';
import type { InTransaction } from './store.ts';
import { holdingStates } from './places.ts';
import type { SignupsTable } from './tables.ts';

/** Whether a sign-up looks suspect or double, and nobody has looked at it yet. */
export const isUnseen = ({
  suspect,
  possible_duplicate: duplicate,
}: Pick<SignupsTable, 'suspect' | 'possible_duplicate'>): boolean =>
  suspect === 1 || duplicate === 1;

/**
 * The places of a locked edition that are held by sign-ups which nobody has looked at yet: all of them,
 * and those with one of these hashes of contact details.
 */
export async function countUnseenPlaces(
  tx: InTransaction,
  edition: string,
  { phone, email }: { readonly phone: readonly string[]; readonly email: readonly string[] },
): Promise<UnseenPlaces> {
  const rows = await tx
    .selectFrom('signups')
    .select(['contact_phone', 'contact_email'])
    .where('edition_id', '=', edition)
    .where('for_place', '=', 1)
    .where('status', 'in', holdingStates)
    .where((eb) => eb.or([eb('suspect', '=', 1), eb('possible_duplicate', '=', 1)]))
    .execute();
  const hasAddress = (it: (typeof rows)[number]): boolean =>
    phone.includes(it.contact_phone ?? '') || email.includes(it.contact_email ?? '');
  return { ofEdition: rows.length, ofAddress: rows.filter(hasAddress).length };
}
