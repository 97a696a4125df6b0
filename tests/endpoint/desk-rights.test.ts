// Every right on every route, with ids of another institution: what the table of routes says must hold.
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeskPlaceList } from '../../src/contract/desk-places.ts';
import { deskTasks } from '../../src/contract/desk-rights.ts';
import type { DeskRight } from '../../src/contract/desk-rights.ts';
import type { Route } from '../../src/contract/route.ts';
import * as routes from '../../src/contract/routes.ts';
import { defaultPolicy } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { DeskBrowser, Mailbox } from './desk-browser.ts';
import { deskOf } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { edition, group } from './sample-groups.ts';
import { signUp, somebody } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const institution = (id: string) => ({
  id,
  name: `Instelling ${id}`,
  privacyUrl: 'https://welzijn.example/privacy',
});

/** A start that is over, with people in it. */
const past = edition('past', {
  startDate: '2027-01-04',
  endDate: '2027-01-04',
  sessions: [{ date: '2027-01-04' }],
  capacity: { maximum: 8, heldElsewhere: 6 },
});

const ours = group('g', { institution: 'ours', editions: [edition('g-1'), past] });
const offer = {
  ...sampleBallots,
  institutions: [institution('ours'), institution('theirs')],
  groups: [
    ours,
    group('other', { institution: 'ours' }),
    group('secret', { institution: 'ours', sensitive: true, signupBy: 'form' }),
    group('theirs', { institution: 'theirs' }),
  ],
};

const ballotText = {
  question: 'Wat eten wij?',
  options: ['a', 'b'].map((id, index) => ({
    id,
    number: index + 1,
    short: id,
    title: id,
    text: id,
    about: id,
  })),
};

const textRoutes = {
  'GET /desk/decided-texts': { kind: 'institution' },
  ...Object.fromEntries(
    ['votes', 'batches', 'responses'].map((it) => [
      `DELETE /desk/${it}/{id}/approval`,
      { kind: 'institution' as const, path: `/${it}/x/approval` },
    ]),
  ),
} as const;

const admin = 'beheer@example.nl';
const policy = {
  minTokenAge: 0,
  signIn: {
    ...defaultPolicy.signIn,
    signupsNeedPasskey: false,
    perMailbox: { count: 1000, seconds: 3600 },
  },
};

/** What a route's record belongs to; `list`: it answers with what is in the scope. */
type Kind = 'group' | 'institution' | 'reach' | 'list' | 'people';

interface Try {
  kind: Kind;
  path?: string;
  body?: unknown;
  /** For a list: what it has of ours, when that is in the scope. */
  marker?: string;
  /** Instead of the tasks of the route: those that this body needs. */
  tasks?: readonly string[];
  /** Of this list only rights for a whole institution have a part. */
  wholeOnly?: boolean;
}

const deskRoutes = Object.values<unknown>(routes)
  .map((it) => it as Route)
  .filter((it) => it.path.startsWith('/desk'));

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

const rights: DeskRight[] = deskTasks.flatMap((task) => [
  { task },
  ...(task === 'ballots' ? [] : ['ours', 'theirs'].map((it) => ({ task, institution: it }))),
  ...(task === 'signups' || task === 'offer'
    ? ['g', 'other'].map((it) => ({ task, institution: 'ours', group: it }))
    : []),
]);

it('is told by every route of the desk who may use it', () => {
  expect(deskRoutes.length).toBeGreaterThan(40);
  for (const route of deskRoutes) expect(route.access, nameOf(route)).toBeDefined();
});

