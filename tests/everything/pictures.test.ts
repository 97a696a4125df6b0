// How the widgets look in each language on a phone: written to docs/pictures, for people to look at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/build/languages.mjs';
import { root } from '../support/built.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { pierce } from '../support/e2e/pierce.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { visit } from '../support/e2e/visit.ts';

const folder = join(root, 'docs/pictures');
const institution = 'institution=welzijn-gooistreek';
/** Of each page: its address, and what it has once its widget is there. */
const pages = {
  finder: [`finder?${institution}`, 'gmw-group-finder >>> .card'],
  signup: [
    `signup?${institution}&gmw-group=assertiviteitstraining&gmw-edition=assertief-hilversum`,
    'gmw-signup-form >>> #participant-name',
  ],
  poll: ['poll?poll=definition', 'gmw-definition-poll >>> input[type="radio"]'],
} as const;

let served: ServedEndpoint;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  served = await serve(['--sample', '--insecure-dev']);
});
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
});

describe.each(['nl', ...languages()])('in %s', (lang) => {
  it.each(Object.entries(pages))('the page %s fits a phone', async (name, [address, content]) => {
    const opened = await visit('chromium', `${served.endpoint}/${address}&lang=${lang}`, {
      width: 360,
    });
    const { page } = opened;
    await pierce(page, content);
    expect(await page.$eval('html', (it) => [it.lang, it.dir])).toEqual([
      lang,
      lang === 'ar' ? 'rtl' : 'ltr',
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    expect(opened.errors).toEqual([]);
    await page.screenshot({ path: join(folder, `${name}-${lang}.png`), type: 'png' });
    await opened.close();
  });
});
