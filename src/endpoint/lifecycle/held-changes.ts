import type { ChangeRequest } from '../../contract/desk-changes.ts';
import type { DeskScope } from '../../domain/desk/scope.ts';
import { deskProblemTypes } from '../../contract/desk-problem-types.ts';
import { deskRefusal } from '../desk/desk-problems.ts';
import { openPersonal } from '../desk/open-personal.ts';
import { viewChange } from '../desk/view-change.ts';
import { ProblemAnswer } from '../http/problem.ts';
import type { Services } from '../services.ts';
import {
  claimHeldChange,
  failHeldChange,
  findHeldFor,
  holdChange,
  listChangesFor,
  listDueChanges,
} from '../store/held-changes.ts';
import type { StoredGroup } from '../store/groups.ts';
import type { HeldChangeRow } from '../store/held-changes.ts';
import { lockSignup } from '../store/signups.ts';
import type { SignupsTable } from '../store/tables.ts';
import { randomId } from '../submission/bytes.ts';
import { applyChange } from './apply-change.ts';
import type { ChangeTarget } from './apply-change.ts';
import { countElsewhere, kindOfChange } from './group-change.ts';
import type { KeptRequest } from './kept-request.ts';
import { listToldPeople } from './told-people.ts';
import type { ToldPerson } from './told-people.ts';
import { keptDecision, noteWithChange } from './noted-with-change.ts';

/** What a change would do: it is carried out, looked at and undone. */
interface Effects {
  target: ChangeTarget;
  told: ToldPerson[];
}

/** Ends a transaction without storing anything of it. */
class TriedOut extends Error {
  readonly effects: Effects;

  constructor(effects: Effects) {
    super('This transaction is undone on purpose');
    this.effects = effects;
  }
}

/**
 * Holds a change until its time. Throws the problem that it would give now, and refuses to replace another
 * held change that it does not name. `check` gets the group as it is, and throws when the change is based on
 * another version of it.
 */
export async function hold(
  services: Services,
  scope: DeskScope,
  request: ChangeRequest,
  now: Date,
  check: (before: StoredGroup | undefined) => void,
): Promise<HeldChangeRow> {
  const { group, mail, signup } = request;
  let known: Pick<KeptRequest, 'basedOn' | 'change' | 'elsewhere'> = {};
  const { target: about, told } = await tryOut(services, scope, request, now, (before) => {
    check(before);
    known = {
      basedOn: before?.version,
      ...(group && {
        change: kindOfChange(group, before),
        elsewhere: countElsewhere(group, before, now),
      }),
    };
  });
  const others = signup ? told.filter((it) => it.reference !== signup.reference).length : 0;
  const sealed = mail && { ...mail, text: await services.personalData.seal(mail.text) };
  const kept: KeptRequest = {
    ...request,
    ...(sealed && { mail: sealed }),
    ...(signup && { signup: keptDecision(signup) }),
    ...(others > 0 && { aboutOthers: others }),
    ...known,
  };
  const row: HeldChangeRow = {
    id: randomId(),
    ...about,
    mailed: told.filter((it) => it.by === 'mail').length,
    called: told.filter((it) => it.by === 'phone').length,
    request: JSON.stringify(kept),
    state: 'held',
    problem: null,
    created_at: now.toISOString(),
    releases_at: new Date(now.getTime() + services.policy.holdAge * 1000).toISOString(),
  };
  return services.store.write(async (tx) => {
    // Of two who decide at the same moment the second waits here, and sees what the first decided.
    const record = signup && (await lockSignup(tx, row.target));
    const before = await findHeldFor(tx, row.target);
    if (before && record && (await isSentAgain(services, before, row, record, signup.note)))
      return before;
    if (before && before.id !== signup?.replaces)
      throw deskRefusal('change-held', signup && viewChange(before));
    await holdChange(tx, row);
    if (signup) await noteWithChange(tx, services, signup, row.created_at);
    return row;
  });
}

/**
 * Whether a decision is the one that is held already, sent again because its answer was lost. One with
 * another note is a colleague's.
 */
async function isSentAgain(
  services: Services,
  held: HeldChangeRow,
  { request }: HeldChangeRow,
  signup: SignupsTable,
  note = '',
): Promise<boolean> {
  if (held.request !== request) return false;
  const text = note.trim();
  if (text === '') return true;
  const { deskNotes = [] } = (await openPersonal(services, signup)) ?? {};
  return deskNotes.some((it) => it.at === held.created_at && it.text === text);
}

/**
 * Carries a change out, tells whom it reaches, and undoes it; throws the problem that it would give. `check`
 * is that of `applyChange`.
 */
export async function tryOut(
  services: Services,
  scope: DeskScope,
  request: ChangeRequest,
  now: Date,
  check: (before: StoredGroup | undefined) => void,
): Promise<Effects> {
  try {
    await services.store.write(async (tx) => {
      const before = new Set((await listToldPeople(tx, now)).map((it) => it.id));
      const target = await applyChange(tx, services, scope, request, now, check);
      const after = await listToldPeople(tx, now);
      throw new TriedOut({ target, told: after.filter((it) => !before.has(it.id)) });
    });
  } catch (error) {
    if (error instanceof TriedOut) return error.effects;
    throw error;
  }
  throw new Error('A change that was tried out was stored');
}

const changedMeanwhile = new ProblemAnswer({
  status: 412,
  type: deskProblemTypes.changedMeanwhile,
  title: 'Iemand anders heeft dit gewijzigd',
  detail:
    'Iemand anders heeft deze groep gewijzigd voordat uw wijziging inging. Uw wijziging is daarom niet doorgevoerd.',
});

/** The change with the text that somebody wrote, which is kept encrypted. */
async function opened(
  { personalData }: Services,
  { mail, ...request }: ChangeRequest,
): Promise<ChangeRequest> {
  if (!mail) return request;
  const text = await personalData.tryOpen(mail.text);
  // The key was changed meanwhile: the desk shows that it was not sent.
  if (typeof text !== 'string') throw deskRefusal('not-possible');
  return { ...request, mail: { ...mail, text } };
}

/** Carries out a held change, once; when it is not possible any more the desk shows why. */
async function release(services: Services, id: string, now: Date): Promise<void> {
  try {
    await services.store.write(async (tx) => {
      const row = await claimHeldChange(tx, id, 'released');
      if (!row) return;
      const { basedOn, ...kept } = JSON.parse(row.request) as KeptRequest;
      const request = await opened(services, kept);
      // Whether it was allowed was looked at when it was held.
      const scope = { places: [{ institution: row.institution }], namedOnly: [] };
      await applyChange(tx, services, scope, request, now, (before) => {
        if (before?.version !== basedOn) throw changedMeanwhile;
      });
    });
  } catch (error) {
    if (!(error instanceof ProblemAnswer)) throw error;
    const { detail, title } = error.problem;
    await services.store.write((tx) => failHeldChange(tx, id, detail ?? title));
  }
}

/** Carries out the changes whose time has come. */
export async function releaseDueChanges(services: Services, now: Date): Promise<void> {
  for (const { id } of await listDueChanges(services.store.db, now)) {
    await release(services, id, now);
  }
}

/** A person's own act on a record releases what is held for it: they must not act on what was. */
export async function releaseChangesFor(
  services: Services,
  targets: readonly (string | null | undefined)[],
  now: Date,
): Promise<void> {
  const known = targets.filter((it) => typeof it === 'string');
  if (known.length === 0) return;
  for (const { id } of await listChangesFor(services.store.db, known)) {
    await release(services, id, now);
  }
}
