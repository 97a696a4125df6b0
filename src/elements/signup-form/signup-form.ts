import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { call } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Edition, Group } from '../../contract/group.ts';
import type { Institution } from '../../contract/institution.ts';
import { getGroup } from '../../contract/routes.ts';
import { offerInLanguage } from '../../domain/language/in-language.ts';
import type { SignupMode } from '../../domain/signup/signup-mode.ts';
import { HelpFirst } from '../../internal/help-first.ts';
import { askBeforeLeaving } from '../../internal/leave-question.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { webAddress } from '../../internal/web-address.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import { approvedWords, type ApprovedWords } from '../../locale/approved-words.ts';
import { translator } from '../../locale/translate.ts';
import { signupForm } from '../../locale/widgets/signup-form.ts';
import { buttonStyles } from '../../parts/button.styles.ts';
import { chairsStyles } from '../../parts/circle-of-chairs.styles.ts';
import type { Mistake } from '../../parts/editor-notice.ts';
import { errorStyles } from '../../parts/errors.styles.ts';
import { factsStyles } from '../../parts/facts.styles.ts';
import { fieldStyles } from '../../parts/field.styles.ts';
import { helpStyles } from '../../parts/help/help.styles.ts';
import { noticeStyles } from '../../parts/notice.styles.ts';
import { base } from '../../theme/base.ts';
import { tokens } from '../../theme/tokens.ts';
import { FillInController, isReferrersOwn, type SentSignup } from './fill-in/fill-in-controller.ts';
import { fillInView } from './fill-in/fill-in-view.ts';
import { noGroup } from './fill-in/no-group.ts';
import { FocusWhenShown } from './focus-when-shown.ts';
import { confirmation } from './outcome/confirmation.ts';
import { LinkKeeper } from './outcome/link-keeper.ts';
import { outcomeStyles } from './outcome/outcome.styles.ts';
import { outcomeFrame } from './outcome/outcome-frame.ts';
import { refusalWords } from './problem-words.ts';
import { questionStyles } from './questions/questions.styles.ts';
import { DraftController } from './questions/draft-controller.ts';
import { textOf } from './questions/question.ts';
import {
  groupAddressFor,
  requestedNames,
  requestedSignup,
  type RequestedSignup,
} from './requested-signup.ts';
import { signupStyles } from './signup-form.styles.ts';
import type { SignupHost } from './signup-host.ts';
import type { SignupView } from './signup-view.ts';
import { lostLink } from './status/lost-link.ts';
import { StatusController } from './status/status-controller.ts';
import { statusAddress, statusPage } from './status/status-link.ts';
import { statusView, unreadableStatus } from './status/status-view.ts';

/**
 * Signs someone up for an edition of a group: which start, details, check, and what became of it.
 *
 * @summary Sign up for a group, or join its waiting list.
 * @slot - Fallback content: shown until the widget can work, and when it cannot.
 * @csspart base - The box around everything.
 * @csspart steps - Which step this is.
 * @csspart edition - One start to choose from.
 * @csspart control - An input.
 * @csspart button - A button.
 * @csspart safe-contact - The questions about how one can be reached safely.
 * @csspart choice - The panel with what was chosen and how to get help.
 * @csspart outcome - The panel that tells what became of the sign-up.
 * @csspart help - Whom to call, above a text with words of danger.
 * @csspart obstacle - Why there is no form, and what can be done.
 * @csspart error-summary - The list of answers that are not right yet.
 * @csspart problem - The notice shown when something fails.
 * @csspart sample - The mark on made-up content.
 * @csspart quick-exit - The button that leaves the page quickly.
 * @fires {GmwSignupSentEvent} gmw-signup-sent - A sign-up was received: group, edition and status,
 * never the person; not fired for a sensitive group.
 * @fires {GmwProblemEvent} gmw-problem - Something went wrong and the visitor was told.
 */
export class GmwSignupForm extends WidgetElement<'signup-form'> {
  static override styles = [
    tokens,
    base,
    buttonStyles,
    fieldStyles,
    errorStyles,
    noticeStyles,
    helpStyles,
    chairsStyles,
    factsStyles,
    signupStyles,
    questionStyles,
    outcomeStyles,
  ];

  /** Id of the group; else the query parameter `gmw-group`. */
  @property() group: string | undefined;

  /** Id of the edition; else the query parameter `gmw-edition`. */
  @property() edition: string | undefined;

  /** Who signs up whom (default `self`); else the query parameter `gmw-mode`. */
  @property() mode: SignupMode | undefined;

  /**
   * Opens the page of another group; the finder gives it.
   * @internal
   */
  openGroup: ((group: Group, event: MouseEvent) => void) | undefined;

  protected readonly dictionaries = signupForm;

  readonly #focus = new FocusWhenShown(this);

