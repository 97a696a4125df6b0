import type { Edition, Group } from '../../src/contract/group.ts';
import type { OfferFile } from '../../src/contract/offer-file.ts';

/** An edition that takes sign-ups, on 14 January 2027. */
export const edition = (id: string, changes: Partial<Edition> = {}): Edition => ({
  id,
  startDate: '2027-02-01',
  endDate: '2027-03-01',
  sessions: [
    { date: '2027-02-01', startTime: '19:30', endTime: '21:30' },
    { date: '2027-03-01', startTime: '19:30', endTime: '21:30' },
  ],
  timezone: 'Europe/Amsterdam',
  entry: 'fixed',
  attendanceMode: 'offline',
  location: { name: 'Wijkcentrum', street: 'Molenpad 14', city: 'Hilversum', lat: 52.2, lon: 5.1 },
  capacity: { minimum: 3, maximum: 8, available: 8, waiting: 0 },
  signupStatus: 'open',
  ...changes,
});

export const group = (id: string, changes: Partial<Group> = {}): Group => ({
  id,
  institution: 'welzijn',
  name: `Groep ${id}`,
  summary: 'Samen oefenen.',
  kind: 'course',
  themes: [{ value: 'stress', label: 'Stress' }],
  audiences: [{ value: 'women', label: 'Vrouwen' }],
  editions: [edition(`${id}-1`)],
  ...changes,
});

/** Groups in the states that a sign-up can meet. */
export const sampleGroups: OfferFile = {
  institutions: [
    {
      id: 'welzijn',
      name: 'Welzijn Test',
      phone: '035 000 00 00',
      privacyUrl: 'https://welzijn.example/privacy',
      texts: { nl: { responseTime: 'Wij bellen binnen drie werkdagen.' } },
    },
  ],
  groups: [
    group('assertive'),
    group('money', {
      themes: [{ value: 'money', label: 'Geld' }],
      editions: [
        edition('money-1', { capacity: { maximum: 8, available: 0, waiting: 2 } }),
        edition('money-2', {
          startDate: '2027-04-01',
          sessions: [{ date: '2027-04-01', startTime: '10:00' }],
          location: { city: 'Huizen' },
        }),
      ],
    }),
    group('safe', {
      sensitive: true,
      signupBy: 'phone',
      editions: [edition('safe-1', { locationDisclosed: false })],
    }),
    group('over', { editions: [edition('over-1', { signupStatus: 'closed' })] }),
    group('later', {
      editions: [edition('later-1', { signupOpensAt: '2027-01-20T09:00:00+01:00' })],
    }),
  ],
};

/** Someone who signs up for themselves. */
export const participant = { name: 'Noor Bakker', phone: '06 12345678' };
