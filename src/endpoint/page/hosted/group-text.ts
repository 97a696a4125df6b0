import { html } from 'hono/html';
import type { Edition, Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { isPast } from '../../../domain/offer/edition-state.ts';
import type { Html } from '../page-response.ts';
import { contactLines, sampleNote } from './contact-lines.ts';
import { costInWords, placesInWords, whenInWords, whereInWords } from './edition-in-words.ts';
import { languageLine } from './language-line.ts';
import type { PageWords } from './page-words.ts';

export interface GroupTextContext {
  words: PageWords;
  institution: Institution | undefined;
  today: string;
  /** The path of the page with all groups. */
  back: string;
  /** The path of the sheet for a notice board. */
  poster: string;
}

/** A group as plain HTML, for who has no script and for search engines. Not for a sensitive group. */
export function groupText(group: Group, context: GroupTextContext): Html {
  const { words, institution, today, back, poster } = context;
  const { t } = words;
  const lang = group.lang ?? 'nl';
  const starts = group.editions.filter((it) => !isPast(it, today));
  return html`<p><a href="${back}">${t('allGroups')}</a></p>
    ${sampleNote(words, institution)}
    <h1 lang="${lang}" dir="auto">${group.name}</h1>
    ${languageLine(words, group)}
    <p lang="${lang}" dir="auto">${group.summary}</p>
    ${paragraphs(group.description, lang)}
    ${part(t('gains'), [...(group.goals ?? []), ...(group.benefits ?? [])], lang)}
    ${part(t('forWhom'), group.forWhom, lang)} ${part(t('notFor'), group.notFor, lang)}
    <h2>${t('whenAndWhere')}</h2>
    ${
      starts.length === 0
        ? html`<p>${t('noDate')}</p>`
        : starts.map((it) => startText(words, it, today))
    }
    ${contactLines(words, institution, group.contact)}
    <p><a href="${poster}">${t('poster')}</a></p>`;
}

const startText = (words: PageWords, edition: Edition, today: string): Html => {
  const { t } = words;
  const rows = [
    [t('when'), whenInWords(words, edition, today)],
    [t('where'), whereInWords(words, edition)],
    [t('cost'), costInWords(words, edition)],
    [t('places'), placesInWords(words, edition)],
  ].filter(([, value]) => value !== '');
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
};

const paragraphs = (text: string | undefined, lang: string): Html[] =>
  (text ?? '')
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((it) => html`<p lang="${lang}" dir="auto">${it}</p>`);

function part(title: string, content: string | readonly string[] | undefined, lang: string): Html {
  if (content === undefined || content.length === 0) return html``;
  return html`<h2>${title}</h2>
    ${
      typeof content === 'string'
        ? html`<p lang="${lang}" dir="auto">${content}</p>`
        : html`<ul lang="${lang}" dir="auto">
            ${content.map((it) => html`<li>${it}</li>`)}
          </ul>`
    }`;
}
