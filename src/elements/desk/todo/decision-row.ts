import { html, nothing, type TemplateResult } from 'lit';
import type { Decision } from '../../../contract/desk-decisions.ts';
import { isDue } from '../../../domain/desk/decisions.ts';
import { circleOfChairs } from '../../../parts/circle-of-chairs.ts';
import { endedLine } from '../announcements/announcement-words.ts';
import type { ChangeController } from '../changes/change-controller.ts';
import { startOfChange } from '../changes/change-words.ts';
import { heldConflict } from '../changes/held-conflict.ts';
import { undoLine, resultLine } from '../changes/result-line.ts';
import type { TextsController } from '../ballots/texts/texts-controller.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { groupTitle } from '../group-words.ts';
import { cancelledBadge } from '../cancelled-badge.ts';
import { readTodayBadge } from '../read-today.ts';
import { callManner } from './call-manner.ts';
import { aboutWords, isToday, sinceWords, subjectWords, whoWords } from './decision-words.ts';
import { openedAnnouncement } from './opened-announcement.ts';
import { openedDecision } from './opened-decision.ts';
import { openedTexts } from './opened-texts.ts';
import type { TodoController } from './todo-controller.ts';

/** What a row of the list can lead to. */
export interface RowActions {
  readonly todo: TodoController;
  readonly changes: ChangeController;
  readonly texts: TextsController;
  showCard(reference: string): void;
  showEdition(edition: string): void;
  /** Opens a start in the offer, where it is changed or cancelled; absent for who may not. */
  changeStart: ((group: string, edition: string) => void) | undefined;
}

/** A decision: since when, what, and one verb; or what was done with it, with the way back. */
export function decisionRow(
  decision: Decision,
  actions: RowActions,
  view: DeskView,
): TemplateResult {
  const { todo, changes } = actions;
  const change = todo.changeFor(decision);
  if (change) {
    const who = whoWords(decision.kind === 'offer-place' ? (decision.next ?? {}) : decision, view);
    return html`<li>
      ${resultLine(change, view, {
        who,
        about: startOfChange(change, decision, view),
        isLate: changes.isLate(change),
        undo: () => void todo.undo(decision, change),
      })}
      ${heldConflict(
        changes.conflictFor(change),
        {
          who,
          reference: change.reference ?? '',
          status: decision.kind === 'offer-place' ? 'waiting' : decision.status,
          isBusy: todo.isBusy,
          keep: () => void todo.keepHeld(change),
          replace: (conflict) => void todo.replaceHeld(change.reference ?? '', conflict),
        },
        view,
      )}
      ${failureAlert(todo.failureFor(decision), view)}
    </li>`;
  }
  if (todo.isEnded(decision)) return html`<li>${endedAnnouncement(decision, todo, view)}</li>`;
  const noted = todo.notedFor(decision);
  const line =
    noted &&
    undoLine(
      {
        id: decision.id,
        title: view.t('noted', { who: whoWords(decision, view) }),
        about: view.t(noted.words),
        who: whoWords(decision, view),
        undo: () => void todo.takeCallBack(decision),
      },
      view,
    );
  if (todo.isDone(decision)) return html`<li>${line}</li>`;
  const isOpen = todo.opened === decision.id;
  return html`<li>
    ${line ?? nothing}
    <div class="decision">
      <p class="since">
        <span
          class="visually-hidden"
          .textContent=${`${view.t(isToday(decision.since, view) ? 'waitsSince' : 'waitsFor')} `}
        ></span
        ><span .textContent=${sinceWords(decision.since, view)}></span>
      </p>
      <div class="what">${whatOf(decision, actions, view)}</div>
      ${isOpen ? nothing : verbOf(decision, actions, view)}
    </div>
    ${isOpen ? openedOf(decision, actions, view) : nothing}
    ${
      !isOpen && (decision.kind === 'offer-place' || noted)
        ? failureOf(todo, view)
        : failureAlert(todo.failureFor(decision), view)
    }
  </li>`;
}

/** An announcement that was just ended: it stays for as long as that can be taken back here. */
const endedAnnouncement = (decision: Decision, todo: TodoController, view: DeskView): unknown =>
  html`${endedLine(
    {
      id: decision.id,
      number: decision.number ?? '',
      state: decision.announcementState ?? '',
    },
    () => void todo.reopenAnnouncement(decision),
    view,
  )}
  ${failureOf(todo, view)}`;

const openedOf = (decision: Decision, actions: RowActions, view: DeskView): TemplateResult =>
  decision.kind === 'read-texts'
    ? openedTexts(actions.texts, view, () => actions.todo.close())
    : decision.kind === 'announced'
      ? openedAnnouncement(decision, actions.todo, view)
      : openedDecision(decision, actions.todo, view, actions.showCard);

function failureOf({ failure, opened }: TodoController, view: DeskView): unknown {
  return opened ? nothing : failureAlert(failure, view);
}

