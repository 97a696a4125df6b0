import { html } from 'hono/html';
import type { Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { headlineEdition } from '../../../domain/offer/headline-edition.ts';
import type { Html } from '../page-response.ts';
import { languageLine } from './language-line.ts';
import { contactLines, phoneLink, sampleNote } from './contact-lines.ts';
import { placesInWords, whenInWords, whereInWords } from './edition-in-words.ts';
import { pageWordsFor, type PageWords } from './page-words.ts';
import { inPageLanguage, writtenIn } from './written-in.ts';

export interface OfferTextContext {
  words: PageWords;
  institution: Institution | undefined;
  today: string;
  /** Sensitive groups are among the offer; none of them is on this page. */
  hasHidden: boolean;
  groupPath(id: string): string;
  previous: string | undefined;
  next: string | undefined;
}

/** The offer as plain HTML, for who has no script and for search engines. */
export function offerText(groups: readonly Group[], context: OfferTextContext): Html {
  const { words, institution, hasHidden, previous, next } = context;
  const { t } = words;
  return html`${sampleNote(words, institution)}
    <h1>${institution ? t('offerOf', { institution: institution.name }) : t('offer')}</h1>
    ${
      groups.length === 0
        ? html`<p>${t('noneNow')}</p>`
        : html`<ul class="offer">
            ${groups.map((it) => groupItem(it, context))}
          </ul>`
    }
    ${previous === undefined ? '' : html`<p><a href="${previous}" rel="prev">${t('previous')}</a></p>`}
    ${next === undefined ? '' : html`<p><a href="${next}" rel="next">${t('more')}</a></p>`}
    ${hasHidden ? hiddenGroups(words) : ''} ${contactLines(words, institution)}`;
}

/** Whom to call is in Dutch until a native reader has approved it in the language of the page. */
function hiddenGroups(words: PageWords): Html {
  const help = words.t('helpApproved') === 'yes' ? words : pageWordsFor('nl');
  return html`<p>${words.t('hidden')}</p>
    <p lang="${help.lang}" dir="${help.dir}">
      ${help.t('notSafe')} ${phoneLink('0800 2000')}. ${help.t('danger')} ${phoneLink('112')}.
    </p>`;
}

function groupItem(original: Group, { words, today, groupPath }: OfferTextContext): Html {
  const group = inPageLanguage(original, words);
  const edition = headlineEdition(group.editions, today);
  const facts = edition
    ? [
        whenInWords(words, edition, today),
        whereInWords(words, edition),
        placesInWords(words, edition),
      ]
    : [];
  return html`<li>
    <h2 ${writtenIn(group, 'name', words)}><a href="${groupPath(group.id)}">${group.name}</a></h2>
    <p ${writtenIn(group, 'summary', words)}>${group.summary}</p>
    ${languageLine(words, group)}
    ${facts.filter(Boolean).map((it) => html`<p class="muted">${it}</p>`)}
  </li>`;
}
