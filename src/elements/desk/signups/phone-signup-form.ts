import { html, nothing, type TemplateResult } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import { problemTypes } from '../../../contract/problem-types.ts';
import { contactMoments } from '../../../contract/institution.ts';
import { errorSummary, fieldError } from '../../../parts/error-summary.ts';
import { failureNotice } from '../../../parts/failure-notice.ts';
import { backButton } from '../back-button.ts';
import type { DeskView } from '../desk-view.ts';
import { deskFailureWords } from '../refusal-words.ts';
import { formActions } from '../form-actions.ts';
import {
  callers,
  type Caller,
  type PhoneSignupController,
  type PhoneSignupDraft,
} from './phone-signup-controller.ts';
import { takesPeople } from './read-starts.ts';
import {
  agreedField,
  boxes,
  boxesOf,
  errorWords,
  fieldsOf,
  idOf,
  referrerMoments,
} from './phone-signup-fields.ts';
import { placeWords, startOptions } from './start-options.ts';

/** What somebody tells on the telephone, in the order in which one asks. */
export function phoneSignupForm(
  phoneSignup: PhoneSignupController,
  editions: readonly DeskEdition[],
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { caller, errors, failure, isBusy } = phoneSignup;
  const text = fieldsOf(phoneSignup, view);
  const box = boxesOf(phoneSignup, view);
  const submit = (event: Event) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget as HTMLFormElement);
    void phoneSignup.save(draftOf(values, caller));
  };
  const contact = (person: string) =>
    html`<div class="pair">
      ${text({ name: `/${person}/phone`, label: t('phone'), type: 'tel' })}
      ${text({ name: `/${person}/email`, label: t('mailAddress'), type: 'email' })}
    </div>`;
  return html`<section class="card-panel" aria-labelledby="new-signup">
    ${backButton(t('backToList'), () => phoneSignup.close())}
    <div class="panel opened">
      ${view.heading(1, t('phoneSignup'), { id: 'new-signup', focusable: true, classes: 'title' })}
      ${errorSummary(
        errors.map((it) => ({ field: idOf(it.pointer), words: errorWords(it, view) })),
        view.heading(2, t('errorsTitle', { count: errors.length }), {
          id: 'new-signup-errors',
          focusable: true,
        }),
        view.root,
      )}
      <form class="fields" novalidate autocomplete="off" @submit=${submit}>
        ${startField(phoneSignup, editions, view)} ${callerField(phoneSignup, view)}
        ${text({ name: '/participant/name', label: t(caller === 'self' ? 'name' : `nameOf-${caller}`) })}
        ${
          caller === 'child'
            ? html`${text({ name: '/guardian/name', label: t('guardianName') })}
              ${contact('guardian')}`
            : contact('participant')
        }
        ${boxes(
          '/participant/contactMoments',
          t('whenToCall'),
          contactMoments.map((value) => ({ value, words: t(value) })),
          phoneSignup,
        )}
        ${
          caller === 'helper'
            ? html`<fieldset class="field">
                <legend .textContent=${t('helper')}></legend>
                <div class="fields">
                  ${text({ name: '/helper/name', label: t('helperName') })} ${contact('helper')}
                  ${box('/participantKnows', t('helpedKnows'))}
                </div>
              </fieldset>`
            : nothing
        }
        ${
          caller === 'referrer'
            ? html`<fieldset class="field">
                <legend .textContent=${t('referrer')}></legend>
                <div class="fields">
                  ${text({ name: '/referrer/name', label: t('name') })}
                  ${text({ name: '/referrer/organization', label: t('organization') })}
                  ${contact('referrer')}
                  ${boxes(
                    '/feedback',
                    t('askReferrerHears'),
                    referrerMoments.map((value) => ({ value, words: t(`hears-${value}`) })),
                    phoneSignup,
                  )}
                  ${box('/participantKnows', t('participantKnows'))}
                </div>
              </fieldset>`
            : nothing
        }
        <fieldset class="field">
          <legend .textContent=${t('contactSafely')}></legend>
          ${box('/participant/mayMail', t('askMayMail'))}
          ${box('/participant/mailIsShared', t('askMailIsShared'))}
          ${box('/participant/mayLeaveMessage', t('askMayLeaveMessage'))}
          ${box('/participant/maySayWhoWeAre', t('askMaySayWhoWeAre'))}
        </fieldset>
        ${text({ name: '/participant/ageBand', label: t('ageIfAsked'), isShort: true })}
        ${text({
          name: '/announcement',
          label: t('announcementNumber'),
          hint: t('announcementNumberHint'),
          isShort: true,
        })}
        ${agreedField(phoneSignup, view)}
        <div id="new-signup-failure" role="alert" tabindex="-1">
          ${failure ? failureNotice({ words: failureWordsOf(failure, view) }, view.common) : nothing}
        </div>
        ${formActions(t('savePhoneSignup'), { isOff: isBusy, cancel: () => phoneSignup.close() }, view)}
      </form>
    </div>
  </section>`;
}

