import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SignupRow, SignupRowList } from '../../../contract/desk-cards.ts';
import { signupStates } from '../../../contract/signup.ts';
import { isLiving } from '../../../domain/signup/signup-state.ts';
import { crossIcon, searchIcon } from '../../../parts/icon.ts';
import { changeMark } from '../changes/change-mark.ts';
import { heldConflict } from '../changes/held-conflict.ts';
import { resultLine } from '../changes/result-line.ts';
import { failureAlert } from '../failure-alert.ts';
import type { DeskView } from '../desk-view.ts';
import { groupTitle, startTitle } from '../group-words.ts';
import { cancelledBadge } from '../cancelled-badge.ts';
import { readTodayBadge } from '../read-today.ts';
import { stateWords } from '../state-words.ts';
import { signedUpWords, whoWords } from '../todo/decision-words.ts';
import type { CardController } from './card-controller.ts';
import type { PeopleController } from './people-controller.ts';
import type { PriorityController } from './priority-controller.ts';
import { priorityDone } from './priority-words.ts';
import { startOptions } from './start-options.ts';

/** Weeks to choose from. */
const waits = [1, 2, 4, 8];

/** What the page leads to. */
export interface PeopleActions {
  readonly priority: PriorityController;
  toggleNames(): void;
  addByPhone(): void;
  readonly announcements: { add: () => void; list: TemplateResult | typeof nothing };
}

/** Everyone who signed up: looked for, narrowed, and one of them opened beside the list. */
export function peoplePage(
  people: PeopleController,
  card: CardController,
  view: DeskView,
  opened: TemplateResult | typeof nothing,
  bulk: TemplateResult | typeof nothing,
  { toggleNames, addByPhone, announcements, priority }: PeopleActions,
): TemplateResult {
  const { t } = view;
  const { state, value } = people.list;
  return html`<div class="page-head">
      ${view.heading(0, t('tabSignups'), { classes: 'display', id: 'page', focusable: true })}
      <div class="head-actions">
        <button
          class="button"
          part="button"
          id="add-phone-signup"
          type="button"
          @click=${addByPhone}
          .textContent=${t('phoneSignup')}
        ></button>
        <button
          class="button-quiet"
          part="button"
          id="add-announcement"
          type="button"
          @click=${announcements.add}
          .textContent=${t('announceSomebody')}
        ></button>
      </div>
      ${announcements.list}
    </div>
    <div class=${opened === nothing ? 'split' : 'split split-opened'}>
      <div class="split-list">
        ${searchForm(people, view)} ${chips(people, view)} ${bulk}
        ${
          state.status === 'failed'
            ? view.failed(state.error, () => void people.list.reload())
            : nothing
        }
        ${value ? listOf(value, people, { card, priority, toggleNames }, view) : nothing}
        ${!value && state.status !== 'failed' ? view.loading() : nothing}
      </div>
      ${opened}
    </div>`;
}

