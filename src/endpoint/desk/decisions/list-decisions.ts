import { Hono } from 'hono';
import type { Decision, DecisionList } from '../../../contract/desk-decisions.ts';
import { isEverywhere } from '../../../domain/desk/scope.ts';
import type { Services } from '../../services.ts';
import { listGroups } from '../../store/groups.ts';
import { listHeldChanges } from '../../store/held-changes.ts';
import { findInstitution } from '../../store/institutions.ts';
import { auditLook } from '../audit.ts';
import { countToReadToday } from '../signal-overview.ts';
import { signupScopes } from '../changes.ts';
import { editionFactsOf } from '../edition-facts.ts';
import { deskScopeIfAny } from '../scope.ts';
import { viewChange } from '../view-change.ts';
import { announcedDecisions } from './announced-decisions.ts';
import type { DecisionContext } from './context.ts';
import { editionDecisions } from './edition-decisions.ts';
import { phoneDecisions } from './phone-decisions.ts';
import { signupDecisions } from './signup-decisions.ts';
import { waitingDecisions } from './waiting-decisions.ts';
import { textDecisions } from './text-decisions.ts';

/** What waits for a person, on one list: the first thing that someone at the desk sees. */
export function deskDecisions(services: Services): Hono {
  const app = new Hono();
  const { store, clock } = services;

  app.get('/desk/tasks', async (c) => {
    const scope = await deskScopeIfAny(services, c, 'signups');
    const ballots = await deskScopeIfAny(services, c, 'ballots');
    const signals = await deskScopeIfAny(services, c, 'signals');
    const toReadToday =
      signals.places.length > 0 || isEverywhere(signals)
        ? await countToReadToday(services, signals)
        : 0;
    const groups = await listGroups(store.db);
    const facts = editionFactsOf(groups);
    const context: DecisionContext = { services, scope, groups, facts, now: clock() };
    const scopes = { group: await deskScopeIfAny(services, c, 'offer'), ...signupScopes(scope) };
    const changes = (await listHeldChanges(store.db, scopes)).map(viewChange);
    const signups = await signupDecisions(context);
    const decisions: Decision[] = [
      ...signups.decisions,
      ...(await phoneDecisions(context)),
      ...(await waitingDecisions(context)),
      ...(await editionDecisions(context)),
      ...(await announcedDecisions(context)),
      // Poll and survey belong to the working group, which has no institution.
      ...(isEverywhere(ballots) ? await textDecisions(context) : []),
      ...changes
        .filter((it) => it.state === 'failed')
        .map((it): Decision => ({
          id: `failed-change:${it.id}`,
          kind: 'failed-change',
          since: it.releasesAt,
          institution: it.institution,
          change: it.id,
          ...(it.group !== undefined && { group: it.group }),
          ...(it.edition !== undefined && { edition: it.edition }),
          ...(it.reference !== undefined && { reference: it.reference }),
          ...(it.problem !== undefined && { problem: it.problem }),
        })),
    ];
    decisions.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
    const named = decisions.filter((it) => it.reference !== undefined);
    await auditLook(
      services,
      c,
      named.map((it) => [it.reference!, it]),
      { isList: true },
    );
    // The promise of whom the reader works for; of several there is no one promise.
    const institutions = new Set(scope.places.map((it) => it.institution));
    const [only] = institutions;
    const promise =
      institutions.size === 1 && only ? await findInstitution(store.db, only) : undefined;
    const days = promise?.responseWorkingDays;
    return c.json({
      decisions,
      changes: changes.filter((it) => it.state === 'held'),
      calm: signups.calm,
      ...(days !== undefined && { responseWorkingDays: days }),
      ...(toReadToday > 0 && { signalsToReadToday: toReadToday }),
    } satisfies DecisionList);
  });

  return app;
}
