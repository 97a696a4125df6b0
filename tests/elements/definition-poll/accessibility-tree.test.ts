import { expect } from '@open-wc/testing';
import '../../../src/elements/definition-poll/define.ts';
import { accessibilityTreeOf } from '../../support/browser/accessibility-tree.ts';
import { engine } from '../../support/browser/commands.ts';
import { closeAll, find, openWidget } from '../../support/browser/widget.ts';
import { inPageEndpoint, type InPageEndpoint } from '../../support/in-page-endpoint.ts';

const tag = 'gmw-definition-poll';

if (engine() === 'chromium')
  describe(`<${tag}> result in the accessibility tree`, () => {
    let endpoint: InPageEndpoint;
    before(async () => {
      endpoint = await inPageEndpoint();
    });
    after(async () => {
      closeAll();
      localStorage.clear();
      await endpoint.close();
    });

    it('is a table with counts before percentages and the own choice in words; bars say nothing', async () => {
      const widget = openWidget(tag, { endpoint });
      (await find(widget, '.option:nth-child(3) input')).click();
      (await find(widget, '.button-primary')).click();
      await find(widget, '.tally');
      const tree = await accessibilityTreeOf('table');
      const row = (option: string, count: number, share: number) => [
        '  row',
        `    rowheader “${option}”`,
        `    cell “${count}”`,
        `    cell “${share} %”`,
      ];
      expect(tree).to.deep.equal([
        'table “Uitslag van de peiling”',
        '  rowgroup',
        '    row',
        '      columnheader “Omschrijving”',
        '      columnheader “Stemmen”',
        '      columnheader “Deel”',
        ...row('Lotgenoten met elkaar in contact brengen', 6, 32),
        ...row('Helpt het sociale functioneren te verbeteren', 5, 26),
        ...row('Maakt gebruik van groepservaringen en relaties', 4, 21),
        ...row('Bevordert sociale veranderingsprocessen', 2, 11),
        ...row('Psychosociale hulp in een groep Uw keuze', 2, 11),
        ...row('Anders', 0, 0),
      ]);
    });
  });
