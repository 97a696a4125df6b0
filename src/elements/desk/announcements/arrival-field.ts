import { html, nothing, type TemplateResult } from 'lit';
import { fieldError } from '../../../parts/error-summary.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { endedLine } from './announcement-words.ts';
import type { ArrivalController } from './arrival-controller.ts';

/** On the card of a person: the number that they mention, and then that somebody came with it. */
export function arrivalField(
  institution: string,
  arrival: ArrivalController,
  view: DeskView,
): TemplateResult {
  const { t, common } = view;
  const { problem, noted, number, failure } = arrival;
  const submit = (event: Event) => {
    event.preventDefault();
    void arrival.save(institution);
  };
  return html`<section>
    ${
      noted
        ? endedLine(noted, () => void arrival.takeBack(), view)
        : html`<form class="note-form" novalidate @submit=${submit}>
            <div class=${problem ? 'field field-invalid' : 'field'}>
              <label for="card-announcement"
                ><span .textContent=${t('announcementNumber')}></span>
                <span class="optional" .textContent=${common('optional')}></span
              ></label>
              <p
                class="hint"
                id="card-announcement-hint"
                .textContent=${t('announcementNumberHint')}
              ></p>
              ${fieldError('card-announcement-error', problem && t(`error-announcement-${problem}`), common('error'))}
              <div class="with-button">
                <input
                  class="control control-time"
                  id="card-announcement"
                  inputmode="numeric"
                  maxlength="20"
                  autocomplete="off"
                  .value=${number}
                  aria-invalid=${problem ? 'true' : 'false'}
                  aria-describedby=${problem ? 'card-announcement-error card-announcement-hint' : 'card-announcement-hint'}
                  @input=${(event: Event) =>
                    arrival.type((event.currentTarget as HTMLInputElement).value)}
                />
                <button
                  class="button button-small"
                  part="button"
                  type="submit"
                  .textContent=${t('saveArrival')}
                ></button>
              </div>
            </div>
          </form>`
    }
    ${failure ? failureAlert(failure, view, { keepsTyped: noted === undefined }) : nothing}
  </section>`;
}
