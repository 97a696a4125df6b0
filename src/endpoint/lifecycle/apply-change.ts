import type { ChangeRequest, SignupDecision } from '../../contract/desk-changes.ts';
import type { PlannedTalk, SignupTransition } from '../../contract/desk-signups.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { isSameValue } from '../../domain/same-value.ts';
import { covers } from '../../domain/desk/scope.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { endsTalk } from '../../domain/signup/ends-talk.ts';
import { talkMoment } from '../../domain/signup/talk-moment.ts';
import { deskRefusal } from '../desk/desk-problems.ts';
import { openPersonal } from '../desk/open-personal.ts';
import { notFound } from '../http/problem.ts';
import { queueMessages } from '../outbox/queue.ts';
import type { Services } from '../services.ts';
import type { StoredGroup } from '../store/groups.ts';
import { lockSignup } from '../store/signups.ts';
import type { InTransaction } from '../store/store.ts';
import type { SignupsTable } from '../store/tables.ts';
import { changeEdition } from './change-edition.ts';
import { decide } from './decide.ts';
import { writeDeskPart } from './desk-part.ts';
import { mailGroup } from './mail-group.ts';
import { putGroup } from './put-group.ts';

/** A step, with the state, the edition and the talk that it was decided on where these are known. */
type Step = SignupTransition & Pick<SignupDecision, 'from' | 'fromEdition' | 'fromTalk'>;

const isAsDecidedOn = (
  { status, edition_id: edition }: SignupsTable,
  talk: PlannedTalk | undefined,
  { from, fromEdition, fromTalk }: Step,
): boolean =>
  (from === undefined || from === status) &&
  (fromEdition === undefined || fromEdition === edition) &&
  (fromTalk === undefined || (talk !== undefined && fromTalk === talkMoment(talk)));

const isEndedBy = (
  { status: from }: SignupsTable,
  { date: talkDate }: PlannedTalk,
  { to, edition, priority }: Step,
  now: Date,
): boolean =>
  endsTalk(
    { from, to, isMove: edition !== undefined, isAboutOrder: priority !== undefined, talkDate },
    todayIn('Europe/Amsterdam', now),
  );

/** Carries out a coordinator's decision on a sign-up; throws a problem when it is not possible. */
export async function applyTransition(
  tx: InTransaction,
  services: Services,
  scope: DeskScope,
  reference: string,
  transition: Step,
  now: Date,
): Promise<SignupsTable> {
  const signup = await lockSignup(tx, reference);
  const isInScope =
    signup && covers(scope, { institution: signup.institution, group: signup.group_id });
  if (!signup || !isInScope) throw notFound('Deze aanmelding bestaat hier niet.');
  const { edition, talk, to } = transition;
  const planned = to === 'talk-planned' && edition === undefined ? talk : undefined;
  const before = (await openPersonal(services, signup))?.talk;
  if (!isAsDecidedOn(signup, before, transition)) throw deskRefusal('not-possible');
  const isEnded = before && isEndedBy(signup, before, transition, now);
  // Before the message about it, which names the day. When the step is refused nothing of it stays.
  const noted =
    planned || isEnded
      ? await writeDeskPart(tx, services, signup, () => ({ talk: planned }))
      : undefined;
  const outcome =
    edition === undefined
      ? await decide(tx, services, noted ?? signup, transition, now)
      : await changeEdition(tx, services, scope, signup, edition, now);
  if (typeof outcome === 'string') throw deskRefusal(outcome);
  if (planned && before && signup.status === to && !isSameValue(before, planned)) {
    // Who was told of a talk is told when it is at another time.
    await queueMessages(tx, services, outcome, { participant: 'state' }, now);
  }
  return outcome;
}

/** What a change concerns. */
export interface ChangeTarget {
  kind: 'group' | 'signup' | 'mail';
  target: string;
  institution: string;
}

/**
 * Carries out a change of the desk, now or when it was held; throws a problem when it is not possible.
 * `check` gets the group as it was, and throws when the change is based on another version of it.
 */
export async function applyChange(
  tx: InTransaction,
  services: Services,
  scope: DeskScope,
  { group, signup, mail }: ChangeRequest,
  now: Date,
  check: (before: StoredGroup | undefined) => void,
): Promise<ChangeTarget> {
  if (group) {
    await putGroup(tx, services, group, scope, now, check);
    return { kind: 'group', target: group.id, institution: group.institution };
  }
  if (mail) return mailGroup(tx, services, scope, mail, now);
  if (!signup) throw notFound();
  const { reference, ...transition } = signup;
  const moved = await applyTransition(tx, services, scope, reference, transition, now);
  return { kind: 'signup', target: reference, institution: moved.institution };
}
