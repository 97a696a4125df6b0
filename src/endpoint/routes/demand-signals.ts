import { Hono } from 'hono';
import type { DemandSignalResult } from '../../contract/demand-signal.ts';
import { createDemandSignal } from '../../contract/routes.ts';
import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { isEmail } from '../../domain/signup/contact.ts';
import { invalidInput } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { findEdition, findGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { randomId } from '../submission/bytes.ts';
import { submit } from '../submission/submit.ts';

/** Demand signals: codes are stored readable, to be counted; text and contact details encrypted. */
export function demandSignals(services: Services): Hono {
  const app = new Hono();
  const { store, personalData } = services;

  app.post('/demand-signals', (c) =>
    submit(c, services, {
      purpose: 'demand-signal',
      schema: createDemandSignal.body!,
      target: ({ institution }) => `demand-signal ${institution ?? ''}`,
      async check({ institution, edition, contact }) {
        if (edition !== undefined) await checkEdition(services, edition, contact?.email);
        if (institution !== undefined && !(await findInstitution(store.db, institution))) {
          throw unknownInstitution();
        }
      },
      async store(tx, { body, suspect, now }) {
        const {
          institution,
          text,
          contact,
          edition,
          lang,
          formToken: _token,
          website: _site,
          ...wishes
        } = body;
        const hasPersonal = Boolean(text) || contact !== undefined;
        const signal = randomId();
        await tx
          .insertInto('demand_signals')
          .values({
            id: signal,
            institution: institution ?? null,
            wishes: JSON.stringify(wishes),
            personal: hasPersonal
              ? await personalData.seal({ text, contact, ...(edition !== undefined && { lang }) })
              : null,
            suspect: suspect ? 1 : 0,
            created_at: now.toISOString(),
            answered_at: null,
            answer_releases_at: null,
            edition_id: edition ?? null,
          })
          .execute();
        const answer: DemandSignalResult = { signal };
        return { status: 201, body: answer, location: `/demand-signals/${signal}` };
      },
    }),
  );

  return app;
}

/** One can be told of an edition that is not open yet, unless its group is sensitive. */
async function checkEdition(
  { store, clock }: Services,
  id: string,
  email: string | undefined,
): Promise<void> {
  const refuse = (pointer: string, code: string, detail: string) =>
    invalidInput([{ pointer, code, detail }]);
  const stored = await findEdition(store.db, id);
  if (!stored) throw refuse('/edition', 'unknown-value', 'Deze editie bestaat hier niet.');
  const group = await findGroup(store.db, stored.group);
  if (group?.sensitive)
    throw refuse('/edition', 'sensitive', 'Over een gevoelige groep gaat geen mail. Bel.');
  const { signupStatus } = publicSignupStatus(stored.edition, { ...stored, now: clock() });
  if (signupStatus !== 'not-yet-open')
    throw refuse('/edition', 'not-waited-for', 'Voor deze editie opent de aanmelding niet meer.');
  if (!email || !isEmail(email))
    throw refuse('/contact/email', 'email-invalid', 'Dit is geen e-mailadres.');
}

const unknownInstitution = () =>
  invalidInput([
    {
      pointer: '/institution',
      code: 'unknown-value',
      detail: 'Deze instelling bestaat hier niet.',
    },
  ]);
