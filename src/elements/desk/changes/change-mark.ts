import { html, nothing, type TemplateResult } from 'lit';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import { localMoment } from '../../../domain/dates/local-moment.ts';
import { formatTimes } from '../../../locale/format.ts';
import type { DeskView } from '../desk-view.ts';
import { changeWords } from './change-words.ts';

/** What was decided about somebody and has not taken effect: nobody else needs to act on how they stand. */
export function changeMark(
  change: HeldChange | undefined,
  status: string,
  view: DeskView,
): TemplateResult | typeof nothing {
  if (!change) return nothing;
  const [, clock = ''] = localMoment('Europe/Amsterdam', Date.parse(change.releasesAt)).split('T');
  const words = view.t('fromTime', {
    time: formatTimes(clock.slice(0, 5), undefined, view.language),
    what: changeWords(change, view, status),
  });
  return html`<span class="change-mark small" .textContent=${words}></span>`;
}
