import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edition, type Group, groupKinds, signupStatuses, weekdays } from '../../src/contract/group.ts';
import { OfferFile, PollDefinition, SurveyDefinition } from '../../src/contract/offer-file.ts';
import { definitionPoll, offerPriorities } from '../../src/endpoint/content/built-in.ts';
import { sampleOffer } from '../../src/endpoint/content/sample-offer.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Number, id, short wording and SHA-256 of the full wording, from the source. */
const goldenOptions = [
  [1, 'peers', 'Lotgenoten met elkaar in contact brengen', '56b2a0b4d9d8982bda203c7173b49e9bbb8a475d4e9b4ad8af3cf9630a67a9a1'],
  [2, 'social-change', 'Bevordert sociale veranderingsprocessen', '4eededa20943b71a973c3cbe1ee44b40930268a3b152856d83518d20e456eb45'],
  [3, 'psychosocial', 'Psychosociale hulp in een groep', 'bb150a76100f98de4763605a2713a8279ba199219427663380b184b38e2a4ffe'],
  [4, 'group-experience', 'Maakt gebruik van groepservaringen en relaties', 'd780d549558c0c3a6f4ec85b2483f8611c90c6683162eab3e8e94820fb25068f'],
  [5, 'social-functioning', 'Helpt het sociale functioneren te verbeteren', '70d8fe44d433dc90de955b90a968aed688030622e63eb44d0f328ab101021722'],
  [6, 'other', 'Anders', '5cf84943630a3a24f88c5aa674cd6cdf3a9c65bbd64c820036daa3cecb708be7'],
];

