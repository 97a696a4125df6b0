import type { Group } from '../../contract/group.ts';
import { isPoint, placeOf } from '../../domain/offer/place.ts';

/** The middle of each place that groups are in. What is secret is left out. */
export function placesOf(groups: readonly Group[]) {
  const places = new Map<string, { lat: number; lon: number; count: number }>();
  for (const { sensitive, editions } of groups)
    for (const edition of sensitive ? [] : editions) {
      const place = placeOf(edition);
      const { location } = edition;
      if (!place || !isPoint(location)) continue;
      const { lat, lon, count } = places.get(place.value) ?? { lat: 0, lon: 0, count: 0 };
      places.set(place.value, {
        lat: (lat * count + location.lat) / (count + 1),
        lon: (lon * count + location.lon) / (count + 1),
        count: count + 1,
      });
    }
  return places;
}
