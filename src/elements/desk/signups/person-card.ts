import { html, nothing, type TemplateResult } from 'lit';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import type { SignupState } from '../../../contract/signup.ts';
import { isLiving, movesFrom } from '../../../domain/signup/signup-state.ts';
import { arrivalField } from '../announcements/arrival-field.ts';
import type { ChangeController } from '../changes/change-controller.ts';
import { changeMark } from '../changes/change-mark.ts';
import { startOfChange } from '../changes/change-words.ts';
import { heldConflict } from '../changes/held-conflict.ts';
import { resultLine } from '../changes/result-line.ts';
import { backButton } from '../back-button.ts';
import { cancelledBadge } from '../cancelled-badge.ts';
import type { DeskView } from '../desk-view.ts';
import { startTitle } from '../group-words.ts';
import { priorityDone } from './priority-words.ts';
import { failureAlert } from '../failure-alert.ts';
import { moveWords, stateWords } from '../state-words.ts';
import { whoWords } from '../todo/decision-words.ts';
import type { CardController } from './card-controller.ts';
import { cardContact } from './card-contact.ts';
import { cardForm } from './card-forms.ts';
import { cardHistory } from './card-history.ts';
import { cardNotes } from './card-notes.ts';
import { personData } from './person-data.ts';

/** The panel of one person, beside the list or, where there is no room, instead of it. */
export function personCard(
  card: CardController,
  changes: ChangeController,
  editions: readonly DeskEdition[],
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { state, value } = card.load;
  return html`<section class="card-panel" aria-labelledby="card">
    ${backButton(t(card.back ? 'backToTodo' : 'backToList'), () => card.close())}
    <div class="panel opened">
      ${
        value
          ? cardOf(value, card, changes, editions, view)
          : state.status === 'failed'
            ? html`${view.heading(1, t('personTitle'), { id: 'card', focusable: true })}
              ${
                state.error.status === 404
                  ? html`<p .textContent=${t('gone')}></p>`
                  : view.failed(state.error, () => void card.load.reload())
              }`
            : html`${view.heading(1, card.reference ?? '', { id: 'card', focusable: true })}
              ${view.loading()}`
      }
    </div>
  </section>`;
}

function cardOf(
  value: DeskCard,
  card: CardController,
  changes: ChangeController,
  editions: readonly DeskEdition[],
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { reference, status, change, participant } = value;
  const who = whoWords({ reference, name: participant?.name }, view);
  return html`<div class="person-head">
      ${view.heading(1, who, { id: 'card', focusable: true, classes: 'title' })}
      <span class="badge badge-quiet" .textContent=${stateWords(status, view)}></span>
      ${value.startCancelled && isLiving(status) ? cancelledBadge(view) : nothing}
      ${change && changes.isLate(change) ? nothing : changeMark(change, status, view)}
      ${value.priority ? html`<span class="badge badge-quiet" .textContent=${t('goesFirst')}></span>` : nothing}
      <p class="muted small">
        <span .textContent=${who === reference ? '' : `${reference}. `}></span
        ><span .textContent=${t('lookIsLogged')}></span>
      </p>
    </div>
    ${
      change
        ? resultLine(change, view, {
            who,
            ...linesOf(change, value, editions, who, view),
            isLate: changes.isLate(change),
            undo: () => void card.undo(change),
          })
        : mainMoves(value, card, view)
    }
    ${
      change && changes.conflictFor(change)
        ? heldConflict(
            changes.conflictFor(change),
            {
              who,
              reference,
              status,
              isBusy: card.isBusy,
              keep: () => void card.keepHeld(change),
              replace: (conflict) => void card.replaceHeld(conflict),
            },
            view,
          )
        : cardForm(value, card, editions, view)
    }
    ${failureAlert(card.failure, view)} ${cardContact(value, view)} ${cardNotes(value, card, view)}
    ${participant ? arrivalField(value.institution, card.arrival, view) : nothing}
    ${cardHistory(value, card, view)} ${change ? nothing : otherMoves(value, card, view)}
    ${personData(value, card.data, view)}`;
}

/** The steps that come next in most cases; the others stand at the end. */
const mainSteps: Readonly<Partial<Record<string, readonly SignupState[]>>> = {
  received: ['talk-planned', 'placed'],
  'talk-planned': ['placed', 'waiting', 'talk-planned'],
  placed: ['taking-part'],
  'taking-part': ['finished'],
  waiting: ['offered'],
  offered: ['received'],
  expired: ['offered'],
};

/** What a sign-up without an edition cannot become. */
const needEdition: readonly SignupState[] = ['placed', 'taking-part', 'waiting', 'offered'];

/** Steps that the endpoint makes by itself. */
const byItself: readonly SignupState[] = ['expired'];

