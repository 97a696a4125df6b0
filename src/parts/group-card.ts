import { html, nothing, type TemplateResult } from 'lit';
import { renderPlaces, type Places } from './places.ts';
import { writtenIn } from './written-in.ts';

/** What stands on the card of a group. */
export interface GroupCard {
  readonly kind: unknown;
  readonly title: unknown;
  readonly summary: unknown;
  /** Language of the summary, where it is another one than that of the widget. */
  readonly lang?: string | undefined;
  /** Between the summary and the facts. */
  readonly about?: unknown;
  readonly facts: unknown;
  /** Below the facts. */
  readonly notes?: unknown;
  readonly places: Places | undefined;
  readonly isByPhone: boolean;
}

/** The card of a group: its kind, name and summary, and when, where and how many places there are. */
export const groupCard = (card: GroupCard): TemplateResult =>
  html`<article class="card" part="card">
    <div>
      <p class="card-kind">${card.kind}</p>
      ${card.title}
      <p class="card-promise" ${writtenIn(card.lang)}>${card.summary}</p>
      ${card.about ?? nothing} ${card.facts} ${card.notes ?? nothing}
    </div>
    ${card.places ? renderPlaces(card.places, card.isByPhone) : nothing}
  </article>`;
