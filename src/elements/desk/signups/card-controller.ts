import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { CallOutcome } from '../../../contract/desk-calls.ts';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import type { ChangeEffects } from '../../../contract/desk-offer.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import {
  addDeskNote,
  getDeskCard,
  noteSignupCall,
  takeSignupCallBack,
} from '../../../contract/desk-routes.ts';
import type { SignupTransition } from '../../../contract/desk-signups.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { ArrivalController } from '../announcements/arrival-controller.ts';
import {
  isSettled,
  type ChangeController,
  type HeldConflict,
} from '../changes/change-controller.ts';
import { decidedOn } from '../changes/decided-on.ts';
import { asEndpointError, deskCall, type DeskHost } from '../desk-host.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { refusalOf } from '../refusal-words.ts';
import { moveEffects } from './move-effects.ts';
import { PersonDataController } from './person-data-controller.ts';

/** What the card asks for before it carries a step out. */
export type CardForm = 'talk' | 'edition' | 'exception';

/** One person, opened from the list: what the desk knows, and each step that their state allows. */
export class CardController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #changes: ChangeController;
  readonly load: LoadController<DeskCard>;
  readonly data: PersonDataController;
  readonly arrival: ArrivalController;
  /** Whom the move to the chosen start reaches. */
  readonly effects: LoadController<ChangeEffects>;
  reference: string | undefined;
  back: (() => void) | undefined;
  /** The sign-up about which a call was just noted, which can still be taken back. */
  callNotedFor: string | undefined;
  form: CardForm | undefined;
  edition = '';
  /** Notes that are being typed, by the reference of the card. */
  readonly #notes = new Map<string, string>();
  failure: EndpointError | undefined;
  isBusy = false;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    changes: ChangeController,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.#changes = changes;
    this.load = new LoadController<DeskCard>(element, {
      key: () =>
        person() !== undefined && this.reference ? [person(), this.reference] : undefined,
      load: (signal) =>
        deskCall(host, getDeskCard, { params: { reference: this.reference ?? '' }, signal }),
      failed: (error) => host.report(error),
      loaded: () => void host.focusOn('#card'),
    });
    this.data = new PersonDataController(element, host, this);
    this.arrival = new ArrivalController(element, host);
    this.effects = moveEffects(
      element,
      host,
      () => {
        const card = this.form === 'edition' ? this.load.value : undefined;
        return card && this.edition ? { card, edition: this.edition } : undefined;
      },
      (error) => {
        this.failure = error;
        void this.#readAgain(undefined);
      },
    );
  }

  /** Opens a card; `back` leads to where it was opened, where that is not the list. */
  open(reference: string, back?: () => void): void {
    this.reference = reference;
    this.back = back;
    this.#reset();
  }

  /** Back to the list, to the row that was opened. */
  close(): void {
    const { reference, back } = this;
    this.reference = undefined;
    this.back = undefined;
    this.#reset();
    if (back) return back();
    void this.#host.focusOn(`[data-person="${reference}"]`, '#page');
  }

  /** Makes place for something else; a note that is being typed is there again with its card. */
  leave(): void {
    this.reference = undefined;
    this.back = undefined;
    this.#reset();
  }

  /** Reads what could not be read before, such as while nobody was signed in. */
  retry(): void {
    for (const it of [this.load, this.effects]) {
      if (it.state.status === 'failed') void it.reload();
    }
  }

  clear(): void {
    this.#notes.clear();
    this.leave();
  }

  show(form: CardForm | undefined): void {
    this.form = form;
    this.failure = undefined;
    this.#element.requestUpdate();
    void this.#host.focusOn(form ? '.card-form :is(input, select)' : '#card');
  }

  chooseEdition(edition: string): void {
    this.edition = edition;
    this.failure = undefined;
    this.#element.requestUpdate();
  }

  get note(): string {
    return this.#notes.get(this.reference ?? '') ?? '';
  }

  typeNote(note: string): void {
    if (this.reference !== undefined) this.#notes.set(this.reference, note);
  }

  /** Holds a step; a place that cannot be offered as it is asks for a reason first. */
  async move(transition: SignupTransition): Promise<void> {
    const card = this.load.value;
    if (!card) return;
    await this.#try(async () => {
      try {
        const step = { ...decidedOn(card), ...transition };
        await this.#show(card, await this.#changes.hold(card.reference, step));
      } catch (cause) {
        const error = asEndpointError(cause);
        const refusal = refusalOf(error);
        const canExcept = transition.to === 'offered' && !transition.reason;
        if (canExcept && (refusal === 'full' || refusal === 'out-of-order'))
          this.form = 'exception';
        throw error;
      }
    });
  }

  /** Leaves what waits as it is, and forgets what was wanted here. */
  async keepHeld({ id, reference = '' }: HeldChange): Promise<void> {
    this.#changes.keep(reference);
    this.form = undefined;
    this.#element.requestUpdate();
    await this.#host.focusOn(`[data-undo="${id}"]`, '#card');
  }

  /** Holds what was wanted here instead of what waits. */
  async replaceHeld(conflict: HeldConflict): Promise<void> {
    const card = this.load.value;
    if (!card) return;
    await this.#try(async () =>
      this.#show(card, await this.#changes.replace(card.reference, conflict)),
    );
  }

  async undo(change: HeldChange): Promise<void> {
    const card = this.load.value;
    const error = await this.#changes.takeBack(change);
    this.failure = error;
    if (error) {
      this.#host.report(error);
    } else if (card) {
      const { change: _change, ...before } = card;
      this.set(before);
      this.#host.announce(this.#host.t()('undone'));
      this.#host.changed();
    }
    this.#element.requestUpdate();
    if (error && !isSettled(error)) return;
    // The button that was pressed is gone; whoever goes on from here stays there while the card is read.
    await this.#host.focusOn('#card');
    // A call or a note that came with the decision went with it.
    await this.#readAgain(undefined);
  }

  async saveNote(): Promise<void> {
    const text = this.note.trim();
    if (!text) return this.#host.focusOn('#card-note');
    await this.#write(async (reference) => {
      this.set(await deskCall(this.#host, addDeskNote, { params: { reference }, body: { text } }));
      this.#notes.delete(reference);
      this.#host.announce(this.#host.t()('noteSaved'));
      await this.#host.focusOn('#card-note');
    });
  }

  async noteCall(outcome: CallOutcome): Promise<void> {
    await this.#write(async (reference) => {
      const body = { outcome };
      this.set(
        await deskCall(this.#host, noteSignupCall, {
          params: { reference },
          body,
        }),
      );
      this.callNotedFor = reference;
      this.#host.announce(this.#host.t()('callNoted'));
      this.#host.changed();
      await this.#host.focusOn('[data-undo="call"]');
    });
  }

  /** Takes back the call that was just noted. */
  async takeCallBack(): Promise<void> {
    await this.#write(async (reference) => {
      this.set(await deskCall(this.#host, takeSignupCallBack, { params: { reference } }));
      this.callNotedFor = undefined;
      this.#host.announce(this.#host.t()('callTakenBack'));
      this.#host.changed();
      await this.#host.focusOn('#card');
    });
  }

  #write(act: (reference: string) => Promise<void>): Promise<void> {
    const { reference } = this;
    return reference === undefined ? Promise.resolve() : this.#try(() => act(reference));
  }

  /** An answer about a card that was left meanwhile is dropped. */
  set(card: DeskCard): void {
    if (card.reference === this.reference) this.load.set(card);
  }

  #try(act: () => Promise<void>): Promise<void> {
    return oneAtATime(this, this.#element, this.#host, act, async (error) => {
      if (error.status !== 409) return;
      const { reference = '' } = this;
      const isConflict = this.#changes.conflictOf(reference) !== undefined;
      // The comparison says it.
      if (isConflict) this.failure = undefined;
      await this.#readAgain(isConflict ? `[data-conflict="${reference}"]` : undefined);
    });
  }

  /** Somebody else may have decided: the card shows how it stands now. */
  async #readAgain(focus: string | undefined): Promise<void> {
    await this.load.refresh();
    this.#element.requestUpdate();
    if (focus) await this.#host.focusOn(focus, '#card');
  }

  async #show(card: DeskCard, change: HeldChange): Promise<void> {
    this.form = undefined;
    this.set({ ...card, change });
    this.#host.changed();
    await this.#host.focusOn(`[data-undo="${change.id}"]`);
  }

  #reset(): void {
    this.form = undefined;
    this.callNotedFor = undefined;
    this.edition = '';
    this.failure = undefined;
    this.arrival.clear();
    this.#element.requestUpdate();
  }
}
