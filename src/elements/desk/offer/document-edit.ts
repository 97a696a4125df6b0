import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { ChangeEffects } from '../../../contract/desk-offer.ts';
import { mergeDrafts, type MergedDrafts } from '../../../domain/desk/merge-drafts.ts';
import { isSameValue } from '../../../domain/same-value.ts';
import type { DeskTexts } from '../../../locale/nl/desk.ts';
import { asEndpointError, type DeskHost } from '../desk-host.ts';

/** A document of the desk; its version tells what a change is based on. */
export interface Versioned {
  readonly version: number;
}

/** What a field needs before the document can be saved. */
export interface DraftFault {
  /** The id of the control. */
  readonly field: string;
  readonly words: keyof DeskTexts & `fault-${string}`;
  /** How much there is room for, where it is too much. */
  readonly most?: number;
}

/** How one kind of document is read, changed and saved. */
export interface EditPlan<Doc extends Versioned, Draft extends object> {
  /** Reads the document; undefined when there is none yet. */
  read(): Promise<Doc | undefined>;
  draftOf(doc: Doc | undefined): Draft;
  /** Where the form opens, with what is changed there already. */
  readonly proposal?:
    | { readonly field: string; readonly changeOf?: (draft: Draft) => Partial<Draft> }
    | undefined;
  faultsOf(draft: Draft, before: Draft): readonly DraftFault[];
  /** Whom the change would reach; absent for documents that nobody is told about. */
  preview?(doc: Doc | undefined, draft: Draft): Promise<ChangeEffects>;
  /** Saves the document, or holds the change where people are told of it. */
  save(doc: Doc | undefined, draft: Draft, effects: ChangeEffects | undefined): Promise<void>;
  /** Adds to a document and changes nothing of it, so that the change of another never conflicts. */
  readonly onlyAdds?: boolean;
  /** Saving changes the document whatever is typed. */
  readonly alwaysChanges?: boolean;
}

/** A document that somebody else changed meanwhile, beside what was typed here. */
export interface EditConflict<Doc, Draft> extends MergedDrafts<Draft> {
  readonly doc: Doc;
  readonly before: Draft;
  readonly other: Draft;
}

export type EditStatus = 'loading' | 'ready' | 'gone' | 'failed';

/** Milliseconds without a keystroke after which the effects are worked out. */
const pause = 500;

/**
 * A document that is changed by a form. What was typed stays through failures, a signing out and a
 * conflict; nothing is sent before its effects were shown.
 */
export class DocumentEdit<Doc extends Versioned, Draft extends object> {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly #plan: EditPlan<Doc, Draft>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts previews, so that a late answer does not replace a newer one. */
  #previews = 0;
  status: EditStatus = 'loading';
  doc: Doc | undefined;
  /** The draft as it was read. */
  before!: Draft;
  draft!: Draft;
  faults: readonly DraftFault[] = [];
  /** Somebody tried to save: what is wrong stands above the form too. */
  isSubmitted = false;
  failure: EndpointError | undefined;
  isBusy = false;
  /** Whom the change in the form reaches; undefined while that is not known. */
  effects: ChangeEffects | undefined;
  conflict: EditConflict<Doc, Draft> | undefined;
  /** What somebody else changed was put together with what was typed. */
  isMerged = false;

  constructor(element: ReactiveControllerHost, host: DeskHost, plan: EditPlan<Doc, Draft>) {
    this.#element = element;
    this.#host = host;
    this.#plan = plan;
    void this.load();
  }

