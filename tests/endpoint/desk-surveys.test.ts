import { expect, it } from 'vitest';
import { PendingList, SurveyCodes, SurveyExport } from '../../src/contract/desk.ts';
import type { OfferFile } from '../../src/contract/offer-file.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { Invitation, Survey, SurveyResponseResult } from '../../src/contract/survey.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf, deskToken } from './desk.ts';
import { TestEndpoint, testClock } from './support.ts';

const factors = ['a', 'b', 'c'].map((id, index) => ({
  id,
  number: index + 1,
  title: `Factor ${id}`,
  about: '',
}));
const base = { question: 'Wat gaat voor?', factors, resultsVisible: 'always', minimumRanked: 2 };
const offer: OfferFile = {
  surveys: [
    { id: 'order', ...base, responses: [{ institution: 'Eerste', ranking: ['a', 'b', 'c'] }] },
    { id: 'other', ...base },
  ],
};

describeDatabases('desk of surveys', (open) => {
  const start = async (options = {}): Promise<TestEndpoint> =>
    new TestEndpoint(connect(await open()), { offer, deskToken, ...options });
  const read = async (endpoint: TestEndpoint): Promise<Survey> =>
    Survey.parse(await (await endpoint.get('/surveys/order')).json());
  const send = (endpoint: TestEndpoint, body: object = {}, survey = 'order', key?: string) =>
    endpoint.submit(
      `/surveys/${survey}/responses`,
      'survey-response',
      { ranking: ['b', 'a', 'c'], publish: true, ...body },
      key === undefined ? {} : { key },
    );
  const respond = async (endpoint: TestEndpoint, body: object = {}) => {
    const response = await send(endpoint, body);
    expect(response.status).toBe(201);
    return SurveyResponseResult.parse(await response.json());
  };
  const codes = async (endpoint: TestEndpoint, body: object): Promise<string[]> => {
    const response = await deskOf(endpoint).post('/surveys/order/codes', body);
    expect(response.status).toBe(201);
    return SurveyCodes.parse(await response.json()).codes.map((it) => it.code);
  };
  const approve = (endpoint: TestEndpoint, id: string, approved = true) =>
    deskOf(endpoint).put(`/responses/${id}/approval`, { approved });

  it('takes an answer with a code as the institution’s; a later one replaces it', async () => {
    const endpoint = await start();
    const [code = '', again = ''] = await codes(endpoint, { institutions: ['Tweede', 'Tweede'] });
    expect(code).toMatch(/^[B-Z2-9]{4}-[B-Z2-9]{4}-[B-Z2-9]{4}$/);
    const first = await respond(endpoint, { code, institution: 'Iemand anders' });
    expect(first.survey.consensus?.responses).toBe(2);
    await approve(endpoint, first.response);
    expect((await read(endpoint)).responses).toMatchObject([
      { institution: 'Eerste', by: 'institution' },
      { institution: 'Tweede', by: 'institution', ranking: ['b', 'a', 'c'] },
    ]);
    const typed = ` ${again.toLowerCase().replaceAll('-', ' ')}`;
    const second = await respond(endpoint, { code: typed, ranking: ['c', 'b', 'a'] });
    expect(second.survey.consensus).toMatchObject({
      responses: 2,
      factors: [
        { rank: 1, meanRank: 2, ranks: [1, 3] },
        { rank: 1, meanRank: 2, ranks: [2, 2] },
        { rank: 1, meanRank: 2, ranks: [1, 3] },
      ],
    });
    // What was approved was the answer before.
    expect(second.survey.responses).toHaveLength(1);
    expect(await read(endpoint)).toEqual(second.survey);
  });

  it('gives the earlier answer to who has the code, without the name, and to nobody else', async () => {
    const endpoint = await start();
    const [code = ''] = await codes(endpoint, { institutions: ['Tweede'] });
    const invitation = (secret?: string, survey = 'order') =>
      endpoint.get(
        `/surveys/${survey}/invitation`,
        secret === undefined ? {} : { authorization: `Bearer ${secret}` },
      );
    const before = await invitation(code);
    expect(before.headers.get('cache-control')).toBe('no-store');
    expect(Invitation.parse(await before.json())).toEqual({ institution: 'Tweede' });
    await respond(endpoint, { code, remark: 'Zo is het.', role: 'werker', name: 'Noor' });
    await respond(endpoint, { code, ranking: ['c', 'b', 'a'], publish: false, name: 'Noor' });
    const answer = await (await invitation(code.toLowerCase().replaceAll('-', ''))).json();
    expect(Invitation.parse(answer)).toEqual({
      institution: 'Tweede',
      response: {
        ranking: ['c', 'b', 'a'],
        publish: false,
        sentAt: '2027-01-14T10:00:00.000Z',
      },
    });
    expect(JSON.stringify(answer)).not.toContain('Noor');
    for (const refused of [
      await invitation(),
      await invitation('BBBB-BBBB-BBBB'),
      await invitation(code, 'other'),
    ])
      expect(refused.status).toBe(401);
    expect((await invitation(code, 'nope')).status).toBe(404);
  });

  it('counts an answer without a code as one person’s, and shows these apart', async () => {
    const endpoint = await start();
    expect((await read(endpoint)).individuals).toBeUndefined();
    const { survey } = await respond(endpoint, { institution: 'Zegt er te werken', code: '  ' });
    expect(survey.consensus?.responses).toBe(2);
    expect(survey.institutions).toMatchObject({ responses: 1, factors: [{ id: 'a' }, {}, {}] });
    expect(survey.individuals).toMatchObject({ responses: 1, factors: [{ id: 'b' }, {}, {}] });
    expect(await read(endpoint)).toEqual(survey);
  });

  it('refuses a code of nobody, of another survey, and one that is over; nothing is lost', async () => {
    const clock = testClock();
    const endpoint = await start({ clock });
    const expiresAt = '2027-01-14T12:00:00+01:00';
    const [code] = await codes(endpoint, { institutions: ['Tweede'], expiresAt });
    clock.forward(3600);
    for (const response of [
      await send(endpoint, { code: 'BBBB-BBBB-BBBB' }),
      await send(endpoint, { code }, 'other'),
      await send(endpoint, { code }, 'order', 'k'),
    ]) {
      expect(response.status).toBe(409);
      expect(await response.json()).toMatchObject({
        type: problemTypes.codeRefused,
        errors: [{ pointer: '/code', code: 'unknown-value' }],
      });
    }
    expect((await read(endpoint)).consensus?.responses).toBe(1);
    // The same form again, under the same key, without the code.
    expect((await send(endpoint, {}, 'order', 'k')).status).toBe(201);
    expect((await deskOf(endpoint).post('/surveys/nope/codes', {})).status).toBe(404);
    expect((await deskOf(endpoint).post('/surveys/order/codes', {})).status).toBe(400);
  });

  it('keeps one answer of an institution when several arrive at once', async () => {
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), { offer, deskToken });
    const beside = new TestEndpoint(connect(database), { deskToken });
    const [code] = await codes(endpoint, { institutions: ['Tweede'] });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        send(index % 2 ? endpoint : beside, { code }, 'order', `k${index % 5}`),
      ),
    );
    expect(answers.map((it) => it.status)).toEqual(Array(10).fill(201));
    expect((await read(endpoint)).consensus).toMatchObject({ responses: 2 });
    expect(await read(beside)).toEqual(await read(endpoint));
  });

  it('publishes what is approved and allowed, and takes it back', async () => {
    const endpoint = await start();
    const open_ = await respond(endpoint, { remark: 'Zo doen wij het.', name: 'Noor' });
    const closed = await respond(endpoint, { publish: false });
    const spam = await respond(endpoint, { website: 'x' });
    const list = async () =>
      PendingList.parse(await (await deskOf(endpoint).get('/pending')).json()).responses;
    const ids = (await list()).map((it) => it.id).sort();
    expect(ids).toEqual([open_.response, spam.response].sort());
    expect(JSON.stringify(await read(endpoint))).not.toContain('Noor');

    expect(await (await approve(endpoint, open_.response)).json()).toMatchObject({ shown: true });
    expect(await (await approve(endpoint, closed.response)).json()).toMatchObject({ shown: false });
    expect((await read(endpoint)).responses).toMatchObject([
      { institution: 'Eerste' },
      { by: 'individual', remark: 'Zo doen wij het.' },
    ]);
    expect((await read(endpoint)).consensus?.responses).toBe(3);
    await Promise.all([approve(endpoint, spam.response), approve(endpoint, spam.response)]);
    expect((await read(endpoint)).consensus?.responses).toBe(4);
    await approve(endpoint, open_.response, false);
    expect((await read(endpoint)).responses.some((it) => it.remark)).toBe(false);
    expect((await read(endpoint)).consensus?.responses).toBe(4);
    expect(await list()).toEqual([]);
  });

  it('closes and opens', async () => {
    const endpoint = await start();
    const patch = async (body: object) =>
      Survey.parse(await (await deskOf(endpoint).patch('/surveys/order', body)).json());
    expect((await patch({ state: 'closed', resultsVisible: 'closed' })).state).toBe('closed');
    expect((await send(endpoint)).status).toBe(409);
    expect((await patch({ state: 'open' })).consensus?.responses).toBe(1);
    expect((await read(endpoint)).consensus).toBeUndefined();
    await respond(endpoint);
    expect((await deskOf(endpoint).patch('/surveys/nope', {})).status).toBe(404);
  });

  it('exports rankings without names, with the statistics', async () => {
    const endpoint = await start();
    const [code] = await codes(endpoint, { institutions: ['Geheim huis'] });
    await respond(endpoint, { code, name: 'Noor', remark: 'Wij beginnen met b.' });
    await respond(endpoint, { ranking: ['a', 'b'], role: 'beleid' });
    const text = await (await deskOf(endpoint).get('/surveys/order/export')).text();
    expect(text).not.toMatch(/Noor|Geheim|Eerste/);
    const it_ = SurveyExport.parse(JSON.parse(text));
    expect(it_.together).toMatchObject({
      consensus: { responses: 3, factors: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
      kemeny: { order: ['a', 'b', 'c'], disagreements: 1, optima: 1 },
    });
    expect(it_.together.consensus.agreement).toBeCloseTo(7 / 9, 9);
    expect(it_.institutions.consensus.responses).toBe(2);
    expect(it_.individuals.consensus.responses).toBe(1);
    expect(it_.summary).toBe(
      'Er zijn 3 reacties. Gemiddeld staat “Factor a” bovenaan (gemiddelde plaats 1,3). ' +
        'De mate van overeenstemming is groot.',
    );
    expect(it_.rankings).toHaveLength(3);

    const table = await (await deskOf(endpoint).get('/surveys/order/export?format=csv')).text();
    const lines = table.split('\r\n');
    expect(lines).toContain('maat;allen;reacties;3;;;;;;;;;;');
    expect(lines).toContain('maat;allen;beste volgordes (Kemeny);1;;;;;;;;;;');
    expect(lines).toContain('antwoord;ander;;;;;;;;a > b;;;beleid;2027-01-14');
    expect(lines.join()).toMatch(/maat;allen;overeenstemming \(Kendalls W\);0,77\d+;/);
    expect(table).not.toMatch(/Noor|Geheim|Eerste/);
    // A remark is in it once it may be published, or when it is asked for.
    expect(table).not.toContain('Wij beginnen');
    const whole = await deskOf(endpoint).get('/surveys/order/export?texts=all');
    expect(await whole.text()).toContain('Wij beginnen met b.');
  });
});
