import { html, nothing, type TemplateResult } from 'lit';
import type { DeskGroup } from '../../../contract/desk-documents.ts';
import type { DeskStartRow } from '../../../contract/desk-offer.ts';
import { formatDate, formatDay } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { formActions } from '../form-actions.ts';
import { comparison } from './comparison.ts';
import { dayRow } from './day-row.ts';
import { backButton, mergedNotice } from './edit-frame.ts';
import type { DocumentEdit } from './document-edit.ts';
import { effectsPanel, toldEffects, type Effect } from './effects-panel.ts';
import { faultSummary, notReady, offerField, offerRadios, saveFailure } from './fields.ts';
import { placesFields } from './places-fields.ts';
import {
  commonTimes,
  countOf,
  moveSessions,
  retimeSessions,
  type DraftSession,
  type StartDraft,
} from '../../../domain/desk/start-draft.ts';
import { fieldWords, valueWords } from './start-fields.ts';
import { startName } from './start-words.ts';

/** A start that is being changed. */
export interface ChangeStart {
  readonly edit: DocumentEdit<DeskGroup, StartDraft>;
  readonly row: DeskStartRow;
  readonly listsDays: boolean;
  listDays(): void;
  cancelStart(): void;
  close(): void;
}

export function changeStartForm(start: ChangeStart, view: DeskView): TemplateResult {
  const { t } = view;
  const { edit, row } = start;
  const { conflict } = edit;
  return html`${backButton(start.close, view)}
    <div class="page-head">
      ${view.heading(0, t(conflict ? 'otherChangedToo' : 'changeStart'), {
        id: 'edit-title',
        focusable: true,
        classes: 'display',
      })}
      <p class="muted" .textContent=${`${row.groupName}. ${startName(row, view)}.`}></p>
    </div>
    ${
      edit.status !== 'ready'
        ? notReady(edit, view)
        : conflict
          ? comparison(edit, conflict, { fieldWords, valueWords, close: () => start.close() }, view)
          : form(start, view)
    }`;
}

function form(start: ChangeStart, view: DeskView): TemplateResult {
  const { t, common } = view;
  const { edit, row } = start;
  const { draft, faults } = edit;
  const submit = (event: Event) => {
    event.preventDefault();
    void edit.submit();
  };
  const told = edit.effects?.told ?? [];
  return html`${mergedNotice(edit, view)}
    <form class="edit-grid part" novalidate @submit=${submit}>
      <div class="fields">
        ${faultSummary(faults, view)} ${whenFields(start, view)}
        ${placesFields(
          {
            draft,
            faults,
            change: (change) => edit.change(change),
            wasOf: (key) => edit.was(key),
          },
          view,
        )}
        ${offerRadios({
          name: 'status',
          legend: t('signupState'),
          value: draft.status,
          choose: (status) => edit.change({ status }),
          options: [
            { value: 'open', words: t('status-open'), about: t('status-open-about') },
            { value: 'closed', words: t('status-closed'), about: t('status-closed-about') },
            ...(edit.before.status === 'cancelled'
              ? [{ value: 'cancelled', words: t('status-cancelled') }]
              : []),
          ],
        })}
      </div>
      ${effectsPanel(
        edit.isChanged
          ? edit.effects
            ? effectsOf(start, view)
            : faults.length
              ? []
              : undefined
          : [],
        { title: t('effectsTitle'), empty: t(edit.isChanged ? 'nobodyHears' : 'nothingChanged') },
        view,
      )}
      <div class="fields after">
        ${saveFailure(edit.failure, view)}
        ${formActions(
          t(told.length > 0 ? 'saveAndTell' : 'save'),
          {
            isOff: edit.isBusy || !edit.isChanged,
            cancel: () => start.close(),
            cancelWords: t('dontChange'),
            more:
              row.signupStatus === 'cancelled'
                ? nothing
                : html`<button
                    class="button-quiet"
                    part="button"
                    type="button"
                    @click=${() => start.cancelStart()}
                    .textContent=${t('cancelStart')}
                  ></button>`,
          },
          view,
        )}
        ${told.length > 0 ? html`<p class="muted small" .textContent=${t('heldAbout')}></p>` : nothing}
        ${edit.isBusy ? html`<p class="visually-hidden" role="status" .textContent=${common('sending')}></p>` : nothing}
      </div>
    </form>`;
}

