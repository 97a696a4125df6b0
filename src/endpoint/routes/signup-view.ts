import type { Contact } from '../../contract/common.ts';
import type { Signup, SignupState } from '../../contract/signup.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { answerableUntil, isExpired } from '../lifecycle/answer-deadline.ts';
import { erasureOf } from '../lifecycle/retention.ts';
import { positionOnList, toldPlace } from '../lifecycle/waiting.ts';
import type { Services } from '../services.ts';
import { isUnseen } from '../store/unseen-signups.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import type { Queries } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';

/** States after which nothing more happens, so that the day of erasing is known. */
const over: readonly string[] = ['withdrawn', 'declined', 'referred-elsewhere', 'finished'];

/**
 * A sign-up for the holder of its secret. It does not reveal the marks of suspicion, but that somebody
 * looks at it first where it has to wait for that.
 */
export async function viewSignup(
  services: Services,
  db: Queries,
  signup: SignupsTable,
  now: Date,
): Promise<Signup> {
  const { reference, group_id: group, edition_id: edition } = signup;
  const status = (isExpired(signup, now) ? 'expired' : signup.status) as SignupState;
  const expires = answerableUntil(signup, now);
  const awaitsReview = status === 'waiting' && isUnseen(signup);
  const position =
    status === 'waiting' && !awaitsReview ? await positionOnList(db, signup) : undefined;
  const told = await toldPlace(db, signup, position);
  const contact = await contactFor(db, signup);
  const erased = over.includes(status) ? await erasureOf(services, db, signup) : undefined;
  return {
    reference,
    mode: signup.mode,
    status,
    ...told,
    ...(awaitsReview && { awaitsReview }),
    ...(group !== null && { group }),
    ...(edition !== null && { edition }),
    institution: signup.institution,
    ...(status === 'offered' && expires !== undefined && { offerExpiresAt: expires }),
    createdAt: signup.created_at,
    ...(erased !== undefined && { erasedFrom: todayIn('Europe/Amsterdam', new Date(erased)) }),
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
