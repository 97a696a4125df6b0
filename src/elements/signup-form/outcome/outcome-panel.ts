import { html, nothing, type TemplateResult } from 'lit';
import { holdsPlace } from '../../../domain/signup/signup-state.ts';
import { circleOfChairs } from '../../../parts/circle-of-chairs.ts';
import { calendarIcon } from '../../../parts/icon.ts';
import { writtenText } from '../../../parts/written-in.ts';
import type { SignupView } from '../signup-view.ts';
import { messageOf, nextSteps, outcomeDetails, outcomeTitle } from './outcome-words.ts';
import type { Outcome } from './outcome.ts';

/** How a sign-up stands, with its circle of chairs, its group and the number to keep. */
export function outcomePanel(view: SignupView, outcome: Outcome): TemplateResult {
  const { t } = view;
  return html`<div class="outcome" part="outcome">
    ${chairs(view, outcome)}
    <div>
      ${view.heading(0, outcomeTitle(view, outcome), {
        id: 'outcome',
        classes: 'display',
        focusable: true,
      })}
      <p class="outcome-words">
        <span .textContent=${outcomeDetails(view, outcome)}></span>
        <span .textContent=${t('number')}></span>
        <strong class="number"><bdi .textContent=${outcome.result.reference}></bdi></strong>.
      </p>
    </div>
  </div>`;
}

/** The circle with the visitor's own chair, or the row outside it. */
function chairs(view: SignupView, { result, edition }: Outcome): unknown {
  const maximum = edition?.capacity?.maximum;
  const isWaiting = result.status === 'waiting';
  if (!maximum || !(isWaiting || holdsPlace(result.status))) return nothing;
  return circleOfChairs({
    maximum,
    available: 0,
    state: isWaiting ? 'waiting' : 'yours',
    // Where some people go first, a place on the list is not told, nor drawn.
    position: view.institution?.priorityPolicy ? undefined : result.position,
  });
}

/** What happens now, step by step; nothing once it is over. */
export function whatNow(view: SignupView, outcome: Outcome): unknown {
  const steps = nextSteps(view, outcome);
  if (!steps.length) return nothing;
  return html`<div>
    ${view.heading(1, view.t('whatNow'), { classes: 'title' })}
    <ol class="next-steps">
      ${steps.map(
        ({ title, texts }) =>
          html`<li>
            <div>
              <strong .textContent=${title}></strong>
              ${texts.length ? html`<p>${texts.map(({ words, lang }, index) => html`${index ? ' ' : nothing}${writtenText(words, lang)}`)}</p>` : nothing}
            </div>
          </li>`,
      )}
    </ol>
  </div>`;
}

/** The meetings as a file for a calendar; the endpoint keeps it neutral for a sensitive group. */
export const calendarLink = (view: SignupView, outcome: Outcome): TemplateResult | typeof nothing =>
  outcome.edition && messageOf(view, outcome).actions.includes('calendar')
    ? html`<a
        class="button-quiet"
        part="button"
        rel="noreferrer"
        href=${`${view.endpoint}/editions/${encodeURIComponent(outcome.edition.id)}/calendar`}
        >${calendarIcon()}<span .textContent=${view.messages('calendar')}></span
      ></a>`
    : nothing;
