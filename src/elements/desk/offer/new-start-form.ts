import { html, nothing, type TemplateResult } from 'lit';
import type { DeskGroup } from '../../../contract/desk-documents.ts';
import type { Edition, Group } from '../../../contract/group.ts';
import { addDays, dayNumber, weekdayNumber } from '../../../domain/dates/dates.ts';
import type { DayException, PlannedDay } from '../../../domain/offer/next-start.ts';
import { formatDate, formatDay, formatWeekday } from '../../../locale/format.ts';
import { translator } from '../../../locale/translate.ts';
import { editionFacts, factList } from '../../../parts/edition-facts.ts';
import { groupCard } from '../../../parts/group-card.ts';
import { byPhone, placesOf, type EditionWords } from '../../../parts/places.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import { dayRow } from './day-row.ts';
import type { DocumentEdit } from './document-edit.ts';
import { faultSummary, notReady, offerField, saveFailure } from './fields.ts';
import {
  modelOf,
  newEdition,
  plannedDays,
  type NewStartDraft,
} from '../../../domain/desk/new-start.ts';
import { placesFields } from './places-fields.ts';
import { kindWords } from './start-words.ts';

/** A start that is being made, in its place in the list. */
export interface NewStart {
  readonly edit: DocumentEdit<DeskGroup, NewStartDraft>;
  readonly groupName: string;
  readonly closingDays: readonly string[];
  /** Days are listed to be changed one by one. */
  readonly listsDays: boolean;
  listDays(): void;
  close(): void;
}

export function newStartForm(start: NewStart, view: DeskView): TemplateResult {
  const { t } = view;
  const { edit } = start;
  return html`<section class="editing" aria-labelledby="edit-title">
    ${view.heading(1, t('newStartOf', { group: start.groupName }), {
      id: 'edit-title',
      focusable: true,
      classes: 'lead-title',
    })}
    ${edit.status === 'ready' ? form(start, view) : notReady(edit, view)}
  </section>`;
}

function form(start: NewStart, view: DeskView): TemplateResult {
  const { t } = view;
  const { edit, closingDays } = start;
  const { draft, faults } = edit;
  const group = edit.doc!;
  const model = modelOf(group);
  const field = (it: Parameters<typeof offerField>[0]) => offerField(it, faults, view);
  const days = plannedDays(model, draft, closingDays);
  const submit = (event: Event) => {
    event.preventDefault();
    void edit.submit();
  };
  return html`<p
      class="muted"
      .textContent=${model ? copiedFrom(model, view) : t('newStartAbout')}
    ></p>
    <form class="edit-grid" novalidate @submit=${submit}>
      <div class="fields">
        ${faultSummary(faults, view)}
        <div class="pair">
          ${field({
            id: 'first-day',
            kind: 'date',
            label: t('firstSession'),
            value: draft.firstDay,
            type: (firstDay) => edit.change({ firstDay, exceptions: {} }),
          })}
          ${field({
            id: 'session-count',
            kind: 'number',
            size: 'short',
            label: t('sessionCount'),
            value: draft.count,
            type: (count) => edit.change({ count }),
          })}
        </div>
        <div class="pair">
          ${field({
            id: 'start-time',
            kind: 'time',
            label: t('from'),
            value: draft.startTime,
            type: (startTime) => edit.change({ startTime }),
          })}
          ${field({
            id: 'end-time',
            kind: 'time',
            label: t('until'),
            value: draft.endTime,
            type: (endTime) => edit.change({ endTime }),
          })}
        </div>
        ${daysOf(days, start, view)} ${placesFields(edit, view)} ${saveFailure(edit.failure, view)}
      </div>
      <div class="preview">
        <p class="label"><b .textContent=${t('asVisitorsSee')}></b></p>
        ${visitorsCard(group, newEdition('new', model, draft, closingDays), view)}
      </div>
      ${formActions(
        t('publishStart'),
        { isOff: edit.isBusy, cancel: () => start.close(), cancelWords: t('dontDo') },
        view,
      )}
    </form>`;
}

function copiedFrom(model: Edition, { t, language }: DeskView): string {
  const place = model.location?.city ?? '';
  const day = model.startDate ?? model.sessions?.[0]?.date;
  const from = [place, day === undefined ? '' : formatDate(day, language)].filter(Boolean);
  return from.length ? t('copiedFrom', { start: from.join(', ') }) : t('newStartAbout');
}

