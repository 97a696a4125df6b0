import type { CallOutcome } from '../../../contract/desk-calls.ts';
import type { CallManner, Decision } from '../../../contract/desk-decisions.ts';
import type { SignupState } from '../../../contract/signup.ts';
import type { DeskTexts } from '../../../locale/nl/desk.ts';

/**
 * What an answer does: another state, a start, a call that is noted, a call of the call list, or the end of an
 * announcement.
 */
export type OutcomeAct =
  | { readonly kind: 'move'; readonly to: SignupState; readonly asksForTalk?: boolean }
  | { readonly kind: 'start' }
  | { readonly kind: 'called'; readonly outcome: CallOutcome }
  | { readonly kind: 'call-list'; readonly outcome: CallOutcome }
  | { readonly kind: 'announcement'; readonly to: 'arrived' | 'closed' };

/** One answer to what came of a decision. */
export interface Outcome {
  readonly value: string;
  readonly words: keyof DeskTexts & `outcome-${string}`;
  readonly act: OutcomeAct;
}

const move = (
  value: string,
  words: Outcome['words'],
  to: SignupState,
  asksForTalk = false,
): Outcome => ({ value, words, act: { kind: 'move', to, ...(asksForTalk && { asksForTalk }) } });

/**
 * The answers that a decision allows. A message is only offered where one may be left, and who has no
 * phone number is mailed.
 */
export function outcomesFor(decision: Decision): readonly Outcome[] {
  const { kind, status, mode, edition, manner, startCancelled = false } = decision;
  // Who waits is offered a place in turn, and has no other talk meanwhile.
  const waits = status === 'waiting';
  const canBePlaced = edition !== undefined && mode !== 'talk' && !startCancelled && !waits;
  // A talk that somebody asked for is about more than one start.
  const canTalk = (!startCancelled || mode === 'talk') && !waits;
  const otherStart: readonly Outcome[] = startCancelled
    ? [{ value: 'start', words: 'outcome-other-start', act: { kind: 'start' } }]
    : [];
  const how: Pick<CallManner, 'mayLeaveMessage' | 'reach'> = manner ?? { mayLeaveMessage: false };
  // Who is mailed was not spoken to.
  const isSpoken = how.reach === undefined || how.reach === 'phone';
  switch (kind) {
    case 'call':
      return [
        ...otherStart,
        ...(canTalk
          ? [move('talk', isSpoken ? 'outcome-talk' : 'outcome-talk-only', 'talk-planned', true)]
          : []),
        ...(canBePlaced
          ? [move('placed', isSpoken ? 'outcome-placed' : 'outcome-placed-after', 'placed')]
          : []),
        ...calls('called', how),
        move('elsewhere', 'outcome-elsewhere', 'referred-elsewhere'),
        move('withdrawn', 'outcome-withdrawn', 'withdrawn'),
      ];
    case 'after-talk':
      return [
        ...(canBePlaced ? [move('placed', 'outcome-placed-after', 'placed')] : []),
        ...(startCancelled
          ? otherStart
          : [
              edition === undefined
                ? ({ value: 'start', words: 'outcome-start', act: { kind: 'start' } } as const)
                : move('waiting', waits ? 'outcome-still-waits' : 'outcome-waiting', 'waiting'),
            ]),
        ...(canTalk ? [move('again', 'outcome-talk-again', 'talk-planned', true)] : []),
        move('elsewhere', 'outcome-elsewhere', 'referred-elsewhere'),
        move('withdrawn', 'outcome-withdrawn', 'withdrawn'),
      ];
    case 'look':
      return [
        move('right', 'outcome-right', status as SignupState),
        move('declined', 'outcome-declined', 'declined'),
      ];
    case 'waits-long':
      return [
        ...(startCancelled ? otherStart : [move('waiting', 'outcome-still-waits', 'waiting')]),
        ...calls('called', how),
        ...(startCancelled ? [move('elsewhere', 'outcome-elsewhere', 'referred-elsewhere')] : []),
        move('withdrawn', 'outcome-withdrawn', 'withdrawn'),
      ];
    case 'phone':
    case 'tell-referrer':
      return [
        {
          value: 'reached',
          words: 'outcome-reached',
          act: { kind: 'call-list', outcome: 'reached' },
        },
        ...calls('call-list', how),
      ];
    case 'announced':
      return [
        {
          value: 'arrived',
          words: 'outcome-arrived',
          act: { kind: 'announcement', to: 'arrived' },
        },
        {
          value: 'closed',
          words: 'outcome-not-arrived',
          act: { kind: 'announcement', to: 'closed' },
        },
      ];
    default:
      return [];
  }
}

function calls(
  kind: 'called' | 'call-list',
  { mayLeaveMessage, reach }: Pick<CallManner, 'mayLeaveMessage' | 'reach'>,
): readonly Outcome[] {
  const outcomes: readonly CallOutcome[] =
    reach === 'mail'
      ? ['mailed']
      : reach === 'none'
        ? []
        : [...(mayLeaveMessage ? (['message-left'] as const) : []), 'no-answer'];
  return outcomes.map((outcome) => ({
    value: outcome,
    words: `outcome-${outcome}`,
    act: { kind, outcome },
  }));
}
