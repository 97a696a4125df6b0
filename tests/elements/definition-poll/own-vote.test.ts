import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/definition-poll/define.ts';
import type { Poll } from '../../../src/contract/poll.ts';
import {
  storeOwnVote,
  readOwnVote,
} from '../../../src/elements/definition-poll/own-vote/own-vote-storage.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  expectNoOverflow,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  place,
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

const tag = 'gmw-definition-poll';

describe(`<${tag}> own vote`, () => {
  let endpoint: InPageEndpoint;

  beforeEach(async () => {
    endpoint = await inPageEndpoint();
  });
  afterEach(async () => {
    closeAll();
    await endpoint.close();
  });

  const open = (fetch = endpoint.fetch): Widget =>
    openWidget(tag, { endpoint: { base: endpoint.base, fetch } });

  const vote = async (widget: Widget, option = 0): Promise<void> => {
    (await find(widget, `.option:nth-child(${option + 1}) input`)).click();
    (await find(widget, '.button-primary')).click();
    await find(widget, '#counted');
  };

  const counts = async (): Promise<Record<string, number> | undefined> => {
    const answer = await endpoint.fetch(`${endpoint.base}/polls/definition`);
    return ((await answer.json()) as Poll).tally?.counts;
  };

  it('keeps nothing before voting, and then a code and the choice, never the secret in an address', async () => {
    const urls: string[] = [];
    const widget = open((input, init) => {
      urls.push(String(input));
      return endpoint.fetch(input, init);
    });
    await find(widget, 'input[type="radio"]');
    expect(localStorage).to.have.length(0);
    await vote(widget, 4);
    expect(localStorage).to.have.length(1);
    const own = readOwnVote(endpoint.base, 'definition')!;
    expect(own.option).to.equal('social-functioning');
    expect(urls.join(' ')).not.to.include(own.secret);
    expect(textOf(widget)).to.include('Op dit apparaat staat een code bij uw stem.');
  });

  it('is known when the voter comes back, with the choice marked', async () => {
    const first = open();
    await vote(first, 4);
    first.remove();
    const again = open();
    await find(again, '#counted');
    expect(textOf(again)).to.include(
      'U hebt op dit apparaat gestemd. U hebt gekozen: Helpt het sociale functioneren te verbeteren.',
    );
    expect(again.shadowRoot.querySelector('form')).to.equal(null);
    expect(wordsOf(await find(again, '.tally .own'))).to.include('Uw keuze');
    await expectAccessible(again);
  });

  it('can be changed: the choice is there, the count moves along', async () => {
    const widget = open();
    await vote(widget, 4);
    (await findByWords(widget, 'Stem wijzigen')).click();
    await until(() => focused(widget)?.matches('input:checked'), 'focus on the choice');
    expect((focused(widget) as HTMLInputElement).value).to.equal('social-functioning');
    (await find(widget, '.option:nth-child(1) input')).click();
    (await findByWords(widget, 'Wijziging versturen')).click();
    await find(widget, '#counted');
    await announced(widget, 'Uw stem is gewijzigd.');
    await until(() => focused(widget)?.id === 'counted', 'focus on what counts now');
    const after = await counts();
    expect(after!['social-functioning']).to.equal(5);
    expect(Object.values(after!).reduce((a, b) => a + b)).to.equal(19);
    expect(textOf(widget)).to.include('19 mensen hebben gestemd.');
  });

  it('stays as it is when changing is left, with the focus back', async () => {
    const widget = open();
    await vote(widget, 4);
    (await findByWords(widget, 'Stem wijzigen')).click();
    (await findByWords(widget, 'Laat uw stem zoals die is')).click();
    await until(() => focused(widget)?.id === 'change', 'focus back');
    expect((await counts())!['social-functioning']).to.equal(6);
  });

  it('can be withdrawn, after a question; then there is an empty form', async () => {
    const widget = open();
    await vote(widget, 4);
    (await findByWords(widget, 'Stem intrekken')).click();
    await until(() => focused(widget)?.id === 'sure', 'focus on the question');
    await expectAccessible(widget);
    (await findByWords(widget, 'Nee, laat mijn stem staan')).click();
    await until(() => focused(widget)?.id === 'withdraw', 'focus back');
    (await findByWords(widget, 'Stem intrekken')).click();
    (await findByWords(widget, 'Ja, trek mijn stem in')).click();
    await find(widget, 'form');
    await until(() => focused(widget)?.id === 'question', 'focus on the question');
    expect(textOf(widget)).to.include('Uw stem is ingetrokken. U kunt opnieuw stemmen.');
    expect((await counts())!['social-functioning']).to.equal(5);
    expect(localStorage).to.have.length(0);
    expect(widget.shadowRoot.querySelector('input:checked')).to.equal(null);
    await vote(widget, 0);
    expect((await counts())!['peers']).to.equal(7);
  });

  it('closes the question about withdrawing on Escape, and the vote stays', async () => {
    const widget = open();
    await vote(widget, 4);
    (await findByWords(widget, 'Stem intrekken')).click();
    await until(() => focused(widget)?.id === 'sure', 'focus on the question');
    await sendKeys({ press: 'Escape' });
    await until(() => focused(widget)?.id === 'withdraw', 'focus back');
    expect(widget.shadowRoot.querySelector('#sure')).to.equal(null);
    expect((await counts())!['social-functioning']).to.equal(6);
  });

  it('shows the result before what can be done with the vote', async () => {
    const widget = open();
    await vote(widget, 4);
    const [table, change, again] = [
      await find(widget, '.tally'),
      await find(widget, '#change'),
      await find(widget, '.about'),
    ];
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(table.compareDocumentPosition(change) & follows).to.equal(follows);
    expect(change.compareDocumentPosition(again) & follows).to.equal(follows);
  });

  it('says that a change came too late, and keeps the vote', async () => {
    const widget = open();
    await vote(widget, 4);
    (await findByWords(widget, 'Stem wijzigen')).click();
    (await find(widget, '.option:nth-child(1) input')).click();
    const content = sampleContent('2026-11-22');
    await endpoint.endpoint.importOffer({
      polls: [{ ...content.polls![0]!, closesAt: '2020-01-01T00:00:00Z' }],
    });
    (await findByWords(widget, 'Wijziging versturen')).click();
    await find(widget, '#not-open');
    expect(textOf(widget)).to.include('De peiling is intussen gesloten.');
    expect(textOf(widget)).to.include('U hebt gekozen: Helpt het sociale functioneren');
    expect(widget.shadowRoot.querySelector('.notice-failed, form, #change')).to.equal(null);
    expect((await counts())!['social-functioning']).to.equal(6);
  });

  it('tells a voter truthfully that the vote waits, that it counts, or that it does not', async () => {
    const deskToken = 'a-token-for-the-working-group';
    const room = await inPageEndpoint({
      deskToken,
      policy: { votesThatCount: { count: 0, seconds: 3600 } },
      clientAddress: () => '192.0.2.7',
    });
    const desk = (path: string, body?: object) =>
      room.fetch(`${room.base}/desk/${path}`, {
        headers: { authorization: `Bearer ${deskToken}`, 'content-type': 'application/json' },
        ...(body && { method: 'PUT', body: JSON.stringify(body) }),
      });
    for (const [approved, words] of [
      [true, 'U hebt op dit apparaat gestemd.'],
      [false, 'De werkgroep telt uw stem niet mee.'],
    ] as const) {
      const widget = openWidget(tag, { endpoint: room });
      await vote(widget, 4);
      await announced(widget, 'Uw stem is ontvangen. De werkgroep kijkt er eerst naar.');
      expect(textOf(widget)).to.include('Na goedkeuring telt die mee.');
      expect(textOf(widget)).not.to.include('Uw stem is geteld');
      widget.remove();
      const { voteBatches } = (await (await desk('pending')).json()) as {
        voteBatches: { id: string }[];
      };
      await desk(`batches/${voteBatches[0]!.id}/approval`, { approved });
      const again = openWidget(tag, { endpoint: room });
      await find(again, '#counted');
      expect(textOf(again)).to.include(words);
      again.remove();
      localStorage.clear();
    }
    await room.close();
  });

  it('makes room for a colleague on the same device, and both count', async () => {
    const widget = open();
    await vote(widget, 4);
    (await findByWords(widget, 'Stemt een collega op dit apparaat?')).click();
    await find(widget, 'form');
    expect(textOf(widget)).to.include('De vorige stem telt nog mee.');
    expect(localStorage).to.have.length(0);
    await vote(widget, 4);
    expect((await counts())!['social-functioning']).to.equal(7);
  });

  it('is told to be gone when the endpoint no longer knows it', async () => {
    storeOwnVote(endpoint.base, 'definition', { vote: 'oud', secret: 'oud', option: 'peers' });
    const widget = open();
    (await findByWords(widget, 'Stem intrekken')).click();
    (await findByWords(widget, 'Ja, trek mijn stem in')).click();
    await find(widget, 'form');
    expect(textOf(widget)).to.include('Wij vinden uw stem niet meer. U kunt opnieuw stemmen.');
    expect(localStorage).to.have.length(0);
  });

  it('loses nothing when the change does not come through', async () => {
    let broken = true;
    const widget = open((input, init) =>
      broken && init?.method === 'PUT'
        ? Promise.reject(new TypeError('Failed to fetch'))
        : endpoint.fetch(input, init),
    );
    await vote(widget, 4);
    (await findByWords(widget, 'Stem wijzigen')).click();
    fill(await find<HTMLTextAreaElement>(widget, '#other'), 'Samen sterk');
    await widget.updateComplete;
    (await findByWords(widget, 'Wijziging versturen')).click();
    await find(widget, '.notice-failed');
    expect((await find<HTMLTextAreaElement>(widget, '#other')).value).to.equal('Samen sterk');
    broken = false;
    (await findByWords(widget, 'Probeer opnieuw')).click();
    await find(widget, '#counted');
    expect((await counts())!['other']).to.equal(1);
  });

  it('works where the browser keeps nothing', async () => {
    const { setItem, getItem } = Storage.prototype;
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Storage.prototype.setItem = refuse;
    Storage.prototype.getItem = refuse;
    try {
      const widget = open();
      await vote(widget, 4);
      (await findByWords(widget, 'Stem intrekken')).click();
      (await findByWords(widget, 'Ja, trek mijn stem in')).click();
      await find(widget, 'form');
    } finally {
      Storage.prototype.setItem = setItem;
      Storage.prototype.getItem = getItem;
    }
    expect((await counts())!['social-functioning']).to.equal(5);
  });

  it('does not take rubbish for a vote', () => {
    for (const kept of ['', 'null', '[]', '{"vote":"a"}', '<p>']) {
      localStorage.setItem(`gmw-vote ${endpoint.base} definition`, kept);
      expect(readOwnVote(endpoint.base, 'definition')).to.equal(undefined);
    }
  });

  it('shows the earlier votes apart', async () => {
    const box = place('inline-size: 320px');
    const widget = openWidget(tag, { endpoint, parent: box });
    await vote(widget, 4);
    const select = await find<HTMLSelectElement>(widget, '#round');
    expect([...select.options].map((it) => it.textContent)).to.deep.equal([
      'Alle stemmen (19)',
      'Eerste ronde (vanaf 2006) (18)',
      'Deze ronde (1)',
    ]);
    expect(textOf(widget)).to.include('Stemmen uit: Eerste ronde (vanaf 2006), Deze ronde.');
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    await widget.updateComplete;
    expect(textOf(widget)).to.include('18 mensen hebben gestemd. De grootste groep, 6 van de 18,');
    expect(textOf(widget)).to.include('Stemmen uit: Eerste ronde (vanaf 2006).');
    expect(
      [...widget.shadowRoot.querySelectorAll('.tally td:last-child')].map((it) => wordsOf(it)),
    ).to.deep.equal(['33 %', '28 %', '22 %', '11 %', '6 %', '0 %']);
    expectNoOverflow(box);
    await expectAccessible(widget);
  });

  it('shows what others wrote only when it was approved', async () => {
    const approved: typeof fetch = async (input, init) => {
      const answer = await endpoint.fetch(input, init);
      if (!String(input).endsWith('/polls/definition')) return answer;
      const poll = (await answer.json()) as Poll;
      const otherTexts = [{ option: 'other', text: 'Samen <b>sterker</b> worden' }];
      return Response.json({ ...poll, tally: { ...poll.tally, otherTexts } });
    };
    const widget = openWidget(tag, {
      endpoint: { base: endpoint.base, fetch: approved },
      attributes: { results: 'always' },
    });
    await find(widget, '.others');
    expect(wordsOf(await find(widget, '.others'))).to.equal(
      'Andere omschrijvingen Samen <b>sterker</b> worden',
    );
  });
});

