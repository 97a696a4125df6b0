import { describe, expect, it } from 'vitest';
import { measure } from '../bench/parts/sizes.mjs';
import { readBetween } from '../bench/write-between.mjs';
import { root } from '../support/built.ts';

/** What one figure may differ, in kB: they have one decimal. */
const rounding = 0.1;

const words = (table: string): string => table.replaceAll(/[\d.]+ kB/g, '');
const figures = (table: string): number[] =>
  [...table.matchAll(/([\d.]+) kB/g)].map(([, figure]) => Number(figure));

/** It builds an application for each widget. */
const timeout = 300_000;

describe('the table of sizes in the README', () => {
  it(
    'has what is built now; `npm run bench -- sizes` writes it',
    async () => {
      const written = readBetween(`${root}/README.md`, 'sizes').trim();
      const measured = await measure();
      expect(words(written)).toBe(words(measured));
      const now = figures(measured);
      const stale = figures(written).filter(
        (figure, index) => Math.abs(figure - now[index]!) > rounding + 1e-9,
      );
      expect(stale).toEqual([]);
    },
    timeout,
  );
});
