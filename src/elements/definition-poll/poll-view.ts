import type { CommonTexts } from '../../locale/nl/common.ts';
import type { Language } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import type { PollTexts } from '../../locale/nl/definition-poll.ts';

/** The words that the widget lends its templates. */
export interface PollView {
  readonly t: Translate<PollTexts>;
  readonly common: Translate<CommonTexts>;
  readonly language: Language;
}
