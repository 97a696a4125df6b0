import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { urlOf, type CallOptions } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Edition, Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import type { Route } from '../../contract/route.ts';
import { getCalendar, getFeed } from '../../contract/routes.ts';
import { offerInLanguage } from '../../domain/language/in-language.ts';
import { warnEditor } from '../../internal/warn-editor.ts';
import { formatDay } from '../../locale/format.ts';
import { approvedWords } from '../../locale/approved-words.ts';
import { helpWordsOf } from '../../locale/help-words.ts';
import { translator } from '../../locale/translate.ts';
import { groupFinder } from '../../locale/widgets/group-finder.ts';
import type { Mistake } from '../../parts/editor-notice.ts';
import { DemandSignalForm } from './demand/demand-signal-form.ts';
import { FinderSettings } from './finder-settings.ts';
import type { FinderView } from './finder-view.ts';
import { finderStyles } from './group-finder.styles.ts';
import { countWords, type ChosenValue, type FinderWords } from './finder-words.ts';
import { GmwSignupStartEvent } from './group-finder.events.ts';
import { isOtherAge } from './group/ages.ts';
import { groupPage } from './group/group-page.ts';
import { NotifyForm } from './group/notify-form.ts';
import { contactOf, hasCalendar } from './group/opened-page.ts';
import { OfferController } from './offer/offer-controller.ts';
import { emptyPreset, faultsMistake, offerMistake } from './offer/offer-mistake.ts';
import type { Offer } from './offer/offer.ts';
import { offerFiles } from './offer/static-source.ts';
import { dutchToday } from './offer/today.ts';
import { printedPage } from './results/printed-page.ts';
import { resultsPage } from './results/results-page.ts';
import type { Results } from './results/results.ts';
import { staleNotice } from './results/stale-notice.ts';
import type { OfferSearch, OpenedGroup } from './search/offer-search.ts';
import { SearchController } from './search/search-controller.ts';
import { inlineForm } from './signup/inline-form.ts';
import {
  hasInlineForm,
  missingForm,
  noWay,
  signupWayOf,
  type FormTarget,
  type SignupSettings,
} from './signup/signup-way.ts';
import type { KeptForm } from './visit/pages.ts';
import { Visit } from './visit/visit.ts';

/**
 * Helps visitors find a group that suits them: search, filters, the page of a group and the way to sign
 * up. Works on the offer of an endpoint, inside the browser.
 *
 * @summary Search the offer of groups, see a group, go to sign-up.
 * @slot - Fallback content: shown until the widget can work, and when it cannot.
 * @csspart base - The box around everything.
 * @csspart button - A button.
 * @csspart filters - The panel with filters.
 * @csspart chip - A chosen filter, which a press removes.
 * @csspart card - One result.
 * @csspart edition - One edition on a group's page.
 * @csspart next-step - The panel with the way to sign up.
 * @csspart step-bar - The bar at the bottom of a group's page on a phone, with the way to sign up.
 * @csspart self-check - The questions "is this for me?" on a group's page.
 * @csspart demand-signal - The form to tell what one looks for, when nothing is found.
 * @csspart help - Who to call in acute need, on the page of a sensitive group.
 * @csspart problem - The notice shown when something fails.
 * @csspart sample - The mark on made-up content.
 * @csspart quick-exit - The button that leaves the page quickly.
 * @fires {GmwResultsEvent} gmw-results - The number of groups found changed.
 * @fires {GmwGroupOpenEvent} gmw-group-open - A group's page was opened; not told of sensitive groups.
 * @fires {GmwSignupStartEvent} gmw-signup-start - A visitor wants to sign up; cancelable.
 * @fires {GmwProblemEvent} gmw-problem - Something went wrong and the visitor was told.
 */
export class GmwGroupFinder extends FinderSettings {
  static override styles = finderStyles;

  protected readonly dictionaries = groupFinder;

