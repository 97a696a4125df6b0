import { html, nothing, type TemplateResult } from 'lit';
import { headlineEdition } from '../../../domain/offer/headline-edition.ts';
import { isJoinable } from '../../../domain/offer/related-groups.ts';
import { editionFacts, factList } from '../../../parts/edition-facts.ts';
import { byPhone, placesOf, renderPlaces } from '../../../parts/places.ts';
import { writtenIn } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { promisesOf } from '../finder-words.ts';
import { otherGroups } from '../results/group-link.ts';
import { signupAction } from '../signup/signup-action.ts';
import { ageLine, isOtherAge } from './ages.ts';
import { contactList } from './contact-list.ts';
import type { OpenedPage } from './opened-page.ts';

/** The panel with the way to sign up: it stays in view beside the page where there is room. */
export function nextStep(view: FinderView, page: OpenedPage): TemplateResult {
  const { words } = view;
  const { t } = words;
  const { today } = words.edition;
  const { institution, contact, signupWay } = page;
  const { group, editions, similar } = page.opened;
  const edition = headlineEdition(editions, today);
  const phone = byPhone(group, words.edition, institution);
  const places = phone ?? (edition && placesOf(edition, words.edition));
  const { whatHappensNext, lang } = promisesOf(institution, words.language);
  const action = signupAction(signupWay, group, edition, words, { isPrimary: true });
  const isRefused = isOtherAge(view, group);
  const hasAction = action !== nothing;
  return html`<aside class="group-step" aria-labelledby="step">
    <div class="panel next-step" part="next-step">
      ${view.heading(1, t('signUp'), { id: 'step', classes: 'visually-hidden' })}
      ${places ? renderPlaces(places, phone !== undefined) : nothing}
      ${
        edition
          ? factList(
              editionFacts(edition, words.edition, {
                withYear: true,
                group,
              }),
            )
          : html`<p .textContent=${t('noEditions')}></p>`
      }
      ${ageLine(view, group)} ${action}
      ${
        isRefused
          ? otherGroups(view, t('fittingGroups'), similar)
          : places && !phone && !isJoinable(group, today)
            ? otherGroups(view, t('joinNow'), similar)
            : nothing
      }
      ${!view.isReferrer && group.selfCheck?.length ? checkButton(view) : nothing}
      ${
        hasAction && whatHappensNext && !phone
          ? html`<p class="small" ${writtenIn(lang)} .textContent=${whatHappensNext}></p>`
          : nothing
      }
      <div class="rule">
        <strong .textContent=${t(phone ? 'callToSignUp' : 'talkFirst')}></strong>
        ${contactList(contact)}
      </div>
    </div>
  </aside>`;
}

/** The way to the self-check, which is further down. */
function checkButton({ words, visit }: FinderView): TemplateResult {
  const open = () => {
    visit.pages.groupPage.set({ isCheckOpen: true });
    void visit.view.focus('#check > summary');
  };
  return html`<button class="button check-button" type="button" part="button" @click=${open}>
    <span .textContent=${words.t('doesItFit')}></span>
  </button>`;
}
