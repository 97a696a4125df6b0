import { Hono } from 'hono';
import { answerDemandSignal, listDemandSignals } from '../../contract/desk-routes.ts';
import type { SignalAnswered } from '../../contract/desk-signals.ts';
import { addDays } from '../../domain/dates/dates.ts';
import { readJson } from '../http/json-body.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { beginOfDay } from '../../domain/dates/local-moment.ts';
import { timezone } from '../offer/public-offer.ts';
import type { Services } from '../services.ts';
import { auditLook } from './audit.ts';
import { deskScope } from './scope.ts';
import { answerSignal } from './signal-answer.ts';
import { signalOverview } from './signal-overview.ts';

/** What people looked for and did not find, and who wants to be told: read and answered. */
export function deskDemandSignals(services: Services): Hono {
  const app = new Hono();

  app.get('/desk/demand-signals', async (c) => {
    const scope = await deskScope(services, c, 'signals');
    const keys = { from: 'text', until: 'text', offset: 'number' } as const;
    const input = readQuery(new URL(c.req.url).searchParams, keys);
    const { from, until, offset = 0 } = validate(listDemandSignals.query!, input);
    const selection = {
      scope,
      from: from && beginOfDay(from, timezone),
      // The day itself is one of them.
      until: until && beginOfDay(addDays(until, 1), timezone),
    };
    const overview = await signalOverview(services, selection, offset);
    const people = [...overview.texts, ...overview.toTell];
    await auditLook(
      services,
      c,
      people.map((it) => [it.signal, it]),
    );
    return c.json(overview);
  });

  app.post('/desk/demand-signals/:id/answer', async (c) => {
    const scope = await deskScope(services, c, 'signals');
    const answer = validate(answerDemandSignal.body!, await readJson(c.req.raw));
    const now = services.clock();
    const signal = c.req.param('id');
    await answerSignal(services, scope, signal, answer, now);
    const answered = { signal, answeredAt: now.toISOString() };
    return c.json(answered satisfies SignalAnswered, 201);
  });

  return app;
}
