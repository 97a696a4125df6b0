import { html, nothing, type TemplateResult } from 'lit';
import type { FigureStart } from '../../../contract/desk-figures.ts';
import type { DeskView } from '../desk-view.ts';
import { startTitle } from '../group-words.ts';
import { meetingsForm } from '../meetings/meetings-form.ts';
import { meetingsSection } from '../meetings/meetings-section.ts';
import type { StartChoice } from './start-choice.ts';

/** One number of people per meeting, filled in for one start of the year at a time. */
export const meetingsPart = (
  starts: readonly FigureStart[],
  choice: StartChoice,
  view: DeskView,
): unknown =>
  starts.length === 0
    ? nothing
    : meetingsSection(
        {
          open: () => choice.open(),
          opened: choice.isOpen ? chosenStart(starts, choice, view) : undefined,
        },
        view,
      );

function chosenStart(
  starts: readonly FigureStart[],
  choice: StartChoice,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { meetings } = choice;
  const choose = (event: Event) =>
    meetings.choose((event.currentTarget as HTMLSelectElement).value || undefined);
  return html`<div class="field">
      <label for="meetings-start" .textContent=${t('start')}></label>
      <select class="control" id="meetings-start" @change=${choose}>
        <option value="" .textContent=${t('chooseStartFirst')}></option>
        ${starts.map(
          (it) =>
            html`<option
              value=${it.edition}
              ?selected=${it.edition === meetings.edition}
              .textContent=${startTitle(it, view)}
            ></option>`,
        )}
      </select>
    </div>
    ${meetings.isOpen ? meetingsForm(meetings, view, () => choice.close()) : nothing}`;
}
