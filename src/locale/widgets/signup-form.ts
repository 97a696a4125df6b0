import languages from 'gmw:languages/signup-form';
import { commonTexts } from '../nl/common.ts';
import { formatProtected, formatTexts } from '../nl/format.ts';
import { helpProtected, helpTexts } from '../nl/help.ts';
import { signupProtected, signupTexts } from '../nl/signup-form.ts';
import { signupMessageTexts } from '../nl/signup-messages.ts';
import { widgetTexts } from '../widget-texts.ts';

/** Every part here is one of `widget-parts.json`, from which the other languages are built. */
export const signupForm = widgetTexts(
  'signup-form',
  {
    format: formatTexts,
    common: commonTexts,
    help: helpTexts,
    'signup-messages': signupMessageTexts,
    'signup-form': signupTexts,
  },
  { format: formatProtected, help: helpProtected, 'signup-form': signupProtected },
  languages,
);
