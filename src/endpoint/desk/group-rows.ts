import { Hono } from 'hono';
import type { DeskGroupRow, DeskGroupRows, DeskStartRow } from '../../contract/desk-offer.ts';
import type { Label } from '../../contract/common.ts';
import type { Edition } from '../../contract/group.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { nextSession, sessionsOf } from '../../domain/dates/sessions.ts';
import { offerInLanguage } from '../../domain/language/in-language.ts';
import { covers } from '../../domain/desk/scope.ts';
import { timezone } from '../offer/public-offer.ts';
import type { Services } from '../services.ts';
import { countSignups, noSignups } from '../store/edition-counts.ts';
import { listGroups } from '../store/groups.ts';
import type { StoredGroup } from '../store/groups.ts';
import { listInstitutions } from '../store/institutions.ts';
import { sortEditions, viewEdition } from './edition-row.ts';
import { deskScope } from './scope.ts';

/** All groups of the offer with their starts, for who changes it. */
export function deskGroupRows(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/groups', async (c) => {
    const scope = await deskScope(services, c, 'offer');
    const now = clock();
    const today = todayIn(timezone, now);
    const all = await listGroups(store.db);
    const groups = all.filter(({ group }) =>
      covers(scope, { institution: group.institution, group: group.id }),
    );
    const counts = await countSignups(
      store.db,
      groups.flatMap((it) => it.editions).map((it) => it.edition.id),
    );
    const rows = groups.map((it): DeskGroupRow => {
      const { id, name, institution, kind, provision, funder, sensitive } = it.group;
      const editions = sortEditions([it], today).map((listed): DeskStartRow => {
        const { edition } = listed.stored;
        const row = viewEdition(listed, counts.get(edition.id) ?? noSignups, now);
        return { ...row, ...whereAndWhen(edition, today) };
      });
      return {
        id,
        name,
        institution,
        kind,
        ...(provision !== undefined && { provision }),
        ...(funder !== undefined && { funder }),
        ...(sensitive && { sensitive }),
        editions,
      };
    });
    rows.sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    const institutions = (await listInstitutions(store.db))
      .filter(({ id }) => covers(scope, { institution: id }))
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => byName.compare(a.name, b.name));
    return c.json({
      groups: rows,
      institutions,
      themes: labelsOf(all, 'themes'),
      audiences: labelsOf(all, 'audiences'),
    } satisfies DeskGroupRows);
  });

  return app;
}

const byName = new Intl.Collator('nl');

/** The labels that groups have, each value once. */
function labelsOf(groups: readonly StoredGroup[], key: 'themes' | 'audiences'): Label[] {
  const found = new Map<string, Label>();
  for (const { group } of groups) {
    // A group in another language has its labels in Dutch too, where it is translated.
    for (const it of offerInLanguage(group, 'nl')[key])
      if (!found.has(it.value)) found.set(it.value, it);
  }
  return [...found.values()].sort((a, b) => byName.compare(a.label, b.label));
}

function whereAndWhen(edition: Edition, today: string): Pick<DeskStartRow, 'day' | 'startTime'> {
  const session = nextSession(edition, today) ?? sessionsOf(edition)[0];
  return {
    ...(session && { day: session.date }),
    ...(session?.startTime !== undefined && { startTime: session.startTime }),
  };
}
