import { expect, it } from 'vitest';
import type { PlanChange } from '../../../src/domain/offer/edition-plan.ts';
import { joinChanges } from '../../../src/domain/offer/join-changes.ts';

const session = { date: '2027-02-08' };
const moved: PlanChange = { kind: 'session-moved', was: { date: '2027-02-01' }, now: session };
const days: PlanChange = { kind: 'days', now: [session] };
const huizen: PlanChange = { kind: 'place', now: { city: 'Huizen' } };
const bussum: PlanChange = { kind: 'place', now: { city: 'Bussum' } };
const online: PlanChange = { kind: 'mode', now: 'online' };
const otherStart: PlanChange = { kind: 'other-start' };
const hasPlace: PlanChange = { kind: 'has-place' };
const noPlace: PlanChange = { kind: 'no-place' };

it.each<[string, PlanChange[], PlanChange[], PlanChange[]]>([
  ['both, in the order in which they are told', [huizen], [moved], [moved, huizen]],
  ['the later place', [otherStart, huizen], [bussum], [otherStart, bussum]],
  ['all days, not the session that moved before', [moved], [days], [days]],
  ['how it stands at the last start', [otherStart, noPlace], [hasPlace], [otherStart, hasPlace]],
  ['no place where it is online now', [moved, huizen], [online], [moved, online]],
])('changes that follow each other are told as %s', (_, earlier, later, joined) => {
  expect(joinChanges(earlier, later)).toEqual(joined);
});
