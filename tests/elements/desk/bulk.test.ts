import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import {
  announced,
  closeAll,
  expectAccessible,
  find,
  textOf,
  until,
  type Widget,
} from '../../support/browser/widget.ts';
import { deskEndpoint, samira } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

describe('one step for everybody of a start', () => {
  let endpoint: DeskEndpoint;

  beforeEach(async () => {
    endpoint = await deskEndpoint();
    const omar = { name: 'Omar', phone: '06 87 65 43 21' };
    for (const participant of [samira.participant, omar]) {
      const { reference } = await endpoint.signUp({ ...samira, participant });
      await endpoint.desk('POST', `/signups/${reference}/transitions`, { to: 'placed' });
    }
    const list = (await (await endpoint.desk('GET', '/editions')).json()) as {
      editions: { id: string }[];
    };
    const editions = list.editions.map((it) =>
      it.id === samira.edition ? { ...it, nextSteps: ['start-participation'] } : it,
    );
    endpoint.instead = (request) =>
      request === 'GET /desk/editions'
        ? Promise.resolve(Response.json({ ...list, editions }))
        : undefined;
  });
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const openStart = async (): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'signups' });
    await find(desk, `#edition option[value="${samira.edition}"]`);
    expect(desk.shadowRoot.querySelector('.bulk')).to.equal(null);
    (await find<HTMLSelectElement>(desk, '#edition')).value = samira.edition;
    await press(desk, 'Zoeken');
    return desk;
  };

  it('is one press, with a result and a way back for each', async () => {
    const desk = await openStart();
    await press(desk, 'Zet 2 mensen op “Doet mee”');
    await announced(desk, '2 mensen zijn verder gezet.');
    const undo = () => [...desk.shadowRoot.querySelectorAll<HTMLElement>('.bulk .undo')];
    await until(() => undo().length === 2, 'both results');
    await expectAccessible(desk);
    undo()[0]!.click();
    await until(() => undo().length === 1, 'one to be taken back');
    const held = (await (await endpoint.desk('GET', '/changes')).json()) as { changes: object[] };
    expect(held.changes).to.have.length(1);
  });

  it('replaces nothing that somebody decided about one of them, and says what', async () => {
    const desk = await openStart();
    const { people } = (await (
      await endpoint.desk('POST', '/signup-searches', { q: 'Omar' })
    ).json()) as { people: { reference: string }[] };
    const signup = { reference: people[0]!.reference, to: 'withdrawn' };
    await endpoint.desk('POST', '/changes', { signup });
    await press(desk, 'Zet 2 mensen op “Doet mee”');
    await announced(desk, '1 mens is verder gezet.');
    expect(textOf(desk)).to.include(
      'Omar: niet gewijzigd. Er wacht al een besluit: Ziet ervan af.',
    );
    await expectAccessible(desk);
    const held = (await (await endpoint.desk('GET', '/changes')).json()) as {
      changes: { to: string }[];
    };
    expect(held.changes.map((it) => it.to).sort()).to.deep.equal(['taking-part', 'withdrawn']);
  });

  it('says for whom it failed, and goes on for the others', async () => {
    const desk = await openStart();
    const others = endpoint.instead;
    let tries = 0;
    endpoint.instead = (request) => {
      if (request !== 'POST /desk/changes' || (tries += 1) > 1) return others?.(request);
      return Promise.resolve(Response.json({ status: 503, title: 'x' }, { status: 503 }));
    };
    await press(desk, 'Zet 2 mensen op “Doet mee”');
    await announced(desk, '1 mens is verder gezet.');
    expect(desk.shadowRoot.querySelectorAll('.bulk .undo')).to.have.length(1);
    expect(textOf(desk)).to.match(/(Samira de Boer|Omar): /);
  });
});
