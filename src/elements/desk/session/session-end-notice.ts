import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import type { SessionEndController } from './session-end-controller.ts';

/** A session that is about to end, and the way to go on. What is being typed stays in both cases. */
export function sessionEndNotice(
  { isEnding, isFinal }: SessionEndController,
  endsAt: string | undefined,
  extend: () => void,
  { t, language }: DeskView,
): TemplateResult | typeof nothing {
  if (!isEnding || endsAt === undefined) return nothing;
  return html`<div class="notice notice-look session-end">
    <strong .textContent=${t('sessionEnds')}></strong>
    <p
      .textContent=${t(isFinal ? 'sessionEndsFinally' : 'sessionEndsAbout', {
        moment: formatMoment(endsAt, language),
      })}
    ></p>
    ${
      isFinal
        ? nothing
        : html`<div class="actions">
            <button
              class="button"
              part="button"
              type="button"
              @click=${extend}
              .textContent=${t('staySignedIn')}
            ></button>
          </div>`
    }
  </div>`;
}
