import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DangerKind } from '../../../domain/offer/sentence/vocabulary.ts';
import { phoneIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';
import { helpLinesFor, type HelpLine } from './help-lines.ts';

/**
 * Whom to call or chat with, before any group. It is in the visitor's language once a native reader has
 * approved it, else in Dutch.
 */
export function helpPanel(view: FinderView, kinds: readonly DangerKind[]): TemplateResult {
  const { t, lang, dir } = view.helpWords;
  return html`<section
    class="help"
    part="help"
    aria-labelledby="help"
    lang=${ifDefined(lang)}
    dir=${ifDefined(dir)}
  >
    ${view.heading(1, t('helpNow'), { id: 'help', focusable: true, classes: 'title' })}
    <p .textContent=${t('helpFree')}></p>
    <ul class="help-lines">
      ${helpLinesFor(kinds).map((it, position) => helpItem(view, it, position === 0))}
    </ul>
    <p class="small" .textContent=${t('helpDevice')}></p>
  </section>`;
}

function helpItem(
  { helpWords: { t } }: FinderView,
  { id, phone, chat }: HelpLine,
  isFirst: boolean,
): TemplateResult {
  const [question = '', answer = '', name = ''] = t(`help-${id}`).split('|');
  return html`<li>
    <p>
      <strong .textContent=${question}></strong>
      <span .textContent=${answer}></span>
    </p>
    <div class="help-ways">
      <a
        class=${isFirst ? 'button button-primary' : 'button'}
        part="button"
        href=${`tel:${phone.replace(/ /g, '')}`}
      >
        ${phoneIcon()}<span .textContent=${t('helpCall', { phone })}></span>
        ${name ? html`<span class="visually-hidden" .textContent=${`, ${name}`}></span>` : nothing}
      </a>
      ${
        chat
          ? html`<a class="button" part="button" href=${chat} rel="noreferrer">
              <span .textContent=${t('helpChat')}></span>
              <span class="visually-hidden" .textContent=${` ${name}`}></span>
            </a>`
          : nothing
      }
    </div>
  </li>`;
}
