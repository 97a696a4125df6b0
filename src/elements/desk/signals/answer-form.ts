import { html, nothing, type TemplateResult } from 'lit';
import type { SignalGroup } from '../../../contract/desk-signal-report.ts';
import type { SignalOverview } from '../../../contract/desk-signals.ts';
import { readablePhone } from '../../../domain/signup/readable-phone.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { phoneIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { phoneHref } from '../signups/contact-of.ts';
import type { WishesController } from './wishes-controller.ts';

type Wish = SignalOverview['toTell'][number];

/** An answer to somebody who wants to know: a mail about a group, or a call that was made. */
export function answerForm(
  { contact }: Wish,
  groups: readonly SignalGroup[],
  wishes: WishesController,
  view: DeskView,
): TemplateResult {
  const { t, common } = view;
  const { draft, isMissing, isBusy } = wishes;
  const submit = (event: Event) => {
    event.preventDefault();
    void wishes.answer(contact.email ? 'mail' : 'phone');
  };
  const valueOf = (event: Event) =>
    (event.currentTarget as HTMLSelectElement | HTMLTextAreaElement).value;
  return html`<form class="opened panel" novalidate @submit=${submit}>
    ${
      contact.phone
        ? html`<a class="number-to-call" href=${phoneHref(contact.phone)}
            >${phoneIcon()}<span .textContent=${readablePhone(contact.phone)}></span
          ></a>`
        : nothing
    }
    ${contact.email ? html`<p .textContent=${contact.email}></p>` : nothing}
    <div class="fields">
      <div class=${isMissing ? 'field field-invalid' : 'field'}>
        <label for="answer-group" .textContent=${t('answerGroup')}></label>
        ${fieldError('answer-error', isMissing ? t('answerMissing') : undefined, common('error'))}
        <select
          class="control"
          id="answer-group"
          aria-invalid=${isMissing ? 'true' : 'false'}
          aria-describedby=${isMissing ? 'answer-error' : nothing}
          @change=${(event: Event) => wishes.change({ group: valueOf(event) })}
        >
          <option value="" .textContent=${t('answerGroupNone')}></option>
          ${groups
            .filter((it) => !it.sensitive)
            .map(
              (it) =>
                html`<option
                  value=${it.id}
                  ?selected=${it.id === draft.group}
                  .textContent=${it.name}
                ></option>`,
            )}
        </select>
      </div>
      <div class="field">
        <label for="answer-text"
          ><span .textContent=${t(contact.email ? 'answerText' : 'answerNote')}></span>
          <span class="optional" .textContent=${common('optional')}></span
        ></label>
        <p
          class="hint"
          id="answer-hint"
          .textContent=${t(contact.email ? 'answerTextHint' : 'answerNoteHint')}
        ></p>
        <textarea
          class="control note"
          id="answer-text"
          rows="3"
          maxlength="500"
          autocomplete="off"
          aria-describedby="answer-hint"
          .value=${draft.text}
          @input=${(event: Event) => wishes.change({ text: valueOf(event) })}
        ></textarea>
      </div>
    </div>
    ${
      contact.email && contact.phone && (draft.group || draft.text.trim())
        ? html`<p class="muted small" .textContent=${t('answerCalledKeeps')}></p>`
        : nothing
    }
    ${failureAlert(wishes.failure, view, { keepsTyped: true })}
    <div class="actions">
      ${
        contact.email
          ? html`<button
              class="button button-primary"
              part="button"
              type="submit"
              aria-disabled=${isBusy ? 'true' : 'false'}
              .textContent=${t('answerMail')}
            ></button>`
          : nothing
      }
      <button
        class=${contact.email ? 'button' : 'button button-primary'}
        part="button"
        type="button"
        aria-disabled=${isBusy ? 'true' : 'false'}
        @click=${() => void wishes.answer('phone')}
        .textContent=${t('answerCalled')}
      ></button>
      <button
        class="button-quiet"
        part="button"
        type="button"
        @click=${() => wishes.close()}
        .textContent=${t('close')}
      ></button>
    </div>
  </form>`;
}
