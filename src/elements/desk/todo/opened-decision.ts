import { html, nothing, type TemplateResult } from 'lit';
import type { Decision } from '../../../contract/desk-decisions.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import { fieldError } from '../../../parts/error-summary.ts';
import { phoneIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { readablePhone } from '../../../domain/signup/readable-phone.ts';
import { contactOf, phoneHref } from '../signups/contact-of.ts';
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
    ${card.value ? outcomeForm(decision, todo, view, showCard) : closeButton(todo, view)}
  </div>`;
}

function personLine(
  card: DeskCard,
  { kind }: Decision,
  { t, hidesNames }: DeskView,
): TemplateResult {
  const isReferrer = kind === 'tell-referrer';
  const { phone, email, name } = isReferrer ? (card.referrer ?? {}) : contactOf(card);
  const band = card.participant?.ageBand;
  const about = isReferrer ? card.referrer?.organization : band && t('years', { band });
  const own = [hidesNames ? '' : name, about].filter(Boolean).join(', ');
  return html`<div class="person-line">
    ${
      phone
        ? html`<a class="number-to-call" href=${phoneHref(phone)}
            >${phoneIcon()}<span .textContent=${readablePhone(phone)}></span
          ></a>`
        : html`<p>
            <b .textContent=${t(card.unreadable ? 'unreadable' : 'noPhone')}></b>
            <span .textContent=${email ?? ''}></span>
          </p>`
    }
    <p class="muted small">
      <span .textContent=${own && `${own}.`}></span> <span .textContent=${t('lookIsLogged')}></span>
    </p>
  </div>`;
}

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

function talkFields(todo: TodoController, view: DeskView): TemplateResult {
  const { t, common } = view;
  const isInvalid = todo.problem === 'date';
  return html`<div class="pair">
    <div class=${isInvalid ? 'field field-invalid' : 'field'}>
      <label for="talk-date" .textContent=${t('talkDay')}></label>
      ${fieldError('talk-error', isInvalid ? t('talkDayMissing') : undefined, common('error'))}
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
