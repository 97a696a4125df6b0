import { html, nothing } from 'lit';
import type { RecognisedWish } from '../../../contract/group.ts';
import { crossIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import { wishWords } from '../finder-words.ts';

/** What was recognised in the sentence; a press takes it away and leaves the sentence as it was typed. */
export function understood(
  { visit, words }: FinderView,
  recognised: readonly RecognisedWish[] = [],
): unknown {
  if (!recognised.length) return nothing;
  const { t } = words;
  const nextFocus = (index: number) =>
    recognised.length > 1
      ? `.wish:nth-of-type(${Math.min(index + 1, recognised.length - 1)})`
      : '#q';
  const wordsOf = (wish: RecognisedWish) => {
    const value = wishWords(words, wish);
    if (wish.type === 'theme') return t('named', { name: t('theme'), value });
    return wish.type === 'place' ? t('named', { name: t('place'), value }) : value;
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
          <span .textContent=${wordsOf(wish)}></span>${crossIcon()}
        </button>`,
    )}
  </div>`;
}
