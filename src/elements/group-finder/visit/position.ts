import type { Point } from '../../../domain/offer/place.ts';

/** How long the device may look for its position, and how old a known position may be (milliseconds). */
const options: PositionOptions = { timeout: 10_000, maximumAge: 600_000 };

/** The visitor's own position. Only asked of the device on request; it stays in memory. */
export class Position {
  point: Point | undefined;
  /** Whether the device did not tell, the last time that it was asked. */
  hasFailed = false;

  /** Asks the device; `done` is called when it has answered, or `failed` when it does not tell. */
  request(done: () => void, failed: () => void): void {
    const fail = (): void => {
      this.hasFailed = true;
      failed();
    };
    // Old browsers and pages without HTTPS have none.
    const geolocation = navigator.geolocation as Geolocation | undefined;
    if (!geolocation) return fail();
    geolocation.getCurrentPosition(
      ({ coords }) => {
        this.point = { lat: coords.latitude, lon: coords.longitude };
        this.hasFailed = false;
        done();
      },
      fail,
      options,
    );
  }
}