  /** Reads the document, for the first time or again after a failure. */
  async load(): Promise<void> {
    this.status = 'loading';
    this.failure = undefined;
    this.#element.requestUpdate();
    try {
      this.doc = await this.#plan.read();
      this.before = this.#plan.draftOf(this.doc);
      const draft = structuredClone(this.before);
      this.draft = { ...draft, ...this.#plan.proposal?.changeOf?.(draft) };
      this.status = 'ready';
    } catch (cause) {
      this.status = this.#fail(cause).status === 404 ? 'gone' : 'failed';
    }
    this.#element.requestUpdate();
    const { proposal } = this.#plan;
    await this.#host.focusOn(...(proposal ? [`#${proposal.field}`] : []), '#edit-title');
    if (this.status === 'ready') this.#schedule(0);
  }

  /** Nothing was read: the document is made. */
  get isNew(): boolean {
    return this.status === 'ready' && this.doc === undefined;
  }

  get isChanged(): boolean {
    return this.#plan.alwaysChanges === true || !isSameValue(this.draft, this.before);
  }

  /** The original value of a field that was changed. */
  was<Key extends keyof Draft>(key: Key): Draft[Key] | undefined {
    const isSame = isSameValue(this.draft[key], this.before[key]);
    return isSame ? undefined : this.before[key];
  }

  change(change: Partial<Draft>): void {
    Object.assign(this.draft, change);
    if (this.isSubmitted || this.faults.length > 0) this.faults = this.#findFaults();
    this.effects = undefined;
    this.#schedule(pause);
    this.#element.requestUpdate();
  }

  /** Saves what was typed; first shows whom it reaches when that is not in view yet. */
  async submit(): Promise<void> {
    if (this.isBusy) return;
    const isSame = !this.isChanged && !this.isNew;
    if (isSame) return this.#host.announce(this.#host.t()('nothingChanged'));
    this.faults = this.#findFaults();
    this.isSubmitted = true;
    if (this.faults.length > 0) {
      this.#element.requestUpdate();
      return this.#host.focusOn('.summary a');
    }
    this.isBusy = true;
    this.failure = undefined;
    this.#element.requestUpdate();
    try {
      if (this.#plan.preview && !this.effects) {
        await this.#readEffects();
        if (this.#reachesSomebody) {
          this.isBusy = false;
          this.#element.requestUpdate();
          return await this.#host.focusOn('#effects');
        }
      }
      await this.#plan.save(this.doc, this.draft, this.effects);
    } catch (cause) {
      await this.#refused(cause);
    }
    this.isBusy = false;
    this.#element.requestUpdate();
  }

  /** Chooses one of two values of a field that both changed. */
  choose(key: keyof Draft, isOther: boolean): void {
    if (!this.conflict) return;
    const { other, merged } = this.conflict;
    merged[key] = isOther ? other[key] : this.draft[key];
    this.#element.requestUpdate();
  }

  /** Goes on with the document of the other and the choices that were made. */
  async acceptMerged(): Promise<void> {
    if (!this.conflict) return;
    const { doc, other, merged } = this.conflict;
    this.conflict = undefined;
    this.#rebase(doc, other, merged);
    await this.#host.focusOn('#edit-title');
  }

  /** Stops: a late preview changes nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#previews += 1;
  }

  #findFaults(): readonly DraftFault[] {
    return this.#plan.faultsOf(this.draft, this.before);
  }

  get #reachesSomebody(): boolean {
    return (this.effects?.told.length ?? 0) > 0;
  }

  #rebase(doc: Doc, before: Draft, draft: Draft): void {
    this.doc = doc;
    this.before = before;
    this.draft = draft;
    this.effects = undefined;
    this.#schedule(0);
    this.#element.requestUpdate();
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#previews += 1;
    const isWorthwhile = this.#plan.preview && this.isChanged;
    if (!isWorthwhile) return;
    this.#timer = setTimeout(() => {
      this.faults = this.#findFaults();
      if (this.faults.length > 0) return this.#element.requestUpdate();
      this.#readEffects().catch((cause: unknown) => {
        // What somebody else changed meanwhile is met on saving: nothing moves under who is typing.
        if (asEndpointError(cause).status !== 412) this.#fail(cause);
      });
    }, wait);
  }

  async #readEffects(): Promise<void> {
    const preview = (this.#previews += 1);
    const effects = await this.#plan.preview?.(this.doc, structuredClone(this.draft));
    if (preview !== this.#previews) return;
    this.effects = effects;
    this.#element.requestUpdate();
  }

  async #refused(cause: unknown): Promise<void> {
    const error = asEndpointError(cause);
    if (error.status !== 412) return void this.#fail(error);
    try {
      await this.#mergeWithOther(error);
    } catch (again) {
      this.#fail(again);
    }
  }

  /** Somebody else changed the document: puts both changes together. */
  async #mergeWithOther(error: EndpointError): Promise<void> {
    const doc = await this.#plan.read();
    // Somebody made a document of this name: nothing was read to compare with.
    if (!doc) return void this.#fail(error);
    const other = this.#plan.draftOf(doc);
    if (this.#plan.onlyAdds) {
      this.doc = doc;
      this.isBusy = false;
      return this.submit();
    }
    const found = mergeDrafts(this.before, other, this.draft);
    if (found.conflicts.length === 0) {
      this.isMerged = true;
      this.#rebase(doc, other, found.merged);
      return this.#host.focusOn('#merged', '#effects');
    }
    this.conflict = { ...found, doc, before: this.before, other };
    this.#element.requestUpdate();
    await this.#host.focusOn('#edit-title');
  }

  #fail(cause: unknown): EndpointError {
    const error = asEndpointError(cause);
    this.failure = error;
    this.#host.report(error);
    this.#element.requestUpdate();
    return error;
  }
}
