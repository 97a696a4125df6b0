import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import { jsonText } from '../../../client/json-text.ts';
import type { DeskCard } from '../../../contract/desk-cards.ts';
import type { LookList } from '../../../contract/desk-person-data.ts';
import {
  erasePersonData,
  getPersonData,
  listLooks,
  noteTakenOver,
} from '../../../contract/desk-routes.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { asEndpointError, deskCall, type DeskHost } from '../desk-host.ts';

/** What the controller needs of the card that it belongs to. */
export interface OpenedCard {
  readonly reference: string | undefined;
  /** Shows the card as it is now. */
  set(card: DeskCard): void;
}

/** What somebody may ask about their data: who saw it, a copy of it, and to have it erased. */
export class PersonDataController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #card: OpenedCard;
  /** The sign-up of which the looks are shown. */
  #shownFor: string | undefined;
  /** The sign-up whose erasure has to be confirmed. */
  #erasing: string | undefined;
  #failure: { reference: string; error: EndpointError } | undefined;
  readonly looks: LoadController<LookList>;
  isBusy = false;

  constructor(element: ReactiveControllerHost & HTMLElement, host: DeskHost, card: OpenedCard) {
    this.#element = element;
    this.#host = host;
    this.#card = card;
    this.looks = new LoadController<LookList>(element, {
      key: () => (this.showsLooks ? [card.reference] : undefined),
      load: (signal) =>
        deskCall(host, listLooks, { params: { reference: card.reference ?? '' }, signal }),
      failed: (error) => host.report(error),
      loaded: () => void host.focusOn('#looks'),
    });
  }

  get showsLooks(): boolean {
    return this.#card.reference !== undefined && this.#shownFor === this.#card.reference;
  }

  get asksToErase(): boolean {
    return this.#card.reference !== undefined && this.#erasing === this.#card.reference;
  }

  get failure(): EndpointError | undefined {
    return this.#failure?.reference === this.#card.reference ? this.#failure?.error : undefined;
  }

  showLooks(): void {
    this.#shownFor = this.#card.reference;
    this.#element.requestUpdate();
  }

  askToErase(): void {
    this.#erasing = this.#card.reference;
    this.#element.requestUpdate();
    void this.#host.focusOn('#erase');
  }

  keep(): void {
    this.#erasing = undefined;
    this.#element.requestUpdate();
    void this.#host.focusOn('[data-ask="erase"]', '#card');
  }

  /** Gives the browser a file with everything that is stored. */
  async download(): Promise<void> {
    await this.#try(async (reference) => {
      const { data } = await deskCall(this.#host, getPersonData, { params: { reference } });
      const link = document.createElement('a');
      link.href = `data:application/json;charset=utf-8,${encodeURIComponent(jsonText(data))}`;
      link.download = `${reference}.json`;
      link.click();
      this.#host.announce(this.#host.t()('dataGiven'));
    });
  }

  async erase(): Promise<void> {
    await this.#try(async (reference) => {
      this.#card.set(await deskCall(this.#host, erasePersonData, { params: { reference } }));
      this.#erasing = undefined;
      this.#host.announce(this.#host.t()('dataErased'));
      this.#host.changed();
      await this.#host.focusOn('#card');
    });
  }

  async takeOver(): Promise<void> {
    await this.#try(async (reference) => {
      this.#card.set(await deskCall(this.#host, noteTakenOver, { params: { reference } }));
      this.#host.announce(this.#host.t()('takenOverNoted'));
      await this.#host.focusOn('#person-data');
    });
  }

  async #try(act: (reference: string) => Promise<void>): Promise<void> {
    const { reference } = this.#card;
    if (this.isBusy || reference === undefined) return;
    this.isBusy = true;
    this.#failure = undefined;
    this.#element.requestUpdate();
    try {
      await act(reference);
    } catch (cause) {
      const error = asEndpointError(cause);
      this.#failure = { reference, error };
      this.#host.report(error);
    }
    this.isBusy = false;
    this.#element.requestUpdate();
  }
}
