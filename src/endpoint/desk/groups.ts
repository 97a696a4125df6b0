import { Hono } from 'hono';
import type { DeskEditionDocument, DeskGroup } from '../../contract/desk-documents.ts';
import { putDeskEdition, putDeskGroup } from '../../contract/desk-routes.ts';
import type { Edition } from '../../contract/group.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { publicSignupStatus } from '../../domain/signup/admission.ts';
import { readJson } from '../http/json-body.ts';
import { checkPrecondition } from '../http/precondition.ts';
import { notFound } from '../http/problem.ts';
import { validate } from '../http/validate.ts';
import { putGroup } from '../lifecycle/put-group.ts';
import type { Services } from '../services.ts';
import { findEdition, findWholeGroup } from '../store/groups.ts';
import type { StoredEdition, StoredGroup } from '../store/groups.ts';
import type { Queries } from '../store/store.ts';
import { answerDocument } from './answer-document.ts';
import { checkDocument } from './check-document.ts';
import { checkSensitive } from './check-sensitive.ts';
import { accessOf } from '../sign-in/access.ts';
import { deskScope } from './scope.ts';

/** In bytes: a group with many editions and sessions is larger than a form. */
const maxBytes = 1024 * 1024;

/** Reading and changing a group or one of its editions, for the coordinator of its institution. */
export function deskGroups(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/groups/:id', async (c) => {
    const scope = await deskScope(services, c, 'signups', 'offer');
    const stored = await findWholeGroup(store.db, c.req.param('id'));
    if (!stored || !isInScope(stored, scope)) throw unknownGroup();
    return answerDocument(viewGroup(stored, clock()));
  });

  app.put('/desk/groups/:id', async (c) => {
    const scope = await deskScope(services, c, 'offer');
    const group = validate(putDeskGroup.body!, await readJson(c.req.raw, maxBytes));
    checkDocument(group, c.req.param('id'));
    const now = clock();
    const stored = await store.write(async (tx) => {
      await putGroup(tx, services, group, scope, now, (before) => {
        checkPrecondition(c.req.raw, before && viewGroup(before, now));
        checkSensitive(group, before, accessOf(c));
      });
      return findWholeGroup(tx, group.id);
    });
    if (!stored) throw unknownGroup();
    return answerDocument(viewGroup(stored, now));
  });

  app.get('/desk/editions/:id', async (c) => {
    const scope = await deskScope(services, c, 'signups', 'offer');
    const { edition } = await groupOfEdition(store.db, c.req.param('id'), scope);
    return answerDocument(viewEdition(edition, clock()));
  });

  app.put('/desk/editions/:id', async (c) => {
    const id = c.req.param('id');
    const scope = await deskScope(services, c, 'offer');
    const edition = validate(putDeskEdition.body!, await readJson(c.req.raw, maxBytes));
    checkDocument(edition, id);
    const now = clock();
    const stored = await store.write(async (tx) => {
      const { group } = await groupOfEdition(tx, id, scope);
      const editions = group.editions.map((it) => (it.edition.id === id ? edition : it.edition));
      const changed = { ...group.group, editions };
      await putGroup(tx, services, changed, scope, now, (before) => {
        const current = before?.editions.find((it) => it.edition.id === id);
        checkPrecondition(c.req.raw, current && viewEdition(current, now));
      });
      return findEdition(tx, id);
    });
    if (!stored) throw unknownEdition();
    return answerDocument(viewEdition(stored, now));
  });

  return app;
}

const isInScope = ({ group }: StoredGroup, scope: DeskScope): boolean =>
  covers(scope, { institution: group.institution, group: group.id });

/** An edition with the group that it belongs to; throws a 404 when it is not in the scope. */
async function groupOfEdition(
  db: Queries,
  id: string,
  scope: DeskScope,
): Promise<{ group: StoredGroup; edition: StoredEdition }> {
  const edition = await findEdition(db, id);
  const group = edition && (await findWholeGroup(db, edition.group));
  if (!group || !isInScope(group, scope)) throw unknownEdition();
  return { group, edition };
}

const unknownGroup = () => notFound('Deze groep bestaat hier niet.');
const unknownEdition = () => notFound('Deze editie bestaat hier niet.');

/** The group as it was stored, with the places of this moment. */
export const viewGroup = ({ group, editions, version }: StoredGroup, now: Date): DeskGroup => ({
  ...group,
  editions: editions.map((it) => withPlaces(it, now)),
  version,
});

const viewEdition = (stored: StoredEdition, now: Date): DeskEditionDocument => ({
  ...withPlaces(stored, now),
  group: stored.group,
  version: stored.documentVersion,
});

function withPlaces({ edition, ...counts }: StoredEdition, now: Date): Edition {
  const { capacity } = publicSignupStatus(edition, { ...counts, now });
  return { ...edition, ...(capacity && { capacity }) };
}
