// The offer in memory follows what is stored, group by group: it answers as one that was read anew.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Edition, Group, GroupQuery } from '../../src/contract/group.ts';
import { migrate } from '../../src/endpoint/migrations/migrate.ts';
import { importOffer } from '../../src/endpoint/offer/import-offer.ts';
import { PublicOffers } from '../../src/endpoint/offer/public-offer.ts';
import { listedGroups } from '../../src/endpoint/routes/group-list.ts';
import { Store } from '../../src/endpoint/store/store.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** More than are made anew one by one. */
const size = 110;
const towns = ['Huizen', 'Laren', 'Weesp'];
const moments = [
  '2027-01-14T10:00:00Z',
  '2027-01-14T10:14:59Z',
  '2027-01-14T12:00:00Z',
  '2027-01-14T23:00:00Z',
  '2027-01-20T09:00:00Z',
  '2027-02-02T10:00:00Z',
  '2027-04-02T10:00:00Z',
].map((it) => new Date(it));

/** One of many ways in which an edition differs from others, by two numbers. */
function variant(id: string, i: number, turn: number): Edition {
  const at = i + turn;
  const startDate = `2027-02-0${1 + (at % 6)}`;
  return edition(id, {
    startDate,
    sessions: [{ date: startDate, startTime: `${9 + (at % 11)}:30`.padStart(5, '0') }],
    // Full is full: then nobody can begin there, and it goes behind the others.
    ...(at % 3 === 0 && { signupStatus: 'full' }),
    location: { city: towns[at % 3]!, lat: 52 + (at % 4) / 10, lon: 5.1 },
    capacity: { maximum: 1 + (at % 4), ...(at % 7 === 0 && { perMonth: 1 }) },
    ...(at % 5 === 0 && { signupOpensAt: '2027-01-14T12:00:00Z' }),
    ...(at % 4 === 0 && { signupClosesAt: '2027-01-20T09:00:00Z' }),
    ...(at % 6 === 0 && { entry: 'rolling' }),
    ...(at % 8 === 0 && { locationDisclosed: false }),
    ...(at % 9 === 0 && { timezone: 'Asia/Kolkata' }),
    ...(at % 10 === 0 && { costs: [{ amount: at % 20 }] }),
  });
}

const make = (i: number, turn = 0): Group =>
  group(`group-${i}`, {
    name: `Groep ${(i * 7 + turn) % 50}`,
    summary: turn > 0 ? `Samen ${turn}` : 'Samen oefenen',
    themes: [{ value: `theme-${(i + turn) % 3}`, label: `Thema ${turn}` }],
    ...(i % 11 === 0 && { sensitive: true }),
    editions: Array.from({ length: (i + turn) % 4 }, (_, at) =>
      variant(`edition-${i}-${at}`, i + at, turn),
    ),
  });

const queries: GroupQuery[] = [
  {},
  { limit: 500 },
  { limit: 0 },
  { available: true, limit: 500 },
  { available: true, place: ['huizen'] },
  { place: ['laren'], weekday: ['MO'], limit: 500 },
  { q: 'samen', limit: 500 },
  { q: 'samne', available: true },
  { theme: ['theme-1'], sort: 'start', limit: 7 },
  { near: '52.1,5.1', withinKm: 12, sort: 'distance', limit: 500 },
  { startFrom: '2027-01-14', startUntil: '2027-03-01', costMax: 5 },
];

const number = fc.nat(size - 1);
const steps = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('places' as const),
      editions: fc.array(fc.tuple(number, fc.nat(2)), { minLength: 1, maxLength: 4 }),
      held: fc.nat(4),
      waiting: fc.nat(2),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      at: fc.constantFrom(...moments),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      groups: fc.uniqueArray(fc.nat(size + 3), { maxLength: 3 }),
      turn: fc.integer({ min: 1, max: 12 }),
    }),
  },
);
type Step = typeof steps extends fc.Arbitrary<infer It> ? It : never;

