import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Edition } from '../../contract/group.ts';
import { hasPlaces } from '../../domain/offer/edition-state.ts';
import { distanceKm, type Point } from '../../domain/offer/place.ts';
import type { FoundGroup } from '../../domain/offer/offer-search.ts';
import { editionFacts, factList } from '../../parts/edition-facts.ts';
import { byPhone, placesOf, renderPlaces } from '../../parts/places.ts';
import { marked } from './marked.ts';
import { kindLine, type FinderWords } from './words.ts';

/** What a card needs beside its group. */
export interface CardOptions {
  readonly words: FinderWords;
  /** The search text, to be marked. */
  readonly typed: string | undefined;
  /** A heading with what opens the group. */
  readonly title: TemplateResult;
  /** With the indications. */
  readonly professional: boolean;
  /** Hours to call, of the institution. */
  readonly hours: string | undefined;
  /** Name of the institution, where there are several. */
  readonly institution: string | undefined;
  /** Where to measure from, if anywhere, and its name. */
  readonly from: Point | undefined;
  readonly fromWords: string;
}

/** Something one can still join, a waiting list included. */
const isOpen = ({ signupStatus: it, entry }: Edition): boolean =>
  ['open', 'few-places', 'waiting-list'].includes(it) || (it === 'started' && entry === 'rolling');

/** The edition that a card shows: the first that one can join, else the first of all. */
export function headline(editions: readonly Edition[], today: string): Edition | undefined {
  return (
    editions.find((it) => hasPlaces(it, today)) ?? editions.find((it) => isOpen(it)) ?? editions[0]
  );
}

/** One result: kind, title, promise, facts and places. */
export function groupCard(found: FoundGroup, options: CardOptions): TemplateResult {
  const { group, matchingEditions } = found;
  const { words, from } = options;
  // What is secret has no distance either.
  const far = ({ location, locationDisclosed }: Edition): number =>
    (group.sensitive || locationDisclosed === false ? undefined : distanceKm(from, location)) ??
    Infinity;
  const editions = from
    ? [...matchingEditions].sort((a, b) => far(a) - far(b) || 0)
    : matchingEditions;
  const edition = headline(editions, words.edition.today);
  const km = edition ? far(edition) : Infinity;
  const others = matchingEditions.length - 1;
  const lang = group.lang === words.language.code ? undefined : group.lang;
  const phone = byPhone(group, words.edition, options.hours);
  const places = phone ?? (edition && placesOf(edition, words.edition));
  return html`<li>
    <article class="card" part="card">
      <div>
        <p class="card-kind" .textContent=${kindLine(words, group)}></p>
        ${options.title}
        <p class="card-promise" lang=${ifDefined(lang)}>${marked(group.summary, options.typed)}</p>
        ${
          options.professional && group.suitableWhen?.length
            ? html`<p class="card-promise" lang=${ifDefined(lang)}>
                <strong .textContent=${words.t('indications')}></strong>
                <span .textContent=${group.suitableWhen.join('; ')}></span>
              </p>`
            : nothing
        }
        ${
          edition
            ? factList(
                editionFacts(edition, words.edition, { sensitive: !!group.sensitive }).map((it) =>
                  it.kind === 'where' && km > 1 && km < Infinity
                    ? {
                        ...it,
                        note: words.t('kmFrom', { km: Math.ceil(km), place: options.fromWords }),
                      }
                    : it,
                ),
              )
            : html`<p class="muted" .textContent=${words.t('noEditions')}></p>`
        }
        ${
          others > 0
            ? html`<p
                class="card-others"
                .textContent=${words.t('alsoElsewhere', { count: others })}
              ></p>`
            : nothing
        }
        ${
          options.institution
            ? html`<p class="card-others" .textContent=${options.institution}></p>`
            : nothing
        }
      </div>
      ${places ? renderPlaces(places, phone !== undefined) : nothing}
    </article>
  </li>`;
}