/** A start that was closed or filled meanwhile takes nobody, whoever writes it down. */
const failureWordsOf = (failure: EndpointError, view: DeskView): string =>
  failure.problem?.type === problemTypes.signupClosed
    ? view.t('startTakesNobody')
    : failure.status === 404
      ? view.t('refused-other-start')
      : deskFailureWords(failure, view);

function callerField(phoneSignup: PhoneSignupController, { t }: DeskView): TemplateResult {
  return html`<fieldset class="field">
    <legend .textContent=${t('whoCalls')}></legend>
    ${callers.map(
      (it) =>
        html`<label class="choice">
          <input
            type="radio"
            name="caller"
            .value=${it}
            .checked=${it === phoneSignup.caller}
            @change=${() => phoneSignup.chooseCaller(it)}
          />
          <span .textContent=${t(`caller-${it}`)}></span>
        </label>`,
    )}
  </fieldset>`;
}

/** The start, and whether somebody has a place there before anything is saved. */
function startField(
  phoneSignup: PhoneSignupController,
  editions: readonly DeskEdition[],
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const open = editions.filter(takesPeople);
  const chosen = open.find((it) => it.id === phoneSignup.edition);
  const error = phoneSignup.errors.find((it) => it.pointer === '/group');
  return html`<div class=${error ? 'field field-invalid' : 'field'}>
    <label for="new-edition" .textContent=${t('forWhichStart')}></label>
    ${fieldError('new-edition-error', error && errorWords(error, view), view.common('error'))}
    <select
      class="control"
      id="new-edition"
      name="/edition"
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${error ? 'new-edition-error new-edition-effect' : 'new-edition-effect'}
      @change=${(event: Event) =>
        phoneSignup.chooseEdition((event.currentTarget as HTMLSelectElement).value)}
    >
      ${startOptions(open, phoneSignup.edition, t('chooseStart'), view)}
    </select>
    <p
      class="muted small"
      id="new-edition-effect"
      aria-live="polite"
      .textContent=${chosen ? placeWords('received', chosen, view) : ''}
    ></p>
  </div>`;
}

/** What was filled in, by the pointers that are the names of the fields; what is empty is left out. */
function draftOf(values: FormData, mode: Caller): PhoneSignupDraft {
  const draft: Record<string, unknown> = { mode, participant: {} };
  for (const [pointer, value] of values) {
    const [, person, field] = pointer.split('/');
    if (!person || typeof value !== 'string' || value.trim() === '') continue;
    const filled = value === 'on' ? true : value.trim();
    if (pointer === '/feedback') draft[person] = values.getAll(pointer);
    else if (pointer === '/participant/contactMoments')
      draft[person] = { ...(draft[person] as object), contactMoments: values.getAll(pointer) };
    else if (pointer === '/participant/ageBand')
      draft[person] = {
        ...(draft[person] as object),
        ageBand: value.replace(/\s*jaar\s*$/i, '').trim(),
      };
    else if (field === undefined) draft[person] = filled;
    else draft[person] = { ...(draft[person] as object | undefined), [field]: filled };
  }
  const participant = draft['participant'] as { email?: string; mayMail?: boolean };
  // Somebody on the telephone was asked: what was not said is a no.
  draft['participant'] = { mayMail: false, ...participant };
  if (mode === 'referrer') draft['contactFirst'] = contactFirstOf(draft['participant'] as object);
  return draft as PhoneSignupDraft;
}

/** A client with a number or address of their own is called themselves. */
const contactFirstOf = (participant: { phone?: string; email?: string }) =>
  participant.phone || participant.email ? 'participant' : 'referrer';
