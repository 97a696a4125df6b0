import { html } from 'hono/html';
import { expect, it } from 'vitest';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { pageResponse } from '../../src/endpoint/page/page-response.ts';
import type { OfferFile } from '../../src/contract/offer-file.ts';
import { pageWordsFor } from '../../src/endpoint/page/hosted/page-words.ts';
import { endpointLanguages } from '../../src/locale/endpoint-languages.ts';
import { formatLanguageName } from '../../src/locale/format.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

const release = {
  version: '1.0.0',
  hashes: Object.fromEntries(
    ['widgets', 'signup-form', 'definition-poll', 'priority-survey', 'frame', 'embed'].map((it) => [
      `gmw-${it}.js`,
      'sha384-abc',
    ]),
  ),
  read: () => new TextEncoder().encode('1'),
};

const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
/** Markup is taken out of an offer when it is imported; this is left. */
const odd = `Rust "' onclick=alert(1) < >`;
const offer: OfferFile = {
  ...sampleGroups,
  groups: [
    group('calm', {
      name: odd,
      summary: 'Samen & "rustig"',
      editions: [edition('calm-1', { startDate: '2027-02-01' })],
    }),
    group('hidden', { name: 'Na geweld', sensitive: true, editions: [edition('hidden-1')] }),
    group('away', {
      name: 'Schuilplaats',
      editions: [edition('away-1', { locationDisclosed: false, location: { city: 'Geheimdorp' } })],
    }),
    ...Array.from({ length: 60 }, (_, i) => group(`g${i}`, { name: `Groep nummer ${i}` })),
  ],
};

const dataIn = (html: string): unknown => {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return text === undefined ? undefined : JSON.parse(text);
};

