import { describe, expect, it } from 'vitest';
import { builtFiles } from '../support/built.ts';
import {
  budgets,
  deskPartBudgets,
  filesAtStart,
  languageLimit,
  overBudget,
  pageScriptBudgets,
  sizesAtStart,
  sizesOf,
} from '../support/sizes.mjs';

describe('sizes', () => {
  const limits = Object.entries({ ...budgets, ...overBudget, ...pageScriptBudgets });

  it.each(limits)('%s is within %i bytes', (file, limit) => {
    expect(sizesAtStart(file).brotli).toBeLessThanOrEqual(limit);
  });

  const scripts = builtFiles('cdn', '.js').map((path) => path.replace('dist/cdn/', ''));
  const partsOf = (name: string) => scripts.filter((it) => it.startsWith(`${name}-`));

  it.each(Object.entries(deskPartBudgets))('%s is within %i bytes', (name, limit) => {
    const [file = '', ...others] = partsOf(name);
    expect(others).toEqual([]);
    expect(sizesOf(file).brotli).toBeLessThanOrEqual(limit);
  });

  it('a file that fits its budget is not excused from it any more', () => {
    for (const file of Object.keys(overBudget) as (keyof typeof budgets)[])
      expect(sizesAtStart(file).brotli).toBeGreaterThan(budgets[file]);
  });

  it.each(builtFiles('cdn/lang', '.json').map((path) => path.replace('dist/cdn/', '')))(
    '%s is within the budget of a language',
    (file) => {
      expect(sizesOf(file).brotli).toBeLessThanOrEqual(languageLimit(file));
    },
  );

  it('every file a page can load has a budget', () => {
    const atStart = Object.keys({ ...budgets, ...pageScriptBudgets }).flatMap(filesAtStart);
    const parts = Object.keys(deskPartBudgets).flatMap(partsOf);
    expect(scripts).toEqual([...atStart, ...parts].toSorted());
  });
});
