import type { Group } from '../../contract/group.ts';
import { isPoint, placeOf, type Point } from './place.ts';

/**
 * The middle of the locations in each place, by the code of the place. Locations that are kept secret
 * do not count.
 */
export function placeCenters(groups: readonly Group[]): ReadonlyMap<string, Point> {
  const centers = new Map<string, { lat: number; lon: number; locations: number }>();
  for (const { sensitive, editions } of groups) {
    if (sensitive) continue;
    for (const edition of editions) {
      const place = placeOf(edition);
      const { location } = edition;
      if (!place || !isPoint(location)) continue;
      const { lat, lon, locations } = centers.get(place.value) ?? { lat: 0, lon: 0, locations: 0 };
      centers.set(place.value, {
        lat: (lat * locations + location.lat) / (locations + 1),
        lon: (lon * locations + location.lon) / (locations + 1),
        locations: locations + 1,
      });
    }
  }
  return centers;
}
