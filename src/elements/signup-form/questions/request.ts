import type { SignupRequest } from '../../../contract/signup.ts';
import { normalisePhone } from '../../../domain/signup/contact.ts';
import { textOf, type Answers, type Question } from './question.ts';

/** A sign-up as it is sent, without the token of the form. */
export type SignupBody = Omit<SignupRequest, 'formToken'>;

/** What the sign-up is for. */
export type SignupTarget = Pick<
  SignupRequest,
  'mode' | 'group' | 'edition' | 'institution' | 'lang'
>;

const permissions: readonly string[] = [
  'participant/mayMail',
  'participant/mailIsShared',
  'participant/mayLeaveMessage',
  'participant/maySayWhoWeAre',
];

/**
 * The request with the answers to the given questions. Answers to other questions, such as those that
 * fell away when another answer changed, are not sent.
 */
export function toRequest(
  target: SignupTarget,
  questions: readonly Question[],
  answers: Answers,
): SignupBody {
  const request: Record<string, unknown> = { ...target, participant: {} };
  for (const question of questions) {
    const value = valueOf(question, answers);
    if (value === undefined) continue;
    const [first = '', second] = question.field.split('/');
    if (second === undefined) request[first] = value;
    else request[first] = { ...(request[first] as object), [second]: value };
  }
  return request as unknown as SignupBody;
}

function valueOf({ field, kind }: Question, answers: Answers): unknown {
  const answer = answers[field];
  if (kind === 'many') return answer?.length ? answer : undefined;
  const text = textOf(answers, field).trim();
  if (!text) return undefined;
  if (kind === 'confirm' || permissions.includes(field)) return text === 'yes';
  if (kind !== 'tel') return text;
  const phone = normalisePhone(text);
  // An extension, a remark or a second number is for who calls to read.
  return phone.ok && phone.isWhole ? phone.value : text;
}
