import { html, type TemplateResult } from 'lit';
import type { Poll } from '../../../contract/poll.ts';
import type { PollView } from '../poll-view.ts';

/** Why somebody who voted does not see a result yet. */
export function hiddenResult(
  { minimumVotes }: Poll,
  isShownWhenClosed: boolean,
  { t }: PollView,
): TemplateResult {
  const words = isShownWhenClosed
    ? t('hiddenUntilClosed')
    : minimumVotes > 0
      ? t('hiddenMinimum', { count: minimumVotes })
      : t('hidden');
  return html`<p class="muted" .textContent=${words}></p>`;
}
