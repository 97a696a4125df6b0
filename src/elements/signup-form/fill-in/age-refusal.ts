import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import { offerInLanguage } from '../../../domain/language/in-language.ts';
import { phoneIcon } from '../../../parts/icon.ts';
import { otherLanguage, writtenText } from '../../../parts/written-in.ts';
import { quietButton } from '../buttons.ts';
import { telephone } from '../contact-help.ts';
import type { SignupView } from '../signup-view.ts';

/** What is shown instead of the next step. */
export interface AgeRefusalContext {
  readonly group: Group;
  readonly others: readonly Group[];
  /** Goes back to the question. */
  readonly onBack: () => void;
}

/** For which ages the group is, whom to call, and groups that do fit. Nothing was sent yet. */
export function ageRefusal(
  view: SignupView,
  { group, others, onBack }: AgeRefusalContext,
): TemplateResult {
  const { t, heading, phone } = view;
  return html`<div class="notice" part="obstacle">
      <div class="stack-small">
        ${heading(1, agesInWords(group, t), { id: 'step', classes: 'title', focusable: true })}
        <p .textContent=${t(group.ageStrict ? 'agesStrict' : 'agesAsk')}></p>
        ${phone ? html`<p class="heading bold notice-row">${phoneIcon()} ${telephone(phone)}</p>` : nothing}
        <p class="small" .textContent=${t('nothingKept')}></p>
      </div>
    </div>
    ${
      others.length
        ? html`${heading(1, t('fittingGroups'), { classes: 'title' })}
            <ul class="stack-small">
              ${others.map(
                (it) =>
                  html`<li>
                    ${groupName(view, it)}
                    <p class="muted small" .textContent=${agesInWords(it, t)}></p>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    <p>${quietButton(t('otherAge'), onBack)}</p>`;
}

/** "Deze groep is vanaf 18 jaar"; empty where no age is a limit. */
function agesInWords({ ageMin, ageMax }: Group, t: SignupView['t']): string {
  if (ageMin && ageMax) return t('groupBetween', { from: ageMin, until: ageMax });
  if (ageMax) return t('groupUpTo', { age: ageMax });
  return ageMin ? t('groupFrom', { age: ageMin }) : '';
}

function groupName(
  { openGroup, groupAddress, language }: SignupView,
  group: Group,
): TemplateResult {
  const name = writtenText(
    offerInLanguage(group, language.code).name,
    otherLanguage(group, 'name', language),
  );
  if (openGroup)
    return html`<button
      class="button-quiet"
      type="button"
      @click=${(event: MouseEvent) => openGroup(group, event)}
    >
      ${name}
    </button>`;
  return groupAddress ? html`<a href=${groupAddress(group)}>${name}</a>` : name;
}
