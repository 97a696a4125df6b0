import type { TemplateResult } from 'lit';
import type { Edition, Group } from '../../contract/group.ts';
import type { Institution, InstitutionTexts } from '../../contract/institution.ts';
import type { CommonTexts } from '../../locale/nl/common.ts';
import type { Language } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import type { HeadingOptions } from '../../parts/heading.ts';
import type { SignupTexts } from '../../locale/nl/signup-form.ts';

/** What the parts of the form are drawn from. */
export interface SignupView {
  readonly t: Translate<SignupTexts>;
  readonly common: Translate<CommonTexts>;
  readonly language: Language;
  readonly group: Group | undefined;
  /** The edition that was chosen, or the only one; none for "maakt niet uit". */
  readonly edition: Edition | undefined;
  readonly institution: Institution | undefined;
  readonly phone: string | undefined;
  readonly endpoint: string | undefined;
  /** A heading so many levels under the widget's own. */
  readonly heading: (below: number, text: string, options?: HeadingOptions) => TemplateResult;
}

/** What the institution promises, in the visitor's language where it has it. */
export const promisesOf = ({ institution, language }: SignupView): InstitutionTexts =>
  institution?.texts?.[language.code] ?? institution?.texts?.['nl'] ?? {};
