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
  if (change.kind === 'opened') return t('opened');
  const title = titles.get(change.id) ?? change.id;
  if (change.kind === 'placed') return t('placed', { factor: title, to: change.to });
  return change.kind === 'moved'
    ? t('moved', { factor: title, from: change.from, to: change.to, count: order.length })
    : t('removed', { factor: title, placed: order.length, left: titles.size - order.length });
}
