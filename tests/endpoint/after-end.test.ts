import { expect, it } from 'vitest';
import { Group } from '../../src/contract/group.ts';
import { problemTypes } from '../../src/contract/problem-types.ts';
import { describeDatabases } from '../support/databases.ts';
import { connect } from './adapter.ts';
import { edition, group, sampleGroups } from './sample-groups.ts';
import { signUp, somebody } from './sign-up.ts';
import { TestEndpoint, testClock } from './support.ts';

const offer = {
  ...sampleGroups,
  groups: [
    group('meeting', {
      kind: 'information-meeting',
      editions: [
        edition('meeting-1', {
          startDate: '2027-01-14',
          endDate: '2027-01-14',
          sessions: [{ date: '2027-01-14', startTime: '10:05', endTime: '10:30' }],
          capacity: { maximum: 2 },
        }),
      ],
    }),
  ],
};

describeDatabases('an edition of this morning', (open) => {
  it('takes sign-ups until the minute at which its last session ends', async () => {
    // 10.29 and 59 seconds in the Netherlands.
    const clock = testClock('2027-01-14T09:29:59Z');
    const endpoint = new TestEndpoint(connect(await open()), { offer, clock });
    const status = async () => {
      const answer = await endpoint.get('/groups/meeting');
      return Group.parse(await answer.json()).editions[0]?.signupStatus;
    };
    expect(await status()).toBe('few-places');
    await signUp(endpoint, { edition: 'meeting-1' });
    clock.forward(1);
    expect(await status()).toBe('closed');
    const body = { mode: 'self', edition: 'meeting-1', participant: somebody() };
    const late = await endpoint.submit('/signups', 'signup', body);
    expect([late.status, await late.json()]).toMatchObject([
      409,
      { type: problemTypes.signupClosed, errors: [{ code: 'closed' }] },
    ]);
  });
});
