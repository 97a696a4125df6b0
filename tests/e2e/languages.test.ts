// The languages of the built files: from beside the script, from the endpoint, checked by their hash.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowsers, e2eBrowsers, openPage } from '../support/e2e/open-page.ts';
import { pierce, wordsAt } from '../support/e2e/pierce.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { strictCsp } from '../support/e2e/strict-csp.ts';

const files = join(import.meta.dirname, '../../dist/cdn');
const file = 'definition-poll.en.json';

let server: ServedEndpoint;
beforeAll(async () => {
  server = await serve(['--origin', '*']);
});
afterAll(async () => {
  await closeBrowsers();
  await server.stop();
});

const page = (script: string) => `<!doctype html>
<html lang="en"><head><title>Poll</title><script type="module" src="${script}"></script></head>
<body><gmw-definition-poll endpoint="${server.endpoint}"></gmw-definition-poll></body></html>`;

const shown = 'gmw-definition-poll >>> .gmw[lang]';
const origin = () => new URL(server.endpoint).origin;

describe.each(e2eBrowsers)('the language of a built widget in %s', (browser) => {
  it('comes from beside the script, without a breach of the policy', async () => {
    const csp = strictCsp(`'self' ${origin()}`);
    const opened = await openPage(browser, page('/files/gmw-definition-poll.js'), { csp, files });
    expect(await wordsAt(opened.page, shown)).toContain('Send my vote');
    expect(opened.requests).toContain(`${opened.origin}/files/lang/${file}`);
    expect(opened.requests.filter((it) => it.includes('/cdn/'))).toEqual([]);
    expect(await opened.violations()).toEqual([]);
    await opened.close();
  });

  it('comes from the endpoint where the page may call nothing else', async () => {
    const csp = strictCsp(origin());
    const opened = await openPage(browser, page('/files/gmw-definition-poll.js'), { csp, files });
    expect(await wordsAt(opened.page, shown)).toContain('Send my vote');
    expect(opened.requests.some((it) => it.startsWith(`${origin()}/cdn/`))).toBe(true);
    const blocked = (await opened.violations()).map((it) => it.directive);
    expect(new Set(blocked)).toEqual(new Set(['connect-src']));
    await opened.close();
  });

  it('is not taken from a file that was changed: the endpoint has the right one', async () => {
    const site = {
      '/own/poll.js': {
        body: readFileSync(join(files, 'gmw-definition-poll.js'), 'utf8'),
        type: 'text/javascript',
      },
      [`/own/lang/${file}`]: {
        body: readFileSync(join(files, 'lang', file), 'utf8').replace('Send my vote', 'Hacked'),
        type: 'application/json',
      },
    };
    const opened = await openPage(browser, page('/own/poll.js'), { site });
    const words = await wordsAt(opened.page, shown);
    expect(words).toContain('Send my vote');
    expect(words).not.toContain('Hacked');
    await opened.close();
  });

  it('is Dutch, marked as such, when nobody has it', async () => {
    const site = {
      '/own/poll.js': {
        body: readFileSync(join(files, 'gmw-definition-poll.js'), 'utf8').replaceAll(
          file,
          'nowhere.en.json',
        ),
        type: 'text/javascript',
      },
    };
    const opened = await openPage(browser, page('/own/poll.js'), { site });
    await pierce(opened.page, 'gmw-definition-poll >>> .gmw[lang="nl"]');
    expect(await wordsAt(opened.page, shown)).toContain('Stem versturen');
    await opened.close();
  });
});
