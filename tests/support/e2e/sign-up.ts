import type { ElementHandle, Frame } from 'puppeteer-core';
import { vi } from 'vitest';

/** Waits until something in a page is so. */
export const soon = <T>(read: () => Promise<T>): Promise<T> =>
  vi.waitFor(read, { timeout: 20_000, interval: 50 });

/** An element inside a widget of a page or frame, waited for. */
export const inWidget = (frame: Frame, widget: string, selector: string): Promise<ElementHandle> =>
  soon(async () => {
    const found = await frame.$(`gmw-${widget} >>> ${selector}`);
    if (!found) throw new Error(`${selector} did not appear`);
    return found;
  });

/** Presses something in a widget, wherever on the page it is. */
export const pressIn = async (frame: Frame, widget: string, selector: string): Promise<void> =>
  (await inWidget(frame, widget, selector)).evaluate((it) => (it as HTMLElement).click());

/**
 * Signs somebody up for themselves, by the one sign-up form of a page or frame: types, presses Enter
 * and buttons. @returns the heading of what became of it
 */
export async function signUpIn(frame: Frame, name: string): Promise<string> {
  const field = (id: string) => inWidget(frame, 'signup-form', `#${id}`);
  const press = (selector: string) => pressIn(frame, 'signup-form', selector);
  await (await field('participant-name')).type(name);
  await press('#participant-ageBand-1');
  await press('.button-primary');
  const email = await field('participant-email');
  await email.type('deelnemer@example.nl');
  // Enter sends a step, as the button does.
  await email.press('Enter');
  await field('note');
  await press('.button-primary');
  await inWidget(frame, 'signup-form', '.answers');
  await press('.button-primary');
  const outcome = await field('outcome');
  return outcome.evaluate((it) => it.textContent ?? '');
}
