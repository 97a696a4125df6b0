import { messageFor, type SignupMessage } from '../../../domain/signup/messages/message.ts';
import type { StepText } from '../../../domain/signup/messages/message-text.ts';
import {
  readerOf,
  subjectOf,
  toldState,
  type OwnWords,
  type Situation,
} from '../../../domain/signup/messages/situation.ts';
import { formatDay, formatMoment, formatParts } from '../../../locale/format.ts';
import { editionSummary, startOf } from '../edition-summary.ts';
import { promiseLanguage, promisesOf, type SignupView } from '../signup-view.ts';
import type { Outcome } from './outcome.ts';

/** Who reads about a sign-up, and all that decides what they are told. */
export function situationOf(view: SignupView, outcome: Outcome): Situation {
  const { institution, phone } = view;
  const { result, group, edition, mode } = outcome;
  const { status, position } = result;
  const isFirstDayKnown = edition !== undefined && startOf(edition) !== undefined;
  // Counts of before the sign-up do not have the new one in them; its position does.
  const waiting = result.waiting ?? Math.max(edition?.capacity?.waiting ?? 0, position ?? 0);
  const promises = promisesOf(view);
  const ownWords = (['whatHappensNext', 'responseTime'] satisfies OwnWords[]).filter(
    (it) => promises[it],
  );
  return {
    reader: readerOf(mode),
    state: toldState(status, mode, edition),
    subject: subjectOf(mode, group),
    contact: outcome.contact,
    isMailed: result.mailed ?? false,
    isSensitive: group?.sensitive ?? false,
    namesEdition: edition !== undefined,
    hasPriority: institution?.priorityPolicy || result.waiting !== undefined,
    hasGroupName: Boolean(group?.name),
    position,
    awaitsReview: result.awaitsReview ?? false,
    waiting: waiting || undefined,
    hasDeadline: result.offerExpiresAt !== undefined,
    hasFirstDay: isFirstDayKnown,
    startsTogether: edition?.entry === 'fixed',
    hasPhoneNumber: phone !== undefined,
    responseWorkingDays: institution?.responseWorkingDays,
    ownWords,
  };
}

/** What somebody is told about a sign-up. */
export const messageOf = (view: SignupView, outcome: Outcome): SignupMessage =>
  messageFor(situationOf(view, outcome));

/** A text of the message in the visitor's language, or the institution's own words. */
function inWords(view: SignupView, outcome: Outcome, text: StepText): string {
  if (typeof text === 'string') return promisesOf(view)[text] ?? '';
  const { language, messages } = view;
  const { result, group, edition } = outcome;
  const start = edition && startOf(edition);
  const values = {
    group: group?.name ?? '',
    position: result.position ?? '',
    moment: result.offerExpiresAt ? formatMoment(result.offerExpiresAt, language) : '',
    day: start ? formatDay(start, language) : '',
    count: text.count ?? 0,
  };
  // Every key has a text, which the dictionary's type and a test hold; its values are among these.
  return messages(text.key as 'before', values);
}

/** How a sign-up stands, in a few words. */
export const outcomeTitle = (view: SignupView, outcome: Outcome): string =>
  inWords(view, outcome, messageOf(view, outcome).title);

/** Which group it is about, and what its owner has to know or do now. */
export const outcomeDetails = (view: SignupView, outcome: Outcome): string =>
  messageOf(view, outcome)
    .details.map((it) => inWords(view, outcome, it))
    .join(' ');

/** What is mailed; empty where nothing is, or where that is not known. */
export function mailInWords(view: SignupView, outcome: Outcome): string {
  const { mail } = messageOf(view, outcome);
  return mail ? inWords(view, outcome, mail) : '';
}

/** One thing that comes next; it has no texts where the title says all. */
export interface NextStep {
  readonly title: string;
  readonly texts: readonly NextStepText[];
}

/** A sentence or more, with their language where the institution wrote them in another one. */
export interface NextStepText {
  readonly words: string;
  readonly lang?: string | undefined;
}

/** What comes next. The first day is told with its time and place. */
export function nextSteps(view: SignupView, outcome: Outcome): NextStep[] {
  const { edition } = outcome;
  return messageOf(view, outcome).steps.map(({ title, texts, isFirstDay }) => {
    const { times, where } =
      isFirstDay && edition ? editionSummary(edition, view) : { times: '', where: '' };
    const firstDay = formatParts([times, where], view.language);
    return {
      title: inWords(view, outcome, title),
      texts: firstDay
        ? [{ words: firstDay }]
        : texts.map((it) => ({
            words: inWords(view, outcome, it),
            lang: typeof it === 'string' ? promiseLanguage(view) : undefined,
          })),
    };
  });
}
