import { html, nothing, type TemplateResult } from 'lit';
import type { CallOutcome } from '../../../contract/desk-calls.ts';
import type { DeskCard, HistoryStep } from '../../../contract/desk-cards.ts';
import { formatDate, formatTime } from '../../../locale/format.ts';
import { undoLine } from '../changes/result-line.ts';
import type { DeskView } from '../desk-view.ts';
import { stateWords } from '../state-words.ts';
import { calledWords } from '../todo/call-manner.ts';
import { dayOf } from '../todo/decision-words.ts';
import { reachOf } from '../../../domain/signup/first-contact.ts';
import { contactOf } from './contact-of.ts';
import type { CardController } from './card-controller.ts';

/** What happened, newest first, and the buttons that add a call to it. */
export function cardHistory(value: DeskCard, card: CardController, view: DeskView): TemplateResult {
  const { t } = view;
  const { reference, history, participant, mode } = value;
  const outcomes: CallOutcome[] =
    reachOf(contactOf(value)) === 'mail'
      ? ['mailed', 'reached']
      : participant?.mayLeaveMessage
        ? ['reached', 'message-left', 'no-answer']
        : ['reached', 'no-answer'];
  return html`<section>
    ${view.heading(2, t('history'))}
    <ol class="log">
      ${history.map((it, index) => step(it, index === 0 ? mode : undefined, view)).toReversed()}
    </ol>
    ${
      reference === card.callNotedFor
        ? undoLine(
            {
              id: 'call',
              title: t('callNoted'),
              about: '',
              who: t('callOf', { who: reference }),
              undo: () => void card.takeCallBack(),
            },
            view,
          )
        : nothing
    }
    <div class="called" role="group" aria-labelledby="called-label">
      <span class="muted" id="called-label" .textContent=${t('calledNow')}></span>
      ${outcomes.map(
        (it) =>
          html`<button
            class="button button-small"
            part="button"
            type="button"
            @click=${() => void card.noteCall(it)}
            .textContent=${t(`outcome-${it}`)}
          ></button>`,
      )}
    </div>
  </section>`;
}

/** By whom somebody was signed up, where that was not they themselves. */
const signedUpBy = {
  child: 'byParent',
  helper: 'byHelper',
  referrer: 'byReferrer',
} as const;

/** @param mode of the sign-up, for its first step */
function step(
  { at, status, actor, called, reason }: HistoryStep,
  mode: string | undefined,
  view: DeskView,
): TemplateResult {
  const { t, language } = view;
  const who =
    actor === 'participant'
      ? t(signedUpBy[mode as keyof typeof signedUpBy] ?? 'byPerson')
      : actor === 'endpoint'
        ? t('byItself')
        : '';
  const what = called
    ? called === 'mailed'
      ? t('mailedStep')
      : t('calledStep', { outcome: calledWords(called, view) })
    : reason === 'moved'
      ? t('movedStep', { state: stateWords(status, view) })
      : reason === 'priority-given' || reason === 'priority-ended' || reason === 'put-back'
        ? t(`step-${reason}`)
        : stateWords(status, view);
  return html`<li>
    <span
      class="muted"
      .textContent=${`${formatDate(dayOf(at), language, false)}, ${clock(at, view)}`}
    ></span>
    <span
      ><span .textContent=${what}></span> ${
        who ? html`<span class="muted small" .textContent=${who}></span>` : nothing
      }</span
    >
  </li>`;
}

const clock = (at: string, { language }: DeskView): string =>
  formatTime(
    new Intl.DateTimeFormat('nl', {
      timeZone: 'Europe/Amsterdam',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(new Date(at)),
    language,
  );
