import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { groupChanges, type HeldChange } from '../../../contract/desk-changes.ts';
import type { DeskGroupRow, DeskStartRow, OfferInstitution } from '../../../contract/desk-offer.ts';
import { provisionShare } from '../../../domain/desk/provision-share.ts';
import { addDays } from '../../../domain/dates/dates.ts';
import { formatPercent } from '../../../locale/format.ts';
import { circleOfChairs } from '../../../parts/circle-of-chairs.ts';
import { plusIcon } from '../../../parts/icon.ts';
import { resultLine } from '../changes/result-line.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { offerFilters, type OfferListController } from './offer-list-controller.ts';
import { firstDayWords, groupLine, isOver, startName, startState } from './start-words.ts';

/** What can be done from the list. */
export interface OfferActions {
  newStart(group: DeskGroupRow): void;
  changeStart(group: DeskGroupRow, start: DeskStartRow): void;
  changeGroup(group: DeskGroupRow): void;
  /** Absent for who has a right for single groups only. */
  newGroup?: (() => void) | undefined;
  /** The institutions whose texts can be changed. */
  readonly institutions: readonly OfferInstitution[];
  changeInstitution(institution: string): void;
  /** Absent for who may not add one. */
  newInstitution?: (() => void) | undefined;
  importTable(): void;
  /** Where the offer is downloaded in a format. */
  address(format: 'csv' | 'json' | 'template'): string;
  /** Where the poster of a group is, to print. */
  posterAddress(group: string): string;
  /** Shows who signed up for a start of a group; undefined for who does not see them. */
  showPeople(group: DeskGroupRow): ((edition: string) => void) | undefined;
  /** The new start that is being made in its place in the list. */
  openedIn(group: string): TemplateResult | undefined;
  isLate(id: string): boolean;
  /** Something that was just stored, in words. */
  readonly saved: string | undefined;
}

/** Days ahead that count as "soon" in the head of the list. */
const soon = 92;

/** Every group with its starts: how they stand, and what comes next. */
export function offerList(
  list: OfferListController,
  actions: OfferActions,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { state, value } = list.rows;
  return html`<div class="offer-head">
      <div class="page-head">
        ${view.heading(0, t('tabOffer'), { classes: 'display', id: 'page', focusable: true })}
        ${value ? html`<p class="muted" .textContent=${countsOf(value.groups, view)}></p>` : nothing}
      </div>
      ${
        actions.newGroup
          ? html`<button
              class="button"
              part="button"
              type="button"
              data-new-group
              @click=${actions.newGroup}
            >
              ${plusIcon()}<span .textContent=${t('newGroup')}></span>
            </button>`
          : nothing
      }
    </div>
    ${actions.saved ? html`<p class="result-line saved" role="status" .textContent=${actions.saved}></p>` : nothing}
    ${state.status === 'failed' ? view.failed(state.error, () => void list.rows.reload()) : nothing}
    ${list.failure ? html`<div class="part">${failureAlert(list.failure, view)}</div>` : nothing}
    ${list.heldNew.map((it) => heldLine(it, it.groupName ?? it.group ?? '', list, actions, view))}
    ${value ? content(list, actions, view) : state.status === 'failed' ? nothing : view.loading()}`;
}

