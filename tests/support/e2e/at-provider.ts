// Signing in at an institution's own identity provider, through its pages.
import { openIdProvider } from '../openid-provider.ts';
import { press } from './at-desk.ts';
import { serveDesk, type ServedDesk } from './desk.ts';
import type { Visitor } from './visitor.ts';

/** A desk whose people may sign in at a provider; both end together. */
export async function serveDeskWithProvider(): Promise<ServedDesk> {
  let endProvider: () => Promise<unknown> = () => Promise.resolve();
  const desk = await serveDesk(async (origin) => {
    const callback = `${origin}/v1/desk/sign-in/callback`;
    const provider = await openIdProvider(callback, 'een.adres@welzijn.example');
    endProvider = () => provider.stop();
    return {
      GMW_OIDC_ISSUER: provider.issuer,
      GMW_OIDC_CLIENT_ID: provider.clientId,
      GMW_OIDC_CLIENT_SECRET: provider.clientSecret,
      GMW_OIDC_NAME: 'Welzijn Test',
    };
  });
  return {
    ...desk,
    stop: async () => {
      await desk.stop();
      await endProvider();
    },
  };
}

/** Goes to the provider by the button of the desk, signs in there, and comes back. */
export async function signInAtProvider(visitor: Visitor, account: string): Promise<void> {
  await press(visitor, 'Inloggen via Welzijn Test');
  await visitor.until(`(() => {
    const login = document.querySelector('[name="login"]');
    if (!login) return false;
    login.value = ${JSON.stringify(account)};
    document.querySelector('[name="password"]').value = 'x';
    login.form.submit();
    return true;
  })()`);
  await visitor.until(`(() => {
    const consent = document.querySelector('[name="prompt"][value="consent"]');
    consent?.form.submit();
    return !!consent;
  })()`);
}
