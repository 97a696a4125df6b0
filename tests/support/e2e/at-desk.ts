// What somebody does in a widget, in any of the three browsers.
import { vi } from 'vitest';
import type { Visitor } from './visitor.ts';

const patience = { timeout: 60_000, interval: 50 };

/** The root of a widget of the page, as an expression. */
const rootOf = (tag: string) => `document.querySelector('${tag}')?.shadowRoot`;

const one = (selector: string, tag: string) =>
  `${rootOf(tag)}?.querySelector(${JSON.stringify(selector)})`;

/** Waits for an element. */
export const isThere = (visitor: Visitor, selector: string, tag = 'gmw-desk'): Promise<boolean> =>
  visitor.until(`!!${one(selector, tag)}`);

/** Waits until an element is gone. */
export const isGone = (visitor: Visitor, selector: string, tag = 'gmw-desk'): Promise<boolean> =>
  visitor.until(`!!${rootOf(tag)} && !${one(selector, tag)}`);

/** All words of a widget, white space folded. */
export const wordsOf = (visitor: Visitor, tag = 'gmw-desk'): Promise<string> =>
  visitor.run(`(${rootOf(tag)}?.textContent ?? '').replace(/\\s+/g, ' ')`);

/** Waits until the words stand in the widget. */
export const reads = (visitor: Visitor, words: string, tag = 'gmw-desk'): Promise<void> =>
  vi.waitFor(async () => {
    const text = await wordsOf(visitor, tag);
    if (!text.includes(words)) throw new Error(`"${words}" is not in: ${text}`);
  }, patience);

/** Presses what begins with these words, once it is there and takes a press. */
export const press = (visitor: Visitor, words: string, tag = 'gmw-desk'): Promise<boolean> =>
  visitor.until(`(() => {
    const all = ${rootOf(tag)}?.querySelectorAll('button, summary, label') ?? [];
    const found = [...all].find(
      (it) =>
        it.getAttribute('aria-disabled') !== 'true' &&
        it.textContent.trim().startsWith(${JSON.stringify(words)}),
    );
    found?.click();
    return !!found;
  })()`);

/** Presses an element, once it is there. */
export const pressAt = (visitor: Visitor, selector: string, tag = 'gmw-desk'): Promise<boolean> =>
  visitor.until(`(() => {
    const found = ${one(selector, tag)};
    found?.click();
    return !!found;
  })()`);

/** Gives a field another value as a whole, once it is there. */
export const fill = (
  visitor: Visitor,
  selector: string,
  value: string,
  tag = 'gmw-desk',
): Promise<boolean> =>
  visitor.until(`(() => {
    const field = ${one(selector, tag)};
    if (!field) return false;
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

/** Asks for a mail to sign in with; resolves to what the page says then. */
export async function askForMail(visitor: Visitor, email: string): Promise<string> {
  await fill(visitor, '#email', email);
  await press(visitor, 'Stuur mij een mail');
  await isThere(visitor, '#code');
  return wordsOf(visitor);
}

/**
 * Types the code of the newest mail for somebody, once it has come, and signs in with it. Messages
 * before `from` do not count.
 */
export async function typeCode(
  visitor: Visitor,
  mail: readonly string[],
  email: string,
  from = 0,
): Promise<void> {
  const code = await vi.waitFor(() => {
    const message = mail.slice(from).findLast((it) => it.includes(`To: ${email}\r`) && codeIn(it));
    if (message === undefined) throw new Error(`no code came for ${email}`);
    return codeIn(message)!;
  }, patience);
  await fill(visitor, '#code', code);
  await press(visitor, 'Verder');
  await isThere(visitor, '#page');
}

/** Signs in as people do: types the address, then the code of the mail that comes. */
export async function signIn(
  visitor: Visitor,
  mail: readonly string[],
  email: string,
): Promise<void> {
  const from = mail.length;
  await askForMail(visitor, email);
  await typeCode(visitor, mail, email, from);
}

const codeIn = (message: string): string | undefined =>
  /^([B-Z2-9]{4}-[B-Z2-9]{4})\r?$/m.exec(message)?.[1];
