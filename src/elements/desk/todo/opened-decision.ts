import { html, nothing, type TemplateResult } from 'lit';
import type { Decision } from '../../../contract/desk-decisions.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { phoneIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { readTodayMark } from '../read-today.ts';
import { failureAlert } from '../failure-alert.ts';
import { readablePhone } from '../../../domain/signup/readable-phone.ts';
import { ageWords, mailKey, mailLink } from '../signups/contact-words.ts';
import { contactOf, phoneHref, whoseWords } from '../signups/contact-of.ts';
import { takesPeople } from '../signups/read-starts.ts';
import { placeWords, startOptions } from '../signups/start-options.ts';
import { whoWords } from './decision-words.ts';
import { outcomeField } from './outcome-field.ts';
import { outcomesFor } from './outcome.ts';
import type { TodoController } from './todo-controller.ts';

/** A decision in its place, opened: who it is, how to reach them, and what came of it. */
export function openedDecision(
  decision: Decision,
  todo: TodoController,
  view: DeskView,
  showCard: (reference: string) => void,
): TemplateResult {
  const { card } = todo;
  const { state } = card;
  return html`<div
    class="opened panel"
    tabindex="-1"
    role="group"
    aria-label=${whoWords(decision, view)}
  >
    ${
      card.value
        ? personLine(card.value, decision, view)
        : state.status === 'failed'
          ? view.failed(state.error, () => void card.reload())
          : view.loading()
    }
    ${card.value?.note && decision.kind !== 'tell-referrer' ? noteOfPerson(card.value.note, view) : nothing}
    ${card.value ? outcomeForm(decision, todo, view, showCard) : closeButton(todo, view)}
  </div>`;
}

const noteOfPerson = (note: string, view: DeskView): TemplateResult =>
  html`<p class="note-text">
    ${readTodayMark(note, view)}
    <span .textContent=${view.t('noteOfPerson', { text: note })}></span>
  </p>`;

function personLine(
  card: DeskCard,
  { kind }: Decision,
  { t, hidesNames }: DeskView,
): TemplateResult {
  const isReferrer = kind === 'tell-referrer';
  const contact = contactOf(card);
  const { phone, email } = isReferrer ? (card.referrer ?? {}) : contact;
  const own = isReferrer
    ? [hidesNames ? '' : card.referrer?.name, card.referrer?.organization]
    : [
        hidesNames ? '' : card.participant?.name,
        ageWords(card.participant?.ageBand, { t }),
        whoseWords(contact, { t }) &&
          [whoseWords(contact, { t }), hidesNames ? '' : contact.name].filter(Boolean).join(' '),
      ];
  // What the participant answered about mail says nothing about the address of a professional.
  const isProfessional = isReferrer || contact.who === 'referrer';
  const manner = mailKey(card.participant ?? {}, true);
  const mayMail = isProfessional || manner !== 'noMail';
  return html`<div class="person-line">
    ${
      phone
        ? html`<a class="number-to-call" href=${phoneHref(phone)}
            >${phoneIcon()}<span .textContent=${readablePhone(phone)}></span
          ></a>`
        : html`<p>
            <b .textContent=${t(card.unreadable ? 'unreadable' : 'noPhone')}></b>
            ${email ? mailLink(email, mayMail) : nothing}
            ${email && !isProfessional ? html`<span .textContent=${t(manner)}></span>` : nothing}
          </p>`
    }
    <p class="muted small">
      <span .textContent=${sentenceOf(own)}></span> <span .textContent=${t('lookIsLogged')}></span>
    </p>
  </div>`;
}

const sentenceOf = (parts: readonly (string | undefined)[]): string => {
  const words = parts.filter(Boolean).join(', ');
  return words && `${words}.`;
};