describe(`<${tag}> stays up to date`, () => {
  const real = window.setInterval;
  let tick: (() => void)[] = [];

  beforeEach(() => {
    tick = [];
    // The pace is real; only the wait is taken out.
    window.setInterval = ((run: () => void, ms: number) => {
      if (ms >= 30_000) tick.push(run);
      return real(() => {}, 1_000_000);
    }) as typeof window.setInterval;
  });
  afterEach(() => {
    window.setInterval = real;
    closeAll();
  });

  it('shows new votes by itself, while it can be seen, without a word or a lost focus', async () => {
    const endpoint = await inPageEndpoint();
    const widget = openWidget(tag, { endpoint, attributes: { results: 'always' } });
    await find(widget, '.tally');
    const colleague = openWidget(tag, { endpoint });
    (await find(colleague, '.option:nth-child(5) input')).click();
    (await find(colleague, '.button-primary')).click();
    await find(colleague, '#counted');
    colleague.remove();
    const field = await find(widget, 'input[type="radio"]');
    field.focus();
    for (const run of tick) run();
    await until(() => textOf(widget).includes('19 mensen hebben gestemd.'), 'the new vote');
    expect(focused(widget)).to.equal(field);
    expect(wordsOf(widget.shadowRoot.querySelector('[role="status"]')!)).to.equal('');
    await endpoint.close();
  });

  it('asks nothing while it is off the screen, and a failure is not told', async () => {
    const endpoint = await inPageEndpoint();
    let calls = 0;
    let broken = false;
    const box = place('position: relative');
    const widget = openWidget(tag, {
      parent: box,
      endpoint: {
        base: endpoint.base,
        fetch: (input, init) => {
          calls++;
          return broken ? Promise.reject(new TypeError('lost')) : endpoint.fetch(input, init);
        },
      },
      attributes: { results: 'always' },
    });
    await find(widget, '.tally');
    const before = calls;
    box.style.insetBlockStart = '-9000px';
    for (const run of tick) run();
    expect(calls).to.equal(before);
    box.style.insetBlockStart = '0';
    broken = true;
    for (const run of tick) run();
    await until(() => calls > before, 'a call');
    await widget.updateComplete;
    expect(widget.shadowRoot.querySelector('.notice-failed')).to.equal(null);
    expect(widget.shadowRoot.querySelector('.tally')).not.to.equal(null);
    await endpoint.close();
  });
});