/** "17 groepen, 9 starts de komende 3 maanden. 70 % is vast aanbod." */
function countsOf(groups: readonly DeskGroupRow[], { t, today, language }: DeskView): string {
  const until = addDays(today, soon);
  const starting = groups
    .flatMap((it) => it.editions)
    .filter(
      ({ startDate = '', signupStatus }) =>
        startDate >= today && startDate <= until && signupStatus !== 'cancelled',
    ).length;
  const share = provisionShare(groups);
  return [
    `${t('groupsCounted', { count: groups.length })}, ${t('startSoon', { count: starting })}.`,
    share === undefined
      ? ''
      : t('standingShare', { share: formatPercent(Math.round(share * 100), language) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function content(list: OfferListController, actions: OfferActions, view: DeskView): TemplateResult {
  const { t, today } = view;
  const groups = list.listed(list.filter, today);
  const shown = groups.slice(0, list.shown);
  return html`${(list.rows.value?.groups.length ?? 0) > 0 ? filters(list, view) : nothing}
    ${
      groups.length === 0
        ? html`<p
            class="empty"
            role="status"
            .textContent=${t(list.rows.value?.groups.length ? 'noGroupFound' : 'noGroupYet')}
          ></p>`
        : html`<ul class="offer-groups">
            ${repeat(
              shown,
              ({ id }) => id,
              (it) => groupItem(it, list, actions, view),
            )}
          </ul>`
    }
    ${
      shown.length < groups.length
        ? html`<div class="actions part">
            <button
              class="button"
              part="button"
              type="button"
              @click=${() => void list.showMore()}
              .textContent=${t('showMoreGroups')}
            ></button>
            <p
              class="muted"
              .textContent=${t('groupsShown', { shown: shown.length, count: groups.length })}
            ></p>
          </div>`
        : nothing
    }
    <section class="part panel">
      ${
        actions.institutions.length > 0
          ? html`${view.heading(1, t('manyAtOnce'))}
              <p class="muted" .textContent=${t('manyAtOnceAbout')}></p>`
          : view.heading(1, t('offerAsFile'))
      }
      <div class="actions">
        ${
          actions.institutions.length > 0
            ? html`<button
                  class="button-quiet"
                  part="button"
                  type="button"
                  data-import
                  @click=${() => actions.importTable()}
                  .textContent=${t('readCsv')}
                ></button>
                <a href=${actions.address('template')} download .textContent=${t('template')}></a>`
            : nothing
        }
        <a href=${actions.address('csv')} download .textContent=${t('downloadCsv')}></a>
        <a href=${actions.address('json')} download .textContent=${t('downloadJson')}></a>
      </div>
    </section>
    ${institutionsPanel(actions, view)}`;
}

/** The institutions whose texts can be changed, and where there can be another one. */
function institutionsPanel(
  { institutions, changeInstitution, newInstitution }: OfferActions,
  view: DeskView,
): unknown {
  const { t } = view;
  if (institutions.length === 0 && !newInstitution) return nothing;
  return html`<section class="part panel">
    ${view.heading(1, t('institutionTexts'))}
    <p
      class="muted"
      .textContent=${t(institutions.length > 0 ? 'institutionTextsAbout' : 'noInstitutionYet')}
    ></p>
    <div class="actions">
      ${institutions.map(
        ({ id, name }) =>
          html`<button
            class="button-quiet"
            part="button"
            type="button"
            data-institution=${id}
            @click=${() => changeInstitution(id)}
          >
            <span .textContent=${t('change')}></span
            ><span
              class=${institutions.length > 1 ? '' : 'visually-hidden'}
              .textContent=${`: ${name}`}
            ></span>
          </button>`,
      )}
      ${
        newInstitution
          ? html`<button
              class=${institutions.length > 0 ? 'button-quiet' : 'button button-primary'}
              part="button"
              type="button"
              data-institution=""
              @click=${newInstitution}
            >
              ${plusIcon()}<span .textContent=${t('addInstitution')}></span>
            </button>`
          : nothing
      }
    </div>
  </section>`;
}

function filters(list: OfferListController, view: DeskView): TemplateResult {
  const { t, today } = view;
  return html`<div class="offer-filters" role="search">
    <div class="field">
      <label for="offer-search" .textContent=${t('searchGroup')}></label>
      <input
        class="control"
        id="offer-search"
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        .value=${list.search}
        @input=${(event: Event) =>
          list.narrow({ search: (event.currentTarget as HTMLInputElement).value })}
      />
    </div>
    <div class="offer-filter-list" role="group" aria-label=${t('whichGroups')}>
      ${offerFilters.map((filter) => {
        const count = list.listed(filter, today).length;
        const isChosen = filter === list.filter;
        return html`<button
          class=${isChosen ? 'link filter-chosen' : 'link'}
          type="button"
          aria-pressed=${isChosen ? 'true' : 'false'}
          @click=${() => list.narrow({ filter })}
          .textContent=${t(`filter-${filter}`, { count })}
        ></button>`;
      })}
    </div>
  </div>`;
}

function groupItem(
  group: DeskGroupRow,
  list: OfferListController,
  actions: OfferActions,
  view: DeskView,
): TemplateResult {
  const { t, today } = view;
  const held = list.heldFor(group.id);
  const opened = actions.openedIn(group.id);
  const coming = group.editions.filter((it) => !isOver(it, today));
  const over = group.editions.filter((it) => isOver(it, today));
  const rows = (starts: readonly DeskStartRow[]) =>
    html`<ul class="starts">
      ${starts.map((it) => startRow(group, it, held !== undefined, actions, view))}
    </ul>`;
  return html`<li>
    <div class="group-head">
      <div>
        ${view.heading(1, group.name, { classes: 'title', id: `group-${group.id}`, focusable: true })}
        <p class="muted small">
          <span .textContent=${groupLine(group, view)}></span>
          ${
            held
              ? nothing
              : html`<button
                  class="link"
                  type="button"
                  data-group=${group.id}
                  @click=${() => actions.changeGroup(group)}
                >
                  <span .textContent=${t('changeGroup')}></span
                  ><span class="visually-hidden" .textContent=${`: ${group.name}`}></span>
                </button>`
          }
          ${
            group.sensitive
              ? nothing
              : html`<a href=${actions.posterAddress(group.id)} target="_blank" rel="noopener"
                  ><span .textContent=${t('poster')}></span
                  ><span class="visually-hidden" .textContent=${`: ${group.name}`}></span
                ></a>`
          }
        </p>
      </div>
      ${
        held || opened
          ? nothing
          : html`<button
              class="button"
              part="button"
              type="button"
              data-new-start=${group.id}
              @click=${() => actions.newStart(group)}
            >
              ${plusIcon()}<span .textContent=${t('newStart')}></span
              ><span class="visually-hidden" .textContent=${`: ${group.name}`}></span>
            </button>`
      }
    </div>
    ${held ? heldLine(held, group.name, list, actions, view) : nothing}
    ${coming.length > 0 ? rows(coming) : html`<p class="no-start muted" .textContent=${t('noStartPlanned')}></p>`}
    ${
      over.length > 0
        ? html`<details>
            <summary .textContent=${t('startsBefore', { count: over.length })}></summary>
            ${rows(over)}
          </details>`
        : nothing
    }
    ${opened ?? nothing}
  </li>`;
}

/** A change that waits, with the way back. */
function heldLine(
  held: HeldChange,
  group: string,
  list: OfferListController,
  actions: OfferActions,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { change, elsewhere = 0 } = held;
  const known = groupChanges.find((it) => it === change);
  return resultLine(held, view, {
    who: group,
    title: known ? t(`held-${known}`, { group }) : t('changeWaits', { group }),
    about: elsewhere > 0 ? t('heldElsewhere', { count: elsewhere }) : '',
    nobody: elsewhere > 0 ? '' : t('heldQuietly'),
    isLate: actions.isLate(held.id),
    undo: () => void list.undo(held),
  });
}

function startRow(
  group: DeskGroupRow,
  start: DeskStartRow,
  isHeld: boolean,
  actions: OfferActions,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { capacity, held, waiting } = start;
  const name = startName(start, view);
  const state = startState(start, view);
  const showPeople = actions.showPeople(group);
  const maximum = capacity?.maximum;
  return html`<li>
    <p class="start-name">
      ${
        showPeople
          ? html`<button class="link" type="button" @click=${() => showPeople(start.id)}>
              <b .textContent=${name}></b
              ><span class="visually-hidden" .textContent=${`: ${t('tabSignups')}`}></span>
            </button>`
          : html`<b .textContent=${name}></b>`
      }
    </p>
    <p .textContent=${firstDayWords(start, view)}></p>
    <p class="start-places">
      ${
        maximum === undefined
          ? nothing
          : circleOfChairs({ maximum, available: Math.max(0, maximum - held) })
      }
      <span
        ><span
          .textContent=${maximum === undefined ? t('peopleHeld', { count: held }) : t('heldOf', { held, maximum })}
        ></span
        >${waiting > 0 ? html`<span class="muted small" .textContent=${t('peopleWait', { count: waiting })}></span>` : nothing}</span
      >
    </p>
    <p><span class=${`badge badge-${state.tone}`} .textContent=${state.words}></span></p>
    ${
      isHeld
        ? nothing
        : html`<button
            class="link start-change"
            type="button"
            data-start=${start.id}
            @click=${() => actions.changeStart(group, start)}
          >
            <span .textContent=${t('change')}></span
            ><span class="visually-hidden" .textContent=${`: ${group.name}, ${name}`}></span>
          </button>`
    }
  </li>`;
}
