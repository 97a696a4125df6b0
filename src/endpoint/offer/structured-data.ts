import type { Cost, Edition, Group, Location } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { firstDay, isPast, lastDay } from '../../domain/offer/edition-state.ts';
import { instantOf, localMoment } from '../../domain/dates/local-moment.ts';
import { sessionsFrom } from '../../domain/dates/sessions.ts';
import { timezone } from './public-offer.ts';

type Thing = Record<string, unknown>;

export interface StructuredDataContext {
  institution: Institution | undefined;
  /** A page about the group, for people. */
  link: string | undefined;
  today: string;
}

/** Sessions of one edition in the data at most. */
const maxSessions = 30;

/**
 * A group as a schema.org Course with a CourseInstance for each start that is not over, for search
 * engines. `group` must be the public one; a sensitive group must not come here.
 */
export function courseOf(group: Group, { institution, link, today }: StructuredDataContext): Thing {
  const { ageMin, ageMax } = group;
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    ...filled({
      '@id': link,
      url: link,
      name: group.name,
      description: [group.summary, group.description].filter(Boolean).join('\n\n'),
      inLanguage: group.languages?.length ? group.languages : (group.lang ?? 'nl'),
      keywords: group.keywords?.join(', '),
      about: group.themes.map((it) => it.label),
      audience: audienceOf(group),
      typicalAgeRange:
        ageMin === undefined && ageMax === undefined
          ? undefined
          : `${ageMin ?? ''}-${ageMax ?? ''}`,
      dateModified: group.updatedAt,
    }),
    ...(institution && { provider: providerOf(institution) }),
    hasCourseInstance: group.editions
      .filter((it) => it.signupStatus === 'cancelled' || !isPast(it, today))
      .filter((it) => !isPast({ ...it, signupStatus: 'open' }, today))
      .map((it) => instanceOf(it, group, { institution, link, today })),
  };
}

const providerOf = ({ name, url, phone, email }: Institution): Thing => ({
  '@type': 'Organization',
  ...filled({ name, url, telephone: phone, email }),
});

function audienceOf({ audiences, ageMin, ageMax }: Group): Thing | undefined {
  if (audiences.length === 0 && ageMin === undefined && ageMax === undefined) return undefined;
  return {
    '@type': 'PeopleAudience',
    ...filled({
      audienceType: audiences.map((it) => it.label).join(', '),
      suggestedMinAge: ageMin,
      suggestedMaxAge: ageMax,
    }),
  };
}

const modes: Readonly<Record<string, string>> = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  offline: 'https://schema.org/OfflineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
};
const courseModes: Readonly<Record<string, string>> = {
  online: 'Online',
  offline: 'Onsite',
  mixed: 'Blended',
};

function instanceOf(
  edition: Edition,
  group: Group,
  { institution, link, today }: StructuredDataContext,
): Thing {
  const { attendanceMode: mode, capacity, costs = [] } = edition;
  const sessions = sessionsFrom(edition, today, maxSessions);
  const isCancelled = edition.signupStatus === 'cancelled';
  return {
    '@type': 'CourseInstance',
    ...filled({
      name: group.name,
      url: link,
      startDate: firstDay(edition),
      endDate: lastDay(edition),
      courseMode: courseModes[mode],
      eventAttendanceMode: modes[mode],
      eventStatus: `https://schema.org/${isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
      location: placeOf(edition, link),
      maximumAttendeeCapacity: capacity?.maximum,
      remainingAttendeeCapacity: capacity?.maximum === undefined ? undefined : capacity.available,
      offers: costs.map((it) => priceOf(it, edition, link)),
    }),
    ...(institution && { organizer: providerOf(institution) }),
    ...(sessions.length > 0 && {
      subEvent: sessions.map(({ date, startTime, endTime }) => ({
        '@type': 'Event',
        ...filled({
          name: group.name,
          startDate: momentOf(date, startTime, edition),
          endDate: endTime === undefined ? undefined : endOf(date, startTime, endTime, edition),
        }),
      })),
    }),
  };
}

/** A day, or a moment with its distance to UTC, as search engines want it. */
function momentOf(date: string, time: string | undefined, edition: Edition): string {
  if (time === undefined) return date;
  const zone = edition.timezone ?? timezone;
  const local = `${date}T${time.slice(0, 5)}`;
  const instant = instantOf(local, zone);
  if (Number.isNaN(instant)) return date;
  const minutes = Math.round((Date.parse(`${localMoment(zone, instant)}Z`) - instant) / 60_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${local}:00${minutes < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`;
}

function endOf(date: string, start = '', end: string, edition: Edition): string {
  const day =
    end <= start ? new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10) : date;
  return momentOf(day, end, edition);
}

/** The place; the edition has none when it may not be disclosed. */
function placeOf({ attendanceMode, location }: Edition, link: string | undefined): unknown {
  const online = { '@type': 'VirtualLocation', ...filled({ url: link }) };
  if (attendanceMode === 'online') return online;
  const there = location && addressOf(location);
  return attendanceMode === 'mixed' ? [online, ...(there ? [there] : [])] : there;
}

const addressOf = ({ name, street, postalCode, city, lat, lon }: Location): Thing => ({
  '@type': 'Place',
  ...filled({ name: name ?? city }),
  address: {
    '@type': 'PostalAddress',
    ...filled({ streetAddress: street, postalCode, addressLocality: city }),
  },
  ...(lat !== undefined &&
    lon !== undefined && { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
});

const openStatuses: readonly string[] = ['open', 'few-places'];

const priceOf = (
  { amount, currency = 'EUR', description }: Cost,
  { signupStatus, signupOpensAt }: Edition,
  link: string | undefined,
): Thing => ({
  '@type': 'Offer',
  ...filled({ description, url: link, validFrom: signupOpensAt }),
  price: amount,
  priceCurrency: currency,
  availability: `https://schema.org/${openStatuses.includes(signupStatus) ? 'InStock' : 'SoldOut'}`,
});

/** The fields that say something. */
const filled = (fields: Thing): Thing =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
