import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { urlOf, type CallOptions } from '../../client/call.ts';
import { EndpointError } from '../../client/endpoint-error.ts';
import type { Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import type { Route } from '../../contract/route.ts';
import { getCalendar, getFeed } from '../../contract/routes.ts';
import { firstDay } from '../../domain/offer/edition-state.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { formatDay } from '../../locale/format.ts';
import { translator } from '../../locale/translate.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { factsStyles } from '../../parts/facts.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import type { HeadingOptions } from '../../parts/heading.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { placesStyles } from '../../parts/places.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { FinderSearch, todayHere } from './finder-search.ts';
import { Freshness } from './freshness.ts';
import { GmwSignupStartEvent } from './group-finder.events.ts';
import { groupFinder } from '../../locale/widgets/group-finder.ts';
import { finderStyles } from './group-finder.styles.ts';
import { groupPage } from './group-page.ts';
import { groupPageStyles } from './group-page.styles.ts';
import { inlineForm } from './inline-form.ts';
import { endpointSource, type Offer } from './offer-source.ts';
import { overview } from './overview.ts';
import { resultsPage, staleNotice } from './results-page.ts';
import { formReady, signupWay, type FormTarget } from './signup-way.ts';
import { offerFiles, staticSource } from './static-source.ts';
import { Visit } from './visit.ts';
import { Wish } from './wish.ts';
import { promisesOf, type ChosenValue, type FinderWords } from './words.ts';

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
 * @csspart self-check - The questions "is this for me?" on a group's page.
 * @csspart wish - The form to tell what one looks for, when nothing is found.
 * @csspart help - Who to call in acute need, on the page of a sensitive group.
 * @csspart problem - The notice shown when something fails.
 * @csspart sample - The mark on made-up content.
 * @csspart quick-exit - The button that leaves the page quickly.
 * @fires {GmwResultsEvent} gmw-results - The number of groups found changed.
 * @fires {GmwGroupOpenEvent} gmw-group-open - A group's page was opened; not told of sensitive groups.
 * @fires {GmwSignupStartEvent} gmw-signup-start - A visitor wants to sign up; cancelable.
 * @fires {GmwProblemEvent} gmw-problem - Something went wrong and the visitor was told.
 */
export class GmwGroupFinder extends WidgetElement<'group-finder'> {
  static override styles = [
    tokens,
    base,
    buttonStyles,
    fieldStyles,
    errorStyles,
    noticeStyles,
    placesStyles,
    factsStyles,
    finderStyles,
    groupPageStyles,
  ];

  /** Addresses of static offer files, separated by spaces; instead of an endpoint. */
  @property() src = '';

  /** Themes to start with, codes separated by spaces. */
  @property() theme = '';

  /** Audiences to start with, codes separated by spaces. */
  @property() audience = '';

  /** Kinds of group to start with, codes separated by spaces. */
  @property() kind = '';

  /** Places to start with, such as `hilversum`, separated by spaces. */
  @property() place = '';

  /** Parts of the day to start with: `morning`, `afternoon`, `evening`. */
  @property() daypart = '';

  /** Names of presets that a visitor cannot change, separated by spaces. */
  @property({ attribute: 'fixed-filters' }) fixedFilters = '';

  /** How visitors sign up: in the finder, by a link, or not here. */
  @property() signup: 'inline' | 'link' | 'none' = 'inline';

  /** Address of the page with the sign-up form, with `{group}` and `{edition}`. */
  @property({ attribute: 'signup-url' }) signupUrl = '';

  /** For professionals: indications, what a referral needs, an overview to print. */
  @property({ type: Boolean }) referrer = false;

  /** Groups shown at first and with each press on "Toon nog". */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  @state() private _arrived: Offer | undefined;

  protected readonly dictionaries = groupFinder;

  readonly #search = new FinderSearch((error) => {
    if (error?.kind === 'bad-records') this.report(error);
    else if (error) this.#failed(error);
    this.requestUpdate();
  });
  readonly #visit = new Visit(this, {
    search: this.#search,
    offer: () => this.#offer,
    say: (wait) => this.announcer.say(this.#countWords, wait),
    tell: (words) => this.announcer.say(words),
  });

  readonly #wish = new Wish(this);

  readonly #load = new LoadController<Offer>(this, {
    key: () => {
      const { connection, institutionId, src } = this;
      const from = src.trim() || connection?.endpoint;
      return from ? [from, this.#fetcher, institutionId] : undefined;
    },
    load: (signal) => {
      this._arrived = undefined;
      const { connection, institutionId, src } = this;
      const source = src.trim()
        ? staticSource(offerFiles(src), this.#fetcher, institutionId)
        : endpointSource(connection!, institutionId);
      const loading = source.load(signal, (offer) => {
        this._arrived = offer;
      });
      // A calendar is slow the first time: it is asked while the offer is on its way.
      formatDay(todayHere(), this.language);
      return loading;
    },
    loaded: (offer) => {
      if (offer.bad) this.report(new EndpointError('bad-records'));
    },
    failed: (error) => this.#failed(error),
  });

  constructor() {
    super();
    this.addController(new Freshness(() => this.#load.value?.at, this.#reload));
    void customElements.whenDefined('gmw-signup-form').then(() => this.requestUpdate());
  }

  get #fetcher(): typeof fetch {
    const { connection, fetch: own } = this;
    return connection?.fetch ?? own ?? globalThis.fetch;
  }

  protected override misconfiguration(): string | undefined {
    return offerFiles(this.src).length ? undefined : super.misconfiguration();
  }

  protected clear(): void {
    this.#visit.clear();
    this.#wish.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#visit.update(changed, this.#load.value !== undefined);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#visit.updated();
  }

  protected renderWidget(): unknown {
    const { state: load } = this.#load;
    const offer = this.#offer;
    const group = this.#visit.opened;
    if (group) return this.#renderGroup(group);
    if (offer && this.#search.found && this.#visit.group === undefined)
      return this.#renderResults(offer);
    if (load.status === 'failed') return this.renderFailed(load.error, this.#reload);
    if (this.#search.asking.error) return this.#renderUnanswered();
    return this.renderLoading();
  }

  #renderResults(offer: Offer): TemplateResult {
    const institutions = [...offer.institutions.values()];
    const phone = this.#phoneOf(institutions[0]);
    const own = this.institutionLoad.value;
    return (this.#visit.overview && this.referrer ? overview : resultsPage)({
      words: this.#words,
      offer,
      search: this.#search,
      visit: this.#visit,
      notices: html`
        ${this.#load.state.status === 'failed' ? this.#renderStale(offer) : nothing}
        ${this.#renderUnanswered()}
        ${offer.bad || this.#search.asking.bad ? html`<p class="muted small" .textContent=${this.common('bad-records')}></p>` : nothing}
      `,
      sample: this.renderSample([...institutions, own].some((it) => it?.sample)),
      quickExit: this.renderQuickExit(),
      phone: phone ? this.renderPhone(phone) : nothing,
      level: this.level,
      heading: this.#heading,
      institutionOf: this.#institutionOf,
      wish: this.#renderWish,
      promises: promisesOf(own ?? institutions[0], this.language),
      feed: this.#linkTo(getFeed),
    });
  }

  /** A question that the endpoint did not answer. */
  #renderUnanswered(): unknown {
    const { error } = this.#search.asking;
    return error
      ? this.renderFailed(error, () => {
          this.#search.retry();
          this.requestUpdate();
        })
      : nothing;
  }

  #renderWish = (values: readonly ChosenValue[]): unknown => {
    const { connection } = this;
    if (!connection || this.src.trim()) return nothing;
    const { chosen, fixed } = this.#visit;
    const institution = this.institutionId ?? this.#search.only;
    return this.#wish.render({
      words: this.#words,
      common: this.common,
      heading: this.#heading,
      connection,
      institution,
      chosen,
      asked: { ...chosen, ...fixed },
      values,
      privacyUrl:
        this.privacyAddress ?? this.#offer?.institutions.get(institution ?? '')?.privacyUrl,
      failed: (error, retry) => this.renderFailed(error, retry, this.common('nothingLost')),
      tell: (words) => this.announcer.say(words),
      report: this.#failed,
    });
  };

  #renderStale(offer: Offer): TemplateResult {
    return html`<div class="stale">
      ${staleNotice(this.#words, offer.at)}
      <button class="button" type="button" part="button" @click=${this.#reload}>
        <span .textContent=${this.common('retry')}></span>
      </button>
    </div>`;
  }

  #renderGroup(group: Group): TemplateResult {
    const visit = this.#visit;
    const institution = this.#institutionOf(group);
    const form = visit.form?.group === group.id ? visit.form : undefined;
    return html`<div ?hidden=${form !== undefined}>
        ${groupPage({
          words: this.#words,
          group,
          editions: this.#search.editionsOf(group),
          institution,
          several: !this.#search.only,
          phone: this.#phoneOf(institution),
          way: signupWay(this.signup, this.signupUrl, this.#startSignup, this.referrer),
          like: () => this.#search.like(group, visit.fixed),
          meetings: () => this.#search.meetings(group),
          calendar: (edition) =>
            // The name of its file could tell of a sensitive group.
            group.sensitive || !firstDay(edition)
              ? undefined
              : this.#linkTo(getCalendar, { params: { id: edition.id } }),
          heading: this.#heading,
          backWords: this.t('back', { count: this.#search.found?.total ?? 0 }),
          visit,
          call: (number) => this.renderPhone(number),
          quickExit: this.renderQuickExit(group.sensitive),
          sample: this.renderSample(institution?.sample ?? false),
        })}
      </div>
      ${
        form
          ? inlineForm(form, {
              backWords: this.t('backToGroup', { name: group.name }),
              close: visit.closeForm,
              sent: this.#reload,
              connection: this.connection,
              institution: group.institution,
              language: this.language,
              form: this.form,
              level: this.level,
              privacyUrl: this.privacyAddress,
              phone: this.phoneNumber,
              quickExit: this.quickExitAddress,
            })
          : nothing
      }`;
  }

  /** The address of something that the endpoint has for other programs; files have none. */
  #linkTo(to: Route, options?: CallOptions): string | undefined {
    const { connection } = this;
    return connection && !this.src.trim() ? urlOf(connection.endpoint, to, options) : undefined;
  }

  get #words(): FinderWords {
    const t = translator(this.language, 'edition', this.form);
    const { language } = this;
    return { t: this.t, language, edition: { t, language, today: this.#search.today } };
  }

  get #countWords(): string {
    const total = this.#search.found?.total ?? 0;
    return this.t(total ? 'found' : 'noneFound', { count: total });
  }

  /** The offer as far as it is there; the last good one while it is fetched again. */
  get #offer(): Offer | undefined {
    return this.#load.value ?? this._arrived;
  }

  #institutionOf = (group: Group): Institution | undefined => {
    const own = this.institutionLoad.value;
    return (
      this.#offer?.institutions.get(group.institution) ??
      (own?.id === group.institution ? own : undefined)
    );
  };

  #phoneOf(institution: Institution | undefined): string | undefined {
    return this.phoneNumber ?? institution?.phone;
  }

  #heading = (below: number, text: string, options?: HeadingOptions): TemplateResult =>
    this.heading(below, text, options);

  #failed = (error: EndpointError): void => {
    this.report(error);
    this.announcer.say(this.wordsFor(error));
  };

  #reload = (): void => void this.#load.reload();

  #startSignup = (target: FormTarget, event: Event): void => {
    const { group, edition } = target;
    const start = new GmwSignupStartEvent(group, edition);
    if (!this.#visit.opened?.sensitive && !this.dispatchEvent(start)) event.preventDefault();
    else if (this.signup === 'inline' && formReady()) {
      event.preventDefault();
      this.#visit.openForm(target);
    }
  };
}
