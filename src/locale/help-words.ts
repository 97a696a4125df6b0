import type { Language } from './language.ts';
import type { HelpTexts } from './nl/help.ts';
import type { FormOfAddress } from './text.ts';
import { translator, type Translate } from './translate.ts';

/** The words of the help panel: in Dutch, which `lang` tells, where those of the visitor are not approved. */
export interface HelpWords {
  readonly t: Translate<HelpTexts>;
  readonly lang: string | undefined;
}

export function helpWordsOf(language: Language, dutch: Language, form: FormOfAddress): HelpWords {
  const t = translator(language, 'help', form);
  return t('approved') === 'yes'
    ? { t, lang: undefined }
    : { t: translator(dutch, 'help', form), lang: 'nl' };
}
