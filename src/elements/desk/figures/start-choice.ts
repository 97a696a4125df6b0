import type { ReactiveControllerHost } from 'lit';
import type { DeskHost } from '../desk-host.ts';
import type { MeetingsController } from '../meetings/meetings-controller.ts';

/** Choosing the start of the year whose numbers of people are filled in. */
export class StartChoice {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly meetings: MeetingsController;
  isOpen = false;

  constructor(element: ReactiveControllerHost, host: DeskHost, meetings: MeetingsController) {
    this.#element = element;
    this.#host = host;
    this.meetings = meetings;
  }

  open(): void {
    this.isOpen = true;
    this.#element.requestUpdate();
    void this.#host.focusOn('#meetings-start');
  }

  close(): void {
    this.isOpen = false;
    this.meetings.close();
  }

  clear(): void {
    this.isOpen = false;
    this.meetings.clear();
  }
}
