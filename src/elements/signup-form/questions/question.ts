/** What was filled in, by field; a list for several choices. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/**
 * One question of the form. `field` is where the answer goes in the request: its JSON pointer without
 * the first slash. Errors of the rules and of the endpoint find their field by it.
 */
export interface Question {
  /** Step of the question: about the visitor (`details`), or about another person (`other`). */
  readonly step: 'details' | 'other';
  readonly field: string;
  readonly kind: 'text' | 'tel' | 'email' | 'area' | 'one' | 'many' | 'confirm';
  readonly label: string;
  /** The label in a word or two, for check-your-answers. */
  readonly short: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly autocomplete?:
    | 'name'
    | 'tel'
    | 'email'
    | 'address-level2'
    | 'organization'
    | 'organization-title';
  /** The value and the words of each choice. */
  readonly options?: readonly (readonly [value: string, words: string])[];
}

/** Id of the control in the shadow root. */
export const idOf = (field: string): string => field.replaceAll('/', '-');

/** The text of an answer; empty when there is none. */
export const textOf = (answers: Answers, field: string): string => {
  const answer = answers[field];
  return typeof answer === 'string' ? answer : '';
};

/** The choices of an answer. */
export const listOf = (answers: Answers, field: string): readonly string[] => {
  const answer = answers[field];
  return Array.isArray(answer) ? (answer as readonly string[]) : [];
};

/** An answer in words, as check-your-answers shows it; empty when there is none. */
export function wordsOf(question: Question, answers: Answers): string {
  if (!question.options) return textOf(answers, question.field).trim();
  const chosen = [answers[question.field] ?? []].flat();
  return question.options
    .filter(([value]) => chosen.includes(value))
    .map(([, words], index) => (index ? words.charAt(0).toLowerCase() + words.slice(1) : words))
    .join(', ');
}
