import { describe, expect, it } from 'vitest';
import { type Edition, groupKinds, signupStatuses } from '../../src/contract/group.ts';
import { toEdition } from '../../src/endpoint/content/relative-edition.ts';
import { edition, editions, groups, institution, offer } from '../support/sample.ts';
import { sentencesOf } from '../support/sentences.ts';

describe('sample offer', () => {
  it('is given by a made-up institution that says so', () => {
    expect(offer.institutions).toHaveLength(1);
    expect(institution).toMatchObject({ id: 'welzijn-gooistreek', sample: true });
    expect(institution?.name).toContain('voorbeeld');
    for (const lang of ['nl', 'en']) {
      expect(Object.keys(institution?.texts?.[lang] ?? {}).sort()).toEqual([
        'cannotPay',
        'responseTime',
        'whatHappensNext',
        'whoSeesData',
        'whyAGroup',
      ]);
    }
    expect(new Set(groups.map((group) => group.institution))).toEqual(new Set([institution?.id]));
  });

  it('has the fifteen groups of the source, a meeting to get to know them, and what shows every feature', () => {
    expect(groups.map((group) => group.name)).toEqual([
      'Assertiviteitstraining',
      'Uitkomen met inkomen',
      'Werken aan werkstress',
      'In de put, uit de put',
      'Zelfsturing',
      'Communicatietraining voor echtparen',
      'Van onmacht naar kracht',
      'Scheiding en opvoeding',
      'Opvoeden en zo',
      'Beter omgaan met pubers',
      'Let op de kleintjes',
      'Sociale vaardigheidstraining (SOVA)',
      'Lotgenotengroep kinderen van gescheiden ouders',
      'Zingeving en contact 65+',
      'Agressieregulatie voor mannen',
      'Kennismaken met onze groepen',
      'Een middag oefenen',
      'Koffie en gesprek',
      'تربية الأطفال بين ثقافتين',
      'Settling in together',
    ]);
  });

  it('gives every id once', () => {
    const ids = [...groups, ...editions].map((it) => it.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(groups.map((group) => [group.name, group] as const))('tells all of %s', (_, group) => {
    expect(groupKinds).toContain(group.kind);
    expect(group.summary.length).toBeGreaterThan(40);
    expect(group.summary.length).toBeLessThanOrEqual(160);
    expect(sentencesOf(group.summary).length).toBeLessThanOrEqual(2);
    const paragraphs = group.description?.split('\n\n') ?? [];
    expect(paragraphs.length).toBeGreaterThanOrEqual(2);
    expect(paragraphs.length).toBeLessThanOrEqual(3);
    expect(group.forWhom).toBeTruthy();
    expect(group.notFor).toBeTruthy();
    expect(group.benefits?.length).toBeGreaterThanOrEqual(3);
    expect(group.benefits?.length).toBeLessThanOrEqual(4);
    expect(group.goals?.length).toBeGreaterThanOrEqual(3);
    expect(group.suitableWhen?.length).toBeGreaterThanOrEqual(2);
    expect(group.notSuitableWhen?.length).toBeGreaterThanOrEqual(1);
    expect(group.selfCheck?.length).toBeGreaterThanOrEqual(4);
    expect(group.selfCheck?.length).toBeLessThanOrEqual(5);
    expect(new Set(group.selfCheck?.map((it) => it.suits))).toEqual(new Set(['yes', 'no']));
    expect(group.keywords?.length).toBeGreaterThanOrEqual(8);
    expect(new Set(group.keywords).size).toBe(group.keywords?.length);
    expect(group.languages).toContain(group.lang);
    expect(group.editions.length).toBeGreaterThan(0);
    expect(group.intake && group.referral && group.signupBy).toBeTruthy();
    for (const { value, label } of [...group.themes, ...group.audiences])
      expect(label).not.toBe(value);
    // Nobody said them: they have to tell so themselves, beside the mark of the institution.
    for (const { text } of group.testimonials ?? []) expect(text).toContain('Voorbeeld, bedacht');
  });

  it('shows every state', () => {
    const seen = <T>(of: (it: Edition) => T) => new Set(editions.map(of));
    expect(seen((it) => it.signupStatus)).toEqual(new Set(signupStatuses));
    expect(seen((it) => it.entry)).toEqual(new Set(['fixed', 'rolling', 'when-full']));
    expect(seen((it) => it.attendanceMode)).toEqual(new Set(['offline', 'online', 'mixed']));
    expect(seen((it) => (it.costs?.[0]?.amount ?? 0) > 0)).toEqual(new Set([true, false]));
    expect(seen((it) => it.childcare)).toEqual(new Set(['yes', 'no', 'ask', undefined]));
    expect(new Set(groups.map((group) => group.approach))).toEqual(
      new Set(['head', 'heart', 'hands', undefined]),
    );
    expect(seen((it) => it.location?.city).size).toBeGreaterThanOrEqual(12);
    const dayparts = editions.flatMap((it) => it.sessions?.[0]?.startTime ?? []).sort();
    expect(dayparts[0]! < '12:00' && dayparts.at(-1)! >= '18:00').toBe(true);
    expect(dayparts.some((time) => time >= '12:00' && time < '18:00')).toBe(true);
  });

  it('has each kind of group, one in Arabic, one in English, and one that comes after another', () => {
    expect(new Set(groups.map((it) => it.kind))).toEqual(new Set(groupKinds));
    expect(new Set(groups.map((it) => it.lang))).toEqual(new Set(['nl', 'en', 'ar']));
    const ids = groups.map((it) => it.id);
    const before = groups.flatMap((it) => it.followsUp ?? []);
    expect(before.length).toBeGreaterThan(1);
    expect(ids).toEqual(expect.arrayContaining(before));
    expect(groups.filter((it) => it.testimonials?.length)).not.toEqual([]);
    // Who speaks no Arabic or English can read what it is about.
    for (const it of groups.filter(({ lang }) => lang !== 'nl'))
      expect(it.translations?.['nl']?.summary).toBeTruthy();
  });

  it('has the three editions of the mock-up', () => {
    expect(edition('assertief-hilversum')).toMatchObject({
      capacity: { minimum: 8, maximum: 12, available: 2, waiting: 0 },
      signupStatus: 'few-places',
      costs: [{ amount: 25, currency: 'EUR' }],
    });
    expect(edition('assertief-huizen')).toMatchObject({
      capacity: { maximum: 12, available: 0, waiting: 3 },
      signupStatus: 'waiting-list',
    });
    expect(edition('assertief-bussum')).toMatchObject({
      capacity: { minimum: 8, maximum: 12, available: 7, waiting: 0 },
      entry: 'when-full',
      schedule: { frequency: 'weekly', byDay: ['WE'], startTime: '13:30', endTime: '15:30' },
    });
    expect(edition('inkomen-huizen').capacity).toMatchObject({ available: 0, waiting: 2 });
    expect(edition('pubers-online').capacity).toMatchObject({ maximum: 12, available: 7 });
  });

  it('lists the coming sessions of a rolling group', () => {
    const it = edition('zingeving-laren');
    expect(it.startDate).toBe('2026-11-26');
    expect(it.sessions).toHaveLength(12);
    expect(it.schedule).toMatchObject({ frequency: 'weekly', byDay: ['TH'] });
    expect(edition('zingeving-blaricum').schedule?.interval).toBe(2);
  });

  it('discloses nothing of the groups that must stay safe', () => {
    const sensitive = groups.filter((group) => group.sensitive);
    expect(sensitive.map((group) => group.id)).toEqual([
      'van-onmacht-naar-kracht',
      'let-op-de-kleintjes',
    ]);
    for (const group of sensitive) {
      expect(group.signupBy).toBe('phone');
      expect(group.contact?.phone).toBeTruthy();
      for (const it of group.editions) {
        expect(it.locationDisclosed).toBe(false);
        for (const key of ['location', 'sessions', 'startDate', 'endDate', 'accessibility']) {
          expect(it).not.toHaveProperty(key);
        }
        expect(it.schedule).not.toHaveProperty('byDay');
      }
      expect(JSON.stringify(group)).not.toMatch(townPattern());
    }
  });

  it('keeps a secret place and its day secret even where the data tell them', () => {
    const place = { location: { city: 'Laren' }, accessibility: ['lift'] };
    const told = toEdition(
      {
        id: 'secret',
        entry: 'fixed',
        attendanceMode: 'offline',
        locationDisclosed: false,
        startsInWeeks: 2,
        weekday: 'TU',
        startTime: '09:30',
        endTime: '11:30',
        sessionCount: 4,
      },
      place,
      Date.parse('2026-11-22T00:00:00Z'),
    );
    expect(told).toEqual({
      id: 'secret',
      entry: 'fixed',
      attendanceMode: 'offline',
      locationDisclosed: false,
      schedule: { frequency: 'weekly', startTime: '09:30', endTime: '11:30' },
      timezone: 'Europe/Amsterdam',
      sessionCount: 4,
      signupStatus: 'open',
    });
  });

  it('places every other meeting in the region', () => {
    for (const { location, locationDisclosed, attendanceMode } of editions) {
      if (locationDisclosed === false || attendanceMode === 'online') {
        expect(location).toBeUndefined();
        continue;
      }
      expect(location?.name && location.street && location.city).toBeTruthy();
      expect(location?.lat).toBeGreaterThan(52.15);
      expect(location?.lat).toBeLessThan(52.36);
      expect(location?.lon).toBeGreaterThan(5);
      expect(location?.lon).toBeLessThan(5.3);
    }
  });

  it('reaches nobody who exists', () => {
    const text = JSON.stringify(offer);
    for (const phone of text.match(/\b0\d[\d -]{6,}\d/g) ?? [])
      expect(phone).toMatch(/^035 000 00 0\d$/);
    for (const mail of text.match(/[\w.-]+@[\w.-]+/g) ?? []) expect(mail).toMatch(/\.example$/);
    expect(text).not.toMatch(/https?:|www\./);
    expect(text).not.toMatch(/\bversa\b|symfora|beweging 3/i);
  });
});

function townPattern(): RegExp {
  const towns = new Set(editions.flatMap((it) => it.location?.city ?? []));
  return new RegExp([...towns].join('|'), 'i');
}
