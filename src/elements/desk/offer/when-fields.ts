import { html, nothing, type TemplateResult } from 'lit';
import type { Edition } from '../../../contract/group.ts';
import { sessionCountOf } from '../../../domain/dates/sessions.ts';
import {
  commonTimes,
  isComing,
  moveSessions,
  onDay,
  retimeSessions,
  spaceSessions,
  type DraftSession,
} from '../../../domain/desk/draft-sessions.ts';
import { scheduleOf } from '../../../domain/desk/start-rhythm.ts';
import { planSessions } from '../../../domain/offer/next-start.ts';
import { formatDate, formatDay } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import type { ChangeStart } from './change-start.ts';
import { dayRow } from './day-row.ts';
import { entryField, rhythmField } from './entry-fields.ts';
import { offerField } from './fields.ts';

/** How many times a start meets that has no days yet and does not say. */
const usualCount = 8;

/** The first day, the times and each of the days that are still to come. */
export function whenFields(start: ChangeStart, view: DeskView): unknown {
  const { t, today } = view;
  const { edit } = start;
  const { draft, before, faults } = edit;
  const { sessions } = draft;
  const coming = sessions.filter((it) => isComing(it, today));
  if (sessions.length > 0 && coming.length === 0) return nothing;
  const edition = edit.doc!.editions.find((it) => it.id === start.row.id)!;
  const isWithoutDays = sessions.length === 0;
  const hasPattern = isWithoutDays && edition.schedule !== undefined;
  const times = sessions.length > 0 ? commonTimes(sessions, today) : draft;
  const timesBefore = sessions.length > 0 ? commonTimes(before.sessions, today) : before;
  const wasOf = (now: string, was: string) => (now === was ? undefined : was);
  const retime = (change: Partial<Pick<DraftSession, 'startTime' | 'endTime'>>) =>
    edit.change(
      sessions.length > 0 ? { sessions: retimeSessions(sessions, change, today) } : change,
    );
  const first = coming[0];
  const firstBefore = before.sessions.find((it) => it.date >= today);
  return html`${entryField(draft.entry, (entry) => edit.change({ entry }), view)}
  ${
    isWithoutDays && draft.entry !== 'rolling'
      ? offerField(
          {
            id: 'first-day',
            kind: 'date',
            label: t('firstSession'),
            hint: draft.entry === 'when-full' ? t('firstDayLater') : undefined,
            isOptional: draft.entry === 'when-full',
            value: '',
            type: (day) => edit.change({ sessions: planned(edition, day, start) }),
          },
          faults,
          view,
        )
      : nothing
  }
  ${
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
    coming.length > 1 || hasPattern
      ? rhythmField(
          {
            value: draft.rhythm,
            before: before.rhythm,
            other: 'rhythm-as-is',
            choose: (rhythm) => edit.change({ rhythm, ...spaced(edition, rhythm, start, today) }),
          },
          view,
        )
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

/** The days of a start that had none, from the first of them on. */
function planned(edition: Edition, firstDay: string, start: ChangeStart): DraftSession[] {
  const { startTime, endTime, rhythm } = start.edit.draft;
  const count = sessionCountOf(edition) ?? usualCount;
  const schedule = scheduleOf(rhythm, edition, firstDay);
  return planSessions(
    edition,
    { firstDay, count, startTime, endTime, schedule },
    start.closingDays,
    new Map(),
  )
    .filter((it) => it.skipped === undefined)
    .map(({ date }) => ({ date, startTime, endTime, isSkipped: false }));
}

/** The days to come in another rhythm, where there are days. */
function spaced(
  edition: Edition,
  rhythm: string,
  { edit, closingDays }: ChangeStart,
  today: string,
): { sessions?: DraftSession[] } {
  const { sessions } = edit.draft;
  const first = sessions.find((it) => isComing(it, today) && !it.isSkipped);
  if (!first) return {};
  if (rhythm === edit.before.rhythm) return { sessions: edit.before.sessions };
  const schedule = scheduleOf(rhythm, edition, first.date);
  return { sessions: spaceSessions(sessions, schedule, { today, closingDays }) };
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
  const { t, language, today } = view;
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
      type: (field, value) =>
        change(field === 'date' ? onDay(session, value, today) : { [field]: value }),
      toggle: () => change({ isSkipped: !isSkipped }),
    },
    view,
  );
}
