import type { SignupRequest } from '../../contract/signup.ts';
import { available } from '../../domain/signup/admission.ts';
import { normalisePhone } from '../../domain/signup/contact.ts';
import { holdsPlace } from '../../domain/signup/signup-state.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { recount } from '../store/places.ts';
import { updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import type { Keyring } from '../submission/keyring.ts';
import { moveSignup } from './move.ts';

/** Keyed hashes by which the same person is recognised. */
export type ContactHashes = Pick<SignupsTable, 'contact_phone' | 'contact_email'>;

/**
 * The hashes for a participant. When contact goes by a parent or a referrer, the name is hashed too:
 * brothers and sisters share the number of a parent, clients that of a referrer.
 */
export async function contactHashes(
  keyring: Keyring,
  { mode, participant, guardian, referrer }: ContactDetails,
): Promise<ContactHashes> {
  const own = Boolean(participant.phone?.trim() || participant.email?.trim());
  const reach = own ? participant : (guardian ?? referrer ?? participant);
  const name = mode === 'child' || !own ? participant.name.trim().toLowerCase() : '';
  const hash = (kind: string, value: string): Promise<string> =>
    keyring.mac(`contact-${kind}`, `${name}\n${value}`);
  const phone = normalisePhone(reach.phone ?? '');
  const email = reach.email?.trim().toLowerCase();
  return {
    contact_phone: phone.ok ? await hash('phone', phone.value) : null,
    contact_email: email ? await hash('email', email) : null,
  };
}

type ContactDetails = Pick<SignupRequest, 'mode' | 'participant' | 'guardian' | 'referrer'>;

/** States in which the participant may still come. */
const liveStates = ['received', 'talk-planned', 'placed', 'taking-part', 'waiting', 'offered'];

/** The other sign-ups of the same person for a locked edition, oldest first. */
export async function otherSignupsOf(
  tx: InTransaction,
  edition: string | null,
  { contact_phone: phone, contact_email: email }: ContactHashes,
  reference = '',
): Promise<SignupsTable[]> {
  if (edition === null || (phone === null && email === null)) return [];
  return tx
    .selectFrom('signups')
    .selectAll()
    .where('edition_id', '=', edition)
    .where('reference', '!=', reference)
    .where('suspect', '=', 0)
    .where('status', 'in', liveStates)
    .where((eb) =>
      eb.or([
        ...(phone === null ? [] : [eb('contact_phone', '=', phone)]),
        ...(email === null ? [] : [eb('contact_email', '=', email)]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('reference')
    .execute();
}

/**
 * When someone withdraws who had signed up twice, the second sign-up was never refused and counts from
 * now on. It goes to the waiting list when no place is left.
 */
export async function countSecondSignup(
  tx: InTransaction,
  services: Services,
  left: SignupsTable,
  now: Date,
): Promise<void> {
  if (left.for_place === 0 || left.edition_id === null) return;
  const others = await otherSignupsOf(tx, left.edition_id, left, left.reference);
  const [second] = others;
  if (!second || others.some((it) => it.for_place === 1)) return;
  // The person had this place already: it keeps its month and takes no other place of this month.
  const changes = { possible_duplicate: 0, for_place: 1, place_month: left.place_month };
  const stored = await findEdition(tx, left.edition_id);
  const places = available(stored?.edition.capacity?.maximum, stored?.held ?? 0);
  const counted = await updateSignup(tx, second, changes);
  if (holdsPlace(second.status) && places === 0) {
    await moveSignup(tx, services, counted, { to: 'waiting', actor: 'endpoint', now });
  }
  await recount(tx, left.edition_id, now);
}
