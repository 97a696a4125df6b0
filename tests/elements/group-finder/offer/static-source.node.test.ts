import { describe, expect, it } from 'vitest';
import type { Offer } from '../../../../src/elements/group-finder/offer/offer.ts';
import { limits } from '../../../../src/elements/group-finder/offer/limits.ts';
import { staticSource } from '../../../../src/elements/group-finder/offer/static-source.ts';
import { dutchToday } from '../../../../src/elements/group-finder/offer/today.ts';
import { LocalSearch } from '../../../../src/elements/group-finder/search/local-search.ts';
import { largeOffer } from '../../../support/large-offer.ts';
import { question } from '../search/question.ts';

/** Loads files that are there already; keeps what arrived, and in which order things happened. */
async function load(...files: object[]) {
  const early: Offer[] = [];
  const happened: string[] = [];
  const fetcher: typeof fetch = (url) => {
    const file = files[Number(String(url).at(-1))];
    return Promise.resolve(file ? Response.json(file) : new Response('', { status: 404 }));
  };
  const urls = files.map((_, index) => `https://voorbeeld.example/${index}`);
  const offer = await staticSource(urls, fetcher).load(new AbortController().signal, (it) => {
    early.push(it);
    happened.push('arrived');
    setTimeout(() => happened.push('painted'));
  });
  happened.push('loaded');
  return { early, offer, happened };
}
const shown = (offer: Offer, count: number) => {
  const search = new LocalSearch(offer);
  search.ask(question({ today: dutchToday() }));
  const { found, loaded } = search.answer!;
  return {
    total: found.total,
    ids: Array.from({ length: Math.min(count, loaded) }, (_, i) => found.idAt(i)),
  };
};

describe('static files', () => {
  it('show their first groups before all are checked, in the order in which they stay', async () => {
    const groups = largeOffer(400, dutchToday());
    const { early, offer, happened } = await load({ groups });
    expect(happened).toEqual(['arrived', 'painted', 'loaded']);
    expect(early[0]!.groups).toEqual([]);
    const first = shown(early[0]!, 24);
    expect(first.ids.length).toBe(24);
    expect(first).toEqual(shown(offer, 24));
    expect(offer.firstPage).toBe(undefined);
    expect(offer.groups.length).toBe(400);
  });

  it('leave out of the first groups what breaks the contract', async () => {
    const groups = largeOffer(200, dutchToday());
    const soonest = shown((await load({ groups })).offer, 1).ids[0];
    const broken = groups.map((it) => (it.id === soonest ? { ...it, kind: 7 } : it));
    const { early, offer } = await load({ groups: [...broken, null] });
    expect(shown(early[0]!, 10).ids).not.toContain(soonest);
    expect(shown(early[0]!, 10).ids).toEqual(shown(offer, 10).ids);
    expect(offer.badRecords).toBe(2);
  });

  it('that hold few groups come at once', async () => {
    const { early, offer } = await load({ groups: largeOffer(20, dutchToday()) });
    expect(early).toEqual([]);
    expect(offer.groups.length).toBe(20);
  });

  it('keep groups apart that have the same id in two files', async () => {
    const groups = largeOffer(120, dutchToday());
    const { early, offer } = await load({ groups }, { groups });
    expect(new Set(offer.groups.map((it) => it.id)).size).toBe(240);
    expect(shown(early[0]!, 24)).toEqual(shown(offer, 24));
  });

  it('are an offer together as long as one of them is there', async () => {
    const groups = largeOffer(5, dutchToday());
    const { offer } = await load({ groups }, undefined as unknown as object);
    expect(offer.groups.length).toBe(5);
    expect(offer.badRecords).toBe(1);
  });

  it('have a limit; the rest is counted as left out, and the editor reads why', async () => {
    const limit = limits.groups;
    expect(limit).toBe(2_500);
    limits.groups = 20;
    const { offer } = await load({ groups: largeOffer(23, dutchToday()) }).finally(() => {
      limits.groups = limit;
    });
    expect(offer.groups.length).toBe(20);
    expect(offer.badRecords).toBe(3);
    expect(offer.faults).toMatchObject([{ kind: 'too-many', isRecordLost: true }]);
  });
});
