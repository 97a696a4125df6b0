import { expect, it, vi } from 'vitest';
import { Group, GroupList } from '../../src/contract/group.ts';
import { Institution } from '../../src/contract/institution.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, participant, sampleGroups } from './sample-groups.ts';
import { TestEndpoint, testClock } from './support.ts';

describeDatabases('groups', (open) => {
  const start = async (options = {}): Promise<TestEndpoint> =>
    new TestEndpoint(connect(await open()), { offer: sampleGroups, ...options });
  const list = async (endpoint: TestEndpoint, query = ''): Promise<GroupList> => {
    const response = await endpoint.get(`/groups${query}`);
    expect(response.status).toBe(200);
    return GroupList.parse(await response.json());
  };
  const ids = (found: GroupList): string[] => found.groups.map((it) => it.id).sort();

  it('lists the whole offer with its facets', async () => {
    const found = await list(await start());
    expect(found.total).toBe(5);
    expect(ids(found)).toEqual(['assertive', 'later', 'money', 'over', 'safe']);
    expect(found.facets['theme']).toEqual([
      { value: 'money', label: 'Geld', count: 1 },
      { value: 'stress', label: 'Stress', count: 4 },
    ]);
  });

  it('filters, values of one key by or, keys by and', async () => {
    const endpoint = await start();
    expect(ids(await list(endpoint, '?theme=money'))).toEqual(['money']);
    expect((await list(endpoint, '?theme=money&theme=stress')).total).toBe(5);
    expect((await list(endpoint, '?theme=money&daypart=evening&place=huizen')).total).toBe(0);
    expect(ids(await list(endpoint, '?q=groep%20money'))).toEqual(['money']);
    expect((await list(endpoint, '?institution=other')).total).toBe(0);
  });

  it('understands a sentence: it orders and hides nothing', async () => {
    const endpoint = await start();
    const found = await list(endpoint, '?sentence=geld%20in%20huizen');
    expect(found.total).toBe(5);
    expect(found.groups[0]!.id).toBe('money');
    expect(found.recognised).toEqual([
      { type: 'theme', value: 'money', label: 'Geld' },
      { type: 'place', value: 'huizen', label: 'Huizen' },
    ]);
    expect(found.fits!['money']).toEqual([0, 1]);
    expect(found.fit!.all).toBe(1);
    const less = await list(endpoint, '?sentence=geld%20in%20huizen&ignored=place:huizen');
    expect(less.recognised!.map((it) => it.type)).toEqual(['theme']);
    // Signs are a sentence too, of which nothing is recognised.
    expect((await list(endpoint, '?sentence=%3F')).recognised).toEqual([]);
    expect(await list(endpoint)).not.toHaveProperty('recognised');
  });

  it('understands a sentence in the language of the reader, page after page', async () => {
    const endpoint = await start();
    const read = async (query: string, language: string) => {
      const response = await endpoint.get(`/groups${query}`, { 'accept-language': language });
      expect(response.headers.get('vary')).toContain('accept-language');
      return GroupList.parse(await response.json());
    };
    expect((await read('?sentence=money', 'nl')).recognised).toEqual([]);
    const first = await read('?sentence=money&limit=2', 'en-GB, nl;q=0.5');
    expect(first.recognised!.map((it) => it.value)).toEqual(['money']);
    const second = await read(`?sentence=money&limit=3&cursor=${first.next!}`, 'en');
    expect(ids({ ...first, groups: [...first.groups, ...second.groups] })).toHaveLength(5);
  });

  it('shows the matching edition of a group first', async () => {
    const [money] = (await list(await start(), '?place=huizen')).groups;
    expect(money?.editions.map((it) => it.id)).toEqual(['money-2', 'money-1']);
  });

  it('tells places and status as they are now', async () => {
    const clock = testClock();
    const endpoint = await start({ clock });
    const read = async (id: string): Promise<Group> =>
      Group.parse(await (await endpoint.get(`/groups/${id}`)).json());
    expect((await read('assertive')).editions[0]).toMatchObject({
      signupStatus: 'open',
      capacity: { minimum: 3, maximum: 8, available: 8, waiting: 0 },
    });
    expect((await read('money')).editions[0]).toMatchObject({
      signupStatus: 'waiting-list',
      capacity: { available: 0, waiting: 2 },
    });
    expect((await read('later')).editions[0]?.signupStatus).toBe('not-yet-open');
    clock.forward(7 * 24 * 3600);
    expect((await read('later')).editions[0]?.signupStatus).toBe('open');
    const response = await endpoint.submit('/signups', 'signup', {
      mode: 'self',
      edition: 'assertive-1',
      participant,
    });
    expect(response.status).toBe(201);
    expect((await read('assertive')).editions[0]?.capacity?.available).toBe(7);
  });

  it('never gives away a place that is not disclosed', async () => {
    const endpoint = await start();
    const safe = await (await endpoint.get('/groups/safe')).text();
    expect(safe).not.toMatch(/Molenpad|Hilversum|52\.2|5\.1|Wijkcentrum/);
    expect(ids(await list(endpoint, '?place=hilversum'))).not.toContain('safe');
    const near = await list(endpoint, '?near=52.2,5.1&withinKm=5');
    expect(ids(near)).not.toContain('safe');
    const found = await list(endpoint, '?q=safe');
    expect(JSON.stringify(found.groups.find((it) => it.id === 'safe'))).not.toContain('Molenpad');
  });

  it('gives the offer page by page, each group once', async () => {
    const endpoint = await start();
    const seen: string[] = [];
    let query = '?limit=2';
    for (;;) {
      const page = await list(endpoint, query);
      expect(page.total).toBe(5);
      seen.push(...page.groups.map((it) => it.id));
      if (!page.next) break;
      query = `?limit=2&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('names every value of the query that is wrong, and ignores keys it does not know', async () => {
    const endpoint = await start();
    const wrong = await endpoint.get('/groups?age=old&sort=colour&limit=-1&startFrom=soon&x=1');
    expect(wrong.status).toBe(400);
    const problem = (await wrong.json()) as { errors: { pointer: string; code: string }[] };
    expect(problem.errors.map((it) => it.pointer).sort()).toEqual([
      '/age',
      '/limit',
      '/sort',
      '/startFrom',
    ]);
    expect((await endpoint.get('/groups?colour=red&theme=')).status).toBe(200);
    const cursor = await endpoint.get('/groups?cursor=nonsense');
    expect(await cursor.json()).toMatchObject({
      type: problemTypes.invalidInput,
      errors: [{ pointer: '/cursor' }],
    });
  });

  it('answers 304 until something changes', async () => {
    const endpoint = await start();
    const etag = (await endpoint.get('/groups')).headers.get('etag') ?? '';
    const again = await endpoint.get('/groups', { 'if-none-match': `"x", W/${etag}` });
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag]);
    await endpoint.submit('/signups', 'signup', {
      mode: 'self',
      edition: 'assertive-1',
      participant,
    });
    expect((await endpoint.get('/groups', { 'if-none-match': etag })).status).toBe(200);
  });

  it('sees soon what another process imported', async () => {
    const database = await open();
    const one = new TestEndpoint(connect(database), { offer: sampleGroups });
    expect((await list(one)).total).toBe(5);
    const other = new TestEndpoint(connect(database));
    await other.endpoint.importOffer({ groups: [group('new')] });
    await vi.waitFor(async () => expect((await list(one)).total).toBe(6), {
      interval: 5,
      timeout: 20_000,
    });
  });

  it('reads an institution, and knows no others', async () => {
    const endpoint = await start();
    const response = await endpoint.get('/institutions/welzijn');
    expect(Institution.parse(await response.json())).toEqual(sampleGroups.institutions?.[0]);
    expect((await endpoint.get('/institutions/nope')).status).toBe(404);
    expect((await endpoint.get('/groups/nope')).status).toBe(404);
  });

  it('imports what keeps the contract and reports the rest', async () => {
    const endpoint = await start();
    const report = await endpoint.endpoint.importOffer({
      groups: [
        group('good'),
        { ...group('bad'), name: '' },
        group('good'),
        'nonsense',
        { ...group('when'), editions: [edition('w', { signupOpensAt: '2027-13-45T10:00:00Z' })] },
      ],
      polls: [{ id: 'p' }],
    });
    expect(report.imported).toEqual({ institutions: 0, groups: 1, polls: 0, surveys: 0 });
    expect(report.problems.map(({ path, code }) => ({ path, code }))).toEqual(
      expect.arrayContaining([
        { path: '/groups/1/name', code: 'required' },
        { path: '/groups/2/id', code: 'duplicate-id' },
        { path: '/groups/3', code: 'invalid-type' },
        { path: '/groups/4/editions/0/signupOpensAt', code: 'invalid-format' },
        { path: '/polls/0/question', code: 'required' },
      ]),
    );
    expect((await list(endpoint)).total).toBe(6);
    expect((await endpoint.endpoint.importOffer([1])).problems).toHaveLength(1);
  });

  it('imports no address that a page should not open, and none of a sign-up page that is half', async () => {
    const endpoint = await start();
    const [known] = sampleGroups.institutions ?? [];
    const report = await endpoint.endpoint.importOffer({
      institutions: [
        { ...known, id: 'a', privacyUrl: 'javascript:alert(1)' },
        { ...known, id: 'b', signupPage: '/aanmelden' },
        { ...known, id: 'c', privacyUrl: '/privacy', signupPage: 'https://c.example/aanmelden' },
      ],
      groups: [{ ...group('good'), url: 'data:text/html,hi' }],
    });
    expect(report.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/institutions/0/privacyUrl invalid-format',
      '/institutions/1/signupPage invalid-format',
      '/groups/0/url invalid-format',
    ]);
    // A broken address that is optional is left out alone.
    expect(report.problems.map((it) => it.leftOut)).toEqual(['record', 'field', 'field']);
    expect(report.imported).toMatchObject({ institutions: 2, groups: 1 });
    const { url } = (await (await endpoint.get('/groups/good')).json()) as { url?: string };
    expect(url).toBeUndefined();
  });

  it('takes the sample offer, with places and dates of today', async () => {
    const endpoint = new TestEndpoint(connect(await open()), { sample: true });
    const found = await list(endpoint);
    expect(found.total).toBeGreaterThan(5);
    const statuses = found.groups.flatMap((it) => it.editions.map((one) => one.signupStatus));
    expect(statuses).toEqual(expect.arrayContaining(['open', 'waiting-list', 'closed']));
  });
});
