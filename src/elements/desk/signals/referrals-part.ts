import { html, type TemplateResult } from 'lit';
import type { SignalReport } from '../../../contract/desk-signal-report.ts';
import type { DeskView } from '../desk-view.ts';
import { countList } from './count-list.ts';

/** Which organisations sign people up. */
export const referralsPart = ({ referrals }: SignalReport, view: DeskView): TemplateResult =>
  html`<section class="part" aria-labelledby="referrals">
    ${view.heading(1, view.t('referralsTitle'), { id: 'referrals', classes: 'title', focusable: true })}
    <p
      class="sub-note"
      .textContent=${view.t(referrals.length > 0 ? 'referralsAbout' : 'noReferrals')}
    ></p>
    ${countList(referrals, (it) => it.label, view)}
  </section>`;
