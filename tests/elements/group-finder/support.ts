// What the tests of the finder share: reading the list, opening a group, an offer of one's own.
import {
  find,
  openWidget,
  until,
  wordsOf,
  type OpenOptions,
  type Widget,
} from '../../support/browser/widget.ts';

export const tag = 'gmw-group-finder';
export const attributes = { institution: 'welzijn-gooistreek', 'url-state': 'off' };

export const cards = (widget: Widget) => [
  ...widget.shadowRoot.querySelectorAll<HTMLElement>('.card'),
];
export const titles = (widget: Widget) =>
  [...widget.shadowRoot.querySelectorAll('.card-link')].map((it) => wordsOf(it));
export const count = (widget: Widget) => wordsOf(widget.shadowRoot.querySelector('#count')!);
export const choice = (widget: Widget, name: string, value: string) =>
  find<HTMLInputElement>(widget, `input[name="${name}"][value="${value}"]`);

/** Chooses from a list, as a visitor would. */
export const pick = async (widget: Widget, id: string, value: string): Promise<void> => {
  const select = await find<HTMLSelectElement>(widget, `#${id}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await widget.updateComplete;
};

export const openGroup = async (widget: Widget, name: string): Promise<void> => {
  const link = await until(
    () =>
      [...widget.shadowRoot.querySelectorAll<HTMLElement>('.card-link')].find(
        (it) => wordsOf(it) === name,
      ),
    `the card of ${name}`,
  );
  link.click();
  await find(widget, '#group');
};

/** A group with no more than it must have. */
export const group = (extra: object = {}) => ({
  id: 'g',
  institution: 'i',
  name: 'Groep',
  summary: 'Over iets.',
  kind: 'course',
  themes: [] as { value: string; label: string }[],
  audiences: [] as { value: string; label: string }[],
  editions: [] as object[],
  ...extra,
});

/** An edition with no more than it must have. */
export const edition = (extra: object = {}) => ({
  id: 'e',
  entry: 'fixed',
  attendanceMode: 'offline',
  signupStatus: 'open',
  ...extra,
});

/** An endpoint that has these groups and nothing else. */
export const offerOf = (groups: unknown[], institution?: object): OpenOptions['endpoint'] => ({
  base: 'https://aanbod.example.nl/v1',
  fetch: (input) =>
    Promise.resolve(
      String(input).includes('/groups')
        ? Response.json({ total: groups.length, groups, facets: {} })
        : institution && String(input).includes('/institutions')
          ? Response.json(institution)
          : Response.json({}, { status: 404 }),
    ),
});

export const openOffer = (groups: unknown[], extra: Record<string, string> = {}): Widget =>
  openWidget(tag, {
    attributes: { 'url-state': 'off', ...extra },
    endpoint: offerOf(groups)!,
  });
