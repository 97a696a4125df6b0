import type { HeldChange } from '../../../contract/desk-changes.ts';
import type { Decision } from '../../../contract/desk-decisions.ts';
import { noteCallAttempt, noteSignupCall } from '../../../contract/desk-routes.ts';
import type { SignupState } from '../../../contract/signup.ts';
import type { ChangeController } from '../changes/change-controller.ts';
import { decidedOn } from '../changes/decided-on.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import type { OutcomeAct } from './outcome.ts';
import type { OutcomeDraft } from './outcome-draft.ts';

interface CarryOut {
  readonly host: DeskHost;
  readonly changes: ChangeController;
}

/** Carries out an outcome about a person. The change that is held, or nothing where a call was noted. */
export async function carryOut(
  { host, changes }: CarryOut,
  decision: Decision,
  act: Exclude<OutcomeAct, { kind: 'announcement' }>,
  draft: OutcomeDraft,
): Promise<HeldChange | undefined> {
  const { kind, reference = '', call = '', status, manner } = decision;
  const note = draft.note.trim();
  const params = { reference };
  if (act.kind === 'call-list') {
    const { outcome } = act;
    await deskCall(host, noteCallAttempt, { params: { id: call }, body: { outcome } });
    return undefined;
  }
  if (act.kind === 'called') {
    const body = { outcome: act.outcome, note };
    await deskCall(host, noteSignupCall, { params, body });
    return undefined;
  }
  const { date, time, edition } = draft;
  const talk = { date, ...(time && { time }) };
  const isCall = kind === 'call' || kind === 'waits-long';
  const hasPhone = manner?.reach === undefined || manner.reach === 'phone';
  return changes.hold(reference, {
    ...decidedOn(decision),
    ...(act.kind === 'start'
      ? { to: status as SignupState, edition }
      : { to: act.to, ...(act.asksForTalk && { talk }) }),
    // One act, so that taking it back takes the call and the note back too.
    ...(isCall && hasPhone && { called: 'reached' }),
    ...(note && { note }),
  });
}
