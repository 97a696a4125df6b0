import type { Survey } from '../../../src/contract/survey.ts';
import { offerPriorities } from '../../../src/endpoint/content/built-in.ts';
import {
  find,
  findByWords,
  openWidget,
  until,
  wordsOf,
  type Widget,
} from '../../support/browser/widget.ts';
import type { EndpointOptions } from '../../../src/endpoint/index.ts';
import {
  inPageEndpoint,
  sampleContent,
  type InPageEndpoint,
} from '../../support/in-page-endpoint.ts';

export const tag = 'gmw-priority-survey';

/** Factors by the words that tests use for them. */
export const titles = new Map(offerPriorities.factors.map((it) => [it.id, it.title]));
export const titleOf = (id: string): string => titles.get(id)!;

/** The endpoint with another survey than the built-in one, or with more answers. */
export const endpointWith = (
  survey: Partial<typeof offerPriorities>,
  options: Partial<Omit<EndpointOptions, 'db'>> = {},
): Promise<InPageEndpoint> =>
  inPageEndpoint({
    offer: {
      ...sampleContent('2026-11-22'),
      surveys: [{ ...offerPriorities, ...survey }],
    },
    ...options,
  });

export const open = (
  endpoint: Pick<InPageEndpoint, 'base' | 'fetch'>,
  attributes: Record<string, string> = {},
): Widget => openWidget(tag, { endpoint, attributes });

/** What a row, or an item of the pool, is about. */
const itemOf = (widget: Widget, list: string, id: string): HTMLElement | undefined =>
  [...widget.shadowRoot.querySelectorAll<HTMLElement>(`${list} > li`)].find(
    (it) => wordsOf(it.querySelector('.rank-title')!) === titleOf(id),
  );

export const row = (widget: Widget, id: string): Promise<HTMLElement> =>
  until(() => itemOf(widget, '.ranked', id), `${id} in the order`);

export const inPool = (widget: Widget, id: string): Promise<HTMLElement> =>
  until(() => itemOf(widget, '.pool', id), `${id} in the pool`);

/** Puts factors on the next places, each with one tap. */
export async function tap(widget: Widget, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    (await inPool(widget, id)).querySelector('button')!.click();
    await row(widget, id);
  }
}

/** The order as a visitor reads it. */
export const orderOf = (widget: Widget): string[] =>
  [...widget.shadowRoot.querySelectorAll('.ranked > li')].map((it) => {
    const title = wordsOf(it.querySelector('.rank-title')!);
    return [...titles].find(([, words]) => words === title)![0];
  });

/** The badges in that order. */
export const numbersOf = (widget: Widget): string[] =>
  [...widget.shadowRoot.querySelectorAll('.ranked .number')].map((it) => wordsOf(it));

export async function choosePlace(widget: Widget, id: string, words: string): Promise<void> {
  const select = (await row(widget, id)).querySelector('select')!;
  select.focus();
  select.selectedIndex = [...select.options].findIndex((it) => it.textContent === words);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await widget.updateComplete;
}

/** Presses the button that takes a factor out of the order. */
export async function takeOut(widget: Widget, id: string): Promise<void> {
  const button = (await row(widget, id)).querySelector<HTMLElement>('[id^="remove-"]')!;
  button.focus();
  button.click();
  await widget.updateComplete;
}

export async function press(widget: Widget, id: string, words: string): Promise<void> {
  const button = [...(await row(widget, id)).querySelectorAll('button')].find((it) =>
    wordsOf(it).startsWith(words),
  )!;
  button.focus();
  button.click();
  await widget.updateComplete;
}

/** From a finished order to the step before sending. */
export async function goToCheck(widget: Widget): Promise<void> {
  (await findByWords(widget, 'Volgende: bekijk')).click();
  await find(widget, '#check');
}

export async function send(widget: Widget): Promise<void> {
  await goToCheck(widget);
  (await findByWords(widget, 'Antwoord versturen')).click();
  await find(widget, '#thanks');
}

/** What the endpoint holds now. */
export const stored = async (endpoint: InPageEndpoint): Promise<Survey> =>
  (await endpoint.fetch(`${endpoint.base}/surveys/offer-priorities`)).json() as Promise<Survey>;
