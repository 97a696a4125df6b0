import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Group, GroupQuery } from '../../../src/contract/group.ts';
import { findOffer, prepareOffer, searchOffer } from '../../../src/domain/offer/offer-search.ts';
import { conditions, edition, editions, group, groups, TODAY } from './offer.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const today = { today: TODAY };
const ids = (offer: Group[], query: GroupQuery) =>
  searchOffer(offer, query, today).results.map((it) => it.group.id);
const counts = (offer: Group[], query: GroupQuery, facet: string) =>
  Object.fromEntries(
    searchOffer(offer, query, today).facets[facet]!.map((it) => [it.value, it.count]),
  );
const evening = { schedule: { frequency: 'weekly', byDay: ['TH'], startTime: '19:30' } };
const morning = { schedule: { frequency: 'weekly', byDay: ['TU'], startTime: '10:00' } };
const huizen = { location: { city: 'Huizen' } };
const laren = { location: { city: 'Laren' } };

describe('conditions', () => {
  const offer = [
    group('split', {
      editions: [
        edition('s1', { ...huizen, ...morning, startDate: '2027-02-02' }),
        edition('s2', { ...laren, ...evening, startDate: '2027-02-04' }),
      ],
    }),
    group('both', { editions: [edition('b', { ...huizen, ...evening, startDate: '2027-03-04' })] }),
    group('none'),
  ];

  it('hold for one and the same edition', () => {
    expect(ids(offer, { place: ['huizen'] })).toEqual(['split', 'both']);
    expect(ids(offer, { daypart: ['evening'] })).toEqual(['split', 'both']);
    expect(ids(offer, { place: ['huizen'], daypart: ['evening'] })).toEqual(['both']);
  });
  it('are OR within a filter, AND between filters', () => {
    expect(ids(offer, { place: ['huizen', 'laren'], daypart: ['evening'] })).toEqual([
      'split',
      'both',
    ]);
  });
  it('a group without editions shows as long as nothing is asked of them', () => {
    expect(ids(offer, {})).toEqual(['split', 'both', 'none']);
    expect(ids(offer, { available: true })).toEqual(['split', 'both']);
    expect(ids(offer, { available: false, childcare: false })).toContain('none');
  });
  it('show matching editions first, the others apart', () => {
    const [found] = searchOffer(offer, { place: ['laren'] }, today).results;
    expect(found!.matchingEditions.map((it) => it.id)).toEqual(['s2']);
    expect(found!.otherEditions.map((it) => it.id)).toEqual(['s1']);
  });
  it('counts of a facet leave its own filter out', () => {
    expect(counts(offer, { place: ['huizen'], daypart: ['evening'] }, 'place')).toEqual({
      huizen: 1,
      laren: 1,
    });
    expect(counts(offer, { place: ['huizen'], daypart: ['evening'] }, 'daypart')).toEqual({
      morning: 1,
      evening: 1,
    });
    expect(counts(offer, {}, 'place')).toEqual({ huizen: 2, laren: 1 });
  });
  it('a chosen value stays in its facet without results', () => {
    expect(counts(offer, { place: ['laren'], daypart: ['morning'] }, 'place')).toEqual({
      huizen: 1,
      laren: 0,
    });
  });
  it('a value that nobody knows finds nothing', () =>
    expect(ids(offer, { place: ['mars'] })).toEqual([]));
  it('a place may be typed as a name', () =>
    expect(ids(offer, { place: ['LAREN'] })).toEqual(['split']));
});

