import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { deskTasks, type DeskRight, type DeskTask } from '../../../src/contract/desk-rights.ts';
import { isAdministrator, mayGive } from '../../../src/domain/desk/granting.ts';
import { covers, placesFor } from '../../../src/domain/desk/scope.ts';

// Properties take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const institutions = ['ours', 'theirs'];
const groups = ['open', 'secret'];
const isSensitive = (group: string) => group === 'secret';

const places = fc.oneof(
  fc.constant({}),
  fc.record({ institution: fc.constantFrom(...institutions) }),
  fc.record({ institution: fc.constantFrom(...institutions), group: fc.constantFrom(...groups) }),
);
const right: fc.Arbitrary<DeskRight> = fc
  .tuple(fc.constantFrom(...deskTasks), places)
  .map(([task, place]) => ({ task, ...place }));
const own = fc.array(right, { maxLength: 8 });

/** Whether somebody reaches a group, as the desk decides it for each list and card. */
const reaches = (rights: readonly DeskRight[], { task }: DeskRight, institution: string) =>
  groups.filter((group) =>
    covers(
      {
        places: placesFor(rights, [task as DeskTask]),
        namedOnly: task === 'signups' ? ['secret'] : [],
      },
      { institution, group },
    ),
  );

describe('mayGive', () => {
  it('lets nobody but the administrator reach more by what they give to themselves', () => {
    fc.assert(
      fc.property(own, right, (rights, given) => {
        fc.pre(!isAdministrator(rights) && mayGive(rights, given, isSensitive));
        for (const institution of institutions)
          expect(reaches([...rights, given], given, institution)).toEqual(
            reaches(rights, given, institution),
          );
      }),
    );
  });
  it('needs the management of people where the right holds', () => {
    fc.assert(
      fc.property(own, right, (rights, given) => {
        const others = rights.filter((it) => it.task !== 'people');
        expect(mayGive(others, given, isSensitive)).toBe(false);
      }),
    );
  });
  it('lets who may give a right give it still when they have more rights', () => {
    fc.assert(
      fc.property(own, own, right, (rights, more, given) => {
        fc.pre(mayGive(rights, given, isSensitive));
        expect(mayGive([...rights, ...more], given, isSensitive)).toBe(true);
      }),
    );
  });
  it('lets an administrator begin with a sensitive group, and who is named for it go on', () => {
    const secret: DeskRight = { task: 'signups', institution: 'ours', group: 'secret' };
    const people: DeskRight = { task: 'people', institution: 'ours' };
    const whole: DeskRight = { task: 'signups', institution: 'ours' };
    expect(mayGive([people, whole], secret, isSensitive)).toBe(false);
    expect(mayGive([people, whole, secret], secret, isSensitive)).toBe(true);
    expect(mayGive([{ task: 'people' }, { task: 'signups' }], secret, isSensitive)).toBe(true);
  });
});
