import { expect, it } from 'vitest';
import { problemTypes } from '../../src/contract/problem-types.ts';
import type { OfferFile } from '../../src/contract/offer-file.ts';
import type { SignupResult } from '../../src/contract/signup.ts';
import type { EndpointOptions } from '../../src/endpoint/index.ts';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, capacityOf, signUp, somebody, somebodyByMail, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const hours = 3600;

/** Who left a phone number is called before an offer ends; who did not is not. */
const byMail = () => ({ participant: somebodyByMail() });

/** One group with two places. */
const offer = (changes: Parameters<typeof edition>[1] = {}): OfferFile => ({
  ...sampleGroups,
  groups: [
    group('small', {
      editions: [edition('small-1', { capacity: { maximum: 2, available: 2 }, ...changes })],
    }),
  ],
});

describeDatabases(
  'after signing up',
  (open) => {
    const start = async (options: Partial<EndpointOptions> = {}) => {
      const clock = testClock();
      const database = await open();
      const endpoint = new TestEndpoint(connect(database), { offer: offer(), clock, ...options });
      return { clock, database, endpoint };
    };

    it('shows the status to who has the secret, and 404 whichever of the two is wrong', async () => {
      const { endpoint } = await start();
      const one = await signUp(endpoint);
      const other = await signUp(endpoint);
      expect(await statusOf(endpoint, one)).toEqual({
        reference: one.reference,
        mode: 'self',
        status: 'received',
        group: 'small',
        edition: 'small-1',
        institution: 'welzijn',
        createdAt: '2027-01-14T10:00:00.000Z',
        contact: { name: 'Welzijn Test', phone: '035 000 00 00' },
      });
      const unknown = await asHolder(endpoint, { ...one, reference: 'X0-00000' }, 'GET');
      const wrong = await asHolder(endpoint, { ...one, secret: other.secret }, 'GET');
      expect([unknown.status, wrong.status]).toEqual([404, 404]);
      expect(await wrong.text()).toBe(await unknown.text());
      expect((await endpoint.get(`/signups/${one.reference}`)).status).toBe(401);
      for (const method of ['PATCH', 'DELETE']) {
        const refused = await asHolder(endpoint, { ...one, secret: other.secret }, method, {});
        expect(refused.status).toBe(404);
      }
    });

    it('offers a freed place to who waits longest, and passes it on when the time is over', async () => {
      const { endpoint, clock } = await start();
      const [first, second] = [await signUp(endpoint), await signUp(endpoint)];
      const waiting: SignupResult[] = [];
      for (let i = 0; i < 3; i += 1) {
        clock.forward(60);
        waiting.push(await signUp(endpoint, byMail()));
      }
      const [one, two, three] = waiting as [SignupResult, SignupResult, SignupResult];
      const all = async () => {
        const views = [];
        for (const it of waiting) views.push(await statusOf(endpoint, it));
        return views.map(({ status, position }) => `${status} ${position ?? ''}`.trim());
      };
      expect(await all()).toEqual(['waiting 1', 'waiting 2', 'waiting 3']);

      const withdrawn = await asHolder(endpoint, first, 'DELETE');
      expect(await withdrawn.json()).toMatchObject({ status: 'withdrawn' });
      expect(await all()).toEqual(['offered', 'waiting 1', 'waiting 2']);
      const expires = new Date(clock().getTime() + 72 * hours * 1000).toISOString();
      expect((await statusOf(endpoint, one)).offerExpiresAt).toBe(expires);
      // Nobody new comes before who is waiting.
      expect(await capacityOf(endpoint)).toMatchObject({ available: 0, waiting: 2 });

      clock.forward(72 * hours);
      expect(await all()).toEqual(['expired', 'waiting 1', 'waiting 2']);
      await endpoint.endpoint.work();
      expect(await all()).toEqual(['expired', 'offered', 'waiting 1']);
      const late = await asHolder(endpoint, one, 'PUT', { accept: true }, '/answer');
      expect(late.status).toBe(409);
      expect(await late.json()).toMatchObject({ type: problemTypes.offerExpired });

      const no = await asHolder(endpoint, two, 'PUT', { accept: false }, '/answer');
      expect(await no.json()).toMatchObject({ status: 'declined' });
      expect(await all()).toEqual(['expired', 'declined', 'offered']);
      for (let i = 0; i < 2; i += 1) {
        const yes = await asHolder(endpoint, three, 'PUT', { accept: true }, '/answer');
        expect([yes.status, await yes.json()]).toMatchObject([200, { status: 'received' }]);
      }
      expect((await statusOf(endpoint, second)).status).toBe('received');
      expect(await capacityOf(endpoint)).toMatchObject({ available: 0, waiting: 0 });
    });

    it('gives the place to the next one when an answer comes too late, before work is done', async () => {
      const { endpoint, clock } = await start();
      const [first] = [await signUp(endpoint), await signUp(endpoint)];
      const [one, two] = [await signUp(endpoint, byMail()), await signUp(endpoint, byMail())];
      await asHolder(endpoint, first, 'DELETE');
      const offered = [one, two].map(async (it) => (await statusOf(endpoint, it)).status);
      expect((await Promise.all(offered)).sort()).toEqual(['offered', 'waiting']);
      const isFirst = (await statusOf(endpoint, one)).status === 'offered';
      const [next, after] = isFirst ? [one, two] : [two, one];
      clock.forward(73 * hours);
      expect((await asHolder(endpoint, next, 'PUT', { accept: true }, '/answer')).status).toBe(409);
      expect((await statusOf(endpoint, next)).status).toBe('expired');
      expect((await statusOf(endpoint, after)).status).toBe('offered');
    });

    it('leaves the turn to the institution while it keeps a list of its own', async () => {
      const capacity = { maximum: 2, available: 1, waiting: 1 };
      const { endpoint } = await start({ offer: offer({ capacity }) });
      const waiting = await signUp(endpoint);
      expect(waiting).toMatchObject({ status: 'waiting', position: 2 });
      await endpoint.endpoint.work();
      expect(await statusOf(endpoint, waiting)).toMatchObject({ status: 'waiting', position: 2 });
    });

    it('offers places when an edition is made larger, but not once the group has started', async () => {
      const { endpoint, clock } = await start();
      const signups = [await signUp(endpoint), await signUp(endpoint), await signUp(endpoint)];
      const larger = offer({ capacity: { maximum: 3, available: 3 } });
      await endpoint.endpoint.importOffer(larger);
      clock.forward(30 * 24 * hours);
      await endpoint.endpoint.work();
      expect((await statusOf(endpoint, signups[2]!)).status).toBe('waiting');
      clock.forward(-30 * 24 * hours);
      await endpoint.endpoint.work();
      expect((await statusOf(endpoint, signups[2]!)).status).toBe('offered');
    });

    it('withdraws twice as once, also without an edition', async () => {
      const { endpoint } = await start();
      const talk = { mode: 'talk', edition: undefined, institution: 'welzijn' };
      for (const body of [{}, talk]) {
        const signup = await signUp(endpoint, body);
        for (let i = 0; i < 2; i += 1) {
          const response = await asHolder(endpoint, signup, 'DELETE');
          expect([response.status, await response.json()]).toMatchObject([
            200,
            { status: 'withdrawn' },
          ]);
        }
        const accept = await asHolder(endpoint, signup, 'PUT', { accept: true }, '/answer');
        expect(await accept.json()).toMatchObject({ type: problemTypes.notPossibleNow });
      }
      expect((await capacityOf(endpoint))?.available).toBe(2);
    });

    it('changes contact details, by the rules of the form', async () => {
      const { endpoint } = await start();
      const signup = await signUp(endpoint);
      const patch = async (body: object) => {
        const response = await asHolder(endpoint, signup, 'PATCH', body);
        const { errors } = (await response.json()) as {
          errors?: { pointer: string; code: string }[];
        };
        return [
          response.status,
          ...(errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
        ];
      };
      expect(await patch({ participant: { phone: '' } })).toEqual([
        400,
        '/participant/phone contact-required',
      ]);
      expect(await patch({ participant: { phone: '12' } })).toEqual([
        400,
        '/participant/phone phone-invalid',
      ]);
      expect(await patch({ guardian: { phone: '0612345678' } })).toEqual([
        400,
        '/guardian unknown-value',
      ]);
      expect(await patch({ participant: { phone: '', email: 'noor@example.nl' } })).toEqual([200]);
      // What was kept is the e-mail address only: taking it away too leaves nothing.
      expect(await patch({ participant: { email: '' } })).toEqual([
        400,
        '/participant/phone contact-required',
      ]);
    });

    it('holds a place for who signed up twice until somebody has looked, within a limit', async () => {
      const { endpoint } = await start();
      const person = { name: 'Noor', phone: '06-12345678', email: 'Noor@Example.nl' };
      const first = await signUp(endpoint, { participant: person });
      const byPhone = await signUp(endpoint, {
        participant: { name: 'N. Bakker', phone: '+31 6 1234 5678' },
      });
      // Whether one is mailed follows from the e-mail address alone.
      const keys = (it: object) =>
        Object.keys(it)
          .filter((key) => key !== 'mailed')
          .sort();
      expect(byPhone.status).toBe('received');
      expect(keys(byPhone)).toEqual(keys(first));
      expect(keys(await statusOf(endpoint, byPhone))).toEqual(
        keys(await statusOf(endpoint, first)),
      );
      expect((await capacityOf(endpoint))?.available).toBe(0);
      const byEmail = await signUp(endpoint, {
        participant: { name: 'Noor', email: 'noor@example.nl' },
      });
      expect(byEmail).toMatchObject({ status: 'waiting', awaitsReview: true });
      expect((await capacityOf(endpoint))?.waiting).toBe(0);

      // Who takes back the first one means the second, which keeps the place that it was told of.
      await asHolder(endpoint, first, 'DELETE');
      expect((await statusOf(endpoint, byPhone)).status).toBe('received');
      expect((await capacityOf(endpoint))?.available).toBe(1);
      expect((await signUp(endpoint)).status).toBe('received');
      expect((await capacityOf(endpoint))?.available).toBe(0);
    });

    it('takes partners with one address for two, and tells nobody of a place that is not held', async () => {
      const { endpoint } = await start();
      const email = 'gezin.vos@x.example';
      const marijke = await signUp(endpoint, { participant: { name: 'Marijke Vos', email } });
      const karel = await signUp(endpoint, { participant: { name: 'Karel Vos', email } });
      const other = await signUp(endpoint, { participant: { name: 'C', email: 'c@x.example' } });
      expect([marijke, karel, other].map((it) => it.status)).toEqual([
        'received',
        'received',
        'waiting',
      ]);
      expect(await capacityOf(endpoint)).toMatchObject({ available: 0, waiting: 1 });
    });

    it('takes brothers and sisters for two', async () => {
      const { endpoint } = await start();
      const guardian = { name: 'Ouder', phone: '06 87654321' };
      const child = (name: string) => ({
        mode: 'child',
        guardian,
        participant: { name, phone: '06 87654321' },
      });
      await signUp(endpoint, child('Sam'));
      await signUp(endpoint, child('Bo'));
      expect((await capacityOf(endpoint))?.available).toBe(0);
    });

    it('recognises who is reached by a parent or a referrer by name and their number', async () => {
      const { endpoint } = await start();
      const guardian = { name: 'Ouder', phone: '06 87654321' };
      const child = (name: string) => ({ mode: 'child', guardian, participant: { name } });
      await signUp(endpoint, child('Sam'));
      expect((await signUp(endpoint, child(' sam '))).status).toBe('received');
      const third = await signUp(endpoint, child('Sam'));
      expect(third).toMatchObject({ awaitsReview: true });
      const referrer = { name: 'R', organization: 'Huisarts', email: 'r@huisarts.example' };
      const agreed = { participantKnows: true, contactFirst: 'referrer' };
      const client = (name: string) => ({
        mode: 'referrer',
        referrer,
        ...agreed,
        participant: { name },
      });
      const { endpoint: other } = await start();
      await signUp(other, client('Noor'));
      await signUp(other, client('Noor'));
      expect(await signUp(other, client('Noor'))).toMatchObject({ awaitsReview: true });
      expect((await signUp(other, client('Bo'))).position).toBe(1);
    });

    it('keeps a history of states, moments and who, and no words', async () => {
      const { endpoint, database, clock } = await start();
      const signup = await signUp(endpoint, { note: 'Liever ’s avonds', participant: somebody() });
      clock.forward(60);
      await asHolder(endpoint, signup, 'PATCH', { participant: { contactMoments: ['evening'] } });
      await asHolder(endpoint, signup, 'DELETE');
      const query = 'select * from signup_history order by sequence';
      const rows: unknown =
        database.kind === 'sqlite'
          ? database.connect().prepare(query).all()
          : (await database.connect().query(query)).rows;
      const { reference } = signup;
      expect(rows).toEqual([
        {
          reference,
          sequence: 1,
          status: 'received',
          at: '2027-01-14T10:00:00.000Z',
          actor: 'participant',
          reason: null,
        },
        {
          reference,
          sequence: 2,
          status: 'received',
          at: '2027-01-14T10:01:00.000Z',
          actor: 'participant',
          reason: null,
        },
        {
          reference,
          sequence: 3,
          status: 'withdrawn',
          at: '2027-01-14T10:01:00.000Z',
          actor: 'participant',
          reason: null,
        },
      ]);
    });

    it('passes an offered place on when who has it withdraws', async () => {
      const { endpoint, clock } = await start();
      const [first] = [await signUp(endpoint), await signUp(endpoint)];
      const one = await signUp(endpoint);
      clock.forward(1);
      const two = await signUp(endpoint);
      await asHolder(endpoint, first, 'DELETE');
      expect((await statusOf(endpoint, one)).status).toBe('offered');
      await asHolder(endpoint, one, 'DELETE');
      expect((await statusOf(endpoint, two)).status).toBe('offered');
      expect(await capacityOf(endpoint)).toMatchObject({ available: 0, waiting: 0 });
    });

    it('offers each freed place once, however many processes look', async () => {
      const { endpoint, database, clock } = await start();
      const second = new TestEndpoint(connect(database), { clock });
      const placed = [await signUp(endpoint), await signUp(endpoint)];
      const waiting = [];
      for (let i = 0; i < 6; i += 1) waiting.push(await signUp(endpoint, byMail()));
      await Promise.all(placed.map((it, i) => asHolder(i ? endpoint : second, it, 'DELETE')));
      await Promise.all([endpoint, second, endpoint, second].map((it) => it.endpoint.work()));
      clock.forward(80 * hours);
      await Promise.all([endpoint, second, endpoint, second].map((it) => it.endpoint.work()));
      const statuses = [];
      for (const it of waiting) statuses.push((await statusOf(second, it)).status);
      expect(statuses.sort()).toEqual([
        'expired',
        'expired',
        'offered',
        'offered',
        'waiting',
        'waiting',
      ]);
    });
  },
  everyEngine,
);
