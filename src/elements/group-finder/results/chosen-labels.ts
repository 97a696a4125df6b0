import type { FacetValue } from '../../../contract/group.ts';
import { filterKeys, ownPosition, type FilterKey } from '../../../domain/offer/filters.ts';
import type { OfferAnswer } from '../search/offer-search.ts';
import type { FinderView } from '../finder-view.ts';
import { chosenValues, type ChosenValue } from '../finder-words.ts';

/** A value of a filter as the offer has it; where the visitor is counts as a place. */
export const facetOf = (
  { words }: FinderView,
  { offerFacets }: OfferAnswer,
  key: FilterKey,
  value: string,
): FacetValue | undefined =>
  value === ownPosition
    ? { value, label: words.t('here').toLowerCase(), count: 0 }
    : offerFacets[key === 'near' ? 'place' : key]?.find((it) => it.value === value);

/** What the visitor chose and can take away, in words. */
export function chosenLabels(view: FinderView, answer: OfferAnswer): ChosenValue[] {
  const { chosen, fixed } = view.visit.filters;
  const keys = filterKeys.filter((key) => key !== 'sort' && !fixed[key]);
  return chosenValues(view.words, chosen, keys, (key, value) => facetOf(view, answer, key, value));
}
