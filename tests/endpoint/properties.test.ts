// Whatever is sent, an answer keeps the contract and is never a failure of the endpoint.
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { GroupList } from '../../src/contract/group.ts';
import { Problem } from '../../src/contract/problem.ts';
import { VoteResult } from '../../src/contract/poll.ts';
import { SignupResult } from '../../src/contract/signup.ts';
import { SurveyResponseResult } from '../../src/contract/survey.ts';
import { groupQueryKeys } from '../../src/endpoint/routes/group-query.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleBallots } from './sample-ballots.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

const runs = { numRuns: 100 };

/** A value as the contract wants it, or sometimes anything at all. */
const mostly = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: fc.jsonValue() });

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\u0000<script>'));

const person = fc
  .record(
    {
      phone: fc.constantFrom('06 12345678', '035 1234567', '+31 6 12345678', '12'),
      email: mostly(fc.constantFrom('noor@example.nl', 'nowhere')),
      place: mostly(text),
    },
    { requiredKeys: ['phone'] },
  )
  .chain((rest) =>
    mostly(fc.constantFrom('Noor', 'Ünal', 'Ali', '  ')).map((name) => ({ name, ...rest })),
  );

const target = fc.constantFrom(
  { edition: 'assertive-1' },
  { edition: 'money-1', group: 'money', institution: 'welzijn' },
  { group: 'assertive' },
  { institution: 'welzijn' },
  { edition: 'over-1' },
  { edition: 'safe-1' },
  { edition: '__proto__' },
  { group: 'nope' },
  { edition: ['assertive-1'] },
);

const submissions = [
  {
    path: '/polls/lunch/votes',
    purpose: 'vote',
    answer: VoteResult,
    good: { option: 'soup' },
    body: fc.record(
      {
        option: mostly(fc.constantFrom('soup', 'other', 'pizza')),
        otherText: mostly(text),
        role: mostly(text),
        website: mostly(text),
      },
      { requiredKeys: ['option'] },
    ),
  },
  {
    path: '/signups',
    purpose: 'signup',
    answer: SignupResult,
    good: {
      mode: 'self',
      edition: 'assertive-1',
      participant: { name: 'Noor', phone: '06 12345678' },
    },
    body: fc
      .record(
        {
          mode: mostly(fc.constantFrom('self', 'child', 'talk')),
          participant: mostly(person),
          guardian: person,
          participantKnows: mostly(fc.boolean()),
          note: mostly(text),
        },
        { requiredKeys: ['mode', 'participant'] },
      )
      .chain((rest) => target.map((it) => ({ ...rest, ...it }))),
  },
  {
    path: '/surveys/offer-priorities/responses',
    purpose: 'survey-response',
    answer: SurveyResponseResult,
    good: { ranking: ['society', 'region', 'policy'], publish: false },
    body: fc.record(
      {
        ranking: mostly(
          fc.subarray(['society', 'region', 'policy', 'own-signals', 'peers', 'nope', '__proto__']),
        ),
        publish: mostly(fc.boolean()),
        remark: mostly(text),
      },
      { requiredKeys: ['ranking'] },
    ),
  },
] as const;

const checkProblem = async (response: Response): Promise<void> => {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
};

describeDatabases('properties', (open) => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = new TestEndpoint(connect(await open()), {
      offer: { ...sampleBallots, ...sampleGroups },
    });
    await endpoint.endpoint.ready;
  });

  it.each(submissions)('every submission to $path is answered by the contract', async (it) => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(it.body as fc.Arbitrary<object>, async (body) => {
        const response = await endpoint.submit(it.path, it.purpose, body);
        statuses.add(response.status);
        if (response.status === 201) it.answer.parse(await response.json());
        else await checkProblem(response);
      }),
      { ...runs, examples: [[it.good], [{}]] },
    );
    expect(statuses).toContain(201);
    expect(statuses).toContain(400);
    for (const status of statuses) expect([201, 400, 409]).toContain(status);
  });

  it.each(submissions)('every submission to $path may be any JSON', async (it) => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const response = await endpoint.post(it.path, body, {
          'idempotency-key': crypto.randomUUID(),
        });
        expect(response.status).toBe(400);
        await checkProblem(response);
      }),
      runs,
    );
  });
  it('every query of the offer is answered by the contract', async () => {
    const value = fc.oneof(
      fc.constantFrom('stress', 'money', 'hilversum', 'evening', 'true', '1', '2027-02-01', 'MO'),
      fc.constantFrom('52.2,5.1', 'start', '', '-1', '1e999', '%', '2027-13-45'),
      text,
    );
    const pair = fc.tuple(fc.constantFrom(...Object.keys(groupQueryKeys), 'unknown'), value);
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 6 }), async (pairs) => {
        const response = await endpoint.get(`/groups?${new URLSearchParams(pairs).toString()}`);
        if (response.status === 200) {
          const found = GroupList.parse(await response.json());
          expect(found.total).toBeLessThanOrEqual(5);
          expect(found.groups.length).toBeLessThanOrEqual(found.total);
        } else {
          expect(response.status).toBe(400);
          await checkProblem(response);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every path has an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.webPath(), fc.constantFrom('/polls/%00', '/groups/%E0', '/polls/%')),
        fc.constantFrom('GET', 'POST', 'PUT'),
        async (path, method) => {
          const response = await endpoint.fetch(path === '' ? '/' : path, { method });
          expect(response.status).toBeLessThan(500);
          if (response.status >= 400) await checkProblem(response);
        },
      ),
      runs,
    );
  });

  it('any file may be imported: what is good is kept, nothing fails', async () => {
    const record = fc.oneof(
      fc.jsonValue(),
      fc.record({ id: fc.string(), name: text, editions: fc.jsonValue() }),
    );
    const file = fc.dictionary(
      fc.constantFrom('institutions', 'groups', 'polls', 'surveys'),
      fc.oneof(fc.array(record, { maxLength: 4 }), fc.jsonValue()),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(file, fc.jsonValue()), async (offer) => {
        const { imported, problems } = await endpoint.endpoint.importOffer(offer);
        expect(Object.values(imported).every((it) => it >= 0)).toBe(true);
        for (const it of problems) expect(it.detail).toMatch(/\.$/);
      }),
      runs,
    );
  });
});
