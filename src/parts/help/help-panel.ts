import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { DangerKind } from '../../domain/help/danger.ts';
import type { HelpWords } from '../../locale/help-words.ts';
import type { HeadingOptions } from '../heading.ts';
import { phoneIcon } from '../icon.ts';
import { helpLinesFor, type HelpLine } from './help-lines.ts';

/** What the panel needs of the view that it stands in. */
export interface HelpView {
  readonly helpWords: HelpWords;
  /** A heading this many levels below the widget's own. */
  readonly heading: (below: number, text: string, options?: HeadingOptions) => TemplateResult;
}

/**
 * Whom to call or chat with. It is in the visitor's language once a native reader has approved it, else
 * in Dutch. `canGoOn` tells that the form below it can be sent all the same.
 */
export function helpPanel(
  { helpWords: { t, lang }, heading }: HelpView,
  kinds: readonly DangerKind[],
  canGoOn = false,
): TemplateResult {
  return html`<section
    class="help"
    part="help"
    aria-labelledby="help"
    lang=${ifDefined(lang)}
    dir=${ifDefined(lang ? 'ltr' : undefined)}
  >
    ${heading(1, t('now'), { id: 'help', focusable: true, classes: 'title' })}
    <p .textContent=${t('free')}></p>
    <ul class="help-lines">
      ${helpLinesFor(kinds).map((it, position) => helpItem(t, it, position === 0))}
    </ul>
    <p class="small" .textContent=${t('device')}></p>
    ${canGoOn ? html`<p .textContent=${t('goOn')}></p>` : nothing}
  </section>`;
}

function helpItem(
  t: HelpWords['t'],
  { id, phone, chat }: HelpLine,
  isFirst: boolean,
): TemplateResult {
  const [question = '', answer = '', name = ''] = t(id).split('|');
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
        ${phoneIcon()}<span .textContent=${t('call', { phone })}></span>
        ${name ? html`<span class="visually-hidden" .textContent=${`, ${name}`}></span>` : nothing}
      </a>
      ${
        chat
          ? html`<a class="button" part="button" href=${chat} rel="noreferrer">
              <span .textContent=${t('chat')}></span>
              <span class="visually-hidden" .textContent=${` ${name}`}></span>
            </a>`
          : nothing
      }
    </div>
  </li>`;
}
