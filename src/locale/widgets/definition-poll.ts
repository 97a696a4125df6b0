import languages from 'gmw:languages/definition-poll';
import { commonTexts } from '../nl/common.ts';
import { pollProtected, pollTexts } from '../nl/definition-poll.ts';
import { formatProtected, formatTexts } from '../nl/format.ts';
import { helpProtected, helpTexts } from '../nl/help.ts';
import { widgetTexts } from '../widget-texts.ts';

/** Every part here is one of `widget-parts.json`, from which the other languages are built. */
export const definitionPoll = widgetTexts(
  'definition-poll',
  { format: formatTexts, common: commonTexts, help: helpTexts, 'definition-poll': pollTexts },
  { format: formatProtected, help: helpProtected, 'definition-poll': pollProtected },
  languages,
);
