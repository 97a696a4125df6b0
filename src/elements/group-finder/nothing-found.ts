import { html, nothing, type TemplateResult } from 'lit';
import { crossIcon } from '../../parts/icon.ts';
import type { FilterKey } from './filters.ts';
import type { FinderWords } from './words.ts';

/** A filter that can be left out, and what that gives. */
export interface Dropped {
  readonly key: FilterKey;
  /** Its values in words. */
  readonly words: string;
  readonly count: number;
}

/** Nothing found: which filter to leave out, with what it gives, and someone to call. */
export const nothingFound = (
  { t }: FinderWords,
  ways: readonly Dropped[],
  drop: (key: FilterKey) => void,
  title: TemplateResult,
  phone: unknown,
): TemplateResult =>
  html`<div class="nothing-found">
    ${
      ways.length
        ? html`${title}
            <ul class="ways">
              ${ways.map(
                (it) =>
                  html`<li>
                    <button class="way" type="button" @click=${() => drop(it.key)}>
                      ${crossIcon()}
                      <span .textContent=${t('without', it.words)}></span>
                      <span class="way-count" .textContent=${t('groups', it.count)}></span>
                    </button>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      phone
        ? html`<div>
            <p .textContent=${t('callToSearch')}></p>
            ${phone}
          </div>`
        : nothing
    }
  </div>`;
