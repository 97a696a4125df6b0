import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/signup-form/define.ts';
import type { GmwSignupSentEvent } from '../../../src/elements/signup-form/signup-form.events.ts';
import {
  closeAll,
  expectAccessible,
  find,
  findByWords,
  focused,
  textOf,
  until,
  wordsOf,
} from '../../support/browser/widget.ts';
import { describeWidget } from '../../support/describe-widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import {
  control,
  fillWho,
  next,
  openForm,
  signUp,
  signupsIn,
  tag,
  toCheck,
  toExtra,
  toReach,
  type,
  withPlaces,
  withWaitingList,
} from './support.ts';

describeWidget(tag, {
  attributes: withPlaces,
  ready: '#participant-name',
  mainPath: /\/groups\//,
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

  describe('someone signs up', () => {
    it('in three short steps, and has a place', async () => {
      const calls = signupsIn(endpoint.fetch);
      const widget = openForm({ ...endpoint, fetch: calls.fetch });
      const events: unknown[] = [];
      widget.addEventListener('gmw-signup-sent', ({ group, edition, status }: GmwSignupSentEvent) =>
        events.push([group, edition, status]),
      );
      await fillWho(widget);
      expect(textOf(widget)).to.include('Stap 1 van 3');
      await next(widget);
      await until(() => focused(widget)?.id === 'step', 'focus on the step');
      expect(wordsOf(await find(widget, '#step'))).to.equal('Hoe bereiken wij u?');
      await type(widget, 'participant-phone', '06 12 34 56 78');
      await next(widget);
      await control(widget, 'note');
      expect(textOf(widget)).to.include('Stap 3 van 3 Nog iets? Deze stap mag u overslaan.');
      expect(textOf(widget)).not.to.include('niet verplicht');
      await next(widget);
      await find(widget, '.answers');
      expect(textOf(widget)).to.include('Bijna klaar Klopt alles?');
      await next(widget);
      await find(widget, '#outcome');
      // Nothing hidden says that it is still being sent.
      await until(
        () => wordsOf(widget.shadowRoot.querySelector('[role="status"]')!) === '',
        'a silent region',
      );
      expect(textOf(widget)).to.match(/Wij houden een plaats voor u vrij.* Uw nummer is \S+/);
      expect(textOf(widget)).to.include('Wij bellen u binnen 3 werkdagen.');
      expect(focused(widget)).to.have.attribute('id', 'outcome');
      expect(events).to.deep.equal([['assertiviteitstraining', 'assertief-hilversum', 'received']]);
      expect(calls.sent.map((it) => JSON.parse(it) as object)).to.have.length(1);
      const { formToken: _, ...body } = JSON.parse(calls.sent[0]!) as Record<string, unknown>;
      expect(body).to.deep.equal({
        mode: 'self',
        group: 'assertiviteitstraining',
        edition: 'assertief-hilversum',
        lang: 'nl',
        participant: { name: 'Samira de Boer', phone: '+31612345678', ageBand: '18+' },
      });
      await expectAccessible(widget);
    });

    it('comes third on the waiting list of a full start, and knew it before', async () => {
      const widget = openForm(endpoint, withWaitingList);
      await control(widget, 'participant-name');
      expect(wordsOf(await find(widget, '.panel'))).to.include('Vol, u kunt op de wachtlijst');
      await signUp(widget);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('U staat op de wachtlijst');
      expect(textOf(widget)).to.include('Er wachten nu 3 mensen. Soms gaat iemand voor.');
      expect(widget.shadowRoot.querySelector('.chairs-row')).not.to.equal(null);
    });

    it('chooses a start first when there are several, or does not mind', async () => {
      const calls = signupsIn(endpoint.fetch);
      const widget = openForm(
        { ...endpoint, fetch: calls.fetch },
        { group: 'assertiviteitstraining' },
      );
      await find(widget, '.editions');
      expect(textOf(widget)).to.include('Stap 1 van 4');
      const starts = [...widget.shadowRoot.querySelectorAll('.edition')].map((it) => wordsOf(it));
      expect(starts).to.have.length(4);
      expect(starts[0]).to.match(/^Start .*Hilversum, Molenpad 14 · € 25 Nog 2 plaatsen$/);
      expect(starts[1]).to.include('Vol, u kunt op de wachtlijst');
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.include('Kies 1 start');
      (await findByWords(widget, 'Het maakt mij niet uit')).click();
      await next(widget);
      await toExtra(widget);
      await type(widget, 'participant-place', 'Hilversum');
      await next(widget);
      expect(wordsOf(await find(widget, '.answers'))).to.include('Woont in Hilversum');
      await next(widget);
      await find(widget, '#outcome');
      expect(textOf(widget)).to.include('Uw aanmelding is gelukt');
      expect(textOf(widget)).not.to.include('Wij houden een plaats');
      expect(JSON.parse(calls.sent[0]!)).not.to.have.property('edition');
    });

    it('does it all with the keyboard', async () => {
      const widget = openForm(endpoint, { group: 'assertiviteitstraining' });
      (await control(widget, 'edition')).focus();
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'Enter' });
      await until(() => focused(widget)?.id === 'step', 'focus on the step');
      await type(widget, 'participant-name', 'Samira de Boer');
      (await control(widget, 'participant-ageBand')).focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Enter' });
      await type(widget, 'participant-phone', '06-12345678');
      await sendKeys({ press: 'Enter' });
      await control(widget, 'note');
      (await find(widget, '.button-primary')).focus();
      await sendKeys({ press: 'Enter' });
      await find(widget, '.answers');
      (await find(widget, '.button-primary')).focus();
      await sendKeys({ press: 'Enter' });
      await until(() => focused(widget)?.id === 'outcome', 'focus on the outcome');
    });

    it('signs up someone else after that, with an empty form', async () => {
      const widget = openForm(endpoint);
      await signUp(widget);
      (await findByWords(widget, 'Meld nog iemand aan')).click();
      expect((await control(widget, 'participant-name')).value).to.equal('');
      await signUp(widget);
      expect(textOf(widget)).to.include('Wij houden een plaats voor u vrij');
    });
  });

  describe('looks back', () => {
    it('and finds everything as it was', async () => {
      const widget = openForm(endpoint, { group: 'assertiviteitstraining' });
      (await control(widget, 'edition')).click();
      await next(widget);
      await toReach(widget);
      await type(widget, 'participant-phone', '06 12 34 56 78');
      (await find(widget, '.fold > summary')).click();
      (await control(widget, 'participant-contactMoments-2')).click();
      (await control(widget, 'participant-mayLeaveMessage-1')).click();
      await next(widget);
      await type(widget, 'note', 'Ik kom met de bus.');
      await next(widget);
      await find(widget, '.answers');
      const parts = [...widget.shadowRoot.querySelectorAll('.answer')].map((part) => [
        wordsOf(part.firstElementChild!),
        ...[...part.querySelectorAll('li')].map((it) => wordsOf(it)),
      ]);
      expect(parts[0]!.slice(0, 2)).to.deep.equal(['De groep', 'Assertiviteitstraining']);
      // Only what was filled in, in whole words.
      expect(parts.slice(1)).to.deep.equal([
        ['Wie bent u?', 'Samira de Boer', '18 jaar of ouder'],
        [
          'Hoe bereiken wij u?',
          '06 12 34 56 78',
          'Wij bellen in de avond',
          'Wij spreken geen bericht in.',
        ],
        ['Nog iets?', 'Ik kom met de bus.'],
      ]);
      (await findByWords(widget, 'Vorige stap')).click();
      expect((await control(widget, 'note')).value).to.equal('Ik kom met de bus.');
      (await findByWords(widget, 'Vorige stap')).click();
      expect((await control(widget, 'participant-contactMoments-2')).checked).to.equal(true);
      (await findByWords(widget, 'Vorige stap')).click();
      expect((await control(widget, 'participant-name')).value).to.equal('Samira de Boer');
      (await findByWords(widget, 'Vorige stap')).click();
      expect((await control(widget, 'edition')).checked).to.equal(true);
    });

    it('changes one step, and comes straight back to the check', async () => {
      const widget = openForm(endpoint);
      await toCheck(widget);
      expect(wordsOf(await find(widget, '.answers'))).not.to.include('Nog iets?');
      (await findByWords(widget, 'Wijzig Hoe bereiken wij u?')).click();
      await until(() => focused(widget)?.id === 'step', 'focus on the step');
      await type(widget, 'participant-phone', '06 87 65 43 21');
      await next(widget);
      expect(wordsOf(await find(widget, '.answers'))).to.include('06 87 65 43 21');
    });

    it('closes the questions about safe contact, which then tell what was answered', async () => {
      const widget = openForm(endpoint);
      await toReach(widget);
      const fold = await find<HTMLDetailsElement>(widget, '.fold');
      expect(fold.open).to.equal(false);
      (await find(widget, '.fold > summary')).click();
      expect(textOf(widget)).to.include('Als wij bellen, ziet u dit nummer: 035 000 00 00.');
      (await control(widget, 'participant-maySayWhoWeAre')).click();
      (await find(widget, '.fold > summary')).click();
      await until(
        () => wordsOf(fold.querySelector('summary')!).includes('Wij mogen zeggen wie wij zijn.'),
        'the answer in the row',
      );
    });
  });

  describe('makes a mistake', () => {
    it('and is told at the top and at the field, in words', async () => {
      const widget = openForm(endpoint);
      await control(widget, 'participant-name');
      await next(widget);
      const summary = await find(widget, '.summary');
      await until(() => focused(widget)?.id === 'errors', 'focus on the summary');
      expect(wordsOf(summary)).to.equal(
        '2 antwoorden kloppen nog niet Vul uw naam in Kies uw leeftijd',
      );
      const name = await control(widget, 'participant-name');
      expect(name).to.have.attribute('aria-invalid', 'true');
      const error = widget.shadowRoot.querySelector(
        `#${name.getAttribute('aria-describedby')!.split(' ')[0]}`,
      )!;
      expect(wordsOf(error)).to.equal('Fout: Vul uw naam in');
      const { href } = location;
      summary.querySelector('a')!.click();
      expect(focused(widget)).to.equal(name);
      expect(location.href).to.equal(href);
    });

    it('on leaving a field, not while typing, and not for what is still empty', async () => {
      const widget = openForm(endpoint);
      await toReach(widget);
      const phone = await control(widget, 'participant-phone');
      phone.focus();
      phone.value = '06 12';
      phone.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await widget.updateComplete;
      expect(widget.shadowRoot.querySelector('.error')).to.equal(null);
      phone.dispatchEvent(new Event('change', { bubbles: true }));
      await widget.updateComplete;
      expect(wordsOf(await find(widget, '.error'))).to.include('Vul een heel telefoonnummer in');
      expect(widget.shadowRoot.querySelectorAll('.error')).to.have.length(1);
      expect(widget.shadowRoot.querySelector('.summary')).to.equal(null);
      await type(widget, 'participant-phone', '0612345678');
      expect(widget.shadowRoot.querySelector('.error')).to.equal(null);
    });

    it('gives an e-mail address alone, which is enough', async () => {
      const widget = openForm(endpoint);
      await toReach(widget);
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.include(
        'Vul uw telefoonnummer of uw e-mailadres in',
      );
      await type(widget, 'participant-email', 'samira@example.nl');
      await next(widget);
      await control(widget, 'note');
    });

    it('gives a number that nobody understands beside an e-mail address', async () => {
      const calls = signupsIn(endpoint.fetch);
      const widget = openForm({ ...endpoint, fetch: calls.fetch });
      await toReach(widget);
      await type(widget, 'participant-email', ' mailto:samira@example.nl');
      await type(widget, 'participant-phone', 'vraag mijn zus');
      await next(widget);
      await control(widget, 'note');
      await next(widget);
      await find(widget, '.answers');
      await next(widget);
      await find(widget, '#outcome');
      expect((JSON.parse(calls.sent[0]!) as { participant: object }).participant).to.deep.equal({
        name: 'Samira de Boer',
        phone: 'vraag mijn zus',
        email: 'samira@example.nl',
        ageBand: '18+',
      });
    });

    it('fills in by a browser that fires only change, or no event at all', async () => {
      const widget = openForm(endpoint);
      const name = await control(widget, 'participant-name');
      name.value = 'Auto Vul';
      name.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      (await control(widget, 'participant-ageBand-1')).click();
      await next(widget);
      const phone = await control(widget, 'participant-phone');
      phone.value = '06 12 34 56 78';
      (await findByWords(widget, 'Vorige stap')).click();
      expect((await control(widget, 'participant-name')).value).to.equal('Auto Vul');
      await next(widget);
      expect((await control(widget, 'participant-phone')).value).to.equal('06 12 34 56 78');
      await next(widget);
      await control(widget, 'note');
    });

    it('has a hidden field that a program fills in, and a place all the same', async () => {
      const widget = openForm(endpoint);
      const trap = await find<HTMLInputElement>(widget, '.honeypot input');
      for (const attribute of ['data-1p-ignore', 'data-bwignore', 'data-protonpass-ignore'])
        expect(trap).to.have.attribute(attribute);
      expect(trap).to.have.attribute('data-lpignore', 'true');
      expect(trap).to.have.attribute('data-form-type', 'other');
      expect(trap.name).not.to.match(
        /name|mail|phone|tel|address|city|organi|url|web|site|pass|user/,
      );
      trap.value = 'https://samira.example';
      await signUp(widget);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('Wij houden een plaats voor u vrij');
      // The second one that looks suspect waits until somebody has looked, and reads so.
      const other = openForm(endpoint);
      (await find<HTMLInputElement>(other, '.honeypot input')).value = 'x';
      await signUp(other, '06 11 11 11 11');
      expect(wordsOf(await find(other, '#outcome'))).to.equal('U staat op de wachtlijst');
      expect(textOf(other)).to.include(
        'Wij kijken eerst naar de aanmelding. Daarna hoort u of er plaats is.',
      );
    });

    it('types a BSN, which is kindly refused', async () => {
      const widget = openForm(endpoint);
      await toExtra(widget);
      await type(widget, 'note', 'Mijn nummer is 111222333');
      expect(wordsOf(await find(widget, '.error'))).to.include('Haal het BSN weg');
    });

    it('and the button stays under the finger while an error goes', async () => {
      const widget = openForm(endpoint);
      await next(widget);
      const name = await control(widget, 'participant-name');
      name.value = 'Samira';
      name.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const button = await find(widget, '.button-primary');
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      name.dispatchEvent(new Event('change', { bubbles: true }));
      await widget.updateComplete;
      expect(widget.shadowRoot.querySelectorAll('.summary li')).to.have.length(2);
      window.dispatchEvent(new PointerEvent('pointerup'));
      await until(
        () => widget.shadowRoot.querySelectorAll('.summary li').length === 1,
        'one error less',
      );
    });
  });
});