describe('editions that are over or cancelled', () => {
  const offer = [
    group('over', {
      editions: [edition('o', { ...huizen, startDate: '2026-09-01', endDate: '2027-01-13' })],
    }),
    group('last-day', {
      editions: [edition('l', { ...huizen, startDate: '2026-09-01', endDate: TODAY })],
    }),
    group('cancelled', {
      editions: [edition('c', { ...huizen, startDate: '2027-05-01', signupStatus: 'cancelled' })],
    }),
  ];
  it('meet no condition and are not counted', () => {
    expect(ids(offer, { place: ['huizen'] })).toEqual(['last-day']);
    expect(counts(offer, {}, 'place')).toEqual({ huizen: 1 });
    expect(ids(offer, {})).toHaveLength(3);
  });
  it('come after the others of their group', () => {
    const mixed = group('g', {
      editions: [
        edition('past', { startDate: '2026-01-01' }),
        edition('undated'),
        edition('later', { startDate: '2027-05-01' }),
        edition('running', { startDate: '2027-01-01', endDate: '2027-02-01' }),
        edition('soon', { startDate: '2027-01-20' }),
      ],
    });
    const [found] = searchOffer([mixed], {}, today).results;
    expect(found!.matchingEditions.map((it) => it.id)).toEqual([
      'soon',
      'later',
      'undated',
      'running',
      'past',
    ]);
  });
});

describe('each filter', () => {
  const one = (parts: Parameters<typeof edition>[1], query: GroupQuery) =>
    ids([group('g', { editions: [edition('e', parts)] })], query).length === 1;
  const its = (parts: Partial<Group>, query: GroupQuery) =>
    ids([group('g', parts)], query).length === 1;

  it('available', () => {
    const yes = (parts: Parameters<typeof edition>[1]) => one(parts, { available: true });
    expect(yes({})).toBe(true);
    expect(yes({ capacity: { available: 1 } })).toBe(true);
    expect(yes({ capacity: { available: 0 } })).toBe(false);
    expect(yes({ capacity: { available: 1, waiting: 2 } })).toBe(false);
    expect(yes({ signupStatus: 'few-places' })).toBe(true);
    expect(yes({ signupStatus: 'waiting-list' })).toBe(false);
    expect(yes({ signupStatus: 'started' })).toBe(false);
    expect(yes({ signupStatus: 'started', entry: 'rolling' })).toBe(true);
    expect(yes({ signupStatus: 'brand-new' })).toBe(false);
    expect(yes({ signupClosesAt: '2027-01-13T12:00:00Z' })).toBe(false);
    expect(yes({ signupClosesAt: '2027-01-15T12:00:00Z' })).toBe(true);
  });
  it('age', () => {
    expect(its({ ageMin: 18, ageMax: 65 }, { age: 18 })).toBe(true);
    expect(its({ ageMin: 18, ageMax: 65 }, { age: 66 })).toBe(false);
    expect(its({}, { age: 5 })).toBe(true);
  });
  it('start', () => {
    const range = { startFrom: '2027-02-01', startUntil: '2027-02-28' };
    expect(one({ startDate: '2027-02-28' }, range)).toBe(true);
    expect(one({ startDate: '2027-03-01' }, range)).toBe(false);
    expect(one({}, range)).toBe(false);
    expect(one({ entry: 'rolling', startDate: '2026-01-01' }, range)).toBe(true);
    expect(one({ entry: 'rolling', startDate: '2026-01-01', endDate: '2027-01-31' }, range)).toBe(
      false,
    );
    expect(one({ entry: 'rolling', startDate: '2027-03-01' }, range)).toBe(false);
  });
  it('number of sessions', () => {
    expect(one({ sessionCount: 4 }, { sessionsMax: 4 })).toBe(true);
    expect(one({ sessionCount: 5 }, { sessionsMax: 4 })).toBe(false);
    expect(one({}, { sessionsMax: 4 })).toBe(false);
  });
  it('cost', () => {
    expect(one({ costs: [{ amount: 0 }] }, { costMax: 0 })).toBe(true);
    expect(one({ costs: [{ amount: 5 }, { amount: 20 }] }, { costMax: 5 })).toBe(false);
    expect(one({}, { costMax: 100 })).toBe(false);
  });
  it('child care, accessibility, attendance, weekday', () => {
    expect(one({ childcare: 'yes' }, { childcare: true })).toBe(true);
    expect(one({ childcare: 'ask' }, { childcare: true })).toBe(false);
    expect(one({ accessibility: ['lift'] }, { accessibility: ['wheelchair', 'lift'] })).toBe(true);
    expect(one({ attendanceMode: 'online' }, { attendanceMode: ['offline'] })).toBe(false);
    expect(one({ startDate: '2027-01-21' }, { weekday: ['TH'] })).toBe(true);
  });
  it('kind, approach, language, institution, theme, audience', () => {
    const parts: Partial<Group> = {
      kind: 'training',
      approach: 'heart',
      languages: ['nl', 'ar'],
      themes: [{ value: 'grief', label: 'Rouw' }],
      audiences: [{ value: 'men', label: 'Mannen' }],
    };
    expect(its(parts, { kind: ['training'], approach: ['heart'], language: ['ar'] })).toBe(true);
    expect(its(parts, { theme: ['grief'], audience: ['men'], institution: ['sample'] })).toBe(true);
    expect(its(parts, { institution: ['other'] })).toBe(false);
    expect(its(parts, { theme: ['money'] })).toBe(false);
  });
});

