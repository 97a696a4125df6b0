import { builtIn, type Language } from '../locale/translate.ts';

/** The nearest `lang` around an element, through shadow roots; an empty one counts as none. */
export function inheritedLang(element: Element): string | undefined {
  for (let at: Node | null = element.parentNode; at; at = parentOf(at))
    if (at instanceof Element && at.getAttribute('lang'))
      return at.getAttribute('lang') ?? undefined;
  return undefined;
}

const parentOf = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : node.parentNode;

/** The first language tag that is built in; Dutch when none is. */
export const chooseLanguage = (...tags: (string | undefined)[]): Language =>
  tags.map(builtIn).find((it) => it !== undefined) ?? 'nl';
