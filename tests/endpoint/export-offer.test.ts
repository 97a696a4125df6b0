import { expect, it } from 'vitest';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleBallots } from './sample-ballots.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const offer = {
  ...sampleBallots,
  institutions: (sampleGroups.institutions ?? []).map((it) => ({
    ...it,
    retention: { waitingDays: 100 },
  })),
  groups: [
    ...(sampleGroups.groups ?? []),
    group('always', {
      editions: [edition('always-1', { entry: 'rolling', capacity: { maximum: 9, perMonth: 2 } })],
    }),
  ],
};

describeDatabases('the offer as a file', (open) => {
  it('can be imported again, elsewhere and in the same place', async () => {
    const one = new TestEndpoint(connect(await open()), { offer });
    await signUp(one, { edition: 'assertive-1' });
    const file: unknown = JSON.parse(JSON.stringify(await one.endpoint.exportOffer()));
    expect(JSON.stringify(file)).not.toMatch(/Deelnemer|"personal"/);
    const other = new TestEndpoint(connect(await open()), {});
    const report = await other.endpoint.importOffer(file);
    expect(report.problems).toEqual([]);
    expect(report.imported).toMatchObject({ institutions: 1, groups: 6 });
    expect(JSON.parse(JSON.stringify(await other.endpoint.exportOffer()))).toEqual(file);

    const seen = async (endpoint: TestEndpoint) => (await endpoint.get('/groups')).json();
    const before: unknown = await seen(one);
    expect((await one.endpoint.importOffer(file)).problems).toEqual([]);
    expect(await seen(one)).toEqual(before);
    expect(before).not.toEqual(await seen(other));
  });

  it('takes the sample offer out and in', async () => {
    const clock = testClock();
    const one = new TestEndpoint(connect(await open()), { sample: true, clock });
    const file = await one.endpoint.exportOffer();
    const other = new TestEndpoint(connect(await open()), { clock });
    expect((await other.endpoint.importOffer(file)).problems).toEqual([]);
    for (const path of ['/groups', '/polls/definition', '/surveys/offer-priorities']) {
      const bodies = [await one.get(path), await other.get(path)].map((it) => it.json());
      expect(await bodies[1]).toEqual(await bodies[0]);
    }
  });
});
