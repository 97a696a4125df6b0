import type { MailKey } from '../domain/signup/mail/mail-key.ts';
import type { MessageKey } from '../domain/signup/messages/message-key.ts';
import { endpointLanguageOf, endpointLanguages } from './endpoint-languages.ts';
import type { Language } from './language.ts';
import { fill, type Dictionary } from './text.ts';
import { fillingOf } from './translate.ts';

type Values = Readonly<Record<string, string | number>>;

/** The words of mails in one language. */
export interface MailWords {
  /** For dates and times. */
  readonly language: Language;
  /** A sentence that the status page has too. */
  message(key: MessageKey, values: Values): string;
  /** A sentence that only mails have. */
  mail(key: MailKey, values: Values): string;
}

/** The words for a language tag such as `en-GB`; Dutch for a language without mails. */
export function mailWordsFor(tag = ''): MailWords {
  const code = endpointLanguageOf(tag);
  const { format, 'signup-messages': messages, 'signup-mail': mail } = endpointLanguages[code]!;
  const language: Language = { code, texts: { format } };
  const filling = fillingOf(language, 'u');
  const words =
    (dictionary: Dictionary) =>
    (key: string, values: Values): string =>
      fill(dictionary[key] ?? key, values, filling);
  return { language, message: words(messages), mail: words(mail) };
}
