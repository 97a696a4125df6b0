import { html, type TemplateResult } from 'lit';
import type { DeskView } from '../desk-view.ts';
import { meetingsButton } from './meetings-button.ts';

/** A part of a page about meetings: closed a button, `opened` once that was pressed. */
export const meetingsSection = (
  { open, opened }: { open: () => void; opened: TemplateResult | undefined },
  view: DeskView,
): TemplateResult => {
  const { t } = view;
  return html`<section class="part" aria-labelledby="meetings">
    ${view.heading(1, t('meetingsTitle'), { id: 'meetings', classes: 'title' })}
    ${
      opened
        ? html`<div class="panel meetings-panel">${opened}</div>`
        : html`<p class="sub-note" .textContent=${t('meetingsAbout')}></p>
            <div class="meetings-panel">${meetingsButton(t('meetingsOpen'), open)}</div>`
    }
  </section>`;
};
