import { html, nothing, type TemplateResult } from 'lit';
import type { Edition, Group } from '../../../contract/group.ts';
import { firstDay, lastDay } from '../../../domain/offer/edition-state.ts';
import { daypartOf, weekdayOf } from '../../../domain/dates/dates.ts';
import { placeOf } from '../../../domain/offer/place.ts';
import { sessionsOf } from '../../../domain/dates/sessions.ts';
import { formatDate, formatDay, formatTimes } from '../../../locale/format.ts';
import { editionFacts, factList, timesOf } from '../../../parts/edition-facts.ts';
import { calendarIcon, chevronIcon } from '../../../parts/icon.ts';
import { capital, placesOf, renderPlaces } from '../../../parts/places.ts';
import { valueWords, type FinderWords } from '../finder-words.ts';

/** What an edition on a group's page needs beside itself. */
export interface EditionOptions {
  readonly words: FinderWords;
  readonly group: Group;
  readonly heading: (text: string) => TemplateResult;
  /** The way to sign up for it; nothing where one cannot. */
  readonly action: unknown;
  /** Where its meetings can be had for a calendar. */
  readonly calendar: string | undefined;
}

/** "Dinsdagavond in Hilversum"; what is not known is left out. */
export function editionName(edition: Edition, words: FinderWords): string {
  const { t } = words;
  const [session = edition.schedule] = sessionsOf(edition);
  const start = firstDay(edition);
  const day = (start ? weekdayOf(start) : undefined) ?? edition.schedule?.byDay?.[0];
  const part = daypartOf(session?.startTime);
  const weekday = day ? valueWords(words, 'weekday', day) : '';
  const partWords = part ? t(part).toLocaleLowerCase(words.language.code) : '';
  const time =
    weekday && partWords ? t('weekdayPart', { weekday, part: partWords }) : weekday + partWords;
  const place = edition.attendanceMode === 'online' ? t('online') : placeOf(edition)?.label;
  if (!place) return capital(time);
  if (!time) return place;
  return edition.attendanceMode === 'online'
    ? `${capital(time)}, ${place.toLocaleLowerCase(words.language.code)}`
    : t('inPlace', { time: capital(time), place });
}

function whenLine(edition: Edition, { t, language }: FinderWords): string {
  const start = firstDay(edition);
  const end = edition.entry === 'rolling' ? undefined : lastDay(edition);
  if (!start || !end || start === end || edition.entry === 'rolling') return '';
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return t('fromUntil', {
    start: formatDate(start, language, !sameYear),
    end: formatDate(end, language),
  });
}

function sessionList(edition: Edition, { t, language }: FinderWords): unknown {
  const sessions = sessionsOf(edition);
  if (sessions.length < 2 || edition.entry === 'rolling') return nothing;
  const differ = sessions.some((it) => it.startTime !== sessions[0]!.startTime);
  const line = (it: (typeof sessions)[number]) =>
    [
      formatDay(it.date, language, false),
      differ && it.startTime ? formatTimes(it.startTime, it.endTime, language) : '',
      it.note,
    ]
      .filter(Boolean)
      .join(', ');
  return html`<details class="sessions-box folded">
    <summary>
      ${chevronIcon()}<span .textContent=${t('sessions', { count: sessions.length })}></span>
    </summary>
    <ol class="sessions numbers">
      ${sessions.map((it) => html`<li><span .textContent=${line(it)}></span></li>`)}
    </ol>
  </details>`;
}

/** One edition: when, where, places, its meetings and the way to sign up. */
export function editionItem(edition: Edition, options: EditionOptions): TemplateResult {
  const { words, group } = options;
  const name = editionName(edition, words);
  const sensitive = group.sensitive === true;
  const facts = editionFacts(edition, words.edition, { withYear: true, sensitive });
  const when = whenLine(edition, words);
  // The dates stand in one line where both are known.
  const shown = when
    ? facts.map((it) => (it.kind === 'when' ? { ...it, main: when, note: it.note || '' } : it))
    : facts;
  const phone = group.signupBy === 'phone';
  return html`<li>
    <article class="edition" part="edition">
      <div>
        ${name ? options.heading(name) : nothing} ${factList(shown)}
        ${
          edition.location?.directions && edition.locationDisclosed !== false
            ? html`<p class="muted small" .textContent=${edition.location.directions}></p>`
            : nothing
        }
      </div>
      ${
        phone && edition.signupStatus === 'open'
          ? nothing
          : renderPlaces(placesOf(edition, words.edition))
      }
      ${sessionList(edition, words)}
      ${
        options.calendar
          ? html`<a class="back" href=${options.calendar} download
              >${calendarIcon()}<span .textContent=${words.t('calendar')}></span
            ></a>`
          : nothing
      }
      ${options.action}
    </article>
  </li>`;
}

/** Words that tell an edition apart in a button: its town, else its times. */
export const shortName = (edition: Edition, words: FinderWords): string =>
  edition.attendanceMode === 'online'
    ? words.t('online')
    : (placeOf(edition)?.label ?? timesOf(edition, words.edition));
