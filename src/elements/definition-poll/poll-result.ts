import { html, nothing, type TemplateResult } from 'lit';
import type { Poll, PollOption, Tally } from '../../contract/poll.ts';
import { isMajority, leaders, percentages, roundingNote } from '../../domain/poll/tally.ts';
import { formatDate, formatMoment, formatPercent } from '../../locale/format.ts';
import type { Language } from '../../locale/language.ts';
import type { Translate } from '../../locale/translate.ts';
import { checkIcon } from '../../parts/icon.ts';
import { inlineStyle } from '../../parts/inline-style.ts';
import type { PollTexts } from '../../locale/nl/definition-poll.ts';

/** Votes that are counted together: all, or one round. */
type Votes = Pick<Tally, 'total' | 'counts'>;

/** What the counted result needs beside the poll itself. */
export interface PollResultContext {
  readonly t: Translate<PollTexts>;
  readonly language: Language;
  /** Option of this visitor, when known. */
  readonly own: string | undefined;
  /** Id of the round to look at apart; all of them together when it is none. */
  readonly round: string | undefined;
  show(round: string | undefined): void;
}

/** The counted result: a sentence that the numbers bear out, and one table with bars. */
export function pollResult(poll: Poll, all: Tally, context: PollResultContext): TemplateResult {
  const { t, language } = context;
  const round = all.rounds.find((it) => it.id === context.round);
  const tally = round ?? all;
  const shares = percentages(tally.counts);
  const options = [...poll.options].sort(
    (a, b) => countOf(tally, b) - countOf(tally, a) || a.number - b.number,
  );
  return html`${all.rounds.length > 1 ? roundChoice(all, context) : nothing}
    ${conclusion(poll, tally, t)}
    <table class="tally" part="table">
      <caption class="visually-hidden" .textContent=${t('table')}></caption>
      <thead>
        <tr>
          <th scope="col" .textContent=${t('option')}></th>
          <th scope="col" class="number" .textContent=${t('votes')}></th>
          <th scope="col" class="number" .textContent=${t('share')}></th>
        </tr>
      </thead>
      <tbody>
        ${options.map((option) => row(option, tally, shares[option.id], context))}
      </tbody>
    </table>
    <p class="small muted">
      ${roundingNote(shares) ? html`<span .textContent=${t('rounding')}></span> ` : nothing}
      <span .textContent=${periodOf(all, round, context)}></span>
      <span .textContent=${t('notRepresentative')}></span>
      ${
        poll.updatedAt
          ? html` <span
              .textContent=${t('updated', { moment: formatMoment(poll.updatedAt, language) })}
            ></span>`
          : nothing
      }
    </p>
    ${
      all.otherTexts?.length
        ? html`<div class="others">
            <p><strong .textContent=${t('otherTexts')}></strong></p>
            ${all.otherTexts.map((it) => html`<blockquote .textContent=${it.text}></blockquote>`)}
          </div>`
        : nothing
    }`;
}

/** All votes together, or those of one period. */
const roundChoice = (all: Tally, { t, round, show }: PollResultContext): TemplateResult =>
  html`<div class="field">
    <label for="round" .textContent=${t('whichVotes')}></label>
    <select
      class="control"
      id="round"
      @change=${(event: Event) =>
        show(all.rounds[(event.target as HTMLSelectElement).selectedIndex - 1]?.id)}
    >
      <option .selected=${!round} .textContent=${t('allVotes', { count: all.total })}></option>
      ${all.rounds.map(
        (it) =>
          html`<option
            .selected=${it.id === round}
            .textContent=${`${labelOf(it, t)} (${it.total})`}
          ></option>`,
      )}
    </select>
  </div>`;

/** The votes that are cast here have no label of their own in another language. */
const labelOf = ({ id, label }: Tally['rounds'][number], t: PollResultContext['t']): string =>
  id === 'live' ? t('thisRound') : label;

/** When these votes were cast, as far as that is known: of some rounds only the label tells. */
const periodOf = (
  all: Tally,
  round: Tally['rounds'][number] | undefined,
  { t, language }: PollResultContext,
): string => {
  if (!round?.from) {
    const rounds = (round ? [round] : all.rounds).map((it) => labelOf(it, t));
    return rounds.length ? t('votesOf', { rounds: rounds.join(', ') }) : '';
  }
  const from = formatDate(round.from, language);
  return round.until
    ? t('period', { from, until: formatDate(round.until, language) })
    : t('since', { from });
};

function row(
  option: PollOption,
  tally: Votes,
  share: number | undefined,
  { t, language, own }: PollResultContext,
): TemplateResult {
  const count = countOf(tally, option);
  const width = tally.total ? (count / tally.total) * 100 : 0;
  const isOwn = option.id === own;
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

/** Says who leads, and calls it a majority only when it is more than half. */
function conclusion(poll: Poll, tally: Votes, t: Translate<PollTexts>): TemplateResult {
  if (!tally.total) return html`<p class="conclusion" .textContent=${t('nobody')}></p>`;
  const first = leaders(tally.counts);
  const names = poll.options
    .filter((it) => first.includes(it.id))
    .map((it) => lowerFirst(it.short));
  const count = tally.counts[first[0] ?? ''] ?? 0;
  const key = first.length > 1 ? 'shared' : isMajority(count, tally.total) ? 'majority' : 'largest';
  return html`<p class="conclusion">
    <span .textContent=${t('people', { count: tally.total })}></span>
    <span .textContent=${t(key, { count, total: tally.total })}></span>
    <strong .textContent=${`${names.join(` ${t('and')} `)}.`}></strong>
  </p>`;
}

const countOf = (tally: Votes, option: PollOption): number => tally.counts[option.id] ?? 0;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
