import common from '../en/common.json' with { type: 'json' };

import format from '../en/format.json' with { type: 'json' };
import own from '../en/signup-form.json' with { type: 'json' };
import { commonTexts } from '../nl/common.ts';
import { signupTexts } from '../nl/signup-form.ts';

import { formatTexts } from '../nl/format.ts';
import type { WidgetTexts } from '../widget-texts.ts';

export const signupForm: WidgetTexts<'signup-form'> = {
  own: 'signup-form',
  languages: {
    nl: {
      code: 'nl',
      texts: { format: formatTexts, common: commonTexts, 'signup-form': signupTexts },
    },
    en: { code: 'en', texts: { format, common, 'signup-form': own } },
  },
};
