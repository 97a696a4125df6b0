import { Hono } from 'hono';
import { answerDemandSignal, listDemandSignals } from '../../contract/desk-routes.ts';
import type { HandledSignal, SignalAnswered } from '../../contract/desk-signals.ts';
import { readJson } from '../http/json-body.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import type { Services } from '../services.ts';
import { auditLook } from './audit.ts';
import { deskScope } from './scope.ts';
import { answerSignal, takeAnswerBack } from './signal-answer.ts';
import { signalOverview } from './signal-overview.ts';

/** What people looked for and did not find, and who wants to be told: read and answered. */
export function deskDemandSignals(services: Services): Hono {
  const app = new Hono();

  app.get('/desk/demand-signals', async (c) => {
    const scope = await deskScope(services, c, 'signals');
    const input = readQuery(new URL(c.req.url).searchParams, { offset: 'number' });
    const { offset = 0 } = validate(listDemandSignals.query!, input);
    const selection = { scope, from: undefined };
    const overview = await signalOverview(services, selection, offset);
    const people = [...overview.texts, ...overview.toTell, ...overview.handled.filter(hasText)];
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
    const { releasesAt } = await answerSignal(services, scope, signal, answer, now);
    const answered =
      releasesAt === undefined ? { signal, answeredAt: now.toISOString() } : { signal, releasesAt };
    return c.json(answered satisfies SignalAnswered, 201);
  });

  app.delete('/desk/demand-signals/:id/answer', async (c) => {
    const scope = await deskScope(services, c, 'signals');
    const signal = c.req.param('id');
    await takeAnswerBack(services, scope, signal);
    return c.json({ signal } satisfies SignalAnswered);
  });

  return app;
}

const hasText = (it: HandledSignal): boolean => it.text !== undefined;
