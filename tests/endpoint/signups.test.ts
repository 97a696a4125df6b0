import { expect, it } from 'vitest';
import { Group } from '../../src/contract/group.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { SignupResult } from '../../src/contract/signup.ts';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import type { TestDatabase } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { participant, sampleGroups } from './sample-groups.ts';
import { somebody, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

describeDatabases(
  'signups',
  (open) => {
    const start = async (options = {}): Promise<TestEndpoint> =>
      new TestEndpoint(connect(await open()), { offer: sampleGroups, ...options });
    const signUp = (
      endpoint: TestEndpoint,
      body: object = {},
      options: { key?: string; address?: string } = {},
    ): Promise<Response> =>
      endpoint.submit(
        '/signups',
        'signup',
        { mode: 'self', edition: 'assertive-1', participant: somebody(), ...body },
        options,
      );
    const result = async (response: Response): Promise<SignupResult> => {
      expect(response.status).toBe(201);
      return SignupResult.parse(await response.json());
    };
    const capacity = async (endpoint: TestEndpoint, id = 'assertive') =>
      Group.parse(await (await endpoint.get(`/groups/${id}`)).json()).editions[0]?.capacity;

    it('gives a place while there is one, then the waiting list with a position', async () => {
      const endpoint = await start();
      const statuses: (string | number | undefined)[][] = [];
      for (let i = 0; i < 10; i += 1) {
        const { status, position } = await result(await signUp(endpoint));
        statuses.push([status, position]);
      }
      expect(statuses).toEqual([
        ...Array.from({ length: 8 }, () => ['received', undefined]),
        ['waiting', 1],
        ['waiting', 2],
      ]);
      expect(await capacity(endpoint)).toMatchObject({ available: 0, waiting: 2 });
    });

    it('is never over capacity, however many come at once, in two processes', async () => {
      const database = await open();
      const first = new TestEndpoint(connect(database), { offer: sampleGroups });
      await first.endpoint.ready;
      const second = new TestEndpoint(connect(database));
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, i) => signUp(i % 2 ? first : second)),
      );
      const results = await Promise.all(answers.map(result));
      expect(results.filter((it) => it.status === 'received')).toHaveLength(8);
      const positions = results.flatMap((it) => it.position ?? []).sort((a, b) => a - b);
      expect(positions).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
      expect(new Set(results.map((it) => it.reference)).size).toBe(30);
      expect(await capacity(second)).toMatchObject({ available: 0, waiting: 22 });
    });

    it('counts a repeated sign-up once, also when both come at once', async () => {
      const endpoint = await start();
      const formToken = await endpoint.token('signup');
      const body = { mode: 'self', edition: 'assertive-1', participant, formToken };
      const send = () => endpoint.post('/signups', body, { 'idempotency-key': '"k"' });
      const [one, two] = await Promise.all([send(), send()]);
      const three = await send();
      expect([one.status, two.status, three.status]).toEqual([201, 201, 201]);
      const answer = await one.text();
      expect([await two.text(), await three.text()]).toEqual([answer, answer]);
      expect(one.headers.get('location')).toBe(three.headers.get('location'));
      expect((await capacity(endpoint))?.available).toBe(7);
    });

    it('waits behind who was waiting elsewhere', async () => {
      const answer = await result(await signUp(await start(), { edition: 'money-1' }));
      expect(answer).toMatchObject({ status: 'waiting', position: 3 });
    });

    it('keeps the order of the waiting list when the clock is set back, and in one millisecond', async () => {
      const clock = testClock();
      const endpoint = await start({ clock });
      const answers: SignupResult[] = [];
      for (let i = 0; i < 13; i += 1) {
        if (i === 11) clock.forward(-3600);
        answers.push(await result(await signUp(endpoint)));
      }
      const waiting = answers.slice(8);
      expect(waiting.map((it_) => it_.position)).toEqual([1, 2, 3, 4, 5]);
      const positions: (number | undefined)[] = [];
      for (const it_ of waiting) positions.push((await statusOf(endpoint, it_)).position);
      expect(positions).toEqual([1, 2, 3, 4, 5]);
    });

    it('tells no position where the institution lets some go first, but how many wait', async () => {
      const [institution] = sampleGroups.institutions ?? [];
      const endpoint = await start({
        offer: { ...sampleGroups, institutions: [{ ...institution, priorityPolicy: true }] },
      });
      const answers: SignupResult[] = [];
      for (let i = 0; i < 10; i += 1) answers.push(await result(await signUp(endpoint)));
      const [ninth, tenth] = answers.slice(8) as [SignupResult, SignupResult];
      expect([ninth, tenth].map((it_) => [it_.status, it_.position, it_.waiting])).toEqual([
        ['waiting', undefined, 1],
        ['waiting', undefined, 2],
      ]);
      const status = await statusOf(endpoint, ninth);
      expect(status).toMatchObject({ status: 'waiting', waiting: 2 });
      expect(status).not.toHaveProperty('position');
      expect(answers[0]).not.toHaveProperty('waiting');
    });

    it('takes a sign-up for a group or an institution, without a place', async () => {
      const endpoint = await start();
      const any = await result(await signUp(endpoint, { edition: undefined, group: 'assertive' }));
      expect(any.status).toBe('received');
      const talk = await result(
        await signUp(endpoint, { mode: 'talk', edition: undefined, institution: 'welzijn' }),
      );
      expect(talk.status).toBe('received');
      const about = await result(await signUp(endpoint, { mode: 'talk' }));
      expect(about.status).toBe('received');
      expect((await capacity(endpoint))?.available).toBe(8);
    });

    it('refuses where sign-up is by phone, closed or not yet open', async () => {
      const endpoint = await start();
      const refusal = async (body: object) => {
        const response = await signUp(endpoint, body);
        const { type, status, errors } = (await response.json()) as {
          type: string;
          status: number;
          errors?: { code: string }[];
        };
        return [status, type, errors?.[0]?.code];
      };
      const phone = [409, problemTypes.signupByPhone, undefined];
      expect(await refusal({ edition: 'safe-1' })).toEqual(phone);
      expect(await refusal({ edition: undefined, group: 'safe' })).toEqual(phone);
      const closed = [409, problemTypes.signupClosed];
      expect(await refusal({ edition: 'over-1' })).toEqual([...closed, 'closed']);
      expect(await refusal({ edition: 'later-1' })).toEqual([...closed, 'not-yet-open']);
    });

    it('holds a place for what looks suspect until somebody has looked, one in ten at most', async () => {
      const endpoint = await start();
      const held = await result(await signUp(endpoint, { website: 'spam' }));
      expect(held).toMatchObject({ status: 'received' });
      expect(held).not.toHaveProperty('awaitsReview');
      expect((await capacity(endpoint))?.available).toBe(7);
      const second = await result(await signUp(endpoint, { website: 'spam' }));
      expect(second).toMatchObject({ status: 'waiting', awaitsReview: true });
      expect(second).not.toHaveProperty('position');
      // Who waits for a look takes no turn on the list from anybody.
      expect(await capacity(endpoint)).toMatchObject({ available: 7, waiting: 0 });
      expect((await result(await signUp(endpoint))).status).toBe('received');
      const status = await endpoint.get(`/signups/${second.reference}`, {
        authorization: `Bearer ${second.secret}`,
      });
      expect(await status.json()).toMatchObject({ status: 'waiting', awaitsReview: true });
    });

    it('reads what was meant: no mailto, nothing that nobody sees', async () => {
      const endpoint = await start();
      await result(
        await signUp(endpoint, { participant: { name: 'Noor', email: 'mailto:noor@example.nl' } }),
      );
      const again = { name: 'noor\u200b', email: '\u202aNOOR@example.nl\u202c' };
      await result(await signUp(endpoint, { participant: again }));
      const third = await result(await signUp(endpoint, { participant: again }));
      // The second and third are seen as the same person; of the two the edition holds one.
      expect(third).toMatchObject({ status: 'waiting', awaitsReview: true });
    });

    it('leaves who is under 16 to a parent, unless the institution lets them', async () => {
      const young = { participant: { ...somebody(), ageBand: '12-15' } };
      const endpoint = await start();
      const refused = await signUp(endpoint, young);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({
        errors: [{ pointer: '/participant/ageBand', code: 'minor' }],
      });
      await result(await signUp(endpoint, { participant: { ...somebody(), ageBand: '16-20' } }));
      const guardian = { name: 'Voorbeeldouder', phone: '06 12345678' };
      await result(await signUp(endpoint, { ...young, mode: 'child', guardian }));

      const [institution] = sampleGroups.institutions ?? [];
      const open = {
        ...sampleGroups,
        institutions: [{ ...institution, minors: { selfFrom: 12 } }],
      };
      await result(await signUp(await start({ offer: open }), young));
    });

    it('refuses who is of no age that the group is for; a strict group has to know the age', async () => {
      const aged = async (extra: object) => {
        const [group, ...rest] = sampleGroups.groups!;
        const offer = { ...sampleGroups, groups: [{ ...group!, ageMin: 18, ...extra }, ...rest] };
        return start({ offer });
      };
      const of = (ageBand?: string) => ({ participant: { ...somebody(), ageBand } });
      const codeOf = async (response: Response) =>
        ((await response.json()) as { errors: object[] }).errors;
      const endpoint = await aged({});
      expect(await codeOf(await signUp(endpoint, of('<18')))).toMatchObject([
        {
          pointer: '/participant/ageBand',
          code: 'outside-ages',
          detail: 'Deze groep is vanaf 18 jaar.',
        },
      ]);
      await result(await signUp(endpoint, of('18+')));
      await result(await signUp(endpoint, of()));
      await result(await signUp(endpoint, { ...of('16-17'), mode: 'talk' }));
      const strict = await aged({ ageStrict: true });
      expect(await codeOf(await signUp(strict, of()))).toMatchObject([{ code: 'age-required' }]);
      await result(await signUp(strict, of('18+')));
    });

    it('names everything that is wrong at once', async () => {
      const response = await signUp(await start(), {
        participant: { name: 'Noor', email: 'nowhere', phone: '12' },
        note: 'BSN 111222333',
      });
      expect(response.status).toBe(400);
      const { errors } = (await response.json()) as { errors: object[] };
      expect(errors).toMatchObject([
        { pointer: '/participant/phone', code: 'phone-invalid' },
        { pointer: '/participant/email', code: 'email-invalid' },
        { pointer: '/note', code: 'bsn' },
      ]);
    });

    it.each([
      [{ edition: 'nope' }, '/edition'],
      [{ group: 'money' }, '/edition'],
      [{ edition: undefined, group: 'nope' }, '/group'],
      [{ institution: 'nope' }, '/institution'],
      [{ edition: undefined, institution: 'nope' }, '/institution'],
      [{ edition: undefined }, '/group'],
    ])('refuses a target that is not there: %j', async (body, pointer) => {
      const response = await signUp(await start(), body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
    });

    it('limits what one address sends, and tells when to try again', async () => {
      const limit = { count: 2, seconds: 600 };
      const perAddress = {
        signup: limit,
        vote: limit,
        'survey-response': limit,
        'demand-signal': limit,
      };
      const endpoint = await start({ policy: { minTokenAge: 0, perAddress } });
      const from = (address: string) => signUp(endpoint, {}, { address });
      expect((await from('192.0.2.1')).status).toBe(201);
      expect((await from('192.0.2.1')).status).toBe(201);
      const third = await from('192.0.2.1');
      expect(third.status).toBe(429);
      expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await from('192.0.2.2')).status).toBe(201);
      expect((await capacity(endpoint))?.available).toBe(5);
    });

    it.each([undefined, 'a key from the environment'])(
      'keeps no secret, no address and no key in the store (%s)',
      async (encryptionKey) => {
        const database = await open();
        const endpoint = new TestEndpoint(connect(database), {
          offer: sampleGroups,
          encryptionKey,
        });
        const options = { key: 'my-own-key', address: '192.0.2.77' };
        const { secret } = await result(await signUp(endpoint, { participant }, options));
        const dump = await dumpAll(database);
        expect(dump).toContain('signup_history');
        for (const hidden of [secret, 'my-own-key', '192.0.2.77'])
          expect(dump).not.toContain(hidden);
        expect(dump.includes('Noor Bakker')).toBe(encryptionKey === undefined);
      },
    );
  },
  everyEngine,
);

/** Everything in the store, as text. */
async function dumpAll(database: TestDatabase): Promise<string> {
  const tables = ['signups', 'signup_history', 'idempotency', 'rate_limits', 'form_tokens'];
  const dump: unknown[] = [];
  if (database.kind === 'sqlite') {
    const connection = database.connect();
    for (const it of tables) dump.push(it, connection.prepare(`select * from ${it}`).all());
  } else {
    const pool = database.connect();
    for (const it of tables) dump.push(it, (await pool.query(`select * from ${it}`)).rows);
  }
  return JSON.stringify(dump);
}
