import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../locale/format.ts';
import type { AnsweringController } from './answering-controller.ts';
import type { SurveyView } from './survey-view.ts';

/** For whom a visitor with an invitation answers, and that an earlier answer stands in the form. */
export function invitationNotice(
  { invitation }: AnsweringController,
  { t, language }: SurveyView,
): TemplateResult {
  const { institution, response } = invitation.value ?? {};
  return html`<p>
    <span .textContent=${institution ? t('answeringFor', { institution }) : t('codeReady')}></span>
    ${
      response
        ? html`<span
            .textContent=${t('earlier', { moment: formatMoment(response.sentAt, language) })}
          ></span>`
        : nothing
    }
  </p>`;
}
