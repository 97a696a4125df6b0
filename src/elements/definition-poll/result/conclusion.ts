import { html, type TemplateResult } from 'lit';
import type { Poll, Tally } from '../../../contract/poll.ts';
import { isMajority, leaders } from '../../../domain/poll/tally.ts';
import { formatList } from '../../../locale/format.ts';
import { lowerFirst } from '../../ballot/lower-first.ts';
import type { PollView } from '../poll-view.ts';

/**
 * Tells which option has the most votes, and calls that a majority only when it is more than half. `rounds`
 * tells earlier votes and those of this round apart.
 */
export function conclusion(
  poll: Poll,
  { total, counts }: Pick<Tally, 'total' | 'counts'>,
  rounds: string,
  { t, language }: PollView,
): TemplateResult {
  if (!total) return html`<p class="conclusion" .textContent=${t('nobody')}></p>`;
  const leading = leaders(counts);
  const names = poll.options
    .filter(({ id }) => leading.includes(id))
    .map(({ short }) => lowerFirst(short));
  const count = counts[leading[0] ?? ''] ?? 0;
  const key = leading.length > 1 ? 'shared' : isMajority(count, total) ? 'majority' : 'largest';
  return html`<p class="conclusion">
    <span .textContent=${t('people', { count: total })}></span>
    <span .textContent=${rounds}></span>
    <span .textContent=${t(key, { count, total })}></span>
    <strong .textContent=${`${formatList(names, language)}.`}></strong>
  </p>`;
}
