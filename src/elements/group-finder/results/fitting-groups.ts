import { html, nothing, type TemplateResult } from 'lit';
import type { SentenceCounts } from '../../../contract/group.ts';
import { listOf } from '../../../domain/list-of.ts';
import type { FinderView } from '../finder-view.ts';
import { resultCards } from './result-cards.ts';
import type { Results } from './results.ts';

/** What is shown beside the groups. */
export interface FittingParts {
  readonly fit: SentenceCounts;
  /** Number of groups to show. */
  readonly shown: number;
  readonly phone: string | undefined;
  /** The form to tell what is missing. */
  readonly demandForm: () => unknown;
}

/**
 * Groups in the order in which they fit the sentence: those that fit in all, those that nearly fit, and the
 * others. Where none fits in all, there is also someone to call and a form to tell of it.
 */
export function fittingGroups(
  view: FinderView,
  results: Results,
  { fit, shown, phone, demandForm }: FittingParts,
): TemplateResult {
  const { heading, words } = view;
  const { t } = words;
  const { found } = results.answer;
  const fitting = fit.all + fit.nearly;
  const cards = (from: number, until: number) => {
    const end = Math.min(until, shown);
    return end > from
      ? resultCards(
          view,
          results,
          listOf(end - from, (position) => found.resultAt(from + position)),
          { fitsAll: until <= fit.all },
        )
      : nothing;
  };
  const title = (text: string, id: string) =>
    heading(1, text, { classes: 'title fit-title', id, focusable: true });
  return html`${fit.all ? cards(0, fit.all) : nothing}
  ${fit.all && fit.nearly ? title(t('fitNearly', { count: fit.nearly }), 'nearly') : nothing}
  ${fit.nearly ? cards(fit.all, fitting) : nothing}
  ${
    fit.all
      ? nothing
      : html`<div class="nothing-found">
          ${fitting ? heading(2, t('notIt'), { classes: 'relaxations-title' }) : nothing}
          ${
            phone
              ? html`<p .textContent=${t('callToSearch')}></p>
                  ${view.phone(phone)}`
              : nothing
          }
          ${demandForm()}
        </div>`
  }
  ${
    shown > fitting
      ? html`${title(t('otherGroupsToo'), 'others')} ${cards(fitting, found.total)}`
      : nothing
  }`;
}
