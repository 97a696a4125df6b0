import { html, nothing, type TemplateResult } from 'lit';
import { plusIcon } from '../../../parts/icon.ts';
import { undoLine } from '../changes/result-line.ts';
import type { DeskView } from '../desk-view.ts';
import type { BallotController } from './ballot-controller.ts';
import type { BallotOutcome } from './ballot-outcome.ts';
import { countWords } from './count/count-words.ts';
import { formatMoment } from '../../../locale/format.ts';
import { stateKey } from './state-key.ts';

/**
 * What is asked and how it stands; above it which one is shown, when there are more. `uncounted` is how
 * many answers wait for approval before they count.
 */
export function ballotHead(
  controller: BallotController,
  uncounted: number,
  view: DeskView,
): TemplateResult {
  const { t } = view;
  const { kind, list, ballot } = controller;
  const entries = list.value ?? [];
  const { value } = ballot;
  const title =
    value?.shared.question ??
    t(entries.length === 0 && list.value ? `${kind}-none` : `${kind}-tab`);
  return html`<div class="ballot-bar">
      ${
        entries.length > 1
          ? html`<div class="field">
              <label for="which-ballot" .textContent=${t(`${kind}-which`)}></label>
              <select
                class="control"
                id="which-ballot"
                @change=${(event: Event) =>
                  controller.choose((event.currentTarget as HTMLSelectElement).value)}
              >
                ${entries.map(
                  (it) =>
                    html`<option
                      value=${it.id}
                      lang="nl"
                      ?selected=${it.id === controller.id}
                      .textContent=${`${it.question} (${t(`state-of-${stateKey(it)}`)})`}
                    ></option>`,
                )}
              </select>
            </div>`
          : nothing
      }
      <button
        class="button-quiet"
        part="button"
        type="button"
        @click=${() => controller.startNew()}
      >
        ${plusIcon()}<span .textContent=${t(`${kind}-new`)}></span>
      </button>
    </div>
    <div class="page-head">
      ${view.heading(0, title, {
        classes: 'display',
        id: 'page',
        focusable: true,
        lang: value ? 'nl' : undefined,
      })}
      ${
        value
          ? html`<p>
                <span
                  class=${stateKey(value.shared) === 'open' ? 'badge badge-tint' : 'badge badge-quiet'}
                  .textContent=${t(`state-of-${stateKey(value.shared)}`)}
                ></span>
              </p>
              <p
                class="lead"
                .textContent=${[
                  countWords(value, view),
                  uncounted > 0 ? t('notCountedYet', { count: uncounted }) : '',
                ]
                  .filter(Boolean)
                  .join(' ')}
              ></p>`
          : nothing
      }
      ${
        list.value && entries.length === 0 && !value
          ? html`<p class="lead" .textContent=${t(`${kind}-noneAbout`)}></p>`
          : nothing
      }
    </div>`;
}

/** What is so from now on: it depends on whether anybody can answer. */
function aboutSaved(
  { kind, ballot: { value } }: BallotController,
  { words, isTurned }: BallotOutcome,
  { t, language }: DeskView,
): string {
  if (words === 'ballotOpened' || words === 'ballotClosed') return t(`${kind}-${words}About`);
  if (words !== 'wordsSaved' && words !== 'settingsSaved') return t(`${words}About`);
  if (!value) return '';
  const state = stateKey(value.shared);
  if (words === 'wordsSaved') return t(`wordsSaved-${state}`);
  if (state === 'not-yet-open') {
    const moment = formatMoment(value.shared.opensAt ?? '', language);
    return t(`${kind}-opensLater`, { moment });
  }
  if (isTurned && state !== 'draft') return t(`${kind}-is-${state}-now`);
  return t(`${kind}-is-${state}`);
}

/** What was done last, with the way back. */
export function outcomeLine(controller: BallotController, view: DeskView): unknown {
  const { t } = view;
  const { outcome, kind } = controller;
  if (!outcome) return nothing;
  const { words, undo } = outcome;
  const isState = words === 'ballotOpened' || words === 'ballotClosed';
  return html`<div class="outcome" tabindex="-1">
    ${undoLine(
      {
        id: kind,
        title: isState ? t(`${kind}-${words}`) : t(words),
        about: aboutSaved(controller, outcome, view),
        who: t(`${kind}-tab`),
        undo: undo && (() => void controller.undo()),
      },
      view,
    )}
  </div>`;
}
