import { html, nothing, type TemplateResult } from 'lit';
import type { Poll, PollOption, Tally } from '../../../contract/poll.ts';
import { formatPercent } from '../../../locale/format.ts';
import { checkIcon } from '../../../parts/icon.ts';
import { inlineStyle } from '../../../parts/inline-style.ts';
import type { PollView } from '../poll-view.ts';

type Votes = Pick<Tally, 'total' | 'counts'>;

/** The options with the most votes first: counts, then whole percentages, and a bar that decorates. */
export function tallyTable(
  poll: Poll,
  votes: Votes,
  shares: Readonly<Record<string, number>>,
  own: string | undefined,
  view: PollView,
): TemplateResult {
  const { t } = view;
  const options = [...poll.options].sort(
    (a, b) => countOf(votes, b) - countOf(votes, a) || a.number - b.number,
  );
  return html`<table class="tally" part="table">
    <caption class="visually-hidden" .textContent=${t('table')}></caption>
    <thead>
      <tr>
        <th scope="col" .textContent=${t('option')}></th>
        <th scope="col" class="number" .textContent=${t('votes')}></th>
        <th scope="col" class="number" .textContent=${t('share')}></th>
      </tr>
    </thead>
    <tbody>
      ${options.map((option) => row(option, votes, shares[option.id], option.id === own, view))}
    </tbody>
  </table>`;
}

function row(
  option: PollOption,
  votes: Votes,
  share: number | undefined,
  isOwn: boolean,
  { t, language }: PollView,
): TemplateResult {
  const count = countOf(votes, option);
  const width = votes.total ? (count / votes.total) * 100 : 0;
  return html`<tr class=${isOwn ? 'own' : ''}>
    <th scope="row">
      <span class="tally-row"
        ><span class="tally-name">
          <span .textContent=${option.short}></span>
          ${
            isOwn
              ? html`<span class="badge"
                  >${checkIcon()}<span .textContent=${t('yours')}></span
                ></span>`
              : nothing
          }
        </span>
        <span class="bar" part="bar" aria-hidden="true"
          ><span .style=${inlineStyle(`inline-size: ${width.toFixed(2)}%`)}></span></span
      ></span>
    </th>
    <td class="number numbers"><strong .textContent=${String(count)}></strong></td>
    <td
      class="number numbers"
      .textContent=${share === undefined ? '–' : formatPercent(share, language)}
    ></td>
  </tr>`;
}

const countOf = ({ counts }: Votes, { id }: PollOption): number => counts[id] ?? 0;
