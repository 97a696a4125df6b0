import type { Decision } from '../../../contract/desk-decisions.ts';
import { answerableUntil } from '../../lifecycle/answer-deadline.ts';
import { listCalls } from '../../store/calls.ts';
import { findSignup } from '../../store/signups.ts';
import { tellOfCall } from '../tell-of-call.ts';
import { hasDanger } from '../has-danger.ts';
import { openPersonal } from '../open-personal.ts';
import { mannerOf, type DecisionContext } from './context.ts';

/** People whom no mail reaches in time, and referrers, with what there is to tell. */
export async function phoneDecisions(context: DecisionContext): Promise<Decision[]> {
  const { services, scope } = context;
  const { db } = services.store;
  const calls = await listCalls(db, { scope, edition: undefined, limit: 200, offset: 0 });
  const decisions: Decision[] = [];
  for (const call of calls) {
    const signup = await findSignup(db, call.reference);
    const answerBefore = signup && answerableUntil(signup, context.now);
    const personal = signup && (await openPersonal(services, signup));
    const isReferrer = call.reason.startsWith('referrer-');
    const { referrer } = personal ?? {};
    decisions.push({
      id: `phone:${call.id}`,
      kind: isReferrer ? 'tell-referrer' : 'phone',
      since: call.created_at,
      institution: call.institution,
      ...context.facts(signup?.group_id ?? null, call.edition_id),
      reference: call.reference,
      ...(personal && { name: personal.participant.name }),
      ...(signup && { mode: signup.mode, status: signup.status }),
      ...(signup && signup.personal !== '' && !personal && { unreadable: true }),
      ...(!isReferrer && hasDanger(personal) && { readToday: true }),
      ...(isReferrer && referrer
        ? { referrer: { name: referrer.name, organization: referrer.organization } }
        : {
            manner: mannerOf(personal, {
              attempts: call.attempts,
              ...(call.last_attempt_at !== null && { lastAttemptAt: call.last_attempt_at }),
              ...(call.last_outcome !== null && { lastOutcome: call.last_outcome }),
            }),
          }),
      call: call.id,
      reason: call.reason,
      tell: await tellOfCall(services, call),
      ...(answerBefore !== undefined && { answerBefore }),
    });
  }
  return decisions;
}
