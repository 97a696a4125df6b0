// Every way in, from the first field to a confirmed place and back by the link, on a strict page, in
// three browsers; the answer to what the endpoint stored is lost on the way.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskSignup } from '../../src/contract/desk-signups.ts';
import { lossyProxy } from '../support/e2e/lossy-proxy.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { serve, type ServedEndpoint } from '../support/e2e/serve.ts';
import { strictCsp } from '../support/e2e/strict-csp.ts';
import { visitorIn, visitors, type Visitor } from '../support/e2e/visitor.ts';

const files = join(import.meta.dirname, '../../dist/cdn');
const modes = ['self', 'child', 'referrer', 'talk'] as const;

const pageWith = (endpoint: string) => `<!doctype html>
<html lang="nl"><head><title>Aanmelden</title>
<script type="module" src="/files/gmw-signup-form.js"></script></head>
<body><h1>Aanmelden</h1><gmw-provider endpoint="${endpoint}" institution="welzijn-gooistreek">
<gmw-signup-form id="self" mode="self" group="zelfsturing" edition="zelfsturing-laren"></gmw-signup-form>
<gmw-signup-form id="child" mode="child" group="sociale-vaardigheidstraining" edition="sova-hilversum"></gmw-signup-form>
<gmw-signup-form id="referrer" mode="referrer" group="zelfsturing" edition="zelfsturing-laren"></gmw-signup-form>
<gmw-signup-form id="talk" mode="talk"></gmw-signup-form>
</gmw-provider></body></html>`;

let served: ServedEndpoint;
const deskToken = '7hVq2LmXw9RtKc4ZpYb8Nd';
const token = { authorization: `Bearer ${deskToken}` };
beforeAll(async () => {
  served = await serve(['--origin', '*', '--sample', '--insecure-dev'], {
    GMW_DESK_TOKEN: deskToken,
  });
});
afterAll(async () => {
  await closeBrowsers();
  await served.stop();
});

const atDesk = async (name: string): Promise<DeskSignup[]> => {
  const answer = await fetch(`${served.endpoint}/desk/signups`, { headers: token });
  const { signups } = (await answer.json()) as { signups: DeskSignup[] };
  return signups.filter((it) => it.participant?.name.startsWith(name));
};

/** Gives the place back, for the next browser. */
const free = ({ reference }: DeskSignup) =>
  fetch(`${served.endpoint}/desk/signups/${reference}/transitions`, {
    method: 'POST',
    headers: { ...token, 'content-type': 'application/json' },
    body: JSON.stringify({ to: 'withdrawn' }),
  });

/** What a visitor does in one of the forms. */
const form = (visitor: Visitor, mode: string) => {
  const root = `document.getElementById('${mode}').shadowRoot`;
  const at = (selector: string) => `${root}.querySelector(${JSON.stringify(selector)})`;
  return {
    press: (selector: string) =>
      visitor.until(`(() => {
        const it = ${at(selector)};
        it?.focus();
        it?.click();
        return !!it;
      })()`),
    there: (selector: string) => visitor.until(`!!${at(selector)}`),
    fill: (id: string, value: string) =>
      visitor.until(`(() => {
        const field = ${at(`#${id}`)};
        if (!field) return false;
        field.focus();
        field.value = ${JSON.stringify(value)};
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return field.dispatchEvent(new Event('change', { bubbles: true }));
      })()`),
    link: (selector: string) => visitor.until<string>(`${at(selector)}?.href`),
    words: (selector: string) =>
      visitor.until<string>(`${at(selector)}?.textContent.replace(/\\s+/g, ' ').trim()`),
  };
};

/** Fills in a form up to check-your-answers. */
async function fillIn(visitor: Visitor, mode: (typeof modes)[number], name: string): Promise<void> {
  const { fill, press, there } = form(visitor, mode);
  const own = { self: 'participant', talk: 'participant', child: 'guardian', referrer: 'referrer' };
  await fill(`${own[mode]}-name`, mode === 'child' || mode === 'referrer' ? 'Begeleider' : name);
  if (mode === 'referrer') await fill('referrer-organization', 'Huisartsen Oost');
  if (mode === 'child' || mode === 'referrer') await fill('participant-name', name);
  if (mode === 'referrer') await press('#participantKnows');
  if (mode !== 'talk') await press('#participant-ageBand-1');
  await press('.button-primary');
  await fill(`${own[mode]}-email`, `${name.toLowerCase()}@example.nl`);
  await press('.button-primary');
  await there('#note');
  await press('.button-primary');
  await there('.answers');
}

describe.each(visitors)('in %s', (browser) => {
  it('every way in ends in one sign-up, which its link opens', async () => {
    const name = `Xanthippe${browser}`;
    const lost = new Set<unknown>();
    const proxy = await lossyProxy(served.endpoint, ({ headers, url }, status) => {
      const key = headers['idempotency-key'];
      if (status !== 201 || !url?.endsWith('/signups') || lost.has(key)) return false;
      return Boolean(lost.add(key));
    });
    const visitor = await visitorIn(browser, pageWith(proxy.endpoint), {
      csp: strictCsp(new URL(proxy.endpoint).origin),
      files,
    });
    // One after another, so that the last one's token is the only one to wait for.
    for (const mode of modes) await fillIn(visitor, mode, `${name}${mode}`);
    for (const mode of modes) await form(visitor, mode).press('.button-primary');
    const outcomes: Record<string, string> = {};
    for (const mode of modes) outcomes[mode] = await form(visitor, mode).words('#outcome');
    expect(outcomes).toEqual({
      self: 'Wij houden een plaats voor u vrij',
      child: 'Wij houden een plaats voor uw kind vrij',
      referrer: 'Wij houden een plaats voor de deelnemer vrij',
      talk: 'Uw aanvraag is verstuurd',
    });
    expect(lost.size).toBe(4);
    const stored = await atDesk(name);
    expect(stored.map((it) => `${it.participant!.name} ${it.mode} ${it.status}`).sort()).toEqual(
      modes.map((mode) => `${name}${mode} ${mode} received`).sort(),
    );

    const link = await form(visitor, 'self').link('a[href*="gmw-signup="]');
    expect(await visitor.run('location.href')).toBe(`${visitor.origin}/`);
    expect(await visitor.violations()).toEqual([]);

    // Back later: the first form on the page takes the link, and the address keeps nothing of it.
    await visitor.goto('about:blank');
    await visitor.goto(link);
    const status = form(visitor, 'self');
    expect(await status.words('#outcome')).toBe('Wij houden een plaats voor u vrij');
    expect(await visitor.run('location.href')).toBe(`${visitor.origin}/`);
    await form(visitor, 'talk').there('form');
    await status.press('[part="button"] + button.button-quiet');
    await status.press('.button-primary');
    await visitor.until(
      `document.getElementById('self').shadowRoot.querySelector('#outcome')?.textContent === 'De afmelding is gelukt'`,
    );
    const [self] = await atDesk(`${name}self`);
    expect(self?.status).toBe('withdrawn');
    expect(await visitor.violations()).toEqual([]);

    const secret = link.split('.').at(-1)!;
    for (const words of ['anthippe', 'Begeleider', secret]) {
      expect(proxy.passed.join(' ')).not.toContain(words);
      expect(served.output()).not.toContain(words);
    }
    for (const one of stored) await free(one);
    await visitor.close();
    await proxy.close();
  });
});
