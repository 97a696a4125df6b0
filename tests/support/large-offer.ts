import type { Edition, Group } from '../../src/contract/group.ts';
import { addDays } from '../../src/domain/dates/dates.ts';
import { sampleOffer } from '../../src/endpoint/content/sample-offer.ts';

const towns = [
  ['Hilversum', 52.223, 5.176],
  ['Huizen', 52.299, 5.243],
  ['Bussum', 52.273, 5.162],
  ['Weesp', 52.307, 5.042],
  ['Laren', 52.256, 5.227],
  ['Baarn', 52.211, 5.287],
  ['Soest', 52.174, 5.291],
  ['Amersfoort', 52.156, 5.388],
  ['Almere', 52.371, 5.222],
  ['Utrecht', 52.091, 5.122],
] as const;
const times = ['09:30', '13:30', '19:30'];
const words = ['samen', 'stap', 'kracht', 'ruimte', 'grip', 'moed', 'rust', 'balans', 'verder'];

/**
 * An offer of any size for measuring: the groups of the sample over and over, each time in another
 * town, at another time, under another name. The same size always gives the same offer.
 */
export function largeOffer(size: number, today: string): Group[] {
  const sample = sampleOffer(today).groups ?? [];
  return Array.from({ length: size }, (_, i) => {
    const model = sample[i % sample.length]!;
    const turn = Math.floor(i / sample.length);
    const name = `${model.name}: ${words[turn % 9]!} en ${words[(turn * 7 + i) % 9]!} ${turn}`;
    const editions = model.editions.map((it, at) => varied(it, i, at));
    return {
      ...model,
      id: `${model.id}-${i}`,
      institution: `instelling-${i % 12}`,
      name,
      editions,
    };
  });
}

function varied(model: Edition, i: number, at: number): Edition {
  const [city, lat, lon] = towns[(i + at) % towns.length]!;
  const startTime = times[(i * 5 + at) % 3]!;
  const days = (i * 13 + at * 29) % 120;
  const moved = (date: string | undefined) => date && addDays(date, days);
  return {
    ...model,
    id: `${model.id}-${i}-${at}`,
    startDate: moved(model.startDate),
    endDate: moved(model.endDate),
    sessions: model.sessions?.map((it) => ({ ...it, date: moved(it.date)!, startTime })),
    schedule: model.schedule && { ...model.schedule, startTime },
    location: model.location && { ...model.location, city, lat, lon },
  };
}
