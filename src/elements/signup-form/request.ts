import type { SignupRequest } from '../../contract/signup.ts';
import { normalisePhone } from '../../domain/signup/contact.ts';
import type { Answers, Question } from './question.ts';
import { textOf } from './question.ts';

/** A sign-up as it is sent, without its token. */
export type Outgoing = Omit<SignupRequest, 'formToken'>;

/** What the sign-up is for. */
export type Target = Pick<SignupRequest, 'mode' | 'group' | 'edition' | 'institution' | 'lang'>;

const flags = ['participant/mayLeaveMessage', 'participant/maySayWhoWeAre'];

/** The request with the answers to what is asked now; what was filled in and fell away stays here. */
export function toRequest(
  target: Target,
  questions: readonly Question[],
  answers: Answers,
): Outgoing {
  const request: Record<string, unknown> = { ...target, participant: {} };
  for (const question of questions) {
    const value = valueOf(question, answers);
    if (value === undefined) continue;
    const [first = '', second] = question.field.split('/');
    if (second === undefined) request[first] = value;
    else request[first] = { ...(request[first] as object), [second]: value };
  }
  return request as unknown as Outgoing;
}

function valueOf({ field, kind }: Question, answers: Answers): unknown {
  const answer = answers[field];
  if (kind === 'many') return answer?.length ? answer : undefined;
  const text = textOf(answers, field).trim();
  if (!text) return undefined;
  if (kind === 'confirm' || flags.includes(field)) return text === 'yes';
  if (kind !== 'tel') return text;
  const phone = normalisePhone(text);
  return phone.ok ? phone.value : text;
}
