import { html, nothing, type TemplateResult } from 'lit';
import type { ForProfessionals } from '../../../contract/institution.ts';
import { offerInLanguage } from '../../../domain/language/in-language.ts';
import { crossIcon } from '../../../parts/icon.ts';
import { otherLanguage, wordsAround, writtenIn } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { marks, section } from '../group/page-parts.ts';
import { printablePage } from './printable-page.ts';

/**
 * What an institution tells professionals of groups as such: when one suits a client and when not, and why
 * colleagues and funders should want them. All of it is the institution's own, so that it can change it.
 */
export function reasons(
  view: FinderView,
  original: ForProfessionals,
  head: { isSample: boolean; total: number },
): TemplateResult {
  const { t, language } = view.words;
  const told = offerInLanguage(original, language.code);
  const titled = (title: string, field: 'reasonsForColleagues' | 'reasonsForFunders') =>
    told[field]?.length
      ? section(
          view.heading(1, title, { classes: 'heading' }),
          marks(told[field], otherLanguage(told, field, language)),
        )
      : nothing;
  return printablePage(view, { title: t('reasons'), ...head }, [
    titled(t('forColleagues'), 'reasonsForColleagues'),
    titled(t('forFunders'), 'reasonsForFunders'),
    generalIndications(view, told, 1),
  ]);
}

/** "Past een groep bij mijn cliënt?": the order of ways to help, indications and contra-indications. */
export function generalIndications(
  { words, heading }: FinderView,
  original: ForProfessionals,
  below: number,
): TemplateResult | typeof nothing {
  const { t, language } = words;
  const told = offerInLanguage(original, language.code);
  const { order, indications, contraIndications, source } = told;
  const langOf = (field: keyof ForProfessionals) => otherLanguage(told, field, language);
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
                html`<ol class="numbered" ${writtenIn(langOf('order'))}>
                  ${order.map((it) => html`<li .textContent=${it}></li>`)}
                </ol>`,
              )
            : nothing
        }
        ${indications?.length ? part(t('indications'), marks(indications, langOf('indications'))) : nothing}
        ${contraIndications?.length ? part(t('contraIndications'), marks(contraIndications, langOf('contraIndications'), crossIcon)) : nothing}
      </div>
      ${source ? html`<p class="muted small">${wordsAround((it) => t('source', { source: it }), source, langOf('source'))}</p>` : nothing}`,
  );
}
