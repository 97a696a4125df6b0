// Every way in by the keyboard alone, and what a screen reader gets to hear at every step.
import { expect } from '@open-wc/testing';
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/signup-form/define.ts';
import { engine } from '../../support/browser/commands.ts';
import { closeAll, fill, find, focused, until, type Widget } from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { openForm, tag, withPlaces } from './support.ts';

interface Node {
  role: string;
  name?: string;
  level?: number;
  invalid?: string;
  required?: boolean;
  children?: Node[];
}

const told = ['heading', 'radio', 'checkbox', 'textbox', 'button', 'link'];

/** Roles and names in reading order, of what can be used or leads the way; none outside Chromium. */
async function tree(): Promise<string[]> {
  if (engine() !== 'chromium') return [];
  const lines: string[] = [];
  const walk = ({ role, name, level, invalid, required, children }: Node) => {
    if (told.includes(role))
      lines.push(
        [
          role + (level ?? ''),
          // A label and what is said of it in two elements.
          name?.replace('?(', '? ('),
          required && 'required',
          invalid === 'true' && 'invalid',
        ]
          .filter(Boolean)
          .join(' '),
      );
    for (const child of children ?? []) walk(child);
  };
  walk((await a11ySnapshot({})) as unknown as Node);
  return lines;
}

const expectTree = async (lines: readonly string[]): Promise<void> => {
  if (engine() === 'chromium') expect(await tree()).to.deep.equal(lines);
};

/** Help is there at every step; what was chosen stands beside the form only where there is room. */
const help = ['link 035 000 00 00', 'link groepen@welzijn-gooistreek.example'];

/** The questions about safe contact of who gave a phone number only. */
const safeCalls = [
  'checkbox In de ochtend',
  'checkbox In de middag',
  'checkbox In de avond',
  'radio Ja, dat mag',
  'radio Nee, liever niet',
  'radio Ja, dat mag',
  'radio Nee, liever niet',
];

const barriers = [
  'checkbox Ernaartoe komen',
  'checkbox Oppas voor de kinderen',
  'checkbox De dag of de tijd',
  'checkbox De kosten',
];

