import { html, nothing, type TemplateResult } from 'lit';
import { groupMailKinds } from '../../../contract/desk-changes.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import type { GroupMailReaders } from '../../../contract/desk-group-mail.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import type { ChangeController } from '../changes/change-controller.ts';
import { resultLine } from '../changes/result-line.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { formActions } from '../form-actions.ts';
import { startTitle } from '../group-words.ts';
import { hasBegun } from '../meetings/has-begun.ts';
import { meetingsButton } from '../meetings/meetings-button.ts';
import type { MeetingsController } from '../meetings/meetings-controller.ts';
import { meetingsForm } from '../meetings/meetings-form.ts';
import { whoWords } from '../todo/decision-words.ts';
import type { GroupMailController } from './group-mail-controller.ts';

/** What can be done with the list of a start. */
export interface GroupList {
  readonly edition: DeskEdition;
  readonly mail: GroupMailController;
  readonly meetings: MeetingsController;
  readonly changes: ChangeController;
  /** Where the list is, to print or for a spreadsheet. */
  address(format: 'html' | 'csv'): string;
  /** Asks to sign in again first, where that was too long ago for a list of people; false: it is not needed. */
  needsSignIn(): boolean;
}

/** The list of a start: to print, as CSV, and to mail; and how many people its meetings had. */
export function groupList(list: GroupList, view: DeskView): TemplateResult {
  const { t } = view;
  const { mail, meetings, edition } = list;
  const go = (event: Event) => {
    if (list.needsSignIn()) event.preventDefault();
  };
  return html`<section class="panel bulk" aria-labelledby="group-list">
    ${view.heading(1, startTitle(edition, view), { id: 'group-list' })}
    <div class="actions">
      <a
        class="button-quiet"
        part="button"
        href=${list.address('html')}
        target="_blank"
        rel="noopener"
        @click=${go}
        .textContent=${t('listPrint')}
      ></a>
      <a
        class="button-quiet"
        part="button"
        href=${list.address('csv')}
        download
        @click=${go}
        .textContent=${t('listCsv')}
      ></a>
      ${
        mail.isOpen || edition.signupStatus === 'cancelled'
          ? nothing
          : html`<button
              class="button-quiet"
              part="button"
              type="button"
              data-mail-group
              @click=${() => mail.open()}
              .textContent=${t('mailGroup')}
            ></button>`
      }
      ${
        meetings.isOpen || !hasBegun(edition, view.today)
          ? nothing
          : meetingsButton(t('meetingsTitle'), () => meetings.open(edition.id), 'button-quiet')
      }
    </div>
    ${mail.isOpen ? mailPart(list, view) : nothing}
    ${
      meetings.isOpen
        ? html`${view.heading(2, t('meetingsTitle'))} ${meetingsForm(meetings, view)}`
        : nothing
    }
  </section>`;
}

function mailPart({ mail, changes }: GroupList, view: DeskView): TemplateResult {
  const { t } = view;
  const { value, state } = mail.readers;
  return html`<div
    class="fields"
    id="group-mail"
    tabindex="-1"
    role="group"
    aria-label=${t('mailGroup')}
  >
    ${
      state.status === 'failed'
        ? failureAlert(state.error, view)
        : value
          ? html`${
              value.change
                ? resultLine(value.change, view, {
                    title: t('groupMailHeld'),
                    who: t('mailGroup'),
                    isLate: changes.isLate(value.change),
                    undo: () => void mail.undo(),
                  })
                : mailForm(value, mail, view)
            }
            ${failureAlert(mail.failure, view)}`
          : view.loading()
    }
    ${
      value && !value.change
        ? nothing
        : html`<div class="actions">
            <button
              class="button-quiet"
              part="button"
              type="button"
              @click=${() => mail.close()}
              .textContent=${t('close')}
            ></button>
          </div>`
    }
  </div>`;
}

function mailForm(
  { mailed, byPhone }: GroupMailReaders,
  mail: GroupMailController,
  view: DeskView,
): TemplateResult {
  const { t, common } = view;
  if (mailed + byPhone.length === 0) {
    return html`<p .textContent=${t('groupIsEmpty')}></p>
      ${closeButton(mail, view)}`;
  }
  const submit = (event: Event) => {
    event.preventDefault();
    void mail.send();
  };
  return html`<form class="fields" novalidate @submit=${submit}>
    <fieldset class="field">
      <legend .textContent=${t('mailAbout')}></legend>
      ${groupMailKinds.map(
        (it) =>
          html`<label class="choice">
            <input
              type="radio"
              name="mail-kind"
              .checked=${it === mail.kind}
              @change=${() => mail.change({ kind: it })}
            /><span .textContent=${t(`mail-${it}`)}></span>
          </label>`,
      )}
    </fieldset>
    <div class=${mail.isMissing ? 'field field-invalid' : 'field'}>
      <label for="mail-text" .textContent=${t('mailText')}></label>
      <p class="hint" id="mail-hint" .textContent=${t('mailHint')}></p>
      ${fieldError('mail-error', mail.isMissing ? t('mailMissing') : undefined, common('error'))}
      <textarea
        class="control note"
        id="mail-text"
        rows="4"
        maxlength="500"
        autocomplete="off"
        .value=${mail.text}
        aria-invalid=${mail.isMissing ? 'true' : 'false'}
        aria-describedby=${mail.isMissing ? 'mail-hint mail-error' : 'mail-hint'}
        @input=${(event: Event) =>
          mail.change({ text: (event.currentTarget as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
    ${
      byPhone.length > 0
        ? html`<div>
            <p .textContent=${t('mailByPhone', { count: byPhone.length })}></p>
            <ul class="facts-list">
              ${byPhone.map((it) => html`<li .textContent=${whoWords(it, view)}></li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${formActions(
      mailed > 0 ? t('mailPeople', { count: mailed }) : t('callPeople', { count: byPhone.length }),
      { isOff: mail.isBusy, cancel: () => mail.close() },
      view,
    )}
  </form>`;
}

const closeButton = (mail: GroupMailController, { t }: DeskView): TemplateResult =>
  html`<button
    class="button-quiet"
    part="button"
    type="button"
    @click=${() => mail.close()}
    .textContent=${t('cancel')}
  ></button>`;
