import { describe, expect, it } from 'vitest';
import type { Edition, Group } from '../../../../src/contract/group.ts';
import { draftPage } from '../../../../src/elements/desk/offer/preview/draft-page.ts';

const edition: Edition = {
  id: 'e',
  startDate: '2027-02-02',
  entry: 'fixed',
  attendanceMode: 'offline',
  location: { city: 'Bussum' },
  capacity: { maximum: 12, available: 2 },
  signupStatus: 'open',
};
const group: Group = {
  id: 'g',
  institution: 'i',
  name: 'Assertief',
  summary: 'U leert nee zeggen.',
  kind: 'training',
  themes: [],
  audiences: [],
  provision: 'standing',
  funder: 'GGD',
  editions: [edition],
};
const standIns = { name: 'Naam', summary: 'Samenvatting' };
const now = new Date('2026-12-11T09:00:00Z');

const pageOf = (change: Partial<Group>): Group => draftPage({ ...group, ...change }, standIns, now);
const editionWith = (change: Partial<Edition>): Edition =>
  pageOf({ editions: [{ ...edition, ...change }] }).editions[0]!;

describe('the page of a draft', () => {
  it('has nothing that only the institution needs to know', () => {
    const { funder, provision, ...rest } = pageOf({});
    expect([funder, provision]).toEqual([undefined, undefined]);
    expect(rest).toMatchObject({ id: 'g', name: 'Assertief', summary: 'U leert nee zeggen.' });
  });

  it('has something for what is not typed yet', () => {
    expect(pageOf({ id: '', name: '', summary: '' })).toMatchObject({ ...standIns, id: 'preview' });
  });

  it('has the sign-up status that visitors would see', () => {
    expect(editionWith({}).signupStatus).toBe('few-places');
    expect(editionWith({ capacity: { maximum: 12, available: 0 } }).signupStatus).toBe(
      'waiting-list',
    );
    expect(editionWith({ signupOpensAt: '2027-01-01T00:00:00Z' }).signupStatus).toBe(
      'not-yet-open',
    );
    expect(editionWith({ startDate: '2026-12-01' }).signupStatus).toBe('closed');
  });

  it('does not tell where a start is that keeps it to itself', () => {
    expect(editionWith({}).location).toEqual({ city: 'Bussum' });
    expect(editionWith({ locationDisclosed: false }).location).toBeUndefined();
  });
});