function searchForm(people: PeopleController, view: DeskView): TemplateResult {
  const { t } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = values.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    people.search({
      q: text('q'),
      status: text('status'),
      edition: text('edition'),
      wait: text('wait'),
    });
  };
  return html`<form class="people-search" role="search" @submit=${submit}>
    <div class="field">
      <label for="q" .textContent=${t('search')}></label>
      <p class="hint" id="q-hint" .textContent=${t('searchHint')}></p>
      <input
        class="control"
        id="q"
        name="q"
        type="search"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        .value=${people.query.q}
        aria-describedby="q-hint"
      />
    </div>
    <div class="people-filters">
      <div class="field">
        <label for="status" .textContent=${t('filterState')}></label>
        <select class="control" id="status" name="status">
          <option value="" .textContent=${t('stateOpen')}></option>
          ${signupStates.map(
            (it) =>
              html`<option
                value=${it}
                ?selected=${it === people.query.status}
                .textContent=${stateWords(it, view)}
              ></option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="edition" .textContent=${t('filterStart')}></label>
        <select class="control" id="edition" name="edition">
          ${startOptions(people.editions.value ?? [], people.query.edition, t('everyStart'), view)}
          ${
            people.query.edition && !people.edition
              ? html`<option
                  value=${people.query.edition}
                  selected
                  .textContent=${unnamedStart(people, view)}
                ></option>`
              : nothing
          }
        </select>
      </div>
      <div class="field">
        <label for="wait" .textContent=${t('filterWait')}></label>
        <select class="control" id="wait" name="wait">
          <option value="" .textContent=${t('everyWait')}></option>
          ${waits.map(
            (it) =>
              html`<option
                value=${it}
                ?selected=${String(it) === people.query.wait}
                .textContent=${t('waitsLongerThan', { count: it })}
              ></option>`,
          )}
        </select>
      </div>
      <button class="button" part="button" type="submit">
        ${searchIcon()}<span .textContent=${t('find')}></span>
      </button>
    </div>
  </form>`;
}

/** What a start is called that is not among those that were read. */
const unnamedStart = (people: PeopleController, { t }: DeskView): string =>
  t(people.isHiddenStart ? 'hiddenStart' : 'filterStart');

/** What the list is narrowed to, each with its way back. */
function chips(people: PeopleController, view: DeskView): unknown {
  const { t } = view;
  const { q, status, edition, wait } = people.query;
  if (!people.isNarrowed) return nothing;
  const start = people.edition;
  const chip = (words: string, remove: () => void) =>
    html`<li>
      <button class="chip" type="button" @click=${remove}>
        <span class="visually-hidden" .textContent=${`${t('removeFilter')} `}></span
        ><span .textContent=${words}></span>${crossIcon()}
      </button>
    </li>`;
  return html`<ul class="chips">
    ${q ? chip(`“${q}”`, () => people.search({ q: '' })) : nothing}
    ${status ? chip(stateWords(status, view), () => people.search({ status: '' })) : nothing}
    ${
      edition
        ? chip(start ? startTitle(start, view) : unnamedStart(people, view), () =>
            people.search({ edition: '' }),
          )
        : nothing
    }
    ${
      wait
        ? chip(t('waitsLongerThan', { count: Number(wait) }), () => people.search({ wait: '' }))
        : nothing
    }
  </ul>`;
}

function listOf(
  { people: rows, total, more }: SignupRowList,
  people: PeopleController,
  {
    card,
    priority,
    toggleNames,
  }: Pick<PeopleActions, 'priority' | 'toggleNames'> & { card: CardController },
  view: DeskView,
): TemplateResult {
  const { t } = view;
  if (total === 0) {
    return html`<div class="empty">
      <p role="status" .textContent=${t(emptyWords(people))}></p>
      ${elsewhereNote(people, view)}
      ${
        people.isNarrowed
          ? html`<button
              class="button-quiet"
              part="button"
              type="button"
              @click=${() => people.showEveryone()}
              .textContent=${t('showEveryone')}
            ></button>`
          : nothing
      }
    </div>`;
  }
  return html`<div class="people-head">
      <p role="status"><b .textContent=${t('signupsCounted', { count: total })}></b></p>
      <button
        class="button-quiet names"
        part="button"
        type="button"
        @click=${toggleNames}
        .textContent=${t(view.hidesNames ? 'showNames' : 'hideNames')}
      ></button>
    </div>
    ${elsewhereNote(people, view)} ${orderNote(rows, people, view)}
    <ul class="people">
      ${repeat(
        rows,
        ({ reference }) => reference,
        (it) => personRow(it, card, people.isWaitingList ? priority : undefined, view),
      )}
    </ul>
    ${
      more
        ? html`<button
            class="button more"
            part="button"
            type="button"
            @click=${() => void people.showMore()}
            .textContent=${t('showMore')}
          ></button>`
        : nothing
    }`;
}

function emptyWords({ isNarrowed, isHiddenStart, query }: PeopleController) {
  if (!isNarrowed) return 'nobodyYet';
  if (isHiddenStart) return 'startNotSeen';
  if (query.q !== '') return 'nobodyFound';
  return query.status === '' && query.wait === '' ? 'nobodyAtStart' : 'nobodyInFilter';
}

/** Who has a place at the start or waits for it on the institution's own list, and so is not among the rows. */
function elsewhereNote({ edition }: PeopleController, { t }: DeskView): unknown {
  const { heldElsewhere = 0, waitingElsewhere = 0 } = edition ?? {};
  const words = [
    heldElsewhere > 0 ? t('holdElsewhere', { count: heldElsewhere }) : '',
    waitingElsewhere > 0 ? t('ownListFirst', { count: waitingElsewhere }) : '',
  ].filter(Boolean);
  return words.length > 0
    ? html`<p class="muted small" .textContent=${words.join(' ')}></p>`
    : nothing;
}

/** The order of a list that is not by day. */
function orderNote(
  rows: readonly SignupRow[],
  people: PeopleController,
  { t }: DeskView,
): TemplateResult | typeof nothing {
  const hasWaiting = rows.some((it) => it.status === 'waiting');
  const isOfStart = people.isOfStart && hasWaiting;
  if (!isOfStart && !people.isWaitingList) {
    return people.query.wait === '' || people.query.edition !== ''
      ? nothing
      : html`<p class="muted small" .textContent=${t('longestWaitFirst')}></p>`;
  }
  const words = [isOfStart ? t('placesBeforeWaiting') : '', t('waitingOrder')];
  return html`<p class="muted small" .textContent=${words.filter(Boolean).join(' ')}></p>`;
}

function personRow(
  person: SignupRow,
  card: CardController,
  priority: PriorityController | undefined,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { reference, mode, createdAt, suspect, possibleDuplicate } = person;
  const isOpened = card.reference === reference;
  const who = whoWords(person, view);
  const about = [
    groupTitle(person) || t('noGroup'),
    signedUpWords({ mode, at: createdAt }, view),
  ].join('. ');
  return html`<li class=${isOpened ? 'opened-row' : ''}>
    <div class="what">
      <p>
        ${
          person.position === undefined
            ? nothing
            : html`<span class="place-on-list"
                ><span
                  class="visually-hidden"
                  .textContent=${t('placeOnList', { position: person.position })}
                ></span
                ><span aria-hidden="true" .textContent=${String(person.position)}></span
              ></span>`
        }
        <button
          class="link person"
          type="button"
          data-person=${reference}
          aria-current=${isOpened ? 'true' : nothing}
          @click=${() => card.open(reference)}
        >
          <span .textContent=${who}></span>
        </button>
        ${who === reference ? nothing : html`<span class="muted small" .textContent=${reference}></span>`}
      </p>
      <p class="muted small" .textContent=${about}></p>
    </div>
    <p class="person-state">
      <span class="badge badge-quiet" .textContent=${stateWords(person.status, view)}></span>
      ${person.startCancelled && isLiving(person.status) ? cancelledBadge(view) : nothing}
      ${priority?.changeFor(reference) ? nothing : changeMark(person.change, person.status, view)}
      ${person.readToday ? readTodayBadge(view) : nothing}
      ${
        suspect || possibleDuplicate
          ? html`<span
              class="badge badge-notice"
              .textContent=${t(suspect ? 'suspect' : 'duplicate')}
            ></span>`
          : nothing
      }
      ${person.priority ? html`<span class="badge badge-quiet" .textContent=${t('goesFirst')}></span>` : nothing}
    </p>
    ${priority && person.status === 'waiting' ? priorityOf(person, priority, who, view) : nothing}
  </li>`;
}

/** Going first on this list, and what was just changed of that. */
function priorityOf(
  person: SignupRow,
  priority: PriorityController,
  who: string,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { reference } = person;
  const change = priority.changeFor(reference);
  return html`<div class="row-step">
    ${
      change
        ? resultLine(change, view, {
            who,
            title: priorityDone(change.priority === true, who, view),
            isLate: priority.changes.isLate(change),
            undo: () => void priority.undo(person, change),
          })
        : html`<button
            class="link small"
            type="button"
            data-priority=${reference}
            @click=${() => void priority.set(person, !person.priority)}
          >
            <span .textContent=${t(person.priority ? 'endPriority' : 'givePriority')}></span
            ><span class="visually-hidden" .textContent=${`: ${who}`}></span>
          </button>`
    }
    ${heldConflict(
      priority.changes.conflictOf(reference),
      {
        who,
        reference,
        status: person.status,
        isBusy: priority.isBusy,
        keep: () => void priority.keepHeld(reference),
        replace: (conflict) => void priority.replaceHeld(reference, conflict),
      },
      view,
    )}
    ${failureAlert(priority.failureFor(reference), view)}
  </div>`;
}
