import { meant } from '../domain/text/meant.ts';
import type { CommonTexts } from '../locale/nl/common.ts';
import type { Translate } from '../locale/translate.ts';
import type { Mistake } from '../parts/editor-notice.ts';

/** Quotation marks that a word processor makes of straight ones, at the ends of a value. */
const curlyQuotes =
  /^[\u2018-\u201F\u2032\u2033\u00AB\u00BB]+|[\u2018-\u201F\u2032\u2033\u00AB\u00BB]+$/g;

/** Names of one letter more or less are the same in short words, of two in longer ones. */
const mostWrongLetters = (name: string): number => (name.length < 5 ? 1 : 2);

/** Attributes that any element may have. */
const anyElement = new Set(
  'class dir draggable exportparts hidden id inert is nonce part popover role slot style tabindex title translate'.split(
    ' ',
  ),
);

/**
 * Looks for attributes with curly quotation marks, and for unknown ones that resemble a known one. Others are
 * left alone: sites and frameworks put attributes of their own on any element. `endpoint` has checks of its own.
 */
export function attributeMistake(
  element: Element,
  known: readonly string[],
  common: Translate<CommonTexts>,
): Mistake | undefined {
  for (const attribute of element.getAttributeNames()) {
    const value = element.getAttribute(attribute)!;
    if (known.includes(attribute)) {
      const suggestion = value.trim().replace(curlyQuotes, '');
      if (attribute === 'endpoint' || suggestion === value.trim()) continue;
      return {
        attribute,
        value,
        suggestion,
        title: common('attributeQuotes', { attribute }),
        mend: common('didYouMean', { address: `${attribute}="${suggestion}"` }),
        isWidgetShown: true,
      };
    }
    if (anyElement.has(attribute) || !/^[a-z]+(-[a-z]+)*$/.test(attribute)) continue;
    const right = meant(attribute, known, mostWrongLetters(attribute));
    if (!right) continue;
    return {
      attribute,
      value,
      title: common('attributeUnknown', { attribute }),
      mend: common('didYouMean', { address: `${right}="${value}"` }),
      isWidgetShown: true,
    };
  }
  return undefined;
}
