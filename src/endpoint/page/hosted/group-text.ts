import { html } from 'hono/html';
import type { Edition, Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { isPast } from '../../../domain/offer/edition-state.ts';
import type { Html } from '../page-response.ts';
import { contactLines, sampleNote } from './contact-lines.ts';
import { costInWords, placesInWords, whenInWords, whereInWords } from './edition-in-words.ts';
import { languageLine } from './language-line.ts';
import type { PageWords } from './page-words.ts';
import { inPageLanguage, writtenIn } from './written-in.ts';

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
export function groupText(original: Group, context: GroupTextContext): Html {
  const { words, institution, today, back, poster } = context;
  const group = inPageLanguage(original, words);
  const { t } = words;
  const starts = group.editions.filter((it) => !isPast(it, today));
  return html`<p><a href="${back}">${t('allGroups')}</a></p>
    ${sampleNote(words, institution)}
    <h1 ${writtenIn(group, 'name', words)}>${group.name}</h1>
    ${languageLine(words, group)}
    <p ${writtenIn(group, 'summary', words)}>${group.summary}</p>
    <div ${writtenIn(group, 'description', words)}>${paragraphs(group.description)}</div>
    ${part(t('gains'), group, ['goals', 'benefits'], words)}
    ${part(t('forWhom'), group, ['forWhom'], words)} ${part(t('notFor'), group, ['notFor'], words)}
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

const paragraphs = (text: string | undefined): Html[] =>
  (text ?? '')
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((it) => html`<p>${it}</p>`);

/** Texts of a group under one heading, each in its own language. */
function part(
  title: string,
  group: Group,
  fields: readonly ('goals' | 'benefits' | 'forWhom' | 'notFor')[],
  words: PageWords,
): Html {
  const filled = fields.filter((it) => (group[it]?.length ?? 0) > 0);
  if (filled.length === 0) return html``;
  return html`<h2>${title}</h2>
    ${filled.map((it) => partText(group, it, words))}`;
}

function partText(
  group: Group,
  field: 'goals' | 'benefits' | 'forWhom' | 'notFor',
  words: PageWords,
): Html {
  const content = group[field];
  return typeof content === 'string'
    ? html`<p ${writtenIn(group, field, words)}>${content}</p>`
    : html`<ul ${writtenIn(group, field, words)}>
        ${(content ?? []).map((it) => html`<li>${it}</li>`)}
      </ul>`;
}
