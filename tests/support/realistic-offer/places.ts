import type { Location } from '../../../src/contract/group.ts';
import type { Random } from './random.ts';

/** Towns and villages of the offer. */
const size = 180;
/** The first of them are towns, which have neighbourhoods. */
const towns = 40;

const workingArea = [
  'Hilversum',
  'Huizen',
  'Bussum',
  'Naarden',
  'Laren',
  'Blaricum',
  'Weesp',
  'Muiden',
  'Eemnes',
  'Kortenhoef',
  'Loosdrecht',
];
const beginnings = ['Noord', 'Zuid', 'Ooster', 'Wester', 'Hoog', 'Nieuw', 'Oud', 'Groot', 'Klein'];
const endings = [
  'broek',
  'dijk',
  'eind',
  'haven',
  'heide',
  'hoven',
  'horst',
  'laar',
  'lo',
  'meer',
  'mond',
  'oord',
  'schans',
  'veen',
  'velde',
  'voort',
  'waard',
  'wijk',
  'wolde',
];
const neighbourhoods = ['Centrum', 'Noord', 'Oost', 'Zuid', 'West', 'Stationskwartier'];
const buildings = [
  'Wijkcentrum',
  'Buurthuis',
  'Huis van de buurt',
  'Bibliotheek',
  'Dorpshuis',
  'Ontmoetingscentrum',
  'Gezondheidscentrum',
];
const streets = [
  'Molenpad',
  'Kastanjehof',
  'Havenplein',
  'Sparrenlaan',
  'Wilgenstraat',
  'Korenweg',
];

interface Town {
  readonly city: string;
  readonly lat: number;
  readonly lon: number;
  readonly neighbourhoods: readonly string[];
}

/** Towns first. All but those of a real working area are made up. */
export const places: readonly Town[] = [
  ...workingArea,
  ...endings.flatMap((end) => beginnings.map((begin) => `${begin}${end}`)),
]
  .slice(0, size)
  .map((city, index) => ({
    city,
    lat: Number((51.6 + ((index * 37) % size) * 0.006).toFixed(4)),
    lon: Number((4.7 + ((index * 71) % size) * 0.007).toFixed(4)),
    neighbourhoods: index < towns ? neighbourhoods : [],
  }));

/** A building in a town or village; most groups are in the towns. */
export function randomLocation(random: Random): Location {
  const { city, lat, lon, neighbourhoods: districts } = random.pickUneven(places);
  return {
    name: random.pick(buildings),
    street: `${random.pick(streets)} ${random.between(1, 120)}`,
    postalCode: `${random.between(1200, 3899)} ${random.pick(['AB', 'CD', 'EK', 'GT'])}`,
    city,
    ...(districts.length > 0 && { district: random.pick(districts) }),
    lat,
    lon,
    ...(random.chance(0.3) && {
      directions: 'De ingang is aan het plein, naast de fietsenstalling.',
    }),
  };
}
