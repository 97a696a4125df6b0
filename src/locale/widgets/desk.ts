import languages from 'gmw:languages/desk';
import { commonTexts } from '../nl/common.ts';
import { deskTexts } from '../nl/desk.ts';
import { editionTexts } from '../nl/edition.ts';
import { formatProtected, formatTexts } from '../nl/format.ts';
import { widgetTexts } from '../widget-texts.ts';

/** Every part here is one of `widget-parts.json`, from which the other languages are built. */
export const desk = widgetTexts(
  'desk',
  { format: formatTexts, common: commonTexts, edition: editionTexts, desk: deskTexts },
  { format: formatProtected },
  languages,
);
