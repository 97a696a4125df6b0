import {
  html,
  nothing,
  type CSSResultOrNative,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection } from '../../client/call.ts';
import { todayIn } from '../../domain/dates/dates.ts';
import { adoptStylesIn } from '../../internal/adopt-styles.ts';
import { RefreshController } from '../../internal/refresh-controller.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import type { DeskTexts } from '../../locale/nl/desk.ts';
import type { Dictionary } from '../../locale/text.ts';
import { wordsOf } from '../../locale/translate.ts';
import { desk } from '../../locale/widgets/desk.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { chairsStyles } from '../../parts/circle-of-chairs.styles.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { besideParts, type Aside } from './access/aside.ts';
import type { BallotsPage } from './ballots/ballots-page.ts';
import { TextsController } from './ballots/texts/texts-controller.ts';
import { textsStyles } from './ballots/texts/texts.styles.ts';
import { ChangeController } from './changes/change-controller.ts';
import { DeferredPage, type PartWords } from './deferred-page.ts';
import type { DeskHost } from './desk-host.ts';
import type { DeskPage, OwnFilePage } from './desk-page.ts';
import type { DeskView } from './desk-view.ts';
import { deskStyles } from './desk.styles.ts';
import { deskFrame, plainFrame, tabWords, type Frame } from './frame/frame.ts';
import { frameStyles } from './frame/frame.styles.ts';
import { tabsFor, type DeskTab } from './frame/tabs.ts';
import type { OfferPage } from './offer/offer-page.ts';
import { workplaceOf } from './frame/workplace.ts';
import { deskFailureWords } from './refusal-words.ts';
import { LastContact } from './session/last-contact.ts';
import { SessionController } from './session/session-controller.ts';
import { SessionEndController } from './session/session-end-controller.ts';
import { sessionEndNotice } from './session/session-end-notice.ts';
import { makePasskeyButton, signInPage } from './session/sign-in-page.ts';
import { keepNamesHidden, namesAreHidden } from './hidden-names.ts';
import type { BeginStep } from './signals/remedy-step.ts';
import type { SignupsPage } from './signups/signups-page.ts';
import { TodoController } from './todo/todo-controller.ts';
import { todoPage } from './todo/todo-page.ts';
import { todoStyles } from './todo/todo.styles.ts';

const partWords = { ...tabWords, account: 'account', colleagues: 'colleagues' } as const;

/**
 * Where coordinators and the working group work: what waits for a decision, everyone who signed up, what
 * people look for, and the figures of a year.
 * The endpoint serves it as a page of its own, where people sign in. On any other page it is a link to
 * that page, unless the site gives a `fetch` that signs in by itself.
 *
 * @summary The desk of coordinators and the working group: what waits for a decision, and sign-ups.
 * @slot - Fallback content: shown until the widget can work, and when it cannot.
 * @csspart base - The box around everything.
 * @csspart button - A button.
 * @csspart error-summary - The list of answers that are not right yet.
 * @csspart problem - The notice shown when something fails.
 * @csspart sample - The mark on made-up content.
 * @csspart quick-exit - The button that leaves the page quickly.
 * @fires {GmwProblemEvent} gmw-problem - Something went wrong and the person was told.
 */
export class GmwDesk extends WidgetElement<'desk'> {
  static override styles = [
    tokens,
    base,
    buttonStyles,
    fieldStyles,
    errorStyles,
    noticeStyles,
    chairsStyles,
    deskStyles,
    frameStyles,
    todoStyles,
    textsStyles,
  ];

  /** The part of the desk that shows: `todo` (default), `signups`, `offer`, `signals`, `figures`, `ballots`. */
  @property() view: DeskTab = 'todo';

  /** Names are left out, until someone asks for them. */
  @state() private _hidesNames = namesAreHidden();

  /** What is open beside the parts. */
  @state() private _aside: Aside | undefined;

  protected readonly dictionaries = desk;

  /** The parts that are files of their own. */
  readonly #deferred: PartWords[] = [];

  /** Those of the element, and of the parts that are loaded. */
  #styles: readonly CSSResultOrNative[] = GmwDesk.elementStyles;

