import { expect } from '@open-wc/testing';
import '../../../src/elements/priority-survey/define.ts';
import { offerPriorities } from '../../../src/endpoint/content/built-in.ts';
import { accessibilityTreeOf } from '../../support/browser/accessibility-tree.ts';
import { engine } from '../../support/browser/commands.ts';
import { closeAll, find } from '../../support/browser/widget.ts';
import type { InPageEndpoint } from '../../support/in-page-endpoint.ts';
import { endpointWith, open, send, tag, tap, titleOf } from './support.ts';

if (engine() === 'chromium')
  describe(`<${tag}> in the accessibility tree`, () => {
    let endpoint: InPageEndpoint;
    before(async () => {
      const [published] = offerPriorities.responses!;
      const ranking = ['proven', 'agreements', 'hours'];
      endpoint = await endpointWith({ responses: [published!, { ranking }, { ranking }] });
    });
    after(async () => {
      closeAll();
      await endpoint.close();
    });

    it('names every control of a row by its factor, and the handle by nothing', async () => {
      const widget = open(endpoint);
      await tap(widget, 'agreements', 'proven');
      const row = (factor: string) => [
        '  listitem',
        `    combobox “${titleOf(factor)}”`,
        '      MenuListPopup',
        '        option “Plaats 1”',
        '        option “Plaats 2”',
        `    button “Omhoog: ${titleOf(factor)}”`,
        `    button “Omlaag: ${titleOf(factor)}”`,
        `    button “Haal weg : ${titleOf(factor)}”`,
      ];
      expect(await accessibilityTreeOf('list')).to.deep.equal([
        'list',
        ...row('agreements'),
        ...row('proven'),
      ]);
      widget.remove();
    });

    it('is a table whose cells say in text what the strips draw', async () => {
      const widget = open(endpoint);
      await tap(widget, 'agreements', 'proven', 'policy');
      await send(widget);
      await find(widget, '.consensus');
      const tree = await accessibilityTreeOf('table');
      const row = (place: number, factor: string, ranks: string, mean: string, own: string) => [
        '    row',
        `      cell “${place}”`,
        `      rowheader “${titleOf(factor)}”`,
        `      cell “${ranks}”`,
        `      cell “${mean}”`,
        `      cell “${own}”`,
      ];
      expect(tree).to.deep.equal([
        'table “Het zwaarst telt: groepen aanbieden die zichzelf inmiddels hebben bewezen”',
        '  rowgroup',
        '    row',
        '      columnheader “Samen”',
        '      columnheader “Factor”',
        '      columnheader “Plaats per antwoord”',
        '      columnheader “Gemiddeld”',
        '      columnheader “Bij u”',
        '  rowgroup',
        ...row(1, 'proven', '1 (3×); 2', '1,3', 'plaats 2: bijna gelijk'),
        ...row(2, 'agreements', '1; 2 (2×); 10', '3,8', 'plaats 1: 3 plaatsen hoger'),
        ...row(3, 'hours', '3 (3×); 7', '4,0', 'Niet geplaatst'),
        ...row(4, 'policy', '3; 5; 7 (2×)', '5,5', 'plaats 3: 3 plaatsen hoger'),
        ...row(5, 'continue', '2; 7 (3×)', '5,8', 'Niet geplaatst'),
        ...row(6, 'own-signals', '4; 7 (3×)', '6,3', 'Niet geplaatst'),
        ...row(7, 'region', '6; 7 (3×)', '6,8', 'Niet geplaatst'),
        ...row(8, 'society', '7 (4×)', '7,0', 'Niet geplaatst'),
        ...row(9, 'peers', '7 (3×); 8', '7,3', 'Niet geplaatst'),
        ...row(10, 'affinity', '7 (3×); 9', '7,5', 'Niet geplaatst'),
      ]);
    });
  });
