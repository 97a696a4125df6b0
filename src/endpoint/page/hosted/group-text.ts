import { html } from 'hono/html';
import type { Edition, Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { isPast } from '../../../domain/offer/edition-state.ts';
import type { Html } from '../page-response.ts';
import { contactLines, sampleNote } from './contact-lines.ts';
import { inDutch, writtenIn } from './written-in.ts';
import { costInWords, placesInWords, whenInWords, whereInWords } from './page-words.ts';

export interface GroupTextContext {
  institution: Institution | undefined;
  today: string;
  /** The path of the page with all groups. */
  back: string;
  /** The path of the sheet for a notice board. */
  poster: string;
}

/** A group as plain HTML, for who has no script and for search engines. Not for a sensitive group. */
export function groupText(original: Group, context: GroupTextContext): Html {
  const group = inDutch(original);
  const { institution, today, back, poster } = context;
  const starts = group.editions.filter((it) => !isPast(it, today));
  return html`<p><a href="${back}">Alle groepen</a></p>
    ${sampleNote(institution)}
    <h1 ${writtenIn(group, 'name')}>${group.name}</h1>
    <p ${writtenIn(group, 'summary')}>${group.summary}</p>
    <div ${writtenIn(group, 'description')}>${paragraphs(group.description)}</div>
    ${part('Wat leert u?', group, 'goals')} ${part('Wat levert het op?', group, 'benefits')}
    ${part('Voor wie?', group, 'forWhom')} ${part('Niet voor', group, 'notFor')}
    <h2>Wanneer en waar</h2>
    ${
      starts.length === 0
        ? html`<p>Er staat nu geen datum vast. Vraag ons wanneer de groep start.</p>`
        : starts.map((it) => startText(it, today))
    }
    ${contactLines(institution, group.contact)}
    <p><a href="${poster}">Een blad met QR-code om te printen</a></p>`;
}

const startText = (edition: Edition, today: string): Html => {
  const rows = [
    ['Wanneer', whenInWords(edition, today)],
    ['Waar', whereInWords(edition)],
    ['Kosten', costInWords(edition)],
    ['Plaatsen', placesInWords(edition)],
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

function part(
  title: string,
  group: Group,
  field: 'goals' | 'benefits' | 'forWhom' | 'notFor',
): Html {
  const content = group[field];
  if (content === undefined || content.length === 0) return html``;
  return html`<h2>${title}</h2>
    ${
      typeof content === 'string'
        ? html`<p ${writtenIn(group, field)}>${content}</p>`
        : html`<ul ${writtenIn(group, field)}>
            ${content.map((it) => html`<li>${it}</li>`)}
          </ul>`
    }`;
}
