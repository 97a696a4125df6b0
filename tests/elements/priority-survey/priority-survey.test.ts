import { expect } from '@open-wc/testing';
import '../../../src/elements/priority-survey/define.ts';
import type { GmwSurveySentEvent } from '../../../src/elements/priority-survey/priority-survey.events.ts';
import {
  announced,
  closeAll,
  fill,
  find,
  findByWords,
  focused,
  openWidget,
  textOf,
  until,
  wordsOf,
} from '../../support/browser/widget.ts';
import { describeWidget } from '../../support/describe-widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { endpointWith, goToCheck, open, orderOf, send, stored, tag, tap } from './support.ts';

describeWidget(tag, {
  ready: '.pool button',
  mainPath: /\/surveys\//,
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

  describe('an institution answers', () => {
    it('needs three factors, and is told how many are missing', async () => {
      const widget = open(endpoint);
      await tap(widget, 'proven');
      (await findByWords(widget, 'Volgende: bekijk')).click();
      const summary = await find(widget, '.summary');
      await until(() => focused(widget)?.id === 'errors', 'focus on the summary');
      expect(wordsOf(summary)).to.equal(
        '1 antwoord klopt nog niet Zet nog 2 factoren op een plaats',
      );
      const { hash } = location;
      summary.querySelector('a')!.click();
      expect(focused(widget)).to.have.attribute('id', 'put-0');
      expect(location.hash).to.equal(hash);
    });

    it('sees the order once more, and can go back without losing anything', async () => {
      const widget = open(endpoint);
      await tap(widget, 'proven', 'hours', 'policy');
      await goToCheck(widget);
      expect(
        [...widget.shadowRoot.querySelectorAll('.check li')].map((it) => wordsOf(it)),
      ).to.deep.equal([
        '1 Groepen aanbieden die zichzelf inmiddels hebben bewezen',
        '2 Beschikbare uren voor het groepsmaatschappelijk werk',
        '3 Beleid en speerpunten van de instelling',
      ]);
      expect(textOf(widget)).to.include('Niet geplaatst: Signalen vanuit de samenleving; ');
      fill(await find<HTMLTextAreaElement>(widget, '#remark'), 'Zo is het hier.');
      (await findByWords(widget, 'Volgorde wijzigen')).click();
      await until(() => focused(widget)?.id === 'yours', 'focus on the order');
      expect(orderOf(widget)).to.deep.equal(['proven', 'hours', 'policy']);
      await goToCheck(widget);
      expect((await find<HTMLTextAreaElement>(widget, '#remark')).value).to.equal(
        'Zo is het hier.',
      );
    });

    it('sends, is thanked, and sees the joint order with its own beside it', async () => {
      const widget = open(endpoint);
      const sent: string[] = [];
      widget.addEventListener('gmw-survey-sent', (event: GmwSurveySentEvent) =>
        sent.push(event.survey),
      );
      await tap(widget, 'agreements', 'proven', 'hours');
      await send(widget);
      expect(sent).to.deep.equal(['offer-priorities']);
      await until(() => focused(widget)?.id === 'thanks', 'focus on the thanks');
      await announced(widget, 'Bedankt. Uw antwoord telt mee.');
      expect(textOf(widget)).not.to.include('Wij lezen het eerst');
      expect(wordsOf(await find(widget, '#result'))).to.equal('De 2 antwoorden verschillen');
      expect((await stored(endpoint)).consensus?.responses).to.equal(2);
    });

    it('publishes nothing unless asked to, and then only when approved', async () => {
      const bodies: Record<string, unknown>[] = [];
      const listening: typeof fetch = (input, init) => {
        if (String(input).endsWith('/responses'))
          bodies.push(JSON.parse(String(init!.body)) as Record<string, unknown>);
        return endpoint.fetch(input, init);
      };
      const first = open({ base: endpoint.base, fetch: listening });
      await tap(first, 'proven', 'hours', 'policy');
      await send(first);
      const second = open({ base: endpoint.base, fetch: listening });
      await tap(second, 'proven', 'hours', 'policy');
      await goToCheck(second);
      fill(await find<HTMLTextAreaElement>(second, '#remark'), 'Wij beginnen bij de vraag.');
      fill(await find<HTMLInputElement>(second, '#institution'), 'Welzijn Gooistreek');
      fill(await find<HTMLInputElement>(second, '#role'), 'groepswerker');
      (await findByWords(second, /^Ja, met alles/)).click();
      (await findByWords(second, 'Antwoord versturen')).click();
      await find(second, '#thanks');
      expect(textOf(second)).to.include('Wij lezen het eerst.');
      expect(bodies.map(({ formToken: _, ...rest }) => rest)).to.deep.equal([
        { ranking: ['proven', 'hours', 'policy'], publish: false },
        {
          ranking: ['proven', 'hours', 'policy'],
          publish: true,
          remark: 'Wij beginnen bij de vraag.',
          institution: 'Welzijn Gooistreek',
          role: 'groepswerker',
        },
      ]);
      expect((await stored(endpoint)).responses.map((it) => it.institution)).to.deep.equal([
        'Beweging 3.0',
      ]);
    });

    it('cannot send a remark of more than 1000 characters', async () => {
      const widget = open(endpoint);
      await tap(widget, 'proven', 'hours', 'policy');
      await goToCheck(widget);
      fill(await find<HTMLTextAreaElement>(widget, '#remark'), 'a'.repeat(1001));
      (await findByWords(widget, 'Antwoord versturen')).click();
      const summary = await find(widget, '.summary');
      expect(wordsOf(summary)).to.include('maximaal 1000 tekens');
      summary.querySelector('a')!.click();
      expect(focused(widget)?.id).to.equal('remark');
      expect(focused(widget)).to.have.attribute('aria-invalid', 'true');
    });

    it('counts once, when the connection was lost after the endpoint had stored it', async () => {
      let lost = 0;
      const widget = open({
        base: endpoint.base,
        fetch: async (input, init) => {
          const answer = await endpoint.fetch(input, init);
          if (String(input).endsWith('/responses') && lost++ === 0)
            throw new TypeError('Failed to fetch');
          return answer;
        },
      });
      await tap(widget, 'proven', 'hours', 'policy');
      await send(widget);
      expect(lost).to.equal(2);
      expect((await stored(endpoint)).consensus?.responses).to.equal(2);
    });

    it('loses nothing when sending fails, and sends it again', async () => {
      let broken = true;
      const widget = openWidget(tag, {
        endpoint: {
          base: endpoint.base,
          fetch: (input, init) =>
            broken && String(input).endsWith('/responses')
              ? Promise.resolve(new Response('<p>stuk</p>', { status: 502 }))
              : endpoint.fetch(input, init),
        },
        attributes: { phone: '035 123 45 67' },
      });
      await tap(widget, 'proven', 'hours', 'policy');
      await goToCheck(widget);
      fill(await find<HTMLTextAreaElement>(widget, '#remark'), 'Zo is het hier.');
      (await findByWords(widget, 'Antwoord versturen')).click();
      await find(widget, '.notice-failed');
      expect(textOf(widget)).to.include('Wat u invulde, staat er nog.');
      expect(textOf(widget)).to.include('035 123 45 67');
      expect((await find<HTMLTextAreaElement>(widget, '#remark')).value).to.equal(
        'Zo is het hier.',
      );
      broken = false;
      (await findByWords(widget, 'Probeer opnieuw')).click();
      await find(widget, '#thanks');
    });
  });

  describe('is clear about its state', () => {
    const stateOf = async (
      survey: Parameters<typeof endpointWith>[0],
      attributes: Record<string, string> = {},
    ): Promise<string> => {
      const other = await endpointWith(survey);
      const widget = open(other, attributes);
      await find(widget, '#question');
      const words = textOf(widget);
      expect(widget.shadowRoot.querySelector('form')).to.equal(null);
      await other.close();
      return words;
    };

    it('closed: shows the result, takes no answer', async () => {
      const words = await stateOf({ closesAt: '2020-01-01T00:00:00Z' });
      expect(words).to.include('De vragenlijst is gesloten.');
      expect(words).to.include('Beweging 3.0');
    });

    it('not yet open: tells from when', async () => {
      const words = await stateOf({ opensAt: '2099-01-14T09:00:00Z' });
      expect(words).to.include('nog niet begonnen');
      expect(words).to.include('vanaf woensdag 14 januari 2099 om 10.00 uur');
      expect(words).not.to.include('Beweging 3.0');
    });

    it('unknown: tells the editor', async () => {
      const widget = open(endpoint, { survey: 'bestaat-niet' });
      await find(widget, '.gmw');
      const words = 'survey="bestaat-niet" is niet bekend bij dit aanbod';
      await until(() => textOf(widget).includes(words), 'the notice for the editor');
    });

    it('another survey: starts anew', async () => {
      const widget = open(endpoint);
      await tap(widget, 'proven');
      widget.setAttribute('survey', 'bestaat-niet');
      await until(() => textOf(widget).includes('is niet bekend'), 'the notice for the editor');
      widget.setAttribute('survey', 'offer-priorities');
      await find(widget, '.pool button');
      expect(orderOf(widget)).to.deep.equal([]);
    });
  });
});
