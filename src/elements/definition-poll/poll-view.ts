import type { CommonTexts } from '../../locale/common.strings.ts';
import type { Language, Translate } from '../../locale/translate.ts';
import type { PollTexts } from './definition-poll.strings.ts';

/** The words that the widget lends its templates. */
export interface PollView {
  readonly t: Translate<PollTexts>;
  readonly common: Translate<CommonTexts>;
  readonly language: Language;
}
