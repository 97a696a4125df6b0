// Two people at the desk change the same thing: neither overwrites the other without knowing.
import { expect, it } from 'vitest';
import {
  DeskEditionDocument,
  DeskGroup,
  DeskInstitution,
} from '../../src/contract/desk-documents.ts';
import { deskProblemTypes } from '../../src/contract/desk-problem-types.ts';
import type { DetailedProblem } from '../../src/contract/problem.ts';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { capacityOf, signUp } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  institutions: [institution!, { ...institution!, id: 'elders', name: 'Elders' }],
  groups: [
    group('small', { editions: [edition('small-1'), edition('small-2')] }),
    group('far', { institution: 'elders' }),
  ],
};

describeDatabases(
  'documents at the desk',
  (open) => {
    const start = async () => {
      const endpoint = new TestEndpoint(connect(await open()), {
        offer,
        deskToken: 'all welzijn:ours elders:theirs',
      });
      const desk = deskOf(endpoint, 'ours');
      const read = async (path: string) => {
        const response = await desk.get(path);
        expect(response.status).toBe(200);
        expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
        return { etag: response.headers.get('etag') ?? '', body: await response.json() };
      };
      const problem = async (response: Response) => (await response.json()) as DetailedProblem;
      return { endpoint, desk, read, problem };
    };

    it.each([
      ['group', '/groups/small', DeskGroup, { summary: 'Anders' }],
      ['edition', '/editions/small-1', DeskEditionDocument, { signupStatus: 'closed' }],
      ['institution', '/institutions/welzijn', DeskInstitution, { name: 'Anders' }],
    ] as const)('have a version that a change must name: %s', async (_, path, schema, change) => {
      const { desk, read, problem } = await start();
      const { etag, body } = await read(path);
      const document = schema.parse(body);
      expect(etag).toBe(`"${document.version}"`);
      const changed = { ...document, ...change };

      const blind = await desk.put(path, changed, {});
      expect([blind.status, (await problem(blind)).type]).toEqual([
        428,
        deskProblemTypes.versionRequired,
      ]);
      expect((await desk.put(path, changed, { 'if-match': '*' })).status).toBe(428);

      // A proxy that compresses makes the tag weak.
      const first = await desk.put(path, changed, { 'if-match': `W/${etag}` });
      expect(first.status).toBe(200);
      const saved = schema.parse(await first.json());
      expect(saved).toMatchObject({ ...change, version: document.version + 1 });
      expect(first.headers.get('etag')).toBe(`"${saved.version}"`);

      const second = await desk.put(path, document, { 'if-match': etag });
      expect(second.status).toBe(412);
      expect(second.headers.get('etag')).toBe(`"${saved.version}"`);
      expect(await problem(second)).toMatchObject({
        type: deskProblemTypes.changedMeanwhile,
        current: { ...change, version: saved.version },
      });
      expect((await desk.put(path, changed, { 'if-none-match': '*' })).status).toBe(412);

      // The same again changes nothing.
      const same = await desk.put(path, changed, { 'if-match': `"${saved.version}"` });
      expect(schema.parse(await same.json()).version).toBe(saved.version);
    });

    it('are made only where there is none', async () => {
      const { desk, endpoint } = await start();
      const made = group('new');
      expect((await desk.put('/groups/new', made, { 'if-match': '"1"' })).status).toBe(412);
      const isNew = { 'if-none-match': '*' };
      const answers = await Promise.all([
        desk.put('/groups/new', made, isNew),
        desk.put('/groups/new', { ...made, name: 'Ook' }, isNew),
      ]);
      expect(answers.map((it) => it.status).toSorted()).toEqual([200, 412]);
      const all = deskOf(endpoint, 'all');
      const third = { ...institution!, id: 'third' };
      expect((await desk.put('/institutions/third', third, isNew)).status).toBe(404);
      expect((await all.put('/institutions/third', third, isNew)).status).toBe(200);
      expect((await endpoint.get('/institutions/third')).status).toBe(200);
    });

    it('are changed by one of two who come at the same time', async () => {
      const { desk, read } = await start();
      const { etag, body } = await read('/groups/small');
      const answers = await Promise.all(
        ['Eerst', 'Tweede', 'Derde'].map((summary) =>
          desk.put('/groups/small', { ...(body as object), summary }, { 'if-match': etag }),
        ),
      );
      expect(answers.map((it) => it.status).toSorted()).toEqual([200, 412, 412]);
    });

    it('keep their version when people sign up', async () => {
      const { desk, endpoint, read } = await start();
      const before = await read('/groups/small');
      await signUp(endpoint);
      const { etag, body } = await read('/groups/small');
      expect(etag).toBe(before.etag);
      const answer = await desk.put(
        '/groups/small',
        { ...(body as object), summary: 'Anders' },
        {
          'if-match': before.etag,
        },
      );
      expect(answer.status).toBe(200);
      expect(await capacityOf(endpoint)).toMatchObject({ available: 7 });
    });

    it('let two people change two editions, and the group know of both', async () => {
      const { desk, read } = await start();
      const whole = await read('/groups/small');
      for (const id of ['small-1', 'small-2']) {
        const { etag, body } = await read(`/editions/${id}`);
        const changed = { ...(body as object), signupStatus: 'closed' };
        expect((await desk.put(`/editions/${id}`, changed, { 'if-match': etag })).status).toBe(200);
      }
      const stale = await desk.put('/groups/small', whole.body, { 'if-match': whole.etag });
      expect(stale.status).toBe(412);
    });

    it('are of one institution', async () => {
      const { desk } = await start();
      for (const path of ['/groups/far', '/editions/far-1', '/institutions/elders'])
        expect((await desk.get(path)).status).toBe(404);
      const foreign = await desk.put('/editions/far-1', edition('far-1'), { 'if-match': '"1"' });
      expect(foreign.status).toBe(404);
      expect((await desk.put('/editions/x', edition('x'), { 'if-none-match': '*' })).status).toBe(
        404,
      );
    });
  },
  everyEngine,
);
