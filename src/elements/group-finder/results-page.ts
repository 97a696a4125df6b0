import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../contract/group.ts';
import type { Institution, InstitutionTexts } from '../../contract/institution.ts';
import { formatMoment } from '../../locale/format.ts';
import type { HeadingOptions } from '../../parts/heading.ts';
import { clockIcon, crossIcon, infoIcon, searchIcon } from '../../parts/icon.ts';
import type { FoundGroup } from '../../domain/offer/offer-search.ts';
import { chips, filterPanel, select } from './filter-panel.ts';
import { filterKeys, here, orderOf, toggled, type FilterKey } from './filters.ts';
import type { FinderSearch } from './finder-search.ts';
import { groupCard } from './group-card.ts';
import { groupLink } from './group-link.ts';
import type { Offer } from './offer-source.ts';
import type { Visit } from './visit.ts';
import { chosenValues, type ChosenValue, type FinderWords } from './words.ts';
import { listOf } from '../../domain/list-of.ts';

/** What the page with results shows and tells. */
export interface ResultsPage {
  readonly words: FinderWords;
  readonly offer: Offer;
  readonly search: FinderSearch;
  readonly visit: Visit;
  /** Stale data, records left out. */
  readonly notices: unknown;
  readonly sample: unknown;
  readonly quickExit: unknown;
  readonly phone: unknown;
  readonly level: number;
  readonly heading: (below: number, text: string, options?: HeadingOptions) => TemplateResult;
  readonly institutionOf: (group: Group) => Institution | undefined;
  /** The form to tell what is missing; nothing where it cannot be sent. */
  readonly wish: (values: readonly ChosenValue[]) => unknown;
  /** What the institution says of itself. */
  readonly promises: InstitutionTexts | undefined;
  /** Address of the feed of editions that open. */
  readonly feed: string | undefined;
}

function searchForm(page: ResultsPage): TemplateResult {
  const { t } = page.words;
  const submit = (event: Event) => {
    event.preventDefault();
    void page.visit.focus('#count');
  };
  return html`<form class="search" role="search" @submit=${submit}>
    <div class="field">
      <label for="q" .textContent=${t('searchLabel')}></label>
      <p class="hint" id="q-hint" .textContent=${t('searchHint')}></p>
      <input
        class="control"
        id="q"
        type="search"
        name="q"
        autocomplete="off"
        maxlength="200"
        aria-describedby="q-hint"
        .value=${page.visit.chosen.q?.[0] ?? ''}
        @input=${(event: Event) => page.visit.type((event.target as HTMLInputElement).value)}
      />
    </div>
    <button class="button button-primary" part="button">
      ${searchIcon()}<span .textContent=${t('search')}></span>
    </button>
  </form>`;
}

/** Data that may be old: the connection was lost after it came. */
export const staleNotice = ({ t, language }: FinderWords, at: number): TemplateResult =>
  html`<div class="notice notice-look">
    <div class="notice-row">
      ${clockIcon()}
      <p>
        <strong
          .textContent=${t('stale', { moment: formatMoment(new Date(at).toISOString(), language) })}
        ></strong>
        <span .textContent=${t('staleWhy')}></span>
      </p>
    </div>
  </div>`;

/** The order of what was found, where there is more than one. */
const order = ({ visit, words }: ResultsPage): TemplateResult => {
  const { q, near } = visit.chosen;
  const options: (readonly [string, string])[] = [['start', words.t('byStart')]];
  if (q) options.unshift(['match', words.t('byMatch')]);
  if (near) options.unshift(['distance', words.t('byDistance')]);
  return html`<div class="sort">
    ${select({ words, visit }, 'sort', orderOf(visit.chosen), options)}
  </div>`;
};

/** The words that the offer has for a code. */
const labelOf = ({ search, words }: ResultsPage, key: FilterKey, value: string) =>
  value === here
    ? words.t('here').toLowerCase()
    : search.all[key === 'near' ? 'place' : key]?.find((it) => it.value === value)?.label;

/** One result; `professional` with its indications. */
export function card(page: ResultsPage, it: FoundGroup, professional = false): TemplateResult {
  const { words, search, visit } = page;
  const { chosen } = visit;
  const institution = page.institutionOf(it.group);
  return groupCard(it, {
    words,
    typed: chosen.q?.[0],
    title: html`<div class="card-title" role="heading" aria-level=${Math.min(page.level + 2, 6)}>
      ${groupLink(visit, words, it.group, 'card-link')}
    </div>`,
    professional,
    hours: institution?.openingHours,
    institution: search.only ? undefined : institution?.name,
    from: search.from(chosen),
    fromWords: labelOf(page, 'near', chosen.near?.[0] ?? '') ?? '',
  });
}