describeDatabases('the pages of the endpoint’s own', (open) => {
  const start = async (options: Partial<EndpointOptions> = {}) => {
    const endpoint = new TestEndpoint(connect(await open()), {
      offer,
      widgets: release,
      publicUrl: 'https://aanbod.example.nl/',
      ...options,
    });
    const page = async (path: string) => {
      const response = await endpoint.get(path);
      return { status: response.status, headers: response.headers, html: await response.text() };
    };
    return { endpoint, page };
  };

  it('have the offer as plain HTML, with a page for each group, and no sensitive group', async () => {
    const { page } = await start();
    const { html, headers } = await page('/finder?institution=welzijn');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('x-robots-tag')).toBeNull();
    expect(html).toContain('<gmw-group-finder endpoint="/v1" institution="welzijn" lang="nl"');
    expect(html).toContain('href="/v1/finder?institution=welzijn&amp;gmw-group=g7"');
    expect(html).toContain('Groep nummer 7');
    expect(html).not.toContain('Na geweld');
    expect(html).toContain('Veilig Thuis');
    expect(html.match(/<li>/g)).toHaveLength(50);
    const second = await page('/finder?institution=welzijn&page=2');
    expect(second.html.match(/<li>/g)).toHaveLength(12);
    expect(second.html).toContain('rel="prev"');
    expect(second.html).not.toContain('rel="next"');
  });

  it('tell search engines of a group, and nothing of a sensitive one or a secret place', async () => {
    const { page } = await start();
    const calm = await page('/finder?gmw-group=calm');
    expect(dataIn(calm.html)).toMatchObject({
      '@type': 'Course',
      name: odd,
      url: 'https://aanbod.example.nl/v1/finder?institution=welzijn&gmw-group=calm',
      hasCourseInstance: [{ startDate: '2027-02-01' }],
    });
    expect(calm.html).toContain('Start maandag 1 februari 2027');
    const away = await page('/finder?gmw-group=away');
    expect(dataIn(away.html)).toBeUndefined();
    expect(away.html).not.toContain('Geheimdorp');
    const hidden = await page('/finder?institution=welzijn&gmw-group=hidden');
    expect([hidden.status, hidden.headers.get('location')]).toEqual([
      302,
      '/v1/finder?institution=welzijn',
    ]);
    expect(hidden.html).not.toContain('Na geweld');
    expect((await page('/finder?gmw-group=nope')).status).toBe(404);
  });

  it('take texts of the offer and of the address as text', async () => {
    const { page } = await start();
    const names =
      'institution theme place kind fixed-filters lang heading-level page gmw-group group';
    const more = 'poll survey results mode edition endpoint phone texts privacy-url src signup-url';
    for (const path of ['finder', 'poll', 'survey', 'signup', 'poster']) {
      for (const name of `${names} ${more}`.split(' ')) {
        const { html, headers } = await page(`/${path}?${name}=${encodeURIComponent(evil)}`);
        expect(html).not.toMatch(/<img|alert\(/);
        expect(headers.get('content-security-policy')).not.toContain('unsafe');
        expect(headers.get('x-frame-options')).toBe('DENY');
      }
    }
    for (const path of ['/finder?gmw-group=calm', '/poster?group=calm']) {
      const { html } = await page(path);
      expect(html).toContain('Rust &quot;&#39; onclick=alert(1) &lt; &gt;');
      expect(html).toContain('Samen &amp; &quot;rustig&quot;');
      expect(html.match(/<script(?!\s+type="(module|application\/ld\+json)")/g)).toBeNull();
    }
  });

  it('tell the language and direction of texts that are not in Dutch', async () => {
    const arabic = group('arabic', {
      name: 'مجموعة الدعم',
      lang: 'ar',
      summary: 'نتحدّث معًا.',
      goals: ['الثقة'],
      forWhom: 'للجميع',
      translations: { nl: { summary: 'Samen praten.' } },
    });
    const { page } = await start({ offer: { ...offer, groups: [arabic] } });
    const right = 'lang="ar" dir="rtl"';
    const { html: shown } = await page('/finder?gmw-group=arabic');
    expect(shown).toContain(`<h1 ${right}>مجموعة الدعم</h1>`);
    expect(shown).toContain('<p >Samen praten.</p>');
    expect(shown).toContain(`<ul ${right}>`);
    const list = await page('/finder');
    expect(list.html).toContain(`<h2 ${right}>`);
    const poster = await page('/poster?group=arabic');
    expect(poster.html).toContain(`<h1 ${right}>مجموعة الدعم</h1>`);
    expect(poster.html).toContain(`<p ${right}>للجميع</p>`);
    expect(poster.html).toContain('Samen praten.');
  });

  it('have data that cannot end its own element', async () => {
    const body = html`<p>Rust</p>`;
    const structuredData = { name: `</script>${evil}` };
    const response = await pageResponse({ lang: 'nl', title: evil, body, structuredData });
    const text = await response.text();
    expect(text).not.toMatch(/<img|<script>/);
    expect(dataIn(text)).toEqual(structuredData);
  });

  it.each(Object.keys(endpointLanguages).filter((it) => it !== 'nl'))(
    'speak the language of their address, with what nobody has approved in Dutch: %s',
    async (code) => {
      const { page } = await start();
      const { t, dir } = pageWordsFor(code);
      const paths = ['finder?', 'finder?gmw-group=calm&', 'finder?gmw-group=nope&', 'poll?'];
      for (const path of [...paths, 'survey?', 'signup?', 'embed/group-finder?']) {
        const { html } = await page(`/${path}lang=${code}`);
        expect(html, path).toContain(`<html lang="${code}" dir="${dir}">`);
      }
      const list = await page(`/finder?institution=welzijn&lang=${code}`);
      expect(list.html).toContain(`<h1>${t('offerOf', { institution: 'Welzijn Test' })}</h1>`);
      expect(list.html).toContain(t('hidden'));
      expect(list.html).toContain('<p lang="nl" dir="ltr">');
      expect(list.html).toContain('Bent u thuis niet veilig?');
      const name = formatLanguageName('nl', pageWordsFor(code).language);
      expect(list.html).toContain(t('language', { language: name }));
      const group = await page(`/finder?gmw-group=calm&lang=${code}`);
      expect(group.html).toContain(`<h2>${t('whenAndWhere')}</h2>`);
      expect(group.html).toContain(`<dt>${t('when')}</dt>`);
      expect(group.html).not.toMatch(/Wanneer|Plaatsen|Start maandag/);
    },
  );

  it('are in Dutch for a language that the endpoint does not have', async () => {
    const { page } = await start();
    for (const lang of ['xx', 'constructor', '', 'nl-BE'])
      expect((await page(`/finder?lang=${lang}`)).html).toContain('<html lang="nl" dir="ltr">');
    expect((await page('/finder?lang=pl-PL')).html).toContain('<html lang="pl" dir="ltr">');
  });

  it('lead to the languages that the institution has switched on, and are in no other', async () => {
    const [welzijn] = sampleGroups.institutions ?? [];
    const linksIn = (html: string): [lang: string, href: string][] => {
      const nav = /<nav class="languages".*?<\/nav>/s.exec(html)?.[0] ?? '';
      return [...nav.matchAll(/href="([^"]*)"\s+lang="([^"]*)"/g)].map(([, href, lang]) => [
        lang!,
        href!.replaceAll('&amp;', '&'),
      ]);
    };
    const { page } = await start({
      offer: {
        ...offer,
        institutions: [
          { ...welzijn!, languages: ['pl', 'en-GB', 'fy'] },
          { ...welzijn!, id: 'silent' },
        ],
      },
    });
    const dutch = await page('/finder?institution=welzijn&theme=stress');
    expect(linksIn(dutch.html)).toEqual([
      ['pl', '/v1/finder?institution=welzijn&lang=pl&theme=stress'],
      ['en', '/v1/finder?institution=welzijn&lang=en&theme=stress'],
    ]);
    expect(dutch.html).toContain('>Polski</a');
    for (const path of [
      '/finder?institution=welzijn',
      '/finder?gmw-group=calm',
      '/signup?institution=welzijn&gmw-group=calm',
      '/poll?institution=welzijn',
      '/survey?institution=welzijn',
    ]) {
      const polish = await page(`${path}&lang=pl`);
      expect(polish.html, path).toContain('<html lang="pl"');
      expect(linksIn(polish.html), path).toEqual([
        ['nl', expect.stringContaining(path.slice(0, 7))],
        ['en', expect.stringContaining('lang=en')],
      ]);
      // The link to a sign-up is in the language of the person.
      const turkish = path.startsWith('/signup') ? 'tr' : 'nl';
      expect((await page(`${path}&lang=tr`)).html, path).toContain(`<html lang="${turkish}"`);
    }
    const [, back] = linksIn(
      (await page('/signup?institution=welzijn&gmw-group=calm&lang=pl')).html,
    )[0]!;
    expect(back).toBe('/v1/signup?institution=welzijn&gmw-group=calm');
    expect((await page('/embed/group-finder?institution=welzijn&lang=tr')).html).toContain(
      '<html lang="nl"',
    );
    // Who has not said it is shown in any language that a page asks for, with a way back to Dutch.
    expect(linksIn((await page('/finder?institution=silent')).html)).toEqual([]);
    expect(linksIn((await page('/finder?institution=silent&lang=ar')).html)).toEqual([
      ['nl', '/v1/finder?institution=silent'],
    ]);
  });

  it('take presets, and no address, phone or text of somebody else', async () => {
    const { page } = await start();
    const query = 'theme=money&theme=work&fixed-filters=theme&page-size=5&lang=en';
    const foreign = 'endpoint=https://evil.example/v1&phone=0900&texts=//evil.example/t.json';
    const { html } = await page(`/finder?${query}&${foreign}&signup-url=https://evil.example`);
    expect(html).toContain(
      '<gmw-group-finder endpoint="/v1" lang="en" heading-level="1" theme="money work" fixed-filters="theme" page-size="5">',
    );
    expect(html).not.toMatch(/evil|0900/);
  });

  it('never name the host of a request, which may be any', async () => {
    const { endpoint } = await start();
    const { endpoint: unknown } = await start({ publicUrl: undefined });
    for (const it of [endpoint, unknown]) {
      for (const path of ['finder', 'finder?gmw-group=calm', 'finder?gmw-group=hidden', 'poll']) {
        const request = new Request(`https://evil.example/v1/${path}`);
        const response = await it.endpoint.fetch(request);
        expect((await response.text()) + response.headers.get('location')).not.toContain('evil');
      }
    }
    const openapi = await endpoint.endpoint.fetch(
      new Request('https://evil.example/v1/openapi.json'),
    );
    expect(await openapi.text()).not.toContain('evil');
  });

  it('have poll and survey to read without script', async () => {
    const { page } = await start();
    const poll = await page('/poll');
    expect(poll.html).toContain('<gmw-definition-poll endpoint="/v1" lang="nl" heading-level="1">');
    expect(poll.html.match(/<li>/g)!.length).toBeGreaterThan(4);
    const survey = await page('/survey?survey=offer-priorities');
    expect(survey.html.match(/<li>/g)).toHaveLength(10);
    expect((await page('/poll?poll=other')).status).toBe(404);
    expect((await page('/survey?institution=nope')).status).toBe(404);
  });

  it('have a sheet for a notice board with a code, but not of a sensitive group', async () => {
    const { page } = await start();
    const { html, status, headers } = await page('/poster?group=calm');
    expect(status).toBe(200);
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(html).toMatch(/<svg aria-hidden="true"[^>]*>.*<path/s);
    expect(html).not.toContain('style="');
    expect(html).toContain('aanbod.example.nl/v1/finder?institution=welzijn&amp;gmw-group=calm');
    for (const id of ['hidden', 'nope', '']) {
      const missing = await page(`/poster?group=${id}`);
      expect(missing.status).toBe(404);
      expect(missing.html).not.toContain('Na geweld');
    }
  });

  it('are where feed and calendar lead when an institution has no page', async () => {
    const { endpoint } = await start();
    const page = 'https://aanbod.example.nl/v1/finder?institution=welzijn&amp;gmw-group=calm';
    expect(await (await endpoint.get('/feed')).text()).toContain(`href="${page}"`);
  });
});
