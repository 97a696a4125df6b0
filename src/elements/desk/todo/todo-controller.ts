import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import type { Decision, DecisionList } from '../../../contract/desk-decisions.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import {
  closeAnnouncement,
  noteArrival,
  takeArrivalBack,
  takeClosingBack,
} from '../../../contract/desk-announcement-routes.ts';
import {
  getDeskCard,
  listDecisions,
  takeCallAttemptBack,
  takeSignupCallBack,
} from '../../../contract/desk-routes.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import {
  isSettled,
  type ChangeController,
  type HeldConflict,
} from '../changes/change-controller.ts';
import { decidedOn } from '../changes/decided-on.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';
import { readStarts } from '../signups/read-starts.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { carryOut } from './carry-out.ts';
import {
  emptyDraft,
  fieldOf,
  problemOf,
  type DraftProblem,
  type OutcomeDraft,
} from './outcome-draft.ts';
import { outcomesFor, type Outcome } from './outcome.ts';

/** Milliseconds for which a call that was reached stays in view, with the way back. */
const undoTime = 5 * 60_000;

/** The list of decisions, the one that is open, and what was done with the others. */
export class TodoController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #changes: ChangeController;
  /** Decisions that were carried out at once, by id. */
  readonly #noted = new Map<string, Outcome>();
  /** Decisions that left the list by what was noted, for as long as that can be taken back. */
  readonly #done = new Map<string, { decision: Decision; until: number }>();
  readonly list: LoadController<DecisionList>;
  readonly card: LoadController<DeskCard>;
  /** The starts of the institution, for who chose none yet. */
  readonly starts: LoadController<readonly DeskEdition[]>;
  opened: string | undefined;
  /** What is typed in each decision, by its id: another one that is opened meanwhile loses nothing. */
  readonly #drafts = new Map<string, OutcomeDraft>();
  problem: DraftProblem | undefined;
  /** The decision that `failure` is about, where that is not the one that is open. */
  #failed: string | undefined;
  failure: EndpointError | undefined;
  isBusy = false;

  /** `person` is who is signed in, while this list is shown. */
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    changes: ChangeController,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.#changes = changes;
    this.list = loadFor<DecisionList>({ element, host, person }, (signal) =>
      deskCall(host, listDecisions, { signal }),
    );
    this.card = new LoadController<DeskCard>(element, {
      key: () => {
        const reference = this.#openDecision?.reference;
        return person() !== undefined && reference ? [person(), reference] : undefined;
      },
      load: (signal) =>
        deskCall(host, getDeskCard, {
          params: { reference: this.#openDecision?.reference ?? '' },
          signal,
        }),
      failed: (error) => host.report(error),
      loaded: () => void host.focusOn('.opened .number-to-call', '.opened input'),
    });
    this.starts = new LoadController<readonly DeskEdition[]>(element, {
      key: () => {
        const decision = this.#openDecision;
        const isAsked = decision && outcomesFor(decision).some(({ act }) => act.kind === 'start');
        return person() !== undefined && isAsked ? [person()] : undefined;
      },
      load: (signal) => readStarts(host, signal),
      failed: (error) => host.report(error),
    });
  }

  get decisions(): readonly Decision[] {
    const listed = this.list.value?.decisions ?? [];
    const gone = [...this.#done.values()].filter(
      ({ decision, until }) => until > Date.now() && !listed.some((it) => it.id === decision.id),
    );
    return [...listed, ...gone.map((it) => it.decision)];
  }

  /** Wishes with words of danger, for who reads the signals. */
  get signalsToReadToday(): number | undefined {
    return this.list.value?.signalsToReadToday;
  }

  /** Decisions that still wait for somebody. */
  get waiting(): number | undefined {
    return this.list.value && this.decisions.filter((it) => this.isWaiting(it)).length;
  }

  /** Whether somebody still has to decide: it was neither decided here nor is it only held. */
  isWaiting(decision: Decision): boolean {
    return (
      !this.changeFor(decision) &&
      !this.isDone(decision) &&
      !this.isEnded(decision) &&
      !isHeld(decision)
    );
  }

  /** The change that was made for a decision and can still be taken back. */
  changeFor({ kind, reference, next }: Decision): HeldChange | undefined {
    const about = kind === 'offer-place' ? next?.reference : reference;
    if (
      kind === 'phone' ||
      kind === 'tell-referrer' ||
      kind === 'failed-change' ||
      about === undefined
    )
      return undefined;
    return this.list.value?.changes.find((it) => it.reference === about);
  }

  /** What was noted about a decision since the list was read. */
  notedFor({ id }: Decision): Outcome | undefined {
    return this.#noted.get(id);
  }

  /** Takes a noted call back, with its note. */
  async takeCallBack({ id, reference = '', call = '' }: Decision): Promise<void> {
    const isOfList = this.#noted.get(id)?.act.kind === 'call-list';
    await this.#try(async () => {
      if (isOfList) await deskCall(this.#host, takeCallAttemptBack, { params: { id: call } });
      else await deskCall(this.#host, takeSignupCallBack, { params: { reference } });
      this.#noted.delete(id);
      this.#done.delete(id);
      await this.list.refresh();
      this.#host.announce(this.#host.t()('callTakenBack'));
      this.#host.changed();
      await this.#host.focusOn(`[data-verb="${id}"]`, '#page');
    });
  }

  /** Whether nothing is left to do: who was reached need not be called again. */
  isDone(decision: Decision): boolean {
    const act = this.notedFor(decision)?.act;
    return act?.kind === 'call-list' && act.outcome === 'reached';
  }

  /** Whether somebody decided about an announcement: nobody has to ask any more. */
  isEnded({ kind, announcementState: state }: Decision): boolean {
    return kind === 'announced' && state !== undefined && state !== 'open';
  }

  /** Takes back what was noted about an announcement. */
  async reopenAnnouncement(decision: Decision): Promise<void> {
    const { id, announcement = '', announcementState } = decision;
    await this.#try(async () => {
      const route = announcementState === 'arrived' ? takeArrivalBack : takeClosingBack;
      const { state } = await deskCall(this.#host, route, { params: { id: announcement } });
      this.#setAnnouncement(id, state);
      this.#host.announce(this.#host.t()('announcementUndone'));
      this.#host.changed();
      await this.#host.focusOn(`[data-verb="${id}"]`, `[data-undo="${id}"]`, '#page');
    });
  }

  open({ id, reference }: Decision): void {
    this.opened = id;
    this.#noted.delete(id);
    this.#reset();
    if (reference === undefined) void this.#host.focusOn('.opened');
  }

  close(): void {
    const id = this.opened;
    this.opened = undefined;
    this.#reset();
    void this.#host.focusOn(`[data-verb="${id}"]`, '#page');
  }

  /** Closes what is open, since another part of the desk is looked at. */
  leave(): void {
    this.opened = undefined;
    this.#noted.clear();
    this.#done.clear();
    this.#reset();
  }

  /** Forgets what was typed and seen. */
  clear(): void {
    this.#drafts.clear();
    this.leave();
  }

  /** What is typed in the decision that is open. */
  get draft(): Readonly<OutcomeDraft> {
    return this.#drafts.get(this.opened ?? '') ?? emptyDraft();
  }

  change(draft: Partial<OutcomeDraft>): void {
    if (this.opened !== undefined) this.#drafts.set(this.opened, { ...this.draft, ...draft });
    this.problem = undefined;
    this.#element.requestUpdate();
  }

  /** Carries out what was chosen. What was typed stays until it has worked. */
  async submit(decision: Decision): Promise<void> {
    const outcome = outcomesFor(decision).find((it) => it.value === this.draft.outcome);
    const problem = problemOf(outcome, this.draft);
    if (!outcome || problem) {
      this.problem = problem;
      this.#element.requestUpdate();
      return this.#host.focusOn(fieldOf[problem ?? 'outcome']);
    }
    await this.#try(async () => {
      if (outcome.act.kind === 'announcement')
        return this.#endAnnouncement(decision, outcome.act.to);
      const at = { host: this.#host, changes: this.#changes };
      const change = await carryOut(at, decision, outcome.act, this.draft);
      this.#drafts.delete(decision.id);
      this.opened = undefined;
      this.#reset();
      if (change) return this.#show(change);
      this.#noted.set(decision.id, outcome);
      if (this.isDone(decision)) {
        this.#done.set(decision.id, { decision, until: Date.now() + undoTime });
      }
      this.#host.changed();
      await this.#host.focusOn(`[data-undo="${decision.id}"]`, '#page');
    }, decision.reference);
  }

  /** Offers a free place to who is next. */
  async offerPlace({ next, edition }: Decision): Promise<void> {
    if (!next) return;
    const basis = decidedOn({ status: 'waiting', edition });
    await this.#try(
      async () => this.#show(await this.#changes.hold(next.reference, { ...basis, to: 'offered' })),
      next.reference,
    );
  }

  /** Leaves what waits as it is, and forgets what was wanted here. */
  async keepHeld({ id, reference = '' }: HeldChange): Promise<void> {
    this.#changes.keep(reference);
    this.opened = undefined;
    this.#reset();
    await this.#host.focusOn(`[data-undo="${id}"]`, '#page');
  }

  /** Holds what was wanted here instead of what waits. */
  async replaceHeld(reference: string, conflict: HeldConflict): Promise<void> {
    await this.#try(async () => {
      const change = await this.#changes.replace(reference, conflict);
      this.opened = undefined;
      this.#reset();
      await this.#show(change);
    }, reference);
  }

  /** Why the change of a decision could not be taken back, or replaced. */
  failureFor({ id }: Decision): EndpointError | undefined {
    return this.#failed === id ? this.failure : undefined;
  }

  async undo(decision: Decision, change: HeldChange): Promise<void> {
    const error = await this.#changes.takeBack(change);
    if (error) {
      const isLate = this.#changes.isLate(change);
      this.#failed = decision.id;
      this.failure = isLate ? undefined : error;
      this.#host.report(error);
      // The line of what took effect stays where it is; anything else is read again.
      if (!isLate && isSettled(error)) await this.list.refresh();
      this.#element.requestUpdate();
      const { id } = this.changeFor(decision) ?? change;
      return this.#host.focusOn(`[data-line="${id}"]`, `[data-verb="${decision.id}"]`, '#page');
    }
    this.failure = undefined;
    this.#setChanges((all) => all.filter((it) => it.id !== change.id));
    this.#host.announce(this.#host.t()('undone'));
    await this.#host.focusOn(`[data-verb="${decision.id}"]`);
  }

  async #endAnnouncement(
    { id, announcement = '' }: Decision,
    to: 'arrived' | 'closed',
  ): Promise<void> {
    const route = to === 'arrived' ? noteArrival : closeAnnouncement;
    const { state } = await deskCall(this.#host, route, { params: { id: announcement } });
    this.#drafts.delete(id);
    this.opened = undefined;
    this.#reset();
    this.#setAnnouncement(id, state);
    this.#host.changed();
    await this.#host.focusOn(`[data-undo="${id}"]`, '#page');
  }

  #setAnnouncement(id: string, announcementState: string): void {
    const list = this.list.value;
    if (!list) return;
    const decisions = list.decisions.map((it) =>
      it.id === id ? { ...it, announcementState } : it,
    );
    this.list.set({ ...list, decisions });
  }

  async #show(change: HeldChange): Promise<void> {
    this.#setChanges((all) => [change, ...all.filter((it) => it.reference !== change.reference)]);
    this.#host.changed();
    await this.#host.focusOn(`[data-undo="${change.id}"]`);
  }

  #setChanges(change: (all: readonly HeldChange[]) => HeldChange[]): void {
    const list = this.list.value;
    if (list) this.list.set({ ...list, changes: change(list.changes) });
  }

  #try(act: () => Promise<void>, reference?: string): Promise<void> {
    this.#failed = undefined;
    return oneAtATime(this, this.#element, this.#host, act, (error) =>
      error.status === 409 ? this.#readAgain(reference) : undefined,
    );
  }

  /** Somebody else may have decided: the list shows how it stands now, with the words above it. */
  async #readAgain(reference = ''): Promise<void> {
    await this.list.refresh();
    if (this.#changes.conflictOf(reference)) {
      // The comparison says it.
      this.failure = undefined;
      this.#element.requestUpdate();
      return this.#host.focusOn(`[data-conflict="${reference}"]`, '#page');
    }
    if (this.opened !== undefined && !this.#openDecision) await this.#host.focusOn('#refused');
  }

  /** The failure of a decision that is not on the list any more. */
  get failureOfGone(): EndpointError | undefined {
    return this.opened !== undefined && !this.#openDecision ? this.failure : undefined;
  }

  #reset(): void {
    this.problem = undefined;
    this.failure = undefined;
    this.#failed = undefined;
    this.#element.requestUpdate();
  }

  get #openDecision(): Decision | undefined {
    return this.decisions.find((it) => it.id === this.opened);
  }
}

/** Every text has been decided on; what is left can only be taken back. */
const isHeld = ({ kind, texts = 0, batches = 0 }: Decision): boolean =>
  kind === 'read-texts' && texts + batches === 0;
