import languages from 'gmw:languages/group-finder';
import { commonTexts } from '../nl/common.ts';
import { editionTexts } from '../nl/edition.ts';
import { formatProtected, formatTexts } from '../nl/format.ts';
import { finderProtected, finderTexts } from '../nl/group-finder.ts';
import { widgetTexts } from '../widget-texts.ts';

/** Every part here is one of `widget-parts.json`, from which the other languages are built. */
export const groupFinder = widgetTexts(
  'group-finder',
  { format: formatTexts, common: commonTexts, edition: editionTexts, 'group-finder': finderTexts },
  { format: formatProtected, 'group-finder': finderProtected },
  languages,
);
