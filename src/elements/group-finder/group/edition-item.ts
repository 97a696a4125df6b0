import { html, nothing, type TemplateResult } from 'lit';
import type { Edition, Group } from '../../../contract/group.ts';
import { offerInLanguage } from '../../../domain/language/in-language.ts';
import { firstDay, lastDay } from '../../../domain/offer/edition-state.ts';
import { daypartOf, weekdayOf } from '../../../domain/dates/dates.ts';
import { placeOf } from '../../../domain/offer/place.ts';
import { sessionsOf } from '../../../domain/dates/sessions.ts';
import { formatDate, formatDay, formatParts, formatTimes } from '../../../locale/format.ts';
import { editionFacts, factList, timesOf } from '../../../parts/edition-facts.ts';
import { calendarIcon, chevronIcon } from '../../../parts/icon.ts';
import { capital, placesOf, renderPlaces } from '../../../parts/places.ts';
import { otherLanguage, writtenIn, writtenText } from '../../../parts/written-in.ts';
import { valueWords, type FinderWords } from '../finder-words.ts';

/** What an edition on a group's page needs beside itself. */
export interface EditionOptions {
  readonly words: FinderWords;
  readonly group: Group;
  readonly heading: (text: string) => TemplateResult;
  /** The way to sign up for it; nothing where one cannot. */
  readonly action: unknown;
  /** The form to be told when it opens. */
  readonly notify: unknown;
  /** Where its meetings can be had for a calendar. */
  readonly calendar: string | undefined;
}

/** "Dinsdag 12 januari 2027 in Hilversum", without a date "Dinsdagavond in Hilversum"; what is not known is left out. */
export function editionName(edition: Edition, words: FinderWords): string {
  const { t } = words;
  const [session = edition.schedule] = sessionsOf(edition);
  const start = firstDay(edition);
  const day = (start ? weekdayOf(start) : undefined) ?? edition.schedule?.byDay?.[0];
  const part = daypartOf(session?.startTime);
  const weekday = day ? valueWords(words, 'weekday', day) : '';
  const partWords = part ? t(part).toLocaleLowerCase(words.language.code) : '';
  const date = start && edition.entry !== 'rolling' ? formatDay(start, words.language) : undefined;
  const time =
    date ??
    (weekday && partWords ? t('weekdayPart', { weekday, part: partWords }) : weekday + partWords);
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

function sessionList(
  edition: Edition,
  { t, language }: FinderWords,
  lang: string | undefined,
): unknown {
  const sessions = sessionsOf(edition);
  if (sessions.length < 2 || edition.entry === 'rolling') return nothing;
  const differ = sessions.some((it) => it.startTime !== sessions[0]!.startTime);
  const line = (it: (typeof sessions)[number]) =>
    formatParts(
      [
        formatDay(it.date, language, false),
        differ && it.startTime ? formatTimes(it.startTime, it.endTime, language) : '',
      ],
      language,
    );
  // The list is beside the details, so that it can be printed when they are folded.
  return html`<details class="sessions-box folded">
      <summary>
        ${chevronIcon()}<span .textContent=${t('sessions', { count: sessions.length })}></span>
      </summary>
    </details>
    <ol class="sessions numbers">
      ${sessions.map(
        (it) =>
          html`<li>
            <span .textContent=${line(it)}></span>${
              it.note ? html`, ${writtenText(it.note, lang)}` : nothing
            }
          </li>`,
      )}
    </ol>`;
}

/** One edition: when, where, places, its meetings and the way to sign up. */
export function editionItem(original: Edition, options: EditionOptions): TemplateResult {
  const { words, group } = options;
  const edition = offerInLanguage(original, words.language.code);
  const name = editionName(edition, words);
  const langOf = (field: 'location' | 'sessions') =>
    otherLanguage({ lang: group.lang, ...edition }, field, words.language);
  const facts = editionFacts(edition, words.edition, { withYear: true, group });
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
            ? html`<p
                class="muted small"
                ${writtenIn(langOf('location'))}
                .textContent=${edition.location.directions}
              ></p>`
            : nothing
        }
      </div>
      ${
        phone && edition.signupStatus === 'open'
          ? nothing
          : renderPlaces(placesOf(edition, words.edition))
      }
      ${sessionList(edition, words, langOf('sessions'))}
      ${
        options.calendar
          ? html`<a class="back" href=${options.calendar} download
              >${calendarIcon()}<span .textContent=${words.t('calendar')}></span
            ></a>`
          : nothing
      }
      ${options.action} ${options.notify}
    </article>
  </li>`;
}

/** Words that tell an edition apart in a button: its first day, and its town where `others` start that day. */
export function shortName(
  edition: Edition,
  words: FinderWords,
  others: readonly Edition[],
): string {
  const { t, language } = words;
  const place =
    edition.attendanceMode === 'online'
      ? t('online')
      : (placeOf(edition)?.label ?? timesOf(edition, words.edition));
  const start = edition.entry === 'rolling' ? undefined : firstDay(edition);
  if (!start) return place;
  const day = formatDate(start, language, false);
  const isShared = others.some((it) => it !== edition && firstDay(it)?.slice(5) === start.slice(5));
  return isShared ? `${day}, ${place}` : day;
}
