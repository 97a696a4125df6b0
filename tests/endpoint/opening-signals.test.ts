import { expect, it } from 'vitest';
import type { MailMessage } from '../../src/endpoint/index.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleGroups } from './sample-groups.ts';
import { TestEndpoint } from './support.ts';

describeDatabases('who wants to hear when an edition opens', (open) => {
  const [first, ...others] = sampleGroups.groups!;
  const opensAt = '2027-01-20T09:00:00.000Z';
  const waiting = { signupStatus: 'not-yet-open', signupOpensAt: opensAt, startDate: '2027-03-02' };
  const start = async (group: object = {}, edition: object = {}) => {
    const mails: MailMessage[] = [];
    let now = new Date('2027-01-14T10:00:00Z');
    const [edition0, ...rest] = first!.editions;
    const changed = {
      ...edition0!,
      ...waiting,
      sessions: undefined,
      endDate: undefined,
      ...edition,
    };
    const offer = {
      ...sampleGroups,
      groups: [{ ...first!, ...group, editions: [changed, ...rest] }, ...others],
    };
    const database = await open();
    const endpoint = new TestEndpoint(connect(database), {
      offer: JSON.parse(JSON.stringify(offer)) as typeof sampleGroups,
      clock: () => now,
      mail: {
        send: (message: MailMessage) => {
          mails.push(message);
          return Promise.resolve();
        },
      },
    });
    const ask = (body: object = {}, options: object = {}) =>
      endpoint.submit(
        '/demand-signals',
        'demand-signal',
        { edition: changed.id, contact: { email: 'noor@example.nl' }, ...body },
        options,
      );
    const at = async (instant: string) => {
      now = new Date(instant);
      await endpoint.endpoint.work();
    };
    const kept = async () => {
      const query = 'select personal from demand_signals';
      const rows =
        database.kind === 'sqlite'
          ? database.connect().prepare(query).all()
          : (await database.connect().query(query)).rows;
      return (rows as { personal: string | null }[]).map((it) => it.personal);
    };
    return { endpoint, ask, mails, at, kept };
  };
  const errorsOf = async (response: Response) =>
    ((await response.json()) as { errors: object[] }).errors;

  it('gets one mail when it opens, and then the address is erased', async () => {
    const { ask, mails, at, kept } = await start();
    expect((await ask()).status).toBe(201);
    expect((await ask({ contact: { email: 'ada@example.nl' }, lang: 'en' })).status).toBe(201);
    await at('2027-01-20T08:59:00Z');
    expect(mails).toEqual([]);
    await at('2027-01-20T09:01:00Z');
    await at('2027-01-20T10:01:00Z');
    expect(mails.map((it) => it.to).sort()).toEqual(['ada@example.nl', 'noor@example.nl']);
    const text = mails.find((it) => it.to === 'noor@example.nl')!.text;
    expect(text).toContain(`U kunt u nu aanmelden voor ${first!.name}.`);
    expect(text).toContain('De eerste keer is dinsdag 2 maart 2027.');
    expect(await kept()).toEqual([null, null]);
    expect(text).toContain('Wij hebben uw mailadres nu gewist.');
    expect(mails.find((it) => it.to === 'ada@example.nl')!.text).toContain('You can sign up now');
  });

  it('gets none of what looks like spam', async () => {
    const spam = await start();
    await spam.ask({ website: 'x' });
    await spam.at('2027-01-21T09:00:00Z');
    expect(spam.mails).toEqual([]);
  });

  it('needs an address, an edition that is to open, and a group that is not sensitive', async () => {
    const { ask } = await start();
    expect(await errorsOf(await ask({ contact: undefined }))).toMatchObject([
      { pointer: '/contact/email', code: 'email-required' },
    ]);
    expect(await errorsOf(await ask({ contact: { email: 'noor' } }))).toMatchObject([
      { pointer: '/contact/email', code: 'email-invalid' },
    ]);
    expect(await errorsOf(await ask({ edition: 'nope' }))).toMatchObject([
      { pointer: '/edition', code: 'unknown-value' },
    ]);
    const open = await start({}, { signupStatus: 'open', signupOpensAt: undefined });
    expect(await errorsOf(await open.ask())).toMatchObject([{ code: 'not-waited-for' }]);
    const secret = await start({ sensitive: true });
    expect(await errorsOf(await secret.ask())).toMatchObject([{ code: 'sensitive' }]);
  });
});