  readonly #offer = new OfferController(this, {
    origin: () => {
      const { connection, institutionId: institution } = this;
      const fetcher = connection?.fetch ?? this.fetch ?? globalThis.fetch;
      return { src: this.src.trim(), connection, fetch: fetcher, institution };
    },
    // The first date takes long to write: that is done while the offer is on its way.
    started: () => formatDay(dutchToday(), this.language),
    failed: (error) => this.#failed(error),
    faulty: (offer) => {
      const { title, details = [] } = faultsMistake(offer, this.t);
      warnEditor([`<${this.localName}>: ${title}`, ...details].join('\n'));
    },
  });

  readonly #searching = new SearchController(this, (error) => {
    if (error) this.#failed(error);
    this.requestUpdate();
  });

  readonly #visit = new Visit(this, {
    search: () => this.#search,
    language: () => this.language,
    announceCount: (pause) => this.announcer.announce(this.#countWords, pause),
    announce: (words) => this.announcer.announce(words),
  });

  readonly #demandSignal = new DemandSignalForm(this, {
    language: () => this.language,
    dutch: groupFinder.dutch,
    form: () => this.form,
    heading: (below, text, options) => this.heading(below, text, options),
    announce: (words) => this.announcer.announce(words),
    focusOn: (selector) => this.focusOn(selector),
  });

  readonly #notifyForm = new NotifyForm(this);

  constructor() {
    super();
    // A page may define the form later than the finder.
    void customElements.whenDefined('gmw-signup-form').then(() => this.requestUpdate());
  }

  protected override misconfiguration(): Mistake | undefined {
    const files = offerFiles(this.src);
    if (!files.length && !this.connection) return super.misconfiguration();
    const { offer, error } = this.#offer;
    const { state } = this.institutionLoad;
    const institutionError = state.status === 'failed' ? state.error : undefined;
    const { institutionId: institution } = this;
    const src = files.length ? this.src.trim() : '';
    return offerMistake(
      { src, endpoint: this.givenEndpoint, institution, offer, error, institutionError },
      this.t,
    );
  }

  protected clear(): void {
    this.#visit.clear();
    this.#demandSignal.clear();
    this.#notifyForm.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const visit = this.#visit;
    visit.update(changed);
    this.#searching.ask(this.#offer.offer, () => visit.question, visit.requestPause);
    visit.searched();
  }

  protected renderWidget(): unknown {
    const { form, isFormOpen } = this.#visit.pages;
    return html`<div ?hidden=${isFormOpen}>${this.#renderPage()}</div>
      ${form ? html`<div ?hidden=${!isFormOpen}>${this.#renderForm(form)}</div>` : nothing}`;
  }

  #renderPage(): unknown {
    const { offer, error } = this.#offer;
    const search = this.#search;
    const isGroupOpen = this.#visit.pages.group !== undefined;
    if (isGroupOpen && search?.opened?.status === 'open') return this.#renderGroup(search.opened);
    if (!isGroupOpen && offer && search?.answer)
      return this.#renderResults({ offer, search, answer: search.answer });
    if (error) return this.renderFailed(error, this.#offer.reload);
    return search?.error ? this.#renderSearchError(search) : this.renderLoading();
  }

  #renderResults(results: Results): TemplateResult {
    const { offer, search } = results;
    const [first] = offer.institutions.values();
    const own = this.institutionLoad.value;
    const isSample = [...offer.institutions.values(), own].some((it) => it?.sample);
    const { printed } = this.#visit.pages;
    if (printed) {
      const institution = own ?? first;
      return printedPage(this.#view, results, { printed, institution, isSample });
    }
    const preset = emptyPreset(this.#visit.filters.presets, results.answer.offerFacets, this.t);
    const isIncomplete = offer.badRecords > 0 || search.badRecords > 0;
    return resultsPage(this.#view, results, {
      isSample,
      phone: this.#phoneOf(first),
      feed: this.#linkTo(getFeed),
      hasReasons: (own ?? first)?.forProfessionals !== undefined,
      demandForm: this.#renderDemandSignal,
      notices: html`
        ${this.#offer.error ? this.#renderStale(offer) : nothing} ${this.#renderSearchError(search)}
        ${isIncomplete ? html`<p class="muted small" .textContent=${this.common('bad-records')}></p>` : nothing}
        ${offer.faults.length ? this.renderEditorNotice(faultsMistake(offer, this.t)) : nothing}
        ${preset ? this.renderEditorNotice(preset) : nothing}
      `,
    });
  }

  /** The results, or the open group, could not be had from the endpoint. */
  #renderSearchError(search: OfferSearch): unknown {
    return search.error
      ? this.renderFailed(search.error, () => {
          search.retry();
          this.requestUpdate();
        })
      : nothing;
  }

  #renderStale({ fetchedAt }: Offer): TemplateResult {
    return html`<div class="stale">
      ${staleNotice(this.#words, fetchedAt)}
      <button class="button" type="button" part="button" @click=${this.#offer.reload}>
        <span .textContent=${this.common('retry')}></span>
      </button>
    </div>`;
  }

  /** Where files are the offer, there is nobody to receive a signal. */
  #renderDemandSignal = (chosen: readonly ChosenValue[]): unknown => {
    const { connection } = this;
    if (!connection || this.src.trim()) return nothing;
    const institution = this.institutionId ?? this.#search?.soleInstitution;
    const { institutions } = this.#offer.offer ?? {};
    return this.#demandSignal.render(this.#view, {
      common: this.common,
      connection,
      institution,
      chosen,
      privacyUrl: this.privacyAddress ?? institutions?.get(institution ?? '')?.privacyUrl,
      failure: this.#failureWithRetry,
      report: this.#failed,
    });
  };

  #renderGroup(opened: Extract<OpenedGroup, { status: 'open' }>): TemplateResult {
    const group = offerInLanguage(opened.group, this.language.code);
    const view = this.#view;
    const institution = view.institutionOf(group);
    const mistake =
      group.signupBy !== 'phone' ? missingForm(this.#signupSettings, this.t) : undefined;
    const page = groupPage(view, {
      opened: { ...opened, group },
      institution,
      isSoleInstitution: this.#search?.soleInstitution !== undefined,
      contact: contactOf(group, institution, this.#phoneOf(institution), this.language),
      signupWay: isOtherAge(view, group)
        ? noWay
        : signupWayOf(this.#signupSettings, this.#startSignup),
      calendar: (edition) =>
        hasCalendar(group, edition, dutchToday())
          ? this.#linkTo(getCalendar, { params: { id: edition.id } })
          : undefined,
      notify: (edition) => this.#renderNotify(group, edition, institution),
      resultCount: this.#resultCount,
    });
    return html`${page}${mistake ? this.renderEditorNotice(mistake) : nothing}`;
  }

  /** Where files are the offer, there is nobody who could send a mail. */
  #renderNotify(group: Group, edition: Edition, institution: Institution | undefined): unknown {
    const { connection } = this;
    if (!connection || this.src.trim()) return nothing;
    const context = {
      common: this.common,
      connection,
      institution,
      privacyUrl: this.privacyAddress ?? institution?.privacyUrl,
      failure: this.#failureWithRetry,
      report: this.#failed,
    };
    return this.#notifyForm.render(this.#view, context, group, edition);
  }

  #failureWithRetry = (error: EndpointError, retry: () => void): TemplateResult =>
    this.renderFailed(error, retry, this.common('nothingLost'));

  #renderForm({ group, target }: KeptForm): TemplateResult {
    const settings = {
      connection: this.connection,
      form: this.form,
      privacyUrl: this.privacyAddress,
      phone: this.phoneNumber,
      quickExit: this.quickExitAddress,
    };
    return inlineForm(this.#view, group, target, settings, this.#offer.reload);
  }

  /** The address of something that the endpoint has for other programs; files have none. */
  #linkTo(route: Route, options?: CallOptions): string | undefined {
    const { connection } = this;
    return connection && !this.src.trim() ? urlOf(connection.endpoint, route, options) : undefined;
  }

  get #search(): OfferSearch | undefined {
    return this.#searching.search;
  }

  get #view(): FinderView {
    return {
      words: this.#words,
      visit: this.#visit,
      helpWords: this.#helpWords,
      helpLineWords: this.#helpLineWords,
      isReferrer: this.referrer,
      level: this.level,
      heading: (below, text, options) => this.heading(below, text, options),
      quickExit: (isNeeded) => this.renderQuickExit(isNeeded),
      sampleMark: (isSample) => this.renderSample(isSample),
      liveRegion: () => this.announcer.render(),
      phone: (number) => this.renderPhone(number),
      institutionOf: this.#institutionOf,
    };
  }

  get #words(): FinderWords {
    const { language } = this;
    const t = translator(language, 'edition', this.form);
    return {
      t: this.t,
      common: this.common,
      language,
      edition: { t, language, today: dutchToday() },
    };
  }

  get #helpWords(): FinderView['helpWords'] {
    return helpWordsOf(this.language, groupFinder.dutch, this.form);
  }

  get #helpLineWords(): FinderView['helpLineWords'] {
    const isApproved = this.#helpWords.lang === undefined;
    const { language, form } = this;
    return approvedWords('group-finder', isApproved, { language, dutch: groupFinder.dutch, form });
  }

  get #resultCount(): number {
    return this.#search?.answer?.found.total ?? 0;
  }

  get #countWords(): string {
    if (this.#visit.filters.danger) return this.#helpWords.t('now');
    const { fit } = this.#search?.answer?.found ?? {};
    return countWords(this.t, this.#resultCount, fit);
  }

  #institutionOf = (group: Group): Institution | undefined => {
    const own = this.institutionLoad.value;
    const it =
      this.#offer.offer?.institutions.get(group.institution) ??
      (own?.id === group.institution ? own : undefined);
    return it && offerInLanguage(it, this.language.code);
  };

  #phoneOf(institution: Institution | undefined): string | undefined {
    return this.phoneNumber ?? institution?.phone;
  }

  /** Tells the page of a failure, and the visitor, unless it is the editor's: records that are wrong. */
  #failed = (error: EndpointError): void => {
    this.report(error);
    if (error.kind !== 'bad-records') this.announcer.announce(this.wordsFor(error));
  };

  get #signupSettings(): SignupSettings {
    const { signup, signupUrl, referrer, connection } = this;
    return { signup, signupUrl, referrer, connection };
  }

  #startSignup = (target: FormTarget, event: Event): void => {
    const { openedGroup } = this.#visit.pages;
    const start = new GmwSignupStartEvent(target.group, target.edition);
    if (!openedGroup?.sensitive && !this.dispatchEvent(start)) event.preventDefault();
    else if (openedGroup && hasInlineForm(this.#signupSettings)) {
      event.preventDefault();
      this.#visit.pages.openForm(openedGroup, target);
    }
  };
}
