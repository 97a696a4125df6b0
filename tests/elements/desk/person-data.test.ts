import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  find,
  focused,
  textOf,
  until,
  type Widget,
} from '../../support/browser/widget.ts';
import { deskEndpoint, refused, samira } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

describe('the data of somebody who signed up', () => {
  let endpoint: DeskEndpoint;
  let reference: string;

  beforeEach(async () => {
    endpoint = await deskEndpoint();
    ({ reference } = await endpoint.signUp(samira));
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const openData = async (): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'signups' });
    await press(desk, 'Samira de Boer');
    (await find(desk, '#person-data')).click();
    return desk;
  };

  it('tells who saw it', async () => {
    const desk = await openData();
    await press(desk, 'Wie heeft dit gezien?');
    await until(() => focused(desk)?.id === 'looks', 'the looks');
    expect(textOf(desk)).to.match(
      /Een programma\s+heeft de kaart geopend.*heeft de naam in een lijst gezien/,
    );
    await expectAccessible(desk);
  });

  it('is noted as taken over, once', async () => {
    const desk = await openData();
    await press(desk, 'Overgenomen in ons cliëntsysteem');
    await until(() => /cliëntsysteem op \S/.test(textOf(desk)), 'the moment');
    expect(desk.shadowRoot.querySelector('[data-ask="taken-over"]')).to.equal(null);
  });

  it('is erased only after it was told what goes and what stays', async () => {
    const desk = await openData();
    await press(desk, 'Gegevens wissen');
    await until(() => focused(desk)?.id === 'erase', 'the question');
    expect(textOf(desk)).to.contain('Een plaats gaat naar wie aan de beurt is.');
    await expectAccessible(desk);
    await press(desk, 'Toch niet');
    expect(endpoint.requests).not.to.contain(`DELETE /desk/signups/${reference}/details`);
    await press(desk, 'Gegevens wissen');
    await press(desk, 'Wis voorgoed');
    await announced(desk, 'De gegevens zijn gewist.');
    await until(() => !textOf(desk).includes('Samira'), 'the name to go');
    const card = await (await endpoint.desk('GET', `/signups/${reference}`)).json();
    expect(card).not.to.have.property('participant');
  });

  it('is given only to who signed in just now; the card stays where it is', async () => {
    const desk = await openData();
    endpoint.instead = (request) =>
      request.endsWith('/details') ? Promise.resolve(refused('fresh-sign-in-required')) : undefined;
    await press(desk, 'Gegevens geven (bestand)');
    await until(() => textOf(desk).includes('Log voor deze stap opnieuw in'), 'signing in');
    await until(() => focused(desk)?.id === 'sign-in', 'the focus');
    expect(desk.shadowRoot.querySelector('.person-data[open]')).not.to.equal(null);
  });
});
