import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import { newKey } from '../../../client/submission.ts';
import type {
  Announcement,
  AnnouncementList,
  AnnouncementPlace,
} from '../../../contract/desk-announcements.ts';
import {
  addAnnouncement,
  listAnnouncements,
  noteArrival,
  takeArrivalBack,
} from '../../../contract/desk-announcement-routes.ts';
import { numberInPairs } from '../../../domain/desk/announcement-number.ts';
import type { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** Announcements of referrers: a new one, the number that was given, and those that are open. */
export class AnnouncementsController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  /** Announcements that were marked as arrived here, by id: they stay in view with their way back. */
  readonly #ended = new Set<string>();
  /** The same over all tries of one form, so that one announcement has one number. */
  #key = newKey();
  readonly list: LoadController<AnnouncementList>;
  /** Whether the form, or the number that was given, is in view. */
  isOpen = false;
  /** Whether the list is unfolded. */
  isListOpen = false;
  given: Announcement | undefined;
  isMissing = false;
  isBusy = false;
  failure: EndpointError | undefined;

  /** `person` is who is signed in, while the list is shown. */
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.list = loadFor<AnnouncementList>({ element, host, person }, (signal) =>
      deskCall(host, listAnnouncements, { signal }),
    );
  }

  /** Those that are open, and those that were ended here. */
  get shown(): readonly Announcement[] {
    return (this.list.value?.announcements ?? []).filter(
      (it) => it.state === 'open' || this.#ended.has(it.id),
    );
  }

  open(): void {
    this.#show(true);
    void this.#host.focusOn('#new-announcement');
  }

  close(): void {
    this.#show(false);
    void this.#host.focusOn('#add-announcement');
  }

  /** Closes the form, whatever takes its place. */
  leave(): void {
    this.#show(false);
  }

  /** Forgets what was seen and done. */
  clear(): void {
    this.#ended.clear();
    this.isListOpen = false;
    this.#show(false);
  }

  unfold(isOpen: boolean): void {
    this.isListOpen = isOpen;
    this.#element.requestUpdate();
  }

  /** Notes an announcement; the number stays in view until somebody has said it. */
  async save(place: AnnouncementPlace | undefined, organization: string): Promise<void> {
    this.isMissing = organization.trim() === '';
    this.#element.requestUpdate();
    if (this.isMissing) return this.#host.focusOn('#announcement-organization');
    if (!place) return;
    const { institution, group } = place;
    const give = async () => {
      const body = { institution, organization, ...(group !== undefined && { group }) };
      this.given = await deskCall(this.#host, addAnnouncement, {
        body,
        idempotencyKey: this.#key,
      });
      const number = numberInPairs(this.given.number);
      this.#host.announce(`${this.#host.t()('sayNumber')}: ${number}`);
      this.#host.changed();
      this.#element.requestUpdate();
      await this.#host.focusOn('#given-number');
    };
    await oneAtATime(this, this.#element, this.#host, give, ({ status }) => {
      // Nothing was stored: what is sent next may be something else.
      if (status >= 400 && status < 500) this.#key = newKey();
    });
  }

  /** Notes that somebody mentioned the number. */
  noteArrival(it: Announcement): Promise<void> {
    return this.#change(it, noteArrival, `[data-undo="${it.id}"]`);
  }

  async takeBack(it: Announcement): Promise<void> {
    await this.#change(it, takeArrivalBack, `[data-arrival="${it.id}"]`, '#announcements');
  }

  #change(
    { id }: Announcement,
    route: typeof noteArrival | typeof takeArrivalBack,
    ...selectors: readonly string[]
  ): Promise<void> {
    return oneAtATime(this, this.#element, this.#host, async () => {
      const changed = await deskCall(this.#host, route, { params: { id } });
      if (changed.state === 'arrived') this.#ended.add(id);
      else {
        this.#ended.delete(id);
        this.#host.announce(this.#host.t()('announcementUndone'));
      }
      const list = this.list.value;
      if (list) {
        const announcements = list.announcements.map((it) => (it.id === id ? changed : it));
        const open = list.open + (changed.state === 'arrived' ? -1 : 1);
        this.list.set({ ...list, announcements, open });
      }
      this.#host.changed();
      await this.#host.focusOn(...selectors);
    });
  }

  #show(isOpen: boolean): void {
    this.#key = newKey();
    this.isOpen = isOpen;
    this.given = undefined;
    this.isMissing = false;
    this.failure = undefined;
    this.#element.requestUpdate();
  }
}
