// What someone tells stays between the form and the endpoint.
import { expect } from '@open-wc/testing';
import '../../../src/elements/signup-form/define.ts';
import { closeAll, find, findByWords } from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { stored } from '../../support/stored-signups.ts';
import { control, next, openForm, openStatus, tag, type, withPlaces } from './support.ts';

/** Words that nothing else on the page can hold. */
const personal = ['Xanthippe', 'Quispel', 'xanthippe@example.nl', '612398745', 'Zwaluwnest', '18+'];

describe(`<${tag}> keeps what it is told`, () => {
  let endpoint: InPageEndpoint;
  const real = EventTarget.prototype.dispatchEvent;
  let events: Event[];
  let addresses: unknown[];
  const { pushState, replaceState } = history;
  const logged: unknown[] = [];
  const { log, info, warn, error } = console;

  beforeEach(async () => {
    endpoint = await inPageEndpoint();
    events = [];
    addresses = [];
    logged.length = 0;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event.type.startsWith('gmw-')) events.push(event);
      return real.call(this, event);
    };
    history.pushState = (...call) => {
      addresses.push(call);
      pushState.apply(history, call);
    };
    history.replaceState = (...call) => {
      addresses.push(call);
      replaceState.apply(history, call);
    };
    for (const name of ['log', 'info', 'warn', 'error'] as const)
      console[name] = (...words: unknown[]) => logged.push(words);
  });
  afterEach(async () => {
    EventTarget.prototype.dispatchEvent = real;
    Object.assign(history, { pushState, replaceState });
    Object.assign(console, { log, info, warn, error });
    closeAll();
    await endpoint.close();
  });

  it('out of events, addresses, storage, titles and the log; also the secret', async () => {
    const urls: string[] = [];
    let secret = '';
    let failing = true;
    const { title } = document;
    const widget = openForm(
      {
        ...endpoint,
        fetch: async (input, init) => {
          urls.push(String(input));
          if (init?.method === 'POST' && String(input).endsWith('/signups') && failing) {
            failing = false;
            return new Response('', { status: 503 });
          }
          const answer = await endpoint.fetch(input, init);
          if (answer.status === 201 && String(input).endsWith('/signups'))
            ({ secret } = (await answer.clone().json()) as { secret: string });
          return answer;
        },
      },
      { ...withPlaces, mode: 'referrer' },
    );
    await type(widget, 'referrer-name', 'Quispel');
    await type(widget, 'referrer-organization', 'Zwaluwnest');
    await type(widget, 'participant-name', 'Xanthippe');
    (await control(widget, 'participant-ageBand-1')).click();
    (await control(widget, 'participantKnows')).click();
    await next(widget);
    await type(widget, 'referrer-phone', '06 12398745');
    await type(widget, 'participant-email', 'xanthippe@example.nl');
    await next(widget);
    await control(widget, 'note');
    await next(widget);
    await find(widget, '.answers');
    await next(widget);
    (await findByWords(widget, 'Probeer opnieuw')).click();
    (await find(widget, '.own-link')).click();
    (await findByWords(widget, 'Contactgegevens wijzigen')).click();
    await type(widget, 'participant-email', 'x.xanthippe@example.nl');
    await next(widget);
    await find(widget, '#saved');

    const types = events.map((it) => it.type);
    expect(types).to.deep.equal(['gmw-problem', 'gmw-signup-sent']);
    const seen = JSON.stringify([
      events.map((event) => Object.entries(event)),
      addresses,
      urls,
      logged,
      location.href,
      document.title,
      document.cookie,
      Object.entries(localStorage),
    ]);
    // The link of who opened their status is kept for a reload in this tab, and nothing else.
    const kept = Object.entries(sessionStorage);
    expect(kept.map(([key]) => key)).to.deep.equal(['gmw-signup']);
    expect(kept[0]![1]).to.include(secret);
    expect(secret).to.have.length(43);
    for (const words of [...personal, secret]) expect(seen, words).not.to.include(words);
    for (const words of personal) expect(JSON.stringify(kept), words).not.to.include(words);
    expect(document.title).to.equal(title);
    expect(widget.shadowRoot.innerHTML).not.to.match(/Xanthippe|Quispel|12398745/);
  });

  it('until the quick exit, which leaves at once and forgets it', async () => {
    const { href } = location;
    // Away within the page: the test has to go on.
    const widget = openForm(endpoint, { ...withPlaces, 'quick-exit': '#weg' });
    await type(widget, 'participant-name', 'Xanthippe');
    (await findByWords(widget, 'Verlaat deze pagina snel')).click();
    expect(location.hash).to.equal('#weg');
    await widget.updateComplete;
    expect((await control(widget, 'participant-name')).value).to.equal('');
    widget.remove();
    const opened = openStatus(endpoint, await stored(endpoint, withPlaces), {
      ...withPlaces,
      'quick-exit': '#weg',
    });
    (await findByWords(opened, 'Contactgegevens wijzigen')).click();
    expect(sessionStorage.length).to.equal(1);
    (await findByWords(opened, 'Verlaat deze pagina snel')).click();
    await control(opened, 'participant-name');
    expect(opened.shadowRoot.querySelectorAll('#outcome').length).to.equal(0);
    expect(sessionStorage.length).to.equal(0);
    history.replaceState(null, '', href);
  });
});
