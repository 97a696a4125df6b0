import { expect, it } from 'vitest';
import type { OfferFile } from '../../src/contract/offer-file.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { Survey, SurveyResponseResult } from '../../src/contract/survey.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { TestEndpoint } from './support.ts';

const factors = ['a', 'b', 'c', 'd'].map((id, index) => ({
  id,
  number: index + 1,
  title: `Factor ${id}`,
  about: '',
}));

const offer: OfferFile = {
  surveys: [
    {
      id: 'order',
      question: 'Wat gaat voor?',
      factors,
      resultsVisible: 'always',
      minimumRanked: 2,
      responses: [{ institution: 'Eerste', ranking: ['a', 'b', 'c', 'd'], remark: 'Zo doen wij.' }],
    },
    {
      id: 'hidden',
      question: 'Wat gaat voor?',
      factors,
      resultsVisible: 'after-vote',
      minimumRanked: 1,
    },
    {
      id: 'past',
      question: 'Wat ging voor?',
      factors,
      resultsVisible: 'closed',
      minimumRanked: 1,
      closesAt: '2027-01-01T00:00:00Z',
    },
  ],
};

describeDatabases('surveys', (open) => {
  const start = async (): Promise<TestEndpoint> =>
    new TestEndpoint(connect(await open()), { offer });
  const read = async (endpoint: TestEndpoint, id = 'order'): Promise<Survey> =>
    Survey.parse(await (await endpoint.get(`/surveys/${id}`)).json());
  const respond = (endpoint: TestEndpoint, body: object = {}, id = 'order', key?: string) =>
    endpoint.submit(
      `/surveys/${id}/responses`,
      'survey-response',
      { ranking: ['b', 'a', 'c', 'd'], publish: true, ...body },
      key === undefined ? {} : { key },
    );

  it('shows factors, consensus and the published responses', async () => {
    const survey = await read(await start());
    expect(survey).toMatchObject({
      state: 'open',
      factors,
      minimumRanked: 2,
      responses: [{ institution: 'Eerste', remark: 'Zo doen wij.' }],
    });
    expect(survey.consensus?.responses).toBe(1);
    expect(survey.consensus?.agreement).toBeUndefined();
    expect(survey.consensus?.factors.map((it) => it.id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts a response at once and publishes it only when approved', async () => {
    const endpoint = await start();
    const response = await respond(endpoint, { remark: 'Anders.', institution: 'Tweede' });
    expect(response.status).toBe(201);
    const answer = SurveyResponseResult.parse(await response.json());
    expect(answer.survey.consensus?.responses).toBe(2);
    expect(answer.survey.consensus?.factors[0]).toMatchObject({ rank: 1, meanRank: 1.5 });
    expect(answer.survey.responses).toHaveLength(1);
    expect(await read(endpoint)).toEqual(answer.survey);
  });

  it('tells agreement from three responses on', async () => {
    const endpoint = await start();
    await respond(endpoint, { ranking: ['a', 'b', 'c', 'd'] });
    await respond(endpoint, { ranking: ['a', 'b', 'c', 'd'] });
    expect((await read(endpoint)).consensus?.agreement).toBe(1);
  });

  it('counts responses that arrive at once, each once', async () => {
    const endpoint = await start();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => respond(endpoint, {}, 'order', `k${i % 6}`)),
    );
    expect(answers.map((it) => it.status)).toEqual(Array(12).fill(201));
    expect((await read(endpoint)).consensus?.responses).toBe(7);
  });

  it('gives a repeated response the same answer; the same key is not for another', async () => {
    const endpoint = await start();
    const first = await respond(endpoint, {}, 'order', 'k');
    const again = await respond(endpoint, {}, 'order', 'k');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await again.json()).toEqual(await first.json());
    expect((await respond(endpoint, { ranking: ['d', 'c'] }, 'order', 'k')).status).toBe(422);
    expect((await read(endpoint)).consensus?.responses).toBe(2);
  });

  it('leaves a suspect response out', async () => {
    const endpoint = await start();
    expect((await respond(endpoint, { website: 'x' })).status).toBe(201);
    expect((await read(endpoint)).consensus?.responses).toBe(1);
  });

  it.each([
    [['a', 'a'], '/ranking/1', 'duplicate'],
    [['a', 'x'], '/ranking/1', 'unknown-value'],
    [['a'], '/ranking', 'too-short'],
    [[], '/ranking', 'list-length'],
  ])('refuses the ranking %j', async (ranking, pointer, code) => {
    const response = await respond(await start(), { ranking });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ pointer, code }] });
  });

  it('keeps the consensus from who has not answered', async () => {
    const endpoint = await start();
    expect((await read(endpoint, 'hidden')).consensus).toBeUndefined();
    const response = await respond(endpoint, {}, 'hidden');
    const answer = SurveyResponseResult.parse(await response.json());
    expect(answer.survey.consensus?.responses).toBe(1);
    expect((await read(endpoint, 'hidden')).consensus).toBeUndefined();
  });

  it('takes nothing after closing', async () => {
    const endpoint = await start();
    const response = await respond(endpoint, {}, 'past');
    expect(await response.json()).toMatchObject({ status: 409, type: problemTypes.surveyClosed });
    expect((await read(endpoint, 'past')).consensus).toEqual({ responses: 0, factors: [] });
    expect((await endpoint.get('/surveys/nope')).status).toBe(404);
  });

  it('has the two of the working group from the start', async () => {
    const endpoint = new TestEndpoint(connect(await open()));
    const survey = await read(endpoint, 'offer-priorities');
    expect([survey.factors.length, survey.responses.length]).toEqual([10, 1]);
    const poll = (await (await endpoint.get('/polls/definition')).json()) as {
      tally: { total: number };
    };
    expect(poll.tally.total).toBe(18);
  });

  it('keeps responses when the same survey is imported again', async () => {
    const endpoint = await start();
    await respond(endpoint);
    await endpoint.endpoint.importOffer(offer);
    expect((await read(endpoint)).consensus?.responses).toBe(2);
  });
});
