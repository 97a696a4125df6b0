// Each language of the widgets has a story, so that somebody who speaks it can look at it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const locale = join(root, 'src/locale');
const languages = readdirSync(locale).filter(
  (it_) => it_ === 'nl' || existsSync(join(locale, it_, 'group-finder.json')),
);
const stories = readFileSync(join(root, 'stories/languages.stories.ts'), 'utf8');

it.each(languages)('there is a story in %s', (code) => {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code)!;
  expect(stories).toContain(`export const ${name}: Story = { args: { lang: '${code}' } };`);
});
