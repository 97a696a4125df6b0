// The fault bench must be able to fail: each kind of violation, planted in a sound run, is found.
import { describe, expect, it } from 'vitest';
import { findViolations } from './check.ts';
import type { Evidence } from './check.ts';

/** A form that is sent and answered within a second. */
function moment(second: number): { sentAt: number; toldAt: number } {
  return { sentAt: second * 1000, toldAt: second * 1000 + 900 };
}

/** Three people and two places: one has a place, one withdrew, one waits for a place that is offered. */
const sound: Evidence = {
  places: 2,
  confirmed: [
    {
      ...moment(1),
      reference: 'A',
      name: 'An',
      email: 'an@x.nl',
      told: ['received'],
      isWithdrawn: false,
    },
    {
      ...moment(2),
      reference: 'B',
      name: 'Bo',
      email: 'bo@x.nl',
      told: ['received', 'received', 'withdrawn'],
      isWithdrawn: true,
    },
    {
      ...moment(3),
      reference: 'C',
      name: 'Cy',
      email: 'cy@x.nl',
      told: ['waiting', 'offered'],
      isWithdrawn: false,
    },
  ],
  votes: [
    { vote: 'v1', isWithdrawn: false },
    { vote: 'v2', isWithdrawn: true },
  ],
  wrongAnswers: [],
  signups: [
    { reference: 'A', name: 'An', status: 'received' },
    { reference: 'B', name: 'Bo', status: 'withdrawn' },
    { reference: 'C', name: 'Cy', status: 'offered' },
  ],
  history: [
    { reference: 'A', status: 'received' },
    { reference: 'B', status: 'received' },
    { reference: 'B', status: 'withdrawn' },
    { reference: 'C', status: 'waiting' },
    { reference: 'C', status: 'offered' },
  ],
  outbox: [
    { id: 'm1', kind: 'received', reference: 'A', state: 'sent' },
    { id: 'm2', kind: 'received', reference: 'B', state: 'failed' },
    { id: 'm3', kind: 'withdrawn', reference: 'B', state: 'sent' },
    { id: 'm4', kind: 'waiting', reference: 'C', state: 'failed' },
    { id: 'm5', kind: 'offered', reference: 'C', state: 'sent' },
  ],
  calls: [{ reference: 'C', reason: 'mail-refused' }],
  taken: [
    { id: 'm1', to: 'an@x.nl' },
    { id: 'm1', to: 'an@x.nl' },
    { id: 'm3', to: 'bo@x.nl' },
    { id: 'm5', to: 'cy@x.nl' },
  ],
  bounced: new Set(['bo@x.nl', 'cy@x.nl']),
  waitingSince: [],
  available: 0,
  waiting: 0,
  tally: 1,
};

const without = <Item>(items: readonly Item[], index: number): Item[] =>
  items.filter((_, i) => i !== index);
const changed = <Item>(items: readonly Item[], index: number, change: Partial<Item>): Item[] =>
  items.map((item, i) => (i === index ? { ...item, ...change } : item));

const violations: [what: string, change: Partial<Evidence>, found: string][] = [
  ['a sign-up is lost', { signups: without(sound.signups, 0) }, 'A was confirmed and is not there'],
  [
    'a sign-up is of somebody else',
    { signups: changed(sound.signups, 0, { name: 'Bo' }) },
    'A is of Bo, not An',
  ],
  [
    'a form is stored twice',
    { signups: [...sound.signups, { reference: 'D', name: 'An', status: 'withdrawn' }] },
    'An is there 2 times',
  ],
  [
    'a withdrawal is lost',
    { signups: changed(sound.signups, 1, { status: 'received' }) },
    'B is received, withdrawn: true',
  ],
  [
    'somebody was told what never was',
    { confirmed: changed(sound.confirmed, 0, { told: ['placed'] }) },
    'A was told "placed", which it never was',
  ],
  ['a place is given twice', { places: 1 }, '2 people have one of 1 places'],
  [
    'a place stays free',
    { places: 3, available: 1, ...oneWaits() },
    '1 wait while 2 places are free',
  ],
  ['a count of places is wrong', { available: 1 }, '1 places are said to be free, 2 of 2 are held'],
  ['a count of those who wait is wrong', { waiting: 4 }, '4 are said to wait, 0 do'],
  [
    'somebody came in before who waits longer',
    {
      waitingSince: [
        { reference: 'B', waiting_since: '2027-01-14T10:00:00.002Z' },
        { reference: 'A', waiting_since: '2027-01-14T10:00:00.003Z' },
      ],
    },
    'A waits behind B, who came later',
  ],
  ['a vote counts twice', { tally: 2 }, '2 votes are counted, 1 were confirmed'],
  [
    'two people got one vote',
    { votes: changed(sound.votes, 1, { vote: 'v1' }) },
    'vote v1 was given to 2 people',
  ],
  [
    'a state has no message',
    { outbox: without(sound.outbox, 0) },
    'A received: 1 times, with 0 messages',
  ],
  [
    'a message is of a state that was not',
    { outbox: changed(sound.outbox, 0, { kind: 'placed' }) },
    'a message of A placed, which never was',
  ],
  [
    'a message was not taken by the mail server',
    { taken: without(sound.taken, 2) },
    'message m3 (withdrawn of B) counts as sent, and was not',
  ],
  [
    'a message still waits',
    { outbox: changed(sound.outbox, 0, { state: 'waiting' }) },
    'message m1 (received of A) was not sent',
  ],
  [
    'a message is given up though the address is good',
    { bounced: new Set(['bo@x.nl']) },
    'message m4 (waiting of C) failed without cause',
  ],
  [
    'nobody calls for a message that came back',
    { calls: [] },
    'message m4 (waiting of C) failed, and nobody is to call',
  ],
  [
    'a message of a change that was taken back',
    { taken: [...sound.taken, { id: 'm9', to: 'an@x.nl' }] },
    'an@x.nl got message m9, which was never stored',
  ],
  [
    'a message went to somebody else',
    { taken: changed(sound.taken, 0, { to: 'cy@x.nl' }) },
    'cy@x.nl got the message of A',
  ],
  ['an answer was 500', { wrongAnswers: ['POST /signups got 500'] }, 'POST /signups got 500'],
];

/** C still waits. */
function oneWaits(): Partial<Evidence> {
  return { signups: changed(sound.signups, 2, { status: 'waiting' }), waiting: 1 };
}

describe('the check of the fault bench', () => {
  it('finds nothing in a sound run, in which messages came twice and came back', () => {
    expect(findViolations(sound)).toEqual([]);
  });

  it.each(violations)('finds that %s', (_what, change, found) => {
    expect(findViolations({ ...sound, ...change })).toContain(found);
  });
});
