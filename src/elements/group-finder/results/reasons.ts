import { html, nothing, type TemplateResult } from 'lit';
import type { ForProfessionals } from '../../../contract/institution.ts';
import { crossIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import { marks, section } from '../group/page-parts.ts';
import { printablePage } from './printable-page.ts';

/**
 * What an institution tells professionals of groups as such: when one suits a client and when not, and why
 * colleagues and funders should want them. All of it is the institution's own, so that it can change it.
 */
export function reasons(
  view: FinderView,
  told: ForProfessionals,
  head: { isSample: boolean; total: number },
): TemplateResult {
  const { t } = view.words;
  const titled = (title: string, items: readonly string[] | undefined) =>
    items?.length
      ? section(view.heading(1, title, { classes: 'heading' }), marks(items, told.lang))
      : nothing;
  return printablePage(view, { title: t('reasons'), ...head }, [
    titled(t('forColleagues'), told.reasonsForColleagues),
    titled(t('forFunders'), told.reasonsForFunders),
    generalIndications(view, told, 1),
  ]);
}

/** "Past een groep bij mijn cliënt?": the order of ways to help, indications and contra-indications. */
export function generalIndications(
  { words, heading }: FinderView,
  told: ForProfessionals,
  below: number,
): TemplateResult | typeof nothing {
  const { t } = words;
  const { order, indications, contraIndications, source, lang } = told;
  if (!indications?.length && !contraIndications?.length) return nothing;
  const part = (title: string, content: unknown) =>
    html`<div>${heading(below + 1, title)}${content}</div>`;
  return section(
    heading(below, t('doesAGroupFit'), { classes: 'heading' }),
    html`<div class="pair">
        ${
          order?.length
            ? part(
                t('firstTry'),
                html`<ol class="numbered">
                  ${order.map((it) => html`<li .textContent=${it}></li>`)}
                </ol>`,
              )
            : nothing
        }
        ${indications?.length ? part(t('indications'), marks(indications, lang)) : nothing}
        ${contraIndications?.length ? part(t('contraIndications'), marks(contraIndications, lang, crossIcon)) : nothing}
      </div>
      ${source ? html`<p class="muted small" .textContent=${t('source', { source })}></p>` : nothing}`,
  );
}
