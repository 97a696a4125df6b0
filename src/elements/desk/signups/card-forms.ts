import { html, nothing, type TemplateResult } from 'lit';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import { exceptionReasons, type SignupTransition } from '../../../contract/desk-signups.ts';
import type { SignupState } from '../../../contract/signup.ts';
import type { DeskView } from '../desk-view.ts';
import type { CardController } from './card-controller.ts';
import { formActions } from '../form-actions.ts';
import { moveWords } from '../state-words.ts';
import { moveEffectsList } from './move-effects.ts';
import { takesPeople } from './read-starts.ts';
import { startOptions } from './start-options.ts';

/** What a step needs to know first: the day of a talk, another start, or a reason. */
export function cardForm(
  value: DeskCard,
  card: CardController,
  editions: readonly DeskEdition[],
  view: DeskView,
): unknown {
  switch (card.form) {
    case 'talk':
      return talkForm(value, card, view);
    case 'edition':
      return editionForm(value, card, editions, view);
    case 'exception':
      return exceptionForm(card, view);
    default:
      return nothing;
  }
}

function form(
  card: CardController,
  view: DeskView,
  words: string,
  content: unknown,
  act: (values: FormData) => void,
  isPending = false,
): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const element = event.currentTarget as HTMLFormElement;
    if (element.reportValidity()) act(new FormData(element));
  };
  return html`<form class="card-form fields" @submit=${submit}>
    ${content}
    ${formActions(words, { isOff: card.isBusy || isPending, cancel: () => card.show(undefined) }, view)}
  </form>`;
}

const textOf = (values: FormData, name: string): string => {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
};

function talkForm(
  { status, talk }: DeskCard,
  card: CardController,
  view: DeskView,
): TemplateResult {
  const planned = talk && talk.date >= view.today ? talk : undefined;
  return form(
    card,
    view,
    moveWords(status, 'talk-planned', view),
    html`<div class="pair">
      <div class="field">
        <label for="card-date" .textContent=${view.t('talkDay')}></label>
        <input
          class="control control-date"
          id="card-date"
          name="date"
          type="date"
          required
          min=${view.today}
          .defaultValue=${planned?.date ?? ''}
        />
      </div>
      <div class="field">
        <label for="card-time" .textContent=${view.t('talkTime')}></label>
        <input
          class="control control-time"
          id="card-time"
          name="time"
          type="time"
          .defaultValue=${planned?.time ?? ''}
        />
      </div>
    </div>`,
    (values) => {
      const time = textOf(values, 'time');
      const talk = { date: textOf(values, 'date'), ...(time && { time }) };
      void card.move({ to: 'talk-planned', talk });
    },
  );
}

/** Another start, with what becomes of both before anything is done. */
function editionForm(
  value: DeskCard,
  card: CardController,
  editions: readonly DeskEdition[],
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const open = editions.filter(
    (it) => it.id !== value.edition && it.institution === value.institution && takesPeople(it),
  );
  const chosen = open.find((it) => it.id === card.edition);
  const { effects } = card;
  // Nobody is moved before it is known who hears of it.
  const isPending = chosen !== undefined && effects.value === undefined;
  return form(
    card,
    view,
    t('moveHere'),
    html`<div class="field">
        <label for="card-edition" .textContent=${t('whichStart')}></label>
        <select
          class="control"
          id="card-edition"
          name="edition"
          required
          @change=${(event: Event) =>
            card.chooseEdition((event.currentTarget as HTMLSelectElement).value)}
        >
          ${startOptions(open, card.edition, t('chooseStart'), view)}
        </select>
      </div>
      <div aria-live="polite">
        ${
          chosen
            ? moveEffectsList(
                value,
                chosen,
                { state: effects.state, reload: () => void effects.reload() },
                view,
              )
            : nothing
        }
      </div>`,
    (values) => {
      const edition = textOf(values, 'edition');
      if (!isPending) void card.move({ to: value.status as SignupState, edition });
    },
    isPending,
  );
}

/** A place for somebody out of turn, or above the places: allowed, with a reason that is kept. */
const exceptionForm = (card: CardController, view: DeskView): TemplateResult =>
  form(
    card,
    view,
    view.t('offerAllTheSame'),
    html`<div class="field">
      <label for="card-reason" .textContent=${view.t('why')}></label>
      <p class="hint" id="card-reason-hint" .textContent=${view.t('whyHint')}></p>
      <select
        class="control"
        id="card-reason"
        name="reason"
        required
        aria-describedby="card-reason-hint"
      >
        <option value="" .textContent=${view.t('chooseReason')}></option>
        ${exceptionReasons.map(
          (it) => html`<option value=${it} .textContent=${view.t(`reason-${it}`)}></option>`,
        )}
      </select>
    </div>`,
    (values) => {
      const reason = textOf(values, 'reason') as SignupTransition['reason'];
      void card.move({ to: 'offered', outOfOrder: true, aboveCapacity: true, reason });
    },
  );
