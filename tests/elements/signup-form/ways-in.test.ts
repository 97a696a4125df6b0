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
  signUp,
  signupsIn,
  tag,
  toCheck,
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
    [...widget.shadowRoot.querySelectorAll('[autocomplete]:not([name="website"])')].map((it) =>
      it.getAttribute('autocomplete'),
    );

  describe('a referrer', () => {
    const fillOwn = async (widget: Widget) => {
      await type(widget, 'referrer-name', 'Joris Bakker');
      await type(widget, 'referrer-organization', 'Huisartsen Oost');
      await type(widget, 'referrer-email', 'joris@example.nl');
    };

    it('signs up a client who knows of it, and says when to hear back', async () => {
      const widget = open({ ...withPlaces, mode: 'referrer' });
      await fillOwn(widget);
      expect(textOf(widget)).to.include('Stap 1 van 3');
      expect(tokensIn(widget)).to.deep.equal([
        'name',
        'organization',
        'organization-title',
        'tel',
        'email',
      ]);
      await expectAccessible(widget);
      await next(widget);
      expect(wordsOf(await find(widget, '#step'))).to.equal('De deelnemer');
      expect(tokensIn(widget).filter((it) => it !== 'off')).to.deep.equal([]);
      await type(widget, 'participant-name', 'Samira de Boer');
      (await control(widget, 'participant-ageBand-1')).click();
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.include(
        'Bespreek de aanmelding eerst met de deelnemer.',
      );
      (await control(widget, 'participantKnows')).click();
      (await control(widget, 'feedback-1')).click();
      (await control(widget, 'feedback-2')).click();
      await expectAccessible(widget);
      await next(widget);
      await find(widget, '.answers');
      await expectAccessible(widget);
      await next(widget);
      expect(wordsOf(await find(widget, '#outcome'))).to.equal(
        'Wij houden een plaats voor de deelnemer vrij',
      );
      // The institution's own words address the participant: a referrer does not read them.
      expect(textOf(widget)).not.to.include('Pas daarna beslist u.');
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

    it('gives a number of the client when that is whom to call first', async () => {
      const widget = open({ ...withPlaces, mode: 'referrer' });
      await fillOwn(widget);
      await next(widget);
      await type(widget, 'participant-name', 'Samira de Boer');
      (await control(widget, 'contactFirst')).click();
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.include(
        'Vul een telefoonnummer of een e-mailadres van de deelnemer in',
      );
      await type(widget, 'participant-phone', '0612345678');
      await control(widget, 'participant-mayLeaveMessage');
    });

    it('finds empty fields about the client, however fast the step was taken', async () => {
      const widget = open({ ...withPlaces, mode: 'referrer' });
      await fillOwn(widget);
      const phone = await control(widget, 'referrer-phone');
      phone.value = '030 1234567';
      phone.dispatchEvent(new InputEvent('input', { bubbles: true }));
      (await find(widget, '.button-primary')).click();
      await control(widget, 'participant-name');
      const filled = [...widget.shadowRoot.querySelectorAll('input')].filter(
        (it) => it.checked || (it.type !== 'radio' && it.type !== 'checkbox' && it.value),
      );
      expect(filled).to.deep.equal([]);
    });

    it('changes own details from the check, and comes back', async () => {
      const widget = open({ ...withPlaces, mode: 'referrer' });
      await fillOwn(widget);
      await next(widget);
      await type(widget, 'participant-name', 'Samira de Boer');
      (await control(widget, 'participant-ageBand-1')).click();
      (await control(widget, 'participantKnows')).click();
      await next(widget);
      (await findByWords(widget, 'Wijzig Organisatie')).click();
      await until(() => focused(widget)?.id === 'referrer-organization', 'focus on the field');
      await next(widget);
      expect((await control(widget, 'participant-name')).value).to.equal('Samira de Boer');
    });
  });

  describe('a parent', () => {
    it('signs up a child; the choice to do it alone is not there', async () => {
      const widget = open(children);
      expect(wordsOf(await find(widget, '#step'))).to.equal('Uw gegevens');
      await type(widget, 'guardian-name', 'Ana Silva');
      await type(widget, 'guardian-phone', '06 12345678');
      expect(textOf(widget)).not.to.include('Ik meld mijzelf aan');
      await next(widget);
      await type(widget, 'participant-name', 'Lia Silva');
      (await control(widget, 'participant-ageBand-1')).click();
      await expectAccessible(widget);
      await next(widget);
      await find(widget, '.answers');
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
        '2 antwoorden kloppen nog niet Vul uw naam in Vul uw telefoonnummer of uw e-mailadres in',
      );
      await type(widget, 'guardian-name', 'Ana Silva');
      await type(widget, 'guardian-phone', '06 12345678');
      await next(widget);
      await find(widget, '#participant-name');
      await next(widget);
      expect(wordsOf(await find(widget, '.summary'))).to.equal(
        '2 antwoorden kloppen nog niet Vul de naam in Kies de leeftijd',
      );
    });

    it('is not needed where the institution lets minors sign up', async () => {
      const offer = structuredClone(sampleContent(new Date().toISOString().slice(0, 10)));
      offer.institutions![0]!.minorsMaySignUp = true;
      await endpoint.close();
      endpoint = await inPageEndpoint({ offer });
      const widget = open(children);
      await control(widget, 'participant-phone');
      await findByWords(widget, 'Ik meld mijn kind aan');
    });
  });

  describe('a talk first', () => {
    it('is for no start, and asks little', async () => {
      const widget = open({ group: 'assertiviteitstraining' });
      (await findByWords(widget, 'Ik wil eerst een kennismakingsgesprek')).click();
      await until(() => focused(widget)?.id === 'step', 'focus on the step');
      expect(textOf(widget)).to.include('Een kennismakingsgesprek aanvragen');
      await type(widget, 'participant-name', 'Samira de Boer');
      await type(widget, 'participant-email', 'samira@example.nl');
      await next(widget);
      await find(widget, '.answers');
      expect(textOf(widget)).not.to.include('Wanneer en waar');
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
    (await findByWords(widget, 'Ik ben verwijzer')).focus();
    await sendKeys({ press: 'Enter' });
    await control(widget, 'referrer-name');
    (await findByWords(widget, 'Ik meld mijzelf aan')).click();
    expect((await control(widget, 'participant-name')).value).to.equal('Samira de Boer');
  });

  it('are not offered where the page chose one, nor is nonsense obeyed', async () => {
    const chosen = open({ ...withPlaces, mode: 'self' });
    await control(chosen, 'participant-name');
    expect(textOf(chosen)).not.to.include('Ik ben verwijzer');
    const odd = open({ ...withPlaces, mode: 'koning' });
    await control(odd, 'participant-name');
  });

  describe('and asks what helps', () => {
    it('what makes it hard to come', async () => {
      const widget = open(withPlaces);
      (await control(widget, 'barriers')).click();
      (await control(widget, 'barriers-2')).click();
      await toCheck(widget);
      expect(wordsOf(await find(widget, '.answers'))).to.include(
        'Ernaartoe komen, de dag of de tijd',
      );
      await next(widget);
      await find(widget, '#outcome');
      expect(lastSent()).to.have.deep.property('barriers', ['transport', 'time']);
    });

    it('whether to talk about going first, only when there are too many; never an income', async () => {
      const free = open(withPlaces);
      await control(free, 'participant-name');
      expect(free.shadowRoot.querySelector('#discussPriority')).to.equal(null);
      const widget = open(withWaitingList);
      (await control(widget, 'discussPriority')).click();
      expect(textOf(widget)).to.include('mensen met een laag inkomen gaan voor');
      await signUp(widget);
      expect(lastSent()).to.have.property('discussPriority', true);
    });
  });
});
