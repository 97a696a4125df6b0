import { Hono } from 'hono';
import type { Decision, DecisionList } from '../../../contract/desk-decisions.ts';
import type { Services } from '../../services.ts';
import { listGroups } from '../../store/groups.ts';
import { listHeldChanges } from '../../store/held-changes.ts';
import { findInstitution } from '../../store/institutions.ts';
import { auditLook } from '../audit.ts';
import { viewChange } from '../changes.ts';
import { editionFactsOf } from '../edition-facts.ts';
import { deskScope } from '../scope.ts';
import type { DecisionContext } from './context.ts';
import { editionDecisions } from './edition-decisions.ts';
import { phoneDecisions } from './phone-decisions.ts';
import { signupDecisions } from './signup-decisions.ts';
import { textDecisions } from './text-decisions.ts';

/** What waits for a person, on one list: the first thing that someone at the desk sees. */
export function deskDecisions(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/tasks', async (c) => {
    const { institution } = await deskScope(services, c.req.raw);
    const groups = await listGroups(store.db);
    const facts = editionFactsOf(groups);
    const context: DecisionContext = { services, institution, groups, facts, now: clock() };
    const changes = (await listHeldChanges(store.db, institution)).map(viewChange);
    const signups = await signupDecisions(context);
    const decisions: Decision[] = [
      ...signups.decisions,
      ...(await phoneDecisions(context)),
      ...(await editionDecisions(context)),
      // Poll and survey belong to the working group, which has no institution.
      ...(institution === undefined ? await textDecisions(context) : []),
      ...changes
        .filter((it) => it.state === 'failed')
        .map((it): Decision => ({
          id: `failed-change:${it.id}`,
          kind: 'failed-change',
          since: it.releasesAt,
          institution: it.institution,
          change: it.id,
          ...(it.group !== undefined && { group: it.group }),
          ...(it.reference !== undefined && { reference: it.reference }),
          ...(it.problem !== undefined && { problem: it.problem }),
        })),
    ];
    decisions.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
    const named = decisions.filter((it) => it.reference !== undefined);
    await auditLook(
      services,
      institution,
      c,
      named.map((it) => [it.reference!, it]),
    );
    const promise = institution && (await findInstitution(store.db, institution));
    const days = promise ? promise.responseWorkingDays : undefined;
    return c.json({
      decisions,
      changes: changes.filter((it) => it.state === 'held'),
      calm: signups.calm,
      ...(days !== undefined && { responseWorkingDays: days }),
    } satisfies DecisionList);
  });

  return app;
}
