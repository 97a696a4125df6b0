import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  find,
  textOf,
  until,
} from '../../support/browser/widget.ts';
import { coordinator, deskEndpoint } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const inMinutes = (minutes: number): string =>
  new Date(Date.now() + minutes * 60_000).toISOString();

describe('a session that is about to end', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint({ ...coordinator, endsAt: inMinutes(1) });
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  /** The answer to staying signed in: until then, as far as the day goes. */
  const extendTo = (endsAt: string) => {
    endpoint.instead = (request) => {
      if (request !== 'PUT /desk/session') return undefined;
      endpoint.session = { ...coordinator, endsAt };
      return Promise.resolve(Response.json(endpoint.session));
    };
  };

  it('is told in time, and goes on by a press', async () => {
    const desk = openDesk(endpoint);
    await find(desk, '.session-end');
    await expectAccessible(desk);
    extendTo(inMinutes(30));
    await press(desk, 'Blijf ingelogd');
    await announced(desk, 'U blijft ingelogd.');
    await until(() => !desk.shadowRoot.querySelector('.session-end'), 'the notice to go');
  });

  it('says so when the day is over', async () => {
    const desk = openDesk(endpoint);
    extendTo(endpoint.session!.endsAt);
    await press(desk, 'Blijf ingelogd');
    await until(() => textOf(desk).includes('Langer kan niet'), 'the last word');
    expect(desk.shadowRoot.querySelector('.session-end button')).to.equal(null);
  });

  it('is not told while there is time', async () => {
    endpoint.session = { ...coordinator, endsAt: inMinutes(20) };
    const desk = openDesk(endpoint);
    await find(desk, '#page');
    expect(desk.shadowRoot.querySelector('.session-end')).to.equal(null);
  });
});
