// What each step of the state machine is called, read as one sentence: true for who stands in the first state.
import { expect, it } from 'vitest';
import { signupStates } from '../../../src/contract/signup.ts';
import { movesFrom } from '../../../src/domain/signup/signup-state.ts';
import { moveWords } from '../../../src/elements/desk/state-words.ts';
import { deskTexts } from '../../../src/locale/nl/desk.ts';

const t = ((key: keyof typeof deskTexts) => deskTexts[key]) as never;

const toEnd = {
  withdrawn: 'Ziet ervan af',
  declined: 'Niet plaatsen',
  'referred-elsewhere': 'Verwijzen naar andere hulp',
};

const expected = {
  received: {
    'talk-planned': 'Gesprek plannen',
    placed: 'Plaatsen',
    'taking-part': 'Deelname begint',
    waiting: 'Op de wachtlijst zetten',
    ...toEnd,
  },
  'talk-planned': {
    received: 'Gesprek gaat niet door, terug naar nieuw',
    placed: 'Plaatsen',
    'taking-part': 'Deelname begint',
    waiting: 'Op de wachtlijst zetten',
    ...toEnd,
  },
  placed: {
    'talk-planned': 'Eerst nog een gesprek plannen',
    'taking-part': 'Deelname begint',
    waiting: 'Op de wachtlijst zetten',
    ...toEnd,
    declined: 'Toch niet plaatsen',
  },
  'taking-part': {
    finished: 'Afronden',
    withdrawn: 'Stopt met de groep',
    'referred-elsewhere': 'Verwijzen naar andere hulp',
  },
  finished: {},
  waiting: { offered: 'Bied de plaats aan', ...toEnd },
  offered: {
    received: 'Neemt de plaats aan',
    waiting: 'Terug op de wachtlijst zetten',
    expired: 'Aanbod laten verlopen',
    ...toEnd,
  },
  expired: {
    waiting: 'Terug op de wachtlijst zetten',
    offered: 'Bied de plaats opnieuw aan',
    ...toEnd,
  },
  withdrawn: {},
  declined: {},
  'referred-elsewhere': {},
};

it('calls each step that is possible what it is from there', () => {
  const words = signupStates.map((from) => [
    from,
    Object.fromEntries(movesFrom(from).map((to) => [to, moveWords(from, to, { t })])),
  ]);
  expect(Object.fromEntries(words)).toEqual(expected);
  expect(moveWords('talk-planned', 'talk-planned', { t })).toBe('Ander moment voor het gesprek');
});
