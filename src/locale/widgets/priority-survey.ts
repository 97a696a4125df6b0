import languages from 'gmw:languages/priority-survey';
import { commonTexts } from '../nl/common.ts';
import { formatProtected, formatTexts } from '../nl/format.ts';
import { helpProtected, helpTexts } from '../nl/help.ts';
import { surveyProtected, surveyTexts } from '../nl/priority-survey.ts';
import { widgetTexts } from '../widget-texts.ts';

/** Every part here is one of `widget-parts.json`, from which the other languages are built. */
export const prioritySurvey = widgetTexts(
  'priority-survey',
  { format: formatTexts, common: commonTexts, help: helpTexts, 'priority-survey': surveyTexts },
  { format: formatProtected, help: helpProtected, 'priority-survey': surveyProtected },
  languages,
);
