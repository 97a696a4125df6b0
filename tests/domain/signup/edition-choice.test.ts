import { describe, expect, it } from 'vitest';
import type { Edition, Group } from '../../../src/contract/group.ts';
import { editionChoice } from '../../../src/domain/signup/edition-choice.ts';
import { edition } from '../../endpoint/sample-groups.ts';

const group = (editions: Edition[], changes: Partial<Group> = {}) =>
  ({ id: 'g', name: 'G', editions, ...changes }) as Group;

const open = edition('open', { signupStatus: 'open' });
const waiting = edition('waiting', { signupStatus: 'waiting-list' });
const closed = edition('closed', { signupStatus: 'closed' });
const later = edition('later', { signupStatus: 'not-yet-open' });

describe('the choice of an edition', () => {
  it.each([
    ['fixes the requested edition', [open, waiting], 'waiting', ['open', 'waiting'], 'waiting'],
    ['fixes the only open edition', [closed, open], undefined, ['open'], 'open'],
    ['fixes none of two', [open, waiting], undefined, ['open', 'waiting'], undefined],
    ['fixes none instead of a closed one', [open, closed], 'closed', ['open'], undefined],
    ['has nothing without editions', [], undefined, [], undefined],
  ])('%s', (_, editions, requested, ids, fixed) => {
    const choice = editionChoice(group(editions), requested);
    expect(choice.open.map((it) => it.id)).toEqual(ids);
    expect(choice.fixed?.id).toBe(fixed);
  });

  it.each([
    ['the status of the requested edition', [open, closed], 'closed', 'closed', 'closed'],
    ['that the requested edition is gone', [open], 'nowhere', 'gone', undefined],
    [
      'the edition that will open, when none is open',
      [closed, later],
      undefined,
      'not-yet-open',
      'later',
    ],
    ['nothing when the requested edition is open', [open, closed], 'open', undefined, undefined],
    ['nothing when another edition is open', [open, closed], undefined, undefined, undefined],
  ])('names %s', (_, editions, requested, obstacle, blocked) => {
    const choice = editionChoice(group(editions), requested);
    expect(choice.obstacle).toBe(obstacle);
    expect(choice.blocked?.id).toBe(blocked);
  });

  it('lets people into a rolling group that has started, and not into another', () => {
    const started = (entry: string) => edition('a', { signupStatus: 'started', entry });
    expect(editionChoice(group([started('rolling')]), 'a').fixed?.id).toBe('a');
    expect(editionChoice(group([started('fixed')]), 'a').obstacle).toBe('started');
  });

  it('leaves a status that is not known to the endpoint', () => {
    const unknown = edition('a', { signupStatus: 'lottery' });
    expect(editionChoice(group([unknown]), 'a').fixed?.id).toBe('a');
  });

  it.each([
    ['a group that takes sign-ups by phone', { signupBy: 'phone' }, 'phone'],
    ['a sensitive group', { sensitive: true }, 'phone'],
    ['a sensitive group whose form is safe', { sensitive: true, signupBy: 'form' }, undefined],
  ] as [string, Partial<Group>, string | undefined][])('%s: %o', (_, changes, obstacle) => {
    const choice = editionChoice(group([open], changes), undefined);
    expect(choice.obstacle).toBe(obstacle);
    expect(choice.open).toHaveLength(obstacle ? 0 : 1);
  });
});
