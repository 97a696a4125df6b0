import type { TemplateResult } from 'lit';
import type { OfferFactor } from '../../contract/survey.ts';
import type { CommonTexts } from '../../locale/nl/common.ts';
import type { Language } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import type { HeadingOptions } from '../../parts/heading.ts';
import type { SurveyTexts } from '../../locale/nl/priority-survey.ts';

/** What the widget lends its templates: words in the visitor's language and headings of its level. */
export interface SurveyView {
  readonly t: Translate<SurveyTexts>;
  readonly common: Translate<CommonTexts>;
  readonly language: Language;
  heading(below: number, text: string, options?: HeadingOptions): TemplateResult;
}

/** A factor with a number of our own: ids of an endpoint may hold what an element's id may not. */
export interface NumberedFactor extends OfferFactor {
  readonly key: number;
}

/** Factors by id, in the endpoint's order. */
export const numbered = (factors: readonly OfferFactor[]): Map<string, NumberedFactor> =>
  new Map(factors.map((factor, key) => [factor.id, { ...factor, key }]));
