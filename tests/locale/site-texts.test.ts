import { describe, expect, it } from 'vitest';
import type { PartName } from '../../src/locale/language.ts';
import { withSiteTexts } from '../../src/locale/site-texts.ts';
import { definitionPoll } from '../../src/locale/widgets/definition-poll.ts';
import { groupFinder } from '../../src/locale/widgets/group-finder.ts';
import { prioritySurvey } from '../../src/locale/widgets/priority-survey.ts';
import { signupForm } from '../../src/locale/widgets/signup-form.ts';

const widgets = [definitionPoll, groupFinder, prioritySurvey, signupForm];
const pairs = widgets.flatMap(({ protectedTexts }) =>
  Object.entries(protectedTexts).flatMap(([part, reasons]) =>
    Object.entries(reasons).flatMap(([reason, keys]) =>
      keys.map((key) => [part as PartName, key, reason] as const),
    ),
  ),
);

describe('protected texts', () => {
  it.each(pairs)('%s %s stays as it is', (part, key, reason) => {
    const widget = widgets.find((it) => it.protectedTexts[part])!;
    const { dutch } = widget;
    const faults: string[] = [];
    const changed = withSiteTexts(dutch, widget, { nl: { [part]: { [key]: 'Anders' } } }, (fault) =>
      faults.push(fault),
    );
    expect(changed.texts[part]![key]).toBe(dutch.texts[part]![key]);
    expect(faults).toEqual([`"${key}" of "${part}" cannot be replaced: ${reason}`]);
  });

  it('are all that show a number for help', () => {
    const help = /Veilig Thuis|zelfmoord|\bgevaar\b/i;
    for (const { dutch } of widgets)
      for (const [part, texts] of Object.entries(dutch.texts))
        for (const [key, text] of Object.entries(texts))
          if (help.test(JSON.stringify(text)))
            expect(pairs.map(([part, key]) => `${part} ${key}`)).toContain(`${part} ${key}`);
  });
});

describe('every other text', () => {
  it.each(widgets.map((it) => [it.own, it] as const))('of %s can be replaced', (_own, widget) => {
    const { dutch } = widget;
    const isFree = (part: string, key: string) => !pairs.some(([p, k]) => p === part && k === key);
    const site = Object.fromEntries(
      Object.entries(dutch.texts).map(([part, texts]) => [
        part,
        Object.fromEntries(
          Object.keys(texts)
            .filter((key) => isFree(part, key))
            .map((key) => [key, `${part} ${key}`]),
        ),
      ]),
    );
    const changed = withSiteTexts(dutch, widget, { nl: site }, (fault) => expect.fail(fault));
    for (const [part, texts] of Object.entries(changed.texts))
      for (const [key, text] of Object.entries(texts))
        if (isFree(part, key)) expect(text).toBe(`${part} ${key}`);
  });

  it('is told apart by language: another language is left alone', () => {
    const { dutch } = definitionPoll;
    const site = { en: { common: { retry: 'Once more' } } };
    expect(withSiteTexts(dutch, definitionPoll, site, (fault) => expect.fail(fault))).toBe(dutch);
  });
});

describe('widget-parts.json', () => {
  it.each(widgets.map((it) => [it.own, it] as const))('names the parts of %s', async (own, it) => {
    const { default: parts } = await import('../../src/locale/widget-parts.json', {
      with: { type: 'json' },
    });
    // Word lists are not among the texts: every language has the Dutch ones, and no site replaces them.
    const texts = parts[own].filter((part) => !['vocabulary', 'danger'].includes(part));
    expect(Object.keys(it.dutch.texts).toSorted()).toEqual(texts.toSorted());
    for (const [code, load] of Object.entries(it.languages))
      expect([code, ...Object.keys(await load(undefined)).toSorted()]).toEqual([
        code,
        ...parts[own].toSorted(),
      ]);
  });
});
