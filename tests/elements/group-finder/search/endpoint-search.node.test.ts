// The endpoint is a list of requests that each test answers by itself, so that it decides on the order.
import { beforeEach, describe, expect, it } from 'vitest';
import { EndpointError } from '../../../../src/client/endpoint-error.ts';
import type { Group, GroupQuery } from '../../../../src/contract/group.ts';
import type { OfferPage } from '../../../../src/domain/offer/offer-page.ts';
import type { RemoteOffer } from '../../../../src/elements/group-finder/offer/offer.ts';
import { EndpointSearch } from '../../../../src/elements/group-finder/search/endpoint-search.ts';
import type { OfferSearch } from '../../../../src/elements/group-finder/search/offer-search.ts';
import { edition, group } from '../../../domain/offer/offer.ts';
import { question } from './question.ts';

interface Request {
  readonly query: GroupQuery;
  readonly signal: AbortSignal;
  readonly answer: (groups: readonly Group[], parts?: Partial<OfferPage>) => Promise<unknown>;
  readonly fail: (error?: EndpointError) => Promise<unknown>;
}

const page = (groups: readonly Group[], parts: Partial<OfferPage> = {}): OfferPage => ({
  groups,
  badRecords: 0,
  faults: [],
  total: groups.length,
  facets: {},
  next: undefined,
  query: {},
  ...parts,
});
/** Lets everything go on that waits for a promise or for a pause of nothing. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
const full = edition('full', { capacity: { available: 0 } });
const rouw = { themes: [{ value: 'rouw', label: 'Rouw' }] };

describe('the search by the endpoint', () => {
  let requests: Request[];
  let single: Map<string, Group | EndpointError>;
  let failures: EndpointError[];

  const remoteOf = (firstPage: OfferPage): RemoteOffer => ({
    institution: undefined,
    firstPage,
    find: (query, signal) =>
      new Promise((resolve, reject) => {
        requests.push({
          query,
          signal,
          answer: (groups, parts) => {
            resolve(page(groups, { query, ...parts }));
            return turn();
          },
          fail: (error = new EndpointError('server')) => {
            reject(error);
            return turn();
          },
        });
      }),
    group: (id) => {
      const found = single.get(id) ?? new EndpointError('not-found');
      return found instanceof EndpointError ? Promise.reject(found) : Promise.resolve(found);
    },
    loadInstitutions: () => Promise.resolve(false),
  });
  const open = (
    groups: readonly Group[] = [group('first')],
    previous?: EndpointSearch,
  ): EndpointSearch =>
    new EndpointSearch(
      remoteOf(page(groups, { total: 9_000, next: 'page-2' })),
      (error) => error && failures.push(error),
      previous,
    );
  const asked = (from = 0) => requests.slice(from).map((it) => it.query);
  const shown = ({ answer }: OfferSearch) =>
    Array.from({ length: answer?.loaded ?? 0 }, (_, i) => answer!.found.idAt(i));
  const withText = (text: string) => question({ chosen: { q: [text] } });

  beforeEach(() => {
    requests = [];
    single = new Map();
    failures = [];
  });

  it('answers without filters from what came with the offer, without a request', async () => {
    const search = open();
    search.ask(question({ limit: 1 }));
    expect(search.isAnswered).toBe(true);
    expect(search.answer?.found.total).toBe(9_000);
    await turn();
    expect(requests).toEqual([]);
  });

  it('starts no request when it is read, nor for the same question again', async () => {
    const search = open();
    single.set('b', group('b'));
    search.ask(question({ chosen: { q: ['b'] }, group: 'b' }));
    await turn();
    const before = requests.length;
    const everything = () => [
      search.answer,
      search.opened,
      search.places,
      search.revealsSensitive,
      search.soleInstitution,
      search.pickOptions('start'),
      search.error,
    ];
    expect(before).toBeGreaterThan(0);
    everything();
    await requests[0]!.answer([group('b')]);
    everything();
    search.ask(question({ chosen: { q: ['b'] }, group: 'b' }));
    await turn();
    expect(requests.length).toBe(before);
  });

  it('keeps its answer until the next one, and drops one that comes too late', async () => {
    const search = open();
    search.ask(withText('a'));
    await turn();
    search.ask(withText('b'));
    await turn();
    expect(requests[0]!.signal.aborted).toBe(true);
    await requests[1]!.answer([group('b')]);
    await requests[0]!.answer([group('a')]);
    expect(shown(search)).toEqual(['b']);
    search.ask(withText('c'));
    expect(shown(search)).toEqual(['b']);
    expect([search.isAnswered, search.isPending, search.revealsSensitive]).toEqual([
      false,
      true,
      true,
    ]);
    search.stop();
  });

  it('requests the next page once more is to be shown, also when that was asked meanwhile', async () => {
    const search = open();
    search.ask(question({ limit: 1 }));
    search.ask(question({ limit: 2 }));
    search.ask(question({ limit: 3 }));
    await turn();
    expect(asked()).toEqual([{ cursor: 'page-2', limit: 1 }]);
    await requests[0]!.answer([group('second')], { total: 9_000, next: 'page-3' });
    await turn();
    expect(asked(1)).toMatchObject([{ cursor: 'page-3', limit: 1 }]);
    await requests[1]!.answer([group('third')], { total: 9_000, next: 'page-4' });
    expect(shown(search)).toEqual(['first', 'second', 'third']);
    expect(requests.length).toBe(2);
  });

  it('keeps what it shows when a request fails, and makes it again on a retry only', async () => {
    const search = open();
    search.ask(withText('a'));
    await turn();
    await requests[0]!.answer([group('a')]);
    search.ask(withText('b'));
    await turn();
    await requests[1]!.fail();
    expect(search.error?.kind).toBe('server');
    expect(failures.length).toBe(1);
    expect(shown(search)).toEqual(['a']);
    search.ask(withText('b'));
    await turn();
    expect(requests.length).toBe(2);
    search.retry();
    await turn();
    expect(search.error).toBe(undefined);
    await requests[2]!.answer([group('b')]);
    expect(shown(search)).toEqual(['b']);
  });

  it('finds out where a chosen place is, and does so again when that failed', async () => {
    const located = edition('e', { location: { city: 'Urk', lat: 52.6, lon: 5.6 } });
    const search = open();
    search.ask(question({ chosen: { near: ['urk'] } }));
    await turn();
    expect(asked()).toEqual([{ place: ['urk'], limit: 24 }]);
    await requests[0]!.fail();
    expect(search.error?.kind).toBe('server');
    search.retry();
    await turn();
    await requests[1]!.answer([group('u', { editions: [located] })]);
    await turn();
    expect(asked(2)).toMatchObject([{ near: '52.6,5.6', sort: 'distance' }]);
  });

  it('tells another computer no more of the position than about a kilometre', async () => {
    const search = open();
    search.ask(question({ chosen: { near: ['@'] }, position: { lat: 52.223456, lon: 5.176543 } }));
    await turn();
    expect(asked()).toMatchObject([{ near: '52.22,5.18' }]);
  });

  describe('the group that is open', () => {
    const opened = (search: OfferSearch) => {
      if (search.opened?.status !== 'open') throw new Error(`it is ${search.opened?.status}`);
      const { group, similar, meetings } = search.opened;
      return [group.id, similar.map((it) => it.id), meetings.map((it) => it.id)];
    };

    it('is fetched when it is not among the results', async () => {
      single.set('far', group('far'));
      const search = open();
      search.ask(question({ limit: 1, group: 'far' }));
      expect(search.opened).toEqual({ status: 'loading' });
      await turn();
      expect(opened(search)[0]).toBe('far');
      search.ask(question({ limit: 1, group: 'gone' }));
      await turn();
      expect(search.opened).toEqual({ status: 'missing' });
      expect(failures).toEqual([]);
    });

    it('stays in view while it is fetched anew with the offer, and is missing when it is gone', async () => {
      single.set('far', group('far'));
      const asked = question({ chosen: { q: ['far'] }, group: 'far' });
      const before = open();
      before.ask(asked);
      await turn();
      await requests[0]!.answer([group('far')]);
      const search = open([group('first')], before);
      single.clear();
      search.ask(asked);
      expect(opened(search)[0]).toBe('far');
      await turn();
      expect(search.opened).toEqual({ status: 'missing' });
      expect(failures).toEqual([]);
      search.stop();
    });

    it('can be fetched again when that failed', async () => {
      single.set('far', new EndpointError('unreachable'));
      const search = open();
      search.ask(question({ limit: 1, group: 'far' }));
      await turn();
      expect(search.error?.kind).toBe('unreachable');
      expect(failures.length).toBe(1);
      single.set('far', group('far'));
      search.retry();
      await turn();
      expect(search.error).toBe(undefined);
      expect(opened(search)[0]).toBe('far');
    });

    it('gets its similar groups and meetings when it is opened again after they failed', async () => {
      const search = open([group('full', { ...rouw, editions: [full] })]);
      const openFull = async () => {
        search.ask(question({ limit: 1, group: 'full' }));
        await turn();
      };
      const close = () => search.ask(question({ limit: 1 }));
      await openFull();
      expect(asked()).toMatchObject([
        { theme: ['rouw'] },
        { kind: ['information-meeting'] },
        { followsUp: ['full'] },
      ]);
      await requests[0]!.fail();
      await requests[1]!.fail();
      expect(opened(search)).toEqual(['full', [], []]);
      expect(failures).toEqual([]);

      close();
      await openFull();
      expect(requests.length).toBe(6);
      const like = group('like', { ...rouw, editions: [edition('e')] });
      await requests[3]!.answer([like]);
      await requests[4]!.answer([{ ...like, id: 'talk', kind: 'information-meeting' }]);
      // An endpoint that does not know the question answers it with any groups.
      const next = group('next', { followsUp: ['full'] });
      await requests[5]!.answer([next, group('other')]);
      const related = search.opened;
      expect(related?.status === 'open' && related.after.map((it) => it.id)).toEqual(['next']);
      expect(opened(search)).toEqual(['full', ['like'], ['talk']]);

      // What came is kept.
      close();
      await openFull();
      expect(requests.length).toBe(6);
      expect(opened(search)).toEqual(['full', ['like'], ['talk']]);
    });

    it('has no similar groups to be requested while one can join it', async () => {
      const search = open([group('open', { ...rouw, editions: [edition('e')] })]);
      search.ask(question({ limit: 1, group: 'open' }));
      await turn();
      expect(asked()).toMatchObject([{ kind: ['information-meeting'] }, { followsUp: ['open'] }]);
    });
  });

  it('gives up its requests when it is stopped, and makes them for the next question', async () => {
    const search = open();
    search.ask(withText('a'));
    await turn();
    search.stop();
    expect(requests[0]!.signal.aborted).toBe(true);
    expect(search.isPending).toBe(false);
    search.ask(withText('a'));
    await turn();
    await requests[1]!.answer([group('a')]);
    expect(shown(search)).toEqual(['a']);
    // Nothing is on its way now, so that nothing is lost.
    search.stop();
    search.ask(withText('a'));
    await turn();
    expect(requests.length).toBe(2);
  });

  it('shows what it found in the offer of before until the new one has answered', async () => {
    const before = open();
    before.ask(withText('a'));
    await turn();
    await requests[0]!.answer([group('a')]);
    const search = open([group('first')], before);
    search.ask(withText('a'));
    expect(shown(search)).toEqual(['a']);
    await turn();
    await requests[1]!.answer([group('a'), group('b')]);
    expect(shown(search)).toEqual(['a', 'b']);
  });
});
