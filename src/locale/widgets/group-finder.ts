import common from '../en/common.json' with { type: 'json' };
import edition from '../en/edition.json' with { type: 'json' };
import format from '../en/format.json' with { type: 'json' };
import own from '../en/group-finder.json' with { type: 'json' };
import { commonTexts } from '../nl/common.ts';
import { finderTexts } from '../nl/group-finder.ts';
import { editionTexts } from '../nl/edition.ts';
import { formatTexts } from '../nl/format.ts';
import type { WidgetTexts } from '../widget-texts.ts';

export const groupFinder: WidgetTexts<'group-finder'> = {
  own: 'group-finder',
  languages: {
    nl: {
      code: 'nl',
      texts: {
        format: formatTexts,
        common: commonTexts,
        edition: editionTexts,
        'group-finder': finderTexts,
      },
    },
    en: { code: 'en', texts: { format, common, edition, 'group-finder': own } },
  },
};