/** All days of the pattern; those without a session have the reason. */
function daysOf(days: readonly PlannedDay[], start: NewStart, view: DeskView): unknown {
  const { t } = view;
  if (days.length === 0) return nothing;
  return html`<section class="days">
    ${view.heading(2, daysTitle(days, view), { id: 'days', focusable: true })}
    <ul class=${start.listsDays ? 'day-list' : 'day-grid'}>
      ${days.map((it) => (start.listsDays ? plannedDayRow(it, start.edit, view) : dayCell(it, view)))}
    </ul>
    ${
      start.listsDays
        ? nothing
        : html`<button
            class="button-quiet"
            part="button"
            type="button"
            @click=${() => start.listDays()}
            .textContent=${t('changeDay')}
          ></button>`
    }
  </section>`;
}

/** "Elke week op dinsdag, 2 dagen overgeslagen". */
function daysTitle(days: readonly PlannedDay[], { t, language }: DeskView): string {
  const numbers = days.map((it) => dayNumber(it.planned) ?? 0);
  const weekdays = new Set(numbers.map(weekdayNumber));
  const gap = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const isWeekly = weekdays.size === 1 && (gap === 7 || gap === 14);
  const weekday = formatWeekday(weekdayNumber(numbers[0] ?? 0), language);
  const skipped = days.filter((it) => it.skipped).length;
  const rhythm = isWeekly
    ? t(gap === 7 ? 'everyWeekOn' : 'everyOtherWeekOn', { weekday })
    : t('theDays');
  return skipped > 0 ? `${rhythm}, ${t('daysSkipped', { count: skipped })}` : rhythm;
}

const skippedWords = ({ skipped }: PlannedDay, { t }: DeskView): string =>
  skipped === undefined
    ? ''
    : skipped === 'closed' || skipped === 'chosen'
      ? t(`skipped-${skipped}`)
      : t(`holiday-${skipped}`);

const dayWords = (date: string, { language }: DeskView): string =>
  date ? formatDay(date, language, false) : '';

const dayCell = (day: PlannedDay, view: DeskView): TemplateResult =>
  html`<li class=${day.skipped ? 'day-skipped' : ''}>
    <span .textContent=${dayWords(day.date, view)}></span>
    ${day.skipped ? html`<span class="small" .textContent=${skippedWords(day, view)}></span>` : nothing}
  </li>`;

function plannedDayRow(
  day: PlannedDay,
  edit: DocumentEdit<DeskGroup, NewStartDraft>,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { planned } = day;
  const { exceptions } = edit.draft;
  const except = (exception: DayException) =>
    edit.change({ exceptions: { ...exceptions, [planned]: exception } });
  const before = exceptions[planned];
  const kept = before?.kind === 'keep' ? before : undefined;
  return dayRow(
    {
      name: dayWords(planned, view),
      values: day,
      skipped: day.skipped && skippedWords(day, view),
      toggleWords: t(day.skipped ? 'dontSkip' : 'skipDay'),
      minimum: addDays(planned, -60),
      type: (field, value) => {
        if (value) except({ ...kept, kind: 'keep', [field]: value });
      },
      toggle: () => except(day.skipped ? { kind: 'keep' } : { kind: 'skip' }),
    },
    view,
  );
}

/** The card of the finder, with a start as it is typed. */
export function visitorsCard(group: Group, edition: Edition, view: DeskView): TemplateResult {
  const { language, today } = view;
  const words: EditionWords = { t: translator(language, 'edition', 'u'), language, today };
  const maximum = edition.capacity?.maximum;
  const shown: Edition = {
    ...edition,
    capacity: { ...edition.capacity, ...(maximum !== undefined && { available: maximum }) },
  };
  const phone = byPhone(group, words);
  return html`<div class="card-frame">
    ${groupCard({
      kind: html`<span .textContent=${kindWords(group.kind, view)}></span>`,
      title: html`<p class="card-title" .textContent=${group.name}></p>`,
      summary: html`<span .textContent=${group.summary}></span>`,
      facts: factList(editionFacts(shown, words, { withYear: true, group })),
      places: phone ?? placesOf(shown, words),
      isByPhone: phone !== undefined,
    })}
  </div>`;
}
