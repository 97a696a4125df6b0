import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLines } from '../../src/endpoint/calendar/ics.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

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
    expect(lines).toContain('DTSTAMP:20270102T080000Z');
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
    expect(ids[0]).toBe('later-1');
    expect(ids).toHaveLength(6);
    expect(new Set(ids)).toEqual(
      new Set(['assertive-1', 'hidden-1', 'later-1', 'money-2', 'night', 'someday-1']),
    );
    expect(text).toContain('duurt &amp; &lt;ë&gt;, start maandag 1 februari 2027');
    expect(text).toContain('<id>https://aanbod.example.nl/v1/feed</id>');
    expect(text).not.toMatch(/safe-1|violence/);
  });
});
