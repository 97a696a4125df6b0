import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/definition-poll/define.ts';
import type { GmwVoteSentEvent } from '../../../src/elements/definition-poll/definition-poll.events.ts';
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
  recording,
  settle,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { describeWidget } from '../../support/describe-widget.ts';
import {
  inPageEndpoint,
  sampleContent,
  type InPageEndpoint,
} from '../../support/in-page-endpoint.ts';

const tag = 'gmw-definition-poll';

const vote = async (widget: Widget, option = 0): Promise<void> => {
  (await find(widget, `.option:nth-child(${option + 1}) input`)).click();
  (await find(widget, '.button-primary')).click();
};

describeWidget(tag, {
  ready: 'input[type="radio"]',
  mainPath: /\/polls\//,
});

describe(`<${tag}>`, () => {
  let endpoint: InPageEndpoint;

  beforeEach(async () => {
    endpoint = await inPageEndpoint();
  });
  afterEach(async () => {
    closeAll();
    await endpoint.close();
  });

  const open = (attributes: Record<string, string> = {}): Widget =>
    openWidget(tag, { endpoint, attributes });

  describe('a professional reads and votes', () => {
    it('sees six definitions to the letter and no result yet', async () => {
      const widget = open();
      await find(widget, 'input[type="radio"]');
      expect(widget.shadowRoot.querySelectorAll('input[type="radio"]')).to.have.length(6);
      expect(textOf(widget)).to.include(
        'Groepsmaatschappelijk werk is psychosociale hulpverlening in een groep.',
      );
      expect(widget.shadowRoot.querySelector('.tally')).to.equal(null);
    });

    it('is counted, sees counts before percentages and the own choice in words', async () => {
      const widget = open();
      const sent: string[] = [];
      widget.addEventListener('gmw-vote-sent', (event: GmwVoteSentEvent) => sent.push(event.poll));
      await vote(widget, 4);
      const rows = await until(() => {
        const found = [...widget.shadowRoot.querySelectorAll('.tally tbody tr')];
        return found.length ? found : undefined;
      }, 'result');
      expect(rows.map((row) => wordsOf(row))).to.deep.equal([
        'Lotgenoten met elkaar in contact brengen 6 32 %',
        'Helpt het sociale functioneren te verbeteren Uw keuze 6 32 %',
        'Maakt gebruik van groepservaringen en relaties 4 21 %',
        'Bevordert sociale veranderingsprocessen 2 11 %',
        'Psychosociale hulp in een groep 1 5 %',
        'Anders 0 0 %',
      ]);
      expect(sent).to.deep.equal(['definition']);
      expect(focused(widget)).to.equal(widget.shadowRoot.querySelector('#counted'));
      await announced(widget, 'Uw stem is geteld.');
    });

    it('does it with the keyboard alone', async () => {
      const widget = open();
      (await find<HTMLInputElement>(widget, 'input[type="radio"]')).focus();
      await sendKeys({ press: 'ArrowDown' });
      (await find(widget, '.button-primary')).focus();
      await sendKeys({ press: 'Enter' });
      await find(widget, '.tally');
      expect(textOf(widget)).to.include('U hebt gekozen: Bevordert sociale veranderingsprocessen.');
    });

    it('does not send with Enter on an option: choosing is not sending', async () => {
      const calls = recording(endpoint.fetch);
      const widget = openWidget(tag, { endpoint: { base: endpoint.base, fetch: calls.fetch } });
      (await find<HTMLInputElement>(widget, 'input[type="radio"]')).focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await widget.updateComplete;
      expect((await find<HTMLInputElement>(widget, 'input:checked')).value).to.equal(
        'social-change',
      );
      expect(calls.urls.filter((url) => url.endsWith('/votes'))).to.deep.equal([]);
      expect(widget.shadowRoot.querySelector('.button-primary')!.textContent).to.include(
        'Stem versturen',
      );
    });

    it('reads who gets the vote, above the button, with the privacy statement', async () => {
      const widget = open({ 'privacy-url': 'https://welzijn.example/privacy' });
      const button = await find(widget, '.button-primary');
      const words = textOf(widget);
      expect(words.indexOf('gaat naar de landelijke werkgroep')).to.be.within(
        1,
        words.indexOf(wordsOf(button)),
      );
      expect(widget.shadowRoot.querySelector('form a')).to.have.attribute(
        'href',
        'https://welzijn.example/privacy',
      );
    });

    it('writes another definition, which chooses that option', async () => {
      const widget = open();
      fill(await find<HTMLTextAreaElement>(widget, '#other'), 'Samen sterk');
      await widget.updateComplete;
      (await find(widget, '.button-primary')).click();
      await find(widget, '.tally');
      expect(textOf(widget)).to.include('Anders Uw keuze 1 5 %');
      expect(textOf(widget)).not.to.include('Samen sterk');
    });

    it('is told what is missing, at the top and at the question', async () => {
      const widget = open();
      (await find(widget, '.button-primary')).click();
      const summary = await find(widget, '.summary');
      await until(() => focused(widget)?.id === 'errors', 'focus on the summary');
      expect(wordsOf(summary)).to.equal('1 antwoord klopt nog niet Kies 1 omschrijving');
      const hash = location.hash;
      summary.querySelector('a')!.click();
      expect(focused(widget)).to.have.attribute('type', 'radio');
      expect(location.hash).to.equal(hash);
    });

    it('cannot send more than 500 characters', async () => {
      const widget = open();
      fill(await find<HTMLTextAreaElement>(widget, '#other'), 'a'.repeat(501));
      (await find(widget, '.button-primary')).click();
      expect(wordsOf(await find(widget, '.summary'))).to.include('maximaal 500 tekens');
    });
  });

  describe('counts', () => {
    it('the 18 earlier votes as the source should have printed them', async () => {
      const widget = open({ results: 'always' });
      const shares = await until(() => {
        const cells = [...widget.shadowRoot.querySelectorAll('.tally td:last-child')];
        return cells.length ? cells.map((cell) => wordsOf(cell)) : undefined;
      }, 'result');
      expect(shares).to.deep.equal(['33 %', '28 %', '22 %', '11 %', '6 %', '0 %']);
      expect(textOf(widget)).to.include(
        '18 mensen hebben gestemd. Eerder: 18. Deze ronde: 0. De grootste groep, 6 van de 18, heeft gekozen voor lotgenoten met elkaar in contact brengen.',
      );
      expect(textOf(widget)).not.to.match(/meerderheid|afronding/);
    });

    it('a vote once, when it is pressed twice', async () => {
      const widget = open();
      (await find<HTMLInputElement>(widget, 'input[type="radio"]')).click();
      const button = await find(widget, '.button-primary');
      button.click();
      button.click();
      await find(widget, '.tally');
      expect(textOf(widget)).to.include('19 mensen hebben gestemd.');
    });

    it('a vote once, when the connection was lost after the endpoint had counted it', async () => {
      let lost = 0;
      const widget = openWidget(tag, {
        endpoint: {
          base: endpoint.base,
          fetch: async (input, init) => {
            const answer = await endpoint.fetch(input, init);
            if (init?.method === 'POST' && String(input).endsWith('/votes') && lost++ === 0)
              throw new TypeError('Failed to fetch');
            return answer;
          },
        },
      });
      await vote(widget);
      await find(widget, '.tally');
      expect(lost).to.equal(2);
      expect(textOf(widget)).to.include('19 mensen hebben gestemd.');
    });
  });

  describe('loses nothing when sending fails', () => {
    it('keeps the answer, tells what happened and sends it again', async () => {
      let broken = true;
      const widget = openWidget(tag, {
        endpoint: {
          base: endpoint.base,
          fetch: (input, init) =>
            broken && String(input).endsWith('/votes')
              ? Promise.resolve(new Response('<p>stuk</p>', { status: 502 }))
              : endpoint.fetch(input, init),
        },
        attributes: { phone: '035 123 45 67' },
      });
      fill(await find<HTMLTextAreaElement>(widget, '#other'), 'Samen sterk');
      (await find(widget, '.button-primary')).click();
      await find(widget, '.notice-failed');
      expect(textOf(widget)).to.include('Wat u invulde, staat er nog.');
      expect((await find<HTMLTextAreaElement>(widget, '#other')).value).to.equal('Samen sterk');
      await expectAccessible(widget);
      broken = false;
      (await findByWords(widget, 'Probeer opnieuw')).click();
      await find(widget, '.tally');
    });
  });

  describe('obeys', () => {
    const withPoll = async (change: object): Promise<Widget> => {
      const content = sampleContent('2026-11-22');
      await endpoint.endpoint.importOffer({ polls: [{ ...content.polls![0], ...change }] });
      return open({ results: 'always' });
    };

    it('a poll that is closed: the result, and no form', async () => {
      const widget = await withPoll({ closesAt: '2020-01-01T00:00:00Z' });
      await find(widget, '.tally');
      expect(widget.shadowRoot.querySelector('form')).to.equal(null);
      expect(textOf(widget)).to.include('De peiling is gesloten.');
      await expectAccessible(widget);
    });

    it('a poll that closes meanwhile: says so, and takes the vote for not sent', async () => {
      const widget = open();
      (await find(widget, '.option input')).click();
      const content = sampleContent('2026-11-22');
      await endpoint.endpoint.importOffer({
        polls: [{ ...content.polls![0]!, closesAt: '2020-01-01T00:00:00Z' }],
      });
      const button = await find(widget, '.button-primary');
      button.focus();
      button.click();
      const notice = await find(widget, '#not-open');
      await announced(widget, 'De peiling is intussen gesloten.');
      expect(wordsOf(notice)).to.include('De peiling is intussen gesloten.');
      await until(() => focused(widget) === notice, 'focus on the notice');
      expect(widget.shadowRoot.querySelector('form')).to.equal(null);
      expect(widget.shadowRoot.querySelector('.notice-failed')).to.equal(null);
      expect(textOf(widget)).to.include('18 mensen hebben gestemd.');
      await expectAccessible(widget);
    });

    it('a poll that has not begun: when it will', async () => {
      const widget = await withPoll({ opensAt: '2999-01-01T11:00:00Z' });
      await find(widget, '.notice');
      expect(textOf(widget)).to.include('vanaf dinsdag 1 januari 2999 om 12.00 uur');
    });

    it('an endpoint that hides the result until the poll is closed', async () => {
      const widget = await withPoll({ resultsVisible: 'closed' });
      await vote(widget);
      await find(widget, '#counted');
      expect(widget.shadowRoot.querySelector('.tally')).to.equal(null);
      expect(textOf(widget)).to.include('als de peiling gesloten is');
    });

    it('an unknown poll: tells the editor, and nothing to visitors', async () => {
      const widget = open({ poll: 'bestaat-niet' });
      await find(widget, '.gmw');
      const words = 'poll="bestaat-niet" is niet bekend bij dit aanbod';
      await until(() => textOf(widget).includes(words), 'the notice for the editor');
      expect(widget.shadowRoot.querySelectorAll('.notice-failed').length).to.equal(0);
    });

    it('texts with markup: shows them as text', async () => {
      const question = '<img src=x onerror=alert(1)> Wat vindt u?';
      // Our endpoint takes markup out at import; another one may not.
      const other: typeof fetch = async (input, init) => {
        const answer = await endpoint.fetch(input, init);
        if (!String(input).endsWith('/polls/definition')) return answer;
        return Response.json({ ...((await answer.json()) as object), question });
      };
      const widget = openWidget(tag, { endpoint: { base: endpoint.base, fetch: other } });
      const title = await find(widget, '#question');
      expect(title.textContent).to.include('<img src=x');
      expect(widget.shadowRoot.querySelector('img')).to.equal(null);
    });
  });

  it('shows in English the definition that is voted on, with a translation that says so', async () => {
    const box = place('inline-size: 320px');
    const widget = openWidget(tag, { endpoint, parent: box, attributes: { lang: 'en' } });
    const option = await find(widget, '.option:nth-child(3)');
    expect(wordsOf(option)).to.equal(
      'Psychosocial help in a group ' +
        'Groepsmaatschappelijk werk is psychosociale hulpverlening in een groep. ' +
        'Translation. The vote is on the Dutch text. Group social work is psychosocial help in a group.',
    );
    expect(wordsOf(option.querySelector('[lang="nl"]')!)).to.equal(
      'Groepsmaatschappelijk werk is psychosociale hulpverlening in een groep.',
    );
    expectNoOverflow(box);
    await expectAccessible(widget);
    (await find(widget, '.option:nth-child(3) input')).click();
    (await find(widget, '.button-primary')).click();
    await find(widget, '.tally');
    expect(textOf(widget)).to.include('Earlier: 18. This round: 1.');
    expect(wordsOf(await find(widget, '.tally .own'))).to.equal(
      'Psychosocial help in a group Your choice 2 11%',
    );
    expectNoOverflow(box);
    await expectAccessible(widget);
  });

  it('shows in Dutch no translation', async () => {
    const widget = open();
    await find(widget, '.option');
    expect(widget.shadowRoot.querySelector('.translation')).to.equal(null);
  });

  it('shows the bar of a third as a third, from the right in a right-to-left language', async () => {
    const box = place('inline-size: 900px');
    const widget = openWidget(tag, {
      endpoint,
      attributes: { results: 'always', lang: 'ar' },
      parent: box,
    });
    const bar = await find(widget, '.bar');
    settle(widget);
    const [track, fill] = [bar, bar.firstElementChild!].map((it) => it.getBoundingClientRect());
    expect(fill!.width / track!.width).to.be.closeTo(6 / 18, 0.01);
    expect(fill!.right).to.be.closeTo(track!.right, 1);
  });

  it('contacts its endpoint and nobody else', async () => {
    const calls = recording(endpoint.fetch);
    const widget = openWidget(tag, { endpoint: { base: endpoint.base, fetch: calls.fetch } });
    await vote(widget);
    await find(widget, '.tally');
    expect(calls.urls.every((url) => url.startsWith(endpoint.base))).to.equal(true);
    expect(calls.urls.some((url) => url.includes('?'))).to.equal(false);
  });
});
