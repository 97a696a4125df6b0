// An administrator lets a colleague in, who sees what they were given and nothing more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, isThere, press, pressAt, reads, signIn, wordsOf } from '../support/e2e/at-desk.ts';
import { withAuthenticator } from '../support/e2e/authenticator.ts';
import { newAddress, serveDesk, type ServedDesk } from '../support/e2e/desk.ts';
import { closeBrowsers } from '../support/e2e/open-page.ts';
import { visitorAt, visitors } from '../support/e2e/visitor.ts';

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDesk();
});
afterAll(async () => {
  await closeBrowsers();
  await desk.stop();
});

const newcomer = (edition: string, name: string) =>
  desk.call('POST', '/signups', {
    mode: 'self',
    edition,
    participant: { name, phone: '06 12 34 56 78' },
  });

/** Signs in by mail, and makes the first passkey in one's own account. */
async function enter(email: string, passkey: string) {
  const visitor = await visitorAt('chromium', `${desk.endpoint}/desk`);
  await withAuthenticator(visitor);
  await signIn(visitor, desk.mail, email);
  await isThere(visitor, '.withheld');
  await pressAt(visitor, '.who button');
  await fill(visitor, '#passkey-name', passkey);
  await press(visitor, 'Maak een passkey op dit apparaat');
  await reads(visitor, `De passkey “${passkey}” is gemaakt.`);
  return visitor;
}

describe.runIf(visitors.includes('chromium'))('a colleague', { timeout: 300_000 }, () => {
  it('is invited for one group, signs in, and sees the people of that group only', async () => {
    await newcomer('assertief-hilversum', 'Samira de Boer');
    await newcomer('inkomen-huizen', 'Kees Jansen');
    const administrator = await desk.inviteAdministrator('Anna Beheer');
    const anna = await enter(administrator.email, 'Laptop van Anna');
    const email = newAddress();
    await press(anna, 'Collega’s');
    await press(anna, 'Nodig een collega uit');
    await fill(anna, '#colleague-email', email);
    await fill(anna, '#colleague-name', 'Els Bakker');
    await pressAt(anna, '#right-signups-welzijn-gooistreek');
    await press(anna, 'Assertiviteitstraining');
    await press(anna, 'Verstuur de uitnodiging');
    await reads(anna, 'Els Bakker is uitgenodigd.');

    const els = await enter(email, 'Telefoon van Els');
    await reads(els, 'Welzijn Gooistreek (voorbeeld): Assertiviteitstraining');
    expect(await wordsOf(els)).not.toContain('Collega’s Uitloggen');
    await press(els, 'Aanmeldingen');
    await reads(els, 'Samira de Boer');
    expect(await wordsOf(els)).not.toContain('Kees Jansen');

    await press(anna, 'Aanmeldingen');
    await reads(anna, 'Kees Jansen');

    // The access ends at once, also of who is signed in.
    const { people } = await desk.call<{ people: { id: string; name: string }[] }>(
      'GET',
      '/people',
    );
    await press(anna, 'Collega’s');
    await pressAt(anna, `[data-person="${people.find((it) => it.name === 'Els Bakker')?.id}"]`);
    await press(anna, 'Beëindig de toegang');
    await isThere(anna, '#colleague-question');
    await press(anna, 'Beëindig de toegang');
    await reads(anna, 'Els Bakker kan niet meer inloggen.');
    await pressAt(els, '.who button');
    await reads(els, 'U bent uitgelogd');
    await els.close();
    await anna.close();
  });
});
