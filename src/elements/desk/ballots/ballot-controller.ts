import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { BallotEntry } from '../../../contract/desk-ballots.ts';
import type { Fields } from './fields.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { asEndpointError, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';
import type { Ballot, BallotKind } from './ballot.ts';
import { ballotCalls } from './ballot-calls.ts';
import { settingsOutcome, type BallotOutcome } from './ballot-outcome.ts';
import { EditDraft } from './edit-draft.ts';
import { problemOf, settingsBody, settingsFields } from './settings/settings-fields.ts';
import { stateKey } from './state-key.ts';
import { claimsOf } from './summary/summary-claims.ts';
import { bodyOf, emptyWords, fieldName, newId, wordsFields } from './words/words-fields.ts';
import { wordsProblems } from './words/words-problems.ts';

/** What is edited on its own: the words, the dates, the summary. */
export type BallotPart = 'words' | 'settings' | 'summary';

/** Why an act did not go; `id` is of which it is, undefined for a new one. */
interface BallotFailure {
  readonly id: string | undefined;
  readonly part: BallotPart | 'state';
  readonly error: EndpointError;
}

/** What is being edited of one poll or survey. */
type BallotDrafts = Partial<Record<BallotPart, EditDraft>>;

/** What the fields of each part are. */
const fieldsOf: Readonly<Record<BallotPart, (ballot: Ballot) => Fields>> = {
  words: wordsFields,
  settings: settingsFields,
  summary: ({ shared }) => ({ summary: shared.summary ?? '' }),
};

