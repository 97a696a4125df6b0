import { expect, it } from 'vitest';
import type { Group } from '../../src/contract/group.ts';
import type { DeskPerson } from '../../src/contract/desk-people.ts';
import type { DeskRight } from '../../src/contract/desk-rights.ts';
import { defaultPolicy } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { DeskBrowser, Mailbox } from './desk-browser.ts';
import { group } from './sample-groups.ts';
import { TestEndpoint, testClock } from './support.ts';

const institution = (id: string) => ({
  id,
  name: `Instelling ${id}`,
  privacyUrl: 'https://welzijn.example/privacy',
});

const offer = {
  institutions: [institution('ours'), institution('theirs')],
  groups: [
    group('g', { institution: 'ours' }),
    group('theirs', { institution: 'theirs' }),
    group('secret', { institution: 'ours', sensitive: true }),
  ],
};

const admin = 'beheer@example.nl';
const colleague = { email: 'f.demir@example.nl', name: 'Fatma Demir' };
const limits = { perMailbox: { count: 1000, seconds: 3600 } };

describeDatabases('colleagues at the desk', (open) => {
  async function start({ signupsNeedPasskey = false } = {}) {
    const mailbox = new Mailbox();
    const clock = testClock();
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer,
      clock,
      mail: mailbox.mail,
      publicUrl: 'https://aanbod.example.nl',
      policy: {
        minTokenAge: 0,
        signIn: { ...defaultPolicy.signIn, ...limits, signupsNeedPasskey },
      },
    });
    await endpoint.endpoint.invite({ email: admin, name: 'Beheer', mail: true });
    const signIn = async (email: string) => {
      const browser = new DeskBrowser(endpoint);
      await browser.signIn(email, mailbox);
      return browser;
    };
    const administrator = await signIn(admin);
    const invite = async (
      rights: DeskRight[],
      who: { email: string; name: string } = colleague,
      by = administrator,
    ) => {
      const response = await by.post('/people', { ...who, rights });
      return { status: response.status, body: (await response.json()) as DeskPerson };
    };
    return { endpoint, database, mailbox, clock, signIn, administrator, invite };
  }

  const change = async (browser: DeskBrowser, id: string, body: object): Promise<Response> => {
    const etag = (await browser.get(`/people/${id}`)).headers.get('etag') ?? '"0"';
    return browser.patch(`/people/${id}`, body, { 'if-match': etag });
  };
  const selfOf = async (browser: DeskBrowser): Promise<DeskPerson> => {
    const list = (await (await browser.get('/people')).json()) as { people: DeskPerson[] };
    return list.people.find((it) => it.self)!;
  };

  it('invites somebody, who then asks for a mail of their own', async () => {
    const { mailbox, endpoint, invite, signIn } = await start();
    const rights = [{ task: 'offer', institution: 'ours' }];
    const { status, body } = await invite(rights);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...colleague, rights, hasOtherRights: false, self: false });
    await endpoint.endpoint.work();
    const invitation = mailbox.messages.findLast((it) => it.to === colleague.email);
    expect(invitation?.text).toContain('https://aanbod.example.nl/v1/desk');
    expect(invitation?.text).not.toContain('sign-in=');
    const browser = await signIn(colleague.email);
    expect(await (await browser.get('/session')).json()).toMatchObject({
      person: { name: 'Fatma Demir' },
      rights,
    });
    expect((await invite(rights)).status).toBe(409);
  });

  it('lets nobody give what they do not have, nor where they do not manage people', async () => {
    const { invite, signIn } = await start();
    await invite([
      { task: 'people', institution: 'ours' },
      { task: 'offer', institution: 'ours' },
      { task: 'signals' },
    ]);
    const manager = await signIn(colleague.email);
    const other = { email: 'nieuw@example.nl', name: 'Nieuw' };
    const refused: DeskRight[] = [
      { task: 'signups', institution: 'ours' },
      { task: 'signups', institution: 'ours', group: 'g' },
      { task: 'offer' },
      { task: 'offer', institution: 'theirs' },
      { task: 'offer', institution: 'theirs', group: 'theirs' },
      { task: 'people' },
      { task: 'people', institution: 'theirs' },
      { task: 'ballots' },
      // They have it everywhere, but do not manage people everywhere.
      { task: 'signals' },
      { task: 'signals', institution: 'theirs' },
    ];
    for (const it of refused) {
      const { status, body } = await invite([it], other, manager);
      expect([it, status, body]).toMatchObject([
        it,
        403,
        { type: 'urn:gmw:problem:right-missing' },
      ]);
    }
    const me = await selfOf(manager);
    for (const it of refused.filter((right) => right.task !== 'signals')) {
      const answer = await change(manager, me.id, { rights: [...me.rights, it] });
      expect([it, answer.status]).toEqual([it, 403]);
    }
    const given = [
      { task: 'offer', institution: 'ours', group: 'g' },
      { task: 'people', institution: 'ours' },
      { task: 'signals', institution: 'ours' },
    ];
    expect((await invite(given, other, manager)).status).toBe(201);
  });

  it('gives a sensitive group only by who has it by name, or by the administrator', async () => {
    const { invite, signIn, administrator } = await start();
    const secret: DeskRight = { task: 'signups', institution: 'ours', group: 'secret' };
    const whole: DeskRight = { task: 'signups', institution: 'ours' };
    const people: DeskRight = { task: 'people', institution: 'ours' };
    const fatma = await invite([people, whole]);
    const zed = await invite([whole, secret], { email: 'zed@example.nl', name: 'Zed' });
    expect([fatma.status, zed.status]).toEqual([201, 201]);
    const manager = await signIn(colleague.email);
    expect((await invite([secret], { email: 'ann@example.nl', name: 'Ann' }, manager)).status).toBe(
      403,
    );
    const me = await selfOf(manager);
    expect((await change(manager, me.id, { rights: [...me.rights, secret] })).status).toBe(403);
    // What Zed has stays when something else of Zed's is changed.
    const rights = [secret, { task: 'signups', institution: 'ours', group: 'g' }];
    expect((await change(manager, zed.body.id, { rights })).status).toBe(200);
    expect((await change(administrator, me.id, { rights: [...me.rights, secret] })).status).toBe(
      200,
    );
    expect((await invite([secret], { email: 'ann@example.nl', name: 'Ann' }, manager)).status).toBe(
      201,
    );
  });

  it('leaves the mark of a sensitive group to who may see its sign-ups', async () => {
    const { invite, signIn, administrator } = await start();
    const secret: DeskRight = { task: 'signups', institution: 'ours', group: 'secret' };
    const whole: DeskRight[] = [
      { task: 'signups', institution: 'ours' },
      { task: 'offer', institution: 'ours' },
    ];
    const { body } = await invite(whole);
    const manager = await signIn(colleague.email);
    const read = await manager.get('/groups/secret');
    const { version: _version, ...stored } = (await read.json()) as Group & { version: number };
    const ordinary = { ...stored, sensitive: false };
    const basedOn = { 'if-match': read.headers.get('etag') ?? '' };
    for (const attempt of [
      await manager.put('/groups/secret', ordinary, basedOn),
      await manager.post('/changes', { group: ordinary }, basedOn),
    ]) {
      expect(attempt.status).toBe(409);
      expect(await attempt.json()).toMatchObject({ errors: [{ code: 'sensitive-mark' }] });
    }
    const renamed = { ...stored, name: 'Anders' };
    expect((await manager.put('/groups/secret', renamed, basedOn)).status).toBe(200);
    await change(administrator, body.id, { rights: [...whole, secret] });
    const again = await manager.get('/groups/secret');
    const now = { 'if-match': again.headers.get('etag') ?? '' };
    expect((await manager.put('/groups/secret', ordinary, now)).status).toBe(200);
  });

  it('refuses rights for what does not exist, and an address of several people', async () => {
    const { invite } = await start();
    const wrong: DeskRight[] = [
      { task: 'offer', institution: 'nope' },
      { task: 'offer', institution: 'ours', group: 'theirs' },
      { task: 'offer', group: 'g' },
      { task: 'ballots', institution: 'ours' },
      { task: 'people', institution: 'ours', group: 'g' },
      { task: 'everything' },
    ];
    for (const it of wrong) expect([it, (await invite([it])).status]).toEqual([it, 400]);
    expect((await invite([])).status).toBe(400);
    for (const email of ['info@example.nl', 'Secretariaat@example.nl', 'no mail']) {
      expect((await invite([{ task: 'offer' }], { email, name: 'X' })).status).toBe(400);
    }
  });

  it('shows a manager only whom they manage, and leaves rights elsewhere alone', async () => {
    const { invite, signIn, administrator } = await start();
    await invite([{ task: 'people', institution: 'ours' }]);
    const both = await invite(
      [
        { task: 'offer', institution: 'ours' },
        { task: 'offer', institution: 'theirs' },
      ],
      { email: 'beide@example.nl', name: 'Beide' },
    );
    const elsewhere = await invite([{ task: 'offer', institution: 'theirs' }], {
      email: 'elders@example.nl',
      name: 'Elders',
    });
    const manager = await signIn(colleague.email);
    const { people } = (await (await manager.get('/people')).json()) as { people: DeskPerson[] };
    expect(people.map((it) => [it.name, it.rights.length, it.hasOtherRights])).toEqual([
      ['Beide', 1, true],
      ['Fatma Demir', 1, false],
    ]);
    expect((await manager.get(`/people/${elsewhere.body.id}`)).status).toBe(404);
    expect((await manager.delete(`/people/${elsewhere.body.id}`)).status).toBe(404);
    // Not to be ended or renamed by who manages a part.
    expect((await manager.delete(`/people/${both.body.id}`)).status).toBe(403);
    expect((await change(manager, both.body.id, { name: 'X' })).status).toBe(403);
    expect((await change(manager, both.body.id, { rights: [] })).status).toBe(200);
    const left = (await (await administrator.get(`/people/${both.body.id}`)).json()) as DeskPerson;
    expect(left.rights).toEqual([{ task: 'offer', institution: 'theirs' }]);
  });

  it('changes what somebody may do at once, and ends them with all their sessions', async () => {
    const { invite, signIn, administrator } = await start();
    const { body } = await invite([{ task: 'offer', institution: 'ours' }]);
    const browser = await signIn(colleague.email);
    expect((await browser.get('/groups/g')).status).toBe(200);
    const rights = [{ task: 'signals', institution: 'ours' }];
    expect((await administrator.patch(`/people/${body.id}`, { rights })).status).toBe(428);
    const stale = { 'if-match': '"99"' };
    expect((await administrator.patch(`/people/${body.id}`, { rights }, stale)).status).toBe(412);
    expect((await change(administrator, body.id, { rights })).status).toBe(200);
    expect((await browser.get('/groups/g')).status).toBe(403);
    expect((await browser.get('/demand-signals')).status).toBe(200);

    expect((await administrator.delete(`/people/${body.id}`)).status).toBe(204);
    expect((await browser.get('/session')).status).toBe(401);
    expect((await administrator.get(`/people/${body.id}`)).status).toBe(404);
    // They may be invited again, as somebody new.
    expect((await invite(rights)).status).toBe(201);
  });

  it('gives an ended person no session by a link that was mailed before', async () => {
    const { endpoint, mailbox, invite, administrator } = await start();
    const { body } = await invite([{ task: 'offer', institution: 'ours' }]);
    const browser = new DeskBrowser(endpoint);
    const { secret } = await browser.ask(colleague.email, mailbox);
    await administrator.delete(`/people/${body.id}`);
    expect((await browser.post('/sessions', { secret })).status).toBe(403);
  });

  it('keeps the last administrator, also when two go at the same moment', async () => {
    const { invite, signIn, administrator } = await start();
    const me = await selfOf(administrator);
    const refused = [
      await administrator.delete(`/people/${me.id}`),
      await change(administrator, me.id, { rights: [{ task: 'offer' }] }),
    ];
    for (const it of refused) {
      expect(it.status).toBe(409);
      expect(await it.json()).toMatchObject({ type: 'urn:gmw:problem:last-administrator' });
    }
    expect((await administrator.get('/people')).status).toBe(200);

    const { body } = await invite([{ task: 'people' }]);
    const second = await signIn(colleague.email);
    const both = await Promise.all([
      administrator.delete(`/people/${body.id}`),
      second.delete(`/people/${me.id}`),
    ]);
    expect(both.map((it) => it.status)).toContain(204);
    const alive = await Promise.all([administrator, second].map((it) => it.get('/people')));
    expect(alive.map((it) => it.status)).toContain(200);
  });

  it('gives no sign-ups away in a session that came by mail', async () => {
    const { invite, administrator } = await start({ signupsNeedPasskey: true });
    const answer = await administrator.get('/signups');
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      type: 'urn:gmw:problem:stronger-sign-in-required',
    });
    const { status, body } = await invite([{ task: 'signups', institution: 'ours' }]);
    expect([status, body]).toMatchObject([
      403,
      { type: 'urn:gmw:problem:stronger-sign-in-required' },
    ]);
  });

  it('lets the command line give an administrator their rights again', async () => {
    const { endpoint, invite, administrator } = await start();
    await invite([{ task: 'people' }]);
    const me = await selfOf(administrator);
    expect((await change(administrator, me.id, { rights: [{ task: 'offer' }] })).status).toBe(200);
    expect((await administrator.get('/people')).status).toBe(403);
    const again = await endpoint.endpoint.invite({
      email: admin,
      name: 'x',
      mail: true,
    });
    expect(again).toMatchObject({ id: me.id, isNew: false });
    expect((await administrator.get('/people')).status).toBe(200);
  });

  it('finds somebody by name and mail, and gives all that is stored of them, but nothing of others', async () => {
    const { endpoint, invite, signIn } = await start();
    const { body } = await invite([{ task: 'offer', institution: 'ours' }]);
    const browser = await signIn(colleague.email);
    expect((await browser.get('/groups/g')).status).toBe(200);
    for (const text of ['demir', 'F.Demir@example.nl']) {
      expect(await endpoint.endpoint.findPeople(text)).toMatchObject([
        {
          kind: 'desk-person',
          reference: body.id,
          details: [colleague.name, colleague.email],
        },
      ]);
    }
    const exported = await endpoint.endpoint.exportPerson(body.id);
    expect(exported).toMatchObject({
      kind: 'desk-person',
      personal: colleague,
      rights: [{ task: 'offer', institution: 'ours' }],
      sessions: [{ signed_in_by: 'mail' }],
      audit: [{ action: 'sign-in mail' }],
    });
    expect(JSON.stringify(exported)).not.toMatch(/hash|secret|sealed/);
  });

  it('erases the name a year after somebody ended; the audit keeps their id', async () => {
    const { endpoint, database, invite, administrator, clock, signIn } = await start();
    const { body } = await invite([{ task: 'offer', institution: 'ours' }]);
    await signIn(colleague.email);
    expect((await administrator.delete(`/people/${body.id}`)).status).toBe(204);
    const names = async () =>
      (await endpoint.endpoint.findPeople(colleague.name)).map((it_) => it_.reference);
    clock.forward(364 * 86_400);
    await endpoint.endpoint.work();
    expect(await names()).toEqual([body.id]);
    clock.forward(2 * 86_400);
    await endpoint.endpoint.work();
    expect(await names()).toEqual([]);
    const exported = await endpoint.endpoint.exportPerson(body.id);
    expect(exported).toMatchObject({ personal: null, audit: [{ action: 'sign-in mail' }] });
    expect(await rowsOf(database, 'select distinct actor from audit')).toContainEqual({
      actor: `person:${body.id}`,
    });
  });

  it('erases the name of somebody who ended, on request', async () => {
    const { endpoint, invite, administrator } = await start();
    const { body } = await invite([{ task: 'offer', institution: 'ours' }]);
    await administrator.delete(`/people/${body.id}`);
    expect(await endpoint.endpoint.erasePerson(body.id)).toBe(true);
    expect(await endpoint.endpoint.findPeople(colleague.email)).toEqual([]);
    expect(await endpoint.endpoint.erasePerson(body.id)).toBe(false);
  });

  it('keeps out who was ended after the backup that is restored was made', async () => {
    const { endpoint, database, invite, administrator, clock, signIn } = await start();
    const { body } = await invite([{ task: 'offer', institution: 'ours' }]);
    await administrator.delete(`/people/${body.id}`);
    const erasures = await endpoint.endpoint.listErasures();
    // As the backup of before has it.
    await rowsOf(
      database,
      `update desk_people set ended_at = null where id = '${body.id}' returning id`,
    );
    clock.forward(30 * 86_400);
    expect(await endpoint.endpoint.replayErasures(erasures)).toBe(1);
    expect(await endpoint.endpoint.replayErasures(erasures)).toBe(0);
    // The administrator's session has ended meanwhile.
    const again = await signIn(admin);
    expect((await again.get(`/people/${body.id}`)).status).toBe(404);
    // The time of the name counts from the day on which they were ended.
    clock.forward(336 * 86_400);
    await endpoint.endpoint.work();
    expect(await endpoint.endpoint.findPeople(colleague.name)).toEqual([]);
  });
});

const rowsOf = async (database: TestDatabase, query: string): Promise<unknown[]> =>
  database.kind === 'sqlite'
    ? database.connect().prepare(query).all()
    : (await database.connect().query(query)).rows;
