import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/signup-form/define.ts';
import {
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
  control,
  next,
  openForm,
  signupsIn,
  tag,
  toExtra,
  type,
  withPlaces,
  withWaitingList,
} from './support.ts';

const children = { group: 'sociale-vaardigheidstraining', edition: 'sova-hilversum' };

describe(`<${tag}> has other ways in`, () => {
  let endpoint: InPageEndpoint;
  let sent: string[];

  beforeEach(async () => {
    endpoint = await inPageEndpoint();
  });
  afterEach(async () => {
    closeAll();
    await endpoint.close();
  });

  const open = (attributes: Record<string, string>): Widget => {
    const calls = signupsIn(endpoint.fetch);
    sent = calls.sent;
    return openForm({ ...endpoint, fetch: calls.fetch }, attributes);
  };

  const lastSent = () => {
    const { formToken: _, ...body } = JSON.parse(sent.at(-1)!) as Record<string, unknown>;
    return body;
  };

  const tokensIn = (widget: Widget) =>
    [...widget.shadowRoot.querySelectorAll('[autocomplete]:not(.honeypot *)')].map((it) =>
      it.getAttribute('autocomplete'),
    );

  /** Sends the step, and waits for a field of the next one. */
  const go = async (widget: Widget, id: string) => {
    await next(widget);
    return control(widget, id);
  };

  const toEnd = async (widget: Widget) => {
    await go(widget, 'note');
    await next(widget);
    await find(widget, '.answers');
  };

  describe('a referrer', () => {
    const fillWhoAbout = async (widget: Widget, client = 'Samira de Boer') => {
      await type(widget, 'referrer-name', 'Joris Bakker');
      await type(widget, 'referrer-organization', 'Huisartsen Oost');
      await type(widget, 'participant-name', client);
      (await control(widget, 'participant-ageBand-1')).click();
    };

    it('signs up a client who knows of it, and says when to hear back', async () => {
      const widget = open({ ...withPlaces, mode: 'referrer' });
      expect(wordsOf(await find(widget, '#step'))).to.equal('Wie meldt u aan?');
      await fillWhoAbout(widget);
      expect(tokensIn(widget).filter((it) => it !== 'off')).to.deep.equal([
        'name',
        'organization',
        'organization-title',
      ]);
      await expectAccessible(widget);
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.include(
        'Bespreek de aanmelding eerst met de deelnemer.',
      );
      (await control(widget, 'participantKnows')).click();
      await go(widget, 'referrer-email');
      expect(wordsOf(await find(widget, '#step'))).to.equal('Hoe houden wij contact?');
      expect(tokensIn(widget).filter((it) => it !== 'off')).to.deep.equal(['tel', 'email']);
      await type(widget, 'referrer-email', 'joris@example.nl');
      await expectAccessible(widget);
      await go(widget, 'note');
      (await control(widget, 'feedback-1')).click();
      (await control(widget, 'feedback-2')).click();
      await expectAccessible(widget);
      await next(widget);
      expect(wordsOf(await find(widget, '.answers'))).to.match(
        /Deelnemer: Samira de Boer.*De deelnemer weet het en vindt het goed\..*Wij laten u iets weten na het kennismakingsgesprek, bij de start/,
      );
      await expectAccessible(widget);
      await next(widget);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal(
        'Wij houden een plaats voor de deelnemer vrij',
      );
      // The institution's own words address the participant: a referrer does not read them.
      expect(textOf(widget)).not.to.include('Wij bellen u voor een kort');
      expect(lastSent()).to.deep.equal({
        ...withPlaces,
        mode: 'referrer',
        lang: 'nl',
        referrer: {
          name: 'Joris Bakker',
          organization: 'Huisartsen Oost',
          email: 'joris@example.nl',
        },
        participant: { name: 'Samira de Boer', ageBand: '18+' },
        participantKnows: true,
        feedback: ['talk', 'start'],
      });
    });

    it('signs up the next client without typing their own details again', async () => {
      const widget = open(withPlaces);
      (await findByWords(widget, 'Voor een cliënt, ik ben verwijzer')).click();
      await control(widget, 'referrer-name');
      for (const client of ['Samira de Boer', 'Bo Jansen']) {
        if (client === 'Samira de Boer') await fillWhoAbout(widget);
        else {
          expect((await control(widget, 'referrer-name')).value).to.equal('Joris Bakker');
          expect((await control(widget, 'referrer-organization')).value).to.equal(
            'Huisartsen Oost',
          );
          expect((await control(widget, 'participant-name')).value).to.equal('');
          expect((await control(widget, 'participantKnows')).checked).to.equal(false);
          await type(widget, 'participant-name', client);
          (await control(widget, 'participant-ageBand-1')).click();
        }
        (await control(widget, 'participantKnows')).click();
        const email = await go(widget, 'referrer-email');
        if (client === 'Samira de Boer') await type(widget, 'referrer-email', 'joris@example.nl');
        else expect(email.value).to.equal('joris@example.nl');
        await toEnd(widget);
        await next(widget);
        await find(widget, '#outcome');
        expect(lastSent()).to.have.deep.nested.property('participant.name', client);
        expect(lastSent()).to.have.deep.nested.property('referrer.email', 'joris@example.nl');
        if (client === 'Samira de Boer')
          (await findByWords(widget, 'Meld nog een cliënt aan')).click();
      }
    });

    it('gives a number of the client when that is whom to call first', async () => {
      const widget = open({ ...withPlaces, mode: 'referrer' });
      await fillWhoAbout(widget);
      (await control(widget, 'participantKnows')).click();
      await go(widget, 'contactFirst');
      (await control(widget, 'contactFirst')).click();
      await next(widget);
      // In the order of the form.
      expect(wordsOf(await find(widget, '.summary'))).to.equal(
        '2 antwoorden kloppen nog niet Vul uw telefoonnummer of uw e-mailadres in Vul een telefoonnummer of een e-mailadres van de deelnemer in',
      );
      await type(widget, 'participant-phone', '0612345678');
      await control(widget, 'participant-mayLeaveMessage');
    });
  });

  describe('somebody who helps', () => {
    it('gives the contact of who takes part, who knows of it', async () => {
      const widget = open(withPlaces);
      (await findByWords(widget, 'Voor iemand die ik help')).click();
      await type(widget, 'helper-name', 'Karim');
      await type(widget, 'participant-name', 'Samira');
      (await control(widget, 'participant-ageBand-1')).click();
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.include(
        'Bespreek de aanmelding eerst met de deelnemer.',
      );
      (await control(widget, 'participantKnows')).click();
      await go(widget, 'participant-phone');
      expect(tokensIn(widget).filter((it) => it !== 'off')).to.deep.equal(['tel']);
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.include('van de deelnemer in');
      await type(widget, 'participant-phone', '06 12 34 56 78');
      await expectAccessible(widget);
      await toEnd(widget);
      await expectAccessible(widget);
      await next(widget);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal(
        'Wij houden een plaats voor de deelnemer vrij',
      );
      expect(lastSent()).to.deep.equal({
        ...withPlaces,
        mode: 'helper',
        lang: 'nl',
        helper: { name: 'Karim' },
        participant: { name: 'Samira', ageBand: '18+', phone: '+31612345678' },
        participantKnows: true,
      });
    });
  });

  describe('a parent', () => {
    it('signs up a child; the choice to do it alone is not there', async () => {
      const widget = open(children);
      expect(wordsOf(await find(widget, '#step'))).to.equal('Wie meldt u aan?');
      expect(textOf(widget)).not.to.include('Voor mijzelf');
      await type(widget, 'guardian-name', 'Ana Silva');
      await type(widget, 'participant-name', 'Lia Silva');
      (await control(widget, 'participant-ageBand-1')).click();
      await go(widget, 'guardian-phone');
      await type(widget, 'guardian-phone', '06 12345678');
      await expectAccessible(widget);
      await toEnd(widget);
      await next(widget);
      await find(widget, '#outcome');
      expect(lastSent()).to.deep.equal({
        ...children,
        mode: 'child',
        lang: 'nl',
        guardian: { name: 'Ana Silva', phone: '+31612345678' },
        participant: { name: 'Lia Silva', ageBand: '10-14' },
      });
    });

    it('is told what is missing, about the child too', async () => {
      const widget = open(children);
      await control(widget, 'guardian-name');
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.equal(
        '3 antwoorden kloppen nog niet Vul uw naam in Vul de naam in Kies de leeftijd',
      );
    });

    it('is not needed where the institution lets minors sign up', async () => {
      const offer = structuredClone(sampleContent(new Date().toISOString().slice(0, 10)));
      offer.institutions![0]!.minors = { selfFrom: 0 };
      await endpoint.close();
      endpoint = await inPageEndpoint({ offer });
      const widget = open(children);
      await control(widget, 'participant-name');
      await findByWords(widget, 'Voor mijn kind');
    });
  });

  describe('a talk first', () => {
    it('is for no start, and asks little', async () => {
      const widget = open({ group: 'assertiviteitstraining' });
      (await findByWords(widget, 'Ik wil eerst een kennismakingsgesprek')).click();
      await until(() => focused(widget)?.id === 'step', 'focus on the step');
      expect(textOf(widget)).to.include('Een kennismakingsgesprek aanvragen');
      await type(widget, 'participant-name', 'Samira de Boer');
      await go(widget, 'participant-email');
      await type(widget, 'participant-email', 'samira@example.nl');
      await toEnd(widget);
      expect(wordsOf(await find(widget, '.answer'))).to.equal('De groep Assertiviteitstraining');
      expect(wordsOf(await find(widget, '.button-primary'))).to.equal('Aanvraag versturen');
      await next(widget);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal('Uw aanvraag is verstuurd');
      expect(lastSent()).to.deep.equal({
        mode: 'talk',
        group: 'assertiviteitstraining',
        lang: 'nl',
        participant: { name: 'Samira de Boer', email: 'samira@example.nl' },
      });
    });

    it('is a way on when no start can be chosen', async () => {
      const widget = open({ group: 'kennismaken-met-groepen', edition: 'kennismaken-huizen' });
      await find(widget, '[part="obstacle"]');
      const closed = open({ group: 'in-de-put-uit-de-put', edition: 'put-naarden', mode: 'talk' });
      await control(closed, 'participant-name');
      expect(closed.shadowRoot.querySelector('[part="obstacle"]')).to.equal(null);
    });
  });

  it('are chosen with the keyboard, and what was typed stays', async () => {
    const widget = open(withPlaces);
    await type(widget, 'participant-name', 'Samira de Boer');
    (await control(widget, 'mode')).focus();
    expect((await control(widget, 'mode')).checked).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    await control(widget, 'helper-name');
    await sendKeys({ press: 'ArrowDown' });
    await control(widget, 'referrer-name');
    // The focus stays on the choice.
    expect(focused(widget)?.id).to.equal('mode-2');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    expect((await control(widget, 'participant-name')).value).to.equal('Samira de Boer');
  });

  it('are not offered where the page chose one, nor is nonsense obeyed', async () => {
    const chosen = open({ ...withPlaces, mode: 'self' });
    await control(chosen, 'participant-name');
    expect(textOf(chosen)).not.to.include('ik ben verwijzer');
    const odd = open({ ...withPlaces, mode: 'koning' });
    await control(odd, 'participant-name');
  });

  describe('and asks what helps', () => {
    it('what makes it hard to come', async () => {
      const widget = open(withPlaces);
      await toExtra(widget);
      (await control(widget, 'barriers')).click();
      (await control(widget, 'barriers-2')).click();
      await next(widget);
      expect(wordsOf(await find(widget, '.answers'))).to.include(
        'Wat meedoen lastig maakt: ernaartoe komen, de dag of de tijd',
      );
      await next(widget);
      await find(widget, '#outcome');
      expect(lastSent()).to.have.deep.property('barriers', ['transport', 'time']);
    });

    it('whether to talk about going first, only when there are too many; never an income', async () => {
      const free = open(withPlaces);
      await toExtra(free);
      expect(free.shadowRoot.querySelector('#discussPriority')).to.equal(null);
      const widget = open(withWaitingList);
      await toExtra(widget);
      (await control(widget, 'discussPriority')).click();
      expect(textOf(widget)).to.include('mensen met een laag inkomen gaan voor');
      await next(widget);
      await find(widget, '.answers');
      await next(widget);
      await find(widget, '#outcome');
      expect(lastSent()).to.have.property('discussPriority', true);
    });
  });
});
