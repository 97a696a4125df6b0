import { html, nothing, type TemplateResult } from 'lit';
import type { Figures, FigureStart, Meeting } from '../../../contract/desk-figures.ts';
import { formatDay } from '../../../locale/format.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { startTitle } from '../group-words.ts';
import type { MeetingsController } from './meetings-controller.ts';

/** One number of people per meeting, filled in for one start at a time. */
export function meetingsPart(
  { starts }: Figures,
  meetings: MeetingsController,
  view: DeskView,
): unknown {
  const { t } = view;
  if (starts.length === 0) return nothing;
  return html`<section class="part" aria-labelledby="meetings">
    ${view.heading(1, t('meetingsTitle'), { id: 'meetings', classes: 'title' })}
    <p class="sub-note" .textContent=${t('meetingsAbout')}></p>
    ${
      meetings.isOpen
        ? meetingsForm(starts, meetings, view)
        : html`<button
            class="button meetings-open"
            part="button"
            type="button"
            @click=${() => meetings.open()}
            .textContent=${t('meetingsOpen')}
          ></button>`
    }
  </section>`;
}

function meetingsForm(
  starts: readonly FigureStart[],
  meetings: MeetingsController,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const start = starts.find((it) => it.edition === meetings.edition);
  const submit = (event: Event) => {
    event.preventDefault();
    void meetings.save();
  };
  const choose = (event: Event) =>
    meetings.choose((event.currentTarget as HTMLSelectElement).value);
  return html`<form class="panel meetings" novalidate @submit=${submit}>
    <div class="field">
      <label for="meetings-start" .textContent=${t('start')}></label>
      <select class="control" id="meetings-start" @change=${choose}>
        <option value="" .textContent=${t('chooseStartFirst')}></option>
        ${starts.map(
          (it) =>
            html`<option
              value=${it.edition}
              ?selected=${it === start}
              .textContent=${startTitle(it, view)}
            ></option>`,
        )}
      </select>
    </div>
    ${
      start && start.meetings.length === 0
        ? html`<p .textContent=${t('noMeetings')}></p>`
        : start
          ? html`<div class="meeting-rows">
                ${start.meetings.map((it) => meetingRow(it, start, meetings, view))}
              </div>
              ${failureAlert(meetings.failure, view, { keepsTyped: true })}
              <div class="actions">
                <button
                  class="button button-primary"
                  part="button"
                  type="submit"
                  aria-disabled=${meetings.isBusy ? 'true' : 'false'}
                  .textContent=${t('saveMeetings')}
                ></button>
                ${meetings.isSaved ? html`<p .textContent=${t('meetingsSaved')}></p>` : nothing}
              </div>`
          : nothing
    }
  </form>`;
}

function meetingRow(
  { date }: Meeting,
  start: FigureStart,
  meetings: MeetingsController,
  view: DeskView,
): TemplateResult {
  const { t, common, language } = view;
  const { held, present } = meetings.draftOf(start, date);
  const isWrong = meetings.wrong === date;
  const day = formatDay(date, language);
  const input = (event: Event) => event.currentTarget as HTMLInputElement;
  return html`<div role="group" aria-label=${day}>
    <p .textContent=${day}></p>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${held}
        @change=${(event: Event) => meetings.change(start, date, { held: input(event).checked })}
      /><span .textContent=${t('tookPlace')}></span>
    </label>
    ${
      held
        ? html`<div class=${isWrong ? 'field field-invalid' : 'field'}>
            <label for=${`present-${date}`} .textContent=${t('present')}></label>
            ${fieldError(`wrong-${date}`, isWrong ? t('presentWrong') : undefined, common('error'))}
            <input
              class="control control-present"
              id=${`present-${date}`}
              inputmode="numeric"
              autocomplete="off"
              maxlength="3"
              .value=${present}
              aria-invalid=${isWrong ? 'true' : 'false'}
              aria-describedby=${isWrong ? `wrong-${date}` : nothing}
              @input=${(event: Event) => meetings.change(start, date, { present: input(event).value })}
            />
          </div>`
        : nothing
    }
  </div>`;
}
