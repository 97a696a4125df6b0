import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Group } from '../../contract/group.ts';
import { marked } from './marked.ts';
import type { Visit } from './visit/visit.ts';
import type { FinderWords } from './words.ts';

/** The name of a group, which opens it: a link, or a button where the address has to stay silent. */
export function groupLink(
  visit: Visit,
  { language }: FinderWords,
  group: Group,
  classes: string,
): TemplateResult {
  const lang = group.lang === language.code ? undefined : group.lang;
  const press = (event: MouseEvent) => visit.open(group, event);
  const words = marked(group.name, visit.filters.chosen.q?.[0]);
  return group.sensitive || !visit.address.isActive
    ? html`<button
        class=${classes}
        type="button"
        data-group=${group.id}
        lang=${ifDefined(lang)}
        @click=${press}
      >
        ${words}
      </button>`
    : html`<a
        class=${classes}
        data-group=${group.id}
        href=${visit.address.href(visit.groupAddress(group))}
        lang=${ifDefined(lang)}
        @click=${press}
        >${words}</a
      >`;
}

/** Other groups that may help, under a line that says how. */
export const otherGroups = (
  visit: Visit,
  words: FinderWords,
  title: string,
  groups: readonly Group[],
): unknown =>
  groups.length
    ? html`<div class="others">
        <p .textContent=${title}></p>
        <ul>
          ${groups.map((it) => html`<li>${groupLink(visit, words, it, 'button-quiet')}</li>`)}
        </ul>
      </div>`
    : nothing;
