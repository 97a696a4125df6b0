import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, Group } from '../../src/contract/group.ts';
import { toLines } from '../../src/endpoint/calendar/ics.ts';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { TestEndpoint, testClock } from './support.ts';

const octets = (line: string) => new TextEncoder().encode(line).length;
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('lines of a calendar', () => {
  it('have at most 75 octets and come back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const line = text.replace(/[\r\n]/g, '');
        const folded = toLines([line]);
        for (const it_ of folded.split('\r\n')) expect(octets(it_)).toBeLessThanOrEqual(75);
        expect(unfold(folded)).toEqual([line, '']);
      }),
    );
  });
});

const night = edition('night', {
  sessions: [
    { date: '2027-03-27', startTime: '19:30', endTime: '21:00' },
    { date: '2027-03-28', startTime: '19:30', endTime: '21:00' },
    { date: '2027-10-30', startTime: '22:00', endTime: '01:00' },
    { date: '2027-10-31', startTime: '19:30:00' },
    { date: '2027-11-07' },
  ],
  location: { name: 'Zaal; "de Gooi", boven', street: 'Molenpad 14', city: 'Hilversum' },
});
const offer = {
  ...sampleGroups,
  groups: [
    ...(sampleGroups.groups ?? []),
    group('long', {
      name: `Groep met een naam, die ${'heel lang '.repeat(12)}duurt & <ë>`,
      updatedAt: '2027-01-02T09:00:00+01:00',
      editions: [night],
    }),
    group('secret', { sensitive: true, editions: [edition('violence-1')] }),
    group('hidden', { editions: [edition('hidden-1', { locationDisclosed: false })] }),
    group('someday', {
      editions: [{ ...edition('someday-1'), startDate: undefined, sessions: [] }],
    }),
  ],
};