/** Leap day, turn of the year, weeks in which the clock changes, every day of one week. */
const days = [
  '2024-02-29',
  '2028-02-29',
  '2026-12-31',
  '2027-01-01',
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  ...[22, 23, 24, 25, 26, 27, 28].map((day) => `2026-11-${day}`),
];
const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const today = '2026-11-22';
const offer = sampleOffer(today);
const [institution] = offer.institutions ?? [];
const groups = offer.groups ?? [];
const editions = groups.flatMap((group) => group.editions);
const edition = (id: string): Edition => {
  const found = editions.find((it) => it.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
};
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const weekdayOf = (date: string) => weekdays[(new Date(date).getUTCDay() + 6) % 7];

describe('definition poll', () => {
  it('keeps the contract', () => {
    expect(PollDefinition.parse(definitionPoll)).toEqual(definitionPoll);
  });

  it('has the question and the six definitions to the letter', () => {
    expect(definitionPoll.question).toBe(
      'Welk van onderstaande omschrijvingen is volgens u de beste definiëring van groepsmaatschappelijk werk?',
    );
    const options = definitionPoll.options.map((it) => [it.number, it.id, it.short, sha256(it.text)]);
    expect(options).toEqual(goldenOptions);
    expect(definitionPoll.options.filter((it) => it.freeText).map((it) => it.id)).toEqual(['other']);
  });

  it('begins with 18 counted votes: 33, 28, 22, 11, 6 and 0 %', () => {
    const [round, ...others] = definitionPoll.rounds ?? [];
    expect(others).toEqual([]);
    const counts = Object.values(round?.counts ?? {}).sort((a, b) => b - a);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(round?.total);
    const percentages = counts.map((count) => Math.floor((100 * count) / 18 + 0.5));
    expect(percentages).toEqual([33, 28, 22, 11, 6, 0]);
    expect(round?.counts['social-functioning']).toBe(5);
    expect(Object.keys(round?.counts ?? {}).sort()).toEqual(
      definitionPoll.options.map((it) => it.id).sort(),
    );
  });
});

describe('offer priorities', () => {
  it('keeps the contract', () => {
    expect(SurveyDefinition.parse(offerPriorities)).toEqual(offerPriorities);
  });

  it('has the ten factors of the source, each explained', () => {
    expect(offerPriorities.factors.map((it) => `${it.number} ${it.title}`)).toEqual([
      '1 Signalen vanuit de samenleving',
      '2 Signalen vanuit de regionale / lokale situatie',
      '3 Beleid en speerpunten van de instelling',
      '4 Signalen vanuit de eigen instelling',
      '5 Groepsaanbod / signalen bij collega-instellingen',
      '6 Prestatieafspraken',
      '7 Bestaand groepsaanbod continueren',
      '8 Groepen aanbieden die zichzelf inmiddels hebben bewezen',
      '9 Beschikbare uren voor het groepsmaatschappelijk werk',
      '10 Affiniteit van medewerkers met bepaalde groepen of cursussen',
    ]);
    for (const { about } of offerPriorities.factors) {
      expect(sentencesOf(about).length, about).toBeGreaterThanOrEqual(2);
      expect(sentencesOf(about).length, about).toBeLessThanOrEqual(3);
      for (const sentence of sentencesOf(about)) expect(wordsOf(sentence), sentence).toBeLessThanOrEqual(20);
    }
  });

  it('has the one published practice in its order, without a person', () => {
    const [response, ...others] = offerPriorities.responses ?? [];
    expect(others).toEqual([]);
    const numberOf = new Map(offerPriorities.factors.map((it) => [it.id, it.number]));
    expect(response?.ranking.map((id) => numberOf.get(id))).toEqual([8, 7, 9, 4, 3, 2, 1, 5, 10, 6]);
    expect(response?.institution).toBe('Beweging 3.0');
    expect(Object.keys(response ?? {}).sort()).toEqual(['institution', 'ranking', 'remark', 'role']);
    expect(JSON.stringify(offerPriorities)).not.toMatch(/noorlander|adrie/i);
  });
});

describe('sample offer on any day', () => {
  it.each(days)('keeps the contract on %s', (day) => {
    const made = sampleOffer(day);
    expect(OfferFile.parse(made)).toEqual(made);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('keeps the contract and its own dates on every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const made = OfferFile.parse(sampleOffer(day));
        for (const it of (made.groups ?? []).flatMap((group) => group.editions)) checkDates(it, day);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time and shares nothing between calls', () => {
    const first = sampleOffer(today);
    first.groups?.[0]?.editions.splice(0);
    if (first.institutions?.[0]) first.institutions[0].name = 'Anders';
    expect(sampleOffer(today)).toEqual(offer);
  });

  it.each(['', 'vandaag', '2026-02-30', '2026-1-1'])('refuses %j as a day', (day) => {
    expect(() => sampleOffer(day)).toThrow(RangeError);
  });

  it('counts weeks from Monday and leaves out the holiday', () => {
    const it = edition('assertief-hilversum');
    expect(it.sessions?.map((session) => session.date)).toEqual([
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
      '2027-01-12',
      '2027-01-26',
      '2027-02-02',
    ]);
    expect(it.sessions?.[0]).toEqual({ date: '2026-12-08', startTime: '19:30', endTime: '21:30' });
  });
});

/** What must hold for the dates of an edition that was made on `day`. */
function checkDates(it: Edition, day: string): void {
  const dates = (it.sessions ?? []).map((session) => session.date);
  expect(it.timezone).toBe('Europe/Amsterdam');
  expect(new Set(dates.map(weekdayOf)).size).toBe(dates.length ? 1 : 0);
  expect(dates).toEqual([...new Set(dates)].sort());
  expect(it.startDate).toBe(dates[0]);
  if (it.entry === 'fixed') {
    expect(dates.length).toBe(it.sessionCount);
    expect(it.endDate).toBe(dates.at(-1));
  }
  if (it.entry === 'rolling') expect(it.endDate).toBeUndefined();
  if (it.entry === 'when-full') expect(dates).toEqual([]);
  if (it.entry !== 'fixed') expect(it.schedule?.startTime).toBeDefined();
  if (dates[0]) {
    const ahead = daysBetween(day, dates[0]);
    if (it.signupStatus === 'started') {
      expect(ahead).toBeLessThanOrEqual(0);
      expect(daysBetween(day, dates.at(-1) ?? '')).toBeGreaterThan(0);
    } else {
      expect(ahead).toBeGreaterThan(0);
      expect(ahead).toBeLessThan(90);
    }
  }
  if (it.signupStatus === 'closed') expect(daysBetween(day, it.signupClosesAt ?? '')).toBeLessThan(0);
  if (it.signupStatus === 'not-yet-open') {
    expect(daysBetween(day, it.signupOpensAt ?? '')).toBeGreaterThan(0);
    expect(daysBetween(it.signupOpensAt ?? '', it.startDate ?? '')).toBeGreaterThan(0);
  }
}

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

  it('has the fifteen groups of the source, and a meeting to get to know them', () => {
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
    expect(group.languages).toContain('nl');
    expect(group.editions.length).toBeGreaterThan(0);
    expect(group.intake && group.referral && group.signupBy).toBeTruthy();
    for (const { value, label } of [...group.themes, ...group.audiences]) expect(label).not.toBe(value);
    expect(group.testimonials).toBeUndefined();
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
    expect(sensitive.map((group) => group.id)).toEqual(['van-onmacht-naar-kracht', 'let-op-de-kleintjes']);
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
    for (const phone of text.match(/\b0\d[\d -]{6,}\d/g) ?? []) expect(phone).toMatch(/^035 000 00 0\d$/);
    for (const mail of text.match(/[\w.-]+@[\w.-]+/g) ?? []) expect(mail).toMatch(/\.example$/);
    expect(text).not.toMatch(/https?:|www\./);
    expect(text).not.toMatch(/\bversa\b|symfora|beweging 3/i);
  });
});