  readonly #host: DeskHost = {
    connection: () => this.connection,
    t: () => this.t,
    announce: (words) => this.announcer.announce(words),
    contact: (error) => this.#lastContact.note(error),
    report: (error) => this.report(error),
    focusOn: (...selectors) => this.#focusOnFirst(selectors),
    signedOut: (reason) => this.#session.interrupt(reason),
    changed: () => this.#refreshOthers(),
  };

  readonly #lastContact = new LastContact(this);

  readonly #session: SessionController = new SessionController(this, this.#host, {
    replaced: () => this.clear(),
  });

  readonly #sessionEnd = new SessionEndController(this, this.#host, this.#session);

  readonly #changes = new ChangeController(this, this.#host);

  readonly #texts: TextsController = new TextsController(this, this.#host, () =>
    this.#todo.opened === 'read-texts' ? this.#person : this.#personAt('ballots'),
  );

  readonly #signups: DeferredPage<SignupsPage> = this.#defer('signups', async () => {
    const { SignupsPage } = await import('./signups/signups-page.ts');
    return new SignupsPage(this, this.#host, this.#changes, {
      person: () => this.#personAt('signups'),
      toggleNames: this.#toggleNames,
      needsSignIn: () => this.#session.askFresh(),
    });
  });

  readonly #offer: DeferredPage<OfferPage> = this.#defer('offer', async () => {
    const { OfferPage } = await import('./offer/offer-page.ts');
    return new OfferPage(this, this.#host, this.#changes, {
      person: () => this.#personAt('offer'),
      today: () => this.#view.today,
      isForAll: () => this.#session.institutionsFor('offer') === undefined,
      showPeople: (group) => (this.#session.seesPeopleOf(group) ? this.#showPeople : undefined),
    });
  });

  readonly #ballots: DeferredPage<BallotsPage> = this.#defer('ballots', async () => {
    const { BallotsPage } = await import('./ballots/ballots-page.ts');
    return new BallotsPage(this, this.#host, this.#texts, () => this.#personAt('ballots'));
  });

  /** Goes to the part where something begins; `undefined` for who has no right to it. */
  readonly #begin: BeginStep = (step) => {
    if (step.make === 'announcement') {
      if (!this.#session.has('signups')) return undefined;
      return () => {
        this.#open('signups');
        this.#signups.use((it) => it.announce());
      };
    }
    if (!this.#session.has('offer')) return undefined;
    return () => {
      this.#offer.use((it) => it.begin(step));
      this.#open('offer');
    };
  };

  /** The parts of the desk; each reads what it shows while it is in view. */
  readonly #pages: Readonly<Record<DeskTab, DeskPage>> = {
    todo: {
      render: (view) => this.#renderTodo(view),
      refresh: () => void this.#todo.list.refresh(),
      clear: () => {
        this.#todo.clear();
        this.#texts.clear();
      },
    },
    signups: this.#signups,
    offer: this.#offer,
    signals: this.#defer('signals', async () => {
      const { SignalsPage } = await import('./signals/signals-page.ts');
      return new SignalsPage(this, this.#host, () => this.#personAt('signals'), this.#begin);
    }),
    figures: this.#defer('figures', async () => {
      const { FiguresPage } = await import('./figures/figures-page.ts');
      return new FiguresPage(this, this.#host, () => this.#personAt('figures'));
    }),
    ballots: this.#ballots,
  };

  readonly #asides: Readonly<Record<Aside, DeskPage>> = {
    account: this.#defer('account', async () => {
      const { AccountPage } = await import('./access/account-page.ts');
      return new AccountPage(this, this.#host, this.#session, () => this.#personBeside('account'));
    }),
    colleagues: this.#defer('colleagues', async () => {
      const { ColleaguesPage } = await import('./access/colleagues-page.ts');
      const person = () => this.#personBeside('colleagues');
      return new ColleaguesPage(this, this.#host, this.#session, person);
    }),
  };

  readonly #todo: TodoController = new TodoController(
    this,
    this.#host,
    this.#changes,
    () => this.#person,
  );

  protected readonly refresh = new RefreshController(this, () => {
    if (this.#session.status !== 'signed-in' || !this.#sessionEnd.isActive) return;
    if (this.#aside) return;
    if (this.#tab === 'ballots') void this.#ballots.page?.watch();
    else if (!this.#todo.opened) void this.#todo.list.refresh();
  });

  /** The session is a cookie of the endpoint's own page. */
  protected override get connection(): Connection | undefined {
    const connection = super.connection;
    return connection && { ...connection, credentials: 'same-origin' };
  }

  protected override get institutionId(): string | undefined {
    return super.institutionId ?? this.#session.institution;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.t = wordsOf<DeskTexts>(this.language, this.#words, this.form);
    if (changed.has('view')) this._aside = undefined;
    if (this.connection && this.#worksHere) this.#session.start();
  }

  /** Those of the desk and of the parts that are loaded. */
  get #words(): Dictionary {
    const own = this.language.texts.desk;
    const wanted = {
      code: this.language.code,
      endpoint: this.connection?.endpoint,
      siteTexts: this.textsAddress,
      fetch: this.fetcher,
    };
    const parts = this.#deferred.map((it) => it.wordsIn(wanted));
    return Object.assign({}, own, ...parts) as Dictionary;
  }

  /** Forgets whom the desk showed, and what was typed. */
  protected clear(): void {
    for (const page of Object.values(this.#pages)) page.clear();
    for (const page of Object.values(this.#asides)) page.clear();
    this.#changes.clear();
    this._aside = undefined;
    this._hidesNames = false;
    keepNamesHidden(false);
    this.announcer.clear();
  }

  protected renderWidget(): unknown {
    if (!this.#worksHere) return this.#renderLink();
    const view = this.#view;
    switch (this.#session.status) {
      case 'unknown':
        return this.renderLoading();
      case 'failed':
        return this.renderFailed(this.#session.failure!, () => this.#session.retry());
      case 'signed-out':
        return html`${plainFrame(this.#house, view)}
          <main>${this.#renderSignIn(view)}</main>`;
      default:
        return this.#renderWork(view);
    }
  }

  /** The work stays where it is while somebody signs in again. */
  #renderWork(view: DeskView): TemplateResult {
    const isInterrupted = this.#session.status === 'interrupted';
    const { session } = this.#session;
    const tabs = tabsFor((task) => this.#session.has(task));
    const aside = this.#aside;
    const workplace = workplaceOf(
      {
        tabs,
        current: this.#tab,
        waiting: this.#todo.waiting,
        toReadToday: this.#todo.signalsToReadToday,
        ballotTabs: this.#ballots.page?.tabs(view) ?? [],
        open: (tab) => this.#open(tab),
      },
      view.t,
    );
    return html`${isInterrupted ? html`<main>${this.#renderSignIn(view)}</main>` : nothing}
      <div ?hidden=${isInterrupted}>
        ${deskFrame(
          {
            house: this.#tab === 'ballots' ? this.t('workingGroup') : this.#house,
            person: session?.person.name ?? '',
            account: this.#wayTo('account'),
            colleagues: this.#session.has('people') ? this.#wayTo('colleagues') : undefined,
            ...(aside ? besideParts(workplace, () => this.#leaveAside()) : workplace),
            signOut: () => void this.#session.signOut(),
          },
          view,
        )}
        <main>
          ${this.renderSample()} ${this.#lastContact.render(view)}
          ${sessionEndNotice(this.#sessionEnd, session?.endsAt, () => void this.#sessionEnd.extend(), view)}
          ${aside === 'account' ? nothing : this.#renderWithheld(view)}
          ${
            aside
              ? this.#asides[aside].render(view)
              : tabs.includes(this.#tab)
                ? this.#pages[this.#tab].render(view)
                : this.#renderNothing(view)
          }
        </main>
      </div>`;
  }

  readonly #toggleNames = (): void => {
    this._hidesNames = !this._hidesNames;
    keepNamesHidden(this._hidesNames);
  };

  #renderTodo(view: DeskView): TemplateResult {
    return todoPage(
      {
        todo: this.#todo,
        changes: this.#changes,
        texts: this.#texts,
        showCard: (reference) => {
          this.view = 'signups';
          this.#signups.use((it) => it.showPerson(reference, () => this.#open('todo')));
        },
        showEdition: this.#showPeople,
        changeStart: this.#session.has('offer') ? this.#changeStart : undefined,
      },
      view,
      this.#session.has('signups') ? this.#toggleNames : undefined,
    );
  }

  readonly #changeStart = (group: string, edition: string): void => {
    this.#begin({ make: 'start-change', group, edition })?.();
  };

  readonly #showPeople = (edition: string): void => {
    this.#open('signups');
    this.#signups.use((it) => it.showStart(edition));
  };

  #renderSignIn(view: DeskView): TemplateResult {
    return signInPage(this.#session, view);
  }

  /** Rights that wait for a stronger way to sign in. */
  #renderWithheld(view: DeskView): unknown {
    const { t } = view;
    return this.#session.hasWithheld
      ? html`<div class="notice notice-look withheld">
          <strong .textContent=${t('withheldTitle')}></strong>
          <p .textContent=${t('withheld')}></p>
          ${makePasskeyButton(this.#session, view)}
        </div>`
      : nothing;
  }

  #renderNothing(view: DeskView): TemplateResult {
    return html`${view.heading(0, view.t('noTasks'), {
        classes: 'display',
        id: 'page',
        focusable: true,
      })}
      <p class="lead" .textContent=${view.t('noTasksAbout')}></p>`;
  }

  #renderLink(): TemplateResult {
    return html`<p>
      <a
        class="button"
        part="button"
        href=${this.#deskAddress}
        .textContent=${this.t('openDesk')}
      ></a>
    </p>`;
  }

  /** On the endpoint's own page, or where the site's `fetch` signs in. */
  get #worksHere(): boolean {
    const { origin, pathname } = window.location;
    const isOwnPage = origin + pathname.replace(/\/$/, '') === this.#deskAddress;
    return isOwnPage || this.fetcher !== globalThis.fetch;
  }

  get #deskAddress(): string {
    return `${this.connection?.endpoint ?? ''}/desk`;
  }

  /** Whose work is shown: lists are read for them, and read again for somebody else. */
  get #person(): string | undefined {
    return this.#session.status === 'signed-in' || this.#session.status === 'interrupted'
      ? this.#session.session?.person.id
      : undefined;
  }

  /** Whose work is shown on a part that is in view; a part out of view, or not theirs, reads nothing. */
  #personAt(tab: DeskTab): string | undefined {
    return this.#tab === tab && this.#ownTabs.includes(tab) ? this.#person : undefined;
  }

  /** Whose account, or colleagues, are shown while that is in view. */
  #personBeside(aside: Aside): string | undefined {
    return this.#aside === aside ? this.#person : undefined;
  }

  /** Who manages colleagues and has no part of the desk begins there. */
  get #aside(): Aside | undefined {
    const mayManage = this.#session.has('people');
    if (this._aside === 'account') return 'account';
    const isOnly = mayManage && this.#ownTabs.length === 0;
    return mayManage && (this._aside === 'colleagues' || isOnly) ? 'colleagues' : undefined;
  }

  #wayTo(aside: Aside): NonNullable<Frame['colleagues']> {
    return {
      isCurrent: this.#aside === aside,
      open: () => {
        for (const page of Object.values(this.#asides)) page.clear();
        this._aside = aside;
        this.#asides[aside].refresh();
        void this.focusOn('#page');
      },
    };
  }

  #leaveAside(): void {
    for (const page of Object.values(this.#asides)) page.clear();
    this._aside = undefined;
  }

  /** The parts that are somebody's work. */
  get #ownTabs(): readonly DeskTab[] {
    return tabsFor((task) => this.#session.has(task));
  }

  get #tab(): DeskTab {
    return this.#ownTabs.find((tab) => tab === this.view) ?? this.#ownTabs[0] ?? 'todo';
  }

  /** Whose desk it is, above everything. */
  get #house(): string {
    if (this.institutionLoad.value) return this.institutionLoad.value.name;
    const { status } = this.#session;
    if (status !== 'signed-in' && status !== 'interrupted') return this.t('deskName');
    return this.t(this.#session.has('signups') ? 'allInstitutions' : 'workingGroup');
  }

  get #view(): DeskView {
    const t = this.t;
    const { common, language } = this;
    return {
      t,
      common,
      language,
      today: todayIn('Europe/Amsterdam', new Date()),
      root: this.renderRoot,
      hidesNames: this._hidesNames,
      heading: (below, text, options) => this.heading(below, text, options),
      loading: () => this.renderLoading(),
      failed: (error, retry) => this.renderFailed(error, retry),
    };
  }

  /** The number of the institution is for visitors: who works there need not call it. */
  protected override get phoneNumber(): undefined {
    return undefined;
  }

  protected override wordsFor(error: Parameters<typeof deskFailureWords>[0]): string {
    return deskFailureWords(error, { t: this.t, common: this.common });
  }

  protected override adoptStyles(root: ShadowRoot): void {
    adoptStylesIn(root, this.#styles);
  }

  /** Adds styles that came with a part; those that are there already stay where they are. */
  #addStyles(styles: readonly CSSResultOrNative[]): void {
    this.#styles = [...this.#styles, ...styles.filter((it) => !this.#styles.includes(it))];
    if (this.shadowRoot) this.adoptStyles(this.shadowRoot);
  }

  /** A part of the desk in a file of its own. */
  #defer<Page extends OwnFilePage>(
    part: DeskTab | Aside,
    load: () => Promise<Page>,
  ): DeferredPage<Page> {
    const page = new DeferredPage(this, this.#host, {
      isWanted: () => this.#aside === part || this.#ownTabs.some((tab) => tab === part),
      load,
      addStyles: (styles) => this.#addStyles(styles),
      title: ({ t }) => t(partWords[part]),
    });
    this.#deferred.push(page);
    return page;
  }

  async #focusOnFirst(selectors: readonly string[]): Promise<void> {
    await this.updateComplete;
    const found = selectors.find((it) => this.renderRoot.querySelector(it));
    if (found) await this.focusOn(found);
  }

  #open(tab: DeskTab): void {
    this.view = tab;
    this.#leaveAside();
    this.#todo.leave();
    this.#signups.page?.leave();
    this.#refreshOthers();
    void this.focusOn('#page');
  }

  /** Other lists show what was changed here. */
  #refreshOthers(): void {
    if (this.#aside) this.#asides[this.#aside].refresh();
    this.#pages.todo.refresh();
    if (this.#tab !== 'todo') this.#pages[this.#tab].refresh();
  }
}
