import { Hono } from 'hono';
import { createSignup } from '../../contract/routes.ts';
import type { SignupRequest, SignupResult } from '../../contract/signup.ts';
import { admissionOf, decideAdmission } from '../../domain/signup/admission.ts';
import type { Admission } from '../../domain/signup/admission.ts';
import { contactHashes, contactMatch, otherSignupsOf } from '../lifecycle/same-person.ts';
import { releaseChangesFor } from '../lifecycle/held-changes.ts';
import { announceStart } from '../lifecycle/announce-start.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import { findEdition } from '../store/groups.ts';
import { addSignup, lockEdition } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import { randomSecret, sha256 } from '../submission/bytes.ts';
import { submit } from '../submission/submit.ts';
import { signupByPhone, signupRefused } from './signup-problems.ts';
import { findTarget } from './signup-target.ts';
import type { SignupTarget } from './signup-target.ts';
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
      async check(body) {
        checkFields(body);
        const target = await findTarget(store.db, body);
        await releaseChangesFor(services, [target.group], clock());
        await checkAge(store.db, body, target.institution);
      },
      async store(tx, { body, suspect, now }) {
        const target = await findTarget(tx, body);
        if (target.byPhone) throw signupByPhone();
        const { outcome, reason, position } = await admit(tx, target, body, now);
        if (outcome === 'refused') throw signupRefused(reason);

        const secret = randomSecret();
        const namesEdition = target.edition !== undefined && body.mode !== 'talk';
        const hashes = await contactHashes(contactKeys, body);
        const match = await contactMatch(contactKeys, body);
        const others = await otherSignupsOf(
          tx,
          namesEdition ? (target.edition ?? null) : null,
          match,
        );
        const again = others.some((it) => it.for_place === 1);
        const signup = await addSignup(tx, {
          secret_hash: await sha256(secret),
          mode: body.mode,
          institution: target.institution,
          group_id: target.group ?? null,
          edition_id: target.edition ?? null,
          status: outcome,
          for_place: namesEdition && !suspect && !again ? 1 : 0,
          suspect: suspect ? 1 : 0,
          possible_duplicate: again ? 1 : 0,
          personal: await personalData.seal(personalPart(body)),
          created_at: now.toISOString(),
          updated_at: now.toISOString(),
          waiting_since: outcome === 'waiting' ? now.toISOString() : null,
          ...hashes,
        });
        const { reference } = signup;
        const created = {
          participant: 'state',
          referrer: 'signup',
          coordinator: 'new',
        } as const;
        await queueMessages(tx, services, signup, created, now);
        if (signup.for_place === 1) await announceStart(tx, services, signup.edition_id, now);
        const answer: SignupResult = {
          reference,
          secret,
          status: outcome,
          ...(position !== undefined && { position }),
        };
        return { status: 201, body: answer, location: `/signups/${reference}` };
      },
    }),
  );

  return app;
}

/** Decides on a sign-up with the edition locked, so that no other one takes the place meanwhile. */
async function admit(
  tx: InTransaction,
  target: SignupTarget,
  { mode }: SignupRequest,
  now: Date,
): Promise<Admission> {
  if (target.edition === undefined) return { outcome: 'received' };
  await lockEdition(tx, target.edition);
  const stored = await findEdition(tx, target.edition);
  if (!stored) return { outcome: 'refused', reason: 'closed' };
  return decideAdmission({
    ...admissionOf(stored.edition, { ...stored, now }),
    namesEdition: true,
    mode,
  });
}

/** The part of a sign-up that is stored encrypted. */
function personalPart(body: SignupRequest): object {
  const {
    formToken: _token,

    mode: _mode,
    group: _g,
    edition: _e,
    institution: _i,
    ...rest
  } = body;
  return rest;
}
