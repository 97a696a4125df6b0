import type { Edition, Location } from '../../contract/group.ts';
import { slug } from '../text/text.ts';

/** A place as a value of a filter. */
export interface Place {
  value: string;
  label: string;
}

/** The town of an edition; `undefined` when it is unknown or the institution does not disclose it. */
export function placeOf(
  edition: Pick<Edition, 'location' | 'locationDisclosed'>,
): Place | undefined {
  const city = edition.locationDisclosed === false ? undefined : edition.location?.city;
  const value = city && slug(city);
  return value ? { value, label: city.trim() } : undefined;
}

/** The edition as it may be published: without its location when that is not disclosed. */
export function disclosed(edition: Edition): Edition {
  if (edition.locationDisclosed !== false) return edition;
  const { location: _location, ...rest } = edition;
  return rest;
}

/** A point on earth in degrees. */
export type Point = Pick<Location, 'lat' | 'lon'>;

const within = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit;

/** Whether both coordinates are known and possible. */
export function isPoint(point: Point | undefined | null): point is { lat: number; lon: number } {
  return within(point?.lat, 90) && within(point?.lon, 180);
}

/** Distance in kilometres along the earth (haversine); undefined when a coordinate is impossible. */
export function distanceKm(a: Point | undefined, b: Point | undefined): number | undefined {
  if (!isPoint(a) || !isPoint(b)) return undefined;
  const rad = Math.PI / 180;
  const sine = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const h =
    sine(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * sine(b.lon - a.lon);
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
}
