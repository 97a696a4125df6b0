import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import { offerInLanguage } from '../../../domain/language/in-language.ts';
import { otherLanguage, writtenIn } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';
import { markedText } from './marked-text.ts';

/** The name of a group, which opens it: a link, or a button when the address must not tell of it. */
export function groupLink(
  { visit, words }: FinderView,
  group: Group,
  classes: string,
): TemplateResult {
  const { address } = visit;
  const { language } = words;
  const lang = otherLanguage(group, 'name', language);
  const open = (event: MouseEvent) => visit.pages.open(group, event);
  const name = markedText(offerInLanguage(group, language.code).name, visit.sentence.wordsToMark);
  return group.sensitive || !address.isActive
    ? html`<button
        class=${classes}
        type="button"
        data-group=${group.id}
        ${writtenIn(lang)}
        @click=${open}
      >
        ${name}
      </button>`
    : html`<a
        class=${classes}
        data-group=${group.id}
        href=${address.href(visit.pages.groupAddress(group))}
        ${writtenIn(lang)}
        @click=${open}
        >${name}</a
      >`;
}

/** Other groups that may help, under a line that says how. */
export const otherGroups = (view: FinderView, title: string, groups: readonly Group[]): unknown =>
  groups.length
    ? html`<div class="others">
        <p .textContent=${title}></p>
        <ul>
          ${groups.map((it) => html`<li>${groupLink(view, it, 'button-quiet')}</li>`)}
        </ul>
      </div>`
    : nothing;
