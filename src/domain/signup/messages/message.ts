import { actionsFor, type SignupAction } from './actions.ts';
import { detailsFor } from './details.ts';
import type { MessageStep, MessageText } from './message-text.ts';
import type { Situation } from './situation.ts';
import { stepsFor } from './steps.ts';
import { titleFor } from './title.ts';

/** All that somebody is told about a sign-up, as keys of a dictionary. */
export interface SignupMessage {
  readonly title: MessageText;
  /** Which group it is about, the place on the waiting list, and what has to be done now. */
  readonly details: readonly MessageText[];
  /** What happens next. */
  readonly steps: readonly MessageStep[];
  /** What is mailed; absent where nothing is, or where that is not known. */
  readonly mail: MessageText | undefined;
  /** What one can do. */
  readonly actions: readonly SignupAction[];
}

/**
 * Decides what somebody is told about a sign-up: in the widget, on its status page and by mail. This
 * is the one place that does. The words are in the dictionaries.
 */
export const messageFor = (situation: Situation): SignupMessage => ({
  title: { key: titleFor(situation) },
  details: detailsFor(situation),
  steps: stepsFor(situation),
  mail: mailFor(situation),
  actions: actionsFor(situation),
});

/** States after which no news comes by itself, or in which a step tells how it comes. */
const silent: readonly string[] = [
  'waiting',
  'taking-part',
  'finished',
  'cancelled',
  'withdrawn',
  'declined',
  'referred-elsewhere',
];

function mailFor(situation: Situation): MessageText | undefined {
  const { reader, contact, isMailed, isSensitive, state } = situation;
  const isByMail = contact === 'mail' || contact === 'neutral-mail';
  // Who signed up somebody else is mailed only about what was agreed, which is told elsewhere.
  const hearsNews = reader === 'participant' || reader === 'parent';
  const isNeutral = contact === 'neutral-mail' || isSensitive;
  if (!isByMail) return undefined;
  if (isMailed) return { key: isNeutral ? 'mailedNeutral' : 'mailed' };
  if (!hearsNews || silent.includes(state)) return undefined;
  return { key: isNeutral ? 'mailNewsNeutral' : 'mailNews' };
}
