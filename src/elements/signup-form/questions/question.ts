/** The steps that ask questions, in the order of the form. */
export type QuestionStep = 'who' | 'reach' | 'extra';

/** What was filled in, by field; a list for several choices. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/**
 * One question of the form. `field` is where the answer goes in the request: its JSON pointer without
 * the first slash. Errors of the rules and of the endpoint find their field by it.
 */
export interface Question {
  readonly step: QuestionStep;
  readonly field: string;
  readonly kind: 'text' | 'tel' | 'email' | 'area' | 'one' | 'many' | 'confirm';
  readonly label: string;
  readonly hint?: string | undefined;
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
  /** The choice that holds until the visitor makes one. */
  readonly initial?: string;
  /** About how somebody can be reached safely: asked in one block that can be closed. */
  readonly isSafety?: boolean;
  /** Language and direction of its words, where they are not the form's. */
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
  /**
   * The answer in whole words for check-your-answers, from its words and value; absent where the
   * answer says enough by itself. An empty text leaves it out.
   */
  readonly told?: (answer: string, value: string) => string;
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

/** An answer in whole words, as check-your-answers shows it; empty when there is none. */
export function wordsOf(question: Question, answers: Answers): string {
  const { field, options, told } = question;
  const chosen = [answers[field] ?? []].flat();
  const words = options
    ? options
        .filter(([value]) => chosen.includes(value))
        .map(([, text], index) => (index || told ? lowerFirst(text) : text))
        .join(', ')
    : textOf(answers, field).trim();
  return words && told ? told(words, chosen.join()) : words;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
