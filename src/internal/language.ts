/** The nearest `lang` around an element, through shadow roots; an empty one counts as none. */
export function inheritedLang(element: Element): string | undefined {
  for (let at: Node | null = element.parentNode; at; at = parentOf(at))
    if (at instanceof Element && at.getAttribute('lang'))
      return at.getAttribute('lang') ?? undefined;
  return undefined;
}

const parentOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : node.parentNode;

/** The primary subtag of a language tag: `en` of `en-GB`. */
const primary = (tag: string | undefined): string | undefined => tag?.toLowerCase().split('-')[0];

/** The first tag whose language is one of those known; Dutch when none is. */
export const chooseLanguage = (
  known: readonly string[],
  tags: readonly (string | undefined)[],
): string => tags.map(primary).find((it) => it === 'nl' || known.includes(it ?? '')) ?? 'nl';
