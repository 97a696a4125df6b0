import { html, type TemplateResult } from 'lit';
import type { Poll } from '../../../contract/poll.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import type { PollView } from '../poll-view.ts';

/** The options once more, folded, for who no longer sees the form. */
export const optionsToRead = ({ options }: Poll, { t }: PollView): TemplateResult =>
  html`<details class="about">
    <summary>
      ${chevronIcon()}<span .textContent=${t('readAgain', { count: options.length })}></span>
    </summary>
    <div class="about-fields">
      ${options.map(
        ({ short, text }) =>
          html`<div class="measure">
            <strong .textContent=${short}></strong>
            <p class="option-text" .textContent=${text}></p>
          </div>`,
      )}
    </div>
  </details>`;
