import { expect } from '@open-wc/testing';
import '../../../src/elements/signup-form/define.ts';
import type { SignupState } from '../../../src/contract/signup.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  find,
  findByWords,
  focused,
  textOf,
  until,
  wordsOf,
} from '../../support/browser/widget.ts';
import {
  inPageEndpoint,
  sampleContent,
  type InPageEndpoint,
} from '../../support/in-page-endpoint.ts';
import { atDesk, decide, deskToken, stored } from '../../support/stored-signups.ts';
import {
  control,
  next,
  openForm,
  openStatus,
  signUp,
  tag,
  type,
  withPlaces,
  withWaitingList,
} from './support.ts';

describe(`<${tag}> opened by a status link`, () => {
  let endpoint: InPageEndpoint;
  let now: Date;

  beforeEach(async () => {
    now = new Date();
    endpoint = await inPageEndpoint({ deskToken, clock: () => now });
  });
  afterEach(async () => {
    closeAll();
    history.replaceState(null, '', location.pathname + location.search);
    await endpoint.close();
  });

  const focusOn = (widget: ReturnType<typeof openForm>, id: string) =>
    until(() => focused(widget)?.id === id, `focus on #${id}`);

  /** Someone gets the place that someone else gave back. */
  const offered = async () => {
    const first = await stored(endpoint, withPlaces);
    await stored(endpoint, withPlaces);
    // Who left a phone number would be called before the offer ends.
    const participant = { name: 'Samira de Boer', email: 'samira@example.nl' };
    const third = await stored(endpoint, { ...withPlaces, participant });
    expect(third.status).to.equal('waiting');
    await decide(endpoint, first, 'withdrawn');
    return third;
  };

  describe('the secret', () => {
    it('leaves the address at once, with nothing else, and goes as bearer token only', async () => {
      const it = await stored(endpoint, withPlaces);
      const { pathname, search } = location;
      history.replaceState({ own: 1 }, '', `#deel=2&gmw-signup=${it.reference}.${it.secret}`);
      const entries = history.length;
      const calls: { url: string; authorization: string | null }[] = [];
      const widget = openForm(
        {
          ...endpoint,
          fetch: (input, init) => {
            const authorization = new Headers(init?.headers).get('authorization');
            calls.push({ url: String(input), authorization });
            return endpoint.fetch(input, init);
          },
        },
        {},
      );
      expect(location.hash).to.equal('#deel=2');
      expect(location.pathname + location.search).to.equal(pathname + search);
      expect(history.state).to.deep.equal({ own: 1 });
      expect(history.length).to.equal(entries);
      await find(widget, '#outcome');
      expect(calls.filter((call) => call.authorization)).to.deep.equal([
        {
          url: `${endpoint.base}/signups/${it.reference}`,
          authorization: `Bearer ${it.secret}`,
        },
      ]);
      expect(calls.some(({ url }) => url.includes(it.secret))).to.equal(false);
      expect(widget.shadowRoot.innerHTML).not.to.include(it.secret);
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });

    it('is for one of two forms on a page', async () => {
      const widget = openStatus(endpoint, await stored(endpoint, withPlaces));
      const other = openForm(endpoint);
      await find(widget, '#outcome');
      await control(other, 'participant-name');
      expect(other.shadowRoot.querySelectorAll('#outcome').length).to.equal(0);
    });

    it('also opens on a page that is open already, and survives a move', async () => {
      const widget = openForm(endpoint);
      await control(widget, 'participant-name');
      const { reference, secret } = await stored(endpoint, withPlaces);
      // With a stop that a mail program took along.
      location.hash = `#gmw-signup=${reference}.${secret}.`;
      await find(widget, '#outcome');
      expect(location.hash).to.equal('');
      document.body.append(widget);
      await find(widget, '#outcome');
      expect(textOf(widget)).to.include(reference);
    });
  });

  describe('tells in words', () => {
    const states: [SignupState[], string, RegExp][] = [
      [
        [],
        'Wij houden een plaats voor u vrij',
        /Eerst een kennismakingsgesprek.*De groep begint op/,
      ],
      [
        ['talk-planned'],
        'Het kennismakingsgesprek is afgesproken',
        /Daarna beslissen wij samen of u meedoet/,
      ],
      [
        ['placed'],
        'De plaats is zeker',
        /Het gaat om Assertiviteitstraining\..*De groep begint op/,
      ],
      [['placed', 'taking-part'], 'Het meedoen is begonnen', /Contactgegevens wijzigen/],
      [['placed', 'taking-part', 'finished'], 'De groep is afgelopen', /Opnieuw aanmelden/],
      [['withdrawn'], 'De afmelding is gelukt', /Opnieuw aanmelden/],
      [['declined'], 'De aanmelding gaat niet door', /weten wat er wel kan\? Bel ons dan\./],
      [['referred-elsewhere'], 'Een ander aanbod past beter', /Opnieuw aanmelden/],
    ];
    for (const [steps, title, words] of states)
      it(steps.at(-1) ?? 'received', async () => {
        const it = await stored(endpoint, withPlaces);
        for (const to of steps) await decide(endpoint, it, to);
        const widget = openStatus(endpoint, it);
        expect(wordsOf(await find(widget, '#outcome'))).to.equal(title);
        const text = textOf(widget);
        expect(text).to.match(words);
        expect(text).to.include(`Uw nummer is ${it.reference}`);
        expect(text).to.match(/Start \S+ \d+ \S+ \d{4}.*Hilversum, Molenpad 14/);
        expect(text).to.include('035 000 00 00');
        expect(text).not.to.match(/Nog \d plaats|op de wachtlijst/);
        const over = text.includes('Opnieuw aanmelden');
        expect(text.includes('Afmelden')).to.equal(!over);
        await expectAccessible(widget);
      });

    it('waiting, with the place on the list', async () => {
      const widget = openStatus(endpoint, await stored(endpoint, withWaitingList));
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('U staat op de wachtlijst');
      expect(textOf(widget)).to.include('Komt er een plaats vrij?');
      await expectAccessible(widget);
    });

    it('offered, with the moment it ends, and expired after that', async () => {
      const it = await offered();
      const widget = openStatus(endpoint, it);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('Er is een plaats vrij');
      expect(textOf(widget)).to.match(/Laat het weten voor \S+ \d+ \S+ \d{4} om \d+\.\d\d uur\./);
      await expectAccessible(widget);
      now = new Date(now.getTime() + 73 * 3_600_000);
      const late = openStatus(endpoint, it);
      expect(wordsOf(await find(late, '#outcome'))).to.equal('De tijd om te antwoorden is voorbij');
      expect(textOf(late)).to.include('Bel ons dan.');
      await expectAccessible(late);
    });

    it('a start that was cancelled, with what can be done', async () => {
      const it = await stored(endpoint, withPlaces);
      const { edition } = await atDesk(endpoint, it);
      const headers = { authorization: `Bearer ${deskToken}`, 'content-type': 'application/json' };
      const url = `${endpoint.base}/desk/groups/${withPlaces.group}`;
      const read = await endpoint.fetch(url, { headers });
      const group = (await read.json()) as { editions: { id: string; signupStatus: string }[] };
      for (const one of group.editions) if (one.id === edition) one.signupStatus = 'cancelled';
      const answer = await endpoint.fetch(url, {
        method: 'PUT',
        headers: { ...headers, 'if-match': read.headers.get('etag') ?? '*' },
        body: JSON.stringify(group),
      });
      expect(answer.status).to.equal(200);
      const widget = openStatus(endpoint, it);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('Deze start gaat niet door');
      expect(textOf(widget)).to.include('Opnieuw aanmelden');
      expect(textOf(widget)).not.to.match(/Wij houden een plaats|begint op|agenda/);
      await expectAccessible(widget);
    });

    it('for a child and for a client without addressing the one who signed up', async () => {
      const guardian = { name: 'Ana Silva', phone: '06 12345678' };
      const child = await stored(endpoint, {
        mode: 'child',
        guardian,
        participant: { name: 'Lia Silva' },
        group: 'sociale-vaardigheidstraining',
        edition: 'sova-hilversum',
      });
      const widget = openStatus(endpoint, child);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal(
        'Wij houden een plaats voor uw kind vrij',
      );
    });

    it('a state that nobody knows yet', async () => {
      const it = await stored(endpoint, withPlaces);
      const real = endpoint.fetch;
      const widget = openStatus(
        {
          ...endpoint,
          fetch: async (input, init) => {
            const answer = await real(input, init);
            if (!String(input).includes('/signups/')) return answer;
            return Response.json({ ...((await answer.json()) as object), status: 'later' });
          },
        },
        it,
      );
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('Uw aanmelding is gelukt');
    });

    it('in English too', async () => {
      const widget = openStatus(endpoint, await stored(endpoint, withPlaces), { lang: 'en' });
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('We keep a place for you');
      await expectAccessible(widget);
    });
  });

  describe('answers an offered place', () => {
    it('with yes', async () => {
      const it = await offered();
      const widget = openStatus(endpoint, it);
      (await findByWords(widget, 'Ja, ik wil deze plaats')).click();
      await announced(widget, 'Wij versturen het.');
      await until(() => textOf(widget).includes('Wij houden een plaats voor u vrij'), 'a place');
      await focusOn(widget, 'outcome');
      expect((await atDesk(endpoint, it)).status).to.equal('received');
    });

    it('with no, after one calm question', async () => {
      const it = await offered();
      const widget = openStatus(endpoint, it);
      (await findByWords(widget, 'Nee, ik wil de plaats niet')).click();
      await focusOn(widget, 'step');
      expect(textOf(widget)).to.include('Weet u het zeker? De plaats gaat dan naar een ander.');
      await expectAccessible(widget);
      (await find(widget, '.button-primary')).click();
      await until(() => textOf(widget).includes('De aanmelding gaat niet door'), 'declined');
      await focusOn(widget, 'outcome');
      expect((await atDesk(endpoint, it)).status).to.equal('declined');
    });

    it('too late, and reads how it stands', async () => {
      const widget = openStatus(endpoint, await offered());
      const yes = await findByWords(widget, 'Ja, ik wil deze plaats');
      now = new Date(now.getTime() + 73 * 3_600_000);
      yes.click();
      await focusOn(widget, 'refusal');
      expect(wordsOf(await find(widget, '#refusal'))).to.include(
        'De tijd om te antwoorden is voorbij',
      );
      await until(() => textOf(widget).includes('Bel ons dan.'), 'expired');
      expect(widget.shadowRoot.querySelectorAll('.button-primary').length).to.equal(0);
    });
  });

  describe('withdraws', () => {
    it('after one calm question, which can be left', async () => {
      const it = await stored(endpoint, withPlaces);
      const widget = openStatus(endpoint, it);
      (await findByWords(widget, 'Afmelden')).click();
      await focusOn(widget, 'step');
      expect(textOf(widget)).to.include('De aanmelding vervalt.');
      (await findByWords(widget, 'Terug')).click();
      await focusOn(widget, 'outcome');
      expect((await atDesk(endpoint, it)).status).to.equal('received');
      (await findByWords(widget, 'Afmelden')).click();
      (await find(widget, '.button-primary')).click();
      await until(() => textOf(widget).includes('De afmelding is gelukt'), 'withdrawn');
      await focusOn(widget, 'outcome');
      expect((await atDesk(endpoint, it)).status).to.equal('withdrawn');
      await expectAccessible(widget);
    });

    it('what ended meanwhile, and reads how it stands', async () => {
      const it = await stored(endpoint, withPlaces);
      const widget = openStatus(endpoint, it);
      (await findByWords(widget, 'Afmelden')).click();
      await decide(endpoint, it, 'declined');
      (await find(widget, '.button-primary')).click();
      await focusOn(widget, 'refusal');
      expect(textOf(widget)).to.include('Dat kan nu niet meer.');
      await until(() => textOf(widget).includes('De aanmelding gaat niet door'), 'declined');
    });

    it('once, however often it is pressed', async () => {
      let sent = 0;
      const widget = openStatus(
        {
          ...endpoint,
          fetch: (input, init) => {
            if (init?.method === 'DELETE') sent += 1;
            return endpoint.fetch(input, init);
          },
        },
        await stored(endpoint, withPlaces),
      );
      (await findByWords(widget, 'Afmelden')).click();
      const button = await find(widget, '.button-primary');
      for (let press = 0; press < 3; press++) button.click();
      await until(() => textOf(widget).includes('De afmelding is gelukt'), 'withdrawn');
      expect(sent).to.equal(1);
    });
  });

  describe('changes how to be reached', () => {
    it('only what is filled in, and is told that it is saved', async () => {
      const it = await stored(endpoint, {
        ...withPlaces,
        participant: { name: 'Samira', phone: '06 12 34 56 78', mayLeaveMessage: true },
      });
      const widget = openStatus(endpoint, it);
      (await findByWords(widget, 'Contactgegevens wijzigen')).click();
      await focusOn(widget, 'step');
      expect((await control(widget, 'participant-phone')).value).to.equal('');
      await type(widget, 'participant-email', 'samira@example.nl');
      (await control(widget, 'participant-contactMoments-2')).click();
      (await control(widget, 'participant-mayLeaveMessage-1')).click();
      await expectAccessible(widget);
      await next(widget);
      await focusOn(widget, 'saved');
      expect(wordsOf(await find(widget, '#saved'))).to.equal('Uw wijziging is bewaard.');
      expect((await atDesk(endpoint, it)).participant).to.deep.equal({
        name: 'Samira',
        phone: '06 12 34 56 78',
        email: 'samira@example.nl',
        contactMoments: ['evening'],
        mayLeaveMessage: false,
      });
      expect(widget.shadowRoot.innerHTML).not.to.match(/samira@|12 34 56 78/);
    });

    it('with a mistake, as in the form', async () => {
      const widget = openStatus(endpoint, await stored(endpoint, withPlaces));
      (await findByWords(widget, 'Contactgegevens wijzigen')).click();
      await type(widget, 'participant-phone', '06 12');
      expect(wordsOf(await find(widget, '.error'))).to.include('Vul een heel telefoonnummer in');
      await type(widget, 'participant-email', '111222333');
      await next(widget);
      await focusOn(widget, 'errors');
      expect(wordsOf(await find(widget, '.summary'))).to.equal(
        '2 antwoorden kloppen nog niet Vul een heel telefoonnummer in, bijvoorbeeld 06 12 34 56 78 Haal het BSN weg. Dat hebben wij niet nodig',
      );
      await expectAccessible(widget);
    });

    it('to something that the endpoint does not take, told at the field', async () => {
      const widget = openStatus(endpoint, await stored(endpoint, withPlaces));
      (await findByWords(widget, 'Contactgegevens wijzigen')).click();
      // No e-mail address is known.
      (await control(widget, 'participant-contactBy-1')).click();
      await next(widget);
      await focusOn(widget, 'errors');
      expect(wordsOf(await find(widget, '.summary a'))).to.equal('Kijk dit nog eens na');
      expect(await control(widget, 'participant-email')).to.have.attribute('aria-invalid', 'true');
    });

    it('nothing, which is nothing', async () => {
      const widget = openStatus(endpoint, await stored(endpoint, withPlaces));
      (await findByWords(widget, 'Contactgegevens wijzigen')).click();
      await next(widget);
      await focusOn(widget, 'outcome');
      expect(widget.shadowRoot.querySelectorAll('#saved').length).to.equal(0);
    });

    it('of a parent and of a referrer', async () => {
      const guardian = { name: 'Ana Silva', phone: '06 12345678' };
      const child = await stored(endpoint, {
        mode: 'child',
        guardian,
        participant: { name: 'Lia Silva' },
        group: 'sociale-vaardigheidstraining',
        edition: 'sova-hilversum',
      });
      const widget = openStatus(endpoint, child);
      (await findByWords(widget, 'Contactgegevens wijzigen')).click();
      await type(widget, 'guardian-email', 'ana@example.nl');
      await next(widget);
      await find(widget, '#saved');
      expect((await atDesk(endpoint, child)).guardian).to.deep.equal({
        ...guardian,
        email: 'ana@example.nl',
      });
      const client = await stored(endpoint, {
        mode: 'referrer',
        referrer: { name: 'Joris', organization: 'Oost', phone: '030 1234567' },
        participantKnows: true,
        ...withPlaces,
      });
      const other = openStatus(endpoint, client);
      (await findByWords(other, 'Contactgegevens wijzigen')).click();
      await type(other, 'referrer-phone', '030 7654321');
      await next(other);
      await find(other, '#saved');
      expect((await atDesk(endpoint, client)).referrer?.phone).to.equal('+31307654321');
    });
  });

  describe('and something is wrong', () => {
    it('with the link', async () => {
      for (const secret of ['x'.repeat(43), '']) {
        const { reference } = await stored(endpoint, withPlaces);
        const widget = openStatus(endpoint, { reference, secret }, withPlaces);
        await find(widget, '.notice-failed');
        await until(
          () => textOf(widget).includes('Deze link klopt niet of werkt niet meer.'),
          'words',
        );
        await announced(widget, 'Deze link klopt niet');
        await until(() => textOf(widget).includes('035 000 00 00'), 'phone');
        await expectAccessible(widget);
        (await findByWords(widget, 'Opnieuw aanmelden')).click();
        await focusOn(widget, 'step');
        await control(widget, 'participant-name');
        widget.remove();
      }
    });

    it('with the connection: told, tried again', async () => {
      let online = false;
      const widget = openStatus(
        {
          ...endpoint,
          fetch: async (input, init) => {
            if (!online && String(input).includes('/signups/')) throw new TypeError('offline');
            return endpoint.fetch(input, init);
          },
        },
        await stored(endpoint, withPlaces),
        { phone: '035 123 45 67' },
      );
      const problems: string[] = [];
      widget.addEventListener('gmw-problem', ({ kind }) => problems.push(kind));
      const retry = await findByWords(widget, 'Probeer opnieuw');
      expect(textOf(widget)).to.include('035 123 45 67');
      expect(problems).to.deep.equal(['unreachable']);
      online = true;
      retry.click();
      await find(widget, '#outcome');
    });

    it('with sending: told, tried again, nothing lost', async () => {
      let online = false;
      const it = await stored(endpoint, withPlaces);
      const widget = openStatus(
        {
          ...endpoint,
          fetch: async (input, init) => {
            if (!online && init?.method === 'PATCH') return new Response('', { status: 502 });
            return endpoint.fetch(input, init);
          },
        },
        it,
      );
      (await findByWords(widget, 'Contactgegevens wijzigen')).click();
      await type(widget, 'participant-email', 'samira@example.nl');
      await next(widget);
      await focusOn(widget, 'refusal');
      expect((await control(widget, 'participant-email')).value).to.equal('samira@example.nl');
      await expectAccessible(widget);
      online = true;
      (await findByWords(widget, 'Probeer opnieuw')).click();
      await find(widget, '#saved');
      expect((await atDesk(endpoint, it)).participant?.email).to.equal('samira@example.nl');
    });

    it('with the group: the status is there all the same', async () => {
      const widget = openStatus(
        {
          ...endpoint,
          fetch: async (input, init) =>
            String(input).includes('/groups/')
              ? new Response('', { status: 404 })
              : endpoint.fetch(input, init),
        },
        await stored(endpoint, withPlaces),
      );
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('Uw aanmelding is gelukt');
      // It may have been one that has to stay secret.
      await findByWords(widget, 'Verlaat deze pagina snel');
    });
  });

  describe('comes back', () => {
    it('after a reload in the same tab, once they did something; not after withdrawing', async () => {
      const it = await stored(endpoint, withPlaces);
      const widget = openStatus(endpoint, it);
      await find(widget, '#outcome');
      expect(sessionStorage.length).to.equal(0);
      (await findByWords(widget, 'Contactgegevens wijzigen')).click();
      await focusOn(widget, 'step');
      widget.remove();
      const again = openForm(endpoint, {});
      await find(again, '#outcome');
      expect(textOf(again)).to.include(it.reference);
      (await findByWords(again, 'Afmelden')).click();
      (await find(again, '.button-primary')).click();
      await until(() => textOf(again).includes('De afmelding is gelukt'), 'withdrawn');
      expect(textOf(again)).to.match(/Wij wissen de gegevens vanaf \S+ \d+ \S+ \d{4}\./);
      expect(sessionStorage.length).to.equal(0);
    });

    it('without the link, which is mailed again', async () => {
      const participant = { name: 'Samira', email: 'samira@example.nl' };
      await stored(endpoint, { ...withPlaces, participant });
      const bodies: string[] = [];
      const widget = openStatus(
        {
          ...endpoint,
          fetch: (input, init) => {
            if (String(input).endsWith('/signup-links')) bodies.push(String(init?.body));
            return endpoint.fetch(input, init);
          },
        },
        { reference: 'X0-00000', secret: 'x' },
      );
      const button = await findByWords(widget, 'Stuur mij de link opnieuw');
      button.click();
      await find(widget, '.summary');
      expect(wordsOf(await find(widget, '.error'))).to.include('Vul een heel e-mailadres in');
      await type(widget, 'link-email', 'samira@example.nl');
      button.click();
      await until(() => textOf(widget).includes('Kennen wij dit adres?'), 'what happens now');
      expect((JSON.parse(bodies[0]!) as { email: string }).email).to.equal('samira@example.nl');
      await expectAccessible(widget);
    });

    it('to the list, after an offer that they missed', async () => {
      const it = await offered();
      now = new Date(now.getTime() + 73 * 3_600_000);
      const widget = openStatus(endpoint, it);
      (await findByWords(widget, 'Weer op de wachtlijst')).click();
      // The place is still free.
      await until(() => textOf(widget).includes('Er is een plaats vrij'), 'another offer');
      await focusOn(widget, 'outcome');
      expect(textOf(widget)).not.to.include('genoteerd');
    });

    it('to say that they still wait', async () => {
      const it = await stored(endpoint, withWaitingList);
      const widget = openStatus(endpoint, it);
      (await findByWords(widget, 'Op de wachtlijst blijven')).click();
      await focusOn(widget, 'saved');
      expect(textOf(widget)).to.include('Wij hebben genoteerd dat het wachten doorgaat.');
    });
  });

  it('names nothing of a sensitive group, and has a quick way out', async () => {
    const offer = structuredClone(sampleContent(now.toISOString().slice(0, 10)));
    const group = offer.groups!.find((it) => (it as { id: string }).id === withPlaces.group);
    Object.assign(group as object, { sensitive: true, signupBy: 'form' });
    const secret = await inPageEndpoint({ offer, deskToken });
    const it = await stored(secret, withPlaces);
    const seen: Event[] = [];
    const watch = (event: Event) => seen.push(event);
    for (const name of ['gmw-signup-sent', 'gmw-signup-start', 'gmw-problem'])
      window.addEventListener(name, watch);
    const widget = openStatus(secret, it);
    await find(widget, '#outcome');
    await findByWords(widget, 'Verlaat deze pagina snel');
    expect(textOf(widget)).not.to.match(/Assertiviteit|Molenpad/);
    expect(textOf(widget)).to.include(it.reference);
    (await findByWords(widget, 'Contactgegevens wijzigen')).click();
    await focusOn(widget, 'step');
    expect(sessionStorage.length).to.equal(0);
    (await findByWords(widget, 'Terug')).click();
    await expectAccessible(widget);
    const calendar = await find<HTMLAnchorElement>(widget, 'a[href$="/calendar"]');
    const file = await (await secret.fetch(calendar.href)).text();
    expect(file).to.include('SUMMARY:Bijeenkomst');
    expect(file).not.to.match(/Assertiviteit|Molenpad/);
    expect(seen.length).to.equal(0);
    for (const name of ['gmw-signup-sent', 'gmw-signup-start', 'gmw-problem'])
      window.removeEventListener(name, watch);
    await secret.close();
  });

  it('is left for a new sign-up', async () => {
    const it = await stored(endpoint, withPlaces);
    await decide(endpoint, it, 'declined');
    const widget = openStatus(endpoint, it, withWaitingList);
    (await findByWords(widget, 'Opnieuw aanmelden')).click();
    await focusOn(widget, 'step');
    expect(textOf(widget)).to.include('Aanmelden voor Uitkomen met inkomen');
    const bare = openStatus(endpoint, it);
    (await findByWords(bare, 'Opnieuw aanmelden')).click();
    await until(() => textOf(bare).includes('Kies eerst een groep'), 'no group');
    await focusOn(bare, 'step');
    await signUp(openForm(endpoint));
  });
});
