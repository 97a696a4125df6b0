import type { SignupRequest } from '../../contract/signup.ts';
import { available } from '../../domain/signup/admission.ts';
import { normalisePhone } from '../../domain/signup/contact.ts';
import { canBeSameName } from '../../domain/signup/same-name.ts';
import { holdsPlace, livingStates } from '../../domain/signup/signup-state.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { recount } from '../store/places.ts';
import { updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import type { ContactKeys, ContactKind } from '../submission/contact-keys.ts';
import { moveSignup } from './move.ts';
import type { PersonalPart } from './personal-part.ts';

/** Keyed hashes by which the same person is recognised. */
export type ContactHashes = Pick<SignupsTable, 'contact_phone' | 'contact_email'>;

/** All hashes that the store may have of a person, also those by earlier keys. */
export type ContactMatch = Record<ContactKind, string[]>;

/** A person by contact details and name. */
export type PersonMatch = ContactMatch & { name: string | undefined };

/** The hashes of a participant by the current key, as they are stored. */
export async function contactHashes(
  keys: ContactKeys,
  details: ContactDetails,
): Promise<ContactHashes> {
  const { phone, email } = contactTexts(details);
  return {
    contact_phone: phone === undefined ? null : await keys.hash('phone', phone),
    contact_email: email === undefined ? null : await keys.hash('email', email),
  };
}

/** The hashes by which earlier sign-ups of a participant are found. */
export async function contactMatch(
  keys: ContactKeys,
  details: ContactDetails,
): Promise<ContactMatch> {
  const { phone, email } = contactTexts(details);
  return {
    phone: phone === undefined ? [] : await keys.hashes('phone', phone),
    email: email === undefined ? [] : await keys.hashes('email', email),
  };
}

/**
 * The hashes by which other sign-ups of the person of a stored one are found: by every key, because the
 * others may have been stored by a process with another one. An unreadable sign-up has only its own.
 */
export async function storedMatch(services: Services, signup: SignupsTable): Promise<ContactMatch> {
  const details = await openPersonal(services, signup);
  if (details) return contactMatch(services.contactKeys, details);
  const { contact_phone: phone, contact_email: email } = signup;
  return { phone: phone === null ? [] : [phone], email: email === null ? [] : [email] };
}

/** The texts to be hashed: how a person is reached, else who signed them up. Names are compared apart. */
function contactTexts({ participant, guardian, referrer }: ContactDetails): {
  [Kind in ContactKind]?: string;
} {
  const own = Boolean(participant.phone?.trim() || participant.email?.trim());
  const reach = own ? participant : (guardian ?? referrer ?? participant);
  const phone = normalisePhone(reach.phone ?? '');
  const email = reach.email?.trim().toLowerCase();
  return {
    ...(phone.ok && { phone: `\n${phone.value}` }),
    ...(email && { email: `\n${email}` }),
  };
}

type ContactDetails = Pick<SignupRequest, 'participant' | 'guardian' | 'referrer'>;

/**
 * The other sign-ups for a locked edition that may be of the same person, oldest first. Partners,
 * brothers and sisters share an address: another name is another person.
 */
export async function otherSignupsOf(
  tx: InTransaction,
  services: Services,
  edition: string | null,
  { phone, email, name }: PersonMatch,
  reference = '',
): Promise<SignupsTable[]> {
  if (edition === null || (phone.length === 0 && email.length === 0)) return [];
  const rows = await tx
    .selectFrom('signups')
    .selectAll()
    .where('edition_id', '=', edition)
    .where('reference', '!=', reference)
    .where('suspect', '=', 0)
    .where('status', 'in', livingStates)
    .where((eb) =>
      eb.or([
        ...(phone.length === 0 ? [] : [eb('contact_phone', 'in', phone)]),
        ...(email.length === 0 ? [] : [eb('contact_email', 'in', email)]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('reference')
    .execute();
  const names = await Promise.all(rows.map((it) => nameOf(services, it)));
  return rows.filter((_, index) => {
    const other = names[index];
    // Without a name that can be read nobody knows whether it is another person.
    return name === undefined || other === undefined || canBeSameName(name, other);
  });
}

async function nameOf(
  services: Services,
  signup: Pick<SignupsTable, 'personal'>,
): Promise<string | undefined> {
  return (await openPersonal(services, signup))?.participant.name;
}

/** What is known of the person; undefined when it was erased or cannot be read. */
async function openPersonal(
  { personalData }: Services,
  { personal }: Pick<SignupsTable, 'personal'>,
): Promise<PersonalPart | undefined> {
  if (personal === '') return undefined;
  return (await personalData.tryOpen(personal)) as PersonalPart | undefined;
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
  const match = { ...(await storedMatch(services, left)), name: await nameOf(services, left) };
  const others = await otherSignupsOf(tx, services, left.edition_id, match, left.reference);
  const [second] = others;
  if (!second) return;
  const holder = others.find((it) => it.for_place === 1);
  if (holder) {
    // It has a place of its own, and is no second sign-up any more.
    await updateSignup(tx, holder, { possible_duplicate: 0 });
    return;
  }
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
