import type { Decision, DecisionCandidate } from '../../../contract/desk-decisions.ts';
import { covers } from '../../../domain/desk/scope.ts';
import { belowMinimumSince, notedSince } from '../../../domain/desk/decisions.ts';
import { firstDay } from '../../../domain/offer/edition-state.ts';
import { freePlaces } from '../../../domain/offer/places.ts';
import { nextStepsFor } from '../../../domain/signup/next-steps.ts';
import { waitingOrder } from '../../../domain/signup/waiting-list.ts';
import { toWaiting } from '../../lifecycle/waiting.ts';
import { countSignups, noSignups } from '../../store/edition-counts.ts';
import type { StoredEdition } from '../../store/groups.ts';
import { listWaiting } from '../../store/signups.ts';
import type { SignupsTable } from '../../store/tables.ts';
import { openPersonal } from '../open-personal.ts';
import type { DecisionContext } from './context.ts';

/**
 * Free places that nobody is offered by itself, editions that begin soon with too few people, and editions
 * that began whose people are not noted as taking part.
 */
export async function editionDecisions(context: DecisionContext): Promise<Decision[]> {
  const { services, groups, scope, now } = context;
  const listed = groups
    .filter(({ group }) => covers(scope, { institution: group.institution, group: group.id }))
    .flatMap(({ group, editions }) => editions.map((stored) => ({ group, stored })));
  const counts = await countSignups(
    services.store.db,
    listed.map((it) => it.stored.edition.id),
  );
  const decisions: Decision[] = [];
  for (const { group, stored } of listed) {
    const { edition, held, waiting, waitingElsewhere } = stored;
    const { states, placedSince, ...others } = counts.get(edition.id) ?? noSignups;
    const steps = nextStepsFor(edition, { ...stored, ...others, states }, now);
    const about = {
      institution: group.institution,
      ...context.facts(group.id, edition.id),
      held,
      waiting,
      waitingElsewhere,
      ...limitsOf(stored),
    };
    const free = freePlaces(edition, stored, now) ?? 0;
    const list = waiting > 0 && free > 0 ? await waitingHere(context, edition.id) : [];
    if (steps.includes('choose-next') || (list.length > 0 && canBeOffered(stored))) {
      const [first, ...then] = list;
      const isOwnList = waitingElsewhere > 0;
      decisions.push({
        ...about,
        id: `offer-place:${edition.id}`,
        kind: 'offer-place',
        since: first?.updated_at ?? now.toISOString(),
        free,
        ...(first && !isOwnList && { next: await candidate(context, first) }),
        ...(!isOwnList && { after: then.slice(0, 2).map((it) => it.reference) }),
      });
    }
    const startDate = firstDay(edition);
    if (steps.includes('below-minimum') && startDate !== undefined) {
      decisions.push({
        ...about,
        id: `below-minimum:${edition.id}`,
        kind: 'below-minimum',
        since: belowMinimumSince(startDate, now),
        startDate,
        ...(stored.heldElsewhere > 0 && { heldElsewhere: stored.heldElsewhere }),
      });
    }
    if (steps.includes('start-participation')) {
      decisions.push({
        ...about,
        id: `start-participation:${edition.id}`,
        kind: 'start-participation',
        since: notedSince(startDate, placedSince ?? now.toISOString()),
        ...(startDate !== undefined && { startDate }),
        placed: states['placed'] ?? 0,
      });
    }
  }
  return decisions;
}

const limitsOf = ({ edition: { capacity } }: StoredEdition) => ({
  ...(capacity?.minimum !== undefined && { minimum: capacity.minimum }),
  ...(capacity?.maximum !== undefined && { maximum: capacity.maximum }),
});

const canBeOffered = ({ edition }: StoredEdition): boolean => edition.signupStatus !== 'cancelled';

async function waitingHere(
  { services }: DecisionContext,
  edition: string,
): Promise<SignupsTable[]> {
  const rows = await listWaiting(services.store.db, edition);
  const byReference = new Map(rows.map((it) => [it.reference, it]));
  return waitingOrder(rows.map(toWaiting)).map(({ id }) => byReference.get(id)!);
}

async function candidate(
  { services }: DecisionContext,
  row: SignupsTable,
): Promise<DecisionCandidate> {
  const name = (await openPersonal(services, row))?.participant.name;
  return {
    reference: row.reference,
    ...(name !== undefined && { name }),
    priority: row.priority === 1,
    waitingSince: row.waiting_since ?? row.created_at,
  };
}
