import { problemTypes } from '../../contract/problem-types.ts';
import type { Group } from '../../contract/group.ts';
import type { ProblemError } from '../../contract/problem.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { ProblemAnswer, invalidInput, notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { claimGroup, lockWholeGroup, renewOfferVersion } from '../store/groups.ts';
import type { StoredGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { lockEdition } from '../store/places.ts';
import { saveGroup } from '../store/save-group.ts';
import type { InTransaction } from '../store/store.ts';
import { foreignEditions, hasLivingSignups } from './kept-editions.ts';
import { offerPlaces } from './offer-places.ts';
import { announceStart } from './announce-start.ts';
import { tellChange } from './tell-change.ts';

/**
 * Stores a group as it is given, with its editions. `check` gets the group as it was, locked, and
 * throws when the change may not be made on it. People who signed up keep their place, also when
 * an edition gets smaller; places that come free are offered to those who wait.
 */
export async function putGroup(
  tx: InTransaction,
  services: Services,
  group: Group,
  scope: DeskScope,
  now: Date,
  check?: (before: StoredGroup | undefined) => void,
): Promise<void> {
  const before = await lockOrClaim(tx, group);
  const institution = before?.group.institution ?? group.institution;
  // A new group is one of the whole institution: a right for single groups does not make it.
  const isInScope = covers(scope, { institution, group: before && group.id });
  if (before && !isInScope) throw notFound('Deze groep bestaat hier niet.');
  const isOurs = isInScope && group.institution === institution;
  if (!isOurs || !(await findInstitution(tx, institution))) {
    throw invalidInput([unknown('/institution', 'Deze groep hoort niet bij deze instelling.')]);
  }
  check?.(before);
  await refuseForeignEditions(tx, group);
  const kept = new Set(group.editions.map((it) => it.id));
  const gone = (before?.editions ?? []).map((it) => it.edition.id).filter((id) => !kept.has(id));
  // Always in the same order: two coordinators who each lock some editions must not deadlock.
  for (const id of [...gone, ...kept].sort()) await lockEdition(tx, id);
  for (const id of gone) {
    if (await hasLivingSignups(tx, id)) throw stillHasSignups(id);
  }
  await saveGroup(tx, withCountsAsTheyAre(group, before), now);
  await renewOfferVersion(tx);
  for (const id of kept) {
    await tellChange(tx, services, id, now);
    await offerPlaces(tx, services, id, now);
    await announceStart(tx, services, id, now);
  }
}

/** The group as it is stored, locked; undefined when it is new, and then nobody else can make it. */
async function lockOrClaim(tx: InTransaction, group: Group): Promise<StoredGroup | undefined> {
  const before = await lockWholeGroup(tx, group.id);
  if (before || (await claimGroup(tx, group))) return before;
  return lockWholeGroup(tx, group.id);
}

/** Throws a 400 for editions whose id belongs to another group. */
async function refuseForeignEditions(tx: InTransaction, group: Group): Promise<void> {
  const foreign = await foreignEditions(tx, group);
  if (foreign.length === 0) return;
  throw invalidInput(
    foreign.map((index) => ({
      pointer: `/editions/${index}/id`,
      code: 'duplicate-id',
      detail: 'Dit kenmerk is van een andere groep.',
    })),
  );
}

/** The group with the counts from elsewhere that its editions have: at the desk they are not changed. */
function withCountsAsTheyAre(group: Group, before: StoredGroup | undefined): Group {
  const known = new Map(before?.editions.map((it) => [it.edition.id, it]));
  return {
    ...group,
    editions: group.editions.map((edition) => {
      const stored = known.get(edition.id);
      if (!stored || !edition.capacity) return edition;
      const { heldElsewhere, waitingElsewhere } = stored;
      return { ...edition, capacity: { heldElsewhere, waitingElsewhere, ...edition.capacity } };
    }),
  };
}

function stillHasSignups(edition: string): ProblemAnswer {
  const detail = `Voor editie ${edition} zijn er aanmeldingen. Laat haar staan, of zet haar op "cancelled".`;
  return new ProblemAnswer({
    status: 409,
    type: problemTypes.notPossibleNow,
    title: 'Dat kan nu niet',
    detail,
    errors: [{ pointer: '/editions', code: 'has-signups', detail }],
  });
}

const unknown = (pointer: string, detail: string): ProblemError => ({
  pointer,
  code: 'unknown-value',
  detail,
});
