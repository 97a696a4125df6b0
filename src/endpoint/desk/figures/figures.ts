import { Hono } from 'hono';
import { getFigures } from '../../../contract/desk-routes.ts';
import { figureYears, yearFigures } from '../../../domain/figures/year-figures.ts';
import { readQuery } from '../../http/query.ts';
import { validate } from '../../http/validate.ts';
import type { Services } from '../../services.ts';
import { listInstitutions } from '../../store/institutions.ts';
import { deskScope } from '../scope.ts';
import { tableResponse } from '../table-response.ts';
import { readFigureFacts } from './figure-facts.ts';
import { figuresTable } from './figures-table.ts';
import { printedFigures } from './printed-figures.ts';

/** The figures of a year. Nothing here is about one person. */
export function deskFigures(services: Services): Hono {
  const app = new Hono();

  app.get('/desk/figures', async (c) => {
    const scope = await deskScope(services, c, 'signals');
    const keys = { year: 'number', format: 'text' } as const;
    const query = readQuery(new URL(c.req.url).searchParams, keys);
    const { year: asked, format } = validate(getFigures.query!, query);
    const facts = await readFigureFacts(services, scope);
    const year = asked ?? Number(facts.today.slice(0, 4));
    const figures = { ...yearFigures(facts, year), years: figureYears(facts) };
    if (format === undefined || format === 'json') return c.json(figures);
    if (format === 'html') {
      const institutions = await listInstitutions(services.store.db);
      return printedFigures(figures, { institutions, scope, today: facts.today });
    }
    return tableResponse(figuresTable(figures), `cijfers-${year}`, format);
  });

  return app;
}
