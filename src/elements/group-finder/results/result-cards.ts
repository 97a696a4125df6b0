import { html, type TemplateResult } from 'lit';
import type { FoundGroup } from '../../../domain/offer/offer-search.ts';
import { otherLanguage, writtenIn } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { facetOf } from './chosen-labels.ts';
import { groupCard } from './group-card.ts';
import { matchLines } from './match-lines.ts';
import { groupLink } from './group-link.ts';
import type { Results } from './results.ts';

/** What cards show besides. */
export interface ResultCardOptions {
  /** Shows professionals when a group suits a client. */
  readonly withIndications?: boolean;
  /** Whether these groups fit all of the sentence. */
  readonly fitsAll?: boolean;
}

export const resultCards = (
  view: FinderView,
  results: Results,
  groups: readonly FoundGroup[],
  options: ResultCardOptions = {},
): TemplateResult =>
  html`<ul class="cards">
    ${groups.map((it) => resultCard(view, results, it, options))}
  </ul>`;

function resultCard(
  view: FinderView,
  { search, answer }: Results,
  found: FoundGroup,
  { withIndications = false, fitsAll = false }: ResultCardOptions,
): TemplateResult {
  const { words, visit } = view;
  const { chosen } = visit.filters;
  const institution = view.institutionOf(found.group);
  return groupCard(found, {
    words,
    searchText: visit.sentence.wordsToMark,
    match: matchLines(words, answer, found.fits, fitsAll),
    title: html`<div
      class="card-title"
      ${writtenIn(otherLanguage(found.group, 'name', words.language))}
      role="heading"
      aria-level=${Math.min(view.level + 2, 6)}
    >
      ${groupLink(view, found.group, 'card-link')}
    </div>`,
    withIndications,
    institution,
    namesInstitution: !search.soleInstitution,
    origin: answer.origin,
    originName: facetOf(view, answer, 'near', chosen.near?.[0] ?? '')?.label ?? '',
  });
}
