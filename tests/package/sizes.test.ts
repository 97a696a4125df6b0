import { describe, expect, it } from 'vitest';
import { builtFiles } from '../support/built.ts';
import { budgets, languageBudget, sizesOf } from '../support/sizes.mjs';

describe('sizes', () => {
  it.each(Object.entries(budgets))('%s is within %i bytes', (file, limit) => {
    expect(sizesOf(file).brotli).toBeLessThanOrEqual(limit);
  });

  it.each(builtFiles('cdn/lang', '.json').map((path) => path.replace('dist/cdn/', '')))(
    '%s is within the budget of a language',
    (file) => {
      expect(sizesOf(file).brotli).toBeLessThanOrEqual(languageBudget);
    },
  );

  it('every file a page can load has a budget', () => {
    const files = builtFiles('cdn', '.js').map((path) => path.replace('dist/cdn/', ''));
    expect(files).toEqual(Object.keys(budgets).toSorted());
  });
});
