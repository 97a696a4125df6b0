import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../../client/endpoint-error.ts';
import type { SurveyCodes } from '../../../../contract/desk.ts';
import type { SurveyCodeEntry, SurveyCodeList } from '../../../../contract/desk-ballots.ts';
import {
  listSurveyCodes,
  replaceSurveyCode,
  withdrawSurveyCode,
} from '../../../../contract/desk-ballot-routes.ts';
import { createSurveyCodes } from '../../../../contract/desk-routes.ts';
import { instantOf } from '../../../../domain/dates/local-moment.ts';
import { LoadController } from '../../../../internal/load-controller.ts';
import { deskCall, type DeskHost } from '../../desk-host.ts';
import { oneAtATime } from '../../one-at-a-time.ts';

/** Links that are shown once. */
export type NewCode = SurveyCodes['codes'][number];

interface CodesDraft {
  /** One institution per line. */
  names: string;
  /** The last day on which the links work; empty: no end. */
  until: string;
  /** The page where the survey is, when it is not the endpoint's own. */
  page: string;
}

const emptyDraft = (): CodesDraft => ({ names: '', until: '', page: '' });

/** The invitation codes of a survey. */
export class CodesController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly #survey: () => string | undefined;
  readonly list: LoadController<SurveyCodeList>;
  draft = emptyDraft();
  /** Made just now: in memory only, and gone when they are hidden. */
  fresh: readonly NewCode[] = [];
  showsAll = false;
  isChecked = false;
  failure: EndpointError | undefined;
  isBusy = false;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    person: () => string | undefined,
    survey: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.#survey = survey;
    this.list = new LoadController<SurveyCodeList>(element, {
      key: () => {
        const id = survey();
        return person() === undefined || id === undefined ? undefined : [person(), id];
      },
      load: (signal) => deskCall(host, listSurveyCodes, { params: { id: survey() ?? '' }, signal }),
      failed: (error) => host.report(error),
    });
  }

  clear(): void {
    this.draft = emptyDraft();
    this.fresh = [];
    this.showsAll = false;
    this.isChecked = false;
    this.failure = undefined;
  }

  change(draft: Partial<CodesDraft>): void {
    Object.assign(this.draft, draft);
    this.#element.requestUpdate();
  }

  showAll(): void {
    this.showsAll = true;
    this.#element.requestUpdate();
  }

  hide(): void {
    this.fresh = [];
    this.#element.requestUpdate();
    void this.#host.focusOn('#codes-title');
  }

  /** The institutions that were typed, each once. */
  get names(): string[] {
    return [...new Set(this.draft.names.split('\n').map((it) => it.trim()))].filter(Boolean);
  }

  async make(): Promise<void> {
    const institutions = this.names;
    this.isChecked = true;
    if (institutions.length === 0) {
      this.#element.requestUpdate();
      return this.#host.focusOn('#code-names');
    }
    const { until } = this.draft;
    const expiresAt =
      until && new Date(instantOf(`${until}T23:59`, 'Europe/Amsterdam')).toISOString();
    await this.#try(async () => {
      const made = await deskCall(this.#host, createSurveyCodes, {
        params: { id: this.#survey() ?? '' },
        body: { institutions, ...(expiresAt && { expiresAt }) },
      });
      this.draft.names = '';
      this.isChecked = false;
      await this.#show(made);
    });
  }

  /** A new link for the same institution; the old one works no more. */
  replace({ id: invitation }: SurveyCodeEntry): Promise<void> {
    return this.#try(async () => {
      const params = { id: this.#survey() ?? '', invitation };
      await this.#show(await deskCall(this.#host, replaceSurveyCode, { params }));
    });
  }

  withdraw({ id: invitation }: SurveyCodeEntry): Promise<void> {
    return this.#try(async () => {
      const params = { id: this.#survey() ?? '', invitation };
      await deskCall(this.#host, withdrawSurveyCode, { params });
      await this.list.reload();
      this.#host.announce(this.#host.t()('codeWithdrawn'));
      await this.#host.focusOn(`[data-code="${invitation}"]`);
    });
  }

  async #show({ codes }: SurveyCodes): Promise<void> {
    this.fresh = [...codes, ...this.fresh];
    await this.list.reload();
    await this.#host.focusOn('#new-links');
  }

  #try(act: () => Promise<void>): Promise<void> {
    return oneAtATime(this, this.#element, this.#host, act);
  }
}
