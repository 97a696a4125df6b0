import { html, nothing, type TemplateResult } from 'lit';
import { deskProblemTypes } from '../../../contract/desk-problem-types.ts';
import type { DeskPerson } from '../../../contract/desk-people.ts';
import { failureNotice } from '../../../parts/failure-notice.ts';
import type { DeskView } from '../desk-view.ts';
import { failureAlert } from '../failure-alert.ts';
import { formActions } from '../form-actions.ts';
import type { ColleagueAct, ColleaguesController } from './colleagues-controller.ts';

/** What else can be done with a colleague: lost passkeys, and the end of their access. */
export function colleagueActs(
  person: DeskPerson,
  colleagues: ColleaguesController,
  view: DeskView,
): unknown {
  const { t } = view;
  const { name, passkeys, self, hasOtherRights } = person;
  // Only who manages all of somebody's rights may do this.
  if (hasOtherRights) return nothing;
  return html`<div class="colleague-acts part">
    ${
      passkeys > 0 && !self
        ? html`<section>
            ${view.heading(1, t('lostTitle'), { classes: 'title' })}
            <p .textContent=${t('lostAbout', { name, count: passkeys })}></p>
            ${act('lost', colleagues, view, {
              button: t('lostButton'),
              question: t('lostQuestion', { name }),
              consequence: t('lostConsequence', { name }),
              go: () => void colleagues.removePasskeys(person),
            })}
          </section>`
        : nothing
    }
    <section>
      ${view.heading(1, t('endTitle'), { classes: 'title' })}
      ${
        colleagues.isLastAdministrator(person)
          ? html`<p .textContent=${t('lastAdministratorStays')}></p>`
          : html`<p .textContent=${t('endAbout')}></p>
              ${act('end', colleagues, view, {
                button: t('endNow'),
                question: t('endQuestion', { name }),
                consequence: self ? t('endSelfConsequence') : t('endConsequence', { name }),
                go: () => void colleagues.end(person),
              })}`
      }
    </section>
  </div>`;
}

interface ActWords {
  readonly button: string;
  readonly question: string;
  readonly consequence: string;
  go(): void;
}

/** A press that is asked about first, with what it does. */
function act(
  kind: ColleagueAct,
  colleagues: ColleaguesController,
  view: DeskView,
  { button, question, consequence, go }: ActWords,
): TemplateResult {
  if (colleagues.asked !== kind)
    return html`<button
      class="button"
      part="button"
      type="button"
      data-act=${kind}
      @click=${() => colleagues.ask(kind)}
      .textContent=${button}
    ></button>`;
  return html`<div class="panel" role="group" aria-labelledby="colleague-question">
    ${view.heading(2, question, { id: 'colleague-question', focusable: true })}
    <p .textContent=${consequence}></p>
    ${refusal(colleagues, view)}
    ${formActions(
      button,
      { isOff: colleagues.isBusy, act: go, cancel: () => colleagues.ask(undefined) },
      view,
    )}
  </div>`;
}

function refusal({ failure }: ColleaguesController, view: DeskView): unknown {
  if (failure?.problem?.type !== deskProblemTypes.lastAdministrator)
    return failureAlert(failure, view);
  const words = view.t('lastAdministratorStays');
  return html`<div role="alert">${failureNotice({ words }, view.common)}</div>`;
}
