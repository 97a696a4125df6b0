import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  expectNoOverflow,
  fill,
  find,
  focused,
  place,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { cancelStart, coordinator, deskEndpoint, samira } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

describe('the list of a start', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint();
    const omar = { name: 'Omar', email: 'omar@example.nl', mayMail: true };
    for (const participant of [samira.participant, omar]) {
      const { reference } = await endpoint.signUp({ ...samira, participant });
      await endpoint.desk('POST', `/signups/${reference}/transitions`, { to: 'placed' });
    }
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const openStart = async (parent?: Element): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'signups' }, parent);
    await find(desk, `#edition option[value="${samira.edition}"]`);
    (await find<HTMLSelectElement>(desk, '#edition')).value = samira.edition;
    await press(desk, 'Zoeken');
    return desk;
  };

  it('is mailed after five minutes, with whom to call, and taken back', async () => {
    const desk = await openStart();
    await press(desk, 'Mail de groep');
    await until(() => textOf(desk).includes('1 mens krijgt geen mail'), 'whom to call');
    await until(() => focused(desk)?.id === 'group-mail', 'focus on the form');
    expect(wordsOf(await find(desk, '#group-mail'))).to.contain('Samira de Boer');
    await expectAccessible(desk);
    await press(desk, 'Mail 1 mens');
    expect(wordsOf(await find(desk, '#mail-error'))).to.contain('Schrijf een bericht');
    await until(() => focused(desk)?.id === 'mail-text', 'focus on the text');
    fill(await find<HTMLTextAreaElement>(desk, '#mail-text'), 'Neem een schort mee.');
    endpoint.instead = (request) =>
      request === 'POST /desk/changes' ? Promise.reject(new TypeError('offline')) : undefined;
    await press(desk, 'Mail 1 mens');
    await find(desk, '.notice-failed');
    expect((await find<HTMLTextAreaElement>(desk, '#mail-text')).value).to.contain('schort');
    endpoint.instead = undefined;
    await press(desk, 'Mail 1 mens');
    const line = await find(desk, '#group-mail .result-line');
    expect(wordsOf(line)).to.match(
      /1 bericht wordt over 5 minuten verstuurd.*1 mens heeft geen mail/,
    );
    await expectAccessible(desk);
    await press(desk, 'Ongedaan maken');
    await announced(desk, 'Teruggenomen');
    const list = await (await endpoint.desk('GET', '/changes')).json();
    expect(list).to.deep.equal({ changes: [] });
  });

  it('is not mailed once the start was cancelled', async () => {
    await cancelStart(endpoint, 'assertiviteitstraining', samira.edition);
    const desk = await openStart();
    await find(desk, 'a[href*="format=csv"]');
    expect(desk.shadowRoot.querySelector('[data-mail-group]')).to.equal(null);
  });

  it('is printed and downloaded by who signed in not long ago', async () => {
    const freshUntil = new Date(Date.now() - 1000).toISOString();
    endpoint.session = { ...coordinator, freshUntil };
    const desk = await openStart();
    const link = await find<HTMLAnchorElement>(desk, 'a[href*="format=html"]');
    expect(link.href).to.contain(`/desk/editions/${samira.edition}/participants`);
    const csv = await find<HTMLAnchorElement>(desk, 'a[href*="format=csv"]');
    expect(csv.download).to.equal('');
    expect(csv.hasAttribute('download')).to.equal(true);
    link.click();
    await find(desk, '#sign-in');
  });

  it('fits a phone of 360 pixels', async () => {
    const box = place('inline-size: 360px');
    const desk = await openStart(box);
    await press(desk, 'Mail de groep');
    await find(desk, '#mail-text');
    expectNoOverflow(box);
    await expectAccessible(desk);
  });

  it('says why a sensitive group is not mailed', async () => {
    endpoint.instead = (request) =>
      request.endsWith('/mail-readers')
        ? Promise.resolve(
            Response.json(
              {
                type: 'x',
                status: 409,
                title: 'x',
                detail: 'x',
                errors: [{ pointer: '/to', code: 'sensitive-group', detail: 'x' }],
              },
              { status: 409 },
            ),
          )
        : undefined;
    const desk = await openStart();
    await press(desk, 'Mail de groep');
    await until(() => textOf(desk).includes('krijgt nooit een mail aan allen'), 'the words');
  });
});
