import { describe, expect, it } from 'vitest';
import {
  freeNumber,
  numberInPairs,
  readNumber,
} from '../../../src/domain/desk/announcement-number.ts';

describe('the number of an announcement', () => {
  it('is any of those that are free, in two pairs without a 0 in front', () => {
    const taken = new Set<string>();
    for (const random of [0, 0.5, 0.999_999]) {
      const number = freeNumber(taken, random);
      expect(number).toMatch(/^[1-9]\d[1-9]\d$/);
      expect(taken.has(number!)).toBe(false);
      taken.add(number!);
    }
    const pairs = Array.from({ length: 90 }, (_, at) => String(at + 10));
    const all = new Set(pairs.flatMap((first) => pairs.map((second) => first + second)));
    all.delete('4817');
    expect(freeNumber(all, 0.9)).toBe('4817');
    expect(freeNumber(all.add('4817'), 0.9)).toBeUndefined();
  });

  it('is read however somebody writes it', () => {
    for (const text of ['4817', '48 17', ' 48-17 ', '4 8 1 7', '48.17']) {
      expect(readNumber(text)).toBe('4817');
    }
    for (const text of ['', '481', '48171', 'Jan', '48a7'])
      expect(readNumber(text)).toBeUndefined();
    expect(numberInPairs('4817')).toBe('48 17');
  });
});
