import { Hono } from 'hono';
import {
  exportPoll as pollRoute,
  exportSurvey as surveyRoute,
} from '../../contract/desk-routes.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { knownPoll } from '../routes/known-poll.ts';
import { knownSurvey } from '../routes/known-survey.ts';
import type { Services } from '../services.ts';
import { exportPoll, pollTable } from './poll-export.ts';
import { exportSurvey, surveyTable } from './survey-export.ts';
import { tableResponse } from './table-response.ts';

/** Votes and rankings without names, with their statistics, as JSON or as a table. */
export function exports({ store, clock }: Services): Hono {
  const app = new Hono();

  app.get('/desk/polls/:id/export', async (c) => {
    const poll = await knownPoll(store.db, c.req.param('id'));
    const query = readQuery(new URL(c.req.url).searchParams, { format: 'text', texts: 'text' });
    const { format, texts } = validate(pollRoute.query!, query);
    const answer = await exportPoll(store.db, poll, clock(), { allTexts: texts === 'all' });
    if (format === undefined || format === 'json') return c.json(answer);
    return tableResponse(pollTable(answer), 'poll', format);
  });

  app.get('/desk/surveys/:id/export', async (c) => {
    const survey = await knownSurvey(store.db, c.req.param('id'));
    const query = readQuery(new URL(c.req.url).searchParams, { format: 'text', texts: 'text' });
    const { format, texts } = validate(surveyRoute.query!, query);
    const answer = await exportSurvey(store.db, survey, clock(), { allTexts: texts === 'all' });
    if (format === undefined || format === 'json') return c.json(answer);
    return tableResponse(surveyTable(answer), 'survey', format);
  });

  return app;
}
