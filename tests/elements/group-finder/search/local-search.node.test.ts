import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Group } from '../../../../src/contract/group.ts';
import { filterKeys, type Chosen } from '../../../../src/domain/offer/filters.ts';
import type { OfferPage } from '../../../../src/domain/offer/offer-page.ts';
import { LocalSearch } from '../../../../src/elements/group-finder/search/local-search.ts';
import type { Offer } from '../../../../src/elements/group-finder/offer/offer.ts';
import { edition, group, groups } from '../../../domain/offer/offer.ts';
import { question } from './question.ts';

const offerOf = (groups: readonly Group[], parts: Partial<Offer> = {}): Offer => ({
  groups,
  institutions: new Map(),
  badRecords: 0,
  faults: [],
  total: groups.length,
  fetchedAt: 0,
  ...parts,
});
const page = (groups: readonly Group[], total: number): OfferPage => ({
  groups,
  badRecords: 0,
  faults: [],
  total,
  facets: {},
  next: 'next',
  query: {},
});
const theme = (value: string) => ({ themes: [{ value, label: value }] });
const full = { capacity: { available: 0 } };

describe('the search by the page', () => {
  it('does nothing for the same question again', () => {
    const search = new LocalSearch(offerOf([group('a')]));
    search.ask(question());
    const { answer } = search;
    search.ask(question({ limit: 40 }));
    expect(search.answer).toBe(answer);
    search.ask(question({ chosen: { q: ['a'] } }));
    expect(search.answer).not.toBe(answer);
  });

  it('shows the first page, with the total, before all groups have come', () => {
    const search = new LocalSearch(offerOf([], { firstPage: page([group('a')], 300) }));
    search.ask(question());
    expect(search.isAnswered).toBe(true);
    expect(search.answer?.found.total).toBe(300);
    expect(search.answer?.loaded).toBe(1);
  });

  it('waits with filters until there are groups to search, and keeps what it shows', () => {
    const early = new LocalSearch(offerOf([], { firstPage: page([group('a')], 300) }));
    early.ask(question());
    const { answer } = early;
    early.ask(question({ chosen: { q: ['b'] } }));
    expect(early.answer).toBe(answer);
    expect([early.isAnswered, early.isPending, early.revealsSensitive]).toEqual([
      false,
      true,
      true,
    ]);
    const complete = new LocalSearch(offerOf([group('a'), group('b')]), early.answer);
    expect(complete.answer).toBe(answer);
    complete.ask(question({ chosen: { q: ['b'] } }));
    expect(complete.isAnswered).toBe(true);
    expect(complete.answer?.found.idAt(0)).toBe('b');
    expect(complete.answer?.found.fit).toEqual({ all: 1, nearly: 0 });
  });

  it('opens a group with its matching editions first', () => {
    const search = new LocalSearch(
      offerOf([
        group('a', {
          editions: [
            edition('1', { startDate: '2027-02-01' }),
            edition('2', { startDate: '2027-03-01', location: { city: 'Huizen' } }),
          ],
        }),
      ]),
    );
    search.ask(question({ chosen: { place: ['huizen'] }, group: 'a' }));
    const { opened } = search;
    expect(opened?.status === 'open' && opened.editions.map((it) => it.id)).toEqual(['2', '1']);
  });

  it('tells a group that is still to come from one that is no more', () => {
    const early = new LocalSearch(offerOf([], { firstPage: page([group('a')], 300) }));
    early.ask(question({ group: 'b' }));
    expect(early.opened).toEqual({ status: 'loading' });
    const complete = new LocalSearch(offerOf([group('a')]));
    complete.ask(question({ group: 'b' }));
    expect(complete.opened).toEqual({ status: 'missing' });
    complete.ask(question({ group: 'a' }));
    expect(complete.opened?.status).toBe('open');
    complete.ask(question());
    expect(complete.opened).toBe(undefined);
  });

  it('knows groups like a full one and the meetings about it, and none like one with places', () => {
    const running = edition('r', {
      entry: 'rolling',
      startDate: '2026-12-01',
      endDate: '2027-06-01',
    });
    const search = new LocalSearch(
      offerOf([
        group('full', { ...theme('rouw'), editions: [edition('1', full)] }),
        group('open', { ...theme('rouw'), editions: [running] }),
        group('other', { ...theme('geld'), editions: [running] }),
        group('meeting', {
          ...theme('rouw'),
          kind: 'information-meeting',
          editions: [edition('2')],
        }),
      ]),
    );
    const related = (id: string) => {
      search.ask(question({ group: id }));
      const { opened } = search;
      if (opened?.status !== 'open') throw new Error(`${id} is not open`);
      return [opened.similar, opened.meetings].map((its) => its.map((it) => it.id));
    };
    expect(related('full')).toEqual([['open'], ['meeting']]);
    expect(related('open')).toEqual([[], ['meeting']]);
    expect(related('other')).toEqual([[], []]);
  });

  it('reveals a sensitive group when a value alone gives nothing else', () => {
    const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 });
    const choices: fc.Arbitrary<Chosen> = fc.record(
      {
        q: fc.constantFrom(['rouw'], ['verlies'], ['geldd']),
        theme: values,
        audience: values,
        place: fc.constantFrom(['huizen'], ['nowhere']),
      },
      { requiredKeys: [] },
    );
    let revealing = 0;
    fc.assert(
      fc.property(fc.array(groups, { minLength: 1, maxLength: 8 }), choices, (offer, chosen) => {
        const unique = offer.map((it, i) => ({ ...it, id: `g${i}` }));
        const givesOnlySensitive = (its: Chosen) => {
          const alone = new LocalSearch(offerOf(unique));
          alone.ask(question({ chosen: its }));
          const { total, fit, resultAt } = alone.answer!.found;
          // A sentence hides nothing: those that fit it best are the answer.
          const length = fit ? fit.all || fit.nearly : total;
          const found = Array.from({ length }, (_, i) => resultAt(i).group);
          return length > 0 && found.every((it) => it.sensitive);
        };
        const search = new LocalSearch(offerOf(unique));
        search.ask(question({ chosen }));
        const parts = filterKeys.flatMap((key) =>
          (chosen[key] ?? []).map((value) => ({ [key]: [value] })),
        );
        const recognised = (search.answer!.found.recognised ?? []).map((it) => ({
          [it.type]: [it.value],
        }));
        const expected = [chosen, ...parts, ...recognised].some(givesOnlySensitive);
        expect(search.revealsSensitive).toBe(expected);
        if (expected) revealing += 1;
      }),
      { numRuns: 150 },
    );
    expect(revealing).toBeGreaterThan(5);
  }, 60_000);

  it('looks once through all groups for their only institution, not once for every card', () => {
    let reads = 0;
    const counted = Array.from({ length: 50 }, (_, i) =>
      Object.defineProperty(group(`g${i}`), 'institution', {
        get: () => {
          reads += 1;
          return 'sample';
        },
      }),
    );
    const search = new LocalSearch(offerOf(counted));
    for (let card = 0; card < 20; card += 1) expect(search.soleInstitution).toBe('sample');
    expect(reads).toBeLessThanOrEqual(counted.length + 1);
  });
});