/** The polls, or the surveys: which one is shown, and what is done with it. */
export class BallotController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly kind: BallotKind;
  readonly list: LoadController<readonly BallotEntry[]>;
  readonly ballot: LoadController<Ballot>;
  /** By the id of the poll or survey; those of a new one have none yet. */
  readonly #drafts = new Map<string | undefined, BallotDrafts>();
  #chosen: string | undefined;
  /** The words are those of one that is not there yet. */
  isNew = false;
  /** The language of the words that are edited; empty: its own. */
  language = '';
  /** Somebody tried to save what is not complete. */
  isChecked = false;
  #outcome: BallotOutcome | undefined;
  /** What the last act made of it. */
  #made: Ballot | undefined;
  #failure: BallotFailure | undefined;
  isBusy = false;
  asksDelete = false;

  /** `person` is who is signed in, while these are shown. */
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    kind: BallotKind,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.kind = kind;
    const failed = (error: EndpointError) => host.report(error);
    this.list = loadFor<readonly BallotEntry[]>({ element, host, person }, (signal) =>
      ballotCalls[kind].list(host, signal),
    );
    this.ballot = new LoadController<Ballot>(element, {
      key: () => {
        const { id } = this;
        return person() === undefined || id === undefined ? undefined : [person(), id];
      },
      load: (signal) => ballotCalls[kind].read(host, this.id ?? '', signal),
      failed,
    });
  }

  /** What was done last; no more once it is another than that made of it. */
  get outcome(): BallotOutcome | undefined {
    const [made, now] = [this.#made?.shared, this.ballot.value?.shared];
    const isOther =
      made !== undefined &&
      now !== undefined &&
      (made.version !== now.version || stateKey(made) !== stateKey(now));
    return isOther ? undefined : this.#outcome;
  }

  clearOutcome(): void {
    this.#outcome = undefined;
    this.#made = undefined;
  }

  /** Which one is shown: the chosen one, else the first. */
  get id(): string | undefined {
    return this.#chosen ?? this.list.value?.[0]?.id;
  }

  /** What is being edited of the one that is shown, or of the new one. */
  get drafts(): BallotDrafts {
    const id = this.#editedId;
    const drafts = this.#drafts.get(id) ?? {};
    this.#drafts.set(id, drafts);
    return drafts;
  }

  get #editedId(): string | undefined {
    return this.isNew ? undefined : this.id;
  }

  /** Why the last act on the one that is shown, or on the new one, did not go. */
  get failure(): BallotFailure | undefined {
    return this.#failure?.id === this.#editedId ? this.#failure : undefined;
  }

  /** Whether there are answers to the one that is shown, also when they only wait to be approved. */
  get hasAnswers(): boolean {
    const { waiting = 0 } = this.list.value?.find(({ id }) => id === this.id) ?? {};
    return waiting + (this.ballot.value?.answers ?? 0) > 0;
  }

  choose(id: string): void {
    this.#leave();
    this.#chosen = id;
    void this.#host.focusOn('#page');
  }

  /** Reads again quietly. The focus stays on the page when the line with the way back goes. */
  async refresh(): Promise<void> {
    const hadFocus = this.#focused?.closest('.outcome');
    await Promise.all([this.list.refresh(), this.ballot.refresh()]);
    await this.#element.updateComplete;
    if (hadFocus && !this.#focused) await this.#host.focusOn('#page');
  }

  get #focused(): Element | null | undefined {
    return this.#element.shadowRoot?.activeElement;
  }

  /** Forgets what was typed. */
  clear(): void {
    this.#drafts.clear();
    this.#failure = undefined;
    this.#leave();
  }

  /** Goes away from the one that is shown; what was typed of it stays. */
  #leave(): void {
    this.#chosen = undefined;
    this.isNew = false;
    this.isChecked = false;
    this.language = '';
    this.clearOutcome();
    this.asksDelete = false;
    this.#element.requestUpdate();
  }

  startNew(): void {
    // Whoever gives it up sees this one again, whatever the order of the list is by then.
    this.#chosen = this.id;
    this.isNew = true;
    this.drafts.words ??= new EditDraft({}, 'new', emptyWords());
    this.isChecked = false;
    this.language = '';
    this.#element.requestUpdate();
    void this.#host.focusOn('#page');
  }

  edit(part: BallotPart, focus: string): void {
    this.#draftOf(part);
    this.clearOutcome();
    this.#element.requestUpdate();
    void this.#host.focusOn(focus);
  }

  cancel(part: BallotPart): void {
    delete this.drafts[part];
    this.isNew = false;
    this.isChecked = false;
    this.#failure = undefined;
    this.#element.requestUpdate();
    void this.#host.focusOn(`[data-edit="${part}"]`, '#page');
  }

  /** Types in a field; the draft begins with the first letter. */
  change(part: BallotPart, field: string, value: string): void {
    const draft = this.#draftOf(part);
    if (draft) draft.values[field] = value;
    this.#element.requestUpdate();
  }

  focusOn(selector: string): Promise<void> {
    return this.#host.focusOn(selector);
  }

  update(): void {
    this.#element.requestUpdate();
  }

  async saveWords(): Promise<void> {
    const draft = this.drafts.words;
    if (!draft || !this.#mayGo(draft, wordsProblems(draft.values).keys().next().value)) return;
    const { values, basedOn } = draft;
    const before = this.isNew ? undefined : this.ballot.value;
    const id = before?.shared.id ?? newId(values[fieldName('question')] ?? '');
    const body = bodyOf(this.kind, values, before);
    await this.#send('words', { words: 'wordsSaved' }, () =>
      ballotCalls[this.kind].save(this.#host, id, body, basedOn),
    );
  }

  async saveSettings(): Promise<void> {
    const draft = this.drafts.settings;
    if (!draft || !this.#mayGo(draft, problemOf(draft))) return;
    const body = settingsBody(draft.values, draft.changed);
    const before = this.ballot.value;
    await this.#send(
      'settings',
      (saved) => settingsOutcome(before, saved),
      (id) => ballotCalls[this.kind].change(this.#host, id, body, draft.basedOn),
    );
  }

  async publishSummary(): Promise<void> {
    const draft = this.#draftOf('summary');
    const summary = draft?.values['summary']?.trim() ?? '';
    const { value } = this.ballot;
    const isTrue = value && claimsOf(value, summary).length === 0;
    if (!draft || !this.#mayGo(draft, summary && isTrue ? undefined : 'summary')) return;
    await this.#send('summary', { words: 'summaryPublished' }, (id) =>
      ballotCalls[this.kind].change(this.#host, id, { summary }, draft.basedOn),
    );
  }

  async removeSummary(): Promise<void> {
    const { drafts } = this;
    const { value } = this.ballot;
    if (!value) return;
    const { shared } = value;
    // What the count does not bear out any more cannot be put back.
    const isTrue = claimsOf(value, shared.summary ?? '').length === 0;
    const undo = isTrue ? { summary: shared.summary ?? null } : undefined;
    await this.#send('summary', { words: 'summaryRemoved', ...(undo && { undo }) }, async (id) => {
      const body = { summary: null };
      const saved = await ballotCalls[this.kind].change(this.#host, id, body, shared.version);
      // Another text that is being written goes on.
      const { values } = drafts.summary ?? {};
      const base = fieldsOf.summary(saved);
      if (values) drafts.summary = new EditDraft(base, saved.shared.version, values);
      return saved;
    });
  }

  /** Opens or closes it now. A draft that is opened has no way back but to close it. */
  async setState(state: 'open' | 'closed'): Promise<void> {
    const { shared } = this.ballot.value ?? {};
    if (!shared) return;
    const undo = { opensAt: shared.opensAt ?? null, closesAt: shared.closesAt ?? null };
    const outcome = {
      words: state === 'open' ? 'ballotOpened' : 'ballotClosed',
      ...(!shared.isDraft && { undo }),
    } as const;
    await this.#send('state', outcome, (id) =>
      ballotCalls[this.kind].change(this.#host, id, { state }, shared.version),
    );
  }

  /** Takes back what was done last, unless somebody changed it again since. */
  async undo(): Promise<void> {
    const { undo } = this.outcome ?? {};
    const made = this.#made?.shared;
    if (!undo || !made) return;
    const isDone = await this.#send('state', undefined, () =>
      ballotCalls[this.kind].change(this.#host, made.id, undo, made.version),
    );
    if (isDone) this.#host.announce(this.#host.t()('takenBack'));
    else if (this.failure && !this.outcome) await this.#host.focusOn('#page');
  }

  /** Asks once more before a draft goes: there is no way back. */
  askDelete(asks: boolean): void {
    this.asksDelete = asks;
    this.#element.requestUpdate();
    void this.#host.focusOn(asks ? '#delete-draft' : '[data-delete]');
  }

  /** Takes away a draft; the next one shows. */
  async deleteDraft(): Promise<void> {
    const { shared } = this.ballot.value ?? {};
    if (!shared || this.isBusy) return;
    this.isBusy = true;
    this.#failure = undefined;
    this.#element.requestUpdate();
    try {
      await ballotCalls[this.kind].remove(this.#host, shared.id, shared.version);
      this.#drafts.delete(shared.id);
      this.#leave();
      this.#outcome = { words: 'draftDeleted' };
      await this.list.reload();
      this.#host.changed();
      await this.#host.focusOn('.outcome', '#page');
    } catch (cause) {
      const error = asEndpointError(cause);
      this.#failure = { id: shared.id, part: 'state', error };
      this.#host.report(error);
      if (error.status === 412) await this.#mergeWithCurrent('state');
    }
    this.isBusy = false;
    this.#element.requestUpdate();
  }

  /** The draft of a part; begins one on what is shown. */
  #draftOf(part: BallotPart): EditDraft | undefined {
    const { value } = this.ballot;
    if (!this.drafts[part] && value) {
      const base = fieldsOf[part](value);
      const { summary, proposedSummary, version } = value.shared;
      const values = part === 'summary' ? { summary: summary ?? proposedSummary } : base;
      this.drafts[part] = new EditDraft(base, version, values);
    }
    return this.drafts[part];
  }

  /** Whether a draft is complete; if not, the first field that is not is shown. */
  #mayGo(draft: EditDraft, problem: string | undefined): boolean {
    this.isChecked = true;
    this.clearOutcome();
    this.#element.requestUpdate();
    if (problem === undefined && draft.isDecided) return true;
    void this.#host.focusOn(problem === undefined ? '.conflict input' : '[aria-invalid="true"]');
    return false;
  }

  /**
   * One call at a time; resolves to whether it was carried out. What somebody else changed meanwhile is put
   * together with what was typed.
   */
  async #send(
    part: BallotPart | 'state',
    outcome: BallotOutcome | undefined | ((saved: Ballot) => BallotOutcome),
    act: (id: string) => Promise<Ballot>,
  ): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.#failure = undefined;
    this.#element.requestUpdate();
    const { drafts } = this;
    const sent = part === 'state' ? undefined : drafts[part];
    const id = this.#editedId;
    let isDone = false;
    try {
      const saved = await act(this.id ?? '');
      isDone = true;
      if (part !== 'state' && drafts[part] === sent) delete drafts[part];
      // Another one may have been chosen or begun meanwhile.
      const isShown = id === this.#editedId;
      // The list may have another order now: this one stays.
      if (isShown) this.#chosen = saved.shared.id;
      this.#host.changed();
      void this.list.refresh();
      if (isShown) {
        this.isNew = false;
        this.isChecked = false;
        this.ballot.set(saved);
        this.#keepDraftsOn(saved);
        this.#outcome = typeof outcome === 'function' ? outcome(saved) : outcome;
        this.#made = saved;
        await this.#host.focusOn('.outcome .undo', '.outcome', '#page');
      }
    } catch (cause) {
      const error = asEndpointError(cause);
      this.#failure = { id, part, error };
      this.#host.report(error);
      const isShown = id === this.#editedId;
      if (isShown && part === 'summary' && error.status === 400) await this.#readCount();
      if (isShown && error.status === 412 && !this.isNew) await this.#mergeWithCurrent(part);
    }
    this.isBusy = false;
    this.#element.requestUpdate();
    return isDone;
  }

  /** Other parts that are being edited go on from the version that is there now. */
  #keepDraftsOn(saved: Ballot): void {
    for (const [part, draft] of Object.entries(this.drafts) as [BallotPart, EditDraft][]) {
      if (draft.conflicts.length === 0)
        draft.mergeWith(fieldsOf[part](saved), saved.shared.version);
      draft.isMerged = draft.conflicts.length > 0;
    }
  }

  /** The count became another one while a summary was written: it is checked against that of now. */
  async #readCount(): Promise<void> {
    await this.ballot.reload();
    const { value } = this.ballot;
    const draft = this.drafts.summary;
    if (value && draft) {
      draft.basedOn = value.shared.version;
      if (claimsOf(value, draft.values['summary'] ?? '').length > 0) this.#failure = undefined;
    }
    this.isChecked = true;
    this.#element.requestUpdate();
    await this.#host.focusOn('#summary');
  }

  async #mergeWithCurrent(part: BallotPart | 'state'): Promise<void> {
    try {
      const theirs = await ballotCalls[this.kind].read(this.#host, this.id ?? '');
      this.ballot.set(theirs);
      const draft = part === 'state' ? undefined : this.drafts[part];
      // Without a draft there is nothing to compare: the failure says that it was changed.
      if (part === 'state' || !draft) return;
      draft.mergeWith(fieldsOf[part](theirs), theirs.shared.version);
      this.#failure = undefined;
      this.isChecked = false;
      this.#element.requestUpdate();
      await this.#host.focusOn('.conflict');
    } catch (cause) {
      this.#failure = { id: this.#editedId, part, error: asEndpointError(cause) };
    }
  }
}
