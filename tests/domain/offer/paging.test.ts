import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageOf } from '../../../src/domain/offer/paging.ts';

const found = (ids: readonly string[]) => ({
  total: ids.length,
  idAt: (i: number) => ids[i] ?? '',
});
const ids = Array.from({ length: 45 }, (_, i) => `group-${i}`);

describe('paging', () => {
  it('walks every result once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 9 }), (all, limit) => {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = pageOf(
            found(all),
            limit,
            cursor ? decodeCursor(cursor, 's') : undefined,
            's',
          );
          seen.push(...all.slice(page.from, page.until));
          cursor = page.next;
        } while (cursor);
        expect(seen).toEqual(all);
      }),
    );
  });
  it('goes on after the last seen, whatever came or went', () => {
    const { next } = pageOf(found(ids), 20);
    const cursor = decodeCursor(next!);
    expect(pageOf(found(['new', ...ids]), 20, cursor).from).toBe(21);
    expect(pageOf(found(ids.slice(3)), 20, cursor).from).toBe(17);
    expect(pageOf(found(ids.filter((it) => it !== 'group-19')), 20, cursor).from).toBe(20);
    expect(pageOf(found([]), 20, cursor)).toEqual({ from: 0, until: 0 });
  });
  it('fits the contract with the longest ids', () => {
    expect(encodeCursor(999_999, 'x'.repeat(200), 'y'.repeat(5000)).length).toBeLessThan(50);
  });
  it('refuses what is not ours', () => {
    for (const text of ['', 'x', '1.2', 'NaN.a.b', '<script>', encodeCursor(1, 'a', 'other')]) {
      expect(decodeCursor(text, 'mine')).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (it) => decodeCursor(it, 'mine') === undefined));
  });
  it('has no page of nothing after nothing', () => {
    expect(pageOf(found(ids), 0)).toEqual({ from: 0, until: 0 });
  });
});
