import type { Survey, VisionAnswer } from '../../../contract/survey.ts';

/** Whether the answer to a question about the vision is on paper. */
export type OnPaper = 'yes' | 'partly' | 'no';

/** One answer as it is filled in: the web address as typed, and nothing chosen at first. */
export interface VisionDraft {
  readonly onPaper: OnPaper | '';
  readonly url: string;
}

/** Answers to the questions about the vision, by the id of the question. */
export type Vision = Readonly<Record<string, VisionDraft>>;

/** Changes the answer to the question with this id. */
export type AnswerToVision = (id: string, change: Partial<VisionDraft>) => void;

/** The answers with a change in the one to question `id`. */
export const withAnswer = (answers: Vision, id: string, change: Partial<VisionDraft>): Vision => ({
  ...answers,
  [id]: { onPaper: '', url: '', ...answers[id], ...change },
});

/** Whether a web address is asked for: only where something is on paper. */
export const asksAddress = (onPaper: OnPaper | ''): boolean =>
  onPaper === 'yes' || onPaper === 'partly';

/** The answers as they are sent: without unanswered questions, and addresses only where asked for. */
export const toVision = (
  { visionQuestions = [] }: Survey,
  answers: Vision,
): (VisionAnswer & { onPaper: OnPaper })[] =>
  visionQuestions.flatMap(({ id }) => {
    const { onPaper = '', url = '' } = answers[id] ?? {};
    const address = asksAddress(onPaper) ? webAddress(url) : undefined;
    return onPaper ? [{ question: id, onPaper, ...(address && { url: address }) }] : [];
  });

/** Answers that were sent before, as they are filled in. Those without words here are left out. */
export const fromVision = (answers: readonly VisionAnswer[]): Vision =>
  Object.fromEntries(
    answers.flatMap(({ question, onPaper, url = '' }) =>
      isOnPaper(onPaper) ? [[question, { onPaper, url }]] : [],
    ),
  );

/** An endpoint may know answers that this version has no words for. */
export const isOnPaper = (it: string): it is OnPaper => ['yes', 'partly', 'no'].includes(it);

/** Positions of the questions with a text that is no web address, from 0. */
export const wrongAddresses = ({ visionQuestions = [] }: Survey, answers: Vision): number[] =>
  visionQuestions.flatMap(({ id }, index) => {
    const { onPaper = '', url = '' } = answers[id] ?? {};
    return asksAddress(onPaper) && url.trim() && !webAddress(url) ? [index] : [];
  });

/** An `http` or `https` address, which is safe to follow. People leave the scheme out: `www.…`. */
export function webAddress(typed = ''): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][\w+.-]*:/i.test(text) ? text : `https://${text}`;
  return address.length <= 500 && /^https?:\/\/[^\s/]+\.\S+$/i.test(address) ? address : undefined;
}
