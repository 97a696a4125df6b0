import { html, type TemplateResult } from 'lit';
import { agendaOf, mondayOf, type AgendaEntry } from '../../../domain/offer/agenda.ts';
import { placeOf } from '../../../domain/offer/place.ts';
import { listOf } from '../../../domain/list-of.ts';
import { formatDate, formatDay, formatParts, formatTimes } from '../../../locale/format.ts';
import { placesOf } from '../../../parts/places.ts';
import type { FinderView } from '../finder-view.ts';
import { section } from '../group/page-parts.ts';
import { groupLink } from './group-link.ts';
import { printablePage } from './printable-page.ts';
import type { Results } from './results.ts';

/** What was found by week, for who has a day rather than a theme; to look at and to print. */
export function agenda(view: FinderView, results: Results, isSample: boolean): TemplateResult {
  const { words, heading } = view;
  const { t, edition, language } = words;
  const { found, loaded } = results.answer;
  const weeks = agendaOf(
    listOf(loaded, (position) => {
      const { group, matchingEditions } = found.resultAt(position);
      return { group, editions: matchingEditions };
    }),
    edition.today,
  );
  const thisWeek = mondayOf(edition.today);
  const week = (monday: string) =>
    monday === thisWeek
      ? t('thisWeek')
      : t('weekOf', {
          day: formatDate(monday, language, monday.slice(0, 4) !== thisWeek.slice(0, 4)),
        });
  return printablePage(
    view,
    { title: t('agenda'), isSample, shown: loaded, total: found.total },
    weeks.length
      ? weeks.map(({ monday, entries }) =>
          section(
            heading(1, week(monday), { classes: 'heading' }),
            html`<ul class="agenda">
              ${entries.map((it) => agendaLine(view, it))}
            </ul>`,
          ),
        )
      : html`<p .textContent=${t('agendaEmpty')}></p>`,
  );
}

function agendaLine(view: FinderView, entry: AgendaEntry): TemplateResult {
  const { words } = view;
  const { language } = words;
  const { date, startTime, endTime, group, edition } = entry;
  const where =
    edition.attendanceMode === 'online' ? words.t('online') : (placeOf(edition)?.label ?? '');
  const times = startTime ? formatTimes(startTime, endTime, language) : '';
  return html`<li>
    <span .textContent=${formatDay(date, language, false)}></span>
    <span class="agenda-group">${groupLink(view, group, 'card-link')}</span>
    <span class="muted" .textContent=${formatParts([times, where], language)}></span>
    <span class="muted" .textContent=${placesOf(edition, words.edition).title}></span>
  </li>`;
}

/** The way to the agenda. */
export const agendaButton = ({ words, visit }: FinderView): TemplateResult =>
  html`<button class="button-quiet" type="button" @click=${() => visit.pages.openPage('agenda')}>
    <span .textContent=${words.t('agendaToPrint')}></span>
  </button>`;
