import type { Edition, Group } from '../../contract/group.ts';
import { placeOf } from '../../domain/offer/place.ts';

/** Entries at most, the newest. */
const maxEntries = 100;

const listedStatuses = new Set(['not-yet-open', 'open', 'few-places']);

interface Entry {
  group: Group;
  edition: Edition;
  updated: string;
}

/** An Atom feed (RFC 4287) of editions whose sign-up is or will be open; none of a sensitive group. */
export function offerFeed(groups: Iterable<Group>, self: string): string {
  const entries = [...groups]
    .filter((it) => !it.sensitive)
    .flatMap((group) =>
      group.editions
        .filter((it) => listedStatuses.has(it.signupStatus))
        .map((edition) => ({ group, edition, updated: updatedAt(group, edition) })),
    )
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, maxEntries);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    `<id>${xml(self)}</id>`,
    '<title>Groepen waarvoor u zich kunt aanmelden</title>',
    `<updated>${entries[0]?.updated ?? new Date(0).toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    '<author><name>Groepsaanbod</name></author>',
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

/** The latest of the opening of the sign-up and the last change of the group, as far as known. */
function updatedAt(group: Group, edition: Edition): string {
  const [latest = 0] = [edition.signupOpensAt, group.updatedAt]
    .flatMap((it) => (it === undefined ? [] : [Date.parse(it)]))
    .sort((a, b) => b - a);
  return new Date(latest).toISOString();
}

function entryXml({ group, edition, updated }: Entry): string {
  const start = edition.startDate === undefined ? '' : `, start ${inWords(edition.startDate)}`;
  const place = placeOf(edition)?.label ?? '';
  return [
    '<entry>',
    `<id>urn:gmw:edition:${xml(encodeURIComponent(edition.id))}</id>`,
    `<title>${xml(group.name + start)}</title>`,
    `<updated>${updated}</updated>`,
    `<summary>${xml([group.summary, place].filter(Boolean).join(' – '))}</summary>`,
    ...(group.url === undefined ? [] : [`<link rel="alternate" href="${xml(group.url)}"/>`]),
    '</entry>',
  ].join('');
}

const inWords = (date: string): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(date));

/** Escapes text for an element or attribute; characters that XML does not allow are left out. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
