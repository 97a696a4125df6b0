import { html, nothing, type TemplateResult } from 'lit';
import { plusIcon } from '../../../parts/icon.ts';
import { undoLine } from '../changes/result-line.ts';
import type { DeskView } from '../desk-view.ts';
import type { BallotController } from './ballot-controller.ts';
import { countWords } from './count/count-words.ts';
import { stateKey } from './settings/settings-panel.ts';

/** What is asked and how it stands; above it which one is shown, when there are more. */
export function ballotHead(controller: BallotController, view: DeskView): TemplateResult {
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
                      ?selected=${it.id === controller.id}
                      .textContent=${`${it.question} (${t(`state-of-${stateOf(it.state)}`)})`}
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
      ${view.heading(0, title, { classes: 'display', id: 'page', focusable: true })}
      ${
        value
          ? html`<p>
                <span
                  class=${stateKey(value) === 'open' ? 'badge badge-tint' : 'badge badge-quiet'}
                  .textContent=${t(`state-of-${stateKey(value)}`)}
                ></span>
              </p>
              <p class="lead" .textContent=${countWords(value, view)}></p>`
          : nothing
      }
      ${
        list.value && entries.length === 0 && !value
          ? html`<p class="lead" .textContent=${t(`${kind}-noneAbout`)}></p>`
          : nothing
      }
    </div>`;
}

const stateOf = (state: string): 'open' | 'closed' | 'not-yet-open' =>
  state === 'open' || state === 'closed' ? state : 'not-yet-open';

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
        about: isState ? t(`${kind}-${words}About`) : t(`${words}About`),
        who: t(`${kind}-tab`),
        undo: undo && (() => void controller.undo()),
      },
      view,
    )}
  </div>`;
}
