import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { Announcement } from '../../../contract/desk-announcements.ts';
import {
  listAnnouncements,
  noteArrival,
  takeArrivalBack,
} from '../../../contract/desk-announcement-routes.ts';
import { readNumber } from '../../../domain/desk/announcement-number.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** Why a number is not right. */
export type NumberProblem = 'unknown' | 'arrived';

/** On the card: the number is saved by a press of its own, and without one there is nothing to save. */
type ArrivalProblem = NumberProblem | 'missing';

/**
 * The number of an announcement that somebody mentions after they signed up. It is not kept with the
 * person: only that somebody came.
 */
export class ArrivalController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  number = '';
  problem: ArrivalProblem | undefined;
  /** What was just noted, and can be taken back. */
  noted: Announcement | undefined;
  isBusy = false;
  failure: EndpointError | undefined;

  constructor(element: ReactiveControllerHost, host: DeskHost) {
    this.#element = element;
    this.#host = host;
  }

  clear(): void {
    this.number = '';
    this.problem = undefined;
    this.noted = undefined;
    this.failure = undefined;
  }

  type(number: string): void {
    this.number = number;
    this.problem = undefined;
    this.#element.requestUpdate();
  }

  /** Notes that who was announced with the typed number at an institution has come. */
  async save(institution: string): Promise<void> {
    if (this.number.trim() === '') {
      this.problem = 'missing';
      this.#element.requestUpdate();
      return this.#host.focusOn('#card-announcement');
    }
    await oneAtATime(this, this.#element, this.#host, async () => {
      const number = readNumber(this.number);
      const known = number === undefined ? undefined : await this.#find(number, institution);
      this.problem = !known ? 'unknown' : known.state === 'arrived' ? 'arrived' : undefined;
      this.#element.requestUpdate();
      if (!known || this.problem) return this.#host.focusOn('#card-announcement');
      const noted = await deskCall(this.#host, noteArrival, { params: { id: known.id } });
      this.clear();
      this.noted = noted;
      this.#host.changed();
      this.#element.requestUpdate();
      await this.#host.focusOn(`[data-undo="${known.id}"]`);
    });
  }

  async takeBack(): Promise<void> {
    const id = this.noted?.id;
    if (id === undefined) return;
    await oneAtATime(this, this.#element, this.#host, async () => {
      await deskCall(this.#host, takeArrivalBack, { params: { id } });
      this.clear();
      this.#host.announce(this.#host.t()('announcementUndone'));
      this.#host.changed();
      this.#element.requestUpdate();
      await this.#host.focusOn('#card-announcement');
    });
  }

  async #find(number: string, institution: string): Promise<Announcement | undefined> {
    const { announcements } = await deskCall(this.#host, listAnnouncements, { query: { number } });
    return announcements.find((it) => it.institution === institution);
  }
}