describe('near', () => {
  const at = (lat: number, lon: number, parts = {}) => ({
    location: { city: 'Ver', lat, lon },
    ...parts,
  });
  const offer = [
    group('far', { editions: [edition('f', at(53, 6))] }),
    group('close', { editions: [edition('c', at(52.2, 5.2))] }),
    group('unknown', { editions: [edition('u', at(NaN, 5))] }),
    group('hidden', { editions: [edition('h', at(52.2, 5.2, { locationDisclosed: false }))] }),
    group('sensitive', { sensitive: true, editions: [edition('s', at(52.2, 5.2))] }),
  ];
  it('sorts by distance, unknown last', () => {
    const query = { near: '52.2,5.2', sort: 'distance' } as const;
    expect(ids(offer, query)).toEqual(['close', 'far', 'hidden', 'sensitive', 'unknown']);
  });
  it('limits, and never betrays a place that is kept secret', () => {
    const found = searchOffer(offer, { near: '52.2,5.2', withinKm: 10 }, today);
    expect(found.results.map((it) => it.group.id)).toEqual(['close']);
    expect(found.results[0]!.distance).toBeCloseTo(0);
    for (const it of searchOffer(offer, { near: '52.2,5.2' }, today).results) {
      if (it.group.id !== 'close' && it.group.id !== 'far')
        expect(it).not.toHaveProperty('distance');
    }
    expect(counts(offer, {}, 'place')).toEqual({ ver: 3 });
    expect(ids(offer, { place: ['ver'] })).toEqual(['close', 'far', 'unknown']);
  });
  it.each(['', 'x', '999,999', '52.2', '5..2,3', 'NaN,NaN'])('leaves out nonsense %j', (near) => {
    expect(ids(offer, { near, withinKm: 1 })).toHaveLength(5);
  });
});

describe('text', () => {
  const offer = [
    group('assertive', {
      name: 'Assertiviteitstraining',
      keywords: ['nee zeggen', 'zelfvertrouwen'],
    }),
    group('grief', {
      name: 'Omgaan met verlies',
      themes: [{ value: 'grief', label: 'Rouw' }],
      audiences: [{ value: 'parents', label: 'Ouders' }],
    }),
    group('women', { name: 'Vrouwengroep', summary: 'Praten met andere vrouwen' }),
    group('cafe', { name: 'Eetcafé Één', description: 'Samen koken, met brieven en foto’s erbij' }),
  ];
  const search = (q: string) => ids(offer, { q });
  it.each([
    ['assert', ['assertive']],
    ['ASSERTIVITEITSTRAINING', ['assertive']],
    ['training', ['assertive']],
    ['zeggen nee', ['assertive']],
    ['eetcafe een', ['cafe']],
    ['ouder', ['grief']],
    ['ouders verlies', ['grief']],
    ['rouw', ['grief']],
    ['vrouw', ['women']],
    ['brief', ['cafe']],
    ["foto's", ['cafe']],
    ['foto', ['cafe']],
    ['zelfvertrowen', ['assertive']],
    ['asertiviteit', ['assertive']],
    ['verleis', ['grief']],
    ['verlies geld', []],
    ['😀', []],
    ['<script>', []],
  ])('%s', (q, expected) => expect(search(q)).toEqual(expected));
  it('asks nothing without words', () => {
    expect(search(' ?! ')).toHaveLength(4);
    expect(search('')).toHaveLength(4);
  });
  it('puts the best match first', () => {
    const two = [
      group('a', { name: 'Koken', description: 'Over geld praten we ook' }),
      group('b', { name: 'Geld en zo' }),
    ];
    expect(ids(two, { q: 'geld' })).toEqual(['b', 'a']);
    expect(ids(two, { q: 'geld', sort: 'start' })).toEqual(['b', 'a']);
    const [first, second] = searchOffer(two, { q: 'geld' }, today).results;
    expect(first!.score!).toBeGreaterThan(second!.score!);
  });
  it('counts facets within what is found', () => {
    expect(counts(offer, { q: 'verlies' }, 'theme')).toEqual({ grief: 1 });
    expect(counts(offer, { q: 'koken' }, 'theme')).toEqual({});
  });
});

