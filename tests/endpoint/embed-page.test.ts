import { expect, it } from 'vitest';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

const files = ['widgets', 'signup-form', 'definition-poll', 'priority-survey', 'frame', 'embed'];
const release = {
  version: '1.0.0',
  hashes: Object.fromEntries(files.map((it) => [`gmw-${it}.js`, 'sha384-abc'])),
  read: () => new TextEncoder().encode('1'),
};
const names = ['group-finder', 'signup-form', 'definition-poll', 'priority-survey'];

describeDatabases('the pages for frames', (open) => {
  const start = async (options: Partial<EndpointOptions> = {}) => {
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: sampleGroups,
      widgets: release,
      ...options,
    });
    return async (path: string) => {
      const response = await endpoint.get(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      const ancestors = /frame-ancestors ([^;]*)/.exec(policy)?.[1];
      return { response, html: await response.text(), policy, ancestors };
    };
  };

  it('may be framed by the allowed sites and nobody else; other pages by nobody', async () => {
    const origins = [
      'https://www.gemeente.example',
      'https://b.example; script-src *',
      'https://c/',
    ];
    const page = await start({ origins });
    for (const name of names) {
      const { ancestors, response, policy } = await page(`/embed/${name}`);
      expect(ancestors).toBe("'self' https://www.gemeente.example");
      expect(response.headers.get('x-frame-options')).toBeNull();
      expect(policy.match(/script-src/g)).toHaveLength(1);
      expect(response.headers.get('x-robots-tag')).toBe('noindex');
    }
    for (const path of ['/finder', '/signup?institution=welzijn', '/poll', '/groups', '/desk']) {
      const { ancestors, response } = await page(path);
      expect(ancestors).toBe("'none'");
      expect(response.headers.get('x-frame-options')).toBe('DENY');
    }
    expect((await (await start())('/embed/group-finder')).ancestors).toBe("'self'");
    expect((await (await start({ origins: '*' }))('/embed/group-finder')).ancestors).toBe('*');
  });

  it('take codes, presets, language and level from the address, and nothing else', async () => {
    const page = await start();
    const right = 'institution=welzijn&theme=money&lang=en&heading-level=3&form-of-address=je';
    const other =
      'endpoint=https://evil.example&phone=0900&privacy-url=x&texts=x&quick-exit=x&src=x&style=x' +
      '&onload=alert(1)&page-size=999&kind=%22%3E%3Cscript%3E&place=a%00b&signup=link&signup-url=x';
    const { html } = await page(`/embed/group-finder?${right}&${other}`);
    const tag = /<gmw-group-finder[^>]*>/.exec(html)?.[0];
    expect(tag).toBe(
      '<gmw-group-finder endpoint="/v1" institution="welzijn" lang="en" heading-level="3" theme="money"' +
        ' form-of-address="je" data-hosted="/v1/finder?institution=welzijn&amp;lang=en&amp;theme=money&amp;form-of-address=je"' +
        ' data-signup="/v1/signup?institution=welzijn&amp;gmw-group={group}&amp;gmw-edition={edition}">',
    );
    expect(html).not.toMatch(/evil|0900|onload/);
    const form = await page('/embed/signup-form?institution=welzijn&group=assertive&mode=talk');
    expect(form.html).toContain(
      'data-hosted="/v1/signup?institution=welzijn&amp;gmw-group=assertive&amp;gmw-mode=talk"',
    );
  });

  it('lead to a page of the endpoint where nothing runs', async () => {
    const page = await start();
    const { html } = await page('/embed/group-finder?institution=welzijn');
    expect(html).toContain('<a href="/v1/finder?institution=welzijn" target="_blank"');
    expect(html).toContain('tel:0350000000');
    expect(html.indexOf('gmw-frame.js')).toBeLessThan(html.indexOf('gmw-widgets.js'));
  });

  it('are there for the widgets only', async () => {
    const page = await start();
    for (const name of ['desk', 'provider', '__proto__', '..%2fsignup', 'group-finder%00', ' ']) {
      expect((await page(`/embed/${name}`)).response.status).toBe(404);
    }
    expect((await page('/embed/group-finder?institution=nope')).response.status).toBe(404);
  });
});
