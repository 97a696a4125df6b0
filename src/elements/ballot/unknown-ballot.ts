import type { CommonTexts } from '../../locale/nl/common.ts';
import type { Translate } from '../../locale/translate.ts';
import type { LoadState } from '../../internal/load-controller.ts';
import type { Mistake } from '../../parts/editor-notice.ts';

/** The editor named a poll or survey that the endpoint does not have; undefined when it has, or may have. */
export const unknownBallot = (
  attribute: 'poll' | 'survey',
  value: string,
  load: LoadState<unknown>,
  common: Translate<CommonTexts>,
): Mistake | undefined =>
  load.status === 'failed' && load.error.kind === 'not-found'
    ? {
        attribute,
        value,
        title: common('ballotUnknown', { attribute, value }),
        mend: common('ballotUnknownMend', { attribute }),
      }
    : undefined;
