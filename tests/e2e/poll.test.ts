// The built file on a strict page of another origin, against the built `gmw-widgets serve`.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lossyProxy } from '../support/e2e/lossy-proxy.ts';
import { closeBrowsers, e2eBrowsers, openPage, type OpenedPage } from '../support/e2e/open-page.ts';
import { pierce, wordsAt } from '../support/e2e/pierce.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { strictCsp } from '../support/e2e/strict-csp.ts';

const files = join(import.meta.dirname, '../../dist/cdn');

const pageWith = (endpoint: string) => `<!doctype html>
<html lang="nl"><head><title>Werkgroep</title>
<script type="module" src="/files/gmw-definition-poll.js"></script></head>
<body><h1>Werkgroep</h1>
<gmw-definition-poll endpoint="${endpoint}" phone="035 000 00 00"></gmw-definition-poll></body></html>`;

let open: ServedEndpoint;
beforeAll(async () => {
  open = await serve(['--origin', '*']);
});
afterAll(async () => {
  await closeBrowsers();
  await open.stop();
});

const openPoll = (browser: (typeof e2eBrowsers)[number], endpoint: string) =>
  openPage(browser, pageWith(endpoint), { csp: strictCsp(new URL(endpoint).origin), files });

const poll = (selector: string) => `gmw-definition-poll >>> ${selector}`;

/** Chooses the first definition and sends it, as a visitor does. */
async function vote({ page }: OpenedPage): Promise<void> {
  await (await pierce(page, poll('[part="option"]:first-child label'))).click();
  await (await pierce(page, poll('.button-primary'))).click();
}

const words = ({ page }: OpenedPage, selector: string) => wordsAt(page, poll(selector));

describe.each(e2eBrowsers)('the poll on a strict page in %s', (browser) => {
  it('counts a vote without a breach of the policy and asks no other host', async () => {
    const opened = await openPoll(browser, open.endpoint);
    await vote(opened);
    expect(await words(opened, 'p:has(+ table)')).toMatch(/^\d+ mensen hebben gestemd\./);
    expect(await opened.violations()).toEqual([]);
    expect(opened.errors.filter((it) => !it.includes('425'))).toEqual([]);
    const hosts = new Set(opened.requests.map((url) => new URL(url).origin));
    expect([...hosts].sort()).toEqual([opened.origin, new URL(open.endpoint).origin].sort());
    await opened.close();
  });

  it('counts once when the connection breaks after the endpoint has counted', async () => {
    let lost = 0;
    const proxy = await lossyProxy(
      open.endpoint,
      ({ method, url }) => method === 'POST' && !!url?.endsWith('/votes') && lost++ === 1,
    );
    const before = await fetch(`${open.endpoint}/polls/definition`).then((it) => it.json());
    const opened = await openPoll(browser, proxy.endpoint);
    await vote(opened);
    await words(opened, 'p:has(+ table)');
    const after = await fetch(`${open.endpoint}/polls/definition`).then((it) => it.json());
    const total = (poll: unknown) => (poll as { tally: { total: number } }).tally.total;
    expect(total(after)).toBe(total(before) + 1);
    // Too young, counted but lost, and the same again.
    expect(
      proxy.passed.filter((it) => it.startsWith('POST') && it.endsWith('/votes')),
    ).toHaveLength(3);
    await opened.close();
    await proxy.close();
  });
});

describe('the endpoint behind it', () => {
  it('lets every site read, and only those it knows write', async () => {
    const strict = await serve(['--origin', 'https://bekend.example']);
    const [browser] = e2eBrowsers;
    const opened = await openPoll(browser!, strict.endpoint);
    await vote(opened);
    expect(await words(opened, '[part="problem"]')).toContain('035 000 00 00');
    expect(await words(opened, 'fieldset')).toContain('Lotgenoten');
    await opened.close();
    await strict.stop();
  });

  it('answers 304 to who has it already', async () => {
    const first = await fetch(`${open.endpoint}/polls/definition`);
    const etag = first.headers.get('etag')!;
    const again = await fetch(`${open.endpoint}/polls/definition`, {
      headers: { 'if-none-match': etag },
    });
    expect([first.status, again.status]).toEqual([200, 304]);
    expect(again.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('logs paths and statuses, and nothing of what was sent', async () => {
    await fetch(`${open.endpoint}/groups?q=scheiding`);
    // Another process writes it.
    await vi.waitFor(() => expect(open.output()).toContain('/v1/groups 200'), 5000);
    expect(open.output()).not.toMatch(/scheiding|\?q=/);
  });
});
