import { html, type TemplateResult } from 'lit';
import type { Edition } from '../../contract/group.ts';
import { formatAmount, formatDay, formatParts, formatTimes } from '../../locale/format.ts';
import { calendarIcon, clockIcon, euroIcon, infoIcon, pinIcon } from '../../parts/icon.ts';
import type { SignupView } from './signup-view.ts';

/** An edition in words; what is not known is empty. */
export interface EditionSummary {
  readonly when: string;
  readonly times: string;
  readonly where: string;
  readonly cost: string;
  readonly places: string;
}

type Words = Pick<SignupView, 't' | 'language'>;

/** First day of an edition (YYYY-MM-DD), if it is known. */
export const startOf = ({ startDate, sessions }: Edition): string | undefined =>
  startDate ?? sessions?.[0]?.date;

/** The few facts by which someone recognises the edition that they chose in the finder. */
export function editionSummary(edition: Edition, { t, language }: Words): EditionSummary {
  const { entry, sessionCount, sessions, schedule, location, capacity } = edition;
  const start = startOf(edition);
  const first = sessions?.[0] ?? schedule;
  const address = [location?.city, location?.street].filter(Boolean).join(', ');
  const amounts = edition.costs?.map((it) => it.amount) ?? [];
  const highest = Math.max(...amounts);
  const currency = edition.costs?.[0]?.currency ?? 'EUR';
  const hasWaitingList = edition.signupStatus === 'waiting-list';
  return {
    when:
      entry === 'rolling'
        ? t('rolling')
        : start
          ? t('starts', { day: formatDay(start, language) })
          : t(entry === 'when-full' ? 'whenEnough' : 'dateFollows'),
    times: formatParts(
      [
        first?.startTime ? formatTimes(first.startTime, first.endTime, language) : '',
        sessionCount ? t('times', { count: sessionCount }) : '',
      ],
      language,
    ),
    where:
      edition.attendanceMode === 'online'
        ? t('online')
        : (edition.locationDisclosed !== false && (address || location?.name)) || t('placeFollows'),
    cost: !amounts.length ? '' : highest ? formatAmount(highest, currency, language) : t('free'),
    places: hasWaitingList
      ? t('full')
      : capacity?.available
        ? t('left', { count: capacity.available })
        : '',
  };
}

/** By what someone recognises an edition, in one line: "Start dinsdag 12 januari 2027, 19.30 uur, Hilversum". */
export function editionLine(edition: Edition, words: Words): string {
  const { when, where } = editionSummary(edition, words);
  const start = (edition.sessions?.[0] ?? edition.schedule)?.startTime;
  const time = start ? formatTimes(start, undefined, words.language) : '';
  return formatParts([when, time, where], words.language);
}

/** The facts as a list with icons, the first of them in bold. */
export function summaryList({ when, times, where, cost, places }: EditionSummary): TemplateResult {
  const facts = [
    [calendarIcon(), when],
    [clockIcon(), times],
    [pinIcon(), where],
    [euroIcon(), cost],
    [infoIcon(), places],
  ] as const;
  return html`<ul class="facts">
    ${facts
      .filter(([, words]) => words)
      .map(
        ([icon, words], index) =>
          html`<li>
            ${icon} <span class=${index ? '' : 'bold'} dir="auto" .textContent=${words}></span>
          </li>`,
      )}
  </ul>`;
}