async function answers(offers: PublicOffers, now: Date): Promise<unknown[]> {
  const found: unknown[] = [];
  // Twice: what was answered before is right too.
  for (const query of [...queries, ...queries]) {
    const { body, etag } = listedGroups(await offers.current(now), query);
    found.push([query, etag, JSON.parse(new TextDecoder().decode(body))]);
  }
  return [...found, [...(await offers.current(now)).groups]];
}

describeDatabases('the offer in memory', (open) => {
  const start = async () => {
    const database = await open();
    const stores = [new Store(connect(database)), new Store(connect(database))] as const;
    await migrate(stores[0], moments[0]!);
    const groups = Array.from({ length: size }, (_, i) => make(i));
    const { problems } = await importOffer(stores[0], { ...sampleGroups, groups }, moments[0]!);
    expect(problems).toEqual([]);
    return stores;
  };

  const takePlaces = (store: Store, id: string, held: number, waiting: number) =>
    store.write((tx) =>
      tx
        .updateTable('editions')
        .set((eb) => ({ held, waiting, version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute(),
    );

  it('answers as one that was read anew, whatever happens', async () => {
    const [store, beside] = await start();
    const kept = new PublicOffers(store);
    const other = new PublicOffers(beside);
    let now = moments[0]!;
    const take = async (step: Step): Promise<void> => {
      if (step.kind === 'clock') now = step.at;
      else if (step.kind === 'import') {
        const groups = step.groups.map((i) => make(i, step.turn));
        // Sometimes an edition goes to another group.
        const [first, second] = groups;
        if (first && second && step.turn % 3 === 0) {
          second.editions.push(...first.editions.splice(0, 1));
        }
        const { problems } = await importOffer(store, { groups }, now);
        // The edition that went to another group stays there, and its old group says so.
        expect(problems.filter((it) => it.code !== 'duplicate-id')).toEqual([]);
      } else {
        for (const [i, at] of step.editions) {
          await takePlaces(store, `edition-${i}-${at}`, step.held, step.waiting);
        }
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 6 }), async (all) => {
        for (const step of all) {
          await take(step);
          const anew = new PublicOffers(store);
          expect(await answers(kept, now)).toEqual(await answers(anew, now));
        }
        // What another process wrote is seen soon.
        const expected = await answers(kept, now);
        await vi.waitFor(async () => expect(await answers(other, now)).toEqual(expected), {
          interval: 5,
          timeout: 5_000,
        });
      }),
      { numRuns: 25 },
    );
    await store.close();
    await beside.close();
  });

  it('makes no other group anew when someone signs up', async () => {
    const [store, beside] = await start();
    const offers = new PublicOffers(store);
    const now = moments[0]!;
    const before = new Map((await offers.current(now)).groups);
    listedGroups(await offers.current(now), {});
    await takePlaces(store, 'edition-2-0', 1, 0);
    const { groups } = await offers.current(now);
    const changed = [...groups.keys()].filter((id) => groups.get(id) !== before.get(id));
    expect(changed).toEqual(['group-2']);
    await store.close();
    await beside.close();
  });

  it('gives pages one after another that are the whole', async () => {
    const [store, beside] = await start();
    const offers = new PublicOffers(store);
    const read = async (query: GroupQuery) => {
      const { body } = listedGroups(await offers.current(moments[0]!), query);
      return JSON.parse(new TextDecoder().decode(body)) as { groups: Group[]; next?: string };
    };
    for (const filters of [{}, { q: 'samen' }, { available: true }] satisfies GroupQuery[]) {
      const whole = await read({ ...filters, limit: 500 });
      const seen: Group[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await read({ ...filters, limit: 9, ...(cursor !== undefined && { cursor }) });
        seen.push(...page.groups);
        cursor = page.next;
        if (cursor === undefined) break;
      }
      expect(seen).toEqual(whole.groups);
    }
    await store.close();
    await beside.close();
  });
});
