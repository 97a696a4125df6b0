import { describe, expect, it } from 'vitest';
import { builtFiles } from '../support/built.ts';
import {
  budgets,
  languageLimit,
  overBudget,
  pageScriptBudgets,
  sizesOf,
} from '../support/sizes.mjs';

describe('sizes', () => {
  const limits = Object.entries({ ...budgets, ...overBudget, ...pageScriptBudgets });

  it.each(limits)('%s is within %i bytes', (file, limit) => {
    expect(sizesOf(file).brotli).toBeLessThanOrEqual(limit);
  });

  it('a file that fits its budget is not excused from it any more', () => {
    for (const file of Object.keys(overBudget) as (keyof typeof budgets)[])
      expect(sizesOf(file).brotli).toBeGreaterThan(budgets[file]);
  });

  it.each(builtFiles('cdn/lang', '.json').map((path) => path.replace('dist/cdn/', '')))(
    '%s is within the budget of a language',
    (file) => {
      expect(sizesOf(file).brotli).toBeLessThanOrEqual(languageLimit(file));
    },
  );

  it('every file a page can load has a budget', () => {
    const files = builtFiles('cdn', '.js').map((path) => path.replace('dist/cdn/', ''));
    expect(files).toEqual(Object.keys({ ...budgets, ...pageScriptBudgets }).toSorted());
  });
});
