import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from '../desk-view.ts';
import type { Effect } from '../told-effects.ts';
import type { DraftFault } from './document-edit.ts';
import { namedFault } from './fields.ts';

/** What has to be right before anybody knows whom it reaches. */
export const faultEffects = (
  faults: readonly DraftFault[],
  nameOf: (field: string) => string | undefined,
  view: DeskView,
): Effect[] =>
  faults.map((it, index) => ({
    words: namedFault(it, nameOf, view),
    ...(index === faults.length - 1 && { about: view.t('faultsFirst') }),
    isNotice: true,
  }));

/** What happens when the form is saved; said once typing stops. */
export const effectsPanel = (
  effects: readonly Effect[] | undefined,
  { title, empty }: { title: string; empty: string },
  view: DeskView,
): TemplateResult =>
  html`<section class="panel effects-panel" aria-labelledby="effects">
    ${view.heading(1, title, { id: 'effects', focusable: true })}
    <div aria-live="polite">
      ${
        effects === undefined
          ? html`<p class="muted" .textContent=${view.t('effectsPending')}></p>`
          : effects.length === 0
            ? html`<p class="muted" .textContent=${empty}></p>`
            : html`<ul class="effect-list">
                ${effects.map(
                  (it) =>
                    html`<li class=${it.isNotice ? 'effect-notice' : ''}>
                      <span>
                        <b .textContent=${it.words}></b>
                        ${it.about ? html`<span class="muted small" .textContent=${it.about}></span>` : nothing}
                      </span>
                    </li>`,
                )}
              </ul>`
      }
    </div>
  </section>`;
