import { html, nothing } from 'lit';
import type { Facets, RecognisedWish } from '../../../contract/group.ts';
import { formatList } from '../../../locale/format.ts';
import { checkIcon, minusIcon } from '../../../parts/icon.ts';
import { wordsAround } from '../../../parts/written-in.ts';
import { wishWords, type FinderWords, type ForeignWords } from '../finder-words.ts';
import type { OfferAnswer } from '../search/offer-search.ts';

/**
 * What of the sentence a group fits, and what not. Of wishes of one kind ("maandag of dinsdag") one is
 * enough, themes excepted.
 */
export function matchLines(
  words: FinderWords,
  { found: { recognised = [] }, offerFacets }: OfferAnswer,
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
  const line = (key: 'fits' | 'fitsAll' | 'fitsNot', wishes: readonly RecognisedWish[]) => {
    const { words: list, lang } = wordList(words, wishes, offerFacets);
    return wordsAround((it) => t(key, { wishes: it }), list, lang);
  };
  return html`<ul class="match">
    ${
      fitting.length
        ? html`<li>${checkIcon()}<span>${line(fitsAll ? 'fitsAll' : 'fits', fitting)}</span></li>`
        : nothing
    }
    ${
      missing.length
        ? html`<li class="match-not">${minusIcon()}<span>${line('fitsNot', missing)}</span></li>`
        : nothing
    }
  </ul>`;
}

/** Names keep their capital; the other words stand in the middle of a sentence. */
const names: readonly string[] = ['place', 'language', 'institution'];

function wordList(
  words: FinderWords,
  wishes: readonly RecognisedWish[],
  facets: Facets,
): ForeignWords {
  const all = wishes.map((it) => wishWords(words, it, facets));
  const langs = new Set(all.map((it) => it.lang));
  const texts = wishes.map((it, index) => {
    const text = all[index]!.words;
    return names.includes(it.type)
      ? text
      : text.charAt(0).toLocaleLowerCase(words.language.code) + text.slice(1);
  });
  return {
    words: formatList(texts, words.language),
    lang: langs.size === 1 ? all[0]!.lang : undefined,
  };
}