describe('order', () => {
  it('is by what one can join soonest; rolling by its next session; undated after', () => {
    const offer = [
      group('none'),
      group('undated', { editions: [edition('u', { entry: 'when-full' })] }),
      group('later', { editions: [edition('l', { startDate: '2027-02-01' })] }),
      group('rolling', {
        editions: [edition('r', { ...evening, entry: 'rolling', startDate: '2020-01-02' })],
      }),
      group('running', {
        editions: [edition('x', { ...evening, startDate: '2027-01-07', endDate: '2027-03-01' })],
      }),
      group('soon', {
        editions: [
          edition('s', { startDate: '2027-01-20' }),
          edition('p', { startDate: '2020-01-01' }),
        ],
      }),
    ];
    expect(ids(offer, {})).toEqual(['rolling', 'soon', 'later', 'undated', 'running', 'none']);
  });
  it('is by name, then id, when equal', () => {
    const offer = [
      group('2', { name: 'zee' }),
      group('3', { name: 'Éb' }),
      group('1', { name: 'Zee' }),
    ];
    expect(ids(offer, {})).toEqual(['3', '1', '2']);
  });
  it('does not depend on the order of the offer', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(groups, { selector: (it) => it.id }),
        conditions,
        (offer, query) => {
          expect(ids(offer.toReversed(), query)).toEqual(ids(offer, query));
        },
      ),
    );
  });
});

describe('an index', () => {
  it('gives the same twice, on any day, and page by page', () => {
    fc.assert(
      fc.property(fc.array(groups, { maxLength: 6 }), conditions, (offer, query) => {
        const index = prepareOffer(offer);
        const first = searchOffer(index, query, today);
        searchOffer(index, query, { today: '2030-01-01' });
        expect(searchOffer(index, query, today)).toEqual(first);
        const found = findOffer(index, query, today);
        expect(found.total).toBe(first.total);
        first.results.forEach((it, i) => {
          expect(found.idAt(i)).toBe(it.group.id);
          expect(found.resultAt(i)).toEqual(it);
        });
      }),
    );
  });
});

describe('facets, as promised', () => {
  const own: Record<string, (value: string) => GroupQuery> = {
    childcare: () => ({ childcare: true }),
    available: () => ({ available: true }),
    cost: () => ({ costMax: 0 }),
  };
  const key = (facet: string) => (facet === 'cost' ? 'costMax' : facet) as keyof GroupQuery;

  it('a count is what choosing just that value gives', () => {
    fc.assert(
      fc.property(fc.array(groups, { maxLength: 6 }), conditions, (offer, query) => {
        const index = prepareOffer(offer);
        const { facets, total } = searchOffer(index, query, today);
        for (const [facet, values] of Object.entries(facets)) {
          for (const { value, count } of values) {
            const chosen = own[facet]?.(value) ?? { [facet]: [value] };
            const alone = { ...query, [key(facet)]: undefined, ...chosen };
            expect([facet, value, searchOffer(index, alone, today).total]).toEqual([
              facet,
              value,
              count,
            ]);
          }
        }
        expect(searchOffer(index, query, today).results).toHaveLength(total);
      }),
      { numRuns: 150 },
    );
  });

  it('every condition more finds no more', () => {
    fc.assert(
      fc.property(fc.array(groups, { maxLength: 6 }), conditions, (offer, query: GroupQuery) => {
        const index = prepareOffer(offer);
        const { total } = searchOffer(index, query, today);
        for (const one of Object.keys(query) as (keyof GroupQuery)[]) {
          // Without a place to measure from, a distance asks nothing.
          const { [one]: _one, ...fewer } = query;
          expect(searchOffer(index, fewer, today).total).toBeGreaterThanOrEqual(total);
        }
      }),
    );
  });
});

