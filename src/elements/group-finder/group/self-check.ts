import { html, nothing, type TemplateResult } from 'lit';
import type { Group } from '../../../contract/group.ts';
import { infoIcon } from '../../../parts/icon.ts';
import type { FinderView } from '../finder-view.ts';

type Answer = 'yes' | 'no';

/** Past this share of fitting answers the group is likely a good choice; below the other, less so. */
const good = 0.75;
const doubtful = 0.5;

/** How far the answers fit; `undefined` until all are given. Never more than an encouragement. */
function outcome(group: Group, answers: ReadonlyMap<number, string>): string | undefined {
  const questions = group.selfCheck ?? [];
  if (answers.size < questions.length) return undefined;
  const fitting = questions.filter((it, index) => it.suits === answers.get(index)).length;
  const share = fitting / questions.length;
  return share >= good ? 'suits' : share >= doubtful ? 'suitsMaybe' : 'suitsLess';
}

/**
 * "Is dit iets voor mij?": short, optional and private. The answers stay in memory and go with the
 * group's page; the end is an encouragement, another group, or someone to call, never a diagnosis.
 */
export function selfCheck({ words, visit }: FinderView, group: Group, phone: unknown): unknown {
  const { t } = words;
  const questions = group.selfCheck ?? [];
  if (!questions.length) return nothing;
  const end = outcome(group, visit.answers);
  const answer = (index: number, value: Answer) => {
    visit.answer(index, value);
    const reached = outcome(group, visit.answers);
    if (reached) visit.announce(t(reached as 'suits'));
  };
  const radio = (index: number, value: Answer): TemplateResult =>
    html`<label class="choice">
      <input
        type="radio"
        name=${`check-${index}`}
        .checked=${visit.answers.get(index) === value}
        @change=${() => answer(index, value)}
      />
      <span .textContent=${t(value)}></span>
    </label>`;
  return html`<details class="check" part="self-check">
    <summary>
      <strong .textContent=${t('doubt')}></strong>
      <span class="check-words" .textContent=${t('checkIt', { count: questions.length })}></span>
    </summary>
    <p class="hint" .textContent=${t('checkPrivate')}></p>
    ${questions.map(
      (it, index) =>
        html`<fieldset class="question">
          <legend .textContent=${it.question}></legend>
          ${radio(index, 'yes')} ${radio(index, 'no')}
        </fieldset>`,
    )}
    ${
      end
        ? html`<div class="notice" id="outcome">
            <div class="notice-row">
              ${infoIcon()}
              <p .textContent=${t(end as 'suits')}></p>
            </div>
            ${end === 'suits' ? nothing : phone}
            ${
              end === 'suitsLess' && !group.sensitive && group.themes.length
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
