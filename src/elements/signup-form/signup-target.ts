import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { call } from '../../client/call.ts';
import type { EndpointError } from '../../client/endpoint-error.ts';
import type { Group } from '../../contract/group.ts';
import type { problemTypes, ProblemType } from '../../contract/problem-types.ts';
import { getGroup, getSignup } from '../../contract/routes.ts';
import type { Signup } from '../../contract/signup.ts';
import { LoadController } from '../../internal/load-controller.ts';
import { WidgetElement } from '../../internal/widget-element.ts';
import type { SignupMode } from './mode.ts';
import { wordsOr } from './plan.ts';
import type { SignupTexts } from '../../locale/nl/signup-form.ts';
import { signupForm } from '../../locale/widgets/signup-form.ts';
import type { DraftError } from './draft-controller.ts';
import type { StatusLink } from './status-link.ts';

/** Refusals with words of their own; the table of all types would weigh more than the form can. */
export const keyReused: typeof problemTypes.keyReused = 'urn:gmw:problem:idempotency-key-reused';
export const signupClosed: typeof problemTypes.signupClosed = 'urn:gmw:problem:signup-closed';
const refusals = {
  [keyReused]: 'already',
  'urn:gmw:problem:signup-by-phone': 'byPhoneTitle',
  'urn:gmw:problem:offer-expired': 'is-expired',
  'urn:gmw:problem:not-possible-now': 'changed',
} as const satisfies Partial<Record<ProblemType, keyof SignupTexts>>;

/** What a sign-up is about: what the page asks for, or the sign-up that a status link opens. */
export abstract class SignupTarget extends WidgetElement<'signup-form'> {
  /** Id of the group; else the query parameter `gmw-group`. */
  @property() group: string | undefined;

  /** Id of the edition; else the query parameter `gmw-edition`. */
  @property() edition: string | undefined;

  /** Who signs up whom (default `self`); else the query parameter `gmw-mode`. */
  @property() mode: SignupMode | undefined;

  protected readonly texts = signupForm;

  #awaited: string | undefined;

  /** Opens the status of a sign-up; in memory only. */
  protected link: StatusLink | undefined;

  protected readonly statusLoad = new LoadController<Signup>(this, {
    key: () => {
      const { connection, link } = this;
      return connection && link && [connection.endpoint, connection.fetch, link];
    },
    load: (signal) => {
      const { reference, secret } = this.link!;
      return call(this.connection!, getSignup, { params: { reference }, secret, signal });
    },
    loaded: () => this.statusLoaded(),
    failed: (error) => this.tell(error),
  });

  protected readonly groupLoad = new LoadController<Group>(this, {
    key: () => {
      const { connection, groupId } = this;
      return connection && groupId ? [connection.endpoint, connection.fetch, groupId] : undefined;
    },
    load: (signal) => call(this.connection!, getGroup, { params: { id: this.groupId! }, signal }),
    failed: (error) => {
      // How a sign-up stands can be told without its group.
      if (!this.link) this.tell(error);
    },
  });

  /** A status was read. */
  protected abstract statusLoaded(): void;

  /** The sign-up that a link opened. */
  protected get signup(): Signup | undefined {
    return this.statusLoad.value;
  }

  /** Of the opened sign-up; else from the attribute, else from the address of the page. */
  protected get groupId(): string | undefined {
    return this.signup ? this.signup.group : (this.group ?? this.#parameter('group'));
  }

  protected get editionId(): string | undefined {
    return this.edition ?? this.#parameter('edition');
  }

  protected get wantedMode(): string | undefined {
    return this.mode ?? this.#parameter('mode');
  }

  protected override get institutionId(): string | undefined {
    return this.signup?.institution ?? super.institutionId ?? this.groupLoad.value?.institution;
  }

  protected override get phoneNumber(): string | undefined {
    const phone = super.phoneNumber;
    const general = phone === this.institutionLoad.value?.phone;
    return (general ? this.groupLoad.value?.contact?.phone : undefined) ?? phone;
  }

  /** The page that opens a status link: the institution's, else this one; none inside another widget. */
  protected get statusPage(): string | undefined {
    const { signupPage } = this.institutionLoad.value ?? {};
    if (!signupPage && this.getRootNode() !== document) return undefined;
    const page = new URL(signupPage ?? location.href, document.baseURI);
    // Which group it was stays between the visitor and the institution.
    if (!signupPage)
      for (const name of ['group', 'edition', 'mode'])
        page.searchParams.delete(`${this.urlState}-${name}`);
    return page.href;
  }

  protected override wordsFor(error: EndpointError): string {
    const { type, errors } = error.problem ?? {};
    const words = refusals[type as keyof typeof refusals];
    if (words) return this.t(words);
    if (this.link && (error.status === 404 || error.status === 401)) return this.t('linkWrong');
    if (type !== signupClosed) return super.wordsFor(error);
    return wordsOr(this.t, `no-${errors?.[0]?.code}`, this.t('no-closed'));
  }

  /** An error came up at a field that was left. */
  protected found(error: DraftError): void {
    this.announcer.say(`${this.common('error')} ${error.words}`);
  }

  protected tell(error: EndpointError): void {
    this.report(error);
    this.announcer.say(this.wordsFor(error));
  }

  /** Moves the focus to what is still to come: what is shown now may have it no more. */
  protected focusSoon(selector: string): void {
    this.#awaited = selector;
    this.requestUpdate();
  }

  protected override updated(): void {
    const found = this.#awaited && this.renderRoot.querySelector<HTMLElement>(this.#awaited);
    if (!found) return;
    this.#awaited = undefined;
    found.focus();
  }

  /** Whether the page asks for something else than before. */
  protected asksElse(changed: PropertyValues): boolean {
    return this.hasUpdated && ['group', 'edition', 'mode'].some((it) => changed.has(it));
  }

  #parameter(name: string): string | undefined {
    if (this.urlState === 'off') return undefined;
    return new URLSearchParams(location.search).get(`${this.urlState}-${name}`) ?? undefined;
  }
}
