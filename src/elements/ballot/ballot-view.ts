import type { TemplateResult } from 'lit';
import type { Language, PartName, Parts } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import type { HeadingOptions } from '../../parts/heading.ts';

/** What an element gives its templates: words in the visitor's language, and headings of its level. */
export interface BallotView<Part extends PartName> {
  readonly t: Translate<Parts[Part]>;
  readonly common: Translate<Parts['common']>;
  readonly language: Language;
  /** Whom to call, above a field whose text has words of danger. */
  readonly help: unknown;
  /** A heading `below` levels under the widget's own. */
  heading(below: number, text: string, options?: HeadingOptions): TemplateResult;
}