function movesOf(
  { status, edition, startDate, startCancelled, mode }: DeskCard,
  { today }: DeskView,
): readonly SignupState[] {
  // A talk that somebody asked for is about more than one start.
  const isPossible = (to: SignupState): boolean =>
    !startCancelled || !isLiving(to) || (mode === 'talk' && !needEdition.includes(to));
  // Who takes part does so from the first day.
  const isTooEarly = startDate !== undefined && startDate > today;
  // A talk that is planned can be at another moment.
  const again: readonly SignupState[] = status === 'talk-planned' ? ['talk-planned'] : [];
  return [...movesFrom(status), ...again].filter(
    (it) =>
      !byItself.includes(it) &&
      isPossible(it) &&
      (edition !== undefined || !needEdition.includes(it)) &&
      !(isTooEarly && it === 'taking-part'),
  );
}

/** Who was in a start that does not go ahead goes to another one, or to other help. */
const mainOf = (card: DeskCard, view: DeskView): readonly SignupState[] =>
  movesOf(card, view).filter(
    (it) =>
      mainSteps[card.status]?.includes(it) ||
      (card.startCancelled && isLiving(card.status) && it === 'referred-elsewhere'),
  );

const canGoToOtherStart = ({ status }: DeskCard): boolean =>
  ['received', 'talk-planned', 'placed', 'waiting', 'offered'].includes(status);

/** What a change is called, and which start it is about. */
function linesOf(
  change: HeldChange,
  card: DeskCard,
  editions: readonly DeskEdition[],
  who: string,
  view: DeskView,
): { title?: string; about?: string } {
  const { to, priority, movedTo } = change;
  const target = editions.find((it) => it.id === movedTo);
  if (movedTo !== undefined) {
    return { title: view.t('movedDone', { who, start: target ? startTitle(target, view) : '' }) };
  }
  const about = startOfChange(change, card, view);
  return priority !== undefined && to === card.status
    ? { title: priorityDone(priority, who, view), about }
    : { about };
}

const press = (to: SignupState, card: CardController) => (): void =>
  to === 'talk-planned' ? card.show('talk') : void card.move({ to });

function mainMoves(value: DeskCard, card: CardController, view: DeskView): unknown {
  // What is being filled in comes first: another step in the place of its opener would be pressed by mistake.
  if (card.form) return nothing;
  const moves = mainOf(value, view);
  const isMarked = value.suspect || value.possibleDuplicate;
  const needsOtherStart = value.startCancelled === true && canGoToOtherStart(value) && !isMarked;
  if (moves.length === 0 && !isMarked && !needsOtherStart) return nothing;
  return html`<div class="actions">
    ${
      isMarked
        ? html`<button
            class="button button-primary"
            part="button"
            type="button"
            @click=${() => void card.move({ to: value.status as SignupState })}
            .textContent=${view.t('outcome-right')}
          ></button>`
        : nothing
    }
    ${
      needsOtherStart
        ? html`<button
            class="button button-primary"
            part="button"
            type="button"
            data-move="edition"
            @click=${() => card.show('edition')}
            .textContent=${view.t('toOtherStart')}
          ></button>`
        : nothing
    }
    ${moves.map(
      (to, index) =>
        html`<button
          class=${index === 0 && !isMarked && !needsOtherStart ? 'button button-primary' : 'button'}
          part="button"
          type="button"
          data-move=${to}
          @click=${press(to, card)}
          .textContent=${moveWords(value.status, to, view)}
        ></button>`,
    )}
  </div>`;
}

function otherMoves(value: DeskCard, card: CardController, view: DeskView): unknown {
  const { t } = view;
  const main = mainOf(value, view);
  const moves = movesOf(value, view).filter((it) => !main.includes(it));
  const isMarked = value.suspect || value.possibleDuplicate;
  const canGoElsewhere = canGoToOtherStart(value) && (!value.startCancelled || isMarked);
  const item = (words: string, name: string, act: () => void) =>
    html`<li>
      <button
        class="button-quiet"
        part="button"
        type="button"
        data-move=${name}
        @click=${act}
        .textContent=${words}
      ></button>
    </li>`;
  if (moves.length === 0 && !canGoElsewhere) return nothing;
  return html`<section>
    ${view.heading(2, t('somethingElse'))}
    <ul class="menu">
      ${moves.map((to) => item(moveWords(value.status, to, view), to, press(to, card)))}
      ${
        value.status === 'waiting' && !value.startCancelled
          ? item(
              t(value.priority ? 'endPriority' : 'givePriority'),
              'priority',
              () => void card.move({ to: 'waiting', priority: !value.priority }),
            )
          : nothing
      }
      ${canGoElsewhere ? item(t('toOtherStart'), 'edition', () => card.show('edition')) : nothing}
    </ul>
  </section>`;
}
