import { html, nothing } from 'lit';
import type { RecognisedWish } from '../../../contract/group.ts';
import { crossIcon } from '../../../parts/icon.ts';
import { wordsAround } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { wishWords } from '../finder-words.ts';
import type { OfferAnswer } from '../search/offer-search.ts';

/** What was recognised in the sentence; a press takes it away and leaves the sentence as it was typed. */
export function understood(
  { visit, words }: FinderView,
  { found: { recognised = [] }, offerFacets }: OfferAnswer,
): unknown {
  if (!recognised.length) return nothing;
  const { t } = words;
  const nextFocus = (index: number) =>
    recognised.length > 1
      ? `.wish:nth-of-type(${Math.min(index + 1, recognised.length - 1)})`
      : '#q';
  const wordsOf = (wish: RecognisedWish) => {
    const { words: text, lang } = wishWords(words, wish, offerFacets);
    const name = wish.type === 'theme' ? t('theme') : wish.type === 'place' ? t('place') : '';
    return wordsAround((value) => (name ? t('named', { name, value }) : value), text, lang);
  };
  return html`<div class="understood" role="group" aria-labelledby="understood">
    <p class="muted small" id="understood" .textContent=${t('understood')}></p>
    ${recognised.map(
      (wish, index) =>
        html`<button
          class="chip wish"
          type="button"
          part="chip"
          @click=${() => visit.ignore(wish, nextFocus(index))}
        >
          <span class="visually-hidden" .textContent=${`${t('removeWish')} `}></span>
          <span>${wordsOf(wish)}</span>${crossIcon()}
        </button>`,
    )}
  </div>`;
}
