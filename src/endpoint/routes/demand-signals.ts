import { Hono } from 'hono';
import type { DemandSignalResult } from '../../contract/demand-signal.ts';
import { createDemandSignal } from '../../contract/routes.ts';
import { invalidInput } from '../http/problem.ts';
import type { Services } from '../services.ts';
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
      async check({ institution }) {
        if (institution !== undefined && !(await findInstitution(store.db, institution))) {
          throw unknownInstitution();
        }
      },
      async store(tx, { body, suspect, now }) {
        const { institution, text, contact, formToken: _token, website: _site, ...wishes } = body;
        const hasPersonal = Boolean(text) || contact !== undefined;
        const signal = randomId();
        await tx
          .insertInto('demand_signals')
          .values({
            id: signal,
            institution: institution ?? null,
            wishes: JSON.stringify(wishes),
            personal: hasPersonal ? await personalData.seal({ text, contact }) : null,
            suspect: suspect ? 1 : 0,
            created_at: now.toISOString(),
            answered_at: null,
          })
          .execute();
        const answer: DemandSignalResult = { signal };
        return { status: 201, body: answer, location: `/demand-signals/${signal}` };
      },
    }),
  );

  return app;
}

const unknownInstitution = () =>
  invalidInput([
    {
      pointer: '/institution',
      code: 'unknown-value',
      detail: 'Deze instelling bestaat hier niet.',
    },
  ]);
