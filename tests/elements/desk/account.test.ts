import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import type { Passkey } from '../../../src/contract/desk-passkeys.ts';
import type { DeskSession, DeskSessionEntry } from '../../../src/contract/desk-session.ts';
import {
  announced,
  closeAll,
  expectAccessibleInEveryLook,
  expectNoOverflow,
  fill,
  find,
  findByWords,
  focused,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { coordinator, deskEndpoint, type DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const institution = 'welzijn-gooistreek';
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

/** Signed in a moment ago. */
const fresh = (more: Partial<DeskSession> = {}): DeskSession => ({
  ...coordinator,
  endsAt: inAnHour(),
  freshUntil: inAnHour(),
  ...more,
});

const stale = (): DeskSession => fresh({ freshUntil: '2026-01-01T08:00:00Z' });

const byMail = (): DeskSession =>
  fresh({
    signedInBy: 'mail',
    rights: [],
    withheld: [{ task: 'signups', institution, group: 'assertiviteitstraining' }],
  });

const laptop: Passkey = {
  id: 'k1',
  name: 'Laptop van het werk',
  createdAt: '2026-10-01T08:00:00Z',
  lastUsedAt: '2026-11-20T08:00:00Z',
};
const phone: Passkey = { id: 'k2', name: 'Telefoon', createdAt: '2026-11-02T08:00:00Z' };

const entry = (id: string, more: Partial<DeskSessionEntry> = {}): DeskSessionEntry => ({
  id,
  current: false,
  signedInBy: 'passkey',
  signedInAt: '2026-11-28T08:00:00Z',
  lastSeenAt: '2026-11-28T09:30:00Z',
  endsAt: '2026-11-28T20:00:00Z',
  ...more,
});

const problem = (status: number, type = 'about:blank'): Promise<Response> =>
  Promise.resolve(Response.json({ type, status, title: 'x', detail: 'x' }, { status }));

/** The key as a browser would make it; only a real authenticator has a real one. */
class MadeKey {
  static parseCreationOptionsFromJSON = (it: unknown) => it;
  static parseRequestOptionsFromJSON = (it: unknown) => it;
  toJSON = () => ({ id: 'made' });
}

describe('one’s own account', () => {
  let endpoint: DeskEndpoint;
  let passkeys: Passkey[];
  let sessions: DeskSessionEntry[];
  let sent: unknown;
  const ownKey = globalThis.PublicKeyCredential;
  const { credentials } = navigator;

  const withBrowserKeys = (create: () => Promise<unknown>) => {
    Object.assign(globalThis, { PublicKeyCredential: MadeKey });
    Object.defineProperty(navigator, 'credentials', { value: { create }, configurable: true });
  };

  /** Passkeys and sessions of a person, which the endpoint of the page does not have. */
  const answer = (request: string, init?: RequestInit): Promise<Response> | undefined => {
    const json = (value: unknown, status = 200) =>
      Promise.resolve(Response.json(value, { status }));
    const none = () => Promise.resolve(new Response(null, { status: 204 }));
    const id = request.split('/').at(-1);
    if (request === 'GET /desk/passkeys') return json({ passkeys });
    if (request === 'GET /desk/sessions') return json({ sessions });
    if (request === 'POST /desk/passkeys/challenges') return json({ challenge: 'x' }, 201);
    if (request === 'POST /desk/passkeys') {
      sent = JSON.parse(String(init?.body)) as unknown;
      const made = { ...phone, id: 'k3', name: (sent as { name: string }).name };
      passkeys = [...passkeys, made];
      endpoint.session = fresh();
      return json(made, 201);
    }
    if (request.startsWith('DELETE /desk/passkeys/')) {
      passkeys = passkeys.filter((it) => it.id !== id);
      return none();
    }
    if (request === 'DELETE /desk/sessions') {
      endpoint.session = undefined;
      return none();
    }
    if (request.startsWith('DELETE /desk/sessions/')) {
      sessions = sessions.filter((it) => it.id !== id);
      return none();
    }
    return undefined;
  };

  beforeEach(async () => {
    endpoint = await deskEndpoint(fresh());
    endpoint.instead = answer;
    passkeys = [laptop, phone];
    sessions = [
      entry('s1', { current: true, device: 'Firefox, Windows' }),
      entry('s2', { device: 'Safari, iOS', signedInBy: 'mail' }),
    ];
    sent = undefined;
  });
  afterEach(async () => {
    closeAll();
    Object.assign(globalThis, { PublicKeyCredential: ownKey });
    Object.defineProperty(navigator, 'credentials', { value: credentials, configurable: true });
    await endpoint.inPage.close();
  });

  const openAccount = async (width = 1280): Promise<Widget> => {
    const desk = openDesk(endpoint, {}, place(`inline-size: ${width}px`));
    await press(desk, /M. Jansen: mijn account/);
    await find(desk, '#passkeys');
    return desk;
  };
  const reads = (desk: Widget, words: string) =>
    until(() => wordsOf(desk.shadowRoot).includes(words), `"${words}"`);
  const focusAt = (desk: Widget, id: string) =>
    until(() => focused(desk)?.id === id, `focus on ${id}`);

  it('opens by one’s own name and says who one is and what one may do, by name', async () => {
    endpoint.session = fresh({
      rights: [
        { task: 'signups', institution },
        { task: 'offer', institution, group: 'assertiviteitstraining' },
        { task: 'ballots' },
      ],
    });
    const desk = await openAccount();
    await reads(desk, 'Heel Welzijn Gooistreek');
    const words = wordsOf(desk.shadowRoot);
    expect(words).to.contain('m.jansen@gooistreek.example');
    expect(words).to.match(/Aanbod Welzijn Gooistreek \(voorbeeld\): Assertiviteit/);
    expect(words).to.match(/Peiling en enquête Overal/);
    await focusAt(desk, 'page');
    const button = await findByWords(desk, /mijn account/);
    expect(button.getAttribute('aria-current')).to.equal('page');
    expect(desk.shadowRoot.querySelector('.tabs [aria-current]')).to.equal(null);
    expect(location.href + document.title).not.to.contain('jansen');
  });

  it('is left by a press on a part of the desk, or by the site', async () => {
    const desk = await openAccount();
    await press(desk, 'Te doen');
    await until(() => !desk.shadowRoot.querySelector('#passkeys'), 'the account is gone');
    await focusAt(desk, 'page');
    await press(desk, /mijn account/);
    await find(desk, '#passkeys');
    desk.setAttribute('view', 'signups');
    await until(() => !desk.shadowRoot.querySelector('#passkeys'), 'the account is gone');
    expect(desk.shadowRoot.querySelector('.tabs [aria-current]')?.textContent).to.contain(
      'Aanmeldingen',
    );
  });

  it('lists passkeys, and takes one away after a question', async () => {
    const desk = await openAccount();
    await reads(desk, 'Laatst gebruikt op 20 november 2026');
    await reads(desk, 'Nog niet gebruikt');
    const remove = await findByWords(desk, 'Haal weg: Telefoon');
    remove.focus();
    remove.click();
    await focusAt(desk, 'remove-passkey');
    expect(wordsOf(desk.shadowRoot)).not.to.contain('uw laatste passkey');
    await press(desk, 'Toch niet');
    await until(() => focused(desk)?.getAttribute('data-remove') === 'k2', 'focus goes back');
    expect(endpoint.requests.some((it) => it.startsWith('DELETE'))).to.equal(false);
    await press(desk, 'Haal weg: Telefoon');
    await press(desk, 'Haal de passkey weg');
    await announced(desk, 'De passkey “Telefoon” is weggehaald.');
    await focusAt(desk, 'passkeys');
    expect(endpoint.requests).to.contain('DELETE /desk/passkeys/k2');
    await press(desk, 'Haal weg: Laptop');
    await reads(desk, 'Dit is uw laatste passkey');
  });

  it('makes a passkey with a name of one’s own, and says at the field that it has none', async () => {
    withBrowserKeys(() => {
      const made = new MadeKey();
      return Promise.resolve(made);
    });
    const desk = await openAccount();
    await reads(desk, 'Dit apparaat');
    const name = await find<HTMLInputElement>(desk, '#passkey-name');
    await until(() => name.value === 'Firefox, Windows', 'the name of the device');
    fill(name, ' ');
    await press(desk, 'Maak een passkey op dit apparaat');
    await find(desk, '#passkey-error');
    await focusAt(desk, 'passkey-name');
    fill(name, 'Sleutel aan mijn bos');
    await press(desk, 'Maak een passkey op dit apparaat');
    await announced(desk, 'De passkey “Sleutel aan mijn bos” is gemaakt.');
    expect(sent).to.deep.equal({ name: 'Sleutel aan mijn bos', credential: { id: 'made' } });
    await focusAt(desk, 'passkeys');
    await findByWords(desk, 'Haal weg: Sleutel aan mijn bos');
  });

  it('says so when the person turned away from the browser’s question', async () => {
    withBrowserKeys(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const desk = await openAccount();
    fill(await find<HTMLInputElement>(desk, '#passkey-name'), 'Tablet');
    await press(desk, 'Maak een passkey op dit apparaat');
    await reads(desk, 'Er is geen passkey gemaakt.');
    expect((await find<HTMLInputElement>(desk, '#passkey-name')).value).to.equal('Tablet');
    expect(sent).to.equal(undefined);
  });

  it('has no button for passkeys where the browser has none', async () => {
    Object.assign(globalThis, { PublicKeyCredential: undefined });
    const desk = await openAccount();
    await reads(desk, 'Deze browser heeft geen passkeys.');
    expect(desk.shadowRoot.querySelector('#passkey-name')).to.equal(null);
    expect(textOf(desk)).not.to.contain('Maak een passkey');
  });

  it('tells before the press what a mail does not open', async () => {
    endpoint.session = byMail();
    const desk = await openAccount();
    await reads(desk, 'Dit is nog dicht');
    await reads(desk, 'Welzijn Gooistreek (voorbeeld): Assertiviteit');
    await reads(desk, 'geen passkey erbij maken of weghalen');
    expect(desk.shadowRoot.querySelector('[data-remove]')).to.equal(null);
    expect(desk.shadowRoot.querySelector('#passkey-name')).to.equal(null);
    await expectAccessibleInEveryLook(desk);
    await press(desk, 'Log opnieuw in');
    await find(desk, '#email');
    await focusAt(desk, 'sign-in');
  });

  it('opens what was withheld by a first passkey', async () => {
    withBrowserKeys(() => {
      const made = new MadeKey();
      return Promise.resolve(made);
    });
    endpoint.session = byMail();
    passkeys = [];
    const desk = await openAccount();
    await reads(desk, 'Maak hieronder een passkey.');
    await reads(desk, 'U hebt nog geen passkey.');
    await press(desk, 'Maak een passkey op dit apparaat');
    await announced(desk, /is gemaakt/);
    await until(() => !wordsOf(desk.shadowRoot).includes('Dit is nog dicht'), 'it is open');
    await findByWords(desk, 'Te doen');
  });

  it('keeps what was chosen while somebody signs in anew, whoever asks for it', async () => {
    endpoint.session = stale();
    const desk = await openAccount();
    await press(desk, 'Haal weg: Telefoon');
    await press(desk, 'Haal de passkey weg');
    await find(desk, '#email');
    await reads(desk, 'Log voor deze stap opnieuw in');
    expect(endpoint.requests).not.to.contain('DELETE /desk/passkeys/k2');
    endpoint.session = fresh();
    fill(await find<HTMLInputElement>(desk, '#email'), 'm.jansen@gooistreek.example');
    await press(desk, 'Stuur mij een mail');
    fill(await find<HTMLInputElement>(desk, '#code'), 'ABCD2345');
    await press(desk, 'Verder');
    await until(() => !desk.shadowRoot.querySelector('#code'), 'signed in');
    await find(desk, '#remove-passkey');
    await focusAt(desk, 'page');
  });

  it('asks to sign in anew when the endpoint says so', async () => {
    endpoint.instead = (request) =>
      request.startsWith('DELETE') && endpoint.session
        ? problem(403, 'urn:gmw:problem:fresh-sign-in-required')
        : answer(request);
    const desk = await openAccount();
    await press(desk, 'Haal weg: Telefoon');
    await press(desk, 'Haal de passkey weg');
    await find(desk, '#email');
    expect(desk.shadowRoot.querySelector('#remove-passkey')).not.to.equal(null);
  });

  it('shows where somebody is signed in, and signs out there', async () => {
    const desk = await openAccount();
    await reads(desk, 'Dit apparaat');
    const rows = wordsOf(desk.shadowRoot);
    expect(rows).to.contain('Firefox, Windows Dit apparaat');
    expect(rows).to.contain('Ingelogd met een mail, op zaterdag 28 november 2026 om 9.00 uur');
    expect(rows).to.contain('Laatst actief op zaterdag 28 november 2026 om 10.30 uur');
    await press(desk, /^Log uit: Safari, iOS/);
    await announced(desk, 'Uitgelogd op: Safari, iOS.');
    await focusAt(desk, 'sessions');
    expect(endpoint.requests).to.contain('DELETE /desk/sessions/s2');
    expect(wordsOf(await find(desk, '#sessions')).includes('Safari')).to.equal(false);
  });

  it('says that a session is gone already, and shows the list as it is', async () => {
    endpoint.instead = (request, ...rest) =>
      request === 'DELETE /desk/sessions/s2' ? problem(404) : answer(request, ...rest);
    const desk = await openAccount();
    const button = await findByWords(desk, /^Log uit: Safari, iOS/);
    sessions = [sessions[0]!];
    button.click();
    await reads(desk, 'Niet gevonden.');
    await until(() => !wordsOf(desk.shadowRoot).includes('Safari, iOS'), 'the list is new');
  });

  it('signs out everywhere, here too, as the button says', async () => {
    const desk = await openAccount();
    const button = await findByWords(desk, 'Overal uitloggen');
    const hint = desk.shadowRoot.getElementById(button.getAttribute('aria-describedby')!)!;
    expect(wordsOf(hint)).to.contain('Ook op dit apparaat');
    button.click();
    await find(desk, '#email');
    await focusAt(desk, 'sign-in');
    await announced(desk, 'U bent overal uitgelogd.');
    expect(desk.shadowRoot.textContent).not.to.contain('Laptop van het werk');
  });

  it('has another try where a part cannot be read, and keeps the rest', async () => {
    endpoint.instead = (request) =>
      request === 'GET /desk/passkeys' ? problem(500) : answer(request);
    const desk = await openAccount(360);
    await reads(desk, 'Er gaat iets mis bij ons');
    await reads(desk, 'Overal uitloggen');
    endpoint.instead = answer;
    await press(desk, 'Probeer opnieuw');
    await reads(desk, 'Laptop van het werk');
  });

  it('is accessible in every look, with a question open', async () => {
    const desk = await openAccount();
    await press(desk, 'Haal weg: Telefoon');
    await reads(desk, 'Overal uitloggen');
    await expectAccessibleInEveryLook(desk);
  });

  it('is there in English, on a small screen', async () => {
    const box = place('inline-size: 360px');
    const desk = openDesk(endpoint, { lang: 'en' }, box);
    await press(desk, /M. Jansen: my account/);
    await reads(desk, 'What you may do');
    await reads(desk, 'Sign out everywhere');
    expectNoOverflow(box);
  });
});
