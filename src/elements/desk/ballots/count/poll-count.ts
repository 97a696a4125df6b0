import { html, nothing, type TemplateResult } from 'lit';
import type { DeskPoll } from '../../../../contract/desk-ballots.ts';
import { percentages, roundingNote } from '../../../../domain/poll/tally.ts';
import { formatPercent } from '../../../../locale/format.ts';
import { inlineStyle } from '../../../../parts/inline-style.ts';
import type { DeskView } from '../../desk-view.ts';

/** The votes of this moment, the most chosen option first; a bar decorates each number. */
export function pollCount(poll: DeskPoll, view: DeskView): TemplateResult {
  const { t, language } = view;
  const { total = 0, counts = {} } = poll.tally ?? {};
  const shares = percentages(counts);
  const most = Math.max(1, ...Object.values(counts));
  const options = [...poll.options].sort(
    (a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0) || a.number - b.number,
  );
  return html`<table class="count-table">
      <caption class="visually-hidden" .textContent=${t('countTable')}></caption>
      <thead>
        <tr>
          <th scope="col" .textContent=${t('optionColumn')}></th>
          <th scope="col" class="number" .textContent=${t('votesColumn')}></th>
          <th scope="col" class="number" .textContent=${t('shareColumn')}></th>
        </tr>
      </thead>
      <tbody>
        ${options.map(({ id, short }) => {
          const count = counts[id] ?? 0;
          return html`<tr>
            <th scope="row">
              <span class="count-row"
                ><span lang="nl" .textContent=${short}></span
                ><span class="count-bar" aria-hidden="true"
                  ><span
                    .style=${inlineStyle(`inline-size: ${((count / most) * 100).toFixed(1)}%`)}
                  ></span></span
              ></span>
            </th>
            <td class="number"><b .textContent=${String(count)}></b></td>
            <td
              class="number"
              .textContent=${total === 0 ? '–' : formatPercent(shares[id] ?? 0, language)}
            ></td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${
      total > 0 && roundingNote(shares)
        ? html`<p class="small muted" .textContent=${t('rounding')}></p>`
        : nothing
    }`;
}
