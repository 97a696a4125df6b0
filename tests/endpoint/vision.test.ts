import { expect, it } from 'vitest';
import { PendingList, SurveyExport } from '../../src/contract/desk.ts';
import type { OfferFile } from '../../src/contract/offer-file.ts';
import { Survey, SurveyResponseResult } from '../../src/contract/survey.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf, deskToken } from './desk.ts';
import { TestEndpoint } from './support.ts';

const factors = ['a', 'b', 'c'].map((id, index) => ({
  id,
  number: index + 1,
  title: `Factor ${id}`,
  about: '',
}));
const visionQuestions = ['mission', 'works'].map((id, index) => ({
  id,
  number: index + 1,
  text: `Vraag ${id}?`,
}));
const base = { question: 'Wat gaat voor?', factors, resultsVisible: 'always', minimumRanked: 2 };
const offer: OfferFile = {
  surveys: [
    {
      id: 'order',
      ...base,
      visionQuestions,
      responses: [
        {
          institution: 'Eerste',
          ranking: ['a', 'b', 'c'],
          vision: [{ question: 'mission', onPaper: 'partly' }],
        },
      ],
      translations: {
        en: { question: 'What goes first?', factors: { a: { title: 'Factor one' } } },
      },
    },
    { id: 'plain', ...base },
  ],
};
const url = 'https://www.welzijn.example/visie.pdf';

describeDatabases('vision, names and other languages', (open) => {
  const start = async (options = {}): Promise<TestEndpoint> =>
    new TestEndpoint(connect(await open()), { offer, deskToken, ...options });
  const read = async (endpoint: TestEndpoint, id = 'order'): Promise<Survey> =>
    Survey.parse(await (await endpoint.get(`/surveys/${id}`)).json());
  const send = (endpoint: TestEndpoint, body: object = {}, id = 'order') =>
    endpoint.submit(`/surveys/${id}/responses`, 'survey-response', {
      ranking: ['b', 'a', 'c'],
      publish: true,
      ...body,
    });
  const pending = async (endpoint: TestEndpoint) =>
    PendingList.parse(await (await deskOf(endpoint).get('/pending')).json()).responses;

  it('asks the questions of the survey, and shows what was published before', async () => {
    const endpoint = await start();
    const survey = await read(endpoint);
    expect(survey.visionQuestions).toEqual(visionQuestions);
    expect(survey.responses[0]?.vision).toEqual([{ question: 'mission', onPaper: 'partly' }]);
    expect(survey.translations).toEqual(offer.surveys?.[0]?.translations);
    expect(await read(endpoint, 'plain')).not.toHaveProperty('visionQuestions');
    const own = await read(new TestEndpoint(connect(await open())), 'offer-priorities');
    expect(own.visionQuestions).toHaveLength(4);
    expect(Object.keys(own.translations?.['en']?.factors ?? {})).toEqual(
      own.factors.map((it) => it.id),
    );
  });

  it('publishes an answer with its link when it is approved and allowed, and not before', async () => {
    const endpoint = await start();
    const vision = [
      { question: 'mission', onPaper: 'yes', url },
      { question: 'works', onPaper: 'no' },
    ];
    const sent = async (body: object) =>
      SurveyResponseResult.parse(await (await send(endpoint, body)).json()).response;
    const open_ = await sent({ vision, institution: 'Tweede' });
    const closed = await sent({ vision, publish: false });
    expect(JSON.stringify(await read(endpoint))).not.toContain(url);
    expect((await pending(endpoint)).map((it) => [it.id, it.vision])).toEqual([[open_, vision]]);
    for (const id of [open_, closed]) {
      await deskOf(endpoint).put(`/responses/${id}/approval`, { approved: true });
    }
    const shown = (await read(endpoint)).responses;
    expect(shown.map((it) => it.vision)).toEqual([
      [{ question: 'mission', onPaper: 'partly' }],
      vision,
    ]);
  });

  const about = (question: string, onPaper = 'yes', link?: string) => ({
    question,
    onPaper,
    ...(link !== undefined && { url: link }),
  });
  const refused: [vision: object[], pointer: string, code: string][] = [
    [[about('x')], '/vision/0/question', 'unknown-value'],
    [[about('works', 'perhaps')], '/vision/0/onPaper', 'unknown-value'],
    [[about('works'), about('works', 'no')], '/vision/1/question', 'duplicate'],
    [[about('works', 'yes', 'javascript:alert(1)')], '/vision/0/url', 'invalid-format'],
    [[about('works', 'yes', 'ftp://a.example/b')], '/vision/0/url', 'invalid-format'],
    [[about('works', 'yes', 'visie')], '/vision/0/url', 'invalid-format'],
    [[about('works', 'yes', 'https://a.example/ b')], '/vision/0/url', 'invalid-format'],
    [[about('works', 'yes', `https://a.example/${'b'.repeat(500)}`)], '/vision/0/url', 'too-long'],
  ];
  it.each(refused)('refuses %j', async (vision, pointer, code) => {
    const response = await send(await start(), { vision });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ pointer, code }] });
  });

  it('takes none where nothing is asked', async () => {
    const endpoint = await start();
    const vision = [{ question: 'mission', onPaper: 'yes' }];
    expect((await send(endpoint, { vision }, 'plain')).status).toBe(400);
    expect((await send(endpoint, { vision: [] }, 'plain')).status).toBe(201);
  });

  it('exports what is on paper, without links and names', async () => {
    const endpoint = await start();
    await send(endpoint, {
      name: 'Noor',
      vision: [
        { question: 'mission', onPaper: 'yes', url },
        { question: 'works', onPaper: 'no' },
      ],
    });
    const json = await (await deskOf(endpoint).get('/surveys/order/export')).text();
    const csv = await (await deskOf(endpoint).get('/surveys/order/export?format=csv')).text();
    expect(json + csv).not.toMatch(/Noor|welzijn\.example/);
    const { rankings, visionQuestions: asked } = SurveyExport.parse(JSON.parse(json));
    expect(asked).toEqual(visionQuestions);
    expect(rankings.map((it) => it.vision)).toContainEqual([
      { question: 'mission', onPaper: 'yes' },
      { question: 'works', onPaper: 'no' },
    ]);
    expect(csv).toContain('mission: ja; works: nee');
  });

  it('keeps a name sealed, for the working group only, and no longer than the answer counts', async () => {
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer,
      deskToken,
      encryptionKey: 'a key kept elsewhere',
    });
    const codes = await deskOf(endpoint).post('/surveys/order/codes', { institutions: ['Tweede'] });
    const { code } = ((await codes.json()) as { codes: { code: string }[] }).codes[0]!;
    const first = SurveyResponseResult.parse(
      await (await send(endpoint, { name: '  Noor Visser ', code })).json(),
    );
    expect((await pending(endpoint)).map((it) => it.name)).toEqual(['Noor Visser']);
    await deskOf(endpoint).put(`/responses/${first.response}/approval`, { approved: true });
    expect(JSON.stringify(await read(endpoint))).not.toContain('Noor');

    const stored = async () => {
      const query = 'select personal from survey_responses where imported = 0';
      const rows =
        database.kind === 'sqlite'
          ? database.connect().prepare(query).all()
          : (await database.connect().query(query)).rows;
      return (rows as { personal: string | null }[]).map((it) => it.personal);
    };
    expect(await stored()).toEqual([expect.not.stringContaining('Noor')]);
    await send(endpoint, { code });
    expect(await stored()).toEqual([null, null]);
  });
});
