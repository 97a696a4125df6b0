import { beforeAll, expect, it } from 'vitest';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { deskOf } from './desk.ts';
import { sampleBallots } from './sample-ballots.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { somebody } from './sign-up.ts';
import { TestEndpoint } from './support.ts';

const numbers = ['3e9', '1e19', '2147483648', '-1', '1e400', '0.5', 'NaN', '9'.repeat(400)];
const texts = ['%00', 'a%00b', '%ff', '%f0%28%8c%28', '%ed%a0%80', '%25', "'", '%5c', '%e2%80%ae'];
const ids = [...texts, 'x'.repeat(5_000), '..', '%2e%2e', '__proto__', 'constructor'];

describeDatabases('extreme input', (open) => {
  let endpoint: TestEndpoint;
  beforeAll(async () => {
    endpoint = new TestEndpoint(connect(await open()), {
      offer: { ...sampleGroups, ...sampleBallots },
      deskToken: 'all',
    });
    await endpoint.endpoint.ready;
  });

  it(
    'in an address gives an answer or a problem, never an error of the endpoint',
    { timeout: 60_000 },
    async () => {
      const authorization = 'Bearer all';
      const paths = [
        ...numbers.flatMap((it) => [
          ...['age', 'sessionsMax', 'costMax', 'withinKm', 'limit', 'near', 'cursor'].map(
            (key) => `/groups?${key}=${it}`,
          ),
          `/groups?near=${it},${it}`,
          `/groups?near=52.1,5.1&withinKm=${it}`,
          `/desk/signups?offset=${it}`,
          `/desk/editions?offset=${it}`,
        ]),
        ...texts.flatMap((it) => [
          ...['q', 'theme', 'place', 'startFrom', 'cursor'].map((key) => `/groups?${key}=${it}`),
          `/desk/signups?edition=${it}`,
          `/desk/signups?status=${it}`,
          `/desk/editions?group=${it}`,
          `/signup?institution=${it}`,
          `/groups?${it}=1`,
        ]),
        ...ids.flatMap((it) => [
          `/groups/${it}`,
          `/editions/${it}/calendar`,
          `/institutions/${it}`,
          `/polls/${it}`,
          `/surveys/${it}`,
          `/signups/${it}`,
          `/desk/groups/${it}`,
          `/desk/polls/${it}/export`,
        ]),
      ];
      const failed: string[] = [];
      await Promise.all(
        paths.map(async (path) => {
          const { status } = await endpoint.get(path, { authorization });
          if (status >= 500) failed.push(`${status} ${path.slice(0, 80)}`);
        }),
      );
      expect(failed).toEqual([]);
      // The character NUL is left out, as in a body.
      const same = await endpoint.get('/groups?place=hui%00zen');
      expect(await same.json()).toEqual(await (await endpoint.get('/groups?place=huizen')).json());
    },
  );

  it('in a group is refused by name when it fits no column', async () => {
    const put = async (changes: object) => {
      const body = group('small', { editions: [edition('small-1', changes)] });
      const response = await deskOf(endpoint, 'all').put('/groups/small', body);
      const { errors } = (await response.json()) as { errors?: { pointer: string }[] };
      return [response.status, errors?.map((it) => it.pointer)];
    };
    expect(await put({ capacity: { maximum: 3e9, available: 0 } })).toEqual([
      400,
      ['/editions/0/capacity/maximum'],
    ]);
    expect(await put({ sessionCount: 1e19 })).toEqual([400, ['/editions/0/sessionCount']]);
    const largest = { maximum: 2_147_483_647, available: 0, waiting: 2_147_483_647 };
    expect((await put({ capacity: largest }))[0]).toBe(200);
    expect((await put({ timezone: 'Nowhere/\u0000' }))[0]).toBe(200);
    expect((await endpoint.get('/groups')).status).toBe(200);
    expect((await put({ costs: [{ amount: 1e300 }] }))[0]).toBe(200);
    const desk = await endpoint.get('/desk/editions', { authorization: 'Bearer all' });
    expect(desk.status).toBe(200);
  });

  it('in a body is refused when it is nested too deep', async () => {
    for (const depth of [60, 5_000, 30_000]) {
      const deep = '['.repeat(depth) + ']'.repeat(depth);
      for (const body of [deep, `{"formToken":"x","option":${deep}}`]) {
        const response = await endpoint.post('/polls/lunch/votes', body, {
          'idempotency-key': 'k',
        });
        expect([response.status, await response.json()]).toMatchObject([
          400,
          { type: problemTypes.malformedJson },
        ]);
      }
    }
    let deep: unknown = [];
    for (let i = 0; i < 20_000; i += 1) deep = [deep];
    const { problems } = await endpoint.endpoint.importOffer({ groups: [deep] });
    expect(problems).toHaveLength(1);
  });

  it('in a form is stored or refused', async () => {
    const strange = [
      '\u0000',
      '\ud800',
      '\u202e',
      '😀'.repeat(50),
      '\\',
      "'; drop table signups; --",
    ];
    for (const text of strange) {
      const participant = { ...somebody(), name: `a${text}`, place: text || 'x' };
      const signup = { mode: 'self', edition: 'assertive-1', participant, note: text, lang: text };
      const vote = { option: 'other', otherText: text, role: text, institution: text };
      const responses = [
        await endpoint.submit('/signups', 'signup', signup),
        await endpoint.submit('/polls/lunch/votes', 'vote', vote),
        await endpoint.submit('/demand-signals', 'demand-signal', { text, place: text }),
      ];
      for (const it of responses) expect(it.status).toBeLessThan(500);
    }
  });

  it('among codes is refused when it is too long for an index', async () => {
    const post = (institution: string) =>
      deskOf(endpoint, 'all').post('/surveys/offer-priorities/codes', {
        institutions: [institution],
      });
    expect((await post('x'.repeat(5_000))).status).toBe(400);
    expect((await post('x'.repeat(200))).status).toBe(201);
  });
});
