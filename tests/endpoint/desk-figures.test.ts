import { expect, it } from 'vitest';
import { EditionMeetings, Figures, Meeting } from '../../src/contract/desk-figures.ts';
import type { Group } from '../../src/contract/group.ts';
import { deskFigureTexts } from '../../src/locale/nl/desk-figures.ts';
import { describeDatabases } from '../support/databases.ts';
import { institution2008, offer2008, totals2008 } from '../support/figures-2008.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { signUp } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

describeDatabases('the figures of a year', (open) => {
  const start = async () => {
    const clock = testClock('2008-01-10T10:00:00Z');
    const endpoint = new TestEndpoint(connect(await open()), {
      offer: offer2008({ bySignup: ['sturing'] }),
      clock,
      deskToken: `all ${institution2008}:ours elders:theirs`,
    });
    const desk = deskOf(endpoint, 'ours');
    const read = async (year = 2008, token = 'ours') => {
      const response = await deskOf(endpoint, token).get(`/figures?year=${year}`);
      expect(response.status).toBe(200);
      return Figures.parse(await response.json());
    };
    const move = async (reference: string, to: string) =>
      expect((await desk.post(`/signups/${reference}/transitions`, { to })).status).toBe(201);
    return { endpoint, clock, desk, read, move };
  };
  const dayLength = 86_400;

  /** Six people sign up, begin, and the year ends. */
  const run2008 = async () => {
    const it_ = await start();
    const references: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const { reference } = await signUp(it_.endpoint, { edition: 'sturing-1' });
      references.push(reference);
    }
    it_.clock.forward(30 * dayLength);
    for (const reference of references) await it_.move(reference, 'taking-part');
    it_.clock.forward(330 * dayLength);
    return { ...it_, references };
  };

  it('are those of the source, with people who signed up here and people who were counted elsewhere', async () => {
    const { read } = await run2008();
    const { total, funders, provision, groups, waitingDays, years } = await read();
    expect(total).toEqual({
      groups: totals2008.groups,
      meetings: totals2008.meetings,
      participants: { count: totals2008.participants },
    });
    expect(funders.slice(1).reduce((sum, row) => sum + row.groups, 0)).toBe(
      totals2008.groupsOfOthers,
    );
    expect(provision).toEqual({ standing: 12, demandLed: 5, unknown: 0 });
    expect(groups.find((row) => row.value === 'sturing')).toMatchObject({
      groups: 1,
      meetings: 8,
      participants: { count: 6 },
    });
    expect(waitingDays).toBe(25);
    expect(years).toEqual([2009, 2008]);
    expect((await read(2008, 'theirs')).total.groups).toBe(0);
  });

  it('stay when people are erased and when a start leaves the offer', async () => {
    const { endpoint, desk, read, references } = await run2008();
    const before = await read();
    for (const reference of references) {
      expect(await endpoint.endpoint.erasePerson(reference)).toBe(true);
    }
    expect(await read()).toEqual(before);
    const group = (await (await desk.get('/groups/sturing')).json()) as object;
    const { version: _version, ...rest } = group as Record<string, unknown>;
    const put = await desk.put('/groups/sturing', { ...rest, editions: [] });
    expect([put.status, await put.text()]).toEqual([200, expect.any(String)]);
    const after = await read();
    expect(after.total).toEqual(before.total);
    expect(after.groups).toEqual(before.groups);
    // It comes back, and counts once.
    expect((await desk.put('/groups/sturing', rest)).status).toBe(200);
    expect((await read()).total).toEqual(before.total);
  });

  it('have one number of people per meeting, and know which meetings did not take place', async () => {
    const { desk, read } = await run2008();
    const note = async (date: string, body: object, edition = 'sturing-1', by = desk) =>
      by.put(`/editions/${edition}/meetings/${date}`, body);
    const answer = await note('2008-02-04', { held: true, present: 5 });
    expect(answer.status).toBe(200);
    expect(Meeting.parse(await answer.json())).toEqual({
      date: '2008-02-04',
      held: true,
      present: 5,
    });
    expect((await note('2008-02-11', { held: true, present: 4 })).status).toBe(200);
    expect((await note('2008-02-18', { held: false, present: 4 })).status).toBe(200);
    const { total, groups, starts } = await read();
    expect(total.meetings).toBe(totals2008.meetings - 1);
    expect(groups.find((row) => row.value === 'sturing')?.present).toBe(4.5);
    const meetings = starts.find((it_) => it_.edition === 'sturing-1')?.meetings;
    expect(meetings?.slice(0, 4)).toEqual([
      { date: '2008-02-04', held: true, present: 5 },
      { date: '2008-02-11', held: true, present: 4 },
      { date: '2008-02-18', held: false },
      { date: '2008-02-25', held: true },
    ]);
    expect((await note('2008-02-18', { held: true })).status).toBe(200);
    expect((await read()).total.meetings).toBe(totals2008.meetings);
    expect((await note('2008-02-05', { held: true })).status).toBe(404);
    expect((await note('2008-02-04', { held: true }, 'nope')).status).toBe(404);
    expect((await note('2008-02-04', { held: true, present: -1 })).status).toBe(400);
  });

  it('list the meetings of a start with what is noted, for who may note it', async () => {
    const { endpoint, desk } = await run2008();
    const list = async (query = '', by = desk) => {
      const response = await by.get(`/editions/sturing-1/meetings${query}`);
      expect(response.status).toBe(200);
      return EditionMeetings.parse(await response.json()).meetings;
    };
    expect(await list()).toHaveLength(8);
    await desk.put('/editions/sturing-1/meetings/2008-02-11', { held: true, present: 4 });
    await desk.put('/editions/sturing-1/meetings/2008-02-18', { held: false });
    const noted = [
      { date: '2008-02-04', held: true },
      { date: '2008-02-11', held: true, present: 4 },
      { date: '2008-02-18', held: false },
    ];
    expect((await list()).slice(0, 3)).toEqual(noted);
    // The start counts in one year, with all of its meetings.
    expect(await list('?year=2009')).toEqual(await list());
    for (const [edition, by] of [
      ['nope', desk],
      ['sturing-1', deskOf(endpoint, 'theirs')],
    ] as const) {
      const answer = await by.get(`/editions/${edition}/meetings`);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ detail: 'Deze start bestaat hier niet.' });
    }
    expect((await desk.get('/editions/sturing-1/meetings?year=0')).status).toBe(400);
  });

  it('list the meetings of a start that left the offer, and take numbers of it', async () => {
    const { endpoint, desk } = await run2008();
    const path = '/editions/uitkomen-1/meetings';
    const { version: _version, ...group } = (await (
      await desk.get('/groups/uitkomen')
    ).json()) as Group & { version: number };
    const rest = group.editions.filter((it_) => it_.id !== 'uitkomen-1');
    expect((await desk.put('/groups/uitkomen', { ...group, editions: rest })).status).toBe(200);
    expect((await desk.put(`${path}/2008-02-18`, { held: true, present: 6 })).status).toBe(200);
    const { meetings } = EditionMeetings.parse(await (await desk.get(path)).json());
    expect(meetings).toHaveLength(6);
    expect(meetings[2]).toEqual({ date: '2008-02-18', held: true, present: 6 });
    expect((await deskOf(endpoint, 'theirs').get(path)).status).toBe(404);
  });

  it('list no meeting that is still to come, and none of a start that was cancelled', async () => {
    const { clock, desk } = await start();
    const list = async () => (await desk.get('/editions/sturing-1/meetings')).json();
    expect(await list()).toEqual({ meetings: [] });
    clock.forward(25 * dayLength);
    expect(await list()).toEqual({ meetings: [{ date: '2008-02-04', held: true }] });
    const { version: _version, ...group } = (await (
      await desk.get('/groups/sturing')
    ).json()) as Group & { version: number };
    const cancelled = group.editions.map((it_) => ({ ...it_, signupStatus: 'cancelled' }));
    const put = await desk.put('/groups/sturing', { ...group, editions: cancelled });
    expect(put.status).toBe(200);
    expect(await list()).toEqual({ meetings: [] });
  });

  it('know nothing of a meeting that is still to come', async () => {
    const { desk } = await start();
    const answer = await desk.put('/editions/sturing-1/meetings/2008-02-04', { held: true });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ errors: [{ code: 'not-yet' }] });
  });

  it('are a table for a spreadsheet and on paper, without small numbers and sensitive names', async () => {
    const { endpoint, desk } = await run2008();
    const [group] = offer2008().groups!;
    const small = {
      ...group!,
      id: 'veilig',
      name: 'Veilig verder',
      sensitive: true,
      editions: [
        {
          ...group!.editions[0]!,
          id: 'veilig-1',
          capacity: { maximum: 8, heldElsewhere: 3 },
        },
      ],
    };
    expect((await deskOf(endpoint, 'all').put('/groups/veilig', small)).status).toBe(200);
    const csv = await desk.get('/figures?year=2008&format=csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="cijfers-2008.csv"');
    const lines = (await csv.text()).split('\r\n');
    expect(lines).toContain('groep;Assertiviteitstraining;5;45;38;;');
    expect(lines).toContain('groep;groep zonder naam;1;9;minder dan 10;;');
    expect(lines).toContain('financier;GGD;4;;;;');
    expect(lines.join('\n')).not.toContain('Veilig verder');
    const page = await desk.get('/figures?year=2008&format=html');
    expect(page.headers.get('content-type')).toContain('text/html');
    const text = await page.text();
    expect(text).toMatch(/<h1>Groepen in 2008<\/h1>[^]*minder dan 10/);
    expect(text).toContain('groep zonder naam');
    expect(text).not.toContain('Veilig verder');
    expect((await desk.get('/figures?format=xlsx')).status).toBe(200);
    expect((await desk.get('/figures?year=0')).status).toBe(400);
  });

  /** The page to print, as text without tags. */
  const printed = async (endpoint: TestEndpoint, year: number, token = 'ours') => {
    const response = await deskOf(endpoint, token).get(`/figures?year=${year}&format=html`);
    expect(response.status).toBe(200);
    const page = await response.text();
    const body = page.slice(page.indexOf('<main>'));
    return { response, page, words: body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
  };

  it('are on paper a page for who pays: whose, of when, each table, and how was counted', async () => {
    const { endpoint, desk } = await run2008();
    await desk.put('/editions/sturing-1/meetings/2008-02-04', { held: true, present: 5 });
    const { response, page, words } = await printed(endpoint, 2008);
    expect(words).toMatch(/Welzijn Test Groepen in 2008 .*Gemaakt op 4 januari 2009\. 17 groepen/);
    expect(words).toMatch(/17 groepen en 7 betaald door anderen 118 deelnemers 145 bijeenkomsten/);
    expect(page).toContain('<title>Groepen in 2008, Welzijn Test</title>');
    for (const row of [
      /Groep Aantal groepen Bijeenkomsten Deelnemers Gemiddeld aanwezig Assert/,
      / Assertiviteitstraining 5 45 38 /,
      / Zelfsturing 1 8 6 5,0 /,
      / Samen 17 145 118 /,
      / GGD Beter omgaan met pubers, Opvoeden en zo 4 – – /,
      / Vast aanbod 12 71\s% /,
      / Aanmeldingen in 2008 6 /,
      / Dagen van aanmelding tot start \(de helft wacht korter\) 25 /,
    ])
      expect(words).toMatch(row);
    for (const sentence of [
      deskFigureTexts.howCountedPeople,
      deskFigureTexts.howCountedMeetings,
      deskFigureTexts.howCountedYears,
      deskFigureTexts.howCountedSmall,
      deskFigureTexts.funderAbout,
    ])
      expect(words).toContain(sentence);
    // Each table says what it shows; the style is in the policy of the page, and nothing is inline.
    expect(page.match(/<caption>\s*\S/g)).toHaveLength(page.match(/<table/g)?.length ?? -1);
    expect(page).not.toContain('style="');
    expect(response.headers.get('content-security-policy')).toMatch(/style-src 'sha256-[^']+';/);
    // A bar for the eye beside each number that is shown.
    expect(page).toMatch(/<svg aria-hidden="true">\s*<rect class="track"/);
  });

  it('say on paper that a year is not over, and when there are none', async () => {
    const { endpoint, clock } = await run2008();
    expect((await printed(endpoint, 2009)).words).toMatch(
      /4 januari 2009\. Het jaar is nog niet om.*Over 2009 zijn er nog geen cijfers\./,
    );
    clock.forward(400 * dayLength);
    const { words } = await printed(endpoint, 2009);
    expect(words).toContain('Over 2009 zijn er geen cijfers.');
    expect(words).not.toContain('nog niet om');
  });

  it('are on paper of all institutions, or of those that somebody sees', async () => {
    const { endpoint } = await run2008();
    expect((await printed(endpoint, 2008, 'all')).words).toContain('Welzijn Test Groepen in 2008');
    const other = {
      id: 'elders',
      name: 'Welzijn <Elders>',
      privacyUrl: 'https://elders.example/privacy',
    };
    const put = await deskOf(endpoint, 'all').put('/institutions/elders', other);
    expect(put.status).toBe(200);
    expect((await printed(endpoint, 2008, 'all')).words).toContain(
      'Alle instellingen samen: Welzijn &lt;Elders&gt; en Welzijn Test Groepen',
    );
    expect((await printed(endpoint, 2008, 'theirs')).words).toContain(
      'Welzijn &lt;Elders&gt; Groepen in 2008',
    );
  });

  it('are the only place that tells who pays and what comes back', async () => {
    const { endpoint, desk } = await start();
    const open_ = await (await endpoint.get('/groups')).text();
    expect(open_).toContain('Opvoeden en zo');
    expect(open_).not.toMatch(/GGD|provision|funder/);
    expect(await (await endpoint.get('/groups/opvoeden')).text()).not.toContain('GGD');
    expect(await (await desk.get('/groups/opvoeden')).json()).toMatchObject({ funder: 'GGD' });
  });
});
