import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ApprovalResult, PendingList, PollExport } from '../../src/contract/desk.ts';
import { Poll, VoteResult } from '../../src/contract/poll.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf, deskToken } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { TestEndpoint, testClock } from './support.ts';

describeDatabases('desk of polls', (open) => {
  const start = async (options = {}): Promise<TestEndpoint> =>
    new TestEndpoint(connect(await open()), { offer: sampleBallots, deskToken, ...options });
  const vote = async (endpoint: TestEndpoint, body: object, poll = 'lunch') => {
    const response = await endpoint.submit(`/polls/${poll}/votes`, 'vote', body);
    expect(response.status).toBe(201);
    return VoteResult.parse(await response.json());
  };
  const read = async (endpoint: TestEndpoint, id = 'lunch'): Promise<Poll> =>
    Poll.parse(await (await endpoint.get(`/polls/${id}`)).json());
  const pending = async (endpoint: TestEndpoint): Promise<PendingList> =>
    PendingList.parse(await (await deskOf(endpoint).get('/pending')).json());
  const approve = (endpoint: TestEndpoint, id: string, approved = true) =>
    deskOf(endpoint).put(`/votes/${id}/approval`, { approved });

  it('opens for nobody without its token', async () => {
    const closed = await start({ deskToken: undefined });
    const endpoint = await start();
    for (const response of [
      await endpoint.get('/desk/pending'),
      await deskOf(endpoint, 'guess').get('/pending'),
      await deskOf(endpoint, 'guess').patch('/polls/lunch', { state: 'closed' }),
      await deskOf(endpoint, 'guess').get('/polls/lunch/export'),
      await deskOf(closed).get('/pending'),
      await deskOf(closed, 'undefined').get('/pending'),
    ]) {
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ type: problemTypes.unauthorized });
    }
    expect((await deskOf(endpoint).get('/pending')).status).toBe(200);
    expect((await read(endpoint)).state).toBe('open');
  });

  it('lists a text of a voter only when it is approved, and no more when it changes', async () => {
    const endpoint = await start();
    const own = await vote(endpoint, { option: 'other', otherText: 'Pannenkoeken', role: 'kok' });
    await vote(endpoint, { option: 'soup' });
    const waiting = await pending(endpoint);
    expect(waiting).toMatchObject({
      votes: [{ id: own.vote, poll: 'lunch', option: 'other', otherText: 'Pannenkoeken' }],
      responses: [],
      more: false,
    });
    expect((await read(endpoint)).tally).toMatchObject({ total: 7 });
    expect((await read(endpoint)).tally?.otherTexts).toBeUndefined();

    const answer = ApprovalResult.parse(await (await approve(endpoint, own.vote)).json());
    expect(answer).toEqual({ id: own.vote, counted: true, shown: true });
    expect((await read(endpoint)).tally?.otherTexts).toEqual([
      { option: 'other', text: 'Pannenkoeken' },
    ]);
    expect((await pending(endpoint)).votes).toEqual([]);

    const change = { option: 'other', otherText: 'Iets heel anders' };
    const changed = await endpoint.fetch(`/polls/lunch/votes/${own.vote}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${own.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
    expect(changed.status).toBe(200);
    expect((await read(endpoint)).tally?.otherTexts).toBeUndefined();
    expect((await pending(endpoint)).votes).toMatchObject([{ otherText: 'Iets heel anders' }]);
    await approve(endpoint, own.vote, false);
    expect((await pending(endpoint)).votes).toEqual([]);
    expect((await read(endpoint)).tally).toMatchObject({ total: 7, counts: { other: 1 } });
  });

  it('counts a suspect vote from its approval on, once', async () => {
    const endpoint = await start();
    const { vote: id } = await vote(endpoint, { option: 'soup', website: 'x' });
    expect((await pending(endpoint)).votes).toMatchObject([{ id, suspect: true }]);
    await approve(endpoint, id, false);
    expect((await read(endpoint)).tally?.total).toBe(5);
    await Promise.all([approve(endpoint, id), approve(endpoint, id)]);
    expect((await read(endpoint)).tally?.total).toBe(6);
    expect((await approve(endpoint, 'nope')).status).toBe(404);
    expect((await deskOf(endpoint).put(`/votes/${id}/approval`, {})).status).toBe(400);
  });

  it('closes, opens and shows', async () => {
    const clock = testClock();
    const endpoint = await start({ clock });
    const patch = async (poll: string, body: object): Promise<Poll> => {
      const response = await deskOf(endpoint).patch(`/polls/${poll}`, body);
      expect(response.status).toBe(200);
      return Poll.parse(await response.json());
    };
    expect(await patch('lunch', { state: 'closed' })).toMatchObject({
      state: 'closed',
      closesAt: '2027-01-14T10:00:00.000Z',
    });
    const refused = await endpoint.submit('/polls/lunch/votes', 'vote', { option: 'soup' });
    expect(refused.status).toBe(409);
    expect((await patch('lunch', { state: 'open' })).closesAt).toBeUndefined();
    await vote(endpoint, { option: 'soup' });
    expect((await patch('lunch', { opensAt: '2027-02-01T00:00:00+01:00' })).state).toBe(
      'not-yet-open',
    );
    expect(await patch('lunch', { opensAt: null })).toMatchObject({ state: 'open' });

    expect((await patch('hidden', { resultsVisible: 'closed' })).tally?.total).toBe(0);
    expect((await read(endpoint, 'hidden')).tally).toBeUndefined();
    await patch('hidden', { resultsVisible: 'always', minimumVotes: 0 });
    expect((await read(endpoint, 'hidden')).tally?.total).toBe(0);

    const wrong = await deskOf(endpoint).patch('/polls/lunch', {
      closesAt: '2027-13-01T00:00:00Z',
    });
    expect(await wrong.json()).toMatchObject({
      status: 400,
      errors: [{ pointer: '/closesAt', code: 'invalid-format' }],
    });
    expect((await deskOf(endpoint).patch('/polls/nope', {})).status).toBe(404);
  });

  it.each([false, true])(
    'exports an approved text, and a rejected one only when asked (%s)',
    async (approved) => {
      const endpoint = await start();
      const { vote: id } = await vote(endpoint, { option: 'other', otherText: 'Een boterham' });
      const desk = deskOf(endpoint);
      expect((await desk.put(`/votes/${id}/approval`, { approved })).status).toBe(200);
      for (const format of ['json', 'csv', 'xlsx'])
        for (const texts of ['', '&texts=all']) {
          const answer = await desk.get(`/polls/lunch/export?format=${format}${texts}`);
          const file = new Uint8Array(await answer.arrayBuffer());
          const parts = format === 'xlsx' ? Object.values(unzipSync(file)) : [file];
          const read = parts.map((it_) => strFromU8(it_)).join();
          expect(read.includes('boterham'), `${format}${texts}`).toBe(approved || texts !== '');
        }
    },
  );

  it('exports ballots without names, with the statistics', async () => {
    const endpoint = await start();
    const own = { option: 'other', otherText: '=1+1, "zo"', role: 'kok', institution: 'Geheim' };
    await vote(endpoint, own);
    await vote(endpoint, { option: 'soup' });
    await vote(endpoint, { option: 'soup', website: 'x' });
    const response = await deskOf(endpoint).get('/polls/lunch/export');
    const text = await response.text();
    const it_ = PollExport.parse(JSON.parse(text));
    expect(it_).toMatchObject({
      id: 'lunch',
      summary: expect.stringMatching(
        /^Alles bij elkaar heeft een meerderheid, 4 van de 7 \(57 %\), gekozen voor “Soep”\. Eerder: 5/,
      ),
      tally: { total: 7, counts: { soup: 4, salad: 2, other: 1 } },
      percentages: { soup: 57, salad: 29, other: 14 },
    });
    expect(it_.votes).toHaveLength(2);
    expect(text).not.toMatch(/Geheim|secret/);

    const table = await deskOf(endpoint).get('/polls/lunch/export?format=csv');
    expect(table.headers.get('content-type')).toMatch(/^text\/csv/);
    const lines = new TextDecoder('utf-8', { ignoreBOM: true })
      .decode(await table.arrayBuffer())
      .split('\r\n');
    expect(lines[0]).toBe('\uFEFFsoort;ronde;keuze;naam;stemmen;procent;tekst;functie;dag');
    expect(lines).toContain('uitslag;alle;soup;Soep;4;57;;;');
    // Nobody has approved the text.
    expect(lines).toContain('stem;Deze ronde;other;Anders;;;;kok;2027-01-14');
    expect(text).not.toContain('1+1');
    const whole = await deskOf(endpoint).get('/polls/lunch/export?format=csv&texts=all');
    expect(await whole.text()).toContain(
      `stem;Deze ronde;other;Anders;;;"'=1+1, ""zo""";kok;2027-01-14`,
    );
    expect(lines.join()).not.toContain('Geheim');
    expect((await deskOf(endpoint).get('/polls/lunch/export?format=pdf')).status).toBe(400);
  });
});
