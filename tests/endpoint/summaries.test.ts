// The sentences of the export say what the numbers bear out, whatever the numbers.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { definitionPoll } from '../../src/endpoint/content/built-in.ts';
import { pollSummary } from '../../src/endpoint/desk/poll-summary.ts';
import { tally } from '../../src/domain/poll/tally.ts';

const options = ['a', 'b', 'c'].map((id, index) => ({
  id,
  number: index + 1,
  short: id,
  text: id,
}));
const summary = (...counts: number[]): string =>
  pollSummary(tally([Object.fromEntries(counts.map((it, i) => [options[i]!.id, it]))]), options);

it('calls the largest group of the 18 earlier votes what it is', () => {
  const rounds = (definitionPoll.rounds ?? []).map((it) => it.counts);
  const text = pollSummary(tally(rounds), definitionPoll.options);
  expect(text).toMatch(/^De grootste groep, 6 van de 18 \(33 %\), koos voor “/);
  expect(text).not.toMatch(/meerderheid|23/);
});

it.each([
  [[0, 0, 0], /^Er is nog niet gestemd\.$/],
  [[9, 9, 0], /^2 keuzes kregen even veel stemmen: “a” en “b”, elk 9 van de 18 \(50 %\)\./],
  [[1, 1, 1], /^3 keuzes kregen even veel stemmen: “a”, “b” en “c”, elk 1 van de 3 \(33 %\)\./],
  [[9, 8, 1], /^De grootste groep, 9 van de 18 \(50 %\)/],
  [[10, 8, 0], /^Een meerderheid, 10 van de 18 \(56 %\)/],
  [[5, 7, 6], /^De grootste groep, 7 van de 18 \(39 %\), koos voor “b”\./],
])('of %j says the right thing', (counts, expected) => {
  expect(summary(...counts)).toMatch(expected);
});

it('says "meerderheid" above half and nowhere else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 200 }), { minLength: 3, maxLength: 3 }), (counts) => {
      const total = counts.reduce((all, it) => all + it, 0);
      const most = Math.max(...counts);
      const text = summary(...counts);
      expect(text.includes('meerderheid')).toBe(2 * most > total);
      if (total > 0) expect(text).toContain(`${most} van de ${total}`);
    }),
  );
});