describe('groups with many editions', () => {
  const many = fc
    .tuple(groups, fc.array(editions, { maxLength: 80 }))
    .map(([it, more]): Group => ({ ...it, editions: [...it.editions, ...more] }));

  /** What is true of a group with any one of its editions, by the smallest offers there are. */
  const oneByOne = (it: Group, query: GroupQuery) => {
    const parts = it.editions.length
      ? it.editions.map((one) => ({ ...it, editions: [one] }))
      : [it];
    const facets = new Set<string>();
    let found = 0;
    for (const part of parts) {
      const its = searchOffer([part], query, today);
      found = Math.max(found, its.total);
      for (const [facet, values] of Object.entries(its.facets))
        for (const { value, count } of values) if (count) facets.add(`${facet} ${value}`);
    }
    return { found, facets };
  };

  it('count by the only edition that has something, and not for another group', () => {
    const year = Array.from({ length: 70 }, (_, i) =>
      edition(`w${i}`, { ...huizen, startDate: '2027-02-01', childcare: i === 3 ? 'yes' : 'no' }),
    );
    const offer = [
      group('year', { editions: year }),
      group('other', { editions: [edition('o', laren)] }),
    ];
    expect(counts(offer, {}, 'childcare')).toEqual({ true: 1 });
    expect(counts(offer, { childcare: true }, 'place')).toEqual({ huizen: 1 });
    expect(ids(offer, { childcare: true })).toEqual(['year']);
  });
  it('each count once, wherever their editions are', () => {
    fc.assert(
      fc.property(fc.array(many, { maxLength: 6 }), conditions, (offer, query) => {
        const { total, facets } = searchOffer(offer, query, today);
        const parts = offer.map((it) => oneByOne(it, query));
        expect(total).toBe(parts.reduce((sum, it) => sum + it.found, 0));
        for (const [facet, values] of Object.entries(facets))
          for (const { value, count } of values)
            expect([facet, value, count]).toEqual([
              facet,
              value,
              parts.filter((it) => it.facets.has(`${facet} ${value}`)).length,
            ]);
        // Nothing that one of them has is missing.
        const shown = Object.entries(facets).flatMap(([facet, values]) =>
          values.filter((it) => it.count).map(({ value }) => `${facet} ${value}`),
        );
        expect(new Set(shown)).toEqual(new Set(parts.flatMap((it) => [...it.facets])));
      }),
      { numRuns: 150 },
    );
  });
});

// Records have been held to the contract before they come here; a query comes from an address.
describe('nonsense', () => {
  it('in a query never throws', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true });
    const query = fc.oneof(
      conditions,
      fc.dictionary(
        fc.constantFrom('q', 'theme', 'place', 'near', 'age', 'costMax', 'startFrom', 'sort'),
        anything,
      ),
    );
    fc.assert(
      fc.property(fc.array(groups), query, fc.string({ unit: 'binary' }), (offer, it, q) => {
        searchOffer(offer, { ...(it as GroupQuery), q }, today);
      }),
      { numRuns: 200 },
    );
  });
  it('is quick with long texts', () => {
    const offer = Array.from({ length: 50 }, (_, i) =>
      group(String(i), { description: 'lang woord '.repeat(1000) }),
    );
    expect(searchOffer(offer, { q: 'woorden' }, today).total).toBe(50);
  });
  it('keeps duplicates and leaves the offer alone', () => {
    const offer = Object.freeze([Object.freeze(group('a')), Object.freeze(group('a'))]) as Group[];
    expect(ids(offer, {})).toEqual(['a', 'a']);
  });
});
