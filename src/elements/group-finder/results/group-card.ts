import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../../contract/group.ts';
import type { Institution } from '../../../contract/institution.ts';
import { offerInLanguage } from '../../../domain/language/in-language.ts';
import { headlineEdition } from '../../../domain/offer/headline-edition.ts';
import { distanceKm, type Point } from '../../../domain/offer/place.ts';
import type { FoundGroup } from '../../../domain/offer/offer-search.ts';
import { editionFacts, factList } from '../../../parts/edition-facts.ts';
import { languageLine } from '../../../parts/language-line.ts';
import { byPhone, placesOf, renderPlaces } from '../../../parts/places.ts';
import { otherLanguage, writtenIn } from '../../../parts/written-in.ts';
import { kindLine, type FinderWords } from '../finder-words.ts';
import { markedText } from './marked-text.ts';

/** What a card needs beside its group. */
export interface CardOptions {
  readonly words: FinderWords;
  /** The words of it are marked in the texts of the card. */
  readonly searchText: string | undefined;
  /** What of the sentence the group fits, and what not. */
  readonly match: unknown;
  /** A heading with what opens the group. */
  readonly title: TemplateResult;
  /** Whether to show when a group suits a client, in professional words. */
  readonly withIndications: boolean;
  readonly institution: Institution | undefined;
  /** Whether the institution is named: where there are several. */
  readonly namesInstitution: boolean;
  /** Where distances are measured from, and the name of it. */
  readonly origin: Point | undefined;
  readonly originName: string;
}

/** The card of a group: its kind, name and summary, and when, where and how many places there are. */
export function groupCard(found: FoundGroup, options: CardOptions): TemplateResult {
  const { words, origin } = options;
  const group = offerInLanguage(found.group, words.language.code);
  const langOf = (field: 'summary' | 'suitableWhen') => otherLanguage(group, field, words.language);
  const matchingEditions = found.fittingEditions?.length
    ? found.fittingEditions
    : found.matchingEditions;
  // A place that is kept secret has no distance either.
  const distanceOf = ({ location, locationDisclosed }: Edition): number =>
    (group.sensitive || locationDisclosed === false ? undefined : distanceKm(origin, location)) ??
    Infinity;
  const editions = origin
    ? [...matchingEditions].sort((a, b) => distanceOf(a) - distanceOf(b) || 0)
    : matchingEditions;
  const edition = headlineEdition(editions, words.edition.today);
  const km = edition ? distanceOf(edition) : Infinity;
  const others = found.matchingEditions.length - 1;
  const phone = byPhone(group, words.edition, options.institution);
  const places = phone ?? (edition && placesOf(edition, words.edition));
  return html`<li>
    <article class="card" part="card">
      <div>
        <p class="card-kind">${kindLine(words, group)}</p>
        ${options.title}
        <p class="card-promise" ${writtenIn(langOf('summary'))}>
          ${markedText(group.summary, options.searchText)}
        </p>
        ${options.match}
        ${
          options.withIndications && group.suitableWhen?.length
            ? html`<p class="card-promise">
                <strong .textContent=${words.t('indications')}></strong>
                <span
                  ${writtenIn(langOf('suitableWhen'))}
                  .textContent=${group.suitableWhen.join('; ')}
                ></span>
              </p>`
            : nothing
        }
        ${
          edition
            ? factList(
                editionFacts(edition, words.edition, { group }).map((it) =>
                  it.kind === 'where' && km > 1 && km < Infinity
                    ? {
                        ...it,
                        note: words.t('kmFrom', { km: Math.ceil(km), place: options.originName }),
                      }
                    : it,
                ),
              )
            : html`<p class="muted" .textContent=${words.t('noEditions')}></p>`
        }
        ${languageLine(group, words)}
        ${
          others > 0
            ? html`<p
                class="card-others"
                .textContent=${words.t('alsoElsewhere', { count: others })}
              ></p>`
            : nothing
        }
        ${
          options.namesInstitution && options.institution
            ? html`<p
                class="card-others"
                ${writtenIn(otherLanguage(options.institution, 'name', words.language))}
                .textContent=${options.institution.name}
              ></p>`
            : nothing
        }
      </div>
      ${places ? renderPlaces(places, phone !== undefined) : nothing}
    </article>
  </li>`;
}
