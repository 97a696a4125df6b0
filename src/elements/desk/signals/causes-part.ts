import { html, type TemplateResult } from 'lit';
import { chevronIcon } from '../../../parts/icon.ts';
import type { DeskView } from '../desk-view.ts';
import { unnamedCauses, type CauseStep } from './causes.ts';
import { remedies } from './remedies.ts';

/** Causes of few sign-ups that no visitor names, each closed until it is asked for. */
export const causesPart = (
  begin: (step: CauseStep) => (() => void) | undefined,
  view: DeskView,
): TemplateResult =>
  html`<section class="part" aria-labelledby="causes">
    ${view.heading(1, view.t('causesTitle'), { id: 'causes', classes: 'title' })}
    <p class="sub-note" .textContent=${view.t('causesAbout')}></p>
    <div class="causes">
      ${unnamedCauses.map(
        ({ title, remedies: words, press }) =>
          html`<details>
            <summary><span .textContent=${view.t(title)}></span>${chevronIcon()}</summary>
            ${remedies(
              words.map((it) => view.t(it)),
              { words: view.t(press.words), begin: begin(press.step) },
            )}
          </details>`,
      )}
    </div>
  </section>`;
