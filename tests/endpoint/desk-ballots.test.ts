import { expect, it } from 'vitest';
import {
  DecidedTextList,
  DeskPoll,
  DeskPollList,
  DeskSurvey,
  SurveyCodeList,
} from '../../src/contract/desk-ballots.ts';
import {
  ApprovalResult,
  PendingList,
  SurveyCodes,
  VoteBatchResult,
} from '../../src/contract/desk.ts';
import { Poll, VoteResult } from '../../src/contract/poll.ts';
import { Survey } from '../../src/contract/survey.ts';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf, deskToken } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const options = ['a', 'b'].map((id, index) => ({
  id,
  number: index + 1,
  short: `Keuze ${id}`,
  text: `Keuze ${id} voluit`,
}));
const words = { question: 'Hoe noemt u dit werk?', options };
const forNew = { 'if-none-match': '*' };
const basedOn = (version: number) => ({ 'if-match': `"${version}"` });

describeDatabases('polls and surveys at the desk', (open) => {
  const clock = testClock();
  const start = async (rest = {}): Promise<TestEndpoint> =>
    new TestEndpoint(connect(await open()), { offer: sampleBallots, deskToken, clock, ...rest });
  const vote = async (endpoint: TestEndpoint, body: object, poll = 'lunch') => {
    const response = await endpoint.submit(`/polls/${poll}/votes`, 'vote', body);
    expect(response.status).toBe(201);
    return VoteResult.parse(await response.json());
  };
  const changeVote = async (endpoint: TestEndpoint, own: VoteResult, body: object) => {
    const changed = await endpoint.fetch(`/polls/lunch/votes/${own.vote}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${own.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(changed.status).toBe(200);
  };
  const read = async (endpoint: TestEndpoint, id = 'lunch'): Promise<Poll> =>
    Poll.parse(await (await endpoint.get(`/polls/${id}`)).json());
  const atDesk = async (endpoint: TestEndpoint, id = 'lunch'): Promise<DeskPoll> =>
    DeskPoll.parse(await (await deskOf(endpoint).get(`/polls/${id}`)).json());
  const pending = async (endpoint: TestEndpoint): Promise<PendingList> =>
    PendingList.parse(await (await deskOf(endpoint).get('/pending')).json());
  const decided = async (endpoint: TestEndpoint) =>
    DecidedTextList.parse(await (await deskOf(endpoint).get('/decided-texts')).json()).texts;
  const hold = (endpoint: TestEndpoint, path: string, approved = true) =>
    deskOf(endpoint).put(`${path}/approval`, { approved, hold: true });

  it('makes a poll that nobody can vote in before it is opened', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const made = await desk.put('/polls/hoe-noemt-u-dit', words, forNew);
    expect(made.status).toBe(200);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(DeskPoll.parse(await made.json())).toMatchObject({
      id: 'hoe-noemt-u-dit',
      state: 'not-yet-open',
      isDraft: true,
      version: 1,
      tally: { total: 0 },
      proposedSummary: 'Er is nog niet gestemd.',
    });
    expect((await read(endpoint, 'hoe-noemt-u-dit')).state).toBe('not-yet-open');
    const early = await endpoint.submit('/polls/hoe-noemt-u-dit/votes', 'vote', { option: 'a' });
    expect(early.status).toBe(409);
    expect((await desk.put('/polls/hoe-noemt-u-dit', words, forNew)).status).toBe(412);
    expect((await desk.put('/polls/Hoe?', words, forNew)).status).toBe(400);

    await desk.patch('/polls/hoe-noemt-u-dit', { closesAt: '2030-01-01T00:00:00Z' });
    expect((await atDesk(endpoint, 'hoe-noemt-u-dit')).isDraft).toBe(true);
    const { polls } = DeskPollList.parse(await (await desk.get('/polls')).json());
    expect(polls.find((it) => it.id === 'hoe-noemt-u-dit')?.isDraft).toBe(true);
    await desk.patch('/polls/hoe-noemt-u-dit', { state: 'open' });
    expect(await atDesk(endpoint, 'hoe-noemt-u-dit')).toMatchObject({ state: 'open', version: 3 });
    await vote(endpoint, { option: 'a' }, 'hoe-noemt-u-dit');
    const list = DeskPollList.parse(await (await desk.get('/polls')).json()).polls;
    expect(list.find((it) => it.id === 'hoe-noemt-u-dit')).toMatchObject({
      state: 'open',
      answers: 1,
      waiting: 0,
    });
  });

  it('rewords a poll in two languages, and keeps its options once there are votes', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    await desk.put('/polls/p', words, forNew);
    await desk.patch('/polls/p', { state: 'open' });
    await vote(endpoint, { option: 'b' }, 'p');
    const translations = { en: { question: 'What do you call this?', options: {} } };
    const reworded = { ...words, question: 'Hoe heet dit werk?', translations };
    const { version } = await atDesk(endpoint, 'p');
    expect((await desk.put('/polls/p', reworded, basedOn(version))).status).toBe(200);
    expect(await read(endpoint, 'p')).toMatchObject({
      question: 'Hoe heet dit werk?',
      translations,
      options: [{ id: 'a' }, { id: 'b' }],
    });
    const third = { id: 'c', number: 3, short: 'C', text: 'C' };
    const more = await desk.put('/polls/p', { ...reworded, options: [...options, third] });
    expect(more.status).toBe(409);
    expect(await more.json()).toMatchObject({ errors: [{ code: 'has-answers' }] });
    const twice = await desk.put('/polls/p', { ...reworded, options: [options[0], options[0]] });
    expect(twice.status).toBe(400);
    expect((await atDesk(endpoint, 'p')).tally?.counts).toEqual({ a: 0, b: 1 });
  });

  it('keeps an option that only a vote that waits is for', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const third = { id: 'c', number: 3, short: 'Keuze c', text: 'Keuze c voluit' };
    const three = { ...words, options: [...options, third] };
    await desk.put('/polls/p', three, forNew);
    await desk.patch('/polls/p', { state: 'open' });
    await vote(endpoint, { option: 'c', website: 'x' }, 'p');
    expect((await atDesk(endpoint, 'p')).tally?.total).toBe(0);
    const refused = await desk.put('/polls/p', words);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'has-answers' }] });
    expect((await desk.put('/polls/p', { ...three, question: 'Anders?' })).status).toBe(200);
  });

  it('refuses a change of what somebody else changed meanwhile, and shows how it is now', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const { version } = await atDesk(endpoint);
    expect((await desk.put('/polls/lunch', words, {})).status).toBe(428);
    await vote(endpoint, { option: 'soup' });
    expect((await atDesk(endpoint)).version).toBe(version);
    await desk.patch('/polls/lunch', { minimumVotes: 3 });
    const late = await endpoint.fetch('/desk/polls/lunch', {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${deskToken}`,
        'content-type': 'application/json',
        ...basedOn(version),
      },
      body: JSON.stringify({ state: 'closed' }),
    });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ current: { minimumVotes: 3, version: version + 1 } });
    expect((await read(endpoint)).state).toBe('open');
  });

  it('shows a summary beside the result, where and when that shows', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const { proposedSummary } = await atDesk(endpoint);
    expect(proposedSummary).toMatch(/van de \d+ \(\d+ %\)/);
    const answer = await desk.patch('/polls/lunch', { summary: ` ${proposedSummary} ` });
    expect(answer.status).toBe(200);
    expect((await read(endpoint)).summary).toBe(proposedSummary);
    await desk.patch('/polls/lunch', { resultsVisible: 'closed' });
    expect((await read(endpoint)).summary).toBeUndefined();
    await desk.patch('/polls/lunch', { state: 'closed' });
    expect((await read(endpoint)).summary).toBe(proposedSummary);
    await desk.patch('/polls/lunch', { summary: null });
    expect((await read(endpoint)).summary).toBeUndefined();
    expect((await desk.patch('/polls/lunch', { summary: ' ' })).status).toBe(400);
  });

  it('refuses a summary that the count does not bear out, and tells on what one was written', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const refused = await desk.patch('/polls/lunch', { summary: 'Maar liefst 97 % is blij.' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          pointer: '/summary',
          code: 'not-in-count',
          detail: expect.stringContaining('97 %') as string,
        },
      ],
    });
    expect((await desk.patch('/polls/lunch', { summary: 'Er is nog niet gestemd.' })).status).toBe(
      400,
    );
    const { proposedSummary, tally } = await atDesk(endpoint);
    await desk.patch('/polls/lunch', { summary: proposedSummary });
    expect((await read(endpoint)).summary).toBe(proposedSummary);
    const total = tally?.total ?? 0;
    expect(await atDesk(endpoint)).toMatchObject({ summaryAnswers: total });
    await desk.patch('/polls/lunch', { resultsVisible: 'always' });
    await vote(endpoint, { option: 'soup' });
    expect((await read(endpoint)).summary).toBe(
      `${proposedSummary} (Geschreven op 14 januari 2027, bij ${total} stemmen.)`,
    );
    expect((await atDesk(endpoint)).summary).toBe(proposedSummary);
  });

  it('tells that a summary is of before when the same number of votes fell otherwise', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    await desk.patch('/polls/lunch', { resultsVisible: 'always' });
    const own = await vote(endpoint, { option: 'soup' });
    const { proposedSummary, tally } = await atDesk(endpoint);
    await desk.patch('/polls/lunch', { summary: proposedSummary });
    expect(await atDesk(endpoint)).not.toHaveProperty('isSummaryOld');
    await changeVote(endpoint, own, {
      option: Object.keys(tally!.counts).find((it) => it !== 'soup'),
    });
    expect(await atDesk(endpoint)).toMatchObject({
      isSummaryOld: true,
      summaryAnswers: tally!.total,
      tally: { total: tally!.total },
    });
    expect((await read(endpoint)).summary).toBe(
      `${proposedSummary} (Geschreven op 14 januari 2027, bij ${tally!.total} stemmen. Daarna is de telling veranderd.)`,
    );
  });

  it('keeps a draft a draft when its day is cleared, and refuses days that have been', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    await desk.put('/polls/p', words, forNew);
    await desk.patch('/polls/p', { opensAt: '2030-01-01T00:00:00Z' });
    expect((await atDesk(endpoint, 'p')).isDraft).toBeUndefined();
    await desk.patch('/polls/p', { opensAt: null });
    expect(await atDesk(endpoint, 'p')).toMatchObject({ isDraft: true, state: 'not-yet-open' });
    const early = await desk.patch('/polls/p', {
      opensAt: '2020-01-01T00:00:00Z',
      closesAt: '2020-02-01T00:00:00Z',
    });
    expect(early.status).toBe(400);
    expect(await early.json()).toMatchObject({
      errors: [
        { pointer: '/opensAt', code: 'in-the-past' },
        { pointer: '/closesAt', code: 'in-the-past' },
      ],
    });
    const turned = await desk.patch('/polls/p', {
      opensAt: '2030-02-01T00:00:00Z',
      closesAt: '2030-01-01T00:00:00Z',
    });
    expect(await turned.json()).toMatchObject({
      errors: [{ pointer: '/closesAt', code: 'before-start' }],
    });
    await desk.patch('/polls/p', { state: 'open' });
    expect((await atDesk(endpoint, 'p')).opensAt).toBe(clock().toISOString());
  });

  it('refuses moments that do not exist', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const factors = options.map((it_) => ({ ...it_, title: it_.short, about: it_.text }));
    await desk.put('/surveys/s', { question: 'Wat gaat voor?', factors }, forNew);
    for (const wrong of [
      '9999-12-31T23:59:59-12:00',
      '0000-01-01T00:00:00+12:00',
      '2029-02-30T12:00:00Z',
      '2029-13-01T12:00:00Z',
      '2029-01-01T25:00:00Z',
    ]) {
      for (const path of ['/polls/lunch', '/surveys/s']) {
        const refused = await desk.patch(path, { closesAt: wrong });
        expect(refused.status, wrong).toBe(400);
        expect(await refused.json()).toMatchObject({
          errors: [{ pointer: '/closesAt', code: 'invalid-format' }],
        });
      }
      const codes = await desk.post('/surveys/s/codes', { institutions: ['A'], expiresAt: wrong });
      expect(codes.status, wrong).toBe(400);
    }
    expect((await desk.patch('/polls/lunch', { closesAt: '9999-12-31T22:59:59Z' })).status).toBe(
      200,
    );
    expect((await desk.get('/polls')).status).toBe(200);
  });

  it('throws a draft away, and nothing that was open', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const remove = async (path: string, version: number) =>
      endpoint.fetch(`/desk${path}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${deskToken}`, ...basedOn(version) },
      });
    await desk.put('/polls/p', words, forNew);
    expect((await remove('/polls/p', 2)).status).toBe(412);
    expect((await remove('/polls/p', 1)).status).toBe(200);
    expect((await endpoint.get('/polls/p')).status).toBe(404);
    const { version } = await atDesk(endpoint);
    const refused = await remove('/polls/lunch', version);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ errors: [{ code: 'was-opened' }] });
    const factors = options.map(({ id, number, short, text }) => ({
      id,
      number,
      title: short,
      about: text,
    }));
    await desk.put('/surveys/s', { question: 'Wat gaat voor?', factors }, forNew);
    await desk.post('/surveys/s/codes', { institutions: ['Welzijn Een'] });
    expect((await remove('/surveys/s', 1)).status).toBe(200);
    expect((await endpoint.get('/surveys/s')).status).toBe(404);
  });

  it('mails an institution its link once, and forgets the address when it is of no use', async () => {
    const sent: MailMessage[] = [];
    const mail = mailInto(sent);
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer: sampleBallots,
      deskToken,
      clock,
      mail,
    });
    const desk = deskOf(endpoint);
    const factors = options.map((it_) => ({ ...it_, title: it_.short, about: it_.text }));
    await desk.put('/surveys/s', { question: 'Wat gaat voor?', factors }, forNew);
    const past = await desk.post('/surveys/s/codes', {
      institutions: ['Te laat'],
      expiresAt: '2020-01-01T00:00:00Z',
    });
    expect(past.status).toBe(400);
    const open_ = await desk.post('/surveys/s/codes', {
      institutions: ['Welzijn Een', 'Delta delta@delta.example Jan'],
    });
    expect(open_.status).toBe(400);
    expect(await open_.json()).toMatchObject({
      errors: [{ pointer: '/institutions/1', code: 'mail-address-in-name' }],
    });
    const made = await desk.post('/surveys/s/codes', {
      institutions: ['Welzijn Een', 'Welzijn Twee'],
      addresses: { 'Welzijn Een': 'info@een.example' },
    });
    const { codes } = SurveyCodes.parse(await made.json());
    const [one, two] = codes;
    const page = 'https://enquete.example/#top';
    const send = (it_: (typeof codes)[number], rest = {}) =>
      desk.post(`/surveys/s/codes/${it_.id}/mails`, { code: it_.code, page, ...rest });
    const list = async () =>
      SurveyCodeList.parse(await (await desk.get('/surveys/s/codes')).json()).codes;
    for (const wrong of [
      'javascript:alert(1)',
      `${page}\nBel 0900`,
      'https://a.example b',
      'https://',
    ]) {
      const refused = await send(one!, { page: wrong });
      expect(refused.status, wrong).toBe(400);
      expect(await refused.json()).toMatchObject({ errors: [{ pointer: '/page' }] });
    }
    expect((await send(one!, { code: two!.code })).status).toBe(404);
    expect((await send(two!)).status).toBe(409);
    const draft = await send(one!);
    expect(draft.status).toBe(409);
    expect(await draft.json()).toMatchObject({ errors: [{ code: 'still-draft' }] });
    await desk.patch('/surveys/s', { state: 'open' });
    expect((await send(one!)).status).toBe(201);
    expect((await send(one!)).status).toBe(409);
    await endpoint.endpoint.work();
    expect(sent).toMatchObject([{ to: 'info@een.example' }]);
    expect(sent[0]!.text).toContain(`https://enquete.example/#gmw-code=${one!.code}`);
    const entry = (await list()).find((it_) => it_.id === one!.id);
    expect(entry).toMatchObject({ hasAddress: true, mailedAt: clock().toISOString() });
    expect((await send(one!, { again: true })).status).toBe(201);
    await desk.delete(`/surveys/s/codes/${one!.id}`);
    expect((await list()).find((it_) => it_.id === one!.id)?.hasAddress).toBeUndefined();
    expect((await send(one!, { again: true })).status).toBe(409);
  });

  it('names in the mail from when and until when an institution can take part', async () => {
    const sent: MailMessage[] = [];
    const mail = mailInto(sent);
    const endpoint = await start({ mail });
    const desk = deskOf(endpoint);
    const factors = options.map((it_) => ({ ...it_, title: it_.short, about: it_.text }));
    await desk.put('/surveys/s', { question: 'Wat gaat voor?', factors }, forNew);
    const made = await desk.post('/surveys/s/codes', {
      institutions: ['Welzijn Een'],
      addresses: { 'Welzijn Een': 'info@een.example' },
      expiresAt: '2029-12-31T23:59:00+01:00',
    });
    const [one] = SurveyCodes.parse(await made.json()).codes;
    const mailed = async (moments: object): Promise<string> => {
      await desk.patch('/surveys/s', moments);
      const page = 'https://enquete.example/';
      const body = { code: one!.code, page, again: true };
      expect((await desk.post(`/surveys/s/codes/${one!.id}/mails`, body)).status).toBe(201);
      await endpoint.endpoint.work();
      return sent.at(-1)!.text;
    };
    const wholeDays = await mailed({ opensAt: '2029-12-01T00:00:00+01:00' });
    expect(wholeDays).toContain('De enquête begint op 1 december 2029.');
    expect(wholeDays).toContain('U kunt meedoen tot en met 31 december 2029.');
    expect(wholeDays).toContain('De werkgroep kan dit nog veranderen.');
    const withTimes = await mailed({
      opensAt: '2029-12-01T12:30:00+01:00',
      closesAt: '2029-12-10T09:00:00+01:00',
    });
    expect(withTimes).toContain('begint op zaterdag 1 december 2029 om 12.30 uur.');
    expect(withTimes).toContain('U kunt meedoen tot maandag 10 december 2029 om 9.00 uur.');
  });

  it('holds a decision on a text for five minutes, in which it can be taken back', async () => {
    const endpoint = await start();
    const own = await vote(endpoint, { option: 'other', otherText: 'Pannenkoeken', role: 'kok' });
    const path = `/votes/${own.vote}`;
    const held = ApprovalResult.parse(await (await hold(endpoint, path)).json());
    expect(held).toMatchObject({ shown: false, releasesAt: expect.any(String) as string });
    expect((await pending(endpoint)).votes).toEqual([]);
    await endpoint.endpoint.work();
    expect((await read(endpoint)).tally?.otherTexts).toBeUndefined();
    expect(await decided(endpoint)).toMatchObject([
      { kind: 'vote', id: own.vote, approved: true, text: 'Pannenkoeken', role: 'kok' },
    ]);

    expect((await deskOf(endpoint).delete(`${path}/approval`)).status).toBe(200);
    expect((await pending(endpoint)).votes).toMatchObject([{ id: own.vote }]);
    expect(await decided(endpoint)).toEqual([]);
    expect((await deskOf(endpoint).delete(`${path}/approval`)).status).toBe(409);
    expect((await deskOf(endpoint).delete('/votes/nope/approval')).status).toBe(404);

    await hold(endpoint, path);
    clock.forward(5 * 60);
    await endpoint.endpoint.work();
    expect((await read(endpoint)).tally?.otherTexts).toMatchObject([{ text: 'Pannenkoeken' }]);
    expect((await decided(endpoint))[0]?.releasesAt).toBeUndefined();
    const late = await deskOf(endpoint).delete(`${path}/approval`);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ errors: [{ code: 'too-late' }] });
    await deskOf(endpoint).put(`${path}/approval`, { approved: false });
    expect((await read(endpoint)).tally?.otherTexts).toBeUndefined();
    expect(await decided(endpoint)).toMatchObject([{ id: own.vote, approved: false }]);
  });

  it('never shows a text that nobody read: a voter who changes it takes the decision back', async () => {
    const endpoint = await start();
    const own = await vote(endpoint, { option: 'other', otherText: 'Lief' });
    await hold(endpoint, `/votes/${own.vote}`);
    await changeVote(endpoint, own, { option: 'other', otherText: 'Gemeen' });
    clock.forward(5 * 60);
    await endpoint.endpoint.work();
    expect((await read(endpoint)).tally?.otherTexts).toBeUndefined();
    expect((await pending(endpoint)).votes).toMatchObject([{ otherText: 'Gemeen' }]);
  });

  const refusal = async (answer: Response | Promise<Response>) => {
    const response = await answer;
    const { errors } = (await response.json()) as { errors?: { code: string }[] };
    return [response.status, errors?.[0]?.code];
  };

  it('decides on nothing but the text that was read', async () => {
    const endpoint = await start();
    const own = await vote(endpoint, { option: 'other', otherText: 'Netjes' });
    const change = await endpoint.fetch(`/polls/lunch/votes/${own.vote}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${own.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ option: 'other', otherText: 'LELIJKE TEKST' }),
    });
    expect(change.status).toBe(200);
    const path = `/votes/${own.vote}/approval`;
    for (const approved of [true, false]) {
      const read = { text: 'Netjes' };
      expect(await refusal(deskOf(endpoint).put(path, { approved, hold: true, read }))).toEqual([
        409,
        'text-changed',
      ]);
      expect(await refusal(deskOf(endpoint).put(path, { approved, read: {} }))).toEqual([
        409,
        'text-changed',
      ]);
    }
    expect((await read(endpoint)).tally?.otherTexts).toBeUndefined();
    expect((await pending(endpoint)).votes).toMatchObject([{ otherText: 'LELIJKE TEKST' }]);
    const now = { text: 'LELIJKE TEKST' };
    expect((await deskOf(endpoint).put(path, { approved: false, read: now })).status).toBe(200);
  });

  it('decides on nothing but the votes of a batch that were counted for who decides', async () => {
    const endpoint = await start({
      policy: { minTokenAge: 0, votesThatCount: { count: 1, seconds: 3600 } },
      clientAddress: () => '192.0.2.1',
    });
    for (const option of ['soup', 'salad', 'salad']) await vote(endpoint, { option });
    const [batch] = (await pending(endpoint)).voteBatches;
    const path = `/batches/${batch?.id}/approval`;
    const decide = (votes: number) =>
      deskOf(endpoint).put(path, { approved: true, hold: true, read: { votes } });
    expect(await refusal(decide(1))).toEqual([409, 'text-changed']);
    expect((await decide(2)).status).toBe(200);
  });

  it('never replaces a decision of a colleague without a word', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const { vote: id } = await vote(endpoint, { option: 'other', otherText: 'Soep' });
    const path = `/votes/${id}/approval`;
    const text = 'Soep';
    const held = { approved: true, hold: true, read: { text } };
    await desk.put(path, held);
    const [first] = await decided(endpoint);
    // With or without what was read: what is held stays.
    for (const read of [{ text }, undefined]) {
      const other = desk.put(path, { approved: false, hold: true, ...(read && { read }) });
      expect(await refusal(other)).toEqual([409, 'text-decided']);
    }
    // The same decision is that of the colleague.
    clock.forward(1);
    expect((await desk.put(path, held)).status).toBe(200);
    expect(await decided(endpoint)).toEqual([first]);

    clock.forward(5 * 60);
    await endpoint.endpoint.work();
    const late = desk.put(path, { approved: false, read: { text } });
    expect(await refusal(late)).toEqual([409, 'text-decided']);
    const again = await desk.put(path, held);
    expect(ApprovalResult.parse(await again.json())).toEqual({ id, counted: true, shown: true });
    const knowing = { text, decision: first?.decision };
    expect((await desk.put(path, { approved: false, read: knowing })).status).toBe(200);
    expect(await decided(endpoint)).toMatchObject([{ id, approved: false }]);
  });

  it('takes back only the decision that is named', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const { vote: id } = await vote(endpoint, { option: 'other', otherText: 'Soep' });
    const path = `/votes/${id}/approval`;
    const latest = async () => (await decided(endpoint))[0]?.decision ?? '';
    const takeBack = (decision: string) => desk.delete(`${path}?decision=${decision}`);
    await hold(endpoint, `/votes/${id}`);
    const first = await latest();
    expect((await takeBack(first)).status).toBe(200);
    await hold(endpoint, `/votes/${id}`, false);
    const second = await latest();
    expect(await refusal(takeBack(first))).toEqual([409, 'no-longer-held']);
    expect(await decided(endpoint)).toMatchObject([{ decision: second, approved: false }]);
    expect((await takeBack('another')).status).toBe(404);
    clock.forward(5 * 60);
    await endpoint.endpoint.work();
    expect(await refusal(takeBack(second))).toEqual([409, 'too-late']);
  });

  it('lists each decided text once, however often somebody decided on another one', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const [first, second] = [
      await vote(endpoint, { option: 'other', otherText: 'Soep' }),
      await vote(endpoint, { option: 'other', otherText: 'Brood' }),
    ];
    await desk.put(`/votes/${first.vote}/approval`, { approved: true });
    for (let times = 0; times < 102; times += 1) {
      clock.forward(1);
      await desk.put(`/votes/${second.vote}/approval`, { approved: times % 2 === 0 });
    }
    const list = async (query = '') =>
      DecidedTextList.parse(await (await desk.get(`/decided-texts${query}`)).json());
    expect(await list()).toMatchObject({
      texts: [
        { id: second.vote, approved: false },
        { id: first.vote, approved: true },
      ],
      more: false,
    });
    expect(await list('?limit=1')).toMatchObject({ texts: [{ id: second.vote }], more: true });
    expect((await desk.get('/decided-texts?limit=0')).status).toBe(400);
  });

  it('lists no decision on a text that was changed since, and more of what waits when asked', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const own = await vote(endpoint, { option: 'other', otherText: 'Lief' });
    await vote(endpoint, { option: 'other', otherText: 'Brood' });
    await desk.put(`/votes/${own.vote}/approval`, { approved: true });
    await endpoint.fetch(`/polls/lunch/votes/${own.vote}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${own.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ option: 'other', otherText: 'Gemeen' }),
    });
    expect(await decided(endpoint)).toEqual([]);
    const short = PendingList.parse(await (await desk.get('/pending?limit=1')).json());
    expect([short.votes.length, short.more]).toEqual([1, true]);
    const all = PendingList.parse(await (await desk.get('/pending?limit=2')).json());
    expect([all.votes.length, all.more]).toEqual([2, false]);
    const { decisions } = (await (await desk.get('/tasks')).json()) as { decisions: object[] };
    expect(decisions).toContainEqual(expect.objectContaining({ kind: 'read-texts', texts: 2 }));
  });

  it('keeps one of two decisions that come at the same moment', async () => {
    const endpoint = await start();
    const { vote: id } = await vote(endpoint, { option: 'other', otherText: 'Soep' });
    const both = await Promise.all([true, false].map((it) => hold(endpoint, `/votes/${id}`, it)));
    expect(new Set(both.map((it) => it.status))).toEqual(new Set([200, 409]));
    expect(await decided(endpoint)).toHaveLength(1);
  });

  it('counts only the votes of a batch that were there when it was approved', async () => {
    const endpoint = await start({
      policy: { minTokenAge: 0, votesThatCount: { count: 1, seconds: 3600 } },
      clientAddress: () => '192.0.2.1',
    });
    await vote(endpoint, { option: 'soup' });
    await vote(endpoint, { option: 'salad' });
    const before = (await read(endpoint)).tally?.total ?? 0;
    const [batch] = (await pending(endpoint)).voteBatches;
    const held = await hold(endpoint, `/batches/${batch?.id}`);
    expect(VoteBatchResult.parse(await held.json())).toMatchObject({ votes: 1, counted: false });
    expect((await pending(endpoint)).voteBatches).toEqual([]);
    clock.forward(60);
    await vote(endpoint, { option: 'salad' });
    clock.forward(5 * 60);
    await endpoint.endpoint.work();
    expect((await read(endpoint)).tally?.total).toBe(before + 1);
    expect((await pending(endpoint)).voteBatches).toMatchObject([{ votes: 1 }]);
  });

  it('lists codes with how they stand, withdraws and replaces them', async () => {
    const endpoint = await start();
    const desk = deskOf(endpoint);
    const factors = options.map(({ id, number, short }) => ({
      id,
      number,
      title: short,
      about: '',
    }));
    await desk.put('/surveys/s', { question: 'Wat gaat voor?', factors }, forNew);
    await desk.patch('/surveys/s', { state: 'open' });
    const list = async () =>
      SurveyCodeList.parse(await (await desk.get('/surveys/s/codes')).json()).codes;
    const codesOf = async (response: Promise<Response>) =>
      SurveyCodes.parse(await (await response).json()).codes;
    const made = await codesOf(
      desk.post('/surveys/s/codes', { institutions: ['Een', 'Twee', 'Drie'] }),
    );
    const respond = (code: string) =>
      endpoint.submit('/surveys/s/responses', 'survey-response', {
        ranking: ['b', 'a'],
        publish: true,
        code,
      });
    const [one, two, three] = made.map((it) => it.code);
    expect((await respond(one!)).status).toBe(201);
    const entry = async (institution: string) =>
      (await list()).filter((it) => it.institution === institution);
    expect(await entry('Een')).toMatchObject([
      { state: 'used', usedAt: expect.any(String) as string },
    ]);
    expect(JSON.stringify(await list())).not.toContain(two);
    const [used] = await entry('Een');
    const tooLate = await desk.delete(`/surveys/s/codes/${used?.id}`);
    expect(tooLate.status).toBe(409);
    expect(await tooLate.json()).toMatchObject({ errors: [{ code: 'link-used' }] });
    expect(await entry('Een')).toMatchObject([{ state: 'used' }]);

    const [second] = await entry('Twee');
    const gone = await desk.delete(`/surveys/s/codes/${second?.id}`);
    expect(await gone.json()).toMatchObject({ institution: 'Twee', state: 'withdrawn' });
    expect((await respond(two!)).status).not.toBe(201);
    const [third] = await entry('Drie');
    const [fresh] = await codesOf(desk.post(`/surveys/s/codes/${third?.id}/replacement`, {}));
    expect(fresh?.institution).toBe('Drie');
    expect((await respond(three!)).status).not.toBe(201);
    expect((await respond(fresh!.code)).status).toBe(201);
    expect((await entry('Drie')).map((it) => it.state).toSorted()).toEqual(['used', 'withdrawn']);
    expect((await desk.delete('/surveys/s/codes/nope')).status).toBe(404);
    expect((await desk.post('/surveys/s/codes/nope/replacement', {})).status).toBe(404);
    const survey = DeskSurvey.parse(await (await desk.get('/surveys/s')).json());
    expect(survey).toMatchObject({ consensus: { responses: 2 }, version: 2 });
    const { version } = survey;
    const fewer = {
      question: 'Wat?',
      factors: [...factors, { ...factors[0], id: 'c', number: 3 }],
    };
    expect((await desk.put('/surveys/s', fewer, basedOn(version))).status).toBe(409);
    await desk.patch('/surveys/s', { summary: 'Twee instellingen.', resultsVisible: 'always' });
    expect(Survey.parse(await (await endpoint.get('/surveys/s')).json()).summary).toBe(
      'Twee instellingen.',
    );
  });

  it('mails who reads texts when something waits, at most once a day and not twice about it', async () => {
    const sent: MailMessage[] = [];
    const mail = mailInto(sent);
    const endpoint = await start({ mail, publicUrl: 'https://aanbod.example.nl' });
    const person = (email: string, rights: object[]) =>
      deskOf(endpoint).post('/people', { email, name: 'Iemand', rights, mail: false });
    await person('groep@example.nl', [{ task: 'ballots' }]);
    await person('offer@example.nl', [{ task: 'offer' }]);
    await endpoint.endpoint.work();
    sent.length = 0;
    clock.forward(600);
    await vote(endpoint, { option: 'other', otherText: 'Geheime tekst' });
    await endpoint.endpoint.work();
    const texts = () => sent.filter((it) => it.subject === 'Teksten om te lezen');
    expect(texts().map((it) => it.to)).toEqual(['groep@example.nl']);
    expect(texts()[0]?.text).not.toContain('Geheim');
    clock.forward(600);
    await vote(endpoint, { option: 'other', otherText: 'Nog een' });
    await endpoint.endpoint.work();
    expect(texts()).toHaveLength(1);
    clock.forward(24 * 3600);
    await endpoint.endpoint.work();
    expect(texts()).toHaveLength(2);
    clock.forward(25 * 3600);
    await endpoint.endpoint.work();
    expect(texts()).toHaveLength(2);
  });

  it('keeps drafts and summaries when the offer goes out as a file and comes in again', async () => {
    const endpoint = await start();
    await deskOf(endpoint).put('/polls/draft', words, forNew);
    await deskOf(endpoint).patch('/polls/lunch', { summary: 'Soep wint.' });
    const file = await endpoint.endpoint.exportOffer();
    const other = await start({ offer: file });
    expect((await atDesk(other, 'draft')).isDraft).toBe(true);
    expect((await atDesk(other)).summary).toBe('Soep wint.');
  });
});
