import { expect } from '@open-wc/testing';
import '../../../src/elements/signup-form/define.ts';
import { accessibilityTreeOf } from '../../support/browser/accessibility-tree.ts';
import { engine } from '../../support/browser/commands.ts';
import { closeAll, find, type Widget } from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { fillWho, next, openForm, tag, toCheck, toReach } from './support.ts';

/** What is read with a name, in order; boxes and paragraphs without one are left out. */
const named = async (role: string): Promise<string[] | undefined> =>
  (await accessibilityTreeOf(role))
    ?.filter((it) => it.includes('“'))
    .map((it) => it.trim().replaceAll(/ {2,}/g, ' '));

const questions = [
  'form “Wie bent u?”',
  'radiogroup “Voor wie meldt u aan?”',
  'radio “Voor mijzelf”',
  'radio “Voor iemand die ik help”',
  'radio “Voor een cliënt, ik ben verwijzer”',
  'textbox “Hoe heet u?”',
  'radiogroup “Hoe oud bent u?”',
  'radio “Jonger dan 18 jaar”',
  'radio “18 jaar of ouder”',
  'button “Volgende”',
];

if (engine() === 'chromium')
  describe(`<${tag}> in the accessibility tree`, () => {
    let endpoint: InPageEndpoint;
    let widget: Widget;
    beforeEach(async () => {
      endpoint = await inPageEndpoint();
      widget = openForm(endpoint);
      await find(widget, '#participant-name');
    });
    afterEach(async () => {
      closeAll();
      await endpoint.close();
    });

    it('names the form by its step, each question by its label, and the errors before them', async () => {
      expect(await named('form')).to.deep.equal(questions);
      await next(widget);
      await find(widget, '[part~="error-summary"]');
      expect(await named('RootWebArea')).to.deep.equal([
        'heading “Aanmelden voor Assertiviteitstraining”',
        'heading “Wie bent u?”',
        'heading “2 antwoorden kloppen nog niet”',
        'link “Vul uw naam in”',
        'link “Kies uw leeftijd”',
        ...questions,
        'button “Ik wil eerst een kennismakingsgesprek”',
        'complementary “Uw keuze”',
        'link “035 000 00 00”',
        'link “groepen@welzijn-gooistreek.example”',
      ]);
      await fillWho(widget);
      await toReach(widget);
      expect(await named('form')).to.deep.equal([
        'form “Hoe bereiken wij u?”',
        'textbox “Wat is uw telefoonnummer?”',
        'textbox “Wat is uw e-mailadres?”',
        'DisclosureTriangle “Veilig contact (niet verplicht) Kies wanneer wij bellen, en wat wij zeggen als een ander opneemt.”',
        'button “Volgende”',
        'button “Vorige stap”',
      ]);
    });

    it('tells the changes of the check apart, and what came of it before what one can do', async () => {
      await toCheck(widget);
      expect(await named('form')).to.deep.equal([
        'form “Klopt alles?”',
        'heading “De groep”',
        'heading “Wie bent u?”',
        'button “Wijzig Wie bent u?”',
        'heading “Hoe bereiken wij u?”',
        'button “Wijzig Hoe bereiken wij u?”',
        'link “Lees hoe wij met uw gegevens omgaan (opent in een nieuw tabblad)”',
        'button “Aanmelding versturen”',
        'button “Vorige stap”',
      ]);
      await next(widget);
      await find(widget, '#outcome');
      expect(await named('RootWebArea')).to.deep.equal([
        'heading “Wij houden een plaats voor u vrij”',
        'heading “Wat gebeurt er nu?”',
        'button “Bewaar de link naar uw aanmelding”',
        'link “Bekijk uw aanmelding”',
        'link “Zet in uw agenda”',
        'button “Print dit”',
        'button “Meld nog iemand aan”',
        'complementary “Uw keuze”',
        'link “035 000 00 00”',
        'link “groepen@welzijn-gooistreek.example”',
      ]);
    });
  });
