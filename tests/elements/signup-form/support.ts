// Fills in and sends the sign-up form as its visitor would.
import type { SignupResult } from '../../../src/contract/signup.ts';
import { fill, find, openWidget, type Widget } from '../../support/browser/widget.ts';
import type { InPageEndpoint } from '../../support/in-page-endpoint.ts';

export const tag = 'gmw-signup-form';

/** An edition with two places left. */
export const withPlaces = { group: 'assertiviteitstraining', edition: 'assertief-hilversum' };

/** A full edition with two people waiting. */
export const withWaitingList = { group: 'uitkomen-met-inkomen', edition: 'inkomen-huizen' };

export const openForm = (
  endpoint: Pick<InPageEndpoint, 'base' | 'fetch'>,
  attributes: Record<string, string> = withPlaces,
): Widget => openWidget(tag, { endpoint, attributes });

/** The control of a field by its id. */
export const control = (widget: Widget, id: string) => find<HTMLInputElement>(widget, `#${id}`);

export async function type(widget: Widget, id: string, value: string): Promise<void> {
  fill(await control(widget, id), value);
  await widget.updateComplete;
}

/** Who signs up for themselves, all in order. */
export async function fillWho(widget: Widget): Promise<void> {
  await type(widget, 'participant-name', 'Samira de Boer');
  (await control(widget, 'participant-ageBand-1')).click();
}

export const primary = (widget: Widget) => find<HTMLButtonElement>(widget, '.button-primary');

export async function next(widget: Widget): Promise<void> {
  (await primary(widget)).click();
  await widget.updateComplete;
}

/** Up to how somebody can be reached. */
export async function toReach(widget: Widget): Promise<void> {
  await fillWho(widget);
  await next(widget);
  await control(widget, 'participant-phone');
}

/** Up to the last step with questions. */
export async function toExtra(widget: Widget, phone = '06 12 34 56 78'): Promise<void> {
  await toReach(widget);
  await type(widget, 'participant-phone', phone);
  await next(widget);
  await control(widget, 'note');
}

/** Up to check-your-answers. */
export async function toCheck(widget: Widget, phone?: string): Promise<void> {
  await toExtra(widget, phone);
  await next(widget);
  await find(widget, '.answers');
}

/** A whole sign-up. */
export async function signUp(widget: Widget, phone?: string): Promise<void> {
  await toCheck(widget, phone);
  await next(widget);
  await find(widget, '#outcome');
}

/** The bodies of the sign-ups that pass, and how often each was sent. */
export function signupsIn(inner: typeof fetch): { fetch: typeof fetch; sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    fetch: (input, init) => {
      if (String(input).endsWith('/signups')) sent.push(String(init?.body));
      return inner(input, init);
    },
  };
}

/** Opens the page with a status link. */
export function openStatus(
  endpoint: Pick<InPageEndpoint, 'base' | 'fetch'>,
  { reference, secret }: Pick<SignupResult, 'reference' | 'secret'>,
  attributes: Record<string, string> = {},
): Widget {
  history.replaceState(null, '', `#gmw-signup=${reference}.${secret}`);
  return openForm(endpoint, attributes);
}