function results(page: ResultsPage): unknown {
  const { words, search, visit, heading } = page;
  const { chosen, fixed } = visit;
  const { t } = words;
  const found = search.found!;
  const free = filterKeys.filter((key) => key !== 'sort' && !fixed[key]);
  const values = chosenValues(words, chosen, free, (key, value) => labelOf(page, key, value));
  const shown = Math.min(visit.shown, search.ready);
  const rest = found.total - shown;
  return html`<div class="results" aria-busy=${search.asking.busy}>
    <div class="results-head">
      ${heading(1, t(found.total ? 'found' : 'noneFound', { count: found.total }), {
        id: 'count',
        focusable: true,
        classes: 'title',
      })}
      ${(chosen.q || chosen.near) && found.total > 1 ? order(page) : nothing}
    </div>
    ${
      visit.referrer
        ? html`<div class="actions">
            <button class="button-quiet" type="button" @click=${() => visit.showOverview(true)}>
              <span .textContent=${t('overviewToPrint')}></span>
            </button>
            ${
              page.feed
                ? html`<a class="button-quiet" href=${page.feed} .textContent=${t('feed')}></a>`
                : nothing
            }
          </div>`
        : nothing
    }
    ${chips(
      words,
      values,
      (it, index) =>
        visit.choose(
          toggled(chosen, it.key, it.value),
          values.length > 1
            ? `.chip:nth-of-type(${Math.min(index + 1, values.length - 1)})`
            : '#count',
        ),
      () => visit.choose({}, '#count'),
    )}
    ${
      found.total
        ? cards(listOf(shown, (index) => card(page, found.resultAt(index))))
        : nothingFound(page, values)
    }
    ${
      rest > 0
        ? html`<div class="more">
            <button class="button" type="button" part="button" @click=${visit.more}>
              <span .textContent=${t('showMore', { count: Math.min(rest, visit.step) })}></span>
            </button>
            <p class="muted small" .textContent=${t('youSee', { shown, count: found.total })}></p>
          </div>`
        : nothing
    }
    ${
      !page.offer.partial && page.offer.total > page.offer.groups.length
        ? html`<p class="muted small" .textContent=${t('loadingMore')}></p>`
        : nothing
    }
  </div>`;
}

export const cards = (items: readonly TemplateResult[]): TemplateResult =>
  html`<ul class="cards">
    ${items}
  </ul>`;

/** Nothing found: what to leave out, what comes near, someone to call, and what is missing. */
function nothingFound(page: ResultsPage, values: readonly ChosenValue[]): TemplateResult {
  const { words, search, visit, heading } = page;
  const { t } = words;
  const ways = search.ways(visit.chosen, visit.fixed);
  const of = (key: FilterKey) =>
    values
      .filter((it) => it.key === key)
      .map((it) => it.words)
      .join(` ${t('or')} `);
  return html`<div class="nothing-found">
    ${
      ways.length
        ? html`${heading(2, t('dropOne'), { classes: 'ways-title' })}
            <ul class="ways">
              ${ways.map(
                ({ dropped, left, found }) =>
                  html`<li>
                    <button class="way" type="button" @click=${() => visit.choose(left, '#count')}>
                      ${crossIcon()}
                      <span
                        .textContent=${t('without', { filter: dropped.map(of).join(` ${words.edition.t('and')} `) })}
                      ></span>
                      <span
                        class="way-count"
                        .textContent=${t('groups', { count: found.total })}
                      ></span>
                    </button>
                  </li>`,
              )}
            </ul>
            ${heading(2, t('nearest'), { classes: 'ways-title' })}
            ${cards(search.nearest(ways).map((it) => card(page, it)))}`
        : nothing
    }
    ${page.offer.groups.length ? nothing : html`<p .textContent=${t('noneAtAll')}></p>`}
    ${page.phone ? html`<p .textContent=${t('callToSearch')}></p>` : nothing} ${page.phone}
    ${page.wish(values)}
  </div>`;
}

/** Search, filters and what was found. */
export function resultsPage(page: ResultsPage): TemplateResult {
  const { words, search, visit } = page;
  const { t } = words;
  return html`<div class="finder-head">
      ${page.sample} ${page.quickExit}
      ${page.heading(0, t(visit.referrer ? 'titleReferrer' : 'title'), { classes: 'display', id: 'title' })}
      ${visit.referrer ? nothing : html`<p class="lead" .textContent=${t('intro')}></p>`}
      ${searchForm(page)}
    </div>
    ${
      visit.gone
        ? html`<div class="notice">
            <div class="notice-row">
              ${infoIcon()}
              <p .textContent=${t('gone')}></p>
            </div>
          </div>`
        : nothing
    }
    ${page.notices}
    <div class="finder-body">
      ${filterPanel({ words, search, visit, groups: page.offer.total })} ${results(page)}
    </div>`;
}
