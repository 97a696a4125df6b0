import { Hono } from 'hono';
import type { Meeting } from '../../../contract/desk-figures.ts';
import { getFigures, putMeeting } from '../../../contract/desk-routes.ts';
import { todayIn } from '../../../domain/dates/dates.ts';
import { sessionsFrom } from '../../../domain/dates/sessions.ts';
import { covers } from '../../../domain/desk/scope.ts';
import { figureYears, yearFigures } from '../../../domain/figures/year-figures.ts';
import { readJson } from '../../http/json-body.ts';
import { notFound } from '../../http/problem.ts';
import { readQuery } from '../../http/query.ts';
import { validate } from '../../http/validate.ts';
import { timezone } from '../../offer/public-offer.ts';
import type { Services } from '../../services.ts';
import { findEdition, findGroup } from '../../store/groups.ts';
import { saveMeetingNote } from '../../store/meetings-held.ts';
import { deskRefusal } from '../desk-problems.ts';
import { deskScope } from '../scope.ts';
import { printedTable, tableResponse } from '../table-response.ts';
import { readFigureFacts } from './figure-facts.ts';
import { figuresTable } from './figures-table.ts';

/** The figures of a year, and what is noted of meetings. Nothing here is about one person. */
export function deskFigures(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/figures', async (c) => {
    const scope = await deskScope(services, c, 'signals');
    const keys = { year: 'number', format: 'text' } as const;
    const query = readQuery(new URL(c.req.url).searchParams, keys);
    const { year: asked, format } = validate(getFigures.query!, query);
    const facts = await readFigureFacts(services, scope);
    const year = asked ?? Number(facts.today.slice(0, 4));
    const figures = { ...yearFigures(facts, year), years: figureYears(facts) };
    if (format === undefined || format === 'json') return c.json(figures);
    const table = figuresTable(figures);
    if (format === 'html') return printedTable(table, `Groepen in ${year}`);
    return tableResponse(table, `cijfers-${year}`, format);
  });

  app.put('/desk/editions/:id/meetings/:date', async (c) => {
    const scope = await deskScope(services, c, 'signups', 'offer', 'signals');
    const { held, present } = validate(putMeeting.body!, await readJson(c.req.raw));
    const { id, date } = c.req.param();
    const stored = await findEdition(store.db, id);
    const group = stored && (await findGroup(store.db, stored.group));
    if (!stored || !group || !covers(scope, { institution: group.institution, group: group.id })) {
      throw notFound('Deze start bestaat hier niet.');
    }
    if (sessionsFrom(stored.edition, date, 1)[0]?.date !== date) {
      throw notFound('Op deze dag is er geen bijeenkomst.');
    }
    if (date > todayIn(timezone, clock())) throw deskRefusal('not-yet');
    await store.write((tx) => saveMeetingNote(tx, { edition: id, date, held, present }));
    const meeting: Meeting = { date, held, ...(held && present !== undefined && { present }) };
    return c.json(meeting);
  });

  return app;
}
