import { expect, it } from 'vitest';
import type { EndpointOptions, MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { asHolder, signUp, somebody, statusOf } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const [institution] = sampleGroups.institutions ?? [];
const offer = {
  institutions: [
    {
      ...institution!,
      email: 'aanmelden@welzijn.example',
      signupPage: 'https://welzijn.example/aanmelden',
    },
  ],
  groups: [
    group('small', { editions: [edition('small-1', { capacity: { maximum: 1, available: 1 } })] }),
    group('quiet', { sensitive: true, signupBy: 'form', editions: [edition('quiet-1')] }),
    group('talk', { intake: 'required', editions: [edition('talk-1')] }),
  ],
};

describeDatabases('messages', (open) => {
  const start = async (options: Partial<EndpointOptions> = {}) => {
    const clock = testClock();
    const database = await open();
    const sent: MailMessage[] = [];
    const mail = {
      send: (message: MailMessage) => {
        sent.push(message);
        return Promise.resolve();
      },
    };
    const publicUrl = 'https://aanbod.example.nl';
    const own = { offer, clock, mail, publicUrl, ...options };
    const endpoint = new TestEndpoint(connect(database), own);
    const work = async () => {
      await endpoint.endpoint.work();
      return sent.splice(0);
    };
    return { clock, database, endpoint, work };
  };
  const writes = (email: string) => ({ participant: { ...somebody(), email } });
  /** Without a phone number nobody is called before an offer ends. */
  const byMail = (email: string) => ({ participant: { name: 'Iemand', email } });

  it('tells the participant how it stands and what follows, with a link that works', async () => {
    const { endpoint, work } = await start();
    const signup = await signUp(endpoint, { edition: 'talk-1', ...writes('noor@example.nl') });
    const messages = await work();
    const own = messages.find((it) => it.to === 'noor@example.nl');
    expect(own?.subject).toBe(`Uw aanvraag ${signup.reference}`);
    const [, standing, talk, first] = own?.text.split('\n\n') ?? [];
    expect(standing).toBe(
      'Wij houden een plaats voor u vrij. Uw aanmelding voor Groep talk is gelukt.',
    );
    expect(talk).toBe(
      'Eerst een kennismakingsgesprek. Daarna beslissen wij samen of u meedoet. ' +
        'Wij bellen binnen drie werkdagen.',
    );
    expect(first).toBe('De groep begint op maandag 1 februari 2027.');
    expect(own?.text).toContain('Bel 035 000 00 00.');
    const secret = new RegExp(`#gmw-signup=${signup.reference}\\.(\\S+)`).exec(
      own?.text ?? '',
    )?.[1];
    expect(secret).not.toBe(signup.secret);
    expect((await statusOf(endpoint, { ...signup, secret: secret! })).status).toBe('received');
    expect(await work()).toEqual([]);
  });

  it.each([
    ['someone reads along', { mailIsShared: true }, 'small-1'],
    ['we may not say who we are', { maySayWhoWeAre: false }, 'small-1'],
    ['the group is sensitive', {}, 'quiet-1'],
  ])('tells nobody what it is about when %s', async (_, safe, edition) => {
    const { endpoint, work, clock } = await start();
    const taken = await signUp(endpoint);
    clock.forward(1);
    const participant = { ...somebody(), email: 'noor@example.nl', ...safe };
    const signup = await signUp(endpoint, { edition, participant });
    await asHolder(endpoint, taken, 'DELETE');
    await asHolder(endpoint, signup, 'DELETE');
    const own = (await work()).filter((it) => it.to === participant.email);
    expect(own.length).toBeGreaterThan(1);
    for (const { subject, text } of own) {
      expect(subject).toBe(`Uw aanvraag ${signup.reference}`);
      expect(text).not.toMatch(/groep|cursus|welzijn|hilversum|035|http|gmw-signup|binnen drie/i);
    }
    const texts = own.map((it) => it.text).join();
    if (edition === 'small-1') {
      expect(texts).toContain(
        'Wij hebben een vraag voor u. Laat het weten voor zondag 17 januari 2027 om 11.00 uur.',
      );
    } else expect(texts).toContain('Wij hebben uw aanvraag ontvangen.');
    expect(texts).toContain('Uw aanvraag is gestopt. U hoeft niets meer te doen.');
  });

  it.each([
    [false, /op plaats 1 van de wachtlijst/, /Soms gaat iemand voor/],
    [true, /Er wacht nu 1 mens\. Soms gaat iemand voor\./, /plaats 1/],
  ])('tells a place on the list only where nobody goes first (%s)', async (priority, told, not) => {
    const institutions = [{ ...offer.institutions[0]!, priorityPolicy: priority }];
    const { endpoint, work } = await start({ offer: { ...offer, institutions } });
    await signUp(endpoint);
    await signUp(endpoint, writes('noor@example.nl'));
    const own = (await work()).find((it) => it.to === 'noor@example.nl');
    expect(own?.text).toMatch(told);
    expect(own?.text).not.toMatch(not);
  });

  it('addresses a parent as the parent', async () => {
    const { endpoint, work } = await start();
    const guardian = { name: 'Ouder', email: 'ouder@example.nl' };
    await signUp(endpoint, { mode: 'child', guardian, participant: { name: 'Sam' } });
    const own = (await work()).find((it) => it.to === guardian.email);
    expect(own?.text).toContain('Wij houden een plaats voor uw kind vrij.');
  });

  it('tells the coordinator without personal data, with a link to the desk where there is one', async () => {
    const deskScript = { url: '/cdn/1.0.0/gmw-desk.js' };
    for (const [options, link] of [
      [{}, ''],
      [{ deskScript }, 'Uw werkplek: https://aanbod.example.nl/v1/desk\n'],
    ] as const) {
      const { endpoint, work } = await start(options);
      const signup = await signUp(endpoint, { participant: { name: 'Noor', phone: '0612345678' } });
      expect(await work()).toEqual([
        {
          id: expect.any(String),
          to: 'aanmelden@welzijn.example',
          subject: `Aanmelding ${signup.reference}`,
          text: `Er is een nieuwe aanmelding.\n\nKenmerk: ${signup.reference}\n${link && `\n${link}`}`,
        },
      ]);
    }
  });

  it('tells who is offered a place until when, and what came of it', async () => {
    const { endpoint, work, clock } = await start();
    const first = await signUp(endpoint);
    const next = await signUp(endpoint, byMail('a@example.nl'));
    clock.forward(1);
    await signUp(endpoint, { ...byMail('b@example.org'), lang: 'en' });
    await work();
    await asHolder(endpoint, first, 'DELETE');
    const messages = await work();
    const own = messages.find((it) => it.to === 'a@example.nl');
    const others = messages.filter((it) => it !== own);
    expect(own?.text).toContain('Laat het weten voor zondag 17 januari 2027 om 11.00 uur.');
    expect(others.map((it) => it.to)).toEqual(['aanmelden@welzijn.example']);
    clock.forward(73 * 3600);
    const later = await work();
    expect(later.map((it) => it.to).sort()).toEqual(['a@example.nl', 'b@example.org']);
    const english = later.find((it) => it.to === 'b@example.org')?.text;
    expect(english).toContain('Answer before Wednesday 20 January 2027 at 12:00.');
    // In every language but the group's own a mail says in which language the group is.
    expect(english).toContain('\n\nLanguage of the group: Dutch.\n\n');
    expect(own?.text).not.toContain('Taal van de groep');
    expect((await statusOf(endpoint, next)).status).toBe('expired');
  });

  it('tells a referrer only what was agreed, by the reference', async () => {
    const { endpoint, work } = await start();
    const referrer = {
      name: 'R. Verwijzer',
      organization: 'Huisarts',
      email: 'r@huisarts.example',
    };
    const body = { mode: 'referrer', participantKnows: true, referrer, contactFirst: 'referrer' };
    const participant = { name: 'Client', email: 'client@example.nl' };
    await signUp(endpoint, { ...body, participant, feedback: ['talk'] });
    expect((await work()).map((it) => it.to)).toEqual(['aanmelden@welzijn.example']);
    const { reference } = await signUp(endpoint, { ...body, feedback: ['signup'] });
    const [message] = (await work()).filter((it) => it.to === referrer.email);
    expect(message).toMatchObject({ subject: reference });
    expect(message?.text).toBe(
      'Hallo,\n\nDe deelnemer staat op plaats 1 van de wachtlijst. ' +
        `De deelnemer wacht op een plaats bij Groep small.\n\nKenmerk: ${reference}\n`,
    );
    const edition = 'quiet-1';
    const quiet = await signUp(endpoint, { ...body, edition, feedback: ['signup'] });
    const [neutral] = (await work()).filter((it) => it.to === referrer.email);
    expect(neutral?.text).toContain(quiet.reference);
    expect(neutral?.text).not.toMatch(/quiet/);
  });

  it('writes to nobody who asked not to, nor about what looks suspect', async () => {
    const { endpoint, work } = await start();
    const quiet = { ...somebody(), email: 'q@example.nl' };
    await signUp(endpoint, { participant: { ...quiet, mayLeaveMessage: false } });
    await signUp(endpoint, { edition: 'quiet-1', participant: { ...quiet, contactBy: 'phone' } });
    expect((await work()).map((it) => it.to)).toEqual(Array(2).fill('aanmelden@welzijn.example'));
    await signUp(endpoint, { ...writes('spam@example.nl'), website: 'x' });
    expect(await work()).toEqual([]);
  });

  it('asks the coordinator to call who is offered a place and gets no mail', async () => {
    const { endpoint, work } = await start();
    const first = await signUp(endpoint);
    const next = await signUp(endpoint);
    await work();
    await asHolder(endpoint, first, 'DELETE');
    const [, call] = (await work()).map((it) => it.text).sort();
    expect(call).toMatch(/Wilt u zelf bellen/);
    expect(call).toContain(next.reference);
  });

  it('goes to the new address once contact details have changed, or to nobody', async () => {
    const sent: MailMessage[] = [];
    let open = false;
    const mail = {
      send: (message: MailMessage) => {
        if (!open) return Promise.reject(new Error('no'));
        sent.push(message);
        return Promise.resolve();
      },
    };
    const { endpoint, clock } = await start({ mail, onError: () => undefined });
    const moved = await signUp(endpoint, writes('old@example.nl'));
    const silent = await signUp(endpoint, { ...writes('read-by-others@example.nl') });
    await endpoint.endpoint.work();
    const change = (it: typeof moved, participant: object) =>
      asHolder(endpoint, it, 'PATCH', { participant });
    expect((await change(moved, { email: 'new@example.nl' })).status).toBe(200);
    expect((await change(silent, { mayLeaveMessage: false })).status).toBe(200);
    open = true;
    clock.forward(3600);
    await endpoint.endpoint.work();
    const own = sent.filter((it) => it.to !== 'aanmelden@welzijn.example');
    expect(own.map(({ to, subject }) => [to, subject])).toEqual([
      ['new@example.nl', `Uw aanvraag ${moved.reference}`],
      ['new@example.nl', `Uw aanvraag ${moved.reference}`],
    ]);
    expect(own.map((it) => it.text).join()).toContain('Dit is nu het mailadres voor uw aanvraag.');
    expect(own[0]?.text).toContain(`#gmw-signup=${moved.reference}.`);

    // The link in that message works, and closes when the mailbox is another one again.
    const mailed = { ...moved, secret: /\.([\w-]{43})\s/.exec(own[0]?.text ?? '')![1]! };
    expect((await statusOf(endpoint, mailed)).status).toBe('received');
    expect((await change(moved, { contactBy: 'email' })).status).toBe(200);
    expect((await statusOf(endpoint, mailed)).status).toBe('received');
    expect((await change(moved, { email: 'newer@example.nl' })).status).toBe(200);
    expect((await asHolder(endpoint, mailed, 'GET')).status).toBe(404);
    expect((await statusOf(endpoint, moved)).status).toBe('received');
  });

  it('withholds what it was going to tell when someone reads along from now on', async () => {
    const { endpoint, work } = await start();
    const signup = await signUp(endpoint, writes('noor@example.nl'));
    const participant = { mailIsShared: true };
    expect((await asHolder(endpoint, signup, 'PATCH', { participant })).status).toBe(200);
    const own = (await work()).filter((it) => it.to === 'noor@example.nl');
    expect(own.map((it) => it.text.split('\n\n')[1])).toEqual([
      'Wij hebben uw aanvraag ontvangen.',
    ]);
  });

  it('is written also when an offer names a time zone that nobody knows', async () => {
    const small = edition('small-1', {
      capacity: { maximum: 1, available: 1 },
      timezone: 'Nowhere/At-all',
    });
    const { endpoint, work } = await start({
      offer: { ...offer, groups: [group('small', { editions: [small] })] },
    });
    const first = await signUp(endpoint);
    await signUp(endpoint, writes('noor@example.nl'));
    await asHolder(endpoint, first, 'DELETE');
    const texts = (await work()).map((it) => it.text).join();
    expect(texts).toContain('Laat het weten voor zondag 17 januari 2027 om 11.00 uur.');
  });

  it('waits without mail, and is tried again by rising intervals until it is taken', async () => {
    const database = await open();
    const clock = testClock();
    const without = new TestEndpoint(connect(database), { offer, clock });
    await signUp(without, writes('noor@example.nl'));
    expect(await without.endpoint.work()).toEqual({ sent: 0, waiting: 2 });

    let tries = 0;
    const errors: string[] = [];
    const failing = new TestEndpoint(connect(database), {
      clock,
      onError: (error) => errors.push(String(error)),
      mail: {
        send: (message) => {
          tries += 1;
          const refusal = Object.assign(new Error(`450 ${message.to} busy`), { responseCode: 450 });
          return tries <= 6 ? Promise.reject(refusal) : Promise.resolve();
        },
      },
    });
    const round = async (seconds: number) => {
      clock.forward(seconds);
      await failing.endpoint.work();
      return tries;
    };
    expect([await round(0), await round(59), await round(1)]).toEqual([2, 2, 4]);
    expect([await round(119), await round(1), await round(239), await round(1)]).toEqual([
      4, 6, 6, 8,
    ]);
    expect(await failing.endpoint.work()).toEqual({ sent: 0, waiting: 0 });
    expect(errors).toHaveLength(6);
    expect(errors[0]).toMatch(/^Error: Message \S+ was not sent: try 1, 450$/);
  });

  it('is sent once by several processes, and then no longer kept', async () => {
    const { database, endpoint } = await start({ mail: undefined });
    for (let i = 0; i < 4; i += 1) await signUp(endpoint, writes(`p${i}@example.nl`));
    const ids: string[] = [];
    const mail = {
      send: async (message: MailMessage) => {
        ids.push(message.id);
        await Promise.resolve();
      },
    };
    const processes = [1, 2, 3].map(
      () => new TestEndpoint(connect(database), { mail, clock: testClock() }),
    );
    await Promise.all(processes.map((it) => it.endpoint.work()));
    expect([ids.length, new Set(ids).size]).toEqual([8, 8]);
    const query = `select distinct state, sealed from outbox`;
    const rows: unknown =
      database.kind === 'sqlite'
        ? database.connect().prepare(query).all()
        : (await database.connect().query(query)).rows;
    expect(rows).toEqual([{ state: 'sent', sealed: '' }]);
  });
});
