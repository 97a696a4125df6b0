import { describe, expect, it } from 'vitest';
import { Group } from '../../../src/contract/group.ts';
import { Institution } from '../../../src/contract/institution.ts';
import { realisticOffer } from './realistic-offer.ts';

const today = '2027-01-14';
const { groups, institutions } = realisticOffer(2_000, today);
const editions = groups.flatMap((it) => it.editions);

const countOf = (values: readonly unknown[]) => new Set(values).size;

describe('realistic offer', () => {
  it('keeps the contract, every record of it', () => {
    expect(institutions.filter((it) => !Institution.safeParse(it).success)).toEqual([]);
    expect(groups.filter((it) => !Group.safeParse(it).success)).toEqual([]);
    expect(countOf(groups.map((it) => it.id))).toBe(2_000);
    expect(countOf(editions.map((it) => it.id))).toBe(editions.length);
  });

  it('is the same every time', () => {
    expect(realisticOffer(50, today)).toEqual(realisticOffer(50, today));
  });

  it('has 26 themes and 180 towns and villages, of which some have neighbourhoods', () => {
    expect(countOf(groups.flatMap((it) => it.themes.map(({ value }) => value)))).toBe(26);
    const locations = editions.flatMap((it) => it.location ?? []);
    expect(countOf(locations.map((it) => it.city))).toBe(180);
    const divided = locations.filter((it) => it.district !== undefined);
    expect(countOf(divided.map((it) => it.city))).toBe(40);
    expect(countOf(divided.map((it) => `${it.city} ${it.district}`))).toBeGreaterThan(200);
  });

  it('has several institutions, and many groups of the same name', () => {
    expect(countOf(groups.map((it) => it.institution))).toBe(institutions.length);
    expect(countOf(groups.map((it) => it.name))).toBeLessThan(250);
  });

  it('has long texts, and words that few groups have', () => {
    const lengths = groups.map((it) => it.description!.length).toSorted((a, b) => a - b);
    expect(lengths[1_000]).toBeGreaterThan(1_000);
    expect(lengths[1_900]).toBeGreaterThan(2_500);
    const words = groups.flatMap((it) => it.description!.toLowerCase().match(/\p{L}+/gu) ?? []);
    expect(countOf(words)).toBeGreaterThan(6_000);
    const megabytes = JSON.stringify(groups).length / 1e6;
    expect(megabytes).toBeGreaterThan(6);
    expect(megabytes).toBeLessThan(14);
  });

  it('has editions in every state, and some whose place is a secret', () => {
    expect(countOf(editions.map((it) => it.entry))).toBe(3);
    expect(countOf(editions.map((it) => it.signupStatus))).toBe(5);
    const secret = editions.filter((it) => it.locationDisclosed === false);
    expect(secret.length).toBeGreaterThan(20);
    expect(secret.filter((it) => it.location !== undefined)).toEqual([]);
    expect(groups.some((it) => it.editions.length === 0)).toBe(true);
  });
});
