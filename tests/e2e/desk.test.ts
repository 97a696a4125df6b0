// The desk as it ships: on HTTPS, behind a proxy, with mail over SMTP, in real browsers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askForMail,
  isGone,
  isThere,
  press,
  pressAt,
  reads,
  signIn,
  typeCode,
} from '../support/e2e/at-desk.ts';
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

describe.each(visitors)('the desk in %s', { timeout: 300_000 }, (name) => {
  it('lets an administrator of the command in by a mailed code, and out again', async () => {
    const { email } = await desk.inviteAdministrator('Beheer Voorbeeld');
    const visitor = await visitorAt(name, `${desk.endpoint}/desk`);
    await signIn(visitor, desk.mail, email);
    await reads(visitor, 'Beheer Voorbeeld');

    // What holds the session is out of reach of any script, and of any other host.
    const session = (await visitor.cookies()).filter((it) => it.name.includes('gmw-desk'));
    expect(session).toHaveLength(1);
    expect(session[0]).toMatchObject({
      name: '__Host-gmw-desk',
      secure: true,
      httpOnly: true,
      path: '/',
    });
    expect(await visitor.run('document.cookie')).toBe('');
    expect(await visitor.run('location.href')).toBe(`${desk.endpoint}/desk`);

    await visitor.goto(`${desk.endpoint}/desk`);
    await reads(visitor, 'Beheer Voorbeeld');
    await press(visitor, 'Uitloggen');
    await isThere(visitor, '#email');
    expect((await visitor.cookies()).map((it) => it.name)).not.toContain('__Host-gmw-desk');
    await visitor.goto(`${desk.endpoint}/desk`);
    await isThere(visitor, '#email');
    await visitor.close();
  });

  it('tells it when a part of the desk did not come, and shows the others', async () => {
    const email = await desk.invite('Mieke', [{ task: 'ballots' }, { task: 'signals' }]);
    const visitor = await visitorAt(name, `${desk.endpoint}/desk`);
    desk.breakFor(/gmw-desk-figures/);
    await signIn(visitor, desk.mail, email);
    await press(visitor, 'Cijfers');
    await reads(visitor, 'Wij krijgen geen verbinding');
    await press(visitor, 'Signalen');
    await reads(visitor, 'Nog te weinig om te tonen');
    desk.breakFor(undefined);
    await press(visitor, 'Cijfers');
    // Firefox keeps in mind that a script did not come, until the page is loaded anew.
    if (name === 'firefox') await visitor.goto(`${desk.endpoint}/desk`);
    else await press(visitor, 'Probeer opnieuw');
    await press(visitor, 'Cijfers');
    await reads(visitor, 'bijeenkomsten');
    await visitor.close();
  });

  it('shows the page of a group in the finder of visitors, once that has come', async () => {
    const institution = 'welzijn-gooistreek';
    const email = await desk.invite('Mieke', [{ task: 'offer', institution }]);
    const visitor = await visitorAt(name, `${desk.endpoint}/desk`);
    await signIn(visitor, desk.mail, email);
    await pressAt(visitor, '[data-group="assertiviteitstraining"]');
    await isThere(visitor, '#open-preview');
    // Firefox keeps in mind that a script did not come.
    if (name !== 'firefox') {
      desk.breakFor(/gmw-desk-visitors/);
      await pressAt(visitor, '#open-preview');
      await reads(visitor, 'Wij krijgen geen verbinding');
      desk.breakFor(undefined);
      await press(visitor, 'Probeer opnieuw');
    } else await pressAt(visitor, '#open-preview');
    await isThere(visitor, 'gmw-group-finder:not([hidden])');
    await press(visitor, 'Sluiten');
    await isGone(visitor, 'dialog');
    expect(await visitor.violations()).toEqual([]);
    await visitor.close();
  });

  it('gives a code to nobody else: the page is the same, and no mail comes', async () => {
    const unknown = newAddress();
    const known = await desk.invite('Mieke', [{ task: 'ballots' }]);
    const visitor = await visitorAt(name, `${desk.endpoint}/desk`);
    const toUnknown = await askForMail(visitor, unknown);
    await press(visitor, 'Ander e-mailadres');
    await isThere(visitor, '#email');
    // Somebody who is known gets theirs after it: by then the other would have come.
    const toKnown = await askForMail(visitor, known);
    expect(toKnown).toBe(toUnknown);
    await typeCode(visitor, desk.mail, known);
    expect(desk.mail.filter((it) => it.includes(unknown))).toEqual([]);
    await visitor.close();
  });
});
