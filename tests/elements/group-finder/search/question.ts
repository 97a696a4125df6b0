import type { OfferQuestion } from '../../../../src/elements/group-finder/search/offer-search.ts';
import { vocabularyOf } from '../../../../src/locale/vocabulary.ts';
import { TODAY } from '../../../domain/offer/offer.ts';

/** A question without filters; every part can be replaced. */
export const question = (parts: Partial<OfferQuestion> = {}): OfferQuestion => ({
  chosen: {},
  fixed: {},
  ignored: [],
  isPrivate: false,
  language: 'nl',
  vocabulary: () => vocabularyOf({ code: 'nl', texts: {} }),
  position: undefined,
  limit: 20,
  group: undefined,
  today: TODAY,
  ...parts,
});
