import type { OfferFile } from '../../src/contract/offer-file.ts';

/** A poll with an earlier round, one that shows its result after voting, and one that is over. */
export const sampleBallots: OfferFile = {
  polls: [
    {
      id: 'lunch',
      question: 'Wat eten we?',
      options: [
        { id: 'soup', number: 1, short: 'Soep', text: 'Een kop soep met brood.' },
        { id: 'salad', number: 2, short: 'Salade', text: 'Een salade van het seizoen.' },
        { id: 'other', number: 3, short: 'Anders', text: 'Anders, namelijk', freeText: true },
      ],
      resultsVisible: 'always',
      minimumVotes: 0,
      rounds: [{ id: 'paper', label: 'Op papier', total: 5, counts: { soup: 3, salad: 2 } }],
    },
    {
      id: 'hidden',
      question: 'Wie wint?',
      options: [
        { id: 'a', number: 1, short: 'A', text: 'Ploeg A' },
        { id: 'b', number: 2, short: 'B', text: 'Ploeg B' },
      ],
      resultsVisible: 'after-vote',
      minimumVotes: 2,
    },
    {
      id: 'past',
      question: 'Wie won?',
      options: [
        { id: 'a', number: 1, short: 'A', text: 'Ploeg A' },
        { id: 'b', number: 2, short: 'B', text: 'Ploeg B' },
      ],
      resultsVisible: 'closed',
      minimumVotes: 0,
      closesAt: '2026-12-31T22:00:00+01:00',
    },
  ],
};
