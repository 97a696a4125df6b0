import type { MailKey } from '../domain/signup/mail/mail-key.ts';
import type { MessageKey } from '../domain/signup/messages/message-key.ts';
import englishFormat from './en/format.json' with { type: 'json' };
import englishMail from './en/signup-mail.json' with { type: 'json' };
import englishMessages from './en/signup-messages.json' with { type: 'json' };
import { pluralRules } from './intl.ts';
import type { Language } from './language.ts';
import { formatTexts } from './nl/format.ts';
import { signupMailTexts } from './nl/signup-mail.ts';
import { signupMessageTexts } from './nl/signup-messages.ts';
import { fill, type Dictionary } from './text.ts';

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

/** The dictionaries of mails by language. A widget imports none of these. */
const dictionaries: Readonly<
  Record<string, { format: Dictionary; messages: Dictionary; mail: Dictionary }>
> = {
  nl: { format: formatTexts, messages: signupMessageTexts, mail: signupMailTexts },
  en: { format: englishFormat, messages: englishMessages, mail: englishMail },
};

/** The words for a language tag such as `en-GB`; Dutch for a language without mails. */
export function mailWordsFor(tag = ''): MailWords {
  const primary = tag.toLowerCase().split('-')[0]!;
  const code = Object.hasOwn(dictionaries, primary) ? primary : 'nl';
  const { format, messages, mail } = dictionaries[code]!;
  const language: Language = { code, texts: { format } };
  const plural = (count: number) => pluralRules(language).select(count);
  const words =
    (dictionary: Dictionary) =>
    (key: string, values: Values): string =>
      fill(dictionary[key] ?? key, values, { plural, form: 'u' });
  return { language, message: words(messages), mail: words(mail) };
}
