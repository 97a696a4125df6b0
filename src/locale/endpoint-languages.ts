import others from 'gmw:endpoint-languages';
import type { EndpointTexts } from './endpoint-texts.ts';
import { editionTexts } from './nl/edition.ts';
import { formatTexts } from './nl/format.ts';
import { hostedPageTexts } from './nl/hosted-pages.ts';
import { signupMailTexts } from './nl/signup-mail.ts';
import { signupMessageTexts } from './nl/signup-messages.ts';

/** The dictionaries of mails, pages and searching by language. A widget imports none of these. */
export const endpointLanguages: Readonly<Record<string, EndpointTexts>> = {
  nl: {
    format: formatTexts,
    edition: editionTexts,
    'signup-messages': signupMessageTexts,
    'signup-mail': signupMailTexts,
    'hosted-pages': hostedPageTexts,
  },
  ...others,
};

/** The code of the language of a tag such as `en-GB`; Dutch for a language that the endpoint does not have. */
export function endpointLanguageOf(tag: string | null | undefined): string {
  const primary = (tag ?? '').toLowerCase().split('-')[0]!;
  return Object.hasOwn(endpointLanguages, primary) ? primary : 'nl';
}
