import { html } from 'hono/html';
import type { Group } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { headlineEdition } from '../../../domain/offer/headline-edition.ts';
import type { Html } from '../page-response.ts';
import { contactLines, sampleNote } from './contact-lines.ts';
import { placesInWords, whenInWords, whereInWords } from './page-words.ts';
import { inDutch, writtenIn } from './written-in.ts';

export interface OfferTextContext {
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
  const { institution, hasHidden, previous, next } = context;
  return html`${sampleNote(institution)}
    <h1>Groepen en cursussen${institution ? html` van ${institution.name}` : ''}</h1>
    ${
      groups.length === 0
        ? html`<p>Er staat hier nu geen groep.</p>`
        : html`<ul class="offer">
            ${groups.map((it) => groupItem(it, context))}
          </ul>`
    }
    ${previous === undefined ? '' : html`<p><a href="${previous}" rel="prev">Vorige groepen</a></p>`}
    ${next === undefined ? '' : html`<p><a href="${next}" rel="next">Meer groepen</a></p>`}
    ${hasHidden ? hiddenGroups : ''} ${contactLines(institution)}`;
}

const hiddenGroups = html`<p>
  Sommige groepen staan hier niet, voor de veiligheid van wie meedoet. Vraag ernaar als u ons belt.
  Bent u thuis niet veilig? Bel Veilig Thuis: <a href="tel:08002000">0800 2000</a> (dag en nacht).
  Bij direct gevaar: <a href="tel:112">112</a>.
</p>`;

function groupItem(original: Group, { today, groupPath }: OfferTextContext): Html {
  const group = inDutch(original);
  const edition = headlineEdition(group.editions, today);
  const facts = edition
    ? [whenInWords(edition, today), whereInWords(edition), placesInWords(edition)]
    : [];
  return html`<li>
    <h2 ${writtenIn(group, 'name')}><a href="${groupPath(group.id)}">${group.name}</a></h2>
    <p ${writtenIn(group, 'summary')}>${group.summary}</p>
    ${facts.filter(Boolean).map((it) => html`<p class="muted">${it}</p>`)}
  </li>`;
}
