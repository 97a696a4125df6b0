import { html, type TemplateResult } from 'lit';
import type { PollOption } from '../../../contract/poll.ts';
import { originalLanguage } from '../../../domain/language/in-language.ts';
import type { PollView } from '../poll-view.ts';

/** A definition in the words that are voted on; a translation stands below it, and is said to be one. */
export function definitionText({ id, text }: PollOption, view: PollView): TemplateResult {
  const original = view.originalText(id) ?? text;
  return original === text
    ? html`<span .textContent=${text}></span>`
    : html`<span lang=${originalLanguage} dir="ltr" .textContent=${original}></span>
        <span class="translation muted">
          <strong .textContent=${view.t('translation')}></strong>
          <span .textContent=${text}></span>
        </span>`;
}
