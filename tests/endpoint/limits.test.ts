import { expect, it } from 'vitest';
import { clientNetwork } from '../../src/endpoint/submission/client-network.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { sampleBallots } from './sample-ballots.ts';
import { TestEndpoint } from './support.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('of %s the limit is for %s', (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});

describeDatabases('the limits of an address', (open) => {
  const few = { count: 3, seconds: 600 };
  const perAddress = { signup: few, vote: few, 'survey-response': few, 'demand-signal': few };
  const start = async () =>
    new TestEndpoint(connect(await open()), {
      offer: sampleBallots,
      policy: { minTokenAge: 0, perAddress },
    });
  const vote = async (endpoint: TestEndpoint, address: string, option = 'soup') =>
    (await endpoint.submit('/polls/lunch/votes', 'vote', { option }, { address })).status;

  it('are those of an IPv6 network', async () => {
    const endpoint = await start();
    for (const last of [1, 2, 3]) expect(await vote(endpoint, `2001:db8:1:2::${last}`)).toBe(201);
    expect(await vote(endpoint, '2001:db8:1:2:ffff::4')).toBe(429);
    expect(await vote(endpoint, '2001:db8:1:3::1')).toBe(201);
  });

  it('count what is refused, and not for others', async () => {
    const endpoint = await start();
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push(await vote(endpoint, '192.0.2.7', 'nothing'));
    expect(statuses).toEqual([400, 400, 400, 429]);
    expect(await vote(endpoint, '192.0.2.7')).toBe(429);
    expect(await vote(endpoint, '192.0.2.8')).toBe(201);
  });
});
