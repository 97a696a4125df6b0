import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

const files = ['widgets', 'builder', 'signup-form', 'definition-poll', 'priority-survey'];
const release = {
  version: '1.0.0',
  hashes: Object.fromEntries(files.map((it_) => [`gmw-${it_}.js`, 'sha384-abc'])),
  read: () => new TextEncoder().encode('1'),
};

describeDatabases('the builder', (open) => {
  it('offers six languages, and says which no native speaker has read and what that means', async () => {
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: sampleGroups,
      widgets: release,
    });
    const response = await endpoint.get('/builder');
    expect(response.status).toBe(200);
    const page = (await response.text()).replaceAll(/\s+/g, ' ');
    const offered = [...page.matchAll(/name="lang" value="(\w+)"/g)].map(([, code]) => code);
    expect(new Set(offered)).toEqual(new Set(['ar', 'en', 'nl', 'pl', 'tr', 'uk']));
    expect(page).toMatch(
      /Nog niet gelezen door iemand met de taal als moedertaal: (?=[^.]*Arabisch)(?=[^.]*Engels)(?=[^.]*Pools)(?=[^.]*Turks)[^.]*Oekraïens[^.]*\. Hulp en veilig contact staan daar in het Nederlands\./,
    );
    expect(page).not.toMatch(/moedertaal:[^.]*Nederlands[^.]*\. Hulp/);
    await endpoint.endpoint.close();
  });
});