describeDatabases('rights at the desk', (open) => {
  let endpoint: TestEndpoint;
  const clock = testClock();
  const mailbox = new Mailbox();
  const program = () => deskOf(endpoint, 'all');
  const json = async <Body>(response: Promise<Response>) => (await (await response).json()) as Body;

  let reference: string;
  let erased: string;
  let secretReference: string;
  let call: string;
  let signal: string;
  let announcement: string;

  const invite = async (email: string, given: readonly DeskRight[]): Promise<string> => {
    const name = email.split('@')[0];
    const response = await program().post('/people', { email, name, rights: given });

    expect(response.status).toBe(201);
    return ((await response.json()) as { id: string }).id;
  };

  let invited = 0;
  const browserWith = async (...given: DeskRight[]): Promise<DeskBrowser> => {
    invited += 1;
    const email = `persoon${invited}@example.nl`;
    await invite(email, given);
    const browser = new DeskBrowser(endpoint);
    await browser.signIn(email, mailbox);
    return browser;
  };

  beforeAll(async () => {
    endpoint = new TestEndpoint(connect(await open()), {
      offer,
      clock,
      policy,
      mail: mailbox.mail,
      deskToken: 'all',
      publicUrl: 'https://aanbod.example.nl',
    });
    await endpoint.endpoint.invite({ email: admin, name: 'Beheer', mail: false });
    ({ reference } = await signUp(endpoint, { edition: 'g-1' }));
    ({ reference: secretReference } = await signUp(endpoint, { edition: 'secret-1' }));
    await signUp(endpoint, { edition: 'theirs-1' });
    // Who has only a phone is called when the start moves.
    const moved = edition('g-1', { sessions: [{ date: '2027-02-08', startTime: '19:30' }] });
    expect((await program().put('/groups/g', { ...ours, editions: [moved, past] })).status).toBe(
      200,
    );
    await endpoint.endpoint.work();
    const { calls } = await json<{ calls: { id: string }[] }>(program().get('/calls'));
    call = calls[0]?.id ?? '';
    expect(call).not.toBe('');
    ({ reference: erased } = await signUp(endpoint, { edition: 'g-1' }));
    const sent = await endpoint.submit('/demand-signals', 'demand-signal', {
      themes: ['stress'],
      institution: 'ours',
      text: 'Iets in Laren',
    });
    signal = ((await sent.json()) as { signal: string }).signal;
    const announced = { institution: 'ours', group: 'g', organization: 'Huisarts' };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const added = program().post('/announcements', announced, key);
    announcement = (await json<{ id: string }>(added)).id;
    expect(announcement).toBeDefined();
  });

  /** A request on a record of ours for every route, by its name; a new route needs one. */
  const tries = async (): Promise<Record<string, Try | Try[]>> => {
    invited += 1;
    // One that waits: the try before this one may have taken it back.
    const signup = { reference, to: 'declined' };
    const { id: change } = await json<{ id: string }>(program().post('/changes', { signup }));
    expect(change).toBeDefined();
    const colleague = { kind: 'people' as const };
    const target = (
      await json<{ id: string }>(
        program().post('/people', {
          email: `collega${invited}@example.nl`,
          name: 'Collega',
          rights: [{ task: 'offer', institution: 'ours' }],
        }),
      )
    ).id;
    return {
      'GET /desk/tasks': {
        kind: 'list',
        marker: `"reference":"${reference}"`,
        tasks: ['signups'],
      },
      'POST /desk/signup-searches': { kind: 'list', marker: reference, body: {} },
      'GET /desk/signups/{reference}': { kind: 'group', path: `/signups/${reference}` },
      'POST /desk/signups/{reference}/calls': {
        kind: 'group',
        path: `/signups/${reference}/calls`,
        body: { outcome: 'no-answer' },
      },
      'DELETE /desk/signups/{reference}/calls': {
        kind: 'group',
        path: `/signups/${reference}/calls`,
      },
      'POST /desk/signups/{reference}/notes': {
        kind: 'group',
        path: `/signups/${reference}/notes`,
        body: { text: 'Belt zelf terug' },
      },
      'GET /desk/signups/{reference}/looks': {
        kind: 'group',
        path: `/signups/${reference}/looks`,
      },
      'GET /desk/signups/{reference}/details': {
        kind: 'group',
        path: `/signups/${reference}/details`,
      },
      'DELETE /desk/signups/{reference}/details': {
        kind: 'group',
        path: `/signups/${erased}/details`,
      },
      'PUT /desk/signups/{reference}/taken-over': {
        kind: 'group',
        path: `/signups/${reference}/taken-over`,
      },
      'GET /desk/signups': { kind: 'list', marker: reference },
      'POST /desk/signups': {
        kind: 'group',
        body: { mode: 'self', edition: 'g-1', participant: somebody() },
      },
      'POST /desk/announcements': {
        kind: 'group',
        body: { institution: 'ours', group: 'g', organization: 'Huisarts' },
      },
      'GET /desk/announcements': { kind: 'list', marker: announcement },
      ...Object.fromEntries(
        ['arrival', 'closing'].flatMap((it) =>
          ['PUT', 'DELETE'].map((method) => [
            `${method} /desk/announcements/{id}/${it}`,
            { kind: 'group' as const, path: `/announcements/${announcement}/${it}` },
          ]),
        ),
      ),
      'POST /desk/signups/{reference}/transitions': {
        kind: 'group',
        path: `/signups/${reference}/transitions`,
        body: { to: 'received' },
      },
      'GET /desk/calls': { kind: 'list', marker: call },
      'POST /desk/calls/{id}/attempts': {
        kind: 'group',
        path: `/calls/${call}/attempts`,
        body: { outcome: 'no-answer' },
      },
      'DELETE /desk/calls/{id}/attempts': { kind: 'group', path: `/calls/${call}/attempts` },
      'GET /desk/demand-signals': { kind: 'list', marker: 'Iets in Laren', wholeOnly: true },
      'POST /desk/demand-signals/{id}/answer': {
        kind: 'institution',
        path: `/demand-signals/${signal}/answer`,
        body: { by: 'phone' },
      },
      'DELETE /desk/demand-signals/{id}/answer': {
        kind: 'institution',
        path: `/demand-signals/${signal}/answer`,
      },
      'GET /desk/signals': { kind: 'list', marker: '"id":"g"' },
      'GET /desk/figures': { kind: 'list', path: '/figures?year=2027', marker: '"edition":"past"' },
      'GET /desk/editions/{id}/meetings': { kind: 'group', path: '/editions/past/meetings' },
      'PUT /desk/editions/{id}/meetings/{date}': {
        kind: 'group',
        path: '/editions/past/meetings/2027-01-04',
        body: { held: true, present: 6 },
      },
      'GET /desk/changes': {
        kind: 'list',
        marker: `"reference":"${reference}"`,
        tasks: ['signups'],
      },
      'POST /desk/changes': [
        { kind: 'group', body: { signup: { reference, to: 'declined' } }, tasks: ['signups'] },
        { kind: 'group', body: { group: ours }, tasks: ['offer'] },
      ],
      'POST /desk/change-effects': [
        {
          kind: 'group',
          path: '/change-effects',
          body: { signup: { reference, to: 'declined' } },
          tasks: ['signups'],
        },
        { kind: 'group', path: '/change-effects', body: { group: ours }, tasks: ['offer'] },
      ],
      'DELETE /desk/changes/{id}': {
        kind: 'group',
        path: `/changes/${change}`,
        tasks: ['signups'],
      },
      'GET /desk/editions': { kind: 'list', marker: '"g-1"' },
      'GET /desk/editions/{id}/mail-readers': { kind: 'group', path: '/editions/g-1/mail-readers' },
      'GET /desk/editions/{id}/participants': { kind: 'group', path: '/editions/g-1/participants' },
      'GET /desk/offer-table': { kind: 'list', marker: 'g-1' },
      'POST /desk/offer-table': {
        kind: 'institution',
        path: '/offer-table',
        body: { csv: 'groep;naam\ng;Groep g', institution: 'ours', dryRun: true },
      },
      'GET /desk/groups': { kind: 'list', marker: '"g-1"' },
      'GET /desk/groups/{id}': { kind: 'group', path: '/groups/g' },
      'PUT /desk/groups/{id}': { kind: 'group', path: '/groups/g', body: ours },
      'GET /desk/editions/{id}': { kind: 'group', path: '/editions/g-1' },
      'PUT /desk/editions/{id}': { kind: 'group', path: '/editions/g-1', body: edition('g-1') },
      'GET /desk/institutions/{id}': { kind: 'reach', path: '/institutions/ours' },
      'PUT /desk/institutions/{id}': {
        kind: 'institution',
        path: '/institutions/ours',
        body: institution('ours'),
      },
      'GET /desk/people': { kind: 'list', marker: target },
      'POST /desk/people': {
        kind: 'people',
        body: {
          email: `nieuw${invited}@example.nl`,
          name: 'Nieuw',
          rights: [{ task: 'people', institution: 'ours' }],
        },
      },
      'GET /desk/people/{id}': { ...colleague, path: `/people/${target}` },
      'PATCH /desk/people/{id}': {
        ...colleague,
        path: `/people/${target}`,
        body: { name: 'Collega' },
      },
      'DELETE /desk/people/{id}': { ...colleague, path: `/people/${target}` },
      'DELETE /desk/people/{id}/passkeys': { ...colleague, path: `/people/${target}/passkeys` },
      'POST /desk/bounces': { kind: 'institution', body: { messageId: '<x@example.nl>' } },
      'GET /desk/pending': { kind: 'institution' },
      'PUT /desk/votes/{id}/approval': {
        kind: 'institution',
        path: '/votes/x/approval',
        body: { approved: true },
      },
      'PUT /desk/batches/{id}/approval': {
        kind: 'institution',
        path: '/batches/x/approval',
        body: { approved: true },
      },
      'PUT /desk/responses/{id}/approval': {
        kind: 'institution',
        path: '/responses/x/approval',
        body: { approved: true },
      },
      'POST /desk/surveys/{id}/codes': {
        kind: 'institution',
        path: '/surveys/x/codes',
        body: { institutions: ['ours'] },
      },
      ...textRoutes,
      'GET /desk/polls': { kind: 'institution' },
      'GET /desk/polls/{id}': { kind: 'institution', path: '/polls/lunch' },
      'PUT /desk/polls/{id}': { kind: 'institution', path: '/polls/lunch', body: ballotText },
      'GET /desk/surveys': { kind: 'institution' },
      'GET /desk/surveys/{id}': { kind: 'institution', path: '/surveys/offer-priorities' },
      'PUT /desk/surveys/{id}': {
        kind: 'institution',
        path: '/surveys/offer-priorities',
        body: { question: 'Wat gaat voor?', factors: ballotText.options },
      },
      'GET /desk/surveys/{id}/codes': {
        kind: 'institution',
        path: '/surveys/offer-priorities/codes',
      },
      'DELETE /desk/surveys/{id}/codes/{invitation}': {
        kind: 'institution',
        path: '/surveys/x/codes/x',
      },
      'POST /desk/surveys/{id}/codes/{invitation}/replacement': {
        kind: 'institution',
        path: '/surveys/x/codes/x/replacement',
      },
      'POST /desk/surveys/{id}/codes/{invitation}/mails': {
        kind: 'institution',
        path: '/surveys/offer-priorities/codes/x/mails',
        body: { code: 'X', page: 'https://enquete.example/' },
      },
      'DELETE /desk/polls/{id}': { kind: 'institution', path: '/polls/lunch' },
      'DELETE /desk/surveys/{id}': { kind: 'institution', path: '/surveys/offer-priorities' },
      'PATCH /desk/polls/{id}': { kind: 'institution', path: '/polls/lunch', body: {} },
      'PATCH /desk/surveys/{id}': {
        kind: 'institution',
        path: '/surveys/offer-priorities',
        body: {},
      },
      'GET /desk/polls/{id}/export': { kind: 'institution', path: '/polls/lunch/export' },
      'GET /desk/surveys/{id}/export': {
        kind: 'institution',
        path: '/surveys/offer-priorities/export',
      },
    };
  };

  /** Whether a right reaches our record, worked out apart from the code that decides it. */
  const reachesOurs = ({ institution: where, group: id }: DeskRight, kind: Kind): boolean => {
    if (where === undefined) return true;
    if (where !== 'ours') return false;
    return id === undefined || kind === 'reach' || (id === 'g' && ['group', 'list'].includes(kind));
  };

  const send = (browser: DeskBrowser, route: Route, { path, body }: Try): Promise<Response> =>
    browser.send(route.method, path ?? route.path.replace('/desk', ''), body, {
      ...(route.idempotent && { 'idempotency-key': crypto.randomUUID() }),
    });

  const withoutRight = ['urn:gmw:problem:right-missing', 'urn:gmw:problem:unauthorized'];

  describe.each(rights.map((it) => [Object.values(it).join(' '), it] as const))(
    'with %s',
    (_, right) => {
      it('opens what it is for and nothing else', async () => {
        const browser = await browserWith(right);
        for (const route of deskRoutes) {
          const { access } = route;
          if (!Array.isArray(access)) continue;
          const known = (await tries())[nameOf(route)];
          expect(known, `${nameOf(route)} has no request in this test`).toBeDefined();
          for (const it of [known ?? []].flat()) {
            const isTask = (it.tasks ?? access).some((task) => task === right.task);
            const isWide = route.everywhere !== true || right.institution === undefined;
            const isRoute = access.some((task) => task === right.task) && isWide;
            const kind = it.wholeOnly ? 'institution' : it.kind;
            const isOpen = isTask && isRoute && reachesOurs(right, kind);
            const answer = await send(browser, route, it);
            const text = await answer.text();
            const about = `${nameOf(route)} ${JSON.stringify(it.body ?? '')}: ${answer.status} ${text}`;
            if (it.kind === 'list') {
              expect(answer.status, about).toBe(isRoute ? 200 : 403);
              expect(text.includes(it.marker ?? '?'), about).toBe(isOpen);
            } else if (isOpen) {
              expect([401, 403], about).not.toContain(answer.status);
              // What exists is found; what is made up here is not there for anybody.
              const isMadeUp = /\/x(\/|$)|bounces/.test(it.path ?? route.path);
              if (!isMadeUp) expect(answer.status, about).not.toBe(404);
            } else if (isRoute) {
              // Not even that it exists is told, unless it is refused before anything was looked at.
              expect([403, 404], about).toContain(answer.status);
            } else {
              expect(answer.status, about).toBe(403);
              expect(withoutRight, about).toContain((JSON.parse(text) as { type: string }).type);
            }
          }
        }
      });
    },
  );

  it('keeps the people of a sensitive group to who has a right that names it', async () => {
    const wide = await browserWith({ task: 'signups' }, { task: 'signups', institution: 'ours' });
    const named = await browserWith({ task: 'signups', institution: 'ours', group: 'secret' });
    const list = async (it: DeskBrowser) => (await it.get('/signups')).text();
    expect(await list(wide)).toContain(reference);
    expect(await list(wide)).not.toContain(secretReference);
    expect(await list(named)).toContain(secretReference);
    // Nor does who also manages the offer sign anybody up for it.
    const both = await browserWith(
      { task: 'signups', institution: 'ours' },
      { task: 'offer', institution: 'ours' },
    );
    const starts = async (browser: DeskBrowser) =>
      (await browser.get('/editions?task=signups')).text();
    expect(await starts(both)).toContain('"g-1"');
    expect(await starts(both)).not.toContain('secret-1');
    expect(await starts(named)).toContain('secret-1');
    expect(await list(named)).not.toContain(reference);
    for (const [browser, status] of [
      [wide, 404],
      [named, 200],
    ] as const) {
      expect((await browser.get('/editions/secret-1/participants')).status).toBe(status);
    }
    const path = `/signups/${secretReference}/transitions`;
    expect((await wide.post(path, { to: 'talk-planned' })).status).toBe(404);
    expect((await named.post(path, { to: 'talk-planned' })).status).toBe(201);
  });

  it('names the places of somebody’s rights, and no others', async () => {
    const places = async (...given: DeskRight[]) => {
      const browser = await browserWith(...given);
      const { institutions } = await json<DeskPlaceList>(browser.get('/places'));
      return institutions.map((it) => [it.id, ...it.groups.map(({ id }) => id)]);
    };
    const all = [
      ['ours', 'g', 'other', 'secret'],
      ['theirs', 'theirs'],
    ];
    expect(await places({ task: 'people' })).toEqual(all);
    expect(await places({ task: 'offer', institution: 'ours' })).toEqual([all[0]]);
    expect(await places({ task: 'signups', institution: 'ours', group: 'g' })).toEqual([
      ['ours', 'g'],
    ]);
    expect(await places({ task: 'ballots' })).toEqual([]);
    expect((await new DeskBrowser(endpoint).get('/places')).status).toBe(401);
  });

  it('does not let a right for a group make that group at another institution', async () => {
    const browser = await browserWith({ task: 'offer', institution: 'ours', group: 'g' });
    const moved = { ...ours, institution: 'theirs' };
    const answer = await browser.put('/groups/g', moved, { 'if-match': '"1"' });
    expect(answer.status).toBe(400);
    const fresh = group('fresh', { institution: 'ours' });
    expect((await browser.put('/groups/fresh', fresh, { 'if-none-match': '*' })).status).toBe(400);
  });

  it('refuses a path that is written in another way, and one that it does not know', async () => {
    const browser = await browserWith({ task: 'offer', institution: 'ours' });
    expect((await browser.get('/%73ignups')).status).toBe(403);
    expect((await browser.get('/signups/')).status).toBe(404);
    expect((await browser.get('//signups')).status).toBe(404);
    expect((await browser.get('/nope')).status).toBe(404);
    expect((await browser.delete('/signups')).status).toBe(405);
    expect((await new DeskBrowser(endpoint).get('/nope')).status).toBe(401);
  });

  it('asks for a fresh sign-in before people are exported, and before rights are given', async () => {
    const browser = await browserWith(
      { task: 'signups', institution: 'ours' },
      { task: 'people', institution: 'ours' },
    );
    clock.forward(10 * 60);
    const answers = [
      await browser.get('/editions/g-1/participants'),
      await browser.post('/people', {}),
      await browser.patch('/people/x', {}),
      await browser.delete('/people/x'),
    ];
    for (const it of answers) {
      expect(it.status).toBe(403);
      expect(await it.json()).toMatchObject({
        type: 'urn:gmw:problem:fresh-sign-in-required',
      });
    }
    expect((await browser.get('/signups')).status).toBe(200);
    expect((await program().get('/editions/g-1/participants')).status).toBe(200);
  });
});
