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
 * The hashes of who wants to take part. Who is reached by a parent or a referrer is known by name as
 * well: brothers and sisters share the number of their parents, clients that of who refers them.
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

/** States in which a sign-up stands for someone who may still come. */
const live = ['received', 'talk-planned', 'placed', 'taking-part', 'waiting', 'offered'];

/** The other sign-ups of the same person for a held edition, oldest first. */
export async function othersOf(
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
    .where('status', 'in', live)
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
 * When someone leaves who had signed up twice, the second sign-up counts from then on: it was never
 * refused. Without a place left, it waits.
 */
export async function letSecondCount(
  tx: InTransaction,
  services: Services,
  left: SignupsTable,
  now: Date,
): Promise<void> {
  if (left.for_place === 0 || left.edition_id === null) return;
  const others = await othersOf(tx, left.edition_id, left, left.reference);
  const [second] = others;
  if (!second || others.some((it) => it.for_place === 1)) return;
  // The same person in the same place: nobody came in anew.
  const changes = { possible_duplicate: 0, for_place: 1, place_month: left.place_month };
  const stored = await findEdition(tx, left.edition_id);
  const places = available(stored?.edition.capacity?.maximum, stored?.held ?? 0);
  const counted = await updateSignup(tx, second, changes);
  if (holdsPlace(second.status) && places === 0) {
    await moveSignup(tx, services, counted, { to: 'waiting', actor: 'endpoint', now });
  }
  await recount(tx, left.edition_id, now);
}
