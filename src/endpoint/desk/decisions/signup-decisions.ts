import type { ExpressionBuilder } from 'kysely';
import type { Calm, Decision } from '../../../contract/desk-decisions.ts';
import type { Institution } from '../../../contract/institution.ts';
import { lastDayToCall, signupDecision } from '../../../domain/desk/decisions.ts';
import { isEverywhere } from '../../../domain/desk/scope.ts';
import { livingStates } from '../../../domain/signup/signup-state.ts';
import { talkMoment } from '../../../domain/signup/talk-moment.ts';
import { answerableUntil, isExpired } from '../../lifecycle/answer-deadline.ts';
import { inScope, signupColumns } from '../../store/in-scope.ts';
import { findInstitution } from '../../store/institutions.ts';
import { listCallSteps } from '../../store/call-steps.ts';
import type { SignupsTable, Tables } from '../../store/tables.ts';
import { hasDanger } from '../has-danger.ts';
import { openPersonal } from '../open-personal.ts';
import { mannerOf, type DecisionContext } from './context.ts';

/** Sign-ups that are looked at in one answer at most, who waits longest first. */
const maxSignups = 500;

/** People to call, to look at and to decide about, and what goes on by itself. */
export async function signupDecisions(
  context: DecisionContext,
): Promise<{ decisions: Decision[]; calm: Calm }> {
  const { services, scope, now } = context;
  let query = services.store.db
    .selectFrom('signups')
    .selectAll()
    .where('status', 'in', [...livingStates])
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['received', 'talk-planned', 'offered']),
        eb('suspect', '=', 1),
        eb('possible_duplicate', '=', 1),
        // Who waits may have kept a talk that was planned before.
        eb.and([eb('status', '=', 'waiting'), eb.exists(plannedTalks(eb))]),
      ]),
    );
  if (!isEverywhere(scope)) query = query.where(inScope(scope, signupColumns));
  const rows = await query.orderBy('created_at').orderBy('reference').limit(maxSignups).execute();
  const steps = await listCallSteps(
    services.store.db,
    rows.map((it) => it.reference),
  );
  const promises = new Map<string, Institution | undefined>();
  for (const id of new Set(rows.map((it) => it.institution))) {
    promises.set(id, await findInstitution(services.store.db, id));
  }

  const decisions: Decision[] = [];
  const talks: string[] = [];
  for (const row of rows) {
    const personal = await openPersonal(services, row);
    const talk = personal?.talk;
    const kind = signupDecision({ ...marksOf(row), status: row.status, talkDate: talk?.date }, now);
    const talkOn = talk && talkMoment(talk);
    if (!kind) {
      if (talkOn && hasTalkToCome.includes(row.status)) talks.push(talkOn);
      continue;
    }
    const tries = steps.get(row.reference) ?? { attempts: 0 };
    const dueDate =
      kind === 'call' && lastDayToCall(row.created_at, promises.get(row.institution) ?? {});
    decisions.push({
      id: `${kind}:${row.reference}`,
      kind,
      since: kind === 'after-talk' ? row.updated_at : row.created_at,
      ...(dueDate && { dueDate }),
      institution: row.institution,
      ...context.facts(row.group_id, row.edition_id),
      reference: row.reference,
      ...(personal && { name: personal.participant.name }),
      mode: row.mode,
      status: row.status,
      ...marksOf(row),
      ...(row.personal !== '' && !personal && { unreadable: true }),
      ...(hasDanger(personal) && { readToday: true }),
      manner: mannerOf(personal, tries),
      ...(talkOn && { talkOn }),
    });
  }
  // Nobody thinks about a place in a start that does not go ahead, or about one that is over.
  const offered = rows.filter(
    (it) =>
      it.status === 'offered' &&
      !isExpired(it, now) &&
      !context.facts(it.group_id, it.edition_id).startCancelled,
  );
  const [answerBefore] = offered.flatMap((it) => answerableUntil(it, now) ?? []).toSorted();
  const [nextTalkOn] = talks.toSorted();
  return {
    decisions,
    calm: {
      offered: offered.length,
      ...(answerBefore !== undefined && { answerBefore }),
      talks: talks.length,
      ...(nextTalkOn !== undefined && { nextTalkOn }),
    },
  };
}

/** States in which a talk that was planned is still to come. */
const hasTalkToCome: readonly string[] = ['talk-planned', 'waiting'];

/** The steps of a sign-up at which a talk was planned. */
const plannedTalks = (eb: ExpressionBuilder<Tables, 'signups'>) =>
  eb
    .selectFrom('signup_history')
    .select('signup_history.reference')
    .whereRef('signup_history.reference', '=', 'signups.reference')
    .where('signup_history.status', '=', 'talk-planned');

const marksOf = (it: SignupsTable) => ({
  suspect: it.suspect === 1,
  possibleDuplicate: it.possible_duplicate === 1,
});
