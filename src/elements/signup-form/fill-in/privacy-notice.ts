import { html, nothing, type TemplateResult } from 'lit';
import { webAddress } from '../../../internal/web-address.ts';
import { writtenIn } from '../../../parts/written-in.ts';
import { promiseLanguage, promisesOf, type SignupView } from '../signup-view.ts';

/** Who gets the answers, by name, right above the button that sends: the first layer of the privacy statement. */
export function privacyNotice(view: SignupView, url: string): TemplateResult {
  const { t, institution } = view;
  const complaints = webAddress(institution?.complaintsUrl);
  return html`<div class="measure stack-small">
    <p>
      <span .textContent=${t('receives', { institution: institution?.name ?? t('us') })}></span>
      <span
        ${writtenIn(promiseLanguage(view))}
        .textContent=${promisesOf(view).whoSeesData ?? ''}
      ></span>
    </p>
    <p>${newTabLink(view, url, t('privacy'))}</p>
    ${complaints ? html`<p>${newTabLink(view, complaints, t('complaints'))}</p>` : nothing}
  </div>`;
}

const newTabLink = ({ t }: SignupView, url: string, words: string): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener"
    ><span .textContent=${`${words} ${t('newTab')}`}></span
  ></a>`;
