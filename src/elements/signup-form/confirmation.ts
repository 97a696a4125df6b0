import { html, nothing, type TemplateResult } from 'lit';
import type { Edition, Group } from '../../contract/group.ts';
import type { SignupResult } from '../../contract/signup.ts';
import { circleOfChairs } from '../../parts/circle-of-chairs.ts';
import { formatDay } from '../../locale/format.ts';
import type { SignupMode } from './mode.ts';
import { promisesOf, type SignupView } from './signup-view.ts';
import { startFacts, startOf } from './start-facts.ts';

/** What was sent and what the endpoint answered. Nothing of the person. */
export interface Sent {
  readonly result: SignupResult;
  readonly group: Group | undefined;
  readonly edition: Edition | undefined;
  readonly mode: SignupMode;
}

/** The words above a confirmation: placed, received or waiting. */
export function outcomeTitle({ t }: Pick<SignupView, 't'>, sent: Sent): string {
  const { result, edition, mode } = sent;
  const own = mode === 'self';
  if (result.status === 'waiting')
    return result.position ? t(own ? 'onPlace' : 'onPlaceOther', result.position) : t('onList');
  if (mode === 'talk') return t('asked');
  return t(edition ? (own ? 'held' : 'heldOther') : 'received');
}

/** It worked: what became of it, what happens next, the number to keep. */
export function confirmation(view: SignupView, sent: Sent, again: () => void): TemplateResult {
  const { t } = view;
  const { result, group, edition } = sent;
  const waiting = result.status === 'waiting';
  const name = group?.name ?? '';
  const words = waiting
    ? [
        t('fullNow', name),
        sent.mode === 'self' && result.position && result.position > 1
          ? t('before', result.position - 1)
          : '',
      ]
    : [edition ? t('succeeded', name) : ''];
  const steps = nextSteps(view, sent);
  return html`<div class="outcome" part="outcome">
      ${chairs(sent)}
      <div>
        ${view.heading(0, outcomeTitle(view, sent), {
          id: 'outcome',
          classes: 'display',
          focusable: true,
        })}
        <p class="outcome-words">
          <span .textContent=${words.filter(Boolean).join(' ')}></span>
          <span .textContent=${t('number')}></span>
          <strong class="number"><bdi .textContent=${result.reference}></bdi></strong>.
        </p>
      </div>
    </div>
    ${
      steps.length
        ? html`<div class="next">
            ${view.heading(1, t('whatNow'), { classes: 'title' })}
            <ol class="next-steps">
              ${steps.map(
                ([title, text]) =>
                  html`<li>
                    <div>
                      <strong .textContent=${title}></strong>
                      ${text ? html`<p .textContent=${text}></p>` : nothing}
                    </div>
                  </li>`,
              )}
            </ol>
          </div>`
        : nothing
    }
    <p class="measure" .textContent=${t('keepNumber')}></p>
    <div class="actions">
      <button class="button" type="button" part="button" @click=${again}>
        <span .textContent=${t('again')}></span>
      </button>
    </div>`;
}

/** The circle with the visitor's own chair, or the row outside it. */
function chairs({ result, edition }: Sent): unknown {
  const maximum = edition?.capacity?.maximum;
  if (!edition || !maximum) return nothing;
  const waiting = result.status === 'waiting';
  return circleOfChairs({
    maximum,
    available: 0,
    state: waiting ? 'waiting' : 'yours',
    position: result.position,
  });
}

/** Title and text of what comes; what only an institution can promise is told in its words. */
function nextSteps(view: SignupView, { result, group, edition }: Sent): [string, string][] {
  const { t, language } = view;
  const promises = promisesOf(view);
  const steps: [string, string][] = [];
  if (result.status === 'waiting') steps.push([t('placeFree'), '']);
  else if (group?.intake === 'required' || group?.intake === 'optional') {
    const text = [promises.whatHappensNext ?? t('decide'), promises.responseTime];
    steps.push([t('talkFirst'), text.filter(Boolean).join(' ')]);
  }
  const start = edition && startOf(edition);
  if (start && edition.entry === 'fixed') {
    const { times, where } = startFacts(edition, view);
    steps.push([t('begins', formatDay(start, language)), `${times}, ${where}`]);
  }
  return steps;
}
