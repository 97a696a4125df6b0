// Signing in at the institution's own identity provider, through its pages.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isThere, reads } from '../support/e2e/at-desk.ts';
import { serveDeskWithProvider, signInAtProvider } from '../support/e2e/at-provider.ts';
import type { ServedDesk } from '../support/e2e/desk.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { visitorAt, visitors, type Visitor } from '../support/e2e/visitor.ts';

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDeskWithProvider();
});
afterAll(async () => {
  await closeBrowsers();
  await desk.stop();
});

const session = (visitor: Visitor) =>
  visitor.run<{ status: number; signedInBy?: string }>(
    `fetch('/v1/desk/session').then(async (it) => ({ ...(await it.json()), status: it.status }))`,
  );

describe.each(visitors)('the identity provider in %s', { timeout: 300_000 }, (name) => {
  it('lets an account in that was joined through an invitation, and no other', async () => {
    const account = crypto.randomUUID();
    const { link } = await desk.inviteAdministrator('Beheer Voorbeeld');
    const invited = await visitorAt(name, link);
    await signInAtProvider(invited, account);
    await reads(invited, 'Beheer Voorbeeld');
    expect(await session(invited)).toMatchObject({ signedInBy: 'identity-provider' });
    expect(await invited.run('document.cookie')).toBe('');
    await invited.close();

    const again = await visitorAt(name, `${desk.endpoint}/desk`);
    await signInAtProvider(again, account);
    await reads(again, 'Beheer Voorbeeld');
    await again.close();

    const stranger = await visitorAt(name, `${desk.endpoint}/desk`);
    await signInAtProvider(stranger, crypto.randomUUID());
    await isThere(stranger, '[role="alert"]');
    await isThere(stranger, '#email');
    expect((await session(stranger)).status).toBe(401);
    await stranger.close();
  });
});
