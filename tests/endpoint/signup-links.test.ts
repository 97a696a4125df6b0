import { expect, it } from 'vitest';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases, everyEngine } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp, somebody, statusOf } from './sign-up.ts';
import { mailInto, testClock, TestEndpoint } from './support.ts';

const institution = { ...sampleGroups.institutions![0]!, signupPage: 'https://welzijn.example/a' };
const offer = {
  ...sampleGroups,
  institutions: [institution],
  groups: [
    group('small', {
      editions: [edition('small-1', { capacity: { maximum: 2, available: 2 } })],
    }),
  ],
};

describeDatabases(
  'somebody who comes back',
  (open) => {
    const start = async () => {
      const sent: MailMessage[] = [];
      const mail = mailInto(sent);
      const clock = testClock();
      const endpoint = new TestEndpoint(connect(await open()), { offer, mail, clock });
      /** What was mailed since the last time. */
      const mails = async () => {
        await endpoint.endpoint.work();
        return sent.splice(0);
      };
      const ask = (email: string) => endpoint.submit('/signup-links', 'signup', { email });
      return { clock, endpoint, mails, ask };
    };
    const linkIn = (text = '') => {
      const [, reference = '', secret = ''] = /#gmw-signup=([^.\s]+)\.([\w-]+)/.exec(text) ?? [];
      return { reference, secret };
    };

    it('gets the link again by mail, with the same answer for who is unknown', async () => {
      const { endpoint, mails, ask } = await start();
      const noor = await signUp(endpoint, {
        participant: { ...somebody(), email: 'Noor@example.nl' },
      });
      expect(noor.mailed).toBe(true);
      expect((await signUp(endpoint)).mailed).toBe(undefined);
      await mails();
      const answers = [];
      for (const email of ['mailto:noor@example.nl', 'niemand@example.nl']) {
        const answer = await ask(email);
        answers.push([answer.status, await answer.text()]);
      }
      expect(answers).toEqual([
        [201, '{}'],
        [201, '{}'],
      ]);
      const [one, ...others] = await mails();
      expect(others).toEqual([]);
      expect(one?.to).toBe('Noor@example.nl');
      const link = linkIn(one?.text);
      expect(link.reference).toBe(noor.reference);
      expect((await asHolder(endpoint, link, 'GET')).status).toBe(200);
    });

    it('gets one for each child that was signed up with the address', async () => {
      const { endpoint, mails, ask } = await start();
      const guardian = { name: 'Ouder', email: 'ouder@example.nl' };
      for (const name of ['Sam', 'Bo'])
        await signUp(endpoint, { mode: 'child', guardian, participant: { name } });
      await mails();
      await ask('ouder@example.nl');
      const references = (await mails()).map((it) => linkIn(it.text).reference);
      expect(new Set(references).size).toBe(2);
    });

    it('gets none where no mail may be sent, and not without end', async () => {
      const { endpoint, mails, ask } = await start();
      const participant = { ...somebody(), email: 'noor@example.nl', mayMail: false };
      await signUp(endpoint, { participant });
      await mails();
      expect((await ask('noor@example.nl')).status).toBe(201);
      expect(await mails()).toEqual([]);
      for (const email of ['noor@example.nl', 'niemand@example.nl']) {
        const statuses = [];
        for (let times = 0; times < 6; times += 1) statuses.push((await ask(email)).status);
        expect(statuses).toContain(429);
      }
    });

    it('goes back on the list after an offer that was missed', async () => {
      const { endpoint, clock } = await start();
      const first = await signUp(endpoint);
      await signUp(endpoint);
      const late = await signUp(endpoint);
      clock.forward(60);
      const next = await signUp(endpoint);
      await asHolder(endpoint, first, 'DELETE');
      expect((await statusOf(endpoint, late)).status).toBe('offered');
      expect((await asHolder(endpoint, late, 'PUT', undefined, '/waiting')).status).toBe(409);
      // Who left a phone number is called first, which takes up to two working days more.
      clock.forward(9 * 24 * 3600);
      // Nobody looked yet: the offer ends with this very request, and goes to the next one.
      const back = await asHolder(endpoint, late, 'PUT', undefined, '/waiting');
      expect(await back.json()).toMatchObject({ status: 'waiting', position: 1 });
      expect((await statusOf(endpoint, next)).status).toBe('offered');
    });

    it('says that they still wait, and keeps the turn', async () => {
      const { endpoint, clock } = await start();
      await signUp(endpoint);
      await signUp(endpoint);
      const waits = await signUp(endpoint);
      clock.forward(60);
      await signUp(endpoint);
      clock.forward(10 * 24 * 3600);
      const answer = await asHolder(endpoint, waits, 'PUT', undefined, '/waiting');
      expect(await answer.json()).toMatchObject({ status: 'waiting', position: 1 });
    });

    it('reads after withdrawing when it is erased', async () => {
      const { endpoint } = await start();
      const one = await signUp(endpoint);
      expect(await statusOf(endpoint, one)).not.toHaveProperty('erasedFrom');
      await asHolder(endpoint, one, 'DELETE');
      expect((await statusOf(endpoint, one)).erasedFrom).toBe('2027-01-28');
    });
  },
  everyEngine,
);
