import languages from 'gmw:languages/group-finder';
import { commonTexts } from '../nl/common.ts';
import { editionTexts } from '../nl/edition.ts';
import { formatProtected, formatTexts } from '../nl/format.ts';
import { finderProtected, finderTexts } from '../nl/group-finder.ts';
import { helpProtected, helpTexts } from '../nl/help.ts';
import { widgetTexts } from '../widget-texts.ts';

/** Every part here is one of `widget-parts.json`, from which the other languages are built. */
export const groupFinder = widgetTexts(
  'group-finder',
  {
    format: formatTexts,
    common: commonTexts,
    help: helpTexts,
    edition: editionTexts,
    'group-finder': finderTexts,
  },
  { format: formatProtected, help: helpProtected, 'group-finder': finderProtected },
  languages,
);
