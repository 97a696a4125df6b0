import { Hono } from 'hono';
import type { Context } from 'hono';
import { answerOffer, changeSignup } from '../../contract/routes.ts';
import type { SignupRequest, SignupState } from '../../contract/signup.ts';
import { canMove, holdsPlace } from '../../domain/signup/signup-state.ts';
import { tidySignup } from '../../domain/signup/tidy-signup.ts';
import { bearerOf } from '../http/bearer.ts';
import { readJson } from '../http/json-body.ts';
import { notFound, unauthorized } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { isExpired } from '../lifecycle/answer-deadline.ts';
import { releaseChangesFor } from '../lifecycle/held-changes.ts';
import { expireOffer } from '../lifecycle/expire-offers.ts';
import { leave } from '../lifecycle/leave.ts';
import { moveSignup } from '../lifecycle/move.ts';
import { offerPlaces } from '../lifecycle/offer-places.ts';
import type { PersonalPart } from '../lifecycle/personal-part.ts';
import { contactHashes } from '../lifecycle/same-person.ts';
import { queueMessages } from '../outbox/queue.ts';
import { readdress } from '../outbox/readdress.ts';
import type { Services } from '../services.ts';
import { closeCalls } from '../store/calls.ts';
import { findEdition } from '../store/groups.ts';
import { removeSecrets, openSignup } from '../store/signup-secrets.ts';
import { appendHistory, findSignup, lockSignup, updateSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { withContactDetails } from './signup-change.ts';
import { checkFields } from '../lifecycle/signup-fields.ts';
import { notPossibleNow, offerExpired, signupRefused } from '../lifecycle/signup-problems.ts';
import { viewSignup } from './signup-view.ts';

/** The routes behind a status link: with its secret one sees, changes, answers and withdraws. */
export function signupStatus(services: Services): Hono {
  const app = new Hono();
  const { store, clock, contactKeys, personalData } = services;

  app.get('/signups/:reference', async (c) =>
    c.json(await viewSignup(services, store.db, await authorizedSignup(services, c), clock())),
  );

  app.patch('/signups/:reference', async (c) => {
    const { reference } = await authorizedSignup(services, c);
    const change = tidySignup(validate(changeSignup.body!, await readJson(c.req.raw)));
    return answer(c, services, reference, async (tx, signup, now) => {
      if (signup.personal === '') throw notPossibleNow();
      const before = (await personalData.tryOpen(signup.personal)) as PersonalPart | undefined;
      if (!before) throw notPossibleNow();
      const after = withContactDetails(before, change);
      const request = {
        ...after,
        mode: signup.mode as SignupRequest['mode'],
        institution: signup.institution,
        formToken: '',
      };
      checkFields(request);
      const { secrets, isWithheld } = await readdress(tx, services, signup, after);
      // Links in the old mailbox must stop working: someone else may read it.
      const isElsewhere = mailboxes(before) !== mailboxes(after);
      if (isElsewhere) await removeSecrets(tx, reference, [bearerOf(c.req.raw) ?? '', ...secrets]);
      await appendHistory(tx, reference, signup.status, now.toISOString(), 'participant');
      const changed = await updateSignup(tx, signup, {
        personal: await personalData.seal(after),
        ...(await contactHashes(contactKeys, request)),
        updated_at: now.toISOString(),
      });
      // Whoever was to be called for the right address has given it.
      if (isElsewhere) await closeCalls(tx, reference, now, ['mail-refused']);
      const news = isElsewhere ? 'new-address' : isWithheld ? 'state' : undefined;
      await queueMessages(tx, services, changed, { participant: news }, now);
      return changed;
    });
  });

  app.delete('/signups/:reference', async (c) => {
    const { reference } = await authorizedSignup(services, c);
    return answer(c, services, reference, async (tx, signup, now) => {
      if (signup.status === 'withdrawn') return signup;
      if (!canMove(signup.status as SignupState, 'withdrawn')) throw notPossibleNow();
      return leave(tx, services, signup, { to: 'withdrawn', actor: 'participant', now });
    });
  });

  app.put('/signups/:reference/waiting', async (c) => {
    const { reference } = await authorizedSignup(services, c);
    return answer(c, services, reference, async (tx, signup, now) => {
      const at = now.toISOString();
      if (signup.status === 'waiting') {
        await appendHistory(tx, reference, 'waiting', at, 'participant');
        return updateSignup(tx, signup, { updated_at: at });
      }
      if (signup.status === 'offered' && isExpired(signup, now)) {
        await expireOffer(tx, services, signup, now);
        return backOnList(tx, services, await lockSignup(tx, reference), now);
      }
      if (signup.status !== 'expired') throw notPossibleNow();
      return backOnList(tx, services, signup, now);
    });
  });

  app.put('/signups/:reference/answer', async (c) => {
    const { reference } = await authorizedSignup(services, c);
    const { accept } = validate(answerOffer.body!, await readJson(c.req.raw));
    return answer(c, services, reference, async (tx, signup, now) => {
      // An answer that is sent twice gets the same response.
      if (accept && signup.status !== 'offered' && holdsPlace(signup.status)) return signup;
      if (!accept && signup.status === 'declined') return signup;
      if (signup.status === 'expired') throw offerExpired();
      if (signup.status !== 'offered') throw notPossibleNow();
      if (accept && (await isCancelled(tx, signup))) throw signupRefused('cancelled');
      if (isExpired(signup, now)) {
        await expireOffer(tx, services, signup, now);
        return undefined;
      }
      return accept
        ? moveSignup(tx, services, signup, { to: 'received', actor: 'participant', now })
        : leave(tx, services, signup, { to: 'declined', actor: 'participant', now });
    });
  });

  return app;
}

/** Puts who missed an offer on the list again, behind who waits now. A place that is free is offered. */
async function backOnList(
  tx: InTransaction,
  services: Services,
  signup: SignupsTable | undefined,
  now: Date,
): Promise<SignupsTable> {
  if (signup?.status !== 'expired' || (await isCancelled(tx, signup))) throw notPossibleNow();
  await moveSignup(tx, services, signup, { to: 'waiting', actor: 'participant', now });
  await offerPlaces(tx, services, signup.edition_id, now);
  const after = await lockSignup(tx, signup.reference);
  return after ?? signup;
}

async function isCancelled(tx: InTransaction, { edition_id: id }: SignupsTable): Promise<boolean> {
  const stored = id === null ? undefined : await findEdition(tx, id);
  return stored?.edition.signupStatus === 'cancelled';
}

const mailboxes = ({ participant, guardian }: PersonalPart): string =>
  `${participant.email ?? ''} ${guardian?.email ?? ''}`;

/** The sign-up of the request; throws 404 when the reference or the secret is wrong. */
async function authorizedSignup({ store }: Services, c: Context): Promise<SignupsTable> {
  const secret = bearerOf(c.req.raw);
  if (secret === undefined) throw unauthorized();
  const signup = await openSignup(store.db, c.req.param('reference') ?? '', secret);
  if (!signup) throw notFound('Deze aanmelding bestaat hier niet, of de link klopt niet.');
  return signup;
}

/** Changes a locked sign-up in one transaction. `change` gives undefined when an offer had expired. */
async function answer(
  c: Context,
  services: Services,
  reference: string,
  change: (tx: InTransaction, signup: SignupsTable, now: Date) => Promise<SignupsTable | undefined>,
): Promise<Response> {
  const { store, clock } = services;
  const now = clock();
  const held = await findSignup(store.db, reference);
  await releaseChangesFor(services, [reference, held?.group_id], now);
  const view = await store.write(async (tx) => {
    const signup = await lockSignup(tx, reference);
    if (!signup) throw notFound();
    const after = await change(tx, signup, now);
    return after && viewSignup(services, tx, after, now);
  });
  // The transaction that takes the expired offer back must be committed before this error.
  if (!view) throw offerExpired();
  return c.json(view);
}
