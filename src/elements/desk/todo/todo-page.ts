import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DecisionList } from '../../../contract/desk-decisions.ts';
import { formatMoment, formatDay } from '../../../locale/format.ts';
import { calendarIcon, clockIcon } from '../../../parts/icon.ts';
import { failureNotice } from '../../../parts/failure-notice.ts';
import type { DeskView } from '../desk-view.ts';
import { deskFailureWords } from '../refusal-words.ts';
import { decisionRow, type RowActions } from './decision-row.ts';
import { talkWords } from './decision-words.ts';
import type { TodoController } from './todo-controller.ts';
import { groupDecisions, type DecisionGroup } from './groups-of-decisions.ts';

/** The first page: what waits for a decision, what waits longest on top. */
export function todoPage(
  actions: RowActions,
  view: DeskView,
  toggleNames: (() => void) | undefined,
): TemplateResult {
  const { t } = view;
  const { list, waiting } = actions.todo;
  const { value, state } = list;
  const title =
    waiting === undefined
      ? t('tabTodo')
      : waiting
        ? t('todoTitle', { count: waiting })
        : t('nothingWaits');
  const day = formatDay(view.today, view.language);
  return html`<div class="page-head">
      ${view.heading(0, title, { classes: 'display', id: 'page', focusable: true })}
      <p class="muted" .textContent=${waiting ? t('todoLead', { day }) : day}></p>
    </div>
    ${failedList(actions, view)} ${refusedDecision(actions, view)}
    ${
      value
        ? html`${decisionsOf(value, actions, view, toggleNames)} ${calmPanel(value, view)}`
        : state.status === 'failed'
          ? nothing
          : view.loading()
    }`;
}

/** What was read before stays in view beside the words. */
function failedList({ todo: { list } }: RowActions, view: DeskView): unknown {
  const { state } = list;
  return state.status === 'failed' ? view.failed(state.error, () => void list.reload()) : nothing;
}

/** What was decided here is not on the list any more: somebody else was first. */
function refusedDecision({ todo }: RowActions, view: DeskView): unknown {
  const failure = todo.failureOfGone;
  return failure
    ? html`<div class="part" id="refused" role="alert" tabindex="-1">
        ${failureNotice({ words: deskFailureWords(failure, view) }, view.common)}
      </div>`
    : nothing;
}

function decisionsOf(
  { responseWorkingDays }: DecisionList,
  actions: RowActions,
  view: DeskView,
  toggleNames: (() => void) | undefined,
): TemplateResult {
  const { t } = view;
  const groups = groupDecisions(actions.todo.decisions);
  if (groups.length === 0)
    return html`<p class="empty" .textContent=${t('nothingWaitsAbout')}></p>`;
  return html`<div class="jump">
      ${groups.map((it) => jumpLink(it, actions.todo, view))}
      ${
        toggleNames
          ? html`<button
              class="button-quiet names"
              part="button"
              type="button"
              @click=${toggleNames}
              .textContent=${t(view.hidesNames ? 'showNames' : 'hideNames')}
            ></button>`
          : nothing
      }
    </div>
    ${repeat(
      groups,
      ({ kind }) => kind,
      (group) =>
        html`<section class="part" aria-labelledby=${`group-${group.kind}`}>
          ${view.heading(1, t(`group-${group.kind}`), {
            id: `group-${group.kind}`,
            classes: 'title',
            focusable: true,
          })}
          <p class="sub-note" .textContent=${noteOf(group, responseWorkingDays, view)}></p>
          <ul class="decisions">
            ${repeat(
              group.decisions,
              ({ id }) => id,
              (decision) => decisionRow(decision, actions, view),
            )}
          </ul>
        </section>`,
    )}`;
}

function jumpLink(
  { kind, decisions: all }: DecisionGroup,
  todo: TodoController,
  { t, root }: DeskView,
): unknown {
  const decisions = all.filter((it) => todo.isWaiting(it));
  if (decisions.length === 0) return nothing;
  const go = (event: Event) => {
    event.preventDefault();
    const heading = root.querySelector<HTMLElement>(`#group-${kind}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  // Read texts are one decision, whatever their number.
  const { texts = 0, batches = 0 } = decisions[0] ?? {};
  const count = kind === 'read-texts' ? texts + batches : decisions.length;
  return html`<a
    href=${`#group-${kind}`}
    @click=${go}
    .textContent=${t(`jump-${kind}`, { count })}
  ></a>`;
}

function noteOf({ kind }: DecisionGroup, days: number | undefined, { t }: DeskView): string {
  if (kind !== 'call') return t(`note-${kind}`);
  return days === undefined ? t('note-call') : t('note-call-promise', { count: days });
}

/** What goes on by itself, so that nobody wonders why it is not on the list. */
function calmPanel({ calm }: DecisionList, view: DeskView): unknown {
  const { t, language } = view;
  const { offered, answerBefore, talks, nextTalkOn } = calm;
  if (offered === 0 && talks === 0) return nothing;
  return html`<section class="part panel">
    ${view.heading(1, t('calmTitle'))}
    <ul class="facts-list">
      ${
        offered
          ? html`<li>
              ${clockIcon()}<span
                .textContent=${[
                  t('calmOffered', { count: offered }),
                  answerBefore
                    ? t('calmAnswer', { moment: formatMoment(answerBefore, language) })
                    : '',
                ].join(' ')}
              ></span>
            </li>`
          : nothing
      }
      ${
        talks
          ? html`<li>
              ${calendarIcon()}<span
                .textContent=${[
                  t('calmTalks', { count: talks }),
                  nextTalkOn ? t('calmNextTalk', { moment: talkWords(nextTalkOn, view) }) : '',
                ].join(' ')}
              ></span>
            </li>`
          : nothing
      }
    </ul>
  </section>`;
}
