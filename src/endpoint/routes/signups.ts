import { Hono } from 'hono';
import { createSignup } from '../../contract/routes.ts';
import type { SignupResult } from '../../contract/signup.ts';
import { tidySignup } from '../../domain/signup/tidy-signup.ts';
import { releaseChangesFor } from '../lifecycle/held-changes.ts';
import { storeSignup } from '../lifecycle/new-signup.ts';
import { checkAge, checkFields } from '../lifecycle/signup-fields.ts';
import { signupByPhone } from '../lifecycle/signup-problems.ts';
import { findTarget } from '../lifecycle/signup-target.ts';
import { toldPlace } from '../lifecycle/waiting.ts';
import type { Services } from '../services.ts';
import { submit } from '../submission/submit.ts';

/** Signing up: admission counts the places in the transaction that stores the sign-up. */
export function signups(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

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
      async store(tx, { body: { formToken: _token, website: _site, ...body }, suspect, now }) {
        const target = await findTarget(tx, body);
        if (target.byPhone) throw signupByPhone();
        const added = { body, target, suspect, by: 'participant' } as const;
        const stored = await storeSignup(tx, services, added, now);
        const { signup, secret, position, awaitsReview, isMailed } = stored;
        const { reference } = signup;
        const answer: SignupResult = {
          reference,
          secret,
          status: signup.status,
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
