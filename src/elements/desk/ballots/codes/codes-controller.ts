import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../../client/endpoint-error.ts';
import type { SurveyCodes } from '../../../../contract/desk.ts';
import type { SurveyCodeEntry, SurveyCodeList } from '../../../../contract/desk-ballots.ts';
import {
  listSurveyCodes,
  mailSurveyCode,
  replaceSurveyCode,
  withdrawSurveyCode,
} from '../../../../contract/desk-ballot-routes.ts';
import { createSurveyCodes } from '../../../../contract/desk-routes.ts';
import { todayIn } from '../../../../domain/dates/dates.ts';
import { instantOf } from '../../../../domain/dates/local-moment.ts';
import { LoadController } from '../../../../internal/load-controller.ts';
import { isSettled } from '../../changes/change-controller.ts';
import { asEndpointError, deskCall, type DeskHost } from '../../desk-host.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { refusalOf } from '../../refusal-words.ts';
import { codesProblems, invitedIn, type CodesDraft, type CodesProblems } from './codes-draft.ts';

/** Links that are shown once. */
export type NewCode = SurveyCodes['codes'][number];

/** A link that was not mailed, and why; `mailedAt` is what the list said of it before. */
interface NotMailed {
  readonly code: NewCode;
  readonly error: EndpointError;
  readonly mailedAt: string | undefined;
}

/** What is typed for a survey, and its links that can still be read. */
interface OfSurvey {
  readonly draft: CodesDraft;
  fresh: readonly NewCode[];
  showsAll: boolean;
  isChecked: boolean;
  /** What the form has told of the names: a second press makes the links all the same. */
  warnings: readonly string[];
  failure: EndpointError | undefined;
  /** Of the last mails: how many were asked for, and those that the endpoint did not take. */
  mails: { readonly asked: number; readonly failed: readonly NotMailed[] };
}

const nothingYet = (): OfSurvey => ({
  draft: { names: '', until: '', page: '' },
  fresh: [],
  showsAll: false,
  isChecked: false,
  warnings: [],
  failure: undefined,
  mails: { asked: 0, failed: [] },
});

const netherlands = 'Europe/Amsterdam';

