import type { RankingDraft } from './ranking-draft.ts';
import type { SurveyView } from '../survey-view.ts';

/** The last change of a draft as a sentence with the old and the new place; empty when there is none. */
export function changeInWords(
  { order, change }: RankingDraft,
  titles: ReadonlyMap<string, string>,
  t: SurveyView['t'],
): string {
  if (!change) return '';
  if (change.kind === 'restarted') return t('nothingYet');
  const title = titles.get(change.id) ?? change.id;
  if (change.kind === 'placed') return t('placed', title, change.to);
  return change.kind === 'moved'
    ? t('moved', title, change.from, change.to, order.length)
    : t('removed', title, order.length, titles.size - order.length);
}
