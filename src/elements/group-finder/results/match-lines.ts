import { html, nothing } from 'lit';
import type { RecognisedWish } from '../../../contract/group.ts';
import { checkIcon, minusIcon } from '../../../parts/icon.ts';
import { wishWords, type FinderWords } from '../finder-words.ts';

/**
 * What of the sentence a group fits, and what not. Of wishes of one kind ("maandag of dinsdag") one is
 * enough, themes excepted.
 */
export function matchLines(
  words: FinderWords,
  recognised: readonly RecognisedWish[] = [],
  fits: readonly number[] = [],
  fitsAll: boolean,
): unknown {
  if (!recognised.length) return nothing;
  const { t } = words;
  const fitting = recognised.filter((_, position) => fits.includes(position));
  const missing = fitsAll
    ? []
    : recognised.filter(
        (wish, position) =>
          !fits.includes(position) &&
          (wish.type === 'theme' || !fitting.some((it) => it.type === wish.type)),
      );
  const list = (wishes: readonly RecognisedWish[]) => wordList(words, wishes);
  return html`<ul class="match">
    ${
      fitting.length
        ? html`<li>
            ${checkIcon()}
            <span .textContent=${t(fitsAll ? 'fitsAll' : 'fits', { wishes: list(fitting) })}></span>
          </li>`
        : nothing
    }
    ${
      missing.length
        ? html`<li class="match-not">
            ${minusIcon()}<span .textContent=${t('fitsNot', { wishes: list(missing) })}></span>
          </li>`
        : nothing
    }
  </ul>`;
}

/** Names keep their capital; the other words stand in the middle of a sentence. */
const names: readonly string[] = ['place', 'language', 'institution'];

function wordList(words: FinderWords, wishes: readonly RecognisedWish[]): string {
  const texts = wishes.map((it) => {
    const text = wishWords(words, it);
    return names.includes(it.type)
      ? text
      : text.charAt(0).toLocaleLowerCase(words.language.code) + text.slice(1);
  });
  const last = texts.pop() ?? '';
  return texts.length ? `${texts.join(', ')} ${words.edition.t('and')} ${last}` : last;
}
