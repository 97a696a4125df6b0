import { Hono } from 'hono';
import { addPhoneSignup } from '../../contract/desk-routes.ts';
import { covers } from '../../domain/desk/scope.ts';
import { tidySignup } from '../../domain/signup/tidy-signup.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { releaseChangesFor } from '../lifecycle/held-changes.ts';
import { noteArrivalByNumber } from '../lifecycle/note-arrival.ts';
import { storeSignup } from '../lifecycle/new-signup.ts';
import { checkFields } from '../lifecycle/signup-fields.ts';
import { findTarget } from '../lifecycle/signup-target.ts';
import type { Services } from '../services.ts';
import { findSignup } from '../store/signups.ts';
import { fingerprint } from '../submission/fingerprint.ts';
import { IdempotentSubmission, idempotencyKey } from '../submission/idempotency.ts';
import { storeOnce } from '../submission/store-once.ts';
import { viewCard } from './card.ts';
import { deskScope } from './scope.ts';

/** Sign-ups that people give by telephone: the only way into a group that has no form. */
export function phoneSignups(services: Services): Hono {
  const app = new Hono();
  const { store, clock, keyring } = services;

  app.post('/desk/signups', async (c) => {
    const scope = await deskScope(services, c, 'signups');
    const key = idempotencyKey(c.req.raw);
    const input = await readJson(c.req.raw);
    const submission = await IdempotentSubmission.of(
      keyring,
      key,
      await fingerprint(keyring, c.req.path, input),
    );
    const now = clock();
    const {
      agreed = '',
      announcement = '',
      ...body
    } = tidySignup(validate(addPhoneSignup.body!, input));
    checkFields(body);
    const target = await findTarget(store.db, body);
    if (!covers(scope, target)) throw notFound('Deze groep bestaat hier niet.');
    await releaseChangesFor(services, [target.group], now);
    const text = agreed.trim();
    const answer =
      (await submission.previousAnswer(store.db)) ??
      (await storeOnce(services, submission, now, async (tx) => {
        const { signup } = await storeSignup(
          tx,
          services,
          {
            body,
            target: await findTarget(tx, body),
            suspect: false,
            by: 'coordinator',
            ...(text !== '' && { deskNotes: [{ text, at: now.toISOString() }] }),
          },
          now,
        );
        if (announcement.trim() !== '') {
          const { institution } = signup;
          await noteArrivalByNumber(tx, { number: announcement, institution, scope }, now);
        }
        return { status: 201, body: { reference: signup.reference } };
      }));
    // Only the reference is kept with the key: the card is read as it is now.
    const { reference } = answer.body as { reference: string };
    const signup = await findSignup(store.db, reference);
    if (!signup) throw notFound('Deze aanmelding bestaat hier niet.');
    c.header('Location', `${services.basePath}/desk/signups/${reference}`);
    return c.json(await viewCard(services, signup), 201);
  });

  return app;
}
