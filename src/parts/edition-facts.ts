import { html, nothing, type TemplateResult } from 'lit';
import type { Edition, Group, Session } from '../contract/group.ts';
import { offerInLanguage } from '../domain/language/in-language.ts';
import { costOf } from '../domain/offer/cost.ts';
import { dayNumber, weekdayNumber } from '../domain/dates/dates.ts';
import { firstDay } from '../domain/offer/edition-state.ts';
import { nextSession, sessionCountOf, sessionsOf } from '../domain/dates/sessions.ts';
import {
  formatAmount,
  formatDay,
  formatList,
  formatParts,
  formatTimes,
  formatWeekday,
} from '../locale/format.ts';
import { calendarIcon, clockIcon, euroIcon, pinIcon, screenIcon, shieldIcon } from './icon.ts';
import { capital, type EditionWords } from './places.ts';
import { otherLanguage, writtenIn } from './written-in.ts';

/** One fact about an edition: what it is and a second line that explains it. */
export interface EditionFact {
  readonly kind: 'when' | 'time' | 'where' | 'cost';
  readonly icon: TemplateResult;
  readonly main: string;
  readonly note: string;
  /** The language of the note, where it is not the widget's. */
  readonly noteLang?: string | undefined;
}

/** How facts are told. */
export interface FactOptions {
  /** Dates with their year: on a group's page, not on a card. */
  readonly withYear?: boolean;
  /** The group of it: of a sensitive one the place is a secret that keeps people safe. */
  readonly group?: Group;
}

/** Date, time, place and cost of an edition, as far as they are known. */
export function editionFacts(
  original: Edition,
  words: EditionWords,
  options: FactOptions = {},
): EditionFact[] {
  const { group } = options;
  const edition = offerInLanguage(original, words.language.code);
  const costLang = otherLanguage({ lang: group?.lang, ...edition }, 'costs', words.language);
  return [
    whenFact(edition, words, options.withYear ?? false),
    timeFact(edition, words),
    whereFact(edition, words, group?.sensitive ?? false),
    costFact(edition, words, costLang),
  ].filter((it) => it !== undefined);
}

/** The facts as a list with icons. */
export const factList = (facts: readonly EditionFact[]): TemplateResult =>
  html`<ul class="facts">
    ${facts.map(
      (it) =>
        html`<li>
          ${it.icon}
          <span>
            <span
              class=${it.kind === 'when' ? 'fact fact-main' : 'fact'}
              .textContent=${it.main}
            ></span>
            ${it.note ? html`<span class="fact muted" ${writtenIn(it.noteLang)} .textContent=${it.note}></span>` : nothing}
          </span>
        </li>`,
    )}
  </ul>`;

