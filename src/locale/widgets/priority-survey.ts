import common from '../en/common.json' with { type: 'json' };

import format from '../en/format.json' with { type: 'json' };
import own from '../en/priority-survey.json' with { type: 'json' };
import { commonTexts } from '../nl/common.ts';
import { surveyTexts } from '../nl/priority-survey.ts';

import { formatTexts } from '../nl/format.ts';
import type { WidgetTexts } from '../widget-texts.ts';

export const prioritySurvey: WidgetTexts<'priority-survey'> = {
  own: 'priority-survey',
  languages: {
    nl: {
      code: 'nl',
      texts: { format: formatTexts, common: commonTexts, 'priority-survey': surveyTexts },
    },
    en: { code: 'en', texts: { format, common, 'priority-survey': own } },
  },
};
