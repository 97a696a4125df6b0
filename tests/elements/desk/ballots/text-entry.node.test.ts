import { expect, it } from 'vitest';
import type { DeskView } from '../../../../src/elements/desk/desk-view.ts';
import { decidedEntries } from '../../../../src/elements/desk/ballots/texts/text-entry.ts';

const view = {
  language: { code: 'nl', texts: {} },
  t: (key: string) => key,
} as unknown as DeskView;

it('has the day of a decision as it is in the Netherlands', () => {
  const decided = {
    kind: 'vote',
    id: 'v1',
    ballot: 'b1',
    approved: true,
    text: 'Samen leren',
    decidedAt: '2026-06-30T22:30:00Z',
  };
  const pending = { votes: [], voteBatches: [], responses: [], more: false };
  const [entry] = decidedEntries({ pending, decided: [decided], moreDecided: false }, view);
  expect(entry?.about).toBe('1 juli');
});
