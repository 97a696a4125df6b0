import { Hono } from 'hono';
import type { DeskPlaceList } from '../../contract/desk-places.ts';
import { deskTasks } from '../../contract/desk-rights.ts';
import { covers, placesFor, reaches } from '../../domain/desk/scope.ts';
import type { Services } from '../services.ts';
import { listGroupNames } from '../store/groups.ts';
import { listInstitutions } from '../store/institutions.ts';
import { accessOf } from './access.ts';

/** Poll and survey belong to no institution: that right names no place. */
const placedTasks = deskTasks.filter((it) => it !== 'ballots');

const byName = new Intl.Collator('nl');

/** The names of where somebody's rights are for. They are public names: no right is needed to see them. */
export function placeRoutes({ store }: Services): Hono {
  const app = new Hono();

  app.get('/desk/places', async (c) => {
    const { rights, withheld } = accessOf(c);
    const scope = { places: placesFor([...rights, ...withheld], placedTasks), namedOnly: [] };
    const all = await listGroupNames(store.db);
    const groups = all
      .filter(({ id, institution }) => covers(scope, { institution, group: id }))
      .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    const institutions = (await listInstitutions(store.db))
      .filter(({ id }) => reaches(scope, id))
      .map(({ id, name }) => ({
        id,
        name,
        groups: groups
          .filter((it) => it.institution === id)
          .map((it) => ({ id: it.id, name: it.name, sensitive: it.sensitive === true })),
      }));
    return c.json({ institutions } satisfies DeskPlaceList);
  });

  return app;
}
