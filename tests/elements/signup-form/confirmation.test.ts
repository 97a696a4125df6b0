import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../../src/elements/signup-form/define.ts';
import { engine } from '../../support/browser/commands.ts';
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
  type Widget,
} from '../../support/browser/widget.ts';
import {
  inPageEndpoint,
  sampleContent,
  type InPageEndpoint,
} from '../../support/in-page-endpoint.ts';
import {
  next,
  openForm,
  signUp,
  signupsIn,
  tag,
  toReach,
  type,
  withPlaces,
  withWaitingList,
} from './support.ts';

describe(`<${tag}> has confirmed`, () => {
  let endpoint: InPageEndpoint;
  let href: string;

  beforeEach(async () => {
    ({ href } = location);
    endpoint = await inPageEndpoint();
  });
  afterEach(async () => {
    closeAll();
    history.replaceState(null, '', href);
    await endpoint.close();
  });

  /** A whole sign-up of somebody with an e-mail address and no phone. */
  const signUpByMail = async (widget: Widget, answerMore = async () => {}) => {
    await toReach(widget);
    await type(widget, 'participant-email', 'samira@example.nl');
    await answerMore();
    await next(widget);
    await find(widget, '#note');
    await next(widget);
    await find(widget, '.answers');
    await next(widget);
    await find(widget, '#outcome');
  };

  const link = (widget: Widget) => find<HTMLAnchorElement>(widget, '.own-link');

  it('with the number, the way on, a link to keep, and whom to call', async () => {
    const widget = openForm(endpoint);
    await signUp(widget);
    const text = textOf(widget);
    for (const words of [
      'Wat gebeurt er nu?',
      'Bewaar uw nummer.',
      'Zet in uw agenda',
      'Print dit',
      '035 000 00 00',
    ])
      expect(text).to.include(words);
    await expectAccessible(widget);
  });

  it('by a link to the page itself, without what tells the group', async () => {
    history.replaceState(
      null,
      '',
      '?eigen=1&gmw-group=zelfsturing&gmw-edition=zelfsturing-laren#deel',
    );
    const widget = openForm(endpoint);
    await signUp(widget);
    const [, page, reference, secret] =
      /^(.*)#gmw-signup=([A-Z]\d-\d{5})\.([\w-]{43})$/.exec((await link(widget)).href) ?? [];
    expect(page).to.equal(`${location.origin}${location.pathname}?eigen=1`);
    expect(textOf(widget)).to.include(reference!);
    expect(location.href).not.to.include(secret!);
    const answer = await endpoint.fetch(`${endpoint.base}/signups/${reference}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(answer.status).to.equal(200);
  });

  it('by a link to the page of the institution, where it has one', async () => {
    const offer = structuredClone(sampleContent(new Date().toISOString().slice(0, 10)));
    offer.institutions![0]!.signupPage = 'https://welzijn.example/aanmelden?taal=nl';
    const other = await inPageEndpoint({ offer });
    const widget = openForm(other);
    await signUp(widget);
    expect((await link(widget)).href).to.match(
      /^https:\/\/welzijn\.example\/aanmelden\?taal=nl#gmw-signup=/,
    );
    await other.close();
  });

  it('without a link where no page would open it: inside another widget', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const place = document.createElement('div');
    root.append(place);
    const widget = openForm(endpoint);
    place.append(widget);
    await signUp(widget);
    expect(widget.shadowRoot.querySelectorAll('.own-link').length).to.equal(0);
    expect(textOf(widget)).to.include('Bewaar uw nummer.');
    expect(textOf(widget)).not.to.include('de link');
    (await findByWords(widget, 'Bekijk uw aanmelding')).click();
    await findByWords(widget, 'Contactgegevens wijzigen');
    host.remove();
  });

  it('and opens the status here and now, with the focus on it', async () => {
    const widget = openForm(endpoint);
    await signUp(widget);
    const entries = history.length;
    (await link(widget)).click();
    await findByWords(widget, 'Contactgegevens wijzigen');
    await until(() => focused(widget)?.id === 'outcome', 'focus on the outcome');
    expect([location.href, history.length]).to.deep.equal([href, entries]);
    (await findByWords(widget, 'Afmelden')).click();
    (await find(widget, '.button-primary')).click();
    await until(() => textOf(widget).includes('De afmelding is gelukt'), 'withdrawn');
  });

  it('and keeps the confirmation when the status cannot be read', async () => {
    let online = true;
    const widget = openForm({
      ...endpoint,
      fetch: async (input, init) => {
        if (!online) throw new TypeError('offline');
        return endpoint.fetch(input, init);
      },
    });
    await signUp(widget);
    online = false;
    (await link(widget)).click();
    const retry = await findByWords(widget, 'Probeer opnieuw');
    await link(widget);
    online = true;
    retry.click();
    await findByWords(widget, 'Contactgegevens wijzigen');
    await until(() => focused(widget)?.id === 'outcome', 'focus on the outcome');
  });

  it('and mails the link where that is safe, with one line on what is mailed', async () => {
    const bodies: string[] = [];
    const widget = openForm({
      ...endpoint,
      fetch: (input, init) => {
        if (String(input).endsWith('/signup-links')) bodies.push(String(init?.body));
        return endpoint.fetch(input, init);
      },
    });
    await signUpByMail(widget);
    expect(widget.shadowRoot.querySelectorAll('.button-primary').length).to.equal(1);
    expect(textOf(widget)).to.include('Wij hebben u gemaild.');
    (await findByWords(widget, 'Stuur de link naar mijn e-mail')).click();
    await announced(widget, 'De mail met de link komt binnen een paar minuten.');
    expect((JSON.parse(bodies[0]!) as { email: string }).email).to.equal('samira@example.nl');
    await expectAccessible(widget);
  });

  it('and mails no link where somebody else reads the mail', async () => {
    const widget = openForm(endpoint);
    await signUpByMail(widget, async () => {
      (await find(widget, '.fold > summary')).click();
      (await find(widget, '#participant-mailIsShared')).click();
    });
    expect(textOf(widget)).to.include('In de mail staat niet waar het over gaat.');
    expect(textOf(widget)).not.to.include('naar mijn e-mail');
    await findByWords(widget, 'Bewaar de link');
  });

  it('and copies the link, or says that it cannot', async () => {
    const widget = openForm(endpoint);
    await signUp(widget);
    const { clipboard } = navigator;
    let copied = '';
    const pretend = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    try {
      pretend(async (text) => void (copied = text));
      (await findByWords(widget, 'Bewaar de link')).click();
      await announced(widget, 'De link is gekopieerd.');
      expect(copied).to.equal((await link(widget)).href);
      pretend(() => Promise.reject(new Error('not allowed')));
      (await findByWords(widget, 'Bewaar de link')).click();
      await announced(widget, 'Dat lukt hier niet.');
      expect(textOf(widget)).to.include('Houd de link lang ingedrukt.');
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      (await findByWords(widget, 'Bewaar de link')).click();
      await announced(widget, 'Dat lukt hier niet.');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    }
  });

  it('with the days for a calendar, but not while waiting', async () => {
    const widget = openForm(endpoint);
    await signUp(widget);
    const calendar = await find<HTMLAnchorElement>(widget, 'a[href$="/calendar"]');
    expect(wordsOf(calendar)).to.equal('Zet in uw agenda');
    const answer = await endpoint.fetch(calendar.href);
    expect(answer.headers.get('content-type')).to.include('text/calendar');
    expect(await answer.text()).to.include('SUMMARY:Assertiviteitstraining');
    const waiting = openForm(endpoint, withWaitingList);
    await signUp(waiting);
    expect(waiting.shadowRoot.querySelectorAll('a[href$="/calendar"]').length).to.equal(0);
  });

  it('on paper: no buttons, the link in full', async () => {
    const widget = openForm(endpoint);
    await signUp(widget);
    const { print } = window;
    let printed = 0;
    window.print = () => void (printed += 1);
    (await findByWords(widget, 'Print dit')).click();
    window.print = print;
    expect(printed).to.equal(1);
    // The other drivers cannot show what goes to paper.
    if (engine() !== 'chromium') return;
    await emulateMedia({ media: 'print' });
    try {
      const shown = [...widget.shadowRoot.querySelectorAll('.button, .button-quiet')].filter(
        (it) => getComputedStyle(it).display !== 'none' && !it.matches('.own-link'),
      );
      expect(shown.length).to.equal(0);
      expect(getComputedStyle(await link(widget), '::after').content).to.include('#gmw-signup=');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

describe(`<${tag}> for a talk with an institution, about no group`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  const institution = 'welzijn-gooistreek';

  it('asks little, and works to the end', async () => {
    const calls = signupsIn(endpoint.fetch);
    const widget = openForm({ ...endpoint, fetch: calls.fetch }, { mode: 'talk', institution });
    await find(widget, '#participant-name');
    expect(textOf(widget)).to.include('Een kennismakingsgesprek aanvragen');
    expect(textOf(widget)).to.include('Welzijn Gooistreek');
    await type(widget, 'participant-name', 'Samira de Boer');
    await next(widget);
    await type(widget, 'participant-phone', '06 12 34 56 78');
    await next(widget);
    await find(widget, '#note');
    await next(widget);
    await find(widget, '.answers');
    await expectAccessible(widget);
    (await find(widget, '.button-primary')).click();
    expect(wordsOf(await find(widget, '#outcome'))).to.equal('Uw aanvraag is verstuurd');
    expect(textOf(widget)).to.include('Eerst een kennismakingsgesprek');
    const { formToken: _, ...body } = JSON.parse(calls.sent[0]!) as Record<string, unknown>;
    expect(body).to.deep.equal({
      mode: 'talk',
      institution,
      lang: 'nl',
      participant: { name: 'Samira de Boer', phone: '+31612345678' },
    });
    (await find(widget, '.own-link')).click();
    await findByWords(widget, 'Contactgegevens wijzigen');
    expect(wordsOf(await find(widget, '#outcome'))).to.equal('Uw aanvraag is verstuurd');
  });

  it('is a way in on a page that names no group', async () => {
    const widget = openForm(endpoint, { institution });
    (await findByWords(widget, 'Ik wil eerst een kennismakingsgesprek')).click();
    await find(widget, '#participant-name');
    await until(() => focused(widget)?.id === 'step', 'focus on the step');
    expect(textOf(widget)).not.to.include('ik ben verwijzer');
  });

  it('says it when the institution is not there', async () => {
    const widget = openForm(endpoint, { mode: 'talk', institution: 'nergens' });
    expect(wordsOf(await find(widget, '.notice-failed'))).to.include('Dit staat er niet meer.');
  });

  it('is like any sign-up for an information meeting', async () => {
    const widget = openForm(endpoint, { group: 'kennismaken-met-groepen' });
    await find(widget, '.gmw form');
    expect(textOf(widget)).to.include('Aanmelden voor Kennismaken met onze groepen');
  });
});

describe(`<${tag}> and who is under 16`, () => {
  afterEach(closeAll);

  const open = async (selfFrom: number) => {
    const offer = structuredClone(sampleContent(new Date().toISOString().slice(0, 10)));
    offer.institutions![0]!.minors = { selfFrom, talkOnlyFrom: 12 };
    const group = offer.groups!.find((it) => (it as { id: string }).id === withPlaces.group);
    Object.assign(group as object, { ageMin: 12, ageMax: 20 });
    const endpoint = await inPageEndpoint({ offer });
    return { endpoint, widget: openForm(endpoint) };
  };

  const ages = (widget: Widget) =>
    [...widget.shadowRoot.querySelectorAll('[name="participant-ageBand"]')].map((it) =>
      wordsOf(it.parentElement!),
    );

  it('needs a parent, and reads it at once', async () => {
    const { endpoint, widget } = await open(16);
    await find(widget, '#participant-ageBand');
    expect(ages(widget)).to.deep.equal([
      'Jonger dan 12 jaar',
      '12 tot en met 15 jaar',
      '16 tot en met 20 jaar',
      '21 jaar of ouder',
    ]);
    (await find(widget, '#participant-ageBand-1')).click();
    expect(wordsOf(await find(widget, '.error'))).to.include(
      'Vraag eerst een kennismakingsgesprek aan. Of laat uw ouder of verzorger u aanmelden',
    );
    (await find(widget, '#participant-ageBand')).click();
    await until(
      () => !widget.shadowRoot.querySelector('.error'),
      'a group for others says so later',
    );
    (await findByWords(widget, 'Voor mijn kind')).click();
    await find(widget, '#guardian-name');
    await endpoint.close();
  });

  it('needs none where the institution lets minors sign up', async () => {
    const { endpoint, widget } = await open(0);
    await find(widget, '#participant-ageBand');
    expect(ages(widget)).to.include('12 tot en met 20 jaar');
    (await find(widget, '#participant-ageBand-1')).click();
    expect(widget.shadowRoot.querySelectorAll('.error').length).to.equal(0);
    await endpoint.close();
  });

  it('is told for which ages the group is before anything else is asked, with groups that fit', async () => {
    const { endpoint, widget } = await open(16);
    (await find(widget, '#participant-ageBand')).click();
    (await find(widget, '.button-primary')).click();
    await until(() => focused(widget)?.id === 'step', 'the focus on the reason');
    expect(wordsOf(await find(widget, '#step'))).to.equal(
      'Deze groep is van 12 tot en met 20 jaar',
    );
    expect(textOf(widget)).to.include('Wij hebben nog niets van u bewaard.');
    expect(widget.shadowRoot.querySelectorAll('form').length).to.equal(0);
    await until(
      () => /passen wel.*Sociale vaardigheidstraining/.test(textOf(widget)),
      'groups for that age',
    );
    (await findByWords(widget, 'Kies een andere leeftijd')).click();
    await until(() => focused(widget)?.id === 'participant-ageBand', 'the question again');
    (await find(widget, '#participant-ageBand-2')).click();
    (await find(widget, '#participant-name')).focus();
    (await find(widget, '.button-primary')).click();
    expect(wordsOf(await find(widget, '#errors'))).to.include('1');
    await endpoint.close();
  });
});
