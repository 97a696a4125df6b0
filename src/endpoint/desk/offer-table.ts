import { Hono } from 'hono';
import type { OfferTableReport } from '../../contract/desk-offer-table.ts';
import { getOfferTable, importOfferTable } from '../../contract/desk-routes.ts';
import type { Group } from '../../contract/group.ts';
import { covers } from '../../domain/desk/scope.ts';
import { readJson } from '../http/json-body.ts';
import { notFound } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { validate } from '../http/validate.ts';
import { offerColumns } from '../offer/offer-table/columns.ts';
import { importTable } from '../offer/offer-table/import-table.ts';
import { emptyCells, linesOfGroup } from '../offer/offer-table/offer-cells.ts';
import type { Services } from '../services.ts';
import { listGroups } from '../store/groups.ts';
import { deskScope } from './scope.ts';
import { tableResponse } from './table-response.ts';

/** In bytes: a spreadsheet of some thousands of lines. */
const maxBytes = 1024 * 1024;

/** The line of the template, to be replaced. */
const sampleLine = {
  ...emptyCells(),
  naam: 'Assertiviteitstraining',
  belofte: 'U leert nee zeggen en opkomen voor uzelf.',
  soort: 'training',
  'thema’s': 'Assertiviteit, Zelfvertrouwen',
  'voor wie': 'Vrouwen',
  aanbod: 'vast',
  'eerste dag': '2027-04-06',
  'aantal keer': '8',
  van: '19:30',
  tot: '21:30',
  straat: 'Molenpad 14',
  plaats: 'Hilversum',
  plaatsen: '12',
  minimum: '8',
  bijdrage: '25',
  aanmelden: 'open',
};

/** The offer as a table: to download, and to read in again after it was changed in a spreadsheet. */
export function deskOfferTable(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/offer-table', async (c) => {
    const scope = await deskScope(services, c, 'offer');
    const query = readQuery(new URL(c.req.url).searchParams, { format: 'text' });
    const { format } = validate(getOfferTable.query!, query);
    if (format === 'template') {
      return tableResponse({ columns: offerColumns, rows: [sampleLine] }, 'voorbeeld', 'csv');
    }
    const groups = (await listGroups(store.db))
      .filter(({ group }) => covers(scope, { institution: group.institution, group: group.id }))
      .map(({ group, editions }): Group => ({
        ...group,
        editions: editions.map((it) => it.edition),
      }));
    if (format !== 'json') {
      const rows = groups.flatMap(linesOfGroup);
      return tableResponse({ columns: offerColumns, rows }, 'aanbod', 'csv');
    }
    return new Response(JSON.stringify({ groups }, null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="aanbod.json"',
      },
    });
  });

  app.post('/desk/offer-table', async (c) => {
    const scope = await deskScope(services, c, 'offer');
    const request = validate(importOfferTable.body!, await readJson(c.req.raw, maxBytes));
    if (!covers(scope, { institution: request.institution })) {
      throw notFound('Deze instelling bestaat hier niet.');
    }
    const report = await importTable(services, scope, request, clock());
    return c.json(report satisfies OfferTableReport);
  });

  return app;
}
