import { html, type TemplateResult } from 'lit';
import { promisesOf, type SignupView } from '../signup-view.ts';

/** The first layer of the privacy statement, right at the button that sends. */
export function privacyNotice(view: SignupView, url: string): TemplateResult {
  const { t, institution } = view;
  return html`<p class="measure">
    <span .textContent=${t('receives', { institution: institution?.name ?? t('us') })}></span>
    <span .textContent=${promisesOf(view).whoSeesData ?? ''}></span>
    <a href=${url} target="_blank" rel="noopener"
      ><span .textContent=${`${t('privacy')} ${t('newTab')}`}></span
    ></a>
  </p>`;
}