describe(`<${tag}> by the keyboard alone`, () => {
  let endpoint: InPageEndpoint;

  before(async () => {
    endpoint = await inPageEndpoint();
  });
  after(() => endpoint.close());
  afterEach(closeAll);

  const open = async (attributes: Record<string, string>) => {
    const widget = openForm(endpoint, attributes);
    const form = await find(widget, 'form');
    // From the first control on: what is before it belongs to the page.
    form.querySelector<HTMLElement>('input, textarea')?.focus();
    return widget;
  };

  /** Tabs on to a control. */
  const tabTo = async (widget: Widget, selector: string): Promise<HTMLElement> => {
    await find(widget, selector);
    for (let press = 0; press < 40; press++) {
      if (focused(widget)?.matches(selector)) return focused(widget) as HTMLElement;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`${selector} cannot be reached`);
  };

  const write = async (widget: Widget, id: string, value: string) =>
    fill((await tabTo(widget, `#${id}`)) as HTMLInputElement, value);

  const tick = async (widget: Widget, selector: string) => {
    await tabTo(widget, selector);
    await sendKeys({ press: ' ' });
  };

  /** Sends the step; the focus is on what comes then. */
  const go = async (widget: Widget, id: string) => {
    const before = widget.shadowRoot.querySelector(`#${id}`)?.textContent;
    await tabTo(widget, '.button-primary');
    await sendKeys({ press: 'Enter' });
    await until(
      () =>
        focused(widget)?.id === id &&
        widget.shadowRoot.querySelector(`#${id}`)?.textContent !== before,
      `focus on #${id}`,
    );
  };

  it('someone for themselves', async () => {
    const widget = await open({ group: 'assertiviteitstraining', mode: 'self' });
    const title = 'heading2 Aanmelden voor Assertiviteitstraining';
    await tick(widget, '[name="edition"]');
    await expectTree([
      title,
      'heading3 Wanneer wilt u beginnen?',
      ...(await tree()).filter((it) => it.startsWith('radio ')),
      'button Volgende',
      ...help,
    ]);
    await go(widget, 'step');
    await go(widget, 'errors');
    await expectTree([
      title,
      'heading3 Wie bent u?',
      'heading4 2 antwoorden kloppen nog niet',
      'link Vul uw naam in',
      'link Kies uw leeftijd',
      'textbox Hoe heet u? required invalid',
      'radio Jonger dan 18 jaar',
      'radio 18 jaar of ouder',
      'button Volgende',
      'button Vorige stap',
      ...help,
    ]);
    await write(widget, 'participant-name', 'Samira de Boer');
    await tabTo(widget, '[name="participant-ageBand"]');
    await sendKeys({ press: 'ArrowDown' });
    await go(widget, 'step');
    await write(widget, 'participant-phone', '06 12 34 56 78');
    await tabTo(widget, 'summary');
    await sendKeys({ press: 'Enter' });
    await tabTo(widget, '[name="participant-mayLeaveMessage"]');
    await expectTree([
      title,
      'heading3 Hoe bereiken wij u?',
      'textbox Wat is uw telefoonnummer?',
      'textbox Wat is uw e-mailadres?',
      ...safeCalls,
      'button Volgende',
      'button Vorige stap',
      ...help,
    ]);
    await go(widget, 'step');
    await expectTree([
      title,
      'heading3 Nog iets?',
      ...barriers,
      'textbox Wilt u nog iets vertellen?',
      'button Verder: bekijk uw antwoorden',
      'button Vorige stap',
      ...help,
    ]);
    await go(widget, 'step');
    await expectTree([
      title,
      'heading3 Klopt alles?',
      'heading4 De groep',
      'button Wijzig De groep',
      'heading4 Wie bent u?',
      'button Wijzig Wie bent u?',
      'heading4 Hoe bereiken wij u?',
      'button Wijzig Hoe bereiken wij u?',
      'link Lees hoe wij met uw gegevens omgaan (opent in een nieuw tabblad)',
      'button Aanmelding versturen',
      'button Vorige stap',
      ...help,
    ]);
    await go(widget, 'outcome');
    await expectTree([
      'heading2 Wij houden een plaats voor u vrij',
      'heading3 Wat gebeurt er nu?',
      'button Bewaar de link naar uw aanmelding',
      'link Bekijk uw aanmelding',
      'link Zet in uw agenda',
      'button Print dit',
      'button Meld nog iemand aan',
      ...help,
    ]);
    await tabTo(widget, '.own-link');
    await sendKeys({ press: 'Enter' });
    await find(widget, '.main > .actions');
    await until(() => focused(widget)?.id === 'outcome', 'focus on the status');
    await expectTree([
      'heading2 Wij houden een plaats voor u vrij',
      'heading3 Wat gebeurt er nu?',
      'link Zet in uw agenda',
      'button Contactgegevens wijzigen',
      'button Afmelden',
      ...help,
    ]);
    await tabTo(widget, '.actions button');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(widget)?.id === 'step', 'focus on the change');
    await expectTree([
      'heading2 Wij houden een plaats voor u vrij',
      'heading3 Contactgegevens wijzigen',
      'textbox Wat is uw telefoonnummer?',
      'textbox Wat is uw e-mailadres?',
      'radio Per telefoon',
      'radio Per e-mail',
      ...safeCalls,
      'radio Ja, dat mag',
      'radio Nee, liever niet',
      'radio Ja',
      'radio Nee',
      'button Opslaan',
      'button Terug',
      ...help,
    ]);
    await tick(widget, '#participant-contactMoments');
    await go(widget, 'saved');
    await tabTo(widget, '.actions .button-quiet:not(a)');
    await sendKeys({ press: 'Enter' });
    await until(() => focused(widget)?.id === 'step', 'focus on the question');
    await expectTree([
      'heading2 Wij houden een plaats voor u vrij',
      'heading3 Weet u het zeker?',
      'button Afmelden',
      'button Terug',
      ...help,
    ]);
    await go(widget, 'outcome');
  });

  it('a parent for a child', async () => {
    const widget = await open({
      group: 'sociale-vaardigheidstraining',
      edition: 'sova-hilversum',
      mode: 'child',
    });
    await write(widget, 'guardian-name', 'Ana Silva');
    await write(widget, 'participant-name', 'Lia Silva');
    await tabTo(widget, '[name="participant-ageBand"]');
    await sendKeys({ press: 'ArrowDown' });
    await expectTree([
      'heading2 Aanmelden voor Sociale vaardigheidstraining (SOVA)',
      'heading3 Wie meldt u aan?',
      'textbox Hoe heet u? required',
      'textbox Hoe heet uw kind? required',
      'radio Jonger dan 10 jaar',
      'radio 10 tot en met 14 jaar',
      'radio 15 jaar of ouder',
      'button Volgende',
      ...help,
    ]);
    await go(widget, 'step');
    await write(widget, 'guardian-phone', '06 12345678');
    await go(widget, 'step');
    await go(widget, 'step');
    await go(widget, 'outcome');
  });

  it('a referrer for a client', async () => {
    const widget = await open({ ...withPlaces, mode: 'referrer' });
    await write(widget, 'referrer-name', 'Joris Bakker');
    await write(widget, 'referrer-organization', 'Huisartsen Oost');
    await write(widget, 'participant-name', 'Samira de Boer');
    await tabTo(widget, '[name="participant-ageBand"]');
    await sendKeys({ press: 'ArrowDown' });
    await tick(widget, '#participantKnows');
    await expectTree([
      'heading2 Aanmelden voor Assertiviteitstraining',
      'heading3 Wie meldt u aan?',
      'textbox Hoe heet u? required',
      'textbox Bij welke organisatie werkt u? required',
      'textbox Wat is uw functie? (niet verplicht)',
      'textbox Hoe heet de deelnemer? required',
      'radio Jonger dan 18 jaar',
      'radio 18 jaar of ouder',
      'checkbox Ja, de deelnemer weet het en vindt het goed',
      'button Volgende',
      ...help,
    ]);
    await go(widget, 'step');
    await write(widget, 'referrer-email', 'joris@example.nl');
    await tick(widget, '[name="contactFirst"]#contactFirst-1, #contactFirst');
    await write(widget, 'participant-phone', '06 12 34 56 78');
    await expectTree([
      'heading2 Aanmelden voor Assertiviteitstraining',
      'heading3 Hoe houden wij contact?',
      'textbox Wat is uw telefoonnummer?',
      'textbox Wat is uw e-mailadres?',
      'radio Met de deelnemer',
      'radio Met mij',
      'textbox Wat is het telefoonnummer van de deelnemer?',
      'textbox Wat is het e-mailadres van de deelnemer?',
      'button Volgende',
      'button Vorige stap',
      ...help,
    ]);
    await go(widget, 'step');
    await tick(widget, '#feedback-1');
    await expectTree([
      'heading2 Aanmelden voor Assertiviteitstraining',
      'heading3 Nog iets?',
      ...barriers,
      'checkbox Na de aanmelding',
      'checkbox Na het kennismakingsgesprek',
      'checkbox Bij de start',
      'checkbox Aan het einde',
      'textbox Wilt u nog iets vertellen?',
      'button Verder: bekijk uw antwoorden',
      'button Vorige stap',
      ...help,
    ]);
    await go(widget, 'step');
    await go(widget, 'outcome');
  });

  it('someone who wants a talk first', async () => {
    const widget = await open({ group: 'assertiviteitstraining', mode: 'talk' });
    await write(widget, 'participant-name', 'Samira de Boer');
    await expectTree([
      'heading2 Een kennismakingsgesprek aanvragen',
      'heading3 Wie bent u?',
      'textbox Hoe heet u? required',
      'button Volgende',
      ...help,
    ]);
    await go(widget, 'step');
    await write(widget, 'participant-email', 'samira@example.nl');
    await go(widget, 'step');
    await go(widget, 'step');
    await go(widget, 'outcome');
  });
});
