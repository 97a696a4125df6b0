import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { signupStatuses, type Group } from '../../src/contract/group.ts';
import { editionOfFile } from '../../src/domain/offer/edition-of-file.ts';
import type { ImportProblem } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, capacityOf, signUp, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const small = (...editions: Parameters<typeof edition>[]) =>
  group('small', { editions: editions.map((it) => edition(...it)) });
const ten = { capacity: { maximum: 10, available: 9, waiting: 0 } };
const offer = { ...sampleGroups, groups: [small(['small-1', ten])] };
const brief = ({ id, name, field, code, leftOut }: ImportProblem) =>
  [id, name, field, code, leftOut].join(' | ');

describeDatabases('an import', (open) => {
  const start = async () =>
    new TestEndpoint(connect(await open()), { offer, deskToken: 'all welzijn:ours' });

  it('drops no edition with people in it', async () => {
    const endpoint = await start();
    const signup = await signUp(endpoint);
    const next = { ...offer, groups: [small(['small-new', ten]), group('other')] };
    const report = await endpoint.endpoint.importOffer(next);
    expect(report.problems.map(brief)).toEqual([
      'small | Groep small | editions | has-signups | record',
    ]);
    expect(report.problems[0]?.detail).toContain('small-1');
    expect(report.imported.groups).toBe(1);
    expect((await statusOf(endpoint, signup)).status).toBe('received');
    expect(await capacityOf(endpoint)).toMatchObject({ maximum: 10 });
    await asHolder(endpoint, signup, 'DELETE');
    expect((await endpoint.endpoint.importOffer(next)).problems).toEqual([]);
  });

  it('takes no edition from another group', async () => {
    const endpoint = await start();
    const thief = group('thief', { editions: [edition('small-1')] });
    const report = await endpoint.endpoint.importOffer({ groups: [thief] });
    expect(report.problems.map(brief)).toEqual([
      'thief | Groep thief | editions/0/id | duplicate-id | record',
    ]);
    expect(await capacityOf(endpoint)).toMatchObject({ maximum: 10 });
  });

  it('of what was read anywhere changes nothing: places are counted once', async () => {
    const endpoint = await start();
    for (let i = 0; i < 3; i += 1) await signUp(endpoint);
    const publicGroup = await endpoint.get('/groups/small');
    const deskGroup = await deskOf(endpoint, 'ours').get('/groups/small');
    const files = [
      await endpoint.endpoint.exportOffer(),
      { groups: [await publicGroup.json()] },
      { groups: [await deskGroup.json()] },
    ];
    await signUp(endpoint);
    const state = async () => [
      await capacityOf(endpoint),
      await (await deskOf(endpoint, 'ours').get('/editions')).json(),
      (await deskOf(endpoint, 'ours').get('/groups/small')).headers.get('etag'),
    ];
    const before = await state();
    expect(before[0]).toMatchObject({ available: 5 });
    expect(before[0]).not.toHaveProperty('heldElsewhere');
    for (const file of files) {
      expect((await endpoint.endpoint.importOffer(file)).problems).toEqual([]);
    }
    expect((await state()).slice(0, 2)).toEqual(before.slice(0, 2));
  });

  it('of its own export leaves every version as it is', async () => {
    const endpoint = await start();
    await signUp(endpoint);
    const tag = async (path: string) =>
      (await deskOf(endpoint, 'ours').get(path)).headers.get('etag');
    const paths = ['/groups/small', '/editions/small-1', '/institutions/welzijn'];
    const before = await Promise.all(paths.map(tag));
    await endpoint.endpoint.importOffer(await endpoint.endpoint.exportOffer());
    expect(await Promise.all(paths.map(tag))).toEqual(before);
  });

  it('takes over what an institution counts itself', async () => {
    const endpoint = await start();
    const counted = (capacity: object) =>
      endpoint.endpoint.importOffer({
        ...offer,
        groups: [small(['small-1', { capacity: { maximum: 10, ...capacity } }])],
      });
    // Nobody signed up here: the number can only be the institution's own.
    await counted({ available: 4 });
    expect(await capacityOf(endpoint)).toMatchObject({ available: 4 });
    await signUp(endpoint);
    await counted({ available: 9 });
    expect(await capacityOf(endpoint)).toMatchObject({ available: 3 });
    await counted({ heldElsewhere: 2, waitingElsewhere: 0 });
    expect(await capacityOf(endpoint)).toMatchObject({ available: 7 });
  });

  it('names a sign-up status that visitors do not see, and why', async () => {
    const endpoint = await start();
    const wrong = group('wrong', {
      name: 'Groep met plaatsen',
      editions: [
        edition('wrong-1', { signupStatus: 'open', capacity: { maximum: 10, available: 0 } }),
        edition('wrong-2', { signupStatus: 'full', capacity: { maximum: 10, available: 4 } }),
        edition('wrong-3', { signupStatus: 'open', signupClosesAt: '2020-01-01T10:00:00Z' }),
        edition('right-4', { signupStatus: 'open', capacity: { maximum: 10, available: 1 } }),
        edition('right-5', { signupStatus: 'full', capacity: { maximum: 10, available: 0 } }),
      ],
    });
    const report = await endpoint.endpoint.importOffer({ groups: [wrong] });
    expect(report.problems).toEqual([]);
    expect(
      report.statusChanges.map(({ path, edition, stated, shown }) => [
        path,
        edition,
        stated,
        shown,
      ]),
    ).toEqual([
      ['/groups/0/editions/0/signupStatus', 'wrong-1', 'open', 'waiting-list'],
      ['/groups/0/editions/1/signupStatus', 'wrong-2', 'full', 'open'],
      ['/groups/0/editions/2/signupStatus', 'wrong-3', 'open', 'closed'],
    ]);
    expect(report.statusChanges[1]?.detail).toBe(
      'In het bestand staat "full". Bezoekers zien "open", want het aantal vrije plaatsen is 4 en niemand wacht.',
    );
    const shown = (await (await endpoint.get('/groups/wrong')).json()) as Group;
    expect(shown.editions.map((it) => it.signupStatus)).toEqual([
      'waiting-list',
      'open',
      'closed',
      'few-places',
      'full',
    ]);
  });

  it('shows of a file what the file itself shows on a site', async () => {
    const clock = testClock();
    const endpoint = new TestEndpoint(connect(await open()), { offer, clock });
    const capacities = [
      undefined,
      { maximum: 10 },
      { maximum: 10, available: 0 },
      { maximum: 10, available: 3, waiting: 2 },
      { maximum: 10, available: 3, heldElsewhere: 9, waitingElsewhere: 1 },
    ];
    const moments = [
      {},
      { signupOpensAt: '2020-01-01T10:00:00Z' },
      { signupOpensAt: '2199-01-01T10:00:00Z' },
      { signupClosesAt: '2020-01-01T10:00:00Z' },
    ];
    const editions = [...signupStatuses, 'iets-nieuws'].flatMap((signupStatus) =>
      capacities.flatMap((capacity) =>
        moments.map((it) => ({ signupStatus, ...(capacity && { capacity }), ...it })),
      ),
    );
    const every = group('every', {
      editions: editions.map((it, index) => edition(`every-${index}`, it)),
    });
    await endpoint.endpoint.importOffer({ groups: [every] });
    const shown = (await (await endpoint.get('/groups/every')).json()) as Group;
    const brief = ({ id, signupStatus, capacity }: Group['editions'][0]) =>
      [id, signupStatus, capacity?.available, capacity?.waiting].join(' ');
    expect(shown.editions.map(brief)).toEqual(
      every.editions.map((it) => brief(editionOfFile(it, clock()))),
    );
  });

  it('takes null and empty for absent, and leaves out a broken part instead of its record', async () => {
    const endpoint = await start();
    const file: unknown = JSON.parse(
      readFileSync(new URL('cases/cms-nulls.json', import.meta.url), 'utf8'),
    );
    const report = await endpoint.endpoint.importOffer(file);
    expect(report.problems.map(brief)).toEqual([
      'g3 | Tijd zonder nul | editions/0/sessions/0/startTime | invalid-format | field',
      'g4 | Lijst in plaats van object | editions/0/location | invalid-type | field',
    ]);
    expect(report.imported).toMatchObject({ institutions: 1, groups: 4 });
    const read = async (id: string) => (await endpoint.get(`/groups/${id}`)).json();
    expect(await read('g1')).not.toHaveProperty('description');
    expect(await read('g2')).not.toHaveProperty('description');
    expect(await read('g3')).toMatchObject({ editions: [{ sessions: [{ date: '2027-01-14' }] }] });
    expect(await read('g4')).toMatchObject({ editions: [{ id: 'e4' }] });
  });

  it('makes plain text of HTML, and says where', async () => {
    const endpoint = await start();
    const file: unknown = JSON.parse(
      readFileSync(new URL('cases/html-in-fields.json', import.meta.url), 'utf8'),
    );
    const report = await endpoint.endpoint.importOffer(file);
    expect(report.problems.map(brief)).toEqual([
      'h | Rust &amp; Ruimte | name | markup | nothing',
      'h | Rust &amp; Ruimte | summary | markup | nothing',
    ]);
    expect(await (await endpoint.get('/groups/h')).json()).toMatchObject({
      name: 'Rust & Ruimte',
      summary: 'Voor ouders van pubers',
    });
    const plain = { ...group('plain'), summary: 'Voor wie A&B < C kent; 1 < 2 > 0, <3' };
    expect((await endpoint.endpoint.importOffer({ groups: [plain] })).problems).toEqual([]);
    expect(await (await endpoint.get('/groups/plain')).json()).toMatchObject({
      summary: plain.summary,
    });
  });

  it('leaves a record out rather than reveal or promise what it should not', async () => {
    const endpoint = await start();
    const wrong = [
      { ...group('a'), sensitive: 'ja' },
      group('b', { editions: [{ ...edition('b-1'), locationDisclosed: 'nee' as never }] }),
      group('c', { editions: [edition('c-1', { capacity: { maximum: -1 } })] }),
      group('d', { editions: [edition('d-1', { signupClosesAt: '2027-13-01T00:00:00Z' })] }),
    ];
    const report = await endpoint.endpoint.importOffer({ groups: wrong });
    expect(report.problems.map(brief)).toEqual([
      'a | Groep a | sensitive | invalid-type | record',
      'b | Groep b | editions/0/locationDisclosed | invalid-type | record',
      'c | Groep c | editions/0/capacity/maximum | out-of-range | record',
      'd | Groep d | editions/0/signupClosesAt | invalid-format | record',
    ]);
    expect(report.imported.groups).toBe(0);
  });
});
