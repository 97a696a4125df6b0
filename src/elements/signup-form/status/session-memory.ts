import type { StatusLink } from './status-link.ts';

const key = 'gmw-signup';

/** The memory of this tab; `undefined` where a browser or a page refuses it. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Keeps the opened sign-up for this tab, so that a reload does not lose it. */
export function rememberLink({ reference, secret }: StatusLink): void {
  try {
    storage()?.setItem(key, `${reference}.${secret}`);
  } catch {
    // A full storage is no reason to fail: the link still opens the status.
  }
}

export const forgetLink = (): void => storage()?.removeItem(key);

/** Takes what was kept, so that only one of two forms on a page opens it. */
export function takeRememberedLink(): StatusLink | undefined {
  const [reference, secret] = storage()?.getItem(key)?.split('.') ?? [];
  forgetLink();
  return reference && secret ? { reference, secret } : undefined;
}
