import type { Contact } from '../../contract/common.ts';
import type { Signup, SignupState } from '../../contract/signup.ts';
import { answerableUntil, isExpired } from '../lifecycle/answer-deadline.ts';
import { positionOnList } from '../lifecycle/waiting.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import type { Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';

/** A sign-up for the holder of its secret. It does not reveal the marks of suspicion. */
export async function viewSignup(db: Queries, signup: SignupsTable, now: Date): Promise<Signup> {
  const { reference, group_id: group, edition_id: edition } = signup;
  const status = (isExpired(signup, now) ? 'expired' : signup.status) as SignupState;
  const expires = answerableUntil(signup, now);
  const position = status === 'waiting' ? await positionOnList(db, signup) : undefined;
  const contact = await contactFor(db, signup);
  return {
    reference,
    mode: signup.mode,
    status,
    ...(position !== undefined && { position }),
    ...(group !== null && { group }),
    ...(edition !== null && { edition }),
    institution: signup.institution,
    ...(status === 'offered' && expires !== undefined && { offerExpiresAt: expires }),
    createdAt: signup.created_at,
    ...(contact && { contact }),
  };
}

/** The contact of the edition, else of the group, else of the institution. */
async function contactFor(db: Queries, it: SignupsTable): Promise<Contact | undefined> {
  const edition = it.edition_id === null ? undefined : await findEdition(db, it.edition_id);
  if (edition?.edition.contact) return edition.edition.contact;
  const group = it.group_id === null ? undefined : await findGroup(db, it.group_id);
  if (group?.contact) return group.contact;
  const institution = await findInstitution(db, it.institution);
  if (!institution) return undefined;
  const { name, phone, email, openingHours } = institution;
  return {
    name,
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(openingHours !== undefined && { openingHours }),
  };
}