function outcomeForm(
  decision: Decision,
  todo: TodoController,
  view: DeskView,
  showCard: (reference: string) => void,
): TemplateResult {
  const { t, common } = view;
  const { draft } = todo;
  const chosen = outcomesFor(decision).find((it) => it.value === draft.outcome);
  const asksForTalk = chosen?.act.kind === 'move' && chosen.act.asksForTalk === true;
  const submit = (event: Event) => {
    event.preventDefault();
    void todo.submit(decision);
  };
  return html`<form class="fields" novalidate @submit=${submit}>
    <div class="call-grid">
      ${outcomeField(decision, todo, view)}
      <div class="fields">
        ${asksForTalk ? talkFields(todo, view) : nothing}
        ${chosen?.act.kind === 'start' ? startField(decision, todo, view) : nothing}
        ${
          decision.kind === 'phone' || decision.kind === 'tell-referrer' || decision.kind === 'look'
            ? nothing
            : html`<div class="field">
                <label for="note"
                  ><span .textContent=${t('note')}></span>
                  <span class="optional" .textContent=${common('optional')}></span
                ></label>
                <textarea
                  class="control note"
                  id="note"
                  name="note"
                  rows="2"
                  maxlength="2000"
                  autocomplete="off"
                  .value=${draft.note}
                  @input=${(event: Event) => todo.change({ note: valueOf(event) })}
                ></textarea>
              </div>`
        }
      </div>
    </div>
    ${failureAlert(todo.failure, view, { keepsTyped: true })}
    <div class="actions">
      <button
        class="button button-primary"
        part="button"
        type="submit"
        aria-disabled=${todo.isBusy ? 'true' : 'false'}
        .textContent=${t('noteDown')}
      ></button>
      <button
        class="button-quiet"
        part="button"
        type="button"
        @click=${() => showCard(decision.reference ?? '')}
        .textContent=${t('allAbout', { who: decision.reference ?? '' })}
      ></button>
      ${closeButton(todo, view)}
    </div>
  </form>`;
}

/** The start for somebody who chose none yet, and whether they have a place there. */
function startField(
  { institution, status = '' }: Decision,
  todo: TodoController,
  view: DeskView,
): TemplateResult {
  const { t, common } = view;
  const { draft, problem, starts } = todo;
  const { value, state } = starts;
  if (!value) {
    return state.status === 'failed'
      ? view.failed(state.error, () => void starts.reload())
      : view.loading();
  }
  const open = value.filter((it) => it.institution === institution && takesPeople(it));
  const start = open.find((it) => it.id === draft.edition);
  const isInvalid = problem === 'edition';
  return html`<div class=${isInvalid ? 'field field-invalid' : 'field'}>
    <label for="todo-edition" .textContent=${t('whichStart')}></label>
    ${fieldError('edition-error', isInvalid ? t('error-target-required') : undefined, common('error'))}
    <select
      class="control"
      id="todo-edition"
      aria-invalid=${isInvalid ? 'true' : 'false'}
      aria-describedby=${isInvalid ? 'edition-error edition-effect' : 'edition-effect'}
      @change=${(event: Event) =>
        todo.change({ edition: (event.currentTarget as HTMLSelectElement).value })}
    >
      ${startOptions(open, draft.edition, t('chooseStart'), view)}
    </select>
    <p
      class="muted small"
      id="edition-effect"
      aria-live="polite"
      .textContent=${start ? placeWords(status, start, view) : ''}
    ></p>
  </div>`;
}

function talkFields(todo: TodoController, view: DeskView): TemplateResult {
  const { t, common } = view;
  const { problem } = todo;
  const isInvalid = problem === 'date' || problem === 'past';
  const words = problem === 'past' ? t('talkDayPast') : t('talkDayMissing');
  return html`<div class="pair">
    <div class=${isInvalid ? 'field field-invalid' : 'field'}>
      <label for="talk-date" .textContent=${t('talkDay')}></label>
      ${fieldError('talk-error', isInvalid ? words : undefined, common('error'))}
      <input
        class="control control-date"
        id="talk-date"
        type="date"
        min=${view.today}
        .value=${todo.draft.date}
        aria-invalid=${isInvalid ? 'true' : 'false'}
        aria-describedby=${isInvalid ? 'talk-error' : nothing}
        @change=${(event: Event) => todo.change({ date: valueOf(event) })}
      />
    </div>
    <div class="field">
      <label for="talk-time" .textContent=${t('talkTime')}></label>
      <input
        class="control control-time"
        id="talk-time"
        type="time"
        .value=${todo.draft.time}
        @change=${(event: Event) => todo.change({ time: valueOf(event) })}
      />
    </div>
  </div>`;
}

const closeButton = (todo: TodoController, { t }: DeskView): TemplateResult =>
  html`<button
    class="button-quiet"
    part="button"
    type="button"
    @click=${() => todo.close()}
    .textContent=${t('close')}
  ></button>`;

const valueOf = (event: Event): string =>
  (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value;
