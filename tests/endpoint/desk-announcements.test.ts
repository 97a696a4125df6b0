// People whom a referrer announced: by number, never by name.
import { expect, it } from 'vitest';
import { Announcement, AnnouncementList } from '../../src/contract/desk-announcements.ts';
import { DecisionList } from '../../src/contract/desk-decisions.ts';
import { SignalReport } from '../../src/contract/desk-signal-report.ts';
import { numberInPairs } from '../../src/domain/desk/announcement-number.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { auditOf } from './audit-rows.ts';
import { deskOf } from './desk.ts';
import { group, sampleGroups } from './sample-groups.ts';
import { somebody } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  institutions: [institution!, { ...institution!, id: 'elders', name: 'Elders' }],
  groups: [group('g'), group('h'), group('theirs', { institution: 'elders' })],
};
const day = 86_400;
const doctor = 'Huisartsenpraktijk De Brink';
const newKey = () => ({ 'idempotency-key': crypto.randomUUID() });

describeDatabases('an announcement', (open) => {
  const start = async () => {
    const clock = testClock();
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer,
      clock,
      deskToken: 'all welzijn:ours elders:theirs',
    });
    const desk = deskOf(endpoint, 'ours');
    const read = async (path = '/announcements', token = 'ours') =>
      AnnouncementList.parse(await (await deskOf(endpoint, token).get(path)).json());
    const announce = async (body: object = {}) => {
      const sent = { institution: 'welzijn', organization: doctor, ...body };
      const answer = await desk.post('/announcements', sent, newKey());
      expect(answer.status).toBe(201);
      return Announcement.parse(await answer.json());
    };
    const act = async (method: 'put' | 'delete', id: string, what: 'arrival' | 'closing') => {
      const path = `/announcements/${id}/${what}`;
      const answer = await (method === 'put' ? desk.put(path, undefined) : desk.delete(path));
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const decisions = async () => {
      const list = DecisionList.parse(await (await desk.get('/tasks')).json());
      return list.decisions.filter((it_) => it_.kind === 'announced');
    };
    const signals = async (token = 'ours', query = '') =>
      SignalReport.parse(await (await deskOf(endpoint, token).get(`/signals${query}`)).json());
    return { database, endpoint, clock, desk, read, announce, act, decisions, signals };
  };

  it('gets a number, is found by it, and ends when somebody mentions it', async () => {
    const { read, announce, act, clock } = await start();
    const it_ = await announce({ group: 'g' });
    expect(it_).toMatchObject({
      state: 'open',
      group: 'g',
      groupName: 'Groep g',
      organization: doctor,
      announcedAt: clock().toISOString(),
    });
    const where = { institution: 'welzijn', institutionName: 'Welzijn Test' };
    expect(await read()).toEqual({
      announcements: [it_],
      open: 1,
      organizations: [doctor],
      places: [
        where,
        { ...where, group: 'g', groupName: 'Groep g' },
        { ...where, group: 'h', groupName: 'Groep h' },
      ],
    });
    const number = numberInPairs(it_.number);
    expect(
      (await read(`/announcements?number=${encodeURIComponent(number)}`)).announcements,
    ).toEqual([it_]);
    expect((await read('/announcements?number=Jan')).announcements).toEqual([]);
    clock.forward(day);
    const arrived = await act('put', it_.id, 'arrival');
    expect(arrived).toMatchObject({ status: 200, body: { state: 'arrived' } });
    expect(await read()).toMatchObject({ open: 0, announcements: [{ state: 'arrived' }] });
    clock.forward(29 * day);
    expect((await read()).announcements).toEqual([]);
    expect((await read(`/announcements?number=${it_.number}`)).announcements).toHaveLength(1);
  });

  it('is taken back as it was, also who came after nobody expected them', async () => {
    const { announce, act } = await start();
    const { id } = await announce();
    const states = [];
    for (const [method, what] of [
      ['put', 'closing'],
      ['put', 'arrival'],
      ['delete', 'arrival'],
      ['delete', 'closing'],
      ['put', 'arrival'],
      ['put', 'arrival'],
    ] as const) {
      states.push((await act(method, id, what)).body['state']);
    }
    expect(states).toEqual(['closed', 'arrived', 'closed', 'open', 'arrived', 'arrived']);
    const late = await act('put', id, 'closing');
    expect(late).toMatchObject({ status: 409, body: { errors: [{ code: 'has-arrived' }] } });
    expect((await act('put', 'nope', 'arrival')).status).toBe(404);
  });

  it('has a number that no other one of the institution has, and that counts nothing', async () => {
    const { announce } = await start();
    const all = await Promise.all(Array.from({ length: 12 }, () => announce()));
    const numbers = all.map((it_) => Number(it_.number));
    expect(new Set(numbers).size).toBe(12);
    const steps = numbers.slice(1).map((it_, at) => it_ - numbers[at]!);
    expect(new Set(steps).size).toBeGreaterThan(3);
  });

  it('has one number, however often it is sent', async () => {
    const { desk, read } = await start();
    const key = newKey();
    const send = async () =>
      Announcement.parse(
        await (
          await desk.post('/announcements', { institution: 'welzijn', organization: doctor }, key)
        ).json(),
      );
    const first = await send();
    expect(await send()).toEqual(first);
    expect((await read()).announcements).toHaveLength(1);
  });

  it('is refused for what does not exist or has no organisation', async () => {
    const { desk, endpoint } = await start();
    const send = async (body: object) => {
      const answer = await desk.post(
        '/announcements',
        { institution: 'welzijn', ...body },
        newKey(),
      );
      return { status: answer.status, text: await answer.text() };
    };
    expect(await send({ organization: ' ' })).toMatchObject({ status: 400 });
    expect(await send({})).toMatchObject({ status: 400 });
    expect((await send({ organization: doctor, group: 'theirs' })).text).toContain('/group');
    expect(await send({ organization: doctor, institution: 'elders' })).toMatchObject({
      status: 404,
    });
    const everywhere = await deskOf(endpoint, 'all').post(
      '/announcements',
      { institution: 'nope', organization: doctor },
      newKey(),
    );
    expect(everywhere.status).toBe(404);
  });

  it('is nothing that another institution can see, change or sign up with', async () => {
    const { endpoint, announce, read } = await start();
    const { id, number } = await announce();
    const theirs = deskOf(endpoint, 'theirs');
    expect(await read('/announcements', 'theirs')).toMatchObject({
      announcements: [],
      open: 0,
      organizations: [],
      places: [{ institution: 'elders' }, { group: 'theirs' }],
    });
    expect((await theirs.put(`/announcements/${id}/arrival`, undefined)).status).toBe(404);
    expect((await theirs.delete(`/announcements/${id}/closing`)).status).toBe(404);
    const mode = { mode: 'self', edition: 'theirs-1', participant: somebody() };
    const signup = await theirs.post(
      '/signups',
      { ...mode, announcement: number },
      { 'idempotency-key': crypto.randomUUID() },
    );
    expect(signup.status).toBe(400);
  });

  it('has come with the sign-up by telephone, both or neither', async () => {
    const { desk, announce, read } = await start();
    const { number } = await announce({ group: 'h' });
    const participant = somebody();
    const add = async (announcement: string, key: string = crypto.randomUUID()) => {
      const body = { mode: 'self', edition: 'g-1', participant, announcement };
      const answer = await desk.post('/signups', body, { 'idempotency-key': key });
      return { status: answer.status, body: (await answer.json()) as object };
    };
    const pointer = '/announcement';
    expect(await add('00 00')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer, code: 'announcement-unknown' }] },
    });
    const count = async () =>
      ((await (await desk.get('/signups')).json()) as { signups: object[] }).signups.length;
    expect(await count()).toBe(0);
    const key = crypto.randomUUID();
    const first = await add(numberInPairs(number), key);
    expect(first.status).toBe(201);
    expect(JSON.stringify(first.body)).not.toContain(number);
    expect(await read()).toMatchObject({ open: 0, announcements: [{ state: 'arrived' }] });
    // Sent again it is the same; another person with the number is asked again.
    expect((await add(numberInPairs(number), key)).status).toBe(201);
    Object.assign(participant, somebody());
    expect(await add(number)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer, code: 'announcement-arrived' }] },
    });
    expect(await count()).toBe(1);
    expect(JSON.stringify(await read())).not.toMatch(/Deelnemer|06 1/);
  });

  it('waits for a decision after two weeks, and can be taken back for some minutes', async () => {
    const { announce, act, decisions, clock } = await start();
    const it_ = await announce({ group: 'g' });
    const since = new Date(clock().getTime() + 14 * day * 1000).toISOString();
    clock.forward(14 * day - 1);
    await announce();
    expect(await decisions()).toEqual([]);
    clock.forward(1);
    const waiting = {
      id: `announced:${it_.id}`,
      kind: 'announced',
      since,
      institution: 'welzijn',
      group: 'g',
      groupName: 'Groep g',
      announcement: it_.id,
      number: it_.number,
      organization: doctor,
      announcedAt: it_.announcedAt,
      announcementState: 'open',
    };
    expect(await decisions()).toEqual([waiting]);
    await act('put', it_.id, 'closing');
    expect(await decisions()).toEqual([{ ...waiting, announcementState: 'closed' }]);
    await act('delete', it_.id, 'closing');
    expect(await decisions()).toEqual([waiting]);
    await act('put', it_.id, 'closing');
    clock.forward(5 * 60);
    expect(await decisions()).toEqual([]);
  });

  it('is erased some time after it ended, and stays in the counts', async () => {
    const { endpoint, announce, act, clock, read, signals } = await start();
    for (let i = 0; i < 6; i += 1) {
      await act('put', (await announce({ group: 'g' })).id, 'arrival');
      await act(
        'put',
        (await announce({ organization: `${doctor.toLowerCase()} ` })).id,
        'closing',
      );
    }
    const open_ = await announce();
    const before = await signals();
    expect(before.notArrived).toEqual([
      { value: 'huisartsenpraktijk-de-brink', label: doctor, count: 6, announced: 13 },
    ]);
    clock.forward(90 * day);
    await endpoint.endpoint.work();
    expect(await read()).toMatchObject({ announcements: [{ id: open_.id }], open: 1 });
    expect((await read(`/announcements?number=${open_.number}`)).announcements).toHaveLength(1);
    const after = [{ ...before.notArrived[0], count: 7 }];
    // Nobody said what became of the last one: after two weeks it counts as one who did not come.
    expect((await signals()).notArrived).toMatchObject(
      after.map(({ count, announced }) => ({ count, announced })),
    );
    clock.forward(275 * day);
    await endpoint.endpoint.work();
    expect(await read()).toMatchObject({ announcements: [], open: 0 });
    expect((await read()).organizations).toHaveLength(1);
    expect((await signals()).notArrived).toMatchObject([{ count: 7, announced: 13 }]);
    expect((await signals('ours', '?period=year-before')).notArrived).toEqual([]);
    expect((await signals('theirs')).notArrived).toEqual([]);
    expect((await act('put', open_.id, 'arrival')).status).toBe(404);
  });

  it('shows no small number in the signals, nor one that tells it', async () => {
    const { announce, act, signals } = await start();
    const close = async (organization: string, times: number) => {
      for (let i = 0; i < times; i += 1) {
        await act('put', (await announce({ organization })).id, 'closing');
      }
    };
    await close('Wijkteam Zuid', 2);
    await close('Wijkteam Noord', 8);
    await close('School', 6);
    for (let i = 0; i < 5; i += 1) await announce({ organization: 'Wijkteam Noord' });
    for (let i = 0; i < 5; i += 1) await announce({ organization: 'Kerk' });
    const { notArrived } = await signals();
    expect(notArrived.find((it_) => it_.label === 'Wijkteam Noord')).toMatchObject({ count: 8 });
    const hidden = notArrived.filter((it_) => it_.count === undefined);
    expect(hidden.map((it_) => it_.label)).toContain('Wijkteam Zuid');
    for (const it_ of hidden) expect(it_.announced).toBeUndefined();
    // Of who all may still come nothing is said.
    expect(notArrived.map((it_) => it_.label)).not.toContain('Kerk');
  });

  it('is in the log by the names of its fields only', async () => {
    const { announce, act, database } = await start();
    const { id, number } = await announce();
    await act('put', id, 'arrival');
    await act('delete', id, 'arrival');
    const rows = await auditOf(database);
    expect(rows.map(({ action, records, fields }) => [action, records, fields])).toEqual([
      ['POST /desk/announcements', [], ['institution', 'organization']],
      [`PUT /desk/announcements/${id}/arrival`, [id], []],
      [`DELETE /desk/announcements/${id}/arrival`, [id], []],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${number}|${doctor}`));
  });
});
