import type { Edition, Group } from '../../contract/group.ts';
import { sessionsFrom } from '../../domain/dates/sessions.ts';
import { isPast } from '../../domain/offer/edition-state.ts';
import { formatDay } from '../../locale/format.ts';
import { mailWordsFor } from '../../locale/mail-words.ts';
import { placeInWords, sessionInWords } from '../outbox/moments.ts';
import type { PlanVersion } from '../store/plan-versions.ts';

/** Entries at most, the newest. */
const maxEntries = 100;

const listedStatuses = new Set(['not-yet-open', 'open', 'few-places']);

/** An edition in the feed, with a page about its group. */
export interface FeedItem {
  group: Group;
  edition: Edition;
  version: PlanVersion | undefined;
  link: string | undefined;
}

export interface FeedContext {
  /** The address of the feed itself, with its filters. */
  self: string;
  today: string;
  now: Date;
}

/** Whether an edition is in the feed: one can sign up now or later, or it was cancelled before its end. */
export function isInFeed(group: Group, edition: Edition, today: string): boolean {
  if (group.sensitive) return false;
  if (listedStatuses.has(edition.signupStatus)) return true;
  return (
    edition.signupStatus === 'cancelled' && !isPast({ ...edition, signupStatus: 'open' }, today)
  );
}

/** An Atom feed (RFC 4287) of editions, the newest first. */
export function offerFeed(items: readonly FeedItem[], context: FeedContext): string {
  const entries = items
    .map((item) => ({ item, updated: updatedAt(item, context.now) }))
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, maxEntries);
  const self = xml(context.self);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    `<id>${self}</id>`,
    '<title>Groepen waarvoor u zich kunt aanmelden</title>',
    `<updated>${entries[0]?.updated ?? new Date(0).toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    '<author><name>Groepsaanbod</name></author>',
    ...entries.map(({ item, updated }) => entryXml(item, updated, context.today)),
    '</feed>',
    '',
  ].join('\n');
}

/** The latest of what has happened: a change of group or plan, and the opening of the sign-up. */
function updatedAt({ group, edition, version }: FeedItem, now: Date): string {
  const [latest = 0] = [edition.signupOpensAt, group.updatedAt, version?.changedAt]
    .map((it) => Date.parse(it ?? ''))
    .filter((it) => it <= now.getTime())
    .sort((a, b) => b - a);
  return new Date(latest).toISOString();
}

function entryXml({ group, edition, link }: FeedItem, updated: string, today: string): string {
  const title = `${group.name}${startInWords(edition, today)}`;
  return [
    '<entry>',
    `<id>urn:gmw:edition:${xml(encodeURIComponent(edition.id))}</id>`,
    `<title>${xml(edition.signupStatus === 'cancelled' ? `Gaat niet door: ${title}` : title)}</title>`,
    `<updated>${updated}</updated>`,
    `<summary>${xml(group.summary)}</summary>`,
    `<content type="text">${xml(contentOf(group, edition, today))}</content>`,
    ...(link === undefined ? [] : [`<link rel="alternate" href="${xml(link)}"/>`]),
    '</entry>',
  ].join('');
}

/** When it starts; a group that began is worth naming only as one that people can still join. */
function startInWords({ startDate, entry }: Edition, today: string): string {
  if (startDate !== undefined && startDate >= today) return `, start ${inWords(startDate)}`;
  return entry === 'rolling' ? ', doorlopend' : '';
}

const dutch = mailWordsFor('nl').language;
const inWords = (date: string): string => formatDay(date, dutch);

/** Sessions in an entry at most. */
const toldSessions = 12;

/** What one has to know to tell somebody about it: for whom, when, where. */
function contentOf(group: Group, edition: Edition, today: string): string {
  const sessions = sessionsFrom(edition, today, toldSessions).map((it) =>
    sessionInWords(it, dutch),
  );
  const place = edition.attendanceMode === 'online' ? 'Online' : placeInWords(edition.location);
  return [
    edition.signupStatus === 'cancelled' ? 'Deze start gaat niet door.' : '',
    group.summary,
    group.description,
    group.forWhom,
    sessions.length > 0 ? `Wanneer: ${sessions.join('; ')}` : '',
    place === '' ? '' : `Waar: ${place}`,
    opensInWords(edition),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const opensInWords = ({ signupStatus, signupOpensAt }: Edition): string =>
  signupStatus === 'not-yet-open' && signupOpensAt !== undefined
    ? `Aanmelden kan vanaf ${inWords(signupOpensAt.slice(0, 10))}.`
    : '';

/** Escapes text for an element or attribute; characters that XML does not allow are left out. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
