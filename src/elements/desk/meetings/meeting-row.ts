import { html, nothing, type TemplateResult } from 'lit';
import type { Meeting } from '../../../contract/desk-figures.ts';
import { formatDay } from '../../../locale/format.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import type { DeskView } from '../desk-view.ts';
import type { MeetingsController } from './meetings-controller.ts';

/** Whether a meeting took place, and how many people were there. */
export function meetingRow(
  meeting: Meeting,
  meetings: MeetingsController,
  view: DeskView,
): TemplateResult {
  const { t, common, language } = view;
  const { date } = meeting;
  const { held, present } = meetings.draft(meeting);
  const isWrong = meetings.wrong === date;
  const day = formatDay(date, language);
  const input = (event: Event) => event.currentTarget as HTMLInputElement;
  return html`<div role="group" aria-label=${day} data-meeting=${date}>
    <p .textContent=${day}></p>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${held}
        @change=${(event: Event) => meetings.change(meeting, { held: input(event).checked })}
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
              @input=${(event: Event) => meetings.change(meeting, { present: input(event).value })}
            />
          </div>`
        : nothing
    }
  </div>`;
}
