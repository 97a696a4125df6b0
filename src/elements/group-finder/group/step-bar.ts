import { html, nothing, type TemplateResult } from 'lit';
import { canSignUp, headlineEdition } from '../../../domain/offer/headline-edition.ts';
import { editionFacts } from '../../../parts/edition-facts.ts';
import { phoneIcon } from '../../../parts/icon.ts';
import { byPhone, placesOf } from '../../../parts/places.ts';
import type { FinderView } from '../finder-view.ts';
import { signupAction } from '../signup/signup-action.ts';
import type { OpenedPage } from './opened-page.ts';

/**
 * The next step at the bottom edge of a narrow screen: how it stands with the places, the cost, and the
 * button to sign up or else to call. Nothing where there is neither.
 */
export function stepBar({ words }: FinderView, page: OpenedPage): TemplateResult | typeof nothing {
  const { group, editions } = page.opened;
  const edition = headlineEdition(editions, words.edition.today);
  const phone = byPhone(group, words.edition);
  const places = phone ?? (edition && placesOf(edition, words.edition));
  const signUp = signupAction(page.signupWay, group, edition, words, { isPrimary: true });
  const isButton = signUp !== nothing && edition !== undefined && canSignUp(edition);
  const { phone: number } = page.contact;
  if (!isButton && !number) return nothing;
  const cost =
    edition && editionFacts(edition, words.edition).find((it) => it.kind === 'cost')?.main;
  return html`<div class="step-bar" part="step-bar" role="group" aria-label=${words.t('signUp')}>
    <p>
      <strong .textContent=${places?.title ?? ''}></strong>
      <span class="small muted" .textContent=${cost ?? ''}></span>
    </p>
    ${
      isButton
        ? signUp
        : html`<a
            class="button button-primary"
            part="button"
            href=${`tel:${number!.replace(/[^\d+]/g, '')}`}
            >${phoneIcon()}<span .textContent=${words.t('callUs')}></span
          ></a>`
    }
  </div>`;
}
