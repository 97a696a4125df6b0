import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/contract/desk-decisions.ts';
import { outcomesFor } from '../../../src/elements/desk/todo/outcome.ts';

const decision = (changes: Partial<Decision>): Decision => ({
  id: 'call:G4-819',
  kind: 'call',
  since: '2026-12-01T09:00:00.000Z',
  edition: 'start',
  mode: 'self',
  status: 'received',
  ...changes,
});
const wordsOf = (changes: Partial<Decision>) =>
  outcomesFor(decision(changes)).map(({ words }) => words);
const closer = ['talk-planned', 'placed', 'waiting'];

describe('what came of a decision', () => {
  it('brings nobody closer to a start that was cancelled', () => {
    for (const kind of ['call', 'after-talk', 'waits-long']) {
      const outcomes = outcomesFor(decision({ kind, startCancelled: true }));
      const [first] = outcomes;
      expect(outcomes.filter(({ act }) => act.kind === 'start')).toHaveLength(1);
      expect(outcomes.map((it) => it.value)).toContain('elsewhere');
      expect(first?.act).toEqual({ kind: 'start' });
      for (const { act } of outcomes) if (act.kind === 'move') expect(closer).not.toContain(act.to);
    }
  });
  it('gives who waits no place and no other talk after a talk', () => {
    expect(wordsOf({ kind: 'after-talk', status: 'waiting' })).toEqual([
      'outcome-still-waits',
      'outcome-elsewhere',
      'outcome-withdrawn',
    ]);
  });
  it('plans a talk that somebody asked for, whatever the start', () => {
    const words = wordsOf({ mode: 'talk', startCancelled: true });
    expect(words).toContain('outcome-talk');
    expect(words).not.toContain('outcome-placed');
  });
  it('says nobody was spoken to who has no phone number', () => {
    const manner = { mayLeaveMessage: false, maySayWhoWeAre: false, attempts: 0 };
    expect(wordsOf({ manner: { ...manner, reach: 'phone' } })).toContain('outcome-talk');
    for (const reach of ['mail', 'none']) {
      const words = wordsOf({ manner: { ...manner, reach } });
      expect(words.slice(0, 2)).toEqual(['outcome-talk-only', 'outcome-placed-after']);
    }
  });
});
