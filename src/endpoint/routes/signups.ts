import { Hono } from 'hono';
import { createSignup } from '../../contract/routes.ts';
import type { SignupRequest, SignupResult } from '../../contract/signup.ts';
import { admissionOf, decideAdmission } from '../../domain/signup/admission.ts';
import type { Admission } from '../../domain/signup/admission.ts';
import { tidySignup } from '../../domain/signup/tidy-signup.ts';
import type { UnseenPlaces } from '../../domain/signup/unseen-signups.ts';
import { releaseChangesFor } from '../lifecycle/held-changes.ts';
import { announceStart } from '../lifecycle/announce-start.ts';
import { contactHashes, contactMatch, otherSignupsOf } from '../lifecycle/same-person.ts';
import { toldPlace } from '../lifecycle/waiting.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { addSignup, joinsListAt, lockEdition } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import { countUnseenPlaces } from '../store/unseen-signups.ts';
import { randomSecret, sha256 } from '../submission/bytes.ts';
import { submit } from '../submission/submit.ts';
import { signupByPhone, signupRefused } from './signup-problems.ts';
import { findTarget } from './signup-target.ts';
import { checkAge, checkFields } from './signup-fields.ts';

/** Signing up: admission counts the places in the transaction that stores the sign-up. */
export function signups(services: Services): Hono {
  const app = new Hono();
  const { store, clock, contactKeys, personalData } = services;

  app.post('/signups', async (c) =>
    submit(c, services, {
      purpose: 'signup',
      schema: createSignup.body!,
      target: ({ edition, group, institution }) =>
        `signup ${edition ?? group ?? institution ?? ''}`,
      tidy: tidySignup,
      async check(body) {
        checkFields(body);
        const target = await findTarget(store.db, body);
        await releaseChangesFor(services, [target.group], clock());
        await checkAge(store.db, body, target);
      },
      async store(tx, { body, suspect, now }) {
        const target = await findTarget(tx, body);
        if (target.byPhone) throw signupByPhone();
        if (target.edition !== undefined) await lockEdition(tx, target.edition);
        // For a talk no place is held, whatever edition it is about.
        const edition = body.mode === 'talk' ? undefined : target.edition;
        const match = await contactMatch(contactKeys, body);
        const { name } = body.participant;
        const others = await otherSignupsOf(tx, services, edition ?? null, { ...match, name });
        const again = others.some((it) => it.for_place === 1);
        const isUnseen = edition !== undefined && (suspect || again);
        const unseen = isUnseen ? await countUnseenPlaces(tx, edition, match) : undefined;
        const { outcome, reason, position, awaitsReview } = await admit(tx, edition, unseen, now);
        if (outcome === 'refused') throw signupRefused(reason);

        const secret = randomSecret();
        const hashes = await contactHashes(contactKeys, body);
        const signup = await addSignup(tx, {
          secret_hash: await sha256(secret),
          mode: body.mode,
          institution: target.institution,
          group_id: target.group ?? null,
          edition_id: target.edition ?? null,
          status: outcome,
          for_place: edition !== undefined && !awaitsReview ? 1 : 0,
          suspect: suspect ? 1 : 0,
          possible_duplicate: again ? 1 : 0,
          personal: await personalData.seal(personalPart(body)),
          created_at: now.toISOString(),
          updated_at: now.toISOString(),
          waiting_since: outcome === 'waiting' ? await joinsListAt(tx, edition, now) : null,
          ...hashes,
        });
        const { reference } = signup;
        const created = {
          participant: 'state',
          referrer: 'signup',
          coordinator: 'new',
        } as const;
        const { isMailed } = await queueMessages(tx, services, signup, created, now);
        if (signup.for_place === 1 && !isUnseen)
          await announceStart(tx, services, signup.edition_id, now);
        const answer: SignupResult = {
          reference,
          secret,
          status: outcome,
          ...(await toldPlace(tx, signup, position)),
          ...(awaitsReview && { awaitsReview }),
          ...(isMailed && { mailed: true }),
        };
        return { status: 201, body: answer, location: `/signups/${reference}` };
      },
    }),
  );

  return app;
}

/** Decides on a sign-up for a locked edition, so that no other one takes the place meanwhile. */
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
function personalPart(body: SignupRequest): object {
  const {
    formToken: _token,
    website: _site,
    mode: _mode,
    group: _g,
    edition: _e,
    institution: _i,
    ...rest
  } = body;
  return rest;
}