  readonly #host: SignupHost = {
    element: this,
    connection: () => this.connection,
    form: () => this.renderRoot.querySelector('form'),
    language: () => this.language,
    safeWords: () => this.#safeWords,
    t: (key, ...values) => this.t(key, ...values),
    common: (key, ...values) => this.common(key, ...values),
    announce: (words) => this.announcer.announce(words),
    wordsFor: (error) => this.wordsFor(error),
    report: (error) => this.report(error),
    focusOn: (selector) => void this.focusOn(selector),
    focusWhenShown: (selector) => this.#focus.request(selector),
  };

  readonly #linkKeeper = new LinkKeeper(this.#host);

  /** The one place for what a visitor fills in: a new sign-up, or a change of an opened one. */
  readonly #draft: DraftController = new DraftController(this, {
    check: () => (this.#status.isOpen ? this.#status.check() : this.#fillIn.check()),
    onError: ({ words }) => this.announcer.announce(`${this.common('error')} ${words}`),
    onChange: () => {
      if (!this.#status.isOpen) this.#fillIn.answersChanged();
    },
  });

  readonly #status: StatusController = new StatusController(this.#host, {
    draft: this.#draft,
    group: () => this.#groupLoad.value,
    institution: () => this.institutionLoad.value,
    onLoad: () => this.#onStatusLoad(),
  });

  readonly #groupLoad: LoadController<Group> = new LoadController<Group>(this, {
    key: () => {
      const { connection } = this;
      const group = this.#groupId;
      return connection && group ? [connection.endpoint, connection.fetch, group] : undefined;
    },
    load: (signal) => call(this.connection!, getGroup, { params: { id: this.#groupId! }, signal }),
    failed: (error) => {
      // The status of a sign-up can be shown without its group.
      if (this.#status.isOpen) return;
      this.report(error);
      this.announcer.announce(this.wordsFor(error));
    },
  });

  readonly #fillIn: FillInController = new FillInController(this.#host, {
    draft: this.#draft,
    target: () => ({
      requested: this.#requested,
      group: this.#groupLoad.value,
      institutionId: this.institutionId,
      institution: this.institutionLoad.value,
      language: this.language,
    }),
    reloadGroup: () => this.#groupLoad.reload(),
    helpComesFirst: () => this.#help.comesFirst(),
  });

  readonly #help: HelpFirst = new HelpFirst(this, {
    ...this.#host,
    text: () => textOf(this.#draft.answers, 'note'),
    dutch: signupForm.dutch,
    form: () => this.form,
    heading: (below, text, options) => this.heading(below, text, options),
  });

  constructor() {
    super();
    askBeforeLeaving(this, () => this.#isHalfFilled);
  }

  protected override get institutionId(): string | undefined {
    return (
      this.#status.signup?.institution ?? super.institutionId ?? this.#groupLoad.value?.institution
    );
  }

  /** The group's own number goes before the general one of its institution. */
  protected override get phoneNumber(): string | undefined {
    const phone = super.phoneNumber;
    const isGeneral = phone === this.institutionLoad.value?.phone;
    return (isGeneral ? this.#groupLoad.value?.contact?.phone : undefined) ?? phone;
  }

  protected override misconfiguration(): Mistake | undefined {
    const plan = this.#status.isOpen ? undefined : this.#fillIn.plan;
    const isAnythingAsked = plan && plan.choice.obstacle !== 'phone';
    const isInstitutionKnown = this.institutionLoad.state.status === 'ready';
    return isAnythingAsked && isInstitutionKnown && !this.privacyAddress
      ? {
          attribute: 'privacy-url',
          title: this.common('privacyMissing'),
          mend: this.t('editorPrivacy'),
        }
      : super.misconfiguration();
  }

  protected override wordsFor(error: EndpointError): string {
    return refusalWords(this.t, error, this.#status.isOpen) ?? super.wordsFor(error);
  }

  protected override clear(): void {
    this.#status.open(undefined);
    this.#draft.clear();
    this.#startAgain();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // Another group or edition begins at its first step; what was filled in is kept.
    if (this.hasUpdated && requestedNames.some((it) => changed.has(it))) this.#startAgain();
  }

  protected override renderWidget(): unknown {
    const { sent } = this.#fillIn;
    if (sent) return this.#renderConfirmation(sent);
    if (this.#status.isOpen) return this.#renderStatus();
    return this.#renderForm();
  }

  #renderForm(): TemplateResult {
    const { plan } = this.#fillIn;
    const { state: groupState } = this.#groupLoad;
    const { state: institutionState } = this.institutionLoad;
    if (groupState.status === 'failed')
      return this.renderFailed(groupState.error, () => void this.#groupLoad.reload());
    if (groupState.status === 'idle' && !plan)
      return noGroup(this.#view({ group: undefined, edition: undefined }), {
        onTalk: this.institutionId ? () => this.#fillIn.chooseMode('talk') : undefined,
        offer: webAddress(this.institutionLoad.value?.url),
        callUs: this.phoneNumber ? this.renderPhone(this.phoneNumber) : nothing,
      });
    if (plan && institutionState.status === 'failed' && !this.privacyAddress)
      return this.renderFailed(institutionState.error, () => void this.institutionLoad.reload());
    if (!plan || institutionState.status === 'loading') return this.renderLoading();
    return fillInView(this.#view(plan), {
      plan,
      fillIn: this.#fillIn,
      privacyUrl: this.privacyAddress ?? '',
      canChooseMode: !this.#requested.mode,
    });
  }

  #renderConfirmation(sent: SentSignup): TemplateResult {
    const page = statusPage(this, this.institutionLoad.value?.signupPage, this.urlPrefix);
    const link = page && statusAddress(page, sent.result);
    const view = this.#view(sent);
    const content = confirmation(view, sent, {
      link,
      keeper: this.#linkKeeper,
      email: sent.email,
      onOpen: (event) => {
        event.preventDefault();
        this.#status.open(sent.result, true);
      },
      onAgain: () => void this.#signUpAgain(),
    });
    return outcomeFrame(view, html`${this.#statusProblem ?? nothing} ${content}`);
  }

  #renderStatus(): TemplateResult {
    const { outcome, signup } = this.#status;
    const view = this.#view(outcome ?? { group: undefined, edition: undefined });
    const onAgain = () => void this.#signUpAgain();
    if (!outcome && this.#statusProblem)
      return outcomeFrame(view, this.#renderUnreadable(view, this.#statusProblem));
    // Until the group is known it is not known either what must not be shown about it.
    const isGroupLoading = signup?.group && this.#groupLoad.state.status === 'loading';
    return outcomeFrame(
      view,
      !outcome || isGroupLoading
        ? this.renderLoading()
        : statusView(view, { outcome, status: this.#status, onAgain }),
    );
  }

  #renderUnreadable(view: SignupView, problem: TemplateResult): TemplateResult {
    const lost = lostLink(view, this.#draft, this.#linkKeeper);
    return unreadableStatus(view, problem, lost, () => void this.#signUpAgain());
  }

  /** Why the status could not be read. */
  get #statusProblem(): TemplateResult | undefined {
    const { loadState, reload } = this.#status;
    return loadState.status === 'failed' ? this.renderFailed(loadState.error, reload) : undefined;
  }

  #view({ group, edition }: Pick<SignupView, 'group' | 'edition'>): SignupView {
    const local = <Item extends Group | Edition | Institution>(it: Item | undefined) =>
      it && offerInLanguage(it, this.language.code);
    return {
      t: this.t,
      common: this.common,
      safeWords: this.#safeWords,
      messages: translator(this.language, 'signup-messages', this.form),
      language: this.language,
      group: local(group),
      edition: local(edition),
      institution: local(this.institutionLoad.value),
      phone: this.phoneNumber,
      endpoint: this.connection?.endpoint,
      root: this.renderRoot,
      heading: (below, text, options) => this.heading(below, text, options),
      problem: (error, retry, extra) => this.renderFailed(error, retry, extra),
      openGroup: this.openGroup,
      groupAddress: this.group ? undefined : groupAddressFor(this.urlPrefix),
      sample: this.renderSample(),
      help: this.#help.panel,
      quickExit: (always) => this.renderQuickExit(always || this.#help.isNeeded),
    };
  }

  get #safeWords(): ApprovedWords<'signup-form'> {
    return approvedWords('signup-form', this.t('safeContactApproved') === 'yes', {
      language: this.language,
      dutch: signupForm.dutch,
      form: this.form,
    });
  }

  /** Whether answers would be lost. Of a sensitive group nothing may be asked when somebody has to leave. */
  get #isHalfFilled(): boolean {
    const isForm = !this.#status.isOpen && !this.#fillIn.sent;
    return isForm && this.#draft.hasAnswers && !this.#groupLoad.value?.sensitive;
  }

  get #requested(): RequestedSignup {
    return requestedSignup(this, this.urlPrefix);
  }

  /** Id of the group of the opened sign-up; else of the requested one. */
  get #groupId(): string | undefined {
    const { signup } = this.#status;
    return signup ? signup.group : this.#requested.group;
  }

  #startAgain(): void {
    this.#fillIn.startAgain();
    this.#linkKeeper.reset();
  }

  /** Begins another sign-up. A referrer need not give their own details again for the next client. */
  async #signUpAgain(): Promise<void> {
    this.#status.open(undefined);
    this.#draft.clear(isReferrersOwn);
    this.#startAgain();
    await this.updateComplete;
    if (this.#groupId) void this.#groupLoad.reload();
    this.#focus.request('#step');
  }

  /** The status replaces the confirmation only once it could be read. */
  #onStatusLoad(): void {
    if (!this.#fillIn.sent) return;
    this.#startAgain();
    void this.focusOn('#outcome');
  }
}
