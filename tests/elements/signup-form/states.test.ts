import { expect } from '@open-wc/testing';
import '../../../src/elements/signup-form/define.ts';
import type { OfferFile } from '../../../src/contract/offer-file.ts';
import {
  closeAll,
  expectAccessible,
  find,
  findByWords,
  openWidget,
  textOf,
  until,
  wordsOf,
} from '../../support/browser/widget.ts';
import {
  inPageEndpoint,
  sampleContent,
  type InPageEndpoint,
} from '../../support/in-page-endpoint.ts';
import {
  control,
  next,
  openForm,
  signUp,
  tag,
  toCheck,
  toReach,
  type,
  withPlaces,
} from './support.ts';

const today = new Date().toISOString().slice(0, 10);

/** The sample with one thing changed. */
function offer(change: (offer: OfferFile) => void): OfferFile {
  const content = structuredClone(sampleContent(today));
  change(content);
  return content;
}

describe(`<${tag}> when there is no form`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  for (const [what, attributes, words] of [
    [
      'a group that is not there',
      { group: 'bestaat-niet' },
      'Dit staat er niet meer. Misschien is de link oud.',
    ],
    ['no group', {}, 'Kies eerst een groep in het aanbod'],
    [
      'a start that is not open yet',
      { group: 'uitkomen-met-inkomen', edition: 'inkomen-hilversum' },
      /Aanmelden kan nog niet\. Aanmelden kan vanaf \S+ \d+ \S+ \d{4} om .* uur\./,
    ],
    [
      'a start that was cancelled',
      { group: 'communicatietraining-echtparen', edition: 'echtparen-huizen' },
      'Deze start gaat niet door. U kunt hieronder een andere start kiezen.',
    ],
    [
      'a start that is closed',
      { group: 'in-de-put-uit-de-put', edition: 'put-naarden' },
      'De aanmelding voor deze start is gesloten.',
    ],
    [
      'a start that has begun',
      { group: 'zelfsturing', edition: 'zelfsturing-bussum' },
      'Deze start is al begonnen.',
    ],
    [
      'a full start without waiting list',
      { group: 'kennismaken-met-groepen', edition: 'kennismaken-huizen' },
      'Deze start is vol. Er is geen wachtlijst.',
    ],
    [
      'a start that is gone',
      { group: 'zelfsturing', edition: 'zelfsturing-1998' },
      'Deze start staat er niet meer.',
    ],
  ] as const)
    it(`tells what is the matter with ${what}`, async () => {
      const widget = openWidget(tag, {
        endpoint,
        attributes: { institution: 'welzijn-gooistreek', ...attributes },
      });
      await find(widget, '.gmw');
      await until(() => {
        const text = textOf(widget);
        return typeof words === 'string' ? text.includes(words) : words.test(text);
      }, String(words));
      await until(() => textOf(widget).includes('035 000 00 00'), 'phone');
      await expectAccessible(widget);
    });

  it('leads to the groups of the institution without a group', async () => {
    const other = await inPageEndpoint({
      offer: offer(
        ({ institutions }) => (institutions![0]!.url = 'https://welzijn.example/groepen'),
      ),
    });
    const widget = openForm(other, { institution: 'welzijn-gooistreek' });
    const link = await findByWords(widget, 'Bekijk de groepen van Welzijn Gooistreek');
    expect(link).to.have.attribute('href', 'https://welzijn.example/groepen');
    await findByWords(widget, 'Ik wil eerst een kennismakingsgesprek');
    expect(textOf(widget)).to.include('035 000 00 00');
    await other.close();
  });

  it('lets choose another start of the group', async () => {
    const widget = openForm(endpoint, { group: 'zelfsturing', edition: 'zelfsturing-bussum' });
    await control(widget, 'edition');
    expect(textOf(widget)).to.include('Laren');
  });

  it('gives a phone, a way out and help for a group that must stay secret', async () => {
    const widget = openForm(endpoint, { group: 'van-onmacht-naar-kracht' });
    await findByWords(widget, 'Verlaat deze pagina snel');
    expect(textOf(widget)).to.include('Aanmelden gaat per telefoon');
    for (const number of ['035 000 00 01', '112', '0800 2000', '113'])
      expect(textOf(widget)).to.include(number);
    expect(widget.shadowRoot.querySelector('form')).to.equal(null);
    await expectAccessible(widget);
  });

  it('reads group and start from the address of the page, under its prefix', async () => {
    const { href } = location;
    history.replaceState(null, '', '?aanbod-group=zelfsturing&aanbod-edition=zelfsturing-laren');
    try {
      const widget = openForm(endpoint, { 'url-state': 'aanbod' });
      await control(widget, 'participant-name');
      expect(textOf(widget)).to.include('Aanmelden voor Zelfsturing');
      const off = openForm(endpoint, { 'url-state': 'off' });
      await find(off, '.gmw');
      await until(() => textOf(off).includes('Kies eerst een groep'), 'no group');
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('moves on with another group, and keeps what someone told', async () => {
    const widget = openForm(endpoint);
    await type(widget, 'participant-name', 'Samira de Boer');
    widget.setAttribute('group', 'zelfsturing');
    widget.setAttribute('edition', 'zelfsturing-laren');
    await until(() => textOf(widget).includes('Aanmelden voor Zelfsturing'), 'other group');
    expect((await control(widget, 'participant-name')).value).to.equal('Samira de Boer');
  });
});

describe(`<${tag}> and the law`, () => {
  afterEach(closeAll);

  it('does not ask anything without a privacy statement, and tells the editor', async () => {
    const endpoint = await inPageEndpoint({
      offer: offer(({ institutions }) => (institutions![0]!.privacyUrl = '')),
    });
    const widget = openForm(endpoint);
    const problems: string[] = [];
    widget.addEventListener('gmw-problem', ({ kind }) => problems.push(kind));
    expect(wordsOf(await find(widget, '.editor-notice'))).to.include('privacy-url');
    expect(widget.shadowRoot.querySelector('form')).to.equal(null);
    await until(() => problems.length, 'gmw-problem');
    expect(problems).to.deep.equal(['misconfigured']);
    widget.setAttribute('privacy-url', '/privacy');
    await control(widget, 'participant-name');
    await endpoint.close();
  });

  it('tells who gets the answers right at the button, with the statement in a new tab', async () => {
    const endpoint = await inPageEndpoint();
    const widget = openForm(endpoint, { ...withPlaces, 'privacy-url': 'https://example.nl/p' });
    await toCheck(widget);
    const link = await findByWords(widget, 'Lees hoe wij met uw gegevens omgaan');
    expect(link).to.have.attribute('href', 'https://example.nl/p');
    expect(link).to.have.attribute('target', '_blank');
    expect(textOf(widget)).to.include('U stuurt dit naar Welzijn Gooistreek (voorbeeld).');
    await endpoint.close();
  });

  it('tells nothing to the page about a sensitive group, also not when it has a form', async () => {
    const endpoint = await inPageEndpoint({
      offer: offer(({ groups }) => {
        const group = groups!.find((it) => (it as { id: string }).id === 'assertiviteitstraining');
        Object.assign(group as object, { sensitive: true, signupBy: 'form' });
      }),
    });
    const widget = openForm(endpoint);
    const told: string[] = [];
    widget.addEventListener('gmw-signup-sent', () => told.push('sent'));
    const { href } = location;
    await findByWords(widget, 'Verlaat deze pagina snel');
    await toReach(widget);
    // Safe contact is asked openly here.
    expect((await find<HTMLDetailsElement>(widget, '.fold')).open).to.equal(true);
    await type(widget, 'participant-phone', '06 12 34 56 78');
    await next(widget);
    await control(widget, 'note');
    await next(widget);
    await find(widget, '.answers');
    await next(widget);
    await find(widget, '#outcome');
    await findByWords(widget, 'Verlaat deze pagina snel');
    expect(told).to.deep.equal([]);
    expect(location.href).to.equal(href);
    await endpoint.close();
  });

  it('leaves nothing behind: no storage, no names in addresses', async () => {
    const endpoint = await inPageEndpoint();
    const urls: string[] = [];
    const widget = openForm({
      ...endpoint,
      fetch: (input, init) => {
        urls.push(String(input));
        return endpoint.fetch(input, init);
      },
    });
    await signUp(widget);
    expect(urls.join(' ')).not.to.match(/Samira|612345678/);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(widget.shadowRoot.innerHTML).not.to.include('Samira');
    await endpoint.close();
  });

  it('gives each answer of the visitor its autocomplete token, and other fields none', async () => {
    const endpoint = await inPageEndpoint();
    const widget = openForm(endpoint);
    const tokens = async (step: string) => {
      await control(widget, step);
      return [...widget.shadowRoot.querySelectorAll('[autocomplete]')].map((it) =>
        it.getAttribute('autocomplete'),
      );
    };
    expect(await tokens('participant-name')).to.deep.equal(['name', 'off']);
    await toReach(widget);
    expect(await tokens('participant-phone')).to.deep.equal(['tel', 'email', 'off']);
    expect(widget.shadowRoot.querySelector('[placeholder], [required], [disabled]')).to.equal(null);
    await endpoint.close();
  });
});
