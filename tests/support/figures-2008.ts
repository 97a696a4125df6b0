// The year 2008 of the policy plan of Versa Welzijn (2009): 17 groups with 118 participants in 145
// meetings, and 7 more that others paid. How they are divided over groups and funders is made up.
import type { Edition, Group } from '../../src/contract/group.ts';
import type { OfferFile } from '../../src/contract/offer-file.ts';
import { addDays } from '../../src/domain/dates/dates.ts';
import { listOf } from '../../src/domain/list-of.ts';

/** The numbers of the source. */
export const totals2008 = { groups: 17, participants: 118, meetings: 145, groupsOfOthers: 7 };

export const institution2008 = 'welzijn';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly provision?: 'standing' | 'demand-led';
  readonly funder?: string;
  /** Participants and meetings of each start. */
  readonly starts: readonly (readonly [participants: number, meetings: number])[];
}

const rows: readonly Row[] = [
  {
    id: 'assertief',
    name: 'Assertiviteitstraining',
    theme: 'opkomen',
    provision: 'standing',
    starts: [
      [8, 9],
      [8, 9],
      [8, 9],
      [7, 9],
      [7, 9],
    ],
  },
  {
    id: 'uitkomen',
    name: 'Uitkomen met inkomen',
    theme: 'geld',
    provision: 'standing',
    starts: [
      [7, 6],
      [7, 6],
      [6, 6],
    ],
  },
  {
    id: 'put',
    name: 'In de put, uit de put',
    theme: 'somberheid',
    provision: 'standing',
    starts: [
      [8, 10],
      [7, 10],
    ],
  },
  {
    id: 'werkstress',
    name: 'Werken aan werkstress',
    theme: 'werk',
    provision: 'standing',
    starts: [
      [7, 8],
      [6, 8],
    ],
  },
  {
    id: 'onmacht',
    name: 'Van onmacht naar kracht',
    theme: 'geweld',
    provision: 'demand-led',
    starts: [
      [6, 12],
      [5, 12],
    ],
  },
  {
    id: 'echtparen',
    name: 'Communicatietraining voor echtparen',
    theme: 'relatie',
    provision: 'demand-led',
    starts: [[8, 6]],
  },
  {
    id: 'scheiding',
    name: 'Scheiding en opvoeding',
    theme: 'relatie',
    provision: 'demand-led',
    starts: [[7, 8]],
  },
  {
    id: 'sturing',
    name: 'Zelfsturing',
    theme: 'opkomen',
    provision: 'demand-led',
    starts: [[6, 8]],
  },
  { id: 'opvoeden', name: 'Opvoeden en zo', theme: 'opvoeden', funder: 'GGD', starts: others(2) },
  {
    id: 'pubers',
    name: 'Beter omgaan met pubers',
    theme: 'opvoeden',
    funder: 'GGD',
    starts: others(2),
  },
  {
    id: 'kleintjes',
    name: 'Let op de kleintjes',
    theme: 'geweld',
    funder: 'Instelling voor ggz',
    starts: others(2),
  },
  {
    id: 'uitkomen-huizen',
    name: 'Extra Uitkomen met inkomen',
    theme: 'geld',
    funder: 'Gemeente Huizen, Sociale Zaken',
    starts: others(1),
  },
];

function others(count: number): (readonly [number, number])[] {
  return listOf(count, () => [9, 5] as const);
}

const firstDay = '2008-02-04';

const startOf = (id: string, participants: number, meetings: number): Edition => ({
  id,
  startDate: firstDay,
  sessions: listOf(meetings, (week) => ({ date: addDays(firstDay, 7 * week) })),
  entry: 'fixed',
  attendanceMode: 'offline',
  signupStatus: 'open',
  capacity: { maximum: 12, heldElsewhere: participants },
});

/** The offer of 2008; `bySignup`: groups whose participants sign up here instead of elsewhere. */
export const offer2008 = ({ bySignup = [] as readonly string[] } = {}): OfferFile => ({
  institutions: [
    {
      id: institution2008,
      name: 'Welzijn Test',
      phone: '035 000 00 00',
      privacyUrl: 'https://welzijn.example/privacy',
    },
  ],
  groups: rows.map(({ id, name, theme, provision, funder, starts }): Group => ({
    id,
    institution: institution2008,
    name,
    summary: 'Samen oefenen.',
    kind: 'training',
    themes: [{ value: theme, label: theme }],
    audiences: [],
    ...(provision && { provision }),
    ...(funder !== undefined && { funder }),
    editions: starts.map(([participants, meetings], at) =>
      startOf(`${id}-${at + 1}`, bySignup.includes(id) ? 0 : participants, meetings),
    ),
  })),
});