describe('words for visitors', () => {
  const texts = [...groups.flatMap(visitorTexts), ...Object.values(institution?.texts?.['nl'] ?? {})];
  const sentences = texts.flatMap(sentencesOf);

  it('has sentences of at most 20 words, 12 on average', () => {
    expect(sentences.length).toBeGreaterThan(400);
    expect(sentences.filter((it) => wordsOf(it) > 20)).toEqual([]);
    const mean = sentences.reduce((sum, it) => sum + wordsOf(it), 0) / sentences.length;
    expect(mean).toBeLessThanOrEqual(12);
  });

  it('has hardly a sentence over 15 words', () => {
    const long = sentences.filter((it) => wordsOf(it) > 15);
    expect(long.length / sentences.length, long.join('\n')).toBeLessThan(0.02);
  });

  it('says nothing in the words of the office', () => {
    const jargon =
      /\bintake|indicatie|cliënt|doelgroep|problematiek|hulpvraag|hulpverlen|diagnos|stoornis|patiënt|klachten|traject|zelfredzaam|participatie/i;
    expect(texts.filter((text) => jargon.test(text))).toEqual([]);
  });

  it('speaks to the reader with u', () => {
    expect(texts.filter((text) => /\b(jij|jou|jouw|jullie)\b/i.test(text))).toEqual([]);
  });

  it('is plain text with Dutch quotation marks', () => {
    expect(texts.filter((text) => /[<>"]|&\w+;|\w'\w/.test(text))).toEqual([]);
    expect(texts.filter((text) => text !== text.trim() || / {2}|\n{3}/.test(text))).toEqual([]);
  });

  it('ends every sentence', () => {
    expect(texts.filter((text) => !/[.?!]$/.test(text))).toEqual([]);
  });
});

function visitorTexts(group: Group): string[] {
  return [
    group.summary,
    group.description,
    group.forWhom,
    group.notFor,
    ...(group.benefits ?? []),
    ...(group.goals ?? []),
    ...(group.selfCheck ?? []).map((it) => it.question),
    ...group.editions.flatMap((it) => it.costs?.map((cost) => cost.description) ?? []),
    ...group.editions.map((it) => it.location?.directions),
  ].filter((text) => text !== undefined);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/).filter((it) => it !== '');
}

function wordsOf(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

function townPattern(): RegExp {
  const towns = new Set(editions.flatMap((it) => it.location?.city ?? []));
  return new RegExp([...towns].join('|'), 'i');
}
