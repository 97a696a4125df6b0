// An offer in which every field of the contract has the longest words and unbroken strings that people paste.
import { Edition, Group } from '../../src/contract/group.ts';
import { Institution } from '../../src/contract/institution.ts';
import type { OfferFile } from '../../src/contract/offer-file.ts';

/** A word of Dutch that is long, an address without a place to break it, and an e-mail address. */
export const longest = [
  'arbeidsongeschiktheidsverzekeringsmaatschappijen',
  'https://vergaderen.voorbeeld.example/meetup-join/19%3ameeting_NzQ0ZTY2ODAtZGI3LTRkZTktYjU2',
  'W'.repeat(90),
].join(' ');
const email =
  'groepsmaatschappelijkwerkenopvoedondersteuning@stichtingwelzijnvoorbeeldstad.example';
const phone = `+31 35 000 00 00 toestel ${'0'.repeat(40)}`;
const contact = { name: longest, phone, email, openingHours: longest };
const list = [longest, longest];

const soon = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const edition = (id: string, extra: Partial<Edition> = {}): Edition => ({
  id,
  startDate: soon(20),
  endDate: soon(27),
  sessions: [20, 27].map((days) => ({
    date: soon(days),
    startTime: '09:30',
    endTime: '11:30',
    note: longest,
  })),
  schedule: { frequency: 'weekly', byDay: ['MO', 'TU', 'WE', 'TH', 'FR'], startTime: '09:30' },
  timezone: 'Europe/Amsterdam',
  sessionCount: 2_147_483_647,
  entry: 'fixed',
  attendanceMode: 'offline',
  location: {
    name: longest,
    street: longest,
    postalCode: longest,
    city: longest,
    district: longest,
    lat: 52.2,
    lon: 5.1,
    directions: longest,
  },
  locationDisclosed: true,
  accessibility: list,
  childcare: 'ask',
  capacity: { minimum: 6, maximum: 2_000_000, available: 1_000_000, waiting: 0 },
  signupStatus: 'open',
  signupOpensAt: '2020-01-01T10:00:00Z',
  signupClosesAt: `${soon(19)}T10:00:00Z`,
  costs: [{ amount: 12_345_678.9, currency: 'EUR', description: longest }],
  contact,
  lang: 'nl',
  translations: { ar: { location: { directions: longest } } },
  ...extra,
});

const group = (id: string, extra: Partial<Group> = {}): Group => ({
  id,
  institution: 'longest',
  name: longest,
  summary: longest,
  description: `${longest}\n\n${longest}`,
  kind: 'course',
  approach: 'hands',
  themes: [{ value: longest.slice(0, 199), label: longest }],
  audiences: [{ value: longest.slice(0, 199), label: longest }],
  ageMin: 18,
  ageMax: 1_000_000,
  ageStrict: true,
  forWhom: longest,
  notFor: longest,
  goals: list,
  benefits: list,
  suitableWhen: list,
  notSuitableWhen: list,
  selfCheck: [{ question: longest, suits: 'yes' }],
  testimonials: [{ text: longest }],
  keywords: list,
  languages: ['nl', 'x-langetaalcode'],
  lang: 'nl',
  translations: { ar: { name: longest } },
  intake: 'required',
  referral: 'required',
  signupBy: 'form',
  sensitive: false,
  followsUp: ['longest-before'],
  scriptUrl: 'https://voorbeeld.example/draaiboek',
  contact,
  url: 'https://voorbeeld.example/',
  updatedAt: '2026-01-01T10:00:00Z',
  editions: [
    edition(`${id}-1`),
    edition(`${id}-2`, { entry: 'rolling', attendanceMode: 'mixed' }),
    edition(`${id}-3`, { signupStatus: 'not-yet-open', signupOpensAt: '2199-01-01T10:00:00Z' }),
  ],
  ...extra,
});

const texts = {
  responseTime: longest,
  whatHappensNext: longest,
  whoSeesData: longest,
  cannotPay: longest,
  whyAGroup: longest,
};

const institution: Institution = {
  id: 'longest',
  name: longest,
  url: 'https://voorbeeld.example/',
  phone,
  email,
  openingHours: longest,
  privacyUrl: 'https://voorbeeld.example/privacy',
  signupPage: 'https://voorbeeld.example/aanmelden',
  complaintsUrl: 'https://voorbeeld.example/klachten',
  minors: { selfFrom: 16, talkOnlyFrom: 12 },
  callerNumber: longest,
  callTimes: ['morning'],
  callLanguages: list,
  responseWorkingDays: 60,
  closingDays: [],
  languages: list,
  priorityPolicy: true,
  texts: { nl: texts },
  forProfessionals: {
    source: longest,
    lang: 'nl',
    order: list,
    indications: list,
    contraIndications: list,
    reasonsForColleagues: list,
    reasonsForFunders: list,
  },
  sample: true,
  lang: 'nl',
  translations: { ar: { name: longest } },
};

export const longestOffer: OfferFile = {
  institutions: [institution, { ...institution, id: 'other' }],
  groups: [
    group('longest'),
    group('longest-before', { kind: 'workshop' }),
    group('longest-phone', { signupBy: 'phone', institution: 'other', followsUp: ['longest'] }),
    group('longest-full', {
      editions: [edition('full-1', { signupStatus: 'full', capacity: undefined })],
    }),
    group('longest-arabic', { lang: 'ar', name: `مجموعة ${longest}` }),
  ],
};

/** What only the desk is told of a group. */
const forTheDesk = ['provision', 'funder'];

/** The fields of the contract that the offer does not have: a new field has to be added here. */
export function missingFields(): string[] {
  const missing = (schema: { shape: object }, record: object) =>
    Object.keys(schema.shape).filter((it) => !(it in record));
  return [
    ...missing(Group, group('any')).filter((it) => !forTheDesk.includes(it)),
    ...missing(Edition, edition('any')),
    ...missing(Institution, institution),
  ];
}
