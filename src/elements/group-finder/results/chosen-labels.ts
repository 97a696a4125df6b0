import { filterKeys, ownPosition, type FilterKey } from '../../../domain/offer/filters.ts';
import type { OfferAnswer } from '../search/offer-search.ts';
import type { FinderView } from '../finder-view.ts';
import { chosenValues, type ChosenValue } from '../finder-words.ts';

/** The words that the offer has for a value of a filter. */
export const labelOf = (
  { words }: FinderView,
  { offerFacets }: OfferAnswer,
  key: FilterKey,
  value: string,
): string | undefined =>
  value === ownPosition
    ? words.t('here').toLowerCase()
    : offerFacets[key === 'near' ? 'place' : key]?.find((it) => it.value === value)?.label;

/** What the visitor chose and can take away, in words. */
export function chosenLabels(view: FinderView, answer: OfferAnswer): ChosenValue[] {
  const { chosen, fixed } = view.visit.filters;
  const keys = filterKeys.filter((key) => key !== 'sort' && !fixed[key]);
  return chosenValues(view.words, chosen, keys, (key, value) => labelOf(view, answer, key, value));
}
