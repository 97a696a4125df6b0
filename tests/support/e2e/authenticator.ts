import type { CDPSession } from 'puppeteer-core';
import type { Visitor } from './visitor.ts';

/** A device on which somebody can make a passkey. */
export interface Authenticator {
  readonly devices: CDPSession;
  readonly authenticatorId: string;
}

/** Gives the browser of a visitor a device that Chromium simulates, whose owner agrees to everything. */
export async function withAuthenticator({ page }: Visitor): Promise<Authenticator> {
  const devices = await page!.createCDPSession();
  await devices.send('WebAuthn.enable');
  const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devices, authenticatorId };
}
