import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import type { DeskGroupRow, DeskGroupRows } from '../../../contract/desk-offer.ts';
import { listDeskGroups, listHeldChanges } from '../../../contract/desk-routes.ts';
import { normalise } from '../../../domain/text/text.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';
import { isSettled, type ChangeController } from '../changes/change-controller.ts';
import { hasStart } from './start-words.ts';

export const offerFilters = ['all', 'with-start', 'without-start'] as const;
export type OfferFilter = (typeof offerFilters)[number];

/** Groups that are shown at first, and added by "show more". */
const pageSize = 20;

/** The groups with their starts, what they are narrowed to, and changes that can still be taken back. */
export class OfferListController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #changes: ChangeController;
  readonly rows: LoadController<DeskGroupRows>;
  readonly held: LoadController<readonly HeldChange[]>;
  search = '';
  filter: OfferFilter = 'all';
  shown = pageSize;
  failure: EndpointError | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    changes: ChangeController,
    person: () => string | undefined,
    loaded: () => void,
  ) {
    this.#element = element;
    this.#host = host;
    this.#changes = changes;
    this.rows = loadFor(
      { element, host, person },
      (signal) => deskCall(host, listDeskGroups, { signal }),
      loaded,
    );
    this.held = new LoadController<readonly HeldChange[]>(element, {
      key: () => (person() === undefined ? undefined : [person()]),
      load: async (signal) =>
        (await deskCall(host, listHeldChanges, { signal })).changes.filter(
          (it) => it.group !== undefined && it.state === 'held',
        ),
    });
  }

  /** The groups that what is typed is about, whatever the filter. */
  get found(): readonly DeskGroupRow[] {
    const words = normalise(this.search).split(/\s+/).filter(Boolean);
    const groups = this.rows.value?.groups ?? [];
    return words.length === 0
      ? groups
      : groups.filter((it) => {
          const places = it.editions.map(({ place = '' }) => place);
          const text = normalise([it.name, ...places].join(' '));
          return words.every((word) => text.includes(word));
        });
  }

  listed(filter: OfferFilter, today: string): readonly DeskGroupRow[] {
    if (filter === 'all') return this.found;
    return this.found.filter((it) => hasStart(it, today) === (filter === 'with-start'));
  }

  /** The change of a group that is held, and can be taken back. */
  heldFor(group: string): HeldChange | undefined {
    return this.held.value?.find((it) => it.group === group);
  }

  /** New groups that are held: they are in no list yet. */
  get heldNew(): readonly HeldChange[] {
    const known = new Set((this.rows.value?.groups ?? []).map((it) => it.id));
    return (this.held.value ?? []).filter((it) => it.group !== undefined && !known.has(it.group));
  }

  narrow(change: Partial<Pick<OfferListController, 'search' | 'filter'>>): void {
    Object.assign(this, change);
    this.shown = pageSize;
    this.#element.requestUpdate();
  }

  /** Makes sure that a group is in the list; undefined: it is not in the offer. */
  reveal(id: string): DeskGroupRow | undefined {
    this.narrow({ search: '', filter: 'all' });
    const index = this.found.findIndex((it) => it.id === id);
    this.shown = Math.max(pageSize, index + 1);
    return this.found[index];
  }

  async showMore(): Promise<void> {
    const first = this.shown + 1;
    this.shown += pageSize;
    this.#element.requestUpdate();
    await this.#host.focusOn(`.offer-groups > li:nth-child(${first}) button`);
  }

  refresh(): void {
    void this.rows.refresh();
    void this.held.refresh();
  }

  /** Shows a change that was just made, with the way back. */
  show(change: HeldChange): void {
    this.held.set([change, ...(this.held.value ?? []).filter((it) => it.id !== change.id)]);
  }

  async undo(change: HeldChange): Promise<void> {
    this.failure = await this.#changes.takeBack(change);
    if (this.failure) {
      this.#host.report(this.failure);
      if (!this.#changes.isLate(change) && isSettled(this.failure)) await this.held.refresh();
      this.#element.requestUpdate();
      return this.#host.focusOn(`[data-line="${change.id}"]`, '#page');
    }
    this.held.set((this.held.value ?? []).filter((it) => it.id !== change.id));
    this.#host.announce(this.#host.t()('undone'));
    await this.#host.focusOn(`[data-new-start="${change.group}"]`, '#page');
  }

  clear(): void {
    this.failure = undefined;
    this.narrow({ search: '', filter: 'all' });
  }
}
