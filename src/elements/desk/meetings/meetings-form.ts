import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { formActions } from '../form-actions.ts';
import { meetingRow } from './meeting-row.ts';
import type { MeetingsController } from './meetings-controller.ts';

/** One number of people per meeting, for the start that is open. `close`: what the way out does. */
export function meetingsForm(
  meetings: MeetingsController,
  view: DeskView,
  close = () => meetings.close(),
): TemplateResult {
  const { t } = view;
  const { state, value } = meetings.list;
  const isEmpty = value?.meetings.length === 0;
  return html`<div
    class="meetings"
    id="meetings-form"
    tabindex="-1"
    role="group"
    aria-label=${t('meetingsTitle')}
  >
    ${
      state.status === 'failed'
        ? view.failed(state.error, () => void meetings.list.reload())
        : value
          ? nothing
          : view.loading()
    }
    ${isEmpty ? html`<p .textContent=${t('noMeetings')}></p>` : nothing}
    ${
      value && !isEmpty
        ? form(meetings, view, close)
        : html`<div class="actions">
            <button
              class="button-quiet"
              part="button"
              type="button"
              @click=${close}
              .textContent=${t('close')}
            ></button>
          </div>`
    }
  </div>`;
}

function form(meetings: MeetingsController, view: DeskView, close: () => void): TemplateResult {
  const { t } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    void meetings.save();
  };
  return html`<form class="meetings-fields" novalidate @submit=${submit}>
    <p class="muted" .textContent=${t('meetingsAbout')}></p>
    <div class="meeting-rows">
      ${repeat(
        meetings.meetings,
        ({ date }) => date,
        (it) => meetingRow(it, meetings, view),
      )}
    </div>
    ${
      meetings.hasEarlier
        ? html`<div class="actions">
            <button
              class="button-quiet"
              part="button"
              type="button"
              @click=${() => meetings.showEarlier()}
              .textContent=${t('earlierMeetings')}
            ></button>
          </div>`
        : nothing
    }
    ${failureAlert(meetings.failure, view, { keepsTyped: true })}
    ${formActions(
      t('saveMeetings'),
      {
        isOff: meetings.isBusy || !meetings.isChanged,
        cancel: close,
        ...(!meetings.isChanged && { cancelWords: t('close') }),
        more: meetings.isSaved ? html`<p .textContent=${t('meetingsSaved')}></p>` : nothing,
      },
      view,
    )}
  </form>`;
}
