import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { FigureStart } from '../../../contract/desk-figures.ts';
import { putMeeting } from '../../../contract/desk-routes.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** What is filled in for a meeting; `present` as it is typed. */
export interface MeetingDraft {
  readonly held: boolean;
  readonly present: string;
}

const largest = 999;

/** The number that was typed; `undefined` for nothing, `NaN` for what is no number of people. */
export function presentOf(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return number <= largest ? number : Number.NaN;
}

/** Which meetings of one start took place, and how many people were there. */
export class MeetingsController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  /** By start, then by day: another start that is chosen meanwhile loses nothing. */
  readonly #drafts = new Map<string, Map<string, MeetingDraft>>();
  isOpen = false;
  /** The start that is filled in. */
  edition = '';
  isBusy = false;
  isSaved = false;
  failure: EndpointError | undefined;
  /** The day whose number is no number of people. */
  wrong: string | undefined;

  constructor(element: ReactiveControllerHost, host: DeskHost) {
    this.#element = element;
    this.#host = host;
  }

  open(): void {
    this.isOpen = true;
    void this.#host.focusOn('#meetings-start');
    this.#element.requestUpdate();
  }

  choose(edition: string): void {
    this.edition = edition;
    this.isSaved = false;
    this.failure = undefined;
    this.wrong = undefined;
    this.#element.requestUpdate();
  }

  clear(): void {
    this.isOpen = false;
    this.edition = '';
    this.#forget();
  }

  /** What is filled in for a meeting, else what is known of it. */
  draftOf({ meetings }: FigureStart, date: string): MeetingDraft {
    const known = meetings.find((it) => it.date === date);
    const present = known?.present === undefined ? '' : String(known.present);
    return this.#ofStart.get(date) ?? { held: known?.held ?? true, present };
  }

  change(start: FigureStart, date: string, draft: Partial<MeetingDraft>): void {
    this.#ofStart.set(date, { ...this.draftOf(start, date), ...draft });
    this.isSaved = false;
    this.wrong = undefined;
    this.#element.requestUpdate();
  }

  /** Saves what was changed, one meeting after the other; what is not saved yet stays filled in. */
  async save(): Promise<void> {
    if (this.isBusy) return;
    this.wrong = [...this.#ofStart].find(([, it]) => Number.isNaN(presentOf(it.present)))?.[0];
    if (this.wrong !== undefined) {
      this.#element.requestUpdate();
      return this.#host.focusOn(`#present-${this.wrong}`);
    }
    const { edition } = this;
    const drafts = this.#ofStart;
    await oneAtATime(this, this.#element, this.#host, async () => {
      for (const [date, { held, present: typed }] of drafts) {
        const present = held ? presentOf(typed) : undefined;
        const params = { id: edition, date };
        const body = { held, ...(present !== undefined && { present }) };
        await deskCall(this.#host, putMeeting, { params, body });
      }
      this.isSaved = true;
      this.#host.announce(this.#host.t()('meetingsSaved'));
      this.#host.changed();
    });
  }

  /** What is filled in for the start that is chosen. */
  get #ofStart(): Map<string, MeetingDraft> {
    const known = this.#drafts.get(this.edition) ?? new Map<string, MeetingDraft>();
    this.#drafts.set(this.edition, known);
    return known;
  }

  #forget(): void {
    this.#drafts.clear();
    this.isSaved = false;
    this.failure = undefined;
    this.wrong = undefined;
    this.#element.requestUpdate();
  }
}
