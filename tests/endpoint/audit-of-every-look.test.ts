// Whatever route of the desk gives data of a person, the audit has a row for it: a new route cannot forget.
import { expect, it } from 'vitest';
import type { Route } from '../../src/contract/route.ts';
import * as routes from '../../src/contract/routes.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const survey = {
  id: 'order',
  question: 'Wat gaat voor?',
  factors: ['a', 'b'].map((id, index) => ({ id, number: index + 1, title: id, about: id })),
  resultsVisible: 'always' as const,
  minimumRanked: 2,
};
const offer = {
  ...sampleGroups,
  ...sampleBallots,
  surveys: [survey],
  groups: [group('small', { editions: [edition('small-1', { capacity: { maximum: 1 } })] })],
};

/** Everything that people tell here has this in it. */
const mark = 'merkbaar';
const person = (n: number) => ({ name: `Noor Merkbaar ${n}`, phone: `06 5550123${n}` });

interface AuditRow {
  action: string;
  records: string;
  fields: string;
}

const auditOf = async (database: TestDatabase): Promise<AuditRow[]> => {
  const query = 'select action, records, fields from audit';
  return database.kind === 'sqlite'
    ? (database.connect().prepare(query).all() as AuditRow[])
    : ((await database.connect().query(query)).rows as AuditRow[]);
};

/** What reads, and the search, whose words are in a body and not in an address. */
const reads = Object.values<unknown>(routes)
  .map((it_) => it_ as Route)
  .filter(
    ({ method, path }) =>
      (method === 'GET' && path.startsWith('/desk/')) || path === routes.searchSignups.path,
  );

/** Routes that a program with a token has no part in, and the one that shows the audit itself. */
const ownOnly = ['/desk/session', '/desk/sessions', '/desk/passkeys'];
const theAudit = '/desk/signups/{reference}/looks';

describeDatabases('the audit', (open) => {
  it('has a row for every answer of the desk with data of a person', async () => {
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer,
      clock: testClock(),
      deskToken: 'all',
      publicUrl: 'https://aanbod.example.nl',
    });
    const desk = deskOf(endpoint, 'all');
    const placed = await signUp(endpoint, { participant: person(1), note: `Over ${mark}` });
    const waiting = await signUp(endpoint, { participant: person(2) });
    await asHolder(endpoint, placed, 'DELETE');
    await endpoint.endpoint.work();
    await endpoint.submit('/demand-signals', 'demand-signal', {
      themes: ['stress'],
      text: `Iets voor ${mark}`,
      contact: { name: 'Noor Merkbaar', email: 'merkbaar@example.nl' },
    });
    const option = { option: 'other', otherText: `Tekst van ${mark}` };
    expect((await endpoint.submit('/polls/lunch/votes', 'vote', option)).status).toBe(201);
    const answered = await endpoint.submit('/surveys/order/responses', 'survey-response', {
      ranking: ['a', 'b'],
      publish: true,
      name: 'Noor Merkbaar',
      remark: `Zegt ${mark}`,
    });
    expect(answered.status).toBe(201);
    const colleague = { email: 'merkbaar@zorg.example', name: 'Collega Merkbaar' };
    const invited = await desk.post('/people', {
      ...colleague,
      rights: [{ task: 'offer', institution: 'welzijn' }],
    });
    const { id: colleagueId } = (await invited.json()) as { id: string };

    const ids: Record<string, string> = {
      people: colleagueId,
      polls: 'lunch',
      surveys: 'order',
      groups: 'small',
      editions: 'small-1',
      institutions: 'welzijn',
    };
    const withPeople: string[] = [];
    for (const { method, path } of reads) {
      if (ownOnly.includes(path)) continue;
      const [, , kind = ''] = path.split('/');
      const address = path
        .replace('/desk', '')
        .replace('{reference}', waiting.reference)
        .replace('{id}', ids[kind] ?? 'x');
      const before = (await auditOf(database)).length;
      const answer =
        method === 'POST'
          ? await desk.post(address, { q: mark })
          : await desk.get(path === '/desk/figures' ? `${address}?year=2027` : address);
      const text = await answer.text();
      expect(answer.status, `${path}: ${text}`).toBe(200);
      if (!text.toLowerCase().includes(mark)) continue;
      withPeople.push(path);
      const rows = await auditOf(database);
      expect(rows.length - before, `looks noted of ${path}`).toBe(1);
      const row = rows.find(({ action }) => action === `${method} /desk${address}`);
      expect(JSON.parse(row!.records), path).not.toEqual([]);
      expect(JSON.parse(row!.fields), path).not.toEqual([]);
    }
    expect(withPeople).toEqual(
      expect.arrayContaining([
        '/desk/calls',
        '/desk/demand-signals',
        '/desk/editions/{id}/participants',
        '/desk/pending',
        '/desk/people',
        '/desk/people/{id}',
        '/desk/signup-searches',
        '/desk/signups',
        '/desk/signups/{reference}',
        '/desk/signups/{reference}/details',
      ]),
    );
    // Names of colleagues who looked, for who was looked at: the audit is not about itself.
    expect(withPeople).not.toContain(theAudit);
    expect(JSON.stringify(await auditOf(database)).toLowerCase()).not.toContain(mark);
    await endpoint.endpoint.close();
  });
});
