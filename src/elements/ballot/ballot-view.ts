import type { TemplateResult } from 'lit';
import type { CommonTexts } from '../../locale/common.strings.ts';
import type { Dictionary, Language, Translate } from '../../locale/translate.ts';
import type { HeadingOptions } from '../../parts/heading.ts';

/** What an element gives its templates: words in the visitor's language, and headings of its level. */
export interface BallotView<Texts extends Dictionary> {
  readonly t: Translate<Texts>;
  readonly common: Translate<CommonTexts>;
  readonly language: Language;
  /** A heading `below` levels under the widget's own. */
  heading(below: number, text: string, options?: HeadingOptions): TemplateResult;
}