/** The first day, the times and each of the days that are still to come. */
function whenFields(start: ChangeStart, view: DeskView): unknown {
  const { t, today } = view;
  const { edit } = start;
  const { draft, before, faults } = edit;
  const { sessions } = draft;
  const coming = sessions.filter((it) => it.date === '' || it.date >= today);
  if (sessions.length > 0 && coming.length === 0) return nothing;
  const hasPattern = sessions.length === 0 && (before.startTime !== '' || before.endTime !== '');
  const times = sessions.length > 0 ? commonTimes(sessions, today) : draft;
  const timesBefore = sessions.length > 0 ? commonTimes(before.sessions, today) : before;
  const wasOf = (now: string, was: string) => (now === was ? undefined : was);
  const retime = (change: Partial<Pick<DraftSession, 'startTime' | 'endTime'>>) =>
    edit.change(
      sessions.length > 0 ? { sessions: retimeSessions(sessions, change, today) } : change,
    );
  const first = coming[0];
  const firstBefore = before.sessions.find((it) => it.date >= today);
  return html`${
    first
      ? html`<div class="days">
          ${offerField(
            {
              id: 'first-day',
              kind: 'date',
              label: t(sessions[0] === first ? 'firstSession' : 'nextSession'),
              value: first.date,
              was:
                first.date === firstBefore?.date
                  ? undefined
                  : formatDate(firstBefore?.date ?? '', view.language),
              type: (day) => edit.change({ sessions: moveSessions(sessions, day, today) }),
            },
            faults,
            view,
          )}
          ${daysOf(coming, start, view)}
        </div>`
      : nothing
  }
  ${
    first || hasPattern
      ? html`<div class="pair">
          ${offerField(
            {
              id: 'start-time',
              kind: 'time',
              label: t('from'),
              value: times.startTime,
              was: wasOf(times.startTime, timesBefore.startTime),
              type: (startTime) => retime({ startTime }),
            },
            faults,
            view,
          )}
          ${offerField(
            {
              id: 'end-time',
              kind: 'time',
              label: t('until'),
              value: times.endTime,
              was: wasOf(times.endTime, timesBefore.endTime),
              type: (endTime) => retime({ endTime }),
            },
            faults,
            view,
          )}
        </div>`
      : nothing
  }`;
}

function daysOf(
  coming: readonly DraftSession[],
  start: ChangeStart,
  view: DeskView,
): TemplateResult {
  const { t, language } = view;
  const { sessions } = start.edit.draft;
  const last = coming.at(-1)?.date ?? '';
  if (!start.listsDays)
    return html`<p class="hint" id="days" tabindex="-1">
      <span
        .textContent=${t('comingDays', { count: coming.length, day: formatDay(last, language, false) })}
      ></span>
      <button
        class="link"
        type="button"
        @click=${() => start.listDays()}
        .textContent=${t('changeDay')}
      ></button>
    </p>`;
  return html`<ul class="day-list" id="days" tabindex="-1" aria-label=${t('theDays')}>
    ${coming.map((it) => sessionRow(it, sessions.indexOf(it), start, view))}
  </ul>`;
}

function sessionRow(
  session: DraftSession,
  index: number,
  { edit }: ChangeStart,
  view: DeskView,
): TemplateResult {
  const { t, language } = view;
  const { isSkipped } = session;
  const change = (changed: Partial<DraftSession>) =>
    edit.change({
      sessions: edit.draft.sessions.map((it, at) => (at === index ? { ...it, ...changed } : it)),
    });
  return dayRow(
    {
      name: session.date ? formatDay(session.date, language, false) : '',
      values: session,
      skipped: isSkipped ? t('skipped-chosen') : undefined,
      toggleWords: t(isSkipped ? 'dontSkip' : 'dropDay'),
      dateId: `session-${index}`,
      type: (field, value) => change({ [field]: value }),
      toggle: () => change({ isSkipped: !isSkipped }),
    },
    view,
  );
}

/** What the change does: places against people first, then who hears of it. */
function effectsOf({ edit, row }: ChangeStart, view: DeskView): Effect[] {
  const { t } = view;
  const { draft, before, effects } = edit;
  const maximum = countOf(draft.maximum);
  const placesBefore = countOf(before.maximum);
  const over = maximum === undefined ? 0 : row.held - maximum;
  const more = (maximum ?? 0) - Math.max(placesBefore ?? 0, row.held);
  const isSmaller = maximum !== undefined && maximum !== placesBefore;
  return [
    ...(isSmaller && over > 0
      ? [
          {
            words: t('morePeopleThanPlaces', { count: over }),
            about: t('nobodyFallsOut', { count: row.held }),
            isNotice: true,
          },
        ]
      : []),
    ...(isSmaller && more > 0 && row.waiting > 0
      ? [{ words: t('placesComeFree', { count: more }), about: t('offeredInTurn') }]
      : []),
    ...(effects ? toldEffects(effects, view) : []),
  ];
}
