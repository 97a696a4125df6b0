import { presetFilters } from '../../domain/offer/filters.ts';
import { endpointLanguageOf } from '../../locale/endpoint-languages.ts';

/** The widgets that have a page of their own and a page for frames, by the name in its address. */
export const pageWidgets = [
  'group-finder',
  'signup-form',
  'definition-poll',
  'priority-survey',
] as const;
export type PageWidget = (typeof pageWidgets)[number];

/** What a page takes from its address, all of it checked; attributes of the widget have these names. */
export interface PageQuery {
  institution?: string | undefined;
  /** One of the endpoint's languages. */
  lang: string;
  headingLevel?: string | undefined;
  /** Attributes of the widget that were given and are right. */
  attributes: Readonly<Record<string, string>>;
}

/** A code, id or slug, as an offer has them. */
const code = /^[\p{L}\p{N}][\p{L}\p{N}._~:/-]{0,99}$/u;
const codes = (text: string): boolean => text.split(' ').every((it) => code.test(it));
const isOneOf =
  (values: readonly string[]) =>
  (text: string): boolean =>
    values.includes(text);

const listsOf = (names: readonly string[]): Record<string, (text: string) => boolean> =>
  Object.fromEntries(names.map((it) => [it, codes]));

/** What each widget takes, and when a value is right. Addresses, texts and phones are never taken. */
const parameters: Readonly<Record<PageWidget, Record<string, (text: string) => boolean>>> = {
  'group-finder': {
    ...listsOf(presetFilters),
    'fixed-filters': (text) => text.split(' ').every(isOneOf(presetFilters)),
    'page-size': (text) => /^[1-9]\d?$/.test(text),
    signup: isOneOf(['inline', 'none']),
  },
  'signup-form': {
    group: (text) => code.test(text),
    edition: (text) => code.test(text),
    mode: isOneOf(['self', 'child', 'helper', 'referrer', 'talk']),
  },
  'definition-poll': {
    poll: (text) => code.test(text),
    results: isOneOf(['after-vote', 'always', 'closed']),
  },
  'priority-survey': {
    survey: (text) => code.test(text),
    results: isOneOf(['after-answer', 'always', 'closed']),
  },
};

/** Reads the address of a page. What is wrong or unknown is left out, as if it were not there. */
export function readPageQuery(widget: PageWidget, search: URLSearchParams): PageQuery {
  const attributes: Record<string, string> = {};
  for (const [name, isRight] of Object.entries(parameters[widget])) {
    // A list may also be given by repeating its name.
    const value = search.getAll(name).join(' ').trim();
    if (value !== '' && value.length <= 500 && isRight(value)) attributes[name] = value;
  }
  const level = search.get('heading-level') ?? '';
  const form = search.get('form-of-address');
  if (form === 'je' || form === 'u') attributes['form-of-address'] = form;
  return {
    // Any text may be an id; whether there is such an institution is looked up.
    institution: search.get('institution')?.replaceAll('\0', '') || undefined,
    lang: endpointLanguageOf(search.get('lang')),
    headingLevel: /^[1-5]$/.test(level) ? level : undefined,
    attributes,
  };
}
