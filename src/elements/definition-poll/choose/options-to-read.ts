import { html, type TemplateResult } from 'lit';
import type { Poll } from '../../../contract/poll.ts';
import { chevronIcon } from '../../../parts/icon.ts';
import type { PollView } from '../poll-view.ts';
import { definitionText } from './definition-text.ts';

/** The options once more, folded, for who no longer sees the form. */
export const optionsToRead = ({ options }: Poll, view: PollView): TemplateResult =>
  html`<details class="about">
    <summary>
      ${chevronIcon()}<span .textContent=${view.t('readAgain', { count: options.length })}></span>
    </summary>
    <div class="about-fields">
      ${options.map(
        (option) =>
          html`<div class="measure">
            <strong .textContent=${option.short}></strong>
            <p class="option-text">${definitionText(option, view)}</p>
          </div>`,
      )}
    </div>
  </details>`;
