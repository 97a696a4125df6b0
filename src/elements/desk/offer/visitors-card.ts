import { html, type TemplateResult } from 'lit';
import type { Edition, Group } from '../../../contract/group.ts';
import { headlineEdition } from '../../../domain/offer/headline-edition.ts';
import { translator } from '../../../locale/translate.ts';
import { editionFacts, factList } from '../../../parts/edition-facts.ts';
import { groupCard } from '../../../parts/group-card.ts';
import { byPhone, placesOf, type EditionWords } from '../../../parts/places.ts';
import type { DeskView } from '../desk-view.ts';
import { opener } from './preview/page-preview.ts';
import { kindWords } from './start-words.ts';
import { withFree } from './with-free.ts';

/** What the card needs beside the group. */
interface CardOptions {
  /** How many places are free, as far as the desk knows; absent: all of them. */
  readonly available?: number | undefined;
  /** Shows the whole page of the group. */
  showPage(): void;
}

/** The card of the finder with what is typed: of a group, and of one of its starts where it has one. */
export function visitorsCard(
  group: Group,
  edition: Edition | undefined,
  view: DeskView,
  { available, showPage }: CardOptions,
): TemplateResult {
  const { language, today, t } = view;
  const words: EditionWords = { t: translator(language, 'edition', 'u'), language, today };
  const shown = edition && withFree(edition, available);
  const phone = byPhone(group, words);
  return html`<div class="preview">
    <p class="label"><b .textContent=${t('asVisitorsSee')}></b></p>
    <div class="card-frame">
      ${groupCard({
        kind: html`<span .textContent=${kindWords(group.kind, view)}></span>`,
        title: html`<p class="card-title" .textContent=${group.name || t('groupName')}></p>`,
        summary: html`<span .textContent=${group.summary || t('summary')}></span>`,
        facts: shown
          ? factList(editionFacts(shown, words, { withYear: true, group }))
          : html`<p class="muted" .textContent=${t('noStartPlanned')}></p>`,
        places: phone ?? (shown && placesOf(shown, words)),
        isByPhone: phone !== undefined,
      })}
    </div>
    <button
      class="button-quiet"
      part="button"
      type="button"
      id=${opener}
      @click=${showPage}
      .textContent=${t('showPage')}
    ></button>
  </div>`;
}

/** The card of a group with the start that visitors see first. */
export const visitorsCardOf = (
  group: Group,
  view: DeskView,
  showPage: () => void,
): TemplateResult => {
  const edition = headlineEdition(group.editions, view.today);
  return visitorsCard(group, edition, view, {
    available: edition?.capacity?.available,
    showPage,
  });
};
