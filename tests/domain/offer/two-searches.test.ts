// The page searches a small offer, the endpoint a large one: visitors must not see which.
import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Group } from '../../../src/contract/group.ts';
import { endpointSource } from '../../../src/elements/group-finder/offer/endpoint-source.ts';
import { limits } from '../../../src/elements/group-finder/offer/limits.ts';
import type {
  OfferQuestion,
  OfferSearch,
} from '../../../src/elements/group-finder/search/offer-search.ts';
import { searchFor } from '../../../src/elements/group-finder/search/search-controller.ts';
import type { Chosen } from '../../../src/domain/offer/filters.ts';
import { createEndpoint, sqlite } from '../../../src/endpoint/index.ts';
import english from '../../../src/locale/en/vocabulary.json' with { type: 'json' };
import { vocabularyOf } from '../../../src/locale/vocabulary.ts';
import { groups, TODAY } from './offer.ts';

const limit = limits.groups;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T10:00:00Z`) });
});
afterEach(() => {
  vi.useRealTimers();
  limits.groups = limit;
});

const labels = new Map([
  ['a', 'Rouw'],
  ['b', 'Geld'],
  ['c', 'Ouders'],
]);
/** An offer has one word for a value; which of two it would show is anyone's guess. */
const oneLabel = (its: Group['themes']) =>
  its.map((it) => ({ ...it, label: labels.get(it.value) ?? it.value }));

/** A record without what breaks the contract. */
function good(record: unknown): Group {
  const copy = JSON.parse(JSON.stringify(record)) as object;
  for (;;) {
    const parsed = Group.safeParse(copy);
    if (parsed.success) return parsed.data;
    const path = [...parsed.error.issues[0]!.path];
    const at = (steps: PropertyKey[]) =>
      steps.reduce<unknown>((it, key) => (it as Record<PropertyKey, unknown>)?.[key], copy);
    // What must be there and is not there takes its record along.
    while (at(path) === undefined) path.pop();
    const key = path.pop()!;
    const parent = at(path) as Record<PropertyKey, unknown>;
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (key === 'name') parent['name'] = 'Zonder naam';
    else delete parent[key];
  }
}

const offers = fc.array(groups, { minLength: 1, maxLength: 8 }).map((its) =>
  its.map((it, i) => ({
    ...good({ ...it, id: `${i}` }),
    id: `g${i}`,
    themes: oneLabel(it.themes),
    audiences: oneLabel(it.audiences),
    editions: good({ ...it, id: `${i}` }).editions.map((edition, at) => ({
      ...edition,
      id: `e${i}-${at}`,
    })),
  })),
);

const among = (...values: string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const one = (...values: string[]) => among(...values).map((it) => it.slice(0, 1));
const sentences = [
  'rouw',
  'geldd',
  'praten vrouwen',
  '😀',
  '?!',
  'verlies',
  'rouwgroep huizen donderdagavond',
  'maandag of donderdag in de ochtend',
  'gratis, online, arabisch',
  'ik ben moeder en heb schulden',
  'gooistreek in s-graveland',
  'grief on monday evening for parents',
  'zeppelin in huizen',
];
const ignoredWishes = fc.oneof(
  fc.constant<string[]>([]),
  fc.constant(['weekday:TH', 'place:huizen']),
);
const vocabularies = [
  vocabularyOf({ code: 'nl', texts: {} }),
  vocabularyOf({ code: 'en', texts: { vocabulary: english } }),
];
const names: Record<string, string> = { one: 'Gooistreek', two: 'Amstel' };
const questions: fc.Arbitrary<Chosen> = fc.record(
  {
    q: one(...sentences),
    theme: among('a', 'b', 'c'),
    audience: among('a', 'b'),
    kind: among('course', 'training'),
    place: among('huizen', 's-graveland', 'nowhere'),
    daypart: among('morning', 'afternoon', 'evening'),
    weekday: among('MO', 'TH'),
    approach: among('head', 'hands'),
    attendanceMode: among('offline', 'online'),
    language: among('nl', 'ar'),
    accessibility: among('wheelchair', 'lift'),
    near: one('huizen', '@'),
    withinKm: one('5', '50', '0.01'),
    start: one('now', 'soon', '2027-02', '2027-06', '2027-99'),
    sessionsMax: one('1', '8'),
    costMax: one('0', '10'),
    age: one('10', '30'),
    available: one('true'),
    childcare: one('true'),
    sort: one('start', 'distance', 'match'),
  },
  { requiredKeys: [] },
);
/** Few filters at a time, so that mostly something is found. */
const few = fc
  .tuple(questions, fc.array(fc.nat(19), { maxLength: 3 }))
  .map(([all, which]): Chosen => {
    const entries = Object.entries(all);
    return Object.fromEntries(which.flatMap((i) => (entries[i] ? [entries[i]] : [])));
  });

it('the endpoint finds what the page finds: groups, order, total, facets, editions, ways', async () => {
  let found = 0;
  let nothing = 0;
  await fc.assert(
    fc.asyncProperty(
      offers,
      fc.array(fc.tuple(few, fc.nat(3), ignoredWishes, fc.constantFrom(...vocabularies)), {
        minLength: 4,
        maxLength: 8,
      }),
      async (offer, asked) => {
        const endpoint = createEndpoint({
          db: sqlite(() => new DatabaseSync(':memory:')),
          clock: () => new Date(),
          offer: {
            institutions: ['one', 'two'].map((id) => ({
              id,
              name: `Welzijn ${names[id]!}`,
              privacyUrl: 'https://voorbeeld.example/privacy',
            })),
            groups: offer,
          },
        });
        await endpoint.ready;
        const connection = {
          endpoint: 'https://aanbod.example.nl/v1',
          fetch: (input: RequestInfo | URL, init?: RequestInit) =>
            endpoint.fetch(new Request(input, init)),
        };
        const load = (most: number) => {
          limits.groups = most;
          return endpointSource(connection).load(new AbortController().signal, () => {});
        };
        const whole = await load(Infinity);
        const part = await load(-1);
        expect(part.remote?.firstPage.total).toBe(whole.groups.length);
        const failures: unknown[] = [];
        const failed = (error: unknown) => error && failures.push(error);
        const local = searchFor(whole, undefined, failed);
        const remote = searchFor(part, undefined, failed);
        for (const [chosen, fix, ignored, vocabulary] of asked) {
          const question = (limit: number): OfferQuestion => ({
            chosen,
            fixed: fix ? {} : { theme: ['a'] },
            ignored,
            language: vocabulary.language,
            vocabulary: () => vocabulary,
            isPrivate: false,
            position: { lat: 52.12, lon: 5.11 },
            limit,
            group: undefined,
            today: TODAY,
          });
          local.ask(question(2));
          remote.ask(question(2));
          await remote.settled;
          const { total } = remote.answer!.found;
          for (let limit = 4; remote.answer!.loaded < total && limit < 20; limit += 2) {
            remote.ask(question(limit));
            await remote.settled;
          }
          const results = ({ answer }: OfferSearch) => {
            const { found, offerFacets, origin } = answer!;
            return {
              total: found.total,
              recognised: found.recognised ?? [],
              fit: found.fit,
              facets: found.facets,
              offerFacets,
              origin,
              results: Array.from({ length: found.total }, (_, i) => {
                const { group, matchingEditions, otherEditions, distance, fits, fittingEditions } =
                  found.resultAt(i);
                const ids = (its: readonly { id: string }[]) => its.map((it) => it.id);
                expect(found.idAt(i)).toBe(group.id);
                return [
                  group.id,
                  ids(matchingEditions),
                  ids(otherEditions),
                  distance,
                  fits,
                  fittingEditions && ids(fittingEditions),
                ];
              }),
            };
          };
          expect(failures).toEqual([]);
          expect(results(remote)).toEqual(results(local));
          // The endpoint's side may keep back too much, never too little.
          if (local.revealsSensitive) expect(remote.revealsSensitive).toBe(true);
          const relaxations = ({ answer }: OfferSearch) =>
            answer!.relaxations.map((it) => [it.dropped, it.chosen, it.found.total]);
          if (!total && local.answer!.relaxations.every((it) => it.dropped.length === 1))
            expect(relaxations(remote)).toEqual(relaxations(local));
          if (total) found += 1;
          else nothing += 1;
        }
        await endpoint.close();
      },
    ),
    { numRuns: 80, endOnFailure: true },
  );
  expect(found).toBeGreaterThan(50);
  expect(nothing).toBeGreaterThan(10);
}, 60_000);
