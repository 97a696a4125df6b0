import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { EndpointOptions, MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleGroups } from './sample-groups.ts';
import { signUp, somebody } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const script = { url: '/cdn/gmw-signup-form.js?v=1', integrity: 'sha384-abc' };
const [institution] = sampleGroups.institutions ?? [];
const odd = {
  ...institution!,
  id: 'a"b',
  name: 'Huis & Haard <3',
  signupPage: 'https://huis.example/aanmelden',
};
const offer = {
  ...sampleGroups,
  institutions: [institution!, odd],
};

/** White space between attributes means nothing: the layout of the template is not tested. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/ (?=>)/g, '');

describeDatabases('the page of the endpoint’s own', (open) => {
  const start = async (options: Partial<EndpointOptions> = {}) => {
    const sent: MailMessage[] = [];
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock: testClock(),
      widgets: script,
      publicUrl: 'https://aanbod.example.nl/',
      mail: mailInto(sent),
      ...options,
    });
    return { endpoint, sent };
  };

  it('is told to widgets as the page of an institution that has none', async () => {
    const { endpoint } = await start();
    const pageOf = async (id: string) => {
      const answer = await endpoint.get(`/institutions/${encodeURIComponent(id)}`);
      return ((await answer.json()) as { signupPage?: string }).signupPage;
    };
    expect(await pageOf('welzijn')).toBe('https://aanbod.example.nl/v1/signup?institution=welzijn');
    expect(await pageOf(odd.id)).toBe(odd.signupPage);
    const { endpoint: bare } = await start({ widgets: undefined });
    const answer = await bare.get('/institutions/welzijn');
    expect(await answer.json()).not.toHaveProperty('signupPage');
  });

  it('holds the form of an institution, with its phone until that works', async () => {
    const { endpoint } = await start();
    const response = await endpoint.get('/signup?institution=welzijn&gmw-group=assertive');
    const text = oneLine(await response.text());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('<title>Aanvraag</title>');
    expect(text).toContain(
      '<gmw-signup-form endpoint="/v1" institution="welzijn" heading-level="1">' +
        '<p>Lukt het niet op deze pagina? Bel Welzijn Test: <a href="tel:0350000000" dir="ltr">035 000 00 00</a></p>',
    );
    expect(text).toContain(
      `<script type="module" src="${script.url}" crossorigin="anonymous" integrity="sha384-abc"></script>`,
    );
    expect(text).not.toContain('assertive');
    const english = await (await endpoint.get('/signup?institution=welzijn&lang=en')).text();
    expect(english).toContain('<html lang="en" dir="ltr">');
    expect(english).toContain('<title>Request</title>');
  });

  it('is strict, and not to be found by searching', async () => {
    const { endpoint } = await start();
    const { headers, ...rest } = await endpoint.get('/signup?institution=welzijn');
    const text = await (await endpoint.get('/signup?institution=welzijn')).text();
    expect(rest).toBeDefined();
    const style = /<style>(.*)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; " +
        `style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; ` +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<meta name="robots" content="noindex" />');
    const elsewhere = await start({ widgets: 'https://cdn.example/gmw.js' });
    const other = await elsewhere.endpoint.get('/signup?institution=welzijn');
    expect(other.headers.get('content-security-policy')).toContain(
      'script-src https://cdn.example;',
    );
  });

  it('takes names and ids as text', async () => {
    const { endpoint } = await start({
      widgets: { url: '/cdn/a"b.js', integrity: 'sha384-"><script>' },
    });
    const text = await (await endpoint.get('/signup?institution=a%22b')).text();
    expect(text).toContain('institution="a&quot;b"');
    expect(text).toContain('Huis &amp; Haard &lt;3');
    expect(text).toContain('src="/cdn/a&quot;b.js"');
    expect(text).toContain('integrity="sha384-&quot;&gt;&lt;script&gt;"');
    const missing = await endpoint.get('/signup?institution=<script>alert(1)</script>');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
    expect(await missing.text()).not.toMatch(/<script|gmw-signup-form/);
    expect(missing.headers.get('content-security-policy')).not.toContain('script-src');
  });

  it('is not there without the script, and takes nothing', async () => {
    const { endpoint } = await start({ widgets: undefined });
    const response = await endpoint.get('/signup?institution=welzijn');
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.status).toBe(404);
    const other = await start();
    expect((await other.endpoint.post('/signup', {})).status).toBe(405);
  });

  it('is what messages lead to when an institution has no page', async () => {
    const { endpoint, sent } = await start();
    const links = async (body: object) => {
      await signUp(endpoint, {
        edition: 'assertive-1',
        participant: { ...somebody(), email: 'a@example.nl' },
        ...body,
      });
      await endpoint.endpoint.work();
      return sent.splice(0).map((it) => /https:\S+(?=#gmw-signup=)/.exec(it.text)?.[0]);
    };
    const page = 'https://aanbod.example.nl/v1/signup?institution=welzijn';
    expect(await links({})).toEqual([page]);
    expect(await links({ lang: 'en' })).toEqual([`${page}&lang=en`]);
    const own = { edition: undefined, institution: 'a"b', mode: 'talk' };
    expect(await links(own)).toEqual(['https://huis.example/aanmelden']);
  });
});
