import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import type { SignupRow, SignupRowList } from '../../../contract/desk-cards.ts';
import type { HeldChange } from '../../../contract/desk-changes.ts';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import { searchSignups } from '../../../contract/desk-routes.ts';
import type { SignupState } from '../../../contract/signup.ts';
import { LoadController } from '../../../internal/load-controller.ts';
import { isSettled, type ChangeController } from '../changes/change-controller.ts';
import { decidedOn } from '../changes/decided-on.ts';
import { asEndpointError, deskCall, type DeskHost } from '../desk-host.ts';

/** A step that everybody of a start takes at the same moment. */
export interface BulkStep {
  readonly step: 'start-participation' | 'end-participation';
  readonly from: SignupState;
  readonly to: SignupState;
}

const bulkSteps: readonly BulkStep[] = [
  { step: 'start-participation', from: 'placed', to: 'taking-part' },
  { step: 'end-participation', from: 'taking-part', to: 'finished' },
];

/** What came of the step for one person. */
export interface BulkResult {
  readonly person: Pick<SignupRow, 'reference' | 'name' | 'status'>;
  readonly change?: HeldChange;
  readonly error?: EndpointError;
}

/** People in one answer of the endpoint at most. */
const perAnswer = 200;

/** One step for all people of a start, each with a result and a way back of their own. */
export class BulkController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #changes: ChangeController;
  readonly #edition: () => DeskEdition | undefined;
  /** Whom the step concerns. */
  readonly people: LoadController<SignupRowList>;
  /** The start of which `results` tell. */
  #resultsOf: string | undefined;
  #results: readonly BulkResult[] = [];
  isBusy = false;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    changes: ChangeController,
    edition: () => DeskEdition | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.#changes = changes;
    this.#edition = edition;
    this.people = new LoadController<SignupRowList>(element, {
      key: () => {
        const step = this.step;
        return step && [edition()?.id, step.from];
      },
      load: (signal) => this.#read(signal),
      failed: (error) => host.report(error),
    });
  }

  /** The step that is due for the start that is looked at. */
  get step(): BulkStep | undefined {
    const due = this.#edition()?.nextSteps ?? [];
    return bulkSteps.find(({ step }) => due.includes(step));
  }

  get results(): readonly BulkResult[] {
    return this.#edition()?.id === this.#resultsOf ? this.#results : [];
  }

  /** Takes the step for everybody, one after the other: what fails for one stops nobody else. */
  async run({ to }: BulkStep): Promise<void> {
    const people = this.people.value?.people ?? [];
    if (this.isBusy || people.length === 0) return;
    this.isBusy = true;
    this.#resultsOf = this.#edition()?.id;
    this.#results = [];
    for (const person of people) {
      this.#results = [...this.#results, await this.#hold(person, to)];
      this.#element.requestUpdate();
    }
    this.isBusy = false;
    this.#host.announce(
      this.#host.t()('bulkDone', { count: this.#results.filter((it) => it.change).length }),
    );
    this.#host.changed();
    await this.#host.focusOn('#bulk');
  }

  async undo({ person, change }: BulkResult): Promise<void> {
    const error = change && (await this.#changes.takeBack(change));
    if (error) {
      this.#host.report(error);
      if (!this.#changes.isLate(change))
        this.#replace(isSettled(error) ? { person, error } : { person, change, error });
      this.#element.requestUpdate();
      await this.#host.focusOn(`[data-line="${change.id}"]`, '#bulk');
    } else {
      this.#results = this.#results.filter((it) => it.person.reference !== person.reference);
      this.#host.announce(this.#host.t()('undone'));
      this.#host.changed();
      await this.#host.focusOn('#bulk', '#page');
    }
    this.#element.requestUpdate();
  }

  clear(): void {
    this.#results = [];
    this.#resultsOf = undefined;
    this.#element.requestUpdate();
  }

  async #hold(person: SignupRow, to: SignupState): Promise<BulkResult> {
    try {
      const step = { ...decidedOn(person), to };
      return { person, change: await this.#changes.hold(person.reference, step) };
    } catch (cause) {
      const error = asEndpointError(cause);
      this.#host.report(error);
      return { person, error };
    }
  }

  #replace(result: BulkResult): void {
    this.#results = this.#results.map((it) =>
      it.person.reference === result.person.reference ? result : it,
    );
  }

  #read(signal: AbortSignal): Promise<SignupRowList> {
    const { step } = this;
    const body = {
      edition: this.#edition()?.id,
      ...(step && { status: [step.from] }),
      limit: perAnswer,
    };
    return deskCall(this.#host, searchSignups, { body, signal });
  }
}
