import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import { chevronIcon, infoIcon } from '../../../parts/icon.ts';
import { otherLanguage, writtenIn } from '../../../parts/written-in.ts';
import type { FinderView } from '../finder-view.ts';

type Answer = 'yes' | 'no';

/** The shares of suiting answers from which a group probably suits someone, or may suit them. */
const suitsFrom = 0.75;
const maySuitFrom = 0.5;

/** The text for how well the answers suit the group; `undefined` until all questions are answered. */
function outcomeOf(
  group: Group,
  answers: ReadonlyMap<number, string>,
): 'suits' | 'suitsMaybe' | 'suitsLess' | undefined {
  const questions = group.selfCheck ?? [];
  if (answers.size < questions.length) return undefined;
  const suiting = questions.filter((it, index) => it.suits === answers.get(index)).length;
  const share = suiting / questions.length;
  if (share >= suitsFrom) return 'suits';
  return share >= maySuitFrom ? 'suitsMaybe' : 'suitsLess';
}

/**
 * "Is dit iets voor mij?": short, optional and private. The answers stay in memory and are forgotten when
 * another group is opened. The outcome is an encouragement, another group, or someone to call (`phone`),
 * never a diagnosis.
 */
export function selfCheck({ words, visit }: FinderView, group: Group, phone: unknown): unknown {
  const { t } = words;
  const questions = group.selfCheck ?? [];
  if (!questions.length) return nothing;
  const outcome = outcomeOf(group, visit.pages.groupPage.answers);
  const answer = (index: number, value: Answer) => {
    visit.pages.groupPage.answer(index, value);
    const reached = outcomeOf(group, visit.pages.groupPage.answers);
    if (reached) visit.announce(t(reached));
  };
  const radio = (index: number, value: Answer): TemplateResult =>
    html`<label class="choice">
      <input
        type="radio"
        name=${`check-${index}`}
        .checked=${visit.pages.groupPage.answers.get(index) === value}
        @change=${() => answer(index, value)}
      />
      <span .textContent=${t(value)}></span>
    </label>`;
  const { groupPage } = visit.pages;
  return html`<details
    class="check"
    id="check"
    part="self-check"
    ?open=${groupPage.isCheckOpen}
    @toggle=${(event: Event) => {
      const isCheckOpen = (event.target as HTMLDetailsElement).open;
      if (isCheckOpen !== groupPage.isCheckOpen) groupPage.set({ isCheckOpen });
    }}
  >
    <summary>
      <span>
        <strong .textContent=${t('doubt')}></strong>
        <span .textContent=${t('checkIt', { count: questions.length })}></span>
      </span>
      <span class="button"><span .textContent=${t('doesItFit')}></span>${chevronIcon()}</span>
    </summary>
    <p class="hint" .textContent=${t('checkPrivate')}></p>
    ${questions.map(
      (it, index) =>
        html`<fieldset class="question">
          <legend
            ${writtenIn(otherLanguage(group, 'selfCheck', words.language))}
            .textContent=${it.question}
          ></legend>
          ${radio(index, 'yes')} ${radio(index, 'no')}
        </fieldset>`,
    )}
    ${
      outcome
        ? html`<div class="notice" id="outcome">
            <div class="notice-row">
              ${infoIcon()}
              <p .textContent=${t(outcome)}></p>
            </div>
            ${outcome === 'suits' ? nothing : phone}
            ${
              outcome === 'suitsLess' && !group.sensitive && group.themes.length
                ? html`<button
                    class="button"
                    type="button"
                    part="button"
                    @click=${() => visit.listSimilar(group)}
                  >
                    <span .textContent=${t('otherGroups')}></span>
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </details>`;
}
