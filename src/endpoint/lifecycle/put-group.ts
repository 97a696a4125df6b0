import { problemTypes } from '../../contract/problem-types.ts';
import type { Group } from '../../contract/group.ts';
import type { ProblemError } from '../../contract/problem.ts';
import type { DeskScope } from '../desk/scope.ts';
import { ProblemAnswer, invalidInput, notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { findEdition, findWholeGroup, renewOfferVersion, saveGroup } from '../store/groups.ts';
import { findInstitution } from '../store/institutions.ts';
import { lockEdition } from '../store/places.ts';
import type { InTransaction } from '../store/store.ts';
import { offerPlaces } from './offer-places.ts';
import { announceStart } from './announce-start.ts';
import { tellChange } from './tell-change.ts';

/**
 * Stores a group as it is given, with its editions. People who signed up keep their place, also when
 * an edition gets smaller; places that come free are offered to those who wait.
 */
export async function putGroup(
  tx: InTransaction,
  services: Services,
  group: Group,
  scope: DeskScope,
  now: Date,
): Promise<void> {
  const before = await findWholeGroup(tx, group.id);
  const ours = scope.institution ?? group.institution;
  if (before && before.group.institution !== (scope.institution ?? before.group.institution)) {
    throw notFound('Deze groep bestaat hier niet.');
  }
  const institution = before?.group.institution ?? ours;
  if (group.institution !== institution || !(await findInstitution(tx, institution))) {
    throw invalidInput([unknown('/institution', 'Deze groep hoort niet bij deze instelling.')]);
  }
  await refuseForeignEditions(tx, group);
  const kept = new Set(group.editions.map((it) => it.id));
  const gone = (before?.editions ?? []).map((it) => it.edition.id).filter((id) => !kept.has(id));
  // Always in the same order: two coordinators who each lock some editions must not deadlock.
  for (const id of [...gone, ...kept].sort()) await lockEdition(tx, id);
  for (const id of gone) await refuseWithSignups(tx, id);
  await saveGroup(tx, group, now, { keepElsewhere: true });
  await renewOfferVersion(tx);
  for (const id of kept) {
    await tellChange(tx, services, id, now);
    await offerPlaces(tx, services, id, now);
    await announceStart(tx, services, id, now);
  }
}

/** Throws a 400 for editions whose id belongs to another group. */
async function refuseForeignEditions(tx: InTransaction, group: Group): Promise<void> {
  const errors: ProblemError[] = [];
  for (const [index, { id }] of group.editions.entries()) {
    const stored = await findEdition(tx, id);
    if (stored && stored.group !== group.id) {
      const pointer = `/editions/${index}/id`;
      errors.push({
        pointer,
        code: 'duplicate-id',
        detail: 'Dit kenmerk is van een andere groep.',
      });
    }
  }
  if (errors.length > 0) throw invalidInput(errors);
}

const endStates: readonly string[] = ['finished', 'withdrawn', 'declined', 'referred-elsewhere'];

/** Throws a 409 for an edition that is left out while people have a sign-up for it. */
async function refuseWithSignups(tx: InTransaction, edition: string): Promise<void> {
  const someone = await tx
    .selectFrom('signups')
    .select('reference')
    .where('edition_id', '=', edition)
    .where('status', 'not in', endStates)
    .limit(1)
    .executeTakeFirst();
  if (!someone) return;
  const detail = `Voor editie ${edition} zijn er aanmeldingen. Laat haar staan, of zet haar op "cancelled".`;
  throw new ProblemAnswer({
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
