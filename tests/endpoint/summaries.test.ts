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
/** One round of votes. */
const round = (id: string, counts: Record<string, number>) => ({
  id,
  label: id,
  ...tally([counts]),
});
const summaryOf = (rounds: ReturnType<typeof round>[], named = options): string =>
  pollSummary({ ...tally(rounds.map((it) => it.counts)), rounds }, named);
const ofOptions = (counts: readonly number[]) =>
  Object.fromEntries(counts.map((it, i) => [options[i]!.id, it]));
const summary = (...counts: number[]): string => summaryOf([round('live', ofOptions(counts))]);

it('calls the largest group of the 18 earlier votes what it is', () => {
  const rounds = (definitionPoll.rounds ?? []).map((it) => round(it.id, it.counts));
  const text = summaryOf(rounds, definitionPoll.options);
  expect(text).toMatch(/^Eerder heeft de grootste groep, 6 van de 18 \(33 %\), gekozen voor “/);
  expect(text).toContain(' Deze ronde: 0 stemmen. ');
  expect(text).not.toMatch(/meerderheid|23/);
});

it('tells earlier rounds apart from this one', () => {
  const earlier = [round('first', { a: 4 }), round('second', { b: 3 })];
  expect(summaryOf([...earlier, round('live', { a: 1 })])).toMatch(
    /^Alles bij elkaar heeft een meerderheid, 5 van de 8 \(63 %\), gekozen voor “a”\. Eerder: 7 stemmen\. Deze ronde: 1 stem\. /,
  );
  expect(summaryOf([round('first', { a: 4, b: 4 })])).toMatch(
    /^Eerder hebben 2 keuzes even veel stemmen gekregen: “a” en “b”, elk 4 van de 8 \(50 %\)\. Deze ronde: 0 stemmen\. /,
  );
});

it.each([
  [[0, 0, 0], /^Er is nog niet gestemd\.$/],
  [
    [9, 9, 0],
    /^2 keuzes hebben even veel stemmen gekregen: “a” en “b”, elk 9 van de 18 \(50 %\)\./,
  ],
  [
    [1, 1, 1],
    /^3 keuzes hebben even veel stemmen gekregen: “a”, “b” en “c”, elk 1 van de 3 \(33 %\)\./,
  ],
  [[9, 8, 1], /^De grootste groep, 9 van de 18 \(50 %\)/],
  [[10, 8, 0], /^Een meerderheid, 10 van de 18 \(56 %\)/],
  [[5, 7, 6], /^De grootste groep, 7 van de 18 \(39 %\), heeft gekozen voor “b”\./],
])('of %j says the right thing', (counts, expected) => {
  expect(summary(...counts)).toMatch(expected);
});

it('says "meerderheid" above half and nowhere else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 200 }), { minLength: 3, maxLength: 3 }), (counts) => {
      const total = counts.reduce((all, it) => all + it, 0);
      const most = Math.max(...counts);
      const text = summary(...counts);
      expect(/meerderheid/i.test(text)).toBe(2 * most > total);
      if (total > 0) expect(text).toContain(`${most} van de ${total}`);
    }),
  );
});
