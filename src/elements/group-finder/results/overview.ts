import { listOf } from '../../../domain/list-of.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { InstitutionTexts } from '../../../contract/institution.ts';
import type { FoundGroup } from '../../../domain/offer/offer-search.ts';
import { backIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import { section } from '../group/page-parts.ts';
import { printButton } from '../group/share.ts';
import { whyAGroup } from '../group/why-a-group.ts';
import { resultCards } from './result-cards.ts';
import type { Results } from './results.ts';

/** For professionals, to print: what was found by theme, and why a group. */
export function overview(
  view: FinderView,
  results: Results,
  { isSample, promises }: { isSample: boolean; promises: InstitutionTexts | undefined },
): TemplateResult {
  const { words, visit, heading } = view;
  const { t } = words;
  const { found, loaded, offerFacets } = results.answer;
  const all = listOf(loaded, (position) => found.resultAt(position));
  const theme = (label: string, groups: readonly FoundGroup[]) =>
    groups.length
      ? section(
          heading(1, label, { classes: 'heading' }),
          resultCards(view, results, groups, { withIndications: true }),
        )
      : nothing;
  return html`<div class="finder-head">
      <div class="group-tools">
        <button class="button-quiet back" type="button" @click=${() => visit.closeOverview()}>
          ${backIcon()}<span .textContent=${t('back', { count: found.total })}></span>
        </button>
        ${view.quickExit()}
      </div>
      ${view.sampleMark(isSample)}
      ${heading(0, t('overview'), { classes: 'display', id: 'overview', focusable: true })}
      <div class="actions">${printButton(words)}</div>
    </div>
    ${
      loaded < found.total
        ? html`<p .textContent=${t('youSee', { shown: loaded, count: found.total })}></p>`
        : nothing
    }
    ${section(heading(1, t('why'), { classes: 'heading' }), whyAGroup(words, promises, true))}
    ${(offerFacets['theme'] ?? []).map(({ value, label }) =>
      theme(
        label,
        all.filter(({ group }) => group.themes.some((it) => it.value === value)),
      ),
    )}
    ${theme(
      t('otherThemes'),
      all.filter(({ group }) => !group.themes.length),
    )}`;
}