function whatOf(decision: Decision, actions: RowActions, view: DeskView): TemplateResult {
  const { t } = view;
  switch (decision.kind) {
    case 'offer-place':
    case 'below-minimum':
    case 'start-participation':
      return html`<div class="next-up">
        ${circle(decision)}
        <div class="what">
          <p><b .textContent=${groupTitle(decision)}></b></p>
          <p .textContent=${aboutWords(decision, view)}></p>
          ${decision.kind === 'below-minimum' ? belowMinimumSteps(decision, actions, view) : nothing}
        </div>
      </div>`;
    case 'read-texts':
      if (!decision.texts && !decision.batches)
        return html`<p .textContent=${t('textsHeld', { count: decision.heldTexts ?? 0 })}></p>`;
      return html`<p><b .textContent=${t('textsWait', { count: decision.texts ?? 0 })}></b></p>
        ${
          decision.batches
            ? html`<p .textContent=${t('batchesWait', { count: decision.batches })}></p>`
            : nothing
        }`;
    default: {
      const who = subjectWords(decision, view);
      const { reference = '', manner } = decision;
      return html`<p>
          <b .textContent=${who}></b>
          ${who === reference || !reference ? nothing : html`<span class="muted small" .textContent=${reference}></span>`}
          ${decision.readToday ? readTodayBadge(view) : nothing}
          ${decision.startCancelled ? cancelledBadge(view) : nothing} ${badgeOf(decision, view)}
        </p>
        <p .textContent=${aboutWords(decision, view)}></p>
        ${manner && byPhone.has(decision.kind) ? callManner(manner, who, view) : nothing}`;
    }
  }
}

/** Who may change the offer does so by the verb of the row; the sign-ups are a second step. */
function belowMinimumSteps(
  { edition }: Decision,
  { changeStart, showEdition }: RowActions,
  { t }: DeskView,
): TemplateResult {
  if (!changeStart) return html`<p class="muted small" .textContent=${t('askForOffer')}></p>`;
  return html`<p>
    <button
      class="link"
      type="button"
      @click=${() => edition && showEdition(edition)}
      .textContent=${t('verb-see-signups')}
    ></button>
  </p>`;
}

function badgeOf({ kind, dueDate, suspect, possibleDuplicate }: Decision, view: DeskView): unknown {
  const { t, today } = view;
  if (kind === 'call' && isDue(dueDate, today))
    return html`<span class="badge badge-notice" .textContent=${t('callToday')}></span>`;
  if (suspect) return html`<span class="badge badge-quiet" .textContent=${t('suspect')}></span>`;
  if (possibleDuplicate)
    return html`<span class="badge badge-quiet" .textContent=${t('duplicate')}></span>`;
  return nothing;
}

function circle({ maximum, held = 0, minimum = 0 }: Decision): unknown {
  const places = maximum ?? Math.max(minimum, held);
  return places > 0
    ? circleOfChairs({ maximum: places, available: Math.max(0, places - held) })
    : nothing;
}

/** What is done by telephone: how to call is said beside it. */
const byPhone: ReadonlySet<string> = new Set(['call', 'phone', 'waits-long']);

const openVerbs = {
  call: 'verb-call',
  phone: 'verb-call',
  'tell-referrer': 'verb-call',
  'waits-long': 'verb-call',
  look: 'verb-look',
  'after-talk': 'verb-after-talk',
  'read-texts': 'verb-read-texts',
  announced: 'verb-announced',
} as const;

/** Who has no phone number is mailed. */
function verbOfReach({ manner }: Decision): 'verb-call' | 'verb-mail' | 'verb-note' {
  if (manner?.reach === 'mail') return 'verb-mail';
  return manner?.reach === 'none' ? 'verb-note' : 'verb-call';
}

function verbOf(decision: Decision, actions: RowActions, view: DeskView): unknown {
  const { t } = view;
  const { kind, reference, edition, next, group } = decision;
  const of =
    kind === 'announced'
      ? subjectWords(decision, view)
      : (next?.reference ?? reference ?? groupTitle(decision));
  const verb = (words: string, press: () => void) =>
    html`<button
      class="button verb"
      part="button"
      type="button"
      data-verb=${decision.id}
      @click=${press}
    >
      <span .textContent=${words}></span
      ><span class="visually-hidden" .textContent=${of ? `: ${of}` : ''}></span>
    </button>`;
  if (kind in openVerbs) {
    const words = openVerbs[kind as keyof typeof openVerbs];
    return verb(t(words === 'verb-call' ? verbOfReach(decision) : words), () =>
      actions.todo.open(decision),
    );
  }
  if (kind === 'offer-place' && next)
    return verb(t('verb-offer-place'), () => void actions.todo.offerPlace(decision));
  if (kind === 'failed-change' && reference)
    return verb(t('verb-look'), () => actions.showCard(reference));
  if (kind === 'below-minimum' && actions.changeStart && group && edition) {
    return verb(t('verb-change-start'), () => actions.changeStart?.(group, edition));
  }
  return edition ? verb(t('verb-see-signups'), () => actions.showEdition(edition)) : nothing;
}
