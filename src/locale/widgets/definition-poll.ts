import common from '../en/common.json' with { type: 'json' };

import format from '../en/format.json' with { type: 'json' };
import own from '../en/definition-poll.json' with { type: 'json' };
import { commonTexts } from '../nl/common.ts';
import { pollTexts } from '../nl/definition-poll.ts';

import { formatTexts } from '../nl/format.ts';
import type { WidgetTexts } from '../widget-texts.ts';

export const definitionPoll: WidgetTexts<'definition-poll'> = {
  own: 'definition-poll',
  languages: {
    nl: {
      code: 'nl',
      texts: { format: formatTexts, common: commonTexts, 'definition-poll': pollTexts },
    },
    en: { code: 'en', texts: { format, common, 'definition-poll': own } },
  },
};
