import { html, nothing, type TemplateResult } from 'lit';
import type { Figures } from '../../../contract/desk-figures.ts';
import { formatPercent } from '../../../locale/format.ts';
import { shareBar } from '../plots/bar.ts';
import type { DeskView } from '../desk-view.ts';

/** The share of standing groups that is aimed for: a starting point of the source, no agreement. */
const aimedFor = 70;

/** Which part of the groups comes back every year, and which follows demand. */
export function provisionPart({ provision, total }: Figures, view: DeskView): unknown {
  const { t, language } = view;
  const { standing, demandLed, unknown } = provision;
  const known = standing + demandLed;
  if (total.groups === 0) return nothing;
  const share = known === 0 ? 0 : Math.round((100 * standing) / known);
  const title =
    known === 0
      ? t('provisionTitle')
      : t('provisionTitleShare', { share: formatPercent(share, language) });
  return html`<section class="part" aria-labelledby="provision">
    ${view.heading(1, title, { id: 'provision', classes: 'title' })}
    <p class="sub-note" .textContent=${t('provisionAbout')}></p>
    ${
      known === 0
        ? html`<p .textContent=${t('provisionNone')}></p>`
        : shares(provision, share, view)
    }
    ${
      known > 0 && unknown > 0
        ? html`<p
            class="muted small"
            .textContent=${t('provisionUnknown', { count: unknown })}
          ></p>`
        : nothing
    }
  </section>`;
}

function shares(
  { standing, demandLed }: Figures['provision'],
  share: number,
  view: DeskView,
): TemplateResult {
  const { t, language } = view;
  return html`<div class="shares">
    <p class="small" .textContent=${t('provisionGoal')}></p>
    ${shareBar(standing, demandLed, aimedFor)}
    <ul class="share-words">
      <li>
        <b .textContent=${t('standing', { count: standing })}></b><br /><span
          class="muted"
          .textContent=${formatPercent(share, language)}
        ></span>
      </li>
      <li>
        <b .textContent=${t('demandLed', { count: demandLed })}></b><br /><span
          class="muted"
          .textContent=${formatPercent(100 - share, language)}
        ></span>
      </li>
    </ul>
  </div>`;
}
