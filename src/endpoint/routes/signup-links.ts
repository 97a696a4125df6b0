import { Hono } from 'hono';
import { createSignupLink } from '../../contract/routes.ts';
import { tidyEmail } from '../../domain/signup/typed-text.ts';
import { queueStatusLinks } from '../lifecycle/status-links.ts';
import type { Services } from '../services.ts';
import { countSubmission } from '../submission/limits.ts';
import { submit } from '../submission/submit.ts';

/** Links in one hour for one address: a mailbox must not be filled by somebody else. */
const perMailbox = { count: 5, seconds: 3600 };

/**
 * Mails a link to who lost it, by the e-mail address of the sign-up. The answer and the limits are the
 * same for an address that nobody signed up with: otherwise anybody could find out who did.
 */
export function signupLinks(services: Services): Hono {
  const app = new Hono();
  const { contactKeys } = services;
  app.post('/signup-links', async (c) => {
    const answer = await submit(c, services, {
      purpose: 'signup',
      schema: createSignupLink.body!,
      target: () => 'signup-links',
      async store(tx, { body, suspect, now }) {
        const email = tidyEmail(body.email).toLowerCase();
        const mailbox = await contactKeys.hash('email', email);
        const target = { name: `signup-link ${mailbox}`, limit: perMailbox };
        await countSubmission(tx, { target }, now);
        if (!suspect) await queueStatusLinks(tx, services, email, now);
        return { status: 201, body: {} };
      },
    });
    services.sendSoon();
    return answer;
  });
  return app;
}
