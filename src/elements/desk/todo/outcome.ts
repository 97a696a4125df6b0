import type { CallOutcome } from '../../../contract/desk-calls.ts';
import type { Decision } from '../../../contract/desk-decisions.ts';
import type { SignupState } from '../../../contract/signup.ts';
import type { DeskTexts } from '../../../locale/nl/desk.ts';

/**
 * What an answer does: another state, a call that is noted, a call of the call list, or the end of an
 * announcement.
 */
export type OutcomeAct =
  | { readonly kind: 'move'; readonly to: SignupState; readonly asksForTalk?: boolean }
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

/** The answers that a decision allows. A message is only offered where one may be left. */
export function outcomesFor({ kind, status, mode, edition, manner }: Decision): readonly Outcome[] {
  const canBePlaced = edition !== undefined && mode !== 'talk';
  const leave = manner?.mayLeaveMessage === true;
  switch (kind) {
    case 'call':
      return [
        move('talk', 'outcome-talk', 'talk-planned', true),
        ...(canBePlaced ? [move('placed', 'outcome-placed', 'placed')] : []),
        ...calls('called', leave),
        move('withdrawn', 'outcome-withdrawn', 'withdrawn'),
      ];
    case 'after-talk':
      return [
        ...(canBePlaced ? [move('placed', 'outcome-placed-after', 'placed')] : []),
        ...(edition === undefined ? [] : [move('waiting', 'outcome-waiting', 'waiting')]),
        move('again', 'outcome-talk-again', 'talk-planned', true),
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
        move('waiting', 'outcome-still-waits', 'waiting'),
        ...calls('called', leave),
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
        ...calls('call-list', leave),
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

const calls = (kind: 'called' | 'call-list', mayLeaveMessage: boolean): readonly Outcome[] => [
  ...(mayLeaveMessage
    ? ([
        {
          value: 'message-left',
          words: 'outcome-message-left',
          act: { kind, outcome: 'message-left' },
        },
      ] as const)
    : []),
  { value: 'no-answer', words: 'outcome-no-answer', act: { kind, outcome: 'no-answer' } },
];