/** The weekday that all meetings fall on, 0 for Monday; `undefined` when they differ. */
function weekdayIn(sessions: readonly Session[]): number | undefined {
  const days = new Set(sessions.map((it) => weekdayNumber(dayNumber(it.date)!)));
  return days.size === 1 ? [...days][0] : undefined;
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The weekdays of a schedule in words: "dinsdag en donderdag"; of a month ("1TU") without which one. */
function scheduleDays(edition: Edition, { language }: EditionWords): string {
  const days = (edition.schedule?.byDay ?? [])
    .map((code) => codes.indexOf(code.slice(-2)))
    .filter((it) => it >= 0)
    .map((it) => formatWeekday(it, language));
  return formatList(days, language);
}

/** Weeks from one meeting to the next; 1 where they are not even. Holidays make one gap wider. */
function weeksApart({ schedule }: Edition, sessions: readonly Session[]): number {
  if (schedule?.frequency === 'monthly') return 1;
  const told = schedule?.frequency === 'weekly' ? schedule.interval : undefined;
  if (told) return told;
  const gaps = sessions
    .slice(1)
    .map((it, index) => dayNumber(it.date)! - dayNumber(sessions[index]!.date)!);
  const smallest = Math.min(...gaps);
  const usual = gaps.filter((it) => it === smallest).length > gaps.length / 2;
  return usual && smallest % 7 === 0 && smallest > 0 ? smallest / 7 : 1;
}

function rhythm(edition: Edition, words: EditionWords): string {
  const { t, language } = words;
  const count = sessionCountOf(edition);
  const sessions = sessionsOf(edition);
  const weekday = sessions.length > 1 ? weekdayIn(sessions) : undefined;
  if (!count) return '';
  const day =
    weekday === undefined ? scheduleDays(edition, words) : formatWeekday(weekday, language);
  if (!day || count === 1) return count === 1 && sessions.length ? '' : t('times', { count });
  const weeks = weekday === undefined ? 1 : weeksApart(edition, sessions);
  if (weeks === 2) return t('timesEveryOtherWeek', { count, day });
  return weeks > 1 ? t('timesEveryWeeks', { count, weeks, day }) : t('timesOn', { count, day });
}

/** "Elke maandag", "Om de week op maandag", "Elke 3 weken op maandag", "Elke maand op maandag". */
function everyDay(day: string, { schedule }: Edition, t: EditionWords['t']): string {
  const count = schedule?.interval ?? 1;
  if (schedule?.frequency === 'monthly') return t('everyMonths', { count, day });
  if (count === 2) return t('everyOtherWeek', { day });
  return count > 1 ? t('everyWeeks', { weeks: count, day }) : t('every', { day });
}

function whenFact(edition: Edition, words: EditionWords, withYear: boolean): EditionFact {
  const { t, language, today } = words;
  const fact = (main: string, note = ''): EditionFact => ({
    kind: 'when',
    icon: calendarIcon(),
    main,
    note,
  });
  const day = (date: string) =>
    formatDay(date, language, withYear || date.slice(0, 4) > today.slice(0, 4) + 1);
  if (edition.entry === 'rolling') {
    const next = nextSession(edition, today);
    return fact(t('beginWhenYouLike'), next ? t('nextTime', { day: day(next.date) }) : '');
  }
  const start = firstDay(edition);
  if (start === undefined)
    return edition.entry === 'when-full'
      ? fact(t('whenEnough'), t('dateFollows'))
      : fact(t('dateUnknown'), rhythm(edition, words));
  if (sessionCountOf(edition) === 1) return fact(capital(day(start)));
  return fact(
    t(start < today ? 'startedOn' : 'starts', { day: day(start) }),
    rhythm(edition, words),
  );
}

/** The times of an edition: "19.30 – 21.30 uur"; empty when they are not known. */
export function timesOf(edition: Edition, { t, language }: EditionWords): string {
  const sessions = sessionsOf(edition).filter((it) => it.startTime);
  const [first = edition.schedule] = sessions;
  if (!first?.startTime) return '';
  const differ = sessions.some((it) => it.startTime !== first.startTime);
  return differ ? t('timesDiffer') : formatTimes(first.startTime, first.endTime, language);
}

function timeFact(edition: Edition, words: EditionWords): EditionFact | undefined {
  const { t, language } = words;
  const times = timesOf(edition, words);
  // The day is told with the date where there is one.
  const days =
    edition.entry === 'rolling' || firstDay(edition) === undefined
      ? scheduleDays(edition, words)
      : '';
  const main = days ? everyDay(days, edition, t) : '';
  if (!main && !times) return undefined;
  return {
    kind: 'time',
    icon: clockIcon(),
    main: formatParts([main, times], language),
    note: '',
  };
}

/** Town and street: "Hilversum, Molenpad 14"; empty when nothing is known. */
export const addressOf = ({ location }: Edition): string =>
  [location?.city, location?.street ?? location?.district].filter(Boolean).join(', ');

function whereFact(
  edition: Edition,
  { t }: EditionWords,
  sensitive: boolean,
): EditionFact | undefined {
  const where = (main: string, note = '', icon = pinIcon()): EditionFact => ({
    kind: 'where',
    icon,
    main,
    note,
  });
  if (edition.attendanceMode === 'online') return where(t('online'), t('atHome'), screenIcon());
  if (edition.locationDisclosed === false)
    return sensitive ? where(t('secret'), t('forSafety'), shieldIcon()) : where(t('placeFollows'));
  const name = edition.location?.name ?? '';
  const address = addressOf(edition);
  const online = edition.attendanceMode === 'mixed' ? t('orOnline') : '';
  return address || name ? where(address || name, online || (address && name)) : undefined;
}

function costFact(
  edition: Edition,
  { t, language }: EditionWords,
  lang: string | undefined,
): EditionFact | undefined {
  const highest = costOf(edition);
  if (highest === undefined) return undefined;
  const costs = edition.costs ?? [];
  const lowest = Math.min(...costs.map((it) => it.amount));
  const amount = (value: number) => formatAmount(value, costs[0]?.currency ?? 'EUR', language);
  const count = sessionCountOf(edition) ?? 0;
  const main =
    highest === 0
      ? t('free')
      : lowest < highest
        ? t('costRange', { from: amount(lowest), to: amount(highest) })
        : count > 1
          ? t('costFor', { amount: amount(highest), count })
          : amount(highest);
  const note = costs[0]?.description ?? '';
  return { kind: 'cost', icon: euroIcon(), main, note, noteLang: note ? lang : undefined };
}
