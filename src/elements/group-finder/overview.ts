import { html, nothing, type TemplateResult } from 'lit';
import type { FoundGroup } from '../../domain/offer/offer-search.ts';
import { backIcon } from '../../parts/icon.ts';
import { section } from './page-parts.ts';
import { card, cards, type ResultsPage } from './results-page.ts';
import { printButton } from './share.ts';
import { why } from './why.ts';
import { listOf } from '../../domain/list-of.ts';

/** For referrers: what was found by theme, to print, with why a group. */
export function overview(page: ResultsPage): TemplateResult {
  const { words, search, visit, heading } = page;
  const { t } = words;
  const found = search.found!;
  const all = listOf(search.ready, (index) => found.resultAt(index));
  const theme = (label: string, groups: readonly FoundGroup[]) =>
    groups.length
      ? section(
          heading(1, label, { classes: 'heading' }),
          cards(groups.map((it) => card(page, it, true))),
        )
      : nothing;
  return html`<div class="finder-head">
      <div class="group-tools">
        <button class="button-quiet back" type="button" @click=${() => visit.showOverview(false)}>
          ${backIcon()}<span .textContent=${t('back', { count: found.total })}></span>
        </button>
        ${page.quickExit}
      </div>
      ${page.sample}
      ${heading(0, t('overview'), { classes: 'display', id: 'overview', focusable: true })}
      <div class="actions">${printButton(words)}</div>
    </div>
    ${search.ready < found.total ? html`<p .textContent=${t('youSee', { shown: search.ready, count: found.total })}></p>` : nothing}
    ${section(heading(1, t('why'), { classes: 'heading' }), why(words, page.promises, true))}
    ${(search.all['theme'] ?? []).map(({ value, label }) =>
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
