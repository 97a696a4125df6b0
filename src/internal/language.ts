/** The nearest `lang` around an element, through shadow roots; an empty one counts as none. */
export function inheritedLang(element: Element): string | undefined {
  for (let at: Node | null = element.parentNode; at; at = parentOf(at))
    if (at instanceof Element && at.getAttribute('lang'))
      return at.getAttribute('lang') ?? undefined;
  return undefined;
}

const parentOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : node.parentNode;

/** The built-in language nearest to a language tag, if there is one. */
export const builtIn = (tag: string | null | undefined): 'nl' | 'en' | undefined => {
  const code = tag?.toLowerCase().split('-')[0];
  return code === 'nl' || code === 'en' ? code : undefined;
};

/** The first language tag that is built in; Dutch when none is. */
export const chooseLanguage = (...tags: (string | undefined)[]): 'nl' | 'en' =>
  tags.map(builtIn).find((it) => it !== undefined) ?? 'nl';
