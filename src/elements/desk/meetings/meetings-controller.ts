import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { EditionMeetings, Meeting } from '../../../contract/desk-figures.ts';
import { listMeetings, putMeeting } from '../../../contract/desk-routes.ts';
import { isSameValue } from '../../../domain/same-value.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { draftOf, isWrong, reportOf, type MeetingDraft } from './meeting-draft.ts';

/** Meetings that show at first, and are added by "show more". */
const pageSize = 12;

/** What the part of the desk around it decides. */
interface MeetingsSurroundings {
  /** Whether this start is in view, for somebody who is signed in. */
  isInView(edition: string): boolean;
  /** The year that is looked at; of a start that people keep joining only its meetings show. */
  year?(): number | undefined;
}

/** How many people were at the meetings of one start. What is typed stays until it is saved or given up. */
export class MeetingsController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly #surroundings: MeetingsSurroundings;
  /** By start, then by day: another start that is opened meanwhile loses nothing. */
  readonly #drafts = new Map<string, Map<string, MeetingDraft>>();
  #edition: string | undefined;
  readonly list: LoadController<EditionMeetings>;
  shown = pageSize;
  isBusy = false;
  #isSaved = false;
  failure: EndpointError | undefined;
  /** The day whose number is no number of people. */
  wrong: string | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    surroundings: MeetingsSurroundings,
  ) {
    this.#element = element;
    this.#host = host;
    this.#surroundings = surroundings;
    this.list = new LoadController<EditionMeetings>(element, {
      key: () => (this.#inView === undefined ? undefined : [this.#inView, surroundings.year?.()]),
      load: (signal) => {
        const [params, query] = [{ id: this.#edition ?? '' }, { year: surroundings.year?.() }];
        return deskCall(host, listMeetings, { params, query, signal });
      },
      failed: (error) => host.report(error),
    });
  }

  /** The start whose form is open, in view or not. */
  get edition(): string | undefined {
    return this.#edition;
  }

  get isOpen(): boolean {
    return this.#inView !== undefined;
  }

  /** Everything that was filled in is stored. */
  get isSaved(): boolean {
    return this.#isSaved && !this.isChanged;
  }

  get isChanged(): boolean {
    return this.#changed.length > 0;
  }

  /** The meetings that show, the last one first: that is the one which somebody comes to note. */
  get meetings(): readonly Meeting[] {
    return (this.list.value?.meetings ?? []).toReversed().slice(0, this.shown);
  }

  get hasEarlier(): boolean {
    return this.shown < (this.list.value?.meetings.length ?? 0);
  }

  /** Opens the form of a start, and leads to it. */
  open(edition: string): void {
    this.choose(edition);
    void this.#host.focusOn('#meetings-form');
  }

  /** Shows the form of a start, or none. */
  choose(edition: string | undefined): void {
    this.#edition = edition;
    this.shown = pageSize;
    this.#forgetOutcome();
  }

  /** Gives up what was typed. */
  close(): void {
    this.#ofStart.clear();
    this.choose(undefined);
    void this.#host.focusOn('[data-meetings]', '#page');
  }

  clear(): void {
    this.#drafts.clear();
    this.choose(undefined);
  }

  showEarlier(): void {
    const { date } = this.meetings.at(-1)!;
    this.shown += pageSize;
    this.#element.requestUpdate();
    void this.#host.focusOn(`[data-meeting="${date}"] + div input`);
  }

  /** What is filled in for a meeting, else what is stored of it. */
  draft(meeting: Meeting): MeetingDraft {
    return this.#ofStart.get(meeting.date) ?? draftOf(meeting);
  }

  change(meeting: Meeting, change: Partial<MeetingDraft>): void {
    const draft = { ...this.draft(meeting), ...change };
    // What was put back as it is stored is no draft: a newer number of a colleague shows in its place.
    if (isSameValue(draft, draftOf(meeting))) this.#ofStart.delete(meeting.date);
    else this.#ofStart.set(meeting.date, draft);
    this.#forgetOutcome();
  }

  /** Saves what was changed, one meeting after the other, and shows what is stored of each. */
  async save(): Promise<void> {
    const edition = this.#inView;
    const changed = this.#changed;
    if (this.isBusy || edition === undefined || changed.length === 0) return;
    this.wrong = changed.find(([, draft]) => isWrong(draft))?.[0].date;
    this.#element.requestUpdate();
    if (this.wrong !== undefined) return this.#leadTo(this.wrong);
    await oneAtATime(this, this.#element, this.#host, async () => {
      for (const [{ date }, draft] of changed) {
        const params = { id: edition, date };
        const stored = await deskCall(this.#host, putMeeting, { params, body: reportOf(draft) });
        this.#keep(edition, draft, stored);
      }
      this.#isSaved = edition === this.#edition;
      this.#host.announce(this.#host.t()('meetingsSaved'));
      this.#host.changed();
    });
  }

  get #inView(): string | undefined {
    const edition = this.#edition;
    return edition !== undefined && this.#surroundings.isInView(edition) ? edition : undefined;
  }

  /** The meetings of which something else is filled in than is stored. */
  get #changed(): readonly (readonly [Meeting, MeetingDraft])[] {
    return (this.list.value?.meetings ?? [])
      .map((it) => [it, this.draft(it)] as const)
      .filter(([meeting, draft]) => !isSameValue(draft, draftOf(meeting)));
  }

  /** What is filled in for the start that is open. */
  get #ofStart(): Map<string, MeetingDraft> {
    const edition = this.#edition ?? '';
    const known = this.#drafts.get(edition) ?? new Map<string, MeetingDraft>();
    this.#drafts.set(edition, known);
    return known;
  }

  /** Puts what is stored in place of what was sent; what was typed since stays. */
  #keep(edition: string, sent: MeetingDraft, stored: Meeting): void {
    const drafts = this.#drafts.get(edition);
    if (drafts?.get(stored.date) === sent) drafts.delete(stored.date);
    if (edition !== this.#inView || !this.list.value) return;
    const meetings = this.list.value.meetings.map((it) => (it.date === stored.date ? stored : it));
    this.list.set({ meetings });
  }

  #leadTo(date: string): Promise<void> {
    this.shown = this.list.value?.meetings.length ?? pageSize;
    return this.#host.focusOn(`#present-${date}`);
  }

  #forgetOutcome(): void {
    this.#isSaved = false;
    this.failure = undefined;
    this.wrong = undefined;
    this.#element.requestUpdate();
  }
}
