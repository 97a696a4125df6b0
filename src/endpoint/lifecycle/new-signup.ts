import type { SignupFields } from '../../contract/signup.ts';
import { admissionOf, decideAdmission } from '../../domain/signup/admission.ts';
import type { Admission } from '../../domain/signup/admission.ts';
import type { UnseenPlaces } from '../../domain/signup/unseen-signups.ts';
import { deskRefusal } from '../desk/desk-problems.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { addSignup, joinsListAt, lockEdition } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { countUnseenPlaces } from '../store/unseen-signups.ts';
import { randomSecret, sha256 } from '../submission/bytes.ts';
import { announceStart } from './announce-start.ts';
import { contactHashes, contactMatch, otherSignupsOf } from './same-person.ts';
import { signupRefused } from './signup-problems.ts';
import type { SignupTarget } from './signup-target.ts';

/** A sign-up that is about to be stored, with who writes it down. */
export interface NewSignup {
  body: SignupFields;
  target: SignupTarget;
  /** Nobody knows yet whether a person sent it. */
  suspect: boolean;
  by: 'participant' | 'coordinator';
  /** What the desk has to remember, kept with what the person told. */
  deskNotes?: readonly { text: string; at: string }[];
}

/** A sign-up as it was stored. `secret` opens its status. */
export interface StoredSignup {
  signup: SignupsTable;
  secret: string;
  /** The place on the waiting list. */
  position?: number | undefined;
  awaitsReview?: boolean | undefined;
  isMailed: boolean;
}

/**
 * Stores a sign-up and counts its place in the same transaction, so that no other one takes the place
 * meanwhile, and writes to whom it concerns.
 * @throws {ProblemAnswer} When there is no place for it, or when the desk enters somebody a second time.
 */
export async function storeSignup(
  tx: InTransaction,
  services: Services,
  { body, target, suspect, by, deskNotes }: NewSignup,
  now: Date,
): Promise<StoredSignup> {
  const { contactKeys, personalData } = services;
  if (target.edition !== undefined) await lockEdition(tx, target.edition);
  // For a talk no place is held, whatever edition it is about.
  const edition = body.mode === 'talk' ? undefined : target.edition;
  const match = await contactMatch(contactKeys, body);
  const { name } = body.participant;
  const others = await otherSignupsOf(tx, services, edition ?? null, { ...match, name });
  // A coordinator knows whom they have on the telephone: the sign-up that is there is the one to change.
  if (by === 'coordinator' && others.length > 0) throw deskRefusal('signed-up-before');
  const again = others.some((it) => it.for_place === 1);
  const isUnseen = edition !== undefined && (suspect || again);
  const unseen = isUnseen ? await countUnseenPlaces(tx, edition, match) : undefined;
  const { outcome, reason, position, awaitsReview } = await admit(tx, edition, unseen, now);
  if (outcome === 'refused') throw signupRefused(reason);

  const secret = randomSecret();
  const personal = { ...personalPart(body), ...(deskNotes && { deskNotes }) };
  const signup = await addSignup(
    tx,
    {
      secret_hash: await sha256(secret),
      mode: body.mode,
      institution: target.institution,
      group_id: target.group ?? null,
      edition_id: target.edition ?? null,
      status: outcome,
      for_place: edition !== undefined && !awaitsReview ? 1 : 0,
      suspect: suspect ? 1 : 0,
      possible_duplicate: again ? 1 : 0,
      personal: await personalData.seal(personal),
      created_at: now.toISOString(),
      updated_at: now.toISOString(),
      waiting_since: outcome === 'waiting' ? await joinsListAt(tx, edition, now) : null,
      ...(await contactHashes(contactKeys, body)),
    },
    by,
  );
  const created = {
    participant: 'state',
    referrer: 'signup',
    ...(by === 'participant' && { coordinator: 'new' as const }),
  } as const;
  const { isMailed } = await queueMessages(tx, services, signup, created, now);
  if (signup.for_place === 1 && !isUnseen)
    await announceStart(tx, services, signup.edition_id, now);
  return { signup, secret, position, awaitsReview, isMailed };
}

/** Decides on a sign-up for a locked edition. */
async function admit(
  tx: InTransaction,
  edition: string | undefined,
  unseen: UnseenPlaces | undefined,
  now: Date,
): Promise<Admission> {
  if (edition === undefined) return { outcome: 'received' };
  const stored = await findEdition(tx, edition);
  if (!stored) return { outcome: 'refused', reason: 'closed' };
  return decideAdmission({
    ...admissionOf(stored.edition, { ...stored, now }),
    namesEdition: true,
    unseen,
  });
}

/** The part of a sign-up that is stored encrypted. */
function personalPart(body: SignupFields): object {
  const { mode: _mode, group: _g, edition: _e, institution: _i, ...rest } = body;
  return rest;
}
