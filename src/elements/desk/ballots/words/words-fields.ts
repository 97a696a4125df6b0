import type { PollText, SurveyText } from '../../../../contract/desk-ballots.ts';
import type { Fields } from '../fields.ts';
import type { Ballot, BallotKind } from '../ballot.ts';

/** What is sent to store the words. */
export type BallotBody = PollText | SurveyText;

/** The name of a field; `language` is empty for the words of the poll or survey itself. */
export const fieldName = (
  part: 'question' | 'name' | 'text' | 'free',
  item = '',
  language = '',
): string => `${language} ${part} ${item}`;

/** The ids of the items, in their order. */
export const itemsField = 'items';

/** There is nothing to choose from fewer. */
export const fewestItems = 2;

export const itemIds = (fields: Fields): string[] =>
  (fields[itemsField] ?? '').split(' ').filter(Boolean);

/** The words as fields. */
export function wordsFields({ shared, items, translations }: Ballot): Record<string, string> {
  const fields: Record<string, string> = {
    [fieldName('question')]: shared.question,
    [itemsField]: items.map(({ id }) => id).join(' '),
  };
  for (const { id, name, text, isFree } of items) {
    fields[fieldName('name', id)] = name;
    fields[fieldName('text', id)] = text;
    fields[fieldName('free', id)] = isFree ? 'yes' : '';
  }
  for (const [language, { question, items: inLanguage }] of Object.entries(translations)) {
    fields[fieldName('question', '', language)] = question ?? '';
    for (const [id, { name = '', text = '' }] of Object.entries(inLanguage)) {
      fields[fieldName('name', id, language)] = name;
      fields[fieldName('text', id, language)] = text;
    }
  }
  return fields;
}

/** What a new one begins with: two items without words. */
export const emptyWords = (): Record<string, string> => ({
  [itemsField]: [randomKey(), randomKey()].join(' '),
});

/** A short id that no other item has. */
export const randomKey = (): string =>
  crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36).padStart(7, '0');

/** The id of a new poll or survey: words of its question that can stand in an address. */
export function newId(question: string): string {
  const words = question
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return `${words || 'vraag'}-${randomKey().slice(-4)}`;
}

/** The fields as they are sent. `before` has what the form does not show. */
export function bodyOf(kind: BallotKind, fields: Fields, before: Ballot | undefined): BallotBody {
  const ids = itemIds(fields);
  const read = (...name: Parameters<typeof fieldName>) => (fields[fieldName(...name)] ?? '').trim();
  const question = read('question');
  const languages = languagesIn(fields);
  if (kind === 'poll') {
    const translations = Object.fromEntries(
      languages.map((language) => [
        language,
        {
          ...filled({ question: read('question', '', language) }),
          options: Object.fromEntries(
            ids.map((id) => [
              id,
              filled({ short: read('name', id, language), text: read('text', id, language) }),
            ]),
          ),
        },
      ]),
    );
    return {
      question,
      options: ids.map((id, index) => ({
        id,
        number: index + 1,
        short: read('name', id),
        text: read('text', id) || read('name', id),
        ...(read('free', id) && { freeText: true }),
      })),
      ...(languages.length > 0 && { translations }),
    };
  }
  const kept = before?.survey?.translations ?? {};
  const translations = Object.fromEntries(
    languages.map((language) => [
      language,
      {
        ...kept[language],
        ...filled({ question: read('question', '', language) }),
        factors: Object.fromEntries(
          ids.map((id) => [
            id,
            filled({ title: read('name', id, language), about: read('text', id, language) }),
          ]),
        ),
      },
    ]),
  );
  return {
    question,
    factors: ids.map((id, index) => ({
      id,
      number: index + 1,
      title: read('name', id),
      about: read('text', id),
    })),
    ...(languages.length > 0 && { translations: { ...kept, ...translations } }),
  };
}

/** The languages in which there are words, besides that of the poll or survey itself. */
const languagesIn = (fields: Fields): string[] => [
  ...new Set(
    Object.entries(fields)
      .filter(([name, value]) => name !== itemsField && value.trim() !== '')
      .map(([name]) => name.split(' ')[0] ?? '')
      .filter(Boolean),
  ),
];

/** The texts that are not empty. */
const filled = <Key extends string>(texts: Record<Key, string>): Partial<Record<Key, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, it]) => it !== '')) as Partial<
    Record<Key, string>
  >;
