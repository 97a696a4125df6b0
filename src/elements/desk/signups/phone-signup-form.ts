import { html, nothing, type TemplateResult } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import { problemTypes } from '../../../contract/problem-types.ts';
import { stateAfterMove } from '../../../domain/signup/edition-move.ts';
import { errorSummary, fieldError } from '../../../parts/error-summary.ts';
import { failureNotice } from '../../../parts/failure-notice.ts';
import { backIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { deskFailureWords } from '../refusal-words.ts';
import { formActions } from '../form-actions.ts';
import {
  callers,
  type Caller,
  type PhoneSignupController,
  type PhoneSignupDraft,
  type PhoneSignupError,
} from './phone-signup-controller.ts';
import { startOptions } from './start-options.ts';

/** States of a start for which the endpoint takes nobody. */
const closed: readonly string[] = ['cancelled', 'closed', 'full', 'not-yet-open'];

const takesPeople = ({ signupStatus, entry }: DeskEdition): boolean =>
  !closed.includes(signupStatus) && (signupStatus !== 'started' || entry === 'rolling');

/** What somebody tells on the telephone, in the order in which one asks. */
export function phoneSignupForm(
  phoneSignup: PhoneSignupController,
  editions: readonly DeskEdition[],
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { caller, errors, failure, isBusy } = phoneSignup;
  const text = fieldsOf(errors, view);
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
    <button
      class="button-quiet back"
      part="button"
      type="button"
      @click=${() => phoneSignup.close()}
    >
      ${backIcon()}<span .textContent=${t('backToList')}></span>
    </button>
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
        ${
          caller === 'referrer'
            ? html`<fieldset class="field">
                <legend .textContent=${t('referrer')}></legend>
                ${text({ name: '/referrer/name', label: t('name') })}
                ${text({ name: '/referrer/organization', label: t('organization') })}
                ${contact('referrer')}
                ${checkbox('/participantKnows', t('participantKnows'), errors, view)}
              </fieldset>`
            : nothing
        }
        <fieldset class="field">
          <legend .textContent=${t('contactSafely')}></legend>
          ${checkbox('/participant/mayMail', t('askMayMail'))}
          ${checkbox('/participant/mailIsShared', t('askMailIsShared'))}
          ${checkbox('/participant/mayLeaveMessage', t('askMayLeaveMessage'))}
          ${checkbox('/participant/maySayWhoWeAre', t('askMaySayWhoWeAre'))}
        </fieldset>
        ${text({ name: '/participant/ageBand', label: t('ageIfAsked'), isShort: true })}
        ${text({
          name: '/announcement',
          label: t('announcementNumber'),
          hint: t('announcementNumberHint'),
          isShort: true,
        })}
        <div class="field">
          <label for="new-agreed" .textContent=${t('agreed')}></label>
          <p class="hint" id="new-agreed-hint" .textContent=${t('agreedHint')}></p>
          <textarea
            class="control"
            id="new-agreed"
            name="/agreed"
            rows="3"
            maxlength="2000"
            aria-describedby="new-agreed-hint"
          ></textarea>
        </div>
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
    : deskFailureWords(failure, view);

/** The control of a part of the sign-up, by its JSON pointer. */
const idOf = (pointer: string): string =>
  pointer === '/group' ? 'new-edition' : `new${pointer.replaceAll('/', '-')}`;

/** Words for the rules that this form can break. */
const errorKeys = {
  'target-required': 'error-target-required',
  'name-required': 'error-name-required',
  'organization-required': 'error-organization-required',
  'contact-required': 'error-contact-required',
  'phone-invalid': 'error-phone-invalid',
  'email-invalid': 'emailInvalid',
  'participant-must-know': 'error-participant-must-know',
  bsn: 'error-bsn',
  'too-long': 'error-too-long',
  'announcement-unknown': 'error-announcement-unknown',
  'announcement-arrived': 'error-announcement-arrived',
} as const;

/** What is wrong and what to do. The other rules are about questions that the form does not ask. */
const errorWords = ({ code }: PhoneSignupError, { t }: DeskView): string =>
  t(errorKeys[code as keyof typeof errorKeys]);

interface TextField {
  name: string;
  label: string;
  type?: 'text' | 'tel' | 'email';
  hint?: string;
  isShort?: boolean;
}

const fieldsOf =
  (errors: readonly PhoneSignupError[], view: DeskView) =>
  ({ name, label, type = 'text', hint, isShort = false }: TextField): TemplateResult => {
    const id = idOf(name);
    const error = errors.find((it) => it.pointer === name);
    const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
    return html`<div class=${error ? 'field field-invalid' : 'field'}>
      <label for=${id} .textContent=${label}></label>
      ${hint ? html`<p class="hint" id=${`${id}-hint`} .textContent=${hint}></p>` : nothing}
      ${fieldError(`${id}-error`, error && errorWords(error, view), view.common('error'))}
      <input
        class=${isShort ? 'control control-time' : 'control'}
        id=${id}
        name=${name}
        type=${type}
        maxlength="200"
        autocomplete="off"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${described || nothing}
      />
    </div>`;
  };

function checkbox(
  name: string,
  label: string,
  errors: readonly PhoneSignupError[] = [],
  view?: DeskView,
): TemplateResult {
  const id = idOf(name);
  const error = errors.find((it) => it.pointer === name);
  return html`<div class=${error ? 'field-invalid' : ''}>
    ${view ? fieldError(`${id}-error`, error && errorWords(error, view), view.common('error')) : nothing}
    <label class="choice">
      <input
        id=${id}
        name=${name}
        type="checkbox"
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${error ? `${id}-error` : nothing}
      />
      <span .textContent=${label}></span>
    </label>
  </div>`;
}

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
  const words = (edition: DeskEdition): string => {
    const { capacity, waiting } = edition;
    const { status } = stateAfterMove('received', { free: capacity?.available, waiting });
    if (status !== 'waiting') return t('newHasPlace');
    return waiting > 0 ? t('newWaits', { count: waiting }) : t('newIsFirst');
  };
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
      .textContent=${chosen ? words(chosen) : ''}
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
    if (field === undefined) draft[person] = filled;
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
