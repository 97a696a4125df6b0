import { html, nothing, type TemplateResult } from 'lit';
import type { DeskGroup } from '../../../contract/desk-documents.ts';
import { weekdays, type Edition, type Group } from '../../../contract/group.ts';
import { addDays, dayNumber, weekdayNumber } from '../../../domain/dates/dates.ts';
import type { DayException, PlannedDay } from '../../../domain/offer/next-start.ts';
import { isSameValue } from '../../../domain/same-value.ts';
import { formatDate, formatDay, formatList, formatWeekday } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import { dayRow } from './day-row.ts';
import type { DocumentEdit } from './document-edit.ts';
import { entryField, rhythmField } from './entry-fields.ts';
import { faultSummary, notReady, offerChoice, offerField, saveFailure } from './fields.ts';
import { groupOf } from './group-calls.ts';
import {
  modelOf,
  newEdition,
  newStartDraft,
  plannedDays,
  type NewStartDraft,
} from '../../../domain/desk/new-start.ts';
import { placesFields } from './places-fields.ts';
import { startFieldName } from './start-fields.ts';
import { visitorsCard } from './visitors-card.ts';

/** A start that is being made, in its place in the list. */
export interface NewStart {
  readonly edit: DocumentEdit<DeskGroup, NewStartDraft>;
  readonly groupName: string;
  readonly closingDays: readonly string[];
  /** Days are listed to be changed one by one. */
  readonly listsDays: boolean;
  listDays(): void;
  /** Shows a group as visitors will see its page. */
  showPage(group: Group): void;
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
  const added = newEdition('new', model, draft, closingDays);
  const withAdded = { ...groupOf(group), editions: [...group.editions, added] };
  const days = plannedDays(model, draft, closingDays);
  const submit = (event: Event) => {
    event.preventDefault();
    void edit.submit();
  };
  return html`<p
      class="muted"
      .textContent=${model ? copiedFrom(model, edit, view) : t('newStartAbout')}
    ></p>
    <form class="edit-grid" novalidate @submit=${submit}>
      <div class="fields">
        ${faultSummary(edit, (it) => startFieldName(it, view), view)}
        ${entryField(draft.entry, (entry) => chooseEntry(edit, entry), view)}
        <div class="pair">
          ${field({
            id: 'first-day',
            kind: 'date',
            label: t('firstSession'),
            value: draft.firstDay,
            isOptional: draft.entry === 'when-full',
            type: (firstDay) => edit.change({ firstDay, exceptions: {} }),
          })}
          ${
            draft.entry === 'rolling'
              ? nothing
              : field({
                  id: 'session-count',
                  kind: 'number',
                  size: 'short',
                  label: t('sessionCount'),
                  value: draft.count,
                  type: (count) => edit.change({ count }),
                })
          }
        </div>
        <div class="pair">
          ${rhythmField(
            {
              value: draft.rhythm,
              before: edit.before.rhythm,
              other: 'rhythm-as-before',
              choose: (rhythm) => edit.change({ rhythm, exceptions: {} }),
            },
            view,
          )}
          ${draft.firstDay === '' ? weekdayField(edit, view) : nothing}
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
      ${visitorsCard(group, added, view, { showPage: () => start.showPage(withAdded) })}
      <div class="fields after">
        ${formActions(
          t('publishStart'),
          { isOff: edit.isBusy, cancel: () => start.close(), cancelWords: t('dontDo') },
          view,
        )}
        <p class="muted small" .textContent=${t('addAbout')}></p>
      </div>
    </form>`;
}

type Edit = DocumentEdit<DeskGroup, NewStartDraft>;

/** A start without a fixed day has none until there are enough people. */
const chooseEntry = (edit: Edit, entry: string): void =>
  edit.change({
    entry,
    firstDay: entry === 'when-full' ? '' : edit.draft.firstDay || edit.before.firstDay,
    exceptions: {},
  });

const weekdayField = (edit: Edit, { t, language }: DeskView): TemplateResult =>
  offerChoice({
    id: 'weekday',
    label: t('weekday'),
    value: edit.draft.weekday,
    options: [
      ['', t('notKnownYet')],
      ...weekdays.map((it, index) => [it, formatWeekday(index, language)] as const),
    ],
    choose: (weekday) => edit.change({ weekday }),
  });

/** Where the start is copied from, and what a proposal made other than in it. */
function copiedFrom(model: Edition, { before }: Edit, { t, language, today }: DeskView): string {
  const place = model.location?.city ?? '';
  const day = model.startDate ?? model.sessions?.[0]?.date;
  const from = [place, day === undefined ? '' : formatDate(day, language)].filter(Boolean);
  if (from.length === 0) return t('newStartAbout');
  const start = from.join(', ');
  const was = newStartDraft(model, today);
  const isSame = (...keys: (keyof NewStartDraft)[]) =>
    keys.every((key) => isSameValue(before[key], was[key]));
  const others = [
    isSame('count') ? '' : t('new-count', { now: before.count, before: was.count }),
    isSame('entry') ? '' : t('new-entry'),
    isSame('amount') ? '' : t('new-amount'),
    isSame('startTime', 'endTime') ? '' : t('new-time'),
    isSame('city', 'street', 'building') ? '' : t('new-place'),
    isSame('childcare') ? '' : t('new-childcare'),
  ].filter(Boolean);
  return others.length > 0
    ? t('copiedAlso', { start, what: formatList(others, language) })
    : t('copiedFrom', { start });
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
  const isOneWeekday = new Set(numbers.map(weekdayNumber)).size === 1;
  const gap = (numbers[1] ?? 0) - (numbers[0] ?? 0);
  const weekday = formatWeekday(weekdayNumber(numbers[0] ?? 0), language);
  const skipped = days.filter((it) => it.skipped).length;
  const words = isOneWeekday ? rhythmWords(gap) : undefined;
  const rhythm = words ? t(words, { weekday }) : t('theDays');
  return skipped > 0 ? `${rhythm}, ${t('daysSkipped', { count: skipped })}` : rhythm;
}

/** What days are called that are so many days apart. */
const rhythmWords = (gap: number) =>
  gap === 7
    ? 'everyWeekOn'
    : gap === 14
      ? 'everyOtherWeekOn'
      : gap === 21
        ? 'everyThirdWeekOn'
        : gap === 28 || gap === 35
          ? 'everyMonthOn'
          : undefined;

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
