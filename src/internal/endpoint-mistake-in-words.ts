import type { CommonTexts } from '../locale/nl/common.ts';
import type { Translate } from '../locale/translate.ts';
import type { Mistake } from '../parts/editor-notice.ts';
import { endpointMistake } from './endpoint-mistake.ts';

/** What is wrong with the attribute `endpoint` and how an editor mends it. */
export function endpointMistakeInWords(
  value: string | undefined,
  common: Translate<CommonTexts>,
): Mistake {
  // An address of the right shape may still be one that a browser cannot call.
  const { kind, suggestion } = endpointMistake(value) ?? { kind: 'Invalid' };
  return {
    attribute: 'endpoint',
    value,
    suggestion,
    title: common(`endpoint${kind}`),
    mend: suggestion
      ? common('didYouMean', { address: suggestion })
      : common(kind === 'Missing' ? 'endpointMissingMend' : 'endpointInvalidMend'),
  };
}
