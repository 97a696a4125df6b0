import { expect } from '@open-wc/testing';
import '../../../src/elements/desk/define.ts';
import type { EditionMeetings } from '../../../src/contract/desk-figures.ts';
import type { DeskRight } from '../../../src/contract/desk-rights.ts';
import type { Edition } from '../../../src/contract/group.ts';
import { addDays, todayIn } from '../../../src/domain/dates/dates.ts';
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
import { coordinator, deskEndpoint } from '../../support/desk-endpoint.ts';
import type { DeskEndpoint } from '../../support/desk-endpoint.ts';
import { openDesk, press } from './support.ts';

const institution = 'welzijn-gooistreek';
const today = todayIn('Europe/Amsterdam', new Date());
const daysAgo = (days: number) => addDays(today, -days);

describe('how many people were at meetings', () => {
  let endpoint: DeskEndpoint;

  const startOf = (id: string, changes: Partial<Edition>): Edition => ({
    id,
    entry: 'fixed',
    attendanceMode: 'offline',
    signupStatus: 'open',
    capacity: { maximum: 12, heldElsewhere: 7 },
    ...changes,
  });

  /** A group of the institution with a start that runs, one to come, one that was cancelled and one that goes on. */
  const bringGroup = async () => {
    const editions = [
      startOf('runs', {
        startDate: daysAgo(14),
        sessions: [14, 7, 0, -7].map((days) => ({ date: daysAgo(days) })),
      }),
      startOf('comes', { startDate: daysAgo(-7), sessions: [{ date: daysAgo(-7) }] }),
      startOf('cancelled', {
        startDate: daysAgo(7),
        sessions: [{ date: daysAgo(7) }],
        signupStatus: 'cancelled',
      }),
      startOf('goes-on', {
        entry: 'rolling',
        startDate: daysAgo(300),
        schedule: { frequency: 'daily', interval: 20 },
      }),
      startOf('no-days', { entry: 'rolling', startDate: daysAgo(20) }),
    ];
    const group = {
      id: 'avondgroep',
      institution,
      name: 'Avondgroep',
      summary: 'Samen oefenen.',
      kind: 'training',
      themes: [],
      audiences: [],
      editions,
    };
    const answer = await endpoint.desk('PUT', '/groups/avondgroep', group, {
      'if-none-match': '*',
    });
    expect(answer.status, await answer.clone().text()).to.equal(200);
  };

  const signIn = async (...rights: DeskRight[]) => {
    endpoint = await deskEndpoint({ ...coordinator, rights });
    await bringGroup();
  };

  beforeEach(() => signIn({ task: 'signups', institution, group: 'avondgroep' }));
  afterEach(async () => {
    closeAll();
    await endpoint.inPage.close();
  });

  const words = 'Hoeveel mensen waren er?';
  const chooseStart = async (desk: Widget, start: string) => {
    await find(desk, `#edition option[value="${start}"]`);
    (await find<HTMLSelectElement>(desk, '#edition')).value = start;
    (await find<HTMLFormElement>(desk, '.people-search')).requestSubmit();
    await until(() => desk.shadowRoot.querySelector('#group-list'), 'the list of the start');
  };
  const openList = async (start: string, attributes = {}, parent?: Element): Promise<Widget> => {
    const desk = openDesk(endpoint, { view: 'signups', ...attributes }, parent);
    await chooseStart(desk, start);
    return desk;
  };
  const openForm = async (start = 'runs', parent?: Element): Promise<Widget> => {
    const desk = await openList(start, {}, parent);
    await press(desk, words);
    await find(desk, '#meetings-form');
    return desk;
  };
  const fieldOf = (desk: Widget, date: string) => find<HTMLInputElement>(desk, `#present-${date}`);
  const stored = async (start = 'runs') => {
    const answer = await endpoint.desk('GET', `/editions/${start}/meetings`);
    return ((await answer.json()) as EditionMeetings).meetings;
  };
  const note = async (date: string, body: object) =>
    expect((await endpoint.desk('PUT', `/editions/runs/meetings/${date}`, body)).status).to.equal(
      200,
    );
  const offline = () => Promise.reject(new TypeError('offline'));

  it('are noted at the list of a start, by who has a right for its group only', async () => {
    const desk = await openForm();
    await until(() => focused(desk)?.id === 'meetings-form', 'focus on the form');
    const days = () =>
      [...desk.shadowRoot.querySelectorAll<HTMLElement>('[data-meeting]')].map(
        (it) => it.dataset['meeting'],
      );
    const first = await fieldOf(desk, daysAgo(14));
    // Today's meeting is the one that somebody comes to note.
    expect(days()).to.deep.equal([daysAgo(0), daysAgo(7), daysAgo(14)]);
    expect(wordsOf(await find(desk, '#meetings-form'))).to.contain('nooit namen');
    await expectAccessible(desk);
    fill(first, '6');
    fill(await fieldOf(desk, daysAgo(7)), '12x');
    await press(desk, 'Bewaren');
    expect(wordsOf(await find(desk, `#wrong-${daysAgo(7)}`))).to.contain('heel getal');
    await until(() => focused(desk)?.id === `present-${daysAgo(7)}`, 'focus on what is wrong');
    await expectAccessible(desk);
    fill(await fieldOf(desk, daysAgo(7)), '12');
    await press(desk, 'Bewaren');
    await announced(desk, 'De bijeenkomsten zijn bewaard');
    await until(() => textOf(desk).includes('De bijeenkomsten zijn bewaard.'), 'the words');
    expect(await stored()).to.deep.equal([
      { date: daysAgo(14), held: true, present: 6 },
      { date: daysAgo(7), held: true, present: 12 },
      { date: daysAgo(0), held: true },
    ]);
    await press(desk, 'Sluiten');
    await until(() => focused(desk)?.hasAttribute('data-meetings'), 'focus on the button');
  });

  it('are asked of a start that has begun only', async () => {
    const desk = await openList('comes');
    expect(textOf(desk)).not.to.contain(words);
    await chooseStart(desk, 'cancelled');
    await until(() => !textOf(desk).includes('Laden'), 'the list');
    expect(textOf(desk)).not.to.contain(words);
    await chooseStart(desk, 'runs');
    await until(() => textOf(desk).includes(words), 'the button');
  });

  it('stay typed when the endpoint cannot be reached, and when another start is looked at', async () => {
    const desk = await openForm();
    fill(await fieldOf(desk, daysAgo(7)), '8');
    endpoint.instead = (request) => (request.startsWith('PUT') ? offline() : undefined);
    await press(desk, 'Bewaren');
    const notice = await find(desk, '.meetings .notice-failed');
    expect(wordsOf(notice)).to.match(/kwijt|blijft|staat er nog/);
    expect((await fieldOf(desk, daysAgo(7))).value).to.equal('8');
    endpoint.instead = undefined;
    await chooseStart(desk, 'comes');
    await until(() => !desk.shadowRoot.querySelector('#meetings-form'), 'no form of that start');
    await chooseStart(desk, 'runs');
    expect((await fieldOf(desk, daysAgo(7))).value).to.equal('8');
    await press(desk, 'Bewaren');
    await announced(desk, 'De bijeenkomsten zijn bewaard');
    expect((await stored())[1]).to.deep.equal({ date: daysAgo(7), held: true, present: 8 });
  });

  it('stay typed while somebody signs in again', async () => {
    const desk = await openForm();
    fill(await fieldOf(desk, daysAgo(7)), '8');
    endpoint.instead = (request) =>
      request.startsWith('PUT') ? Promise.resolve(new Response(null, { status: 401 })) : undefined;
    await press(desk, 'Bewaren');
    await find(desk, '#sign-in');
    endpoint.instead = undefined;
    await press(desk, 'Stuur mij een mail');
    fill(await find<HTMLInputElement>(desk, '#code'), 'ABCD2345');
    await press(desk, 'Verder');
    await until(() => focused(desk)?.id === 'meetings-form', 'focus on the work');
    expect((await fieldOf(desk, daysAgo(7))).value).to.equal('8');
    await press(desk, 'Bewaren');
    await announced(desk, 'De bijeenkomsten zijn bewaard');
    expect((await stored())[1]).to.deep.equal({ date: daysAgo(7), held: true, present: 8 });
  });

  it('are not sent where nothing was changed, so that nobody overwrites what a colleague noted', async () => {
    const desk = await openForm();
    const mine = await fieldOf(desk, daysAgo(14));
    await note(daysAgo(7), { held: true, present: 9 });
    fill(mine, '6');
    // Put back as it was: that is no change.
    const other = await fieldOf(desk, daysAgo(7));
    fill(other, '5');
    fill(other, '');
    await press(desk, 'Bewaren');
    await announced(desk, 'De bijeenkomsten zijn bewaard');
    await until(() => other.value === '9', 'the number of the colleague');
    expect(mine.value).to.equal('6');
    expect((await stored()).map((it) => it.present)).to.deep.equal([6, 9, undefined]);
    expect(endpoint.requests.filter((it) => it.startsWith('PUT'))).to.have.length(1);
  });

  it('can be given up, after which the form shows what is stored', async () => {
    await note(daysAgo(7), { held: true, present: 9 });
    const desk = await openForm();
    fill(await fieldOf(desk, daysAgo(7)), '5');
    await press(desk, 'Toch niet');
    await press(desk, words);
    expect((await fieldOf(desk, daysAgo(7))).value).to.equal('9');
    expect(endpoint.requests.some((it) => it.startsWith('PUT'))).to.equal(false);
  });

  it('say when the meetings cannot be read, and are read again', async () => {
    endpoint.instead = (request) => (request.endsWith('/meetings') ? offline() : undefined);
    const desk = await openForm();
    await find(desk, '#meetings-form .notice-failed');
    await expectAccessible(desk);
    endpoint.instead = undefined;
    await press(desk, 'Probeer opnieuw');
    await fieldOf(desk, daysAgo(7));
  });

  it('say that there is no meeting to note', async () => {
    const desk = await openForm('no-days');
    await until(() => textOf(desk).includes('of de dagen zijn niet bekend'), 'the words');
    expect(textOf(desk)).not.to.contain('Bewaren');
    await expectAccessible(desk);
  });

  it('show the last twelve meetings of a group that goes on, and earlier ones on a press', async () => {
    const desk = await openForm('goes-on');
    await find(desk, '[data-meeting]');
    const rows = () => desk.shadowRoot.querySelectorAll('[data-meeting]');
    expect(rows()).to.have.length(12);
    await press(desk, 'Toon eerdere bijeenkomsten');
    await until(() => rows().length === 16, 'all meetings');
    await until(() => rows()[12]!.contains(focused(desk)), 'focus on the first that was added');
    expect(textOf(desk)).not.to.contain('Toon eerdere');
  });

  it('are noted where a start is changed, by who sees no sign-ups', async () => {
    await endpoint.inPage.close();
    await signIn({ task: 'offer', institution });
    const desk = openDesk(endpoint, { view: 'offer' });
    await find(desk, '.offer-groups');
    fill(await find<HTMLInputElement>(desk, '#offer-search'), 'Avondgroep');
    (await find(desk, '[data-start="runs"]')).click();
    await find(desk, '#maximum');
    await press(desk, 'Vul aanwezigen in');
    fill(await fieldOf(desk, daysAgo(7)), '7');
    await expectAccessible(desk);
    const form = (await fieldOf(desk, daysAgo(7))).closest('form')!;
    form.requestSubmit();
    await announced(desk, 'De bijeenkomsten zijn bewaard');
    expect((await stored())[1]).to.deep.equal({ date: daysAgo(7), held: true, present: 7 });
    await press(desk, 'Terug naar het aanbod');
    (await find(desk, '[data-start="comes"]')).click();
    await find(desk, '#maximum');
    expect(textOf(desk)).not.to.contain(words);
  });

  it('fit a phone of 320 pixels', async () => {
    const box = place('inline-size: 320px');
    const desk = await openForm('runs', box);
    const field = await fieldOf(desk, daysAgo(7));
    fill(field, 'x');
    await press(desk, 'Bewaren');
    await find(desk, `#wrong-${daysAgo(7)}`);
    expectNoOverflow(box);
    await expectAccessible(desk);
  });

  it('are written in English too', async () => {
    const desk = await openList('runs', { lang: 'en' });
    await press(desk, 'How many people were there?');
    await until(() => textOf(desk).includes('never names'), 'the words');
  });
});
