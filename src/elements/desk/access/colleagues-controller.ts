import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { DeskPerson } from '../../../contract/desk-people.ts';
import {
  changeDeskPerson,
  endDeskPerson,
  getDeskPerson,
  inviteDeskPerson,
  listDeskPeople,
  listDeskPlaces,
  removePasskeysOf,
} from '../../../contract/desk-people-routes.ts';
import type { DeskPlace } from '../../../contract/desk-places.ts';
import type { DeskRight } from '../../../contract/desk-rights.ts';
import { isAdministrator, isSameRight, mayGive } from '../../../domain/desk/granting.ts';
import type { LoadController } from '../../../internal/load-controller.ts';
import { asEndpointError, deskCall, isNotFresh, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';
import { DocumentEdit } from '../offer/document-edit.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { SessionController } from '../session/session-controller.ts';
import {
  changeOf,
  draftOfPerson,
  faultsOfPerson,
  institutionOf,
  invitationOf,
  type PersonDraft,
} from './person-draft.ts';
import { faultsOfRefusal } from './refusal-faults.ts';

export type PersonEdit = DocumentEdit<DeskPerson, PersonDraft>;

/** What can be done with somebody beside a change; each is asked first. */
export type ColleagueAct = 'lost' | 'end';

/** Who works here, as far as somebody manages them. */
export class ColleaguesController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly #session: SessionController;
  /** Institutions that were added to a form, where the person has no right yet. */
  readonly #added = new Set<string>();
  readonly people: LoadController<readonly DeskPerson[]>;
  readonly places: LoadController<readonly DeskPlace[]>;
  /** The colleague who is changed, or somebody new. */
  edit: PersonEdit | undefined;
  /** The id of who is changed; undefined for somebody new. */
  opened: string | undefined;
  asked: ColleagueAct | undefined;
  /** What was stored, in words, above the list. */
  saved: string | undefined;
  isBusy = false;
  failure: EndpointError | undefined;

  /** `person` is who is signed in, while this is in view. */
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    session: SessionController,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.#session = session;
    const reader = { element, host, person };
    this.people = loadFor<readonly DeskPerson[]>(
      reader,
      async (signal) => (await deskCall(host, listDeskPeople, { signal })).people,
    );
    this.places = loadFor<readonly DeskPlace[]>(
      reader,
      async (signal) => (await deskCall(host, listDeskPlaces, { signal })).institutions,
    );
  }

  /** Whether a right may be in the form: it is the reader's to give, or the person has it already. */
  isOffered(right: DeskRight): boolean {
    const had = this.edit?.doc?.rights.some((it) => isSameRight(it, right)) ?? false;
    return had || mayGive(this.#session.session?.rights ?? [], right, this.#isSensitive);
  }

  readonly #isSensitive = (group: string): boolean =>
    this.places.value?.some(({ groups }) => groups.some((it) => it.id === group && it.sensitive)) ??
    false;

  /** Whether somebody is the only one who manages people everywhere. Who sees fewer people cannot tell. */
  isLastAdministrator(person: DeskPerson): boolean {
    const administrators = this.people.value?.filter((it) => isAdministrator(it.rights)) ?? [];
    return administrators.length === 1 && administrators[0]?.id === person.id;
  }

  /** Institutions in the form: where the person has a right, and those that were added. */
  get shownPlaces(): readonly DeskPlace[] {
    const all = this.places.value ?? [];
    const { edit } = this;
    if (all.length === 1 || edit?.status !== 'ready') return all;
    const own = new Set([
      ...[edit.draft, edit.before]
        .flatMap((it) => [it.signups, it.offer, it.signals, it.ballots, it.people])
        .flat()
        .map(institutionOf),
      ...this.#added,
    ]);
    return all.filter((it) => own.has(it.id));
  }

  addPlace(institution: string): void {
    this.#added.add(institution);
    this.#element.requestUpdate();
    void this.#host.focusOn(`[data-place="${CSS.escape(institution)}"]`);
  }

  refresh(): void {
    void this.people.refresh();
    void this.places.refresh();
  }

  /** Forgets who was seen, and what was typed. */
  clear(): void {
    this.#close();
    this.saved = undefined;
  }

  invite(): void {
    this.#open(undefined, {
      read: () => Promise.resolve(undefined),
      faultsOf: (draft) => faultsOfPerson(draft, true),
      alwaysChanges: true,
      save: async (_, draft) => {
        const body = invitationOf(draft);
        const { id, name } = await deskCall(this.#host, inviteDeskPerson, { body });
        await this.#finish(this.#host.t()('invitedNow', { name }), id);
      },
    });
  }

  change(id: string): void {
    this.#open(id, {
      read: () => deskCall(this.#host, getDeskPerson, { params: { id } }),
      faultsOf: (draft) => faultsOfPerson(draft, false),
      save: async (doc, draft) => {
        const person = doc!;
        const { name, self } = await deskCall(this.#host, changeDeskPerson, {
          params: { id },
          body: changeOf(person, draft),
          basedOn: person.version,
        });
        // What somebody may do themselves is seen at once in the frame.
        if (self) await this.#session.renew();
        await this.#finish(this.#host.t()('colleagueSaved', { name }), id);
      },
    });
  }

  close(): void {
    const { opened } = this;
    this.#close();
    this.#element.requestUpdate();
    void this.#host.focusOn(
      opened === undefined ? '[data-invite]' : `[data-person="${opened}"]`,
      '#page',
    );
  }

  ask(act: ColleagueAct | undefined): void {
    const before = this.asked;
    this.asked = act;
    this.failure = undefined;
    this.#element.requestUpdate();
    void this.#host.focusOn(act ? '#colleague-question' : `[data-act="${before}"]`);
  }

  /** Takes away the passkeys of who lost them. */
  async removePasskeys({ id, name }: DeskPerson): Promise<void> {
    await this.#act(async () => {
      await deskCall(this.#host, removePasskeysOf, { params: { id } });
      await this.#finish(this.#host.t()('lostDone', { name }), id);
    });
  }

  /** Ends all that somebody may do. Who ends their own access is signed out by it. */
  async end({ id, name, self }: DeskPerson): Promise<void> {
    await this.#act(async () => {
      await deskCall(this.#host, endDeskPerson, { params: { id } });
      const t = this.#host.t();
      if (!self) return this.#finish(t('endDone', { name }));
      await this.#session.leave();
      this.#host.announce(t('endSelfDone'));
    });
  }

  #open(
    id: string | undefined,
    plan: Pick<
      ConstructorParameters<typeof DocumentEdit<DeskPerson, PersonDraft>>[2],
      'read' | 'faultsOf' | 'save' | 'alwaysChanges'
    >,
  ): void {
    this.#close();
    this.saved = undefined;
    this.opened = id;
    this.edit = new DocumentEdit<DeskPerson, PersonDraft>(this.#element, this.#host, {
      ...plan,
      draftOf: draftOfPerson,
      save: async (doc, draft) => {
        const { edit } = this;
        // Rights are given by who has just signed in; what was chosen stays until then.
        if (this.#session.askFresh()) return;
        try {
          await plan.save(doc, draft, undefined);
        } catch (cause) {
          const faults = faultsOfRefusal(asEndpointError(cause));
          if (isNotFresh(cause)) return;
          if (!edit || faults.length === 0) throw cause;
          edit.faults = faults;
          this.#host.report(asEndpointError(cause));
          this.#element.requestUpdate();
          await this.#host.focusOn('.summary a');
        }
      },
    });
  }

  #close(): void {
    this.edit?.stop();
    this.edit = undefined;
    this.opened = undefined;
    this.asked = undefined;
    this.failure = undefined;
    this.#added.clear();
  }

  /** Goes back to the list, which says what was done, at who it was about. */
  async #finish(words: string, id?: string): Promise<void> {
    this.#close();
    this.saved = words;
    await this.people.reload();
    await this.#host.focusOn(...(id === undefined ? [] : [`[data-person="${id}"]`]), '#page');
  }

  async #act(act: () => Promise<void>): Promise<void> {
    if (this.#session.askFresh()) return;
    await oneAtATime(this, this.#element, this.#host, act, (error) => {
      if (isNotFresh(error) || error.status === 401) this.failure = undefined;
    });
  }
}
