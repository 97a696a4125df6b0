import { expect } from '@open-wc/testing';
import '../../../src/elements/group-finder/define.ts';
import '../../../src/elements/signup-form/define.ts';
import {
  closeAll,
  find,
  openWidget,
  textOf,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import { edition, group, openGroup, tag, titles } from './support.ts';

const open = edition({ startDate: '2037-01-14', capacity: { maximum: 12, available: 5 } });
const groups = [
  group({ id: 'rouw', name: 'Rouwgroep', editions: [open] }),
  group({ id: 'geld', name: 'Geldgroep', editions: [{ ...open, id: 'e2' }] }),
  group({
    id: 'veilig',
    name: 'Veilige groep',
    sensitive: true,
    editions: [{ ...open, id: 'e3' }],
  }),
];
const institution = { id: 'i', name: 'Welzijn', privacyUrl: 'https://example.org/privacy' };

describe(`<${tag}> loses nothing that a visitor typed`, () => {
  const address = window.location.href;
  let offer = groups;
  let requests = 0;

  beforeEach(() => {
    offer = groups;
    window.history.replaceState({ host: 1 }, '', window.location.pathname);
  });
  afterEach(() => {
    closeAll();
    window.history.replaceState(null, '', address);
  });

  const openFinder = () =>
    openWidget(tag, {
      endpoint: {
        base: 'https://aanbod.example.nl/v1',
        fetch: (input) => {
          const url = String(input);
          requests += 1;
          const found = offer.find((it) => url.endsWith(`/groups/${it.id}`));
          return Promise.resolve(
            found
              ? Response.json(found)
              : /\/groups(\?|$)/.test(url)
                ? Response.json({ total: offer.length, groups: offer, facets: {} })
                : url.includes('/institutions/')
                  ? Response.json(institution)
                  : Response.json({}, { status: 404 }),
          );
        },
      },
    });
  const formOf = (widget: Widget) => widget.shadowRoot.querySelector<Widget>('gmw-signup-form');
  const isFormInView = (widget: Widget) => formOf(widget)?.checkVisibility() === true;

  async function openForm(widget: Widget, name: string): Promise<void> {
    await openGroup(widget, name);
    (await find(widget, '.edition .button, .next-step .button')).click();
    await until(() => isFormInView(widget), 'the form');
  }

  /** Opens the form of a group and types in its first text field; gives that field. */
  async function typeInForm(widget: Widget, name: string): Promise<HTMLInputElement> {
    await openForm(widget, name);
    const field = await until(
      () => formOf(widget)?.shadowRoot?.querySelector<HTMLInputElement>('input.control'),
      'a field of the form',
    );
    field.value = 'Sam';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return field;
  }
  /** Without the entry of the form one would go back too far, out of the page. */
  const formEntry = () =>
    until(() => 'gmw-form' in (window.history.state as object), 'an entry for the form');
  const expectTyped = (widget: Widget): void => {
    void expect(
      formOf(widget)?.shadowRoot?.querySelector<HTMLInputElement>('input.control')?.value,
    ).to.equal('Sam');
  };

  it('by a link to a heading of the page', async () => {
    const widget = openFinder();
    await typeInForm(widget, 'Rouwgroep');
    const moved = new Promise((resolve) =>
      window.addEventListener('popstate', resolve, { once: true }),
    );
    window.location.hash = '#contact';
    await moved;
    await widget.updateComplete;
    expect(isFormInView(widget)).to.equal(true);
    expectTyped(widget);
  });

  it('by going back to the group and forward to the form', async () => {
    const widget = openFinder();
    await typeInForm(widget, 'Rouwgroep');
    await formEntry();
    expect(window.history.state).to.deep.equal({ host: 1, 'gmw-form': true });
    window.history.back();
    await until(() => !isFormInView(widget), 'the page of the group');
    expect(wordsOf(await find(widget, '#group'))).to.equal('Rouwgroep');
    expect(window.history.state).to.deep.equal({ host: 1 });
    window.history.forward();
    await until(() => isFormInView(widget), 'the form');
    expectTyped(widget);
    expect(widget.shadowRoot.activeElement?.id).to.equal('back-to-group');
  });

  it('by going back to the list and forward again', async () => {
    const widget = openFinder();
    await typeInForm(widget, 'Rouwgroep');
    await formEntry();
    window.history.go(-2);
    await until(() => titles(widget).length === 3 && !isFormInView(widget), 'the list');
    window.history.go(2);
    await until(() => isFormInView(widget), 'the form');
    expectTyped(widget);
  });

  it('by a press on the way back in the form, and on the button again', async () => {
    const widget = openFinder();
    await typeInForm(widget, 'Rouwgroep');
    (await find(widget, '#back-to-group')).click();
    await until(() => !isFormInView(widget), 'the page of the group');
    (await find(widget, '.edition .button, .next-step .button')).click();
    await until(() => isFormInView(widget), 'the form');
    expectTyped(widget);
  });

  it('when the group is withdrawn meanwhile', async () => {
    const widget = openFinder();
    const field = await typeInForm(widget, 'Rouwgroep');
    offer = groups.slice(1);
    const before = requests;
    formOf(widget)!.dispatchEvent(new Event('gmw-signup-sent'));
    await until(
      () => requests > before && !textOf(widget).includes('Rouwgroep Aanmelden'),
      'the offer',
    );
    await widget.updateComplete;
    expect(isFormInView(widget)).to.equal(true);
    expect(field.isConnected).to.equal(true);
    expectTyped(widget);
  });

  it('but a form for another group starts empty', async () => {
    const widget = openFinder();
    const field = await typeInForm(widget, 'Rouwgroep');
    await formEntry();
    window.history.go(-2);
    await until(() => !isFormInView(widget), 'the list');
    await openForm(widget, 'Geldgroep');
    expect(field.isConnected).to.equal(false);
  });

  it('of a sensitive group, which has no entry in the history and no mark', async () => {
    const widget = openFinder();
    await find(widget, '.card');
    const entries = window.history.length;
    await openForm(widget, 'Veilige groep');
    expect(window.history.length).to.equal(entries);
    expect(window.history.state).to.deep.equal({ host: 1 });
    const moved = new Promise((resolve) =>
      window.addEventListener('popstate', resolve, { once: true }),
    );
    window.location.hash = '#contact';
    await moved;
    await widget.updateComplete;
    expect(isFormInView(widget)).to.equal(true);
    expect(formOf(widget)?.getAttribute('group')).to.equal('veilig');
  });
});