describeDatabases('calendar and feed', (open) => {
  const start = async () => new TestEndpoint(connect(await open()), { offer });
  const calendar = async (endpoint: TestEndpoint, id: string): Promise<string> => {
    const response = await endpoint.get(`/editions/${id}/calendar`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    return response.text();
  };

  it('keeps the wall clock on both sides of both clock changes', async () => {
    const text = await calendar(await start(), 'night');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
    const lines = unfold(text);
    const starts = lines.filter((it_) => /^DT(START|END)[;:].*(2027)/.test(it_));
    expect(starts).toEqual([
      'DTSTART;TZID=Europe/Amsterdam:20270327T193000',
      'DTEND;TZID=Europe/Amsterdam:20270327T210000',
      'DTSTART;TZID=Europe/Amsterdam:20270328T193000',
      'DTEND;TZID=Europe/Amsterdam:20270328T210000',
      'DTSTART;TZID=Europe/Amsterdam:20271030T220000',
      'DTEND;TZID=Europe/Amsterdam:20271031T010000',
      'DTSTART;TZID=Europe/Amsterdam:20271031T193000',
      'DTSTART;VALUE=DATE:20271107',
    ]);
    const zone = lines.slice(lines.indexOf('BEGIN:VTIMEZONE'), lines.indexOf('END:VTIMEZONE'));
    expect(zone).toEqual(
      expect.arrayContaining([
        'TZID:Europe/Amsterdam',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      ]),
    );
    // What the zone's rules say is what the platform knows of that zone.
    const hours = (instant: string) =>
      new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' }).format(
        new Date(instant),
      );
    expect([hours('2027-03-27T18:30:00Z'), hours('2027-03-28T17:30:00Z')]).toEqual([
      '19:30',
      '19:30',
    ]);
    expect(lines).toContain('LOCATION:Zaal\\; "de Gooi"\\, boven\\, Molenpad 14\\, Hilversum');
    expect(lines.find((it_) => it_.startsWith('SUMMARY:'))).toMatch(
      /^SUMMARY:Groep met een naam\\,/,
    );
    // The moment of the import, which is later than the group's own change.
    expect(lines).toContain('DTSTAMP:20270114T100000Z');
    expect(lines).toContain('SEQUENCE:0');
    const ids = lines.filter((it_) => it_.startsWith('UID:'));
    expect(new Set(ids).size).toBe(5);
  });

  it('tells nothing of a sensitive group, nor of a place that is kept', async () => {
    const endpoint = await start();
    const sensitive = await calendar(endpoint, 'violence-1');
    expect(unfold(sensitive)).toContain('SUMMARY:Bijeenkomst');
    expect(sensitive).not.toMatch(/Groep|violence|secret|Molenpad|Hilversum|LOCATION/);
    expect(await calendar(endpoint, 'hidden-1')).not.toMatch(/Molenpad|Hilversum|LOCATION/);
  });

  it('answers 304 when nothing changed, 404 without days or edition', async () => {
    const endpoint = await start();
    const etag = (await endpoint.get('/editions/night/calendar')).headers.get('etag') ?? '';
    const again = await endpoint.get('/editions/night/calendar', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect((await endpoint.get('/editions/someday-1/calendar')).status).toBe(404);
    expect((await endpoint.get('/editions/nope/calendar')).status).toBe(404);
  });

  it('feeds editions that open, without sensitive groups', async () => {
    const endpoint = await start();
    const response = await endpoint.get('/feed');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const text = await response.text();
    const ids = [...text.matchAll(/<id>urn:gmw:edition:([^<]+)<\/id>/g)].map((it_) => it_[1]);
    expect(ids).toHaveLength(6);
    expect(new Set(ids)).toEqual(
      new Set(['assertive-1', 'hidden-1', 'later-1', 'money-2', 'night', 'someday-1']),
    );
    expect(text).toContain('duurt &amp; &lt;ë&gt;, start maandag 1 februari 2027');
    expect(text).toContain('<id>https://aanbod.example.nl/v1/feed</id>');
    expect(text).not.toMatch(/safe-1|violence/);
  });
});

const session = (date: string, more = {}) => ({
  date,
  startTime: '19:30',
  endTime: '21:30',
  ...more,
});

const moving = (changes: Partial<Edition> = {}, more: Partial<Group> = {}) =>
  group('moving', {
    summary: 'Samen oefenen.',
    description: 'Acht avonden.',
    url: 'https://welzijn.example/moving?a=1&b=2',
    editions: [
      edition('moving-1', {
        startDate: '2027-02-01',
        sessions: [
          session('2027-02-01', { note: 'Neem koffie mee' }),
          session('2027-02-08'),
          session('2027-03-01'),
        ],
        ...changes,
      }),
    ],
    ...more,
  });

describeDatabases('calendars and feeds that stay true', (open) => {
  const start = async (groups: Group[], options: Partial<EndpointOptions> = {}) => {
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: { ...sampleGroups, groups },
      clock,
      deskToken: 'all',
      ...options,
    });
    const lines = async (path: string) => {
      const response = await endpoint.get(path);
      expect(response.status).toBe(200);
      return unfold(await response.text());
    };
    const put = async (it: Group) =>
      expect((await deskOf(endpoint, 'all').put(`/groups/${it.id}`, it)).status).toBe(200);
    return { endpoint, clock, lines, put };
  };
  const calendarOf = (id: string) => `/editions/${encodeURIComponent(id)}/calendar`;
  const having = (lines: string[], name: string) =>
    lines.filter((it_) => it_.startsWith(`${name}:`) || it_.startsWith(`${name};`));

  it('moves a session that moved, and tells what is in the note, text and link', async () => {
    const { lines, put, clock } = await start([moving()]);
    const before = await lines(calendarOf('moving-1'));
    expect(before).toContain('DESCRIPTION:Neem koffie mee\\n\\nSamen oefenen.\\n\\nAcht avonden.');
    expect(before).toContain('URL:https://welzijn.example/moving?a=1&b=2');
    clock.forward(3600);
    const sessions = [session('2027-02-02'), session('2027-02-08'), session('2027-03-01')];
    await put(moving({ startDate: '2027-02-02', sessions }));
    const after = await lines(calendarOf('moving-1'));
    expect(having(after, 'UID')).toEqual(having(before, 'UID'));
    expect(having(after, 'DTSTART')[2]).toBe('DTSTART;TZID=Europe/Amsterdam:20270202T193000');
    expect(new Set(having(after, 'SEQUENCE'))).toEqual(new Set(['SEQUENCE:1']));
    for (const name of ['LAST-MODIFIED', 'DTSTAMP']) {
      expect(new Set(having(after, name))).toEqual(new Set([`${name}:20270114T110000Z`]));
    }
    await put(moving({ signupStatus: 'cancelled', sessions }));
    const cancelled = await lines(calendarOf('moving-1'));
    expect(having(cancelled, 'UID')).toEqual(having(before, 'UID'));
    expect(new Set(having(cancelled, 'STATUS'))).toEqual(new Set(['STATUS:CANCELLED']));
    expect(cancelled).toContain('SUMMARY:Gaat niet door: Groep moving');
    expect(cancelled).toContain('SEQUENCE:2');
  });

  it('keeps every event the same when a session is dropped, added or moved past others', async () => {
    const days = ['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'];
    const { lines, put } = await start([moving({ sessions: days.map((it_) => session(it_)) })]);
    /** The UID of each day. */
    const events = async () => {
      const all = await lines(calendarOf('moving-1'));
      const uids = having(all, 'UID');
      return new Map(
        having(all, 'DTSTART')
          .filter((it_) => it_.includes('Amsterdam:2027'))
          .map((it_, i) => [it_.slice(-15, -7), uids[i]]),
      );
    };
    const before = await events();
    const change = async (...sessions: string[]) => {
      await put(moving({ sessions: sessions.map((it_) => session(it_)) }));
      return events();
    };
    const dropped = await change('2027-02-01', '2027-02-15', '2027-02-22');
    for (const day of ['20270201', '20270215', '20270222']) {
      expect(dropped.get(day)).toBe(before.get(day));
    }
    const added = await change('2027-02-01', '2027-02-04', '2027-02-15', '2027-02-22');
    for (const day of ['20270201', '20270215', '20270222']) {
      expect(added.get(day)).toBe(before.get(day));
    }
    expect([...before.values()]).not.toContain(added.get('20270204'));
    const moved = await change('2027-02-04', '2027-02-15', '2027-02-22', '2027-03-02');
    expect(moved.get('20270302')).toBe(before.get('20270201'));
    expect(moved.get('20270204')).toBe(added.get('20270204'));
    expect(new Set(moved.values()).size).toBe(4);
  });

  it('of a group that runs for years holds what is to come, with the same events later on', async () => {
    const schedule = {
      frequency: 'weekly',
      byDay: ['MO', 'TU', 'WE', 'TH', 'FR'],
      startTime: '10:00',
      endTime: '12:00',
      exceptDates: ['2027-01-20'],
    };
    const daily = edition('daily-1', {
      entry: 'rolling',
      startDate: '2026-01-05',
      endDate: undefined,
      sessions: undefined,
      schedule,
    });
    const { lines, clock } = await start([group('daily', { editions: [daily] })]);
    const today = await lines(calendarOf('daily-1'));
    expect(having(today, 'DTSTART')[2]).toBe('DTSTART;TZID=Europe/Amsterdam:20270114T100000');
    expect(having(today, 'DTSTART').length).toBeGreaterThan(60);
    const dropped = today.indexOf('DTSTART;TZID=Europe/Amsterdam:20270120T100000');
    expect(today.slice(dropped, today.indexOf('END:VEVENT', dropped))).toContain(
      'STATUS:CANCELLED',
    );
    const uidOf = (all: string[], at: string) =>
      all.slice(0, all.indexOf(at)).findLast((it_) => it_.startsWith('UID:'));
    clock.forward(7 * 86_400);
    const later = await lines(calendarOf('daily-1'));
    const same = 'DTSTART;TZID=Europe/Amsterdam:20270125T100000';
    expect(uidOf(later, same)).toBe(uidOf(today, same));
    expect(having(later, 'DTSTART')).not.toContain(having(today, 'DTSTART')[2]);
  });

  it('invents no day of a monthly group of which only the weekday is known', async () => {
    const monthly = (byDay: string[]) =>
      edition('monthly-1', {
        entry: 'rolling',
        startDate: undefined,
        endDate: undefined,
        sessions: undefined,
        schedule: { frequency: 'monthly', byDay, startTime: '10:00' },
      });
    const { endpoint, lines, put } = await start([
      group('monthly', { editions: [monthly(['TU'])] }),
    ]);
    expect((await endpoint.get(calendarOf('monthly-1'))).status).toBe(404);
    await put(group('monthly', { editions: [monthly(['1TU'])] }));
    const starts = having(await lines(calendarOf('monthly-1')), 'DTSTART').filter((it_) =>
      it_.includes('2027'),
    );
    expect(starts.slice(0, 2)).toEqual([
      'DTSTART;TZID=Europe/Amsterdam:20270202T100000',
      'DTSTART;TZID=Europe/Amsterdam:20270302T100000',
    ]);
  });

  it('writes the time of the Caribbean Netherlands, and of elsewhere as UTC', async () => {
    const at = (id: string, timezone: string) =>
      edition(id, { timezone, sessions: [session('2027-02-01')] });
    const editions = [
      at('bonaire', 'America/Kralendijk'),
      at('lisbon', 'Europe/Lisbon'),
      at('nowhere', 'Nowhere/At-all'),
    ];
    const { lines } = await start([group('zones', { editions })]);
    const bonaire = await lines(calendarOf('bonaire'));
    expect(bonaire).toContain('DTSTART;TZID=America/Kralendijk:20270201T193000');
    expect(bonaire.join('\n')).toMatch(
      /BEGIN:VTIMEZONE\nTZID:America\/Kralendijk\nBEGIN:STANDARD\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0400/,
    );
    expect(bonaire).not.toContain('TZID:Europe/Amsterdam');
    expect(await lines(calendarOf('lisbon'))).toContain('DTSTART:20270201T193000Z');
    expect(await lines(calendarOf('nowhere'))).toContain('DTSTART:20270201T193000');
  });

  it('of an institution can be subscribed to, without sensitive groups and places that are kept', async () => {
    const groups = [
      moving(),
      group('quiet', { sensitive: true, editions: [edition('violence-1')] }),
      group('hidden', { editions: [edition('hidden-1', { locationDisclosed: false })] }),
    ];
    const { endpoint, lines } = await start(groups);
    const all = await lines('/institutions/welzijn/calendar');
    expect(all).toContain('X-WR-CALNAME:Welzijn Test');
    expect(all).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H');
    expect(new Set(having(all, 'SUMMARY'))).toEqual(
      new Set(['SUMMARY:Groep moving', 'SUMMARY:Groep hidden']),
    );
    expect(all.join()).not.toMatch(/violence|quiet|Bijeenkomst/);
    expect(having(all, 'LOCATION')).toHaveLength(3);
    expect((await endpoint.get('/institutions/nope/calendar')).status).toBe(404);
  });

  it('feeds what is asked for, with content, a link that works and moments that were', async () => {
    const rare = group('a/b c?d#e%', { institution: 'elders' });
    const opens = edition('later-1', { signupOpensAt: '2027-01-20T09:00:00Z' });
    const offer_ = {
      institutions: [
        ...(sampleGroups.institutions ?? []),
        { ...sampleGroups.institutions![0]!, id: 'elders', signupPage: 'https://elders.example/p' },
      ],
      groups: [
        moving(),
        rare,
        group('later', { editions: [opens] }),
        group('years', {
          editions: [
            edition('years-1', { entry: 'rolling', startDate: '2019-01-07', sessions: undefined }),
          ],
        }),
      ],
    };
    const { endpoint, put, clock } = await start([], {
      offer: offer_,
      publicUrl: 'https://publiek.example',
    });
    const feed = async (query = '') => (await endpoint.get(`/feed${query}`)).text();
    const titles = (text: string) =>
      [...text.matchAll(/<entry>.*?<title>([^<]+)/g)].map((it_) => it_[1]);
    const whole = await feed();
    expect(titles(whole)).toHaveLength(4);
    expect(titles(whole)).toContain('Groep years, doorlopend');
    expect(whole).toContain(
      '<link rel="alternate" href="https://welzijn.example/moving?a=1&amp;b=2"/>',
    );
    expect(whole).toContain(
      '<link rel="alternate" href="https://elders.example/p?gmw-group=a%2Fb+c%3Fd%23e%25"/>',
    );
    expect(whole).toMatch(
      /<content type="text">Samen oefenen\.\n\nAcht avonden\.\n\nWanneer: maandag 1 februari 2027 om 19\.30 uur; [^<]*\n\nWaar: Wijkcentrum, Molenpad 14, Hilversum<\/content>/,
    );
    expect(whole).toContain('Aanmelden kan vanaf woensdag 20 januari 2027.');
    // An opening that is to come has not happened.
    expect(new Set(whole.match(/<updated>[^<]+/g))).toEqual(
      new Set(['<updated>2027-01-14T10:00:00.000Z']),
    );
    expect(titles(await feed('?institution=elders'))).toEqual([
      'Groep a/b c?d#e%, start maandag 1 februari 2027',
    ]);
    expect(titles(await feed('?place=huizen'))).toEqual([]);
    expect(await feed('?institution=elders')).toContain(
      '<id>https://publiek.example/v1/feed?institution=elders</id>',
    );
    expect((await endpoint.get('/feed?costMax=x')).status).toBe(400);
    clock.forward(60);
    await put(moving({ signupStatus: 'cancelled' }));
    const [first] = titles(await feed());
    expect(first).toBe('Gaat niet door: Groep moving, start maandag 1 februari 2027');
  });

  it('gives search engines a Course with its starts, and nothing of what is kept', async () => {
    const costs = [{ amount: 25 }];
    const groups = [
      moving({ costs }, { ageMin: 18 }),
      group('quiet', { sensitive: true, editions: [edition('violence-1')] }),
      group('hidden', { editions: [edition('hidden-1', { locationDisclosed: false })] }),
      group('over', {
        editions: [
          edition('over-1', { startDate: '2026-01-01', endDate: '2026-02-01', sessions: [] }),
        ],
      }),
    ];
    const { endpoint } = await start(groups);
    const course = async (id: string, accept = 'application/ld+json') => {
      const response = await endpoint.get(`/groups/${id}`, { accept });
      return [
        response.status,
        response.headers.get('content-type'),
        await response.text(),
      ] as const;
    };
    const [status, type, text] = await course('moving');
    expect([status, type]).toEqual([200, 'application/ld+json; charset=utf-8']);
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Course',
      name: 'Groep moving',
      url: 'https://welzijn.example/moving?a=1&b=2',
      provider: { '@type': 'Organization', name: 'Welzijn Test' },
      hasCourseInstance: [
        {
          '@type': 'CourseInstance',
          courseMode: 'Onsite',
          startDate: '2027-02-01',
          endDate: '2027-03-01',
          eventStatus: 'https://schema.org/EventScheduled',
          location: { '@type': 'Place', address: { addressLocality: 'Hilversum' } },
          offers: [{ price: 25, priceCurrency: 'EUR' }],
          subEvent: [
            { startDate: '2027-02-01T19:30:00+01:00', endDate: '2027-02-01T21:30:00+01:00' },
            {},
            {},
          ],
        },
      ],
    });
    expect((await course('quiet'))[0]).toBe(404);
    expect((await course('hidden'))[2]).not.toMatch(/Molenpad|Hilversum|"location"/);
    expect(JSON.parse((await course('over'))[2])).toMatchObject({ hasCourseInstance: [] });
    const plain = await course('moving', 'application/json, application/ld+json;q=0.5');
    expect(plain[1]).toBe('application/json; charset=utf-8');
    expect((await course('moving', '*/*'))[1]).toBe('application/json; charset=utf-8');
  });
});