/** The invitation codes of a survey. */
export class CodesController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly #survey: () => string | undefined;
  readonly list: LoadController<SurveyCodeList>;
  /** By the id of the survey: links of one are never those of another. */
  readonly #ofSurveys = new Map<string, OfSurvey>();
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
    this.#ofSurveys.clear();
  }

  get draft(): Readonly<CodesDraft> {
    return this.#shown.draft;
  }

  /** Made just now: in memory only, and gone when they are hidden or somebody withdraws them. */
  get fresh(): readonly NewCode[] {
    return this.#shown.fresh.filter((it) => this.entryOf(it)?.state !== 'withdrawn');
  }

  /** How many of the last mails are under way, and the links that were not mailed. */
  get mails(): { mailed: number; notMailed: readonly NotMailed[] } {
    const { asked, failed } = this.#shown.mails;
    // An answer that was lost on its way may have been that the mail was sent: the list knows.
    const notMailed = failed.filter(
      ({ code, error, mailedAt }) =>
        isOfOneLink(error) || this.entryOf(code)?.mailedAt === mailedAt,
    );
    return { mailed: asked - notMailed.length, notMailed };
  }

  get showsAll(): boolean {
    return this.#shown.showsAll;
  }

  get failure(): EndpointError | undefined {
    return this.#shown.failure;
  }

  get warnings(): readonly string[] {
    return this.#shown.warnings;
  }

  /** What has to be typed otherwise before links can be made. */
  problems(today: string): CodesProblems {
    return this.#shown.isChecked ? codesProblems(this.draft, today) : {};
  }

  change(draft: Partial<CodesDraft>): void {
    Object.assign(this.#shown.draft, draft);
    this.#shown.warnings = [];
    this.#element.requestUpdate();
  }

  showAll(): void {
    this.#shown.showsAll = true;
    this.#element.requestUpdate();
  }

  hide(): void {
    Object.assign(this.#shown, { fresh: [], mails: nothingYet().mails });
    this.#element.requestUpdate();
    void this.#host.focusOn('#codes-title');
  }

  async make(): Promise<void> {
    const shown = this.#shown;
    const { draft } = shown;
    shown.isChecked = true;
    const today = todayIn(netherlands, new Date());
    if (Object.keys(codesProblems(draft, today)).length > 0) {
      this.#element.requestUpdate();
      return this.#host.focusOn('.codes-form [aria-invalid="true"]');
    }
    const { institutions: invited, leftOut } = invitedIn(draft.names);
    const known = this.#namesWithLink();
    const doubles = invited.filter((it) => known.has(it.institution.toLowerCase()));
    const t = this.#host.t();
    const what = doubles.map((it) => it.institution).join(', ');
    const warnings = [
      ...(doubles.length > 0 ? [t('codesDouble', { what })] : []),
      ...(leftOut.length > 0 ? [t('codesLeftOut', { what: leftOut.join(', ') })] : []),
    ];
    if (warnings.join('\n') !== shown.warnings.join('\n')) {
      shown.warnings = warnings;
      this.#element.requestUpdate();
      return this.#host.focusOn('#codes-warning');
    }
    const { until } = draft;
    const expiresAt = until && new Date(instantOf(`${until}T23:59`, netherlands)).toISOString();
    const addresses = Object.fromEntries(
      invited.flatMap(({ institution, email }) => (email ? [[institution, email]] : [])),
    );
    await this.#try(async (id) => {
      const institutions = invited.map((it) => it.institution);
      const made = await deskCall(this.#host, createSurveyCodes, {
        params: { id },
        body: { institutions, addresses, ...(expiresAt && { expiresAt }) },
      });
      draft.names = '';
      shown.isChecked = false;
      shown.warnings = [];
      await this.#show(made);
    });
  }

  /** A new link for the same institution; the old one works no more. */
  replace({ id: invitation }: SurveyCodeEntry): Promise<void> {
    return this.#try(async (id) => {
      await this.#show(
        await deskCall(this.#host, replaceSurveyCode, { params: { id, invitation } }),
      );
    }, invitation);
  }

  withdraw({ id: invitation }: SurveyCodeEntry): Promise<void> {
    return this.#try(async (id) => {
      await deskCall(this.#host, withdrawSurveyCode, { params: { id, invitation } });
      const of = this.#of(id);
      of.fresh = of.fresh.filter((it) => it.id !== invitation);
      if (!(await this.#readAgain(id))) return;
      this.#host.announce(this.#host.t()('codeWithdrawn'));
      await this.#host.focusOn(`[data-code="${invitation}"]`);
    }, invitation);
  }

  /** Mails links to the institutions with an address; `again`: one that has its mail gets another. */
  mail(codes: readonly NewCode[], page: string, again = false): Promise<void> {
    return this.#try(async (id) => {
      const failed: NotMailed[] = [];
      const before = new Map(codes.map((it) => [it, this.entryOf(it)?.mailedAt]));
      for (const link of codes) {
        const { id: invitation, code } = link;
        const body = { code, page, ...(again && { again }) };
        try {
          await deskCall(this.#host, mailSurveyCode, { params: { id, invitation }, body });
        } catch (cause) {
          const error = asEndpointError(cause);
          this.#host.report(error);
          const others = isOfOneLink(error) ? [link] : codes.slice(codes.indexOf(link));
          failed.push(...others.map((it) => ({ code: it, error, mailedAt: before.get(it) })));
          if (!isOfOneLink(error)) break;
        }
      }
      this.#of(id).mails = { asked: codes.length, failed };
      if (!(await this.#readAgain(id))) return;
      const { mailed, notMailed } = this.mails;
      if (notMailed.length === 0) {
        this.#host.announce(this.#host.t()('linksMailed', { count: mailed }));
      }
      await this.#host.focusOn('#not-mailed', '#new-links', '#codes-title');
    });
  }

  /** What the list knows of a link. */
  entryOf({ id }: NewCode): SurveyCodeEntry | undefined {
    return this.list.value?.codes.find((it) => it.id === id);
  }

  #namesWithLink(): ReadonlySet<string> {
    const open = this.list.value?.codes.filter((it) => ['unused', 'used'].includes(it.state));
    return new Set(open?.map((it) => it.institution.toLowerCase()));
  }

  async #show({ survey, codes }: SurveyCodes): Promise<void> {
    const of = this.#of(survey);
    of.fresh = [...codes, ...of.fresh];
    if (await this.#readAgain(survey)) await this.#host.focusOn('#new-links');
  }

  /** Reads the list again as long as it is that of this survey; false: something else is shown by now. */
  async #readAgain(survey: string): Promise<boolean> {
    if (this.#survey() === survey) await this.list.reload();
    return this.#survey() === survey;
  }

  get #shown(): OfSurvey {
    return this.#of(this.#survey() ?? '');
  }

  #of(survey: string): OfSurvey {
    const known = this.#ofSurveys.get(survey) ?? nothingYet();
    this.#ofSurveys.set(survey, known);
    return known;
  }

  /**
   * Does something with the survey that is shown now, whichever is chosen meanwhile. `invitation` is the
   * row of it: the button that was pressed may be gone when it is not possible any more.
   */
  async #try(act: (survey: string) => Promise<void>, invitation?: string): Promise<void> {
    const survey = this.#survey();
    if (survey === undefined || this.isBusy) return;
    const of = this.#of(survey);
    const progress = { isBusy: false, failure: undefined as EndpointError | undefined };
    this.isBusy = true;
    of.failure = undefined;
    of.mails = nothingYet().mails;
    await oneAtATime(
      progress,
      this.#element,
      this.#host,
      () => act(survey),
      async (error) => {
        if (!isSettled(error)) {
          // An answer that was lost may have been that it was done: the list knows.
          if (error.retryable && this.#survey() === survey) void this.list.refresh();
          return;
        }
        if (!(await this.#readAgain(survey))) return;
        if (invitation) await this.#host.focusOn(`[data-code="${invitation}"]`, '#codes-title');
      },
    );
    this.isBusy = false;
    of.failure = progress.failure;
    this.#element.requestUpdate();
  }
}

/** Whether a mail was refused for its own link; other failures would meet the next mail too. */
const isOfOneLink = (error: EndpointError): boolean =>
  isSettled(error) && !['still-draft', 'survey-over'].includes(refusalOf(error) ?? '');
