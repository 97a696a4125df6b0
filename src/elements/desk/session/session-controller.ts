import type { ReactiveControllerHost } from 'lit';
import { EndpointError } from '../../../client/endpoint-error.ts';
import { deskProblemTypes } from '../../../contract/desk-problem-types.ts';
import type { SignInWays } from '../../../contract/desk-identity.ts';
import {
  challengePasskey,
  challengeSignIn,
  createPasskey,
} from '../../../contract/desk-passkey-routes.ts';
import type { DeskGroupRow } from '../../../contract/desk-offer.ts';
import type { DeskTask } from '../../../contract/desk-rights.ts';
import {
  endSession,
  getSession,
  getSignInWays,
  readSignInLink,
  requestIdentity,
  requestSignIn,
  startSession,
} from '../../../contract/desk-session-routes.ts';
import type { DeskSession, SessionRequest } from '../../../contract/desk-session.ts';
import { covers, placesFor } from '../../../domain/desk/scope.ts';
import { takeFromFragment } from '../../../internal/fragment.ts';
import { call } from '../../../client/call.ts';
import { asEndpointError, deskCall, isNotFresh, type DeskHost } from '../desk-host.ts';
import { makePasskey, usePasskey } from './passkeys.ts';

/** What someone does to sign in: ask for a mail, type its code, or press the button of its link. */
export type SignInStep = 'mail' | 'code' | 'link';

/** Why signing in did not go on, where the visitor can do something about it. */
export type SignInProblem =
  | 'email'
  | 'code'
  | 'wrong-code'
  | 'ended-link'
  | 'other-browser'
  | 'passkey'
  | 'identity';

/**
 * Who is signed in. `unknown` becomes `signed-in` or `signed-out`, or `failed` when the endpoint does not
 * answer. `interrupted`: the session ended during the work, which stays as it is until the same person
 * has signed in again.
 */
export type SessionStatus = 'unknown' | 'failed' | 'signed-out' | 'signed-in' | 'interrupted';

/** Where somebody goes on after they signed in over their work. */
const work = ['.opened :is(input, textarea, button)', '#edit-title', '#meetings-form', '#page'];

export class SessionController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: DeskHost;
  readonly #replaced: () => void;
  #secret = '';
  /** The address that the mailed link was sent to; empty until it is known. */
  linkOwner = '';
  /** Of the invitation that was opened here: joins an account at the identity provider to it. */
  #invitation = '';
  /** The ways to sign in beside a mail and a passkey; empty until they are known. */
  ways: SignInWays = {};
  status: SessionStatus = 'unknown';
  /** Why somebody has to sign in over their work. */
  interruption: 'ended' | 'not-fresh' = 'ended';
  session: DeskSession | undefined;
  step: SignInStep = 'mail';
  email = '';
  problem: SignInProblem | undefined;
  failure: EndpointError | undefined;
  isBusy = false;

  /** `replaced` is called when what the desk shows must go: someone signed out, or is somebody else. */
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    { replaced }: { replaced: () => void },
  ) {
    this.#element = element;
    this.#host = host;
    this.#replaced = replaced;
  }

  /** Reads the secret of a mailed link and asks who is signed in; does nothing the second time. */
  start(): void {
    if (this.isBusy || this.status !== 'unknown') return;
    this.#secret = takeFromFragment('gmw-sign-in');
    if (this.#secret) this.step = 'link';
    this.#invitation = takeFromFragment('gmw-invitation');
    const isRefused = takeFromFragment('gmw-sign-in-problem') !== '';
    void this.#read().then(() => {
      if (this.#secret && this.status === 'signed-out') void this.#readLink();
      if (isRefused && this.status === 'signed-out') this.#tell('identity');
    });
  }

  retry(): void {
    this.status = 'unknown';
    void this.#read();
  }

  has(task: DeskTask): boolean {
    return this.session?.rights.some((it) => it.task === task) ?? false;
  }

  /** Whether sign-ups of a group are seen: of a sensitive one only by a right that names it. */
  seesPeopleOf({
    id,
    institution,
    sensitive,
  }: Pick<DeskGroupRow, 'id' | 'institution' | 'sensitive'>): boolean {
    const places = placesFor(this.session?.rights ?? [], ['signups']);
    return covers({ places, namedOnly: sensitive ? [id] : [] }, { institution, group: id });
  }

  /** Institutions that a task may be done for as a whole; undefined: all of them. */
  institutionsFor(task: DeskTask): readonly string[] | undefined {
    const rights = this.session?.rights.filter((it) => it.task === task && !it.group) ?? [];
    const ids = rights.map((it) => it.institution).filter((it) => it !== undefined);
    return ids.length < rights.length ? undefined : [...new Set(ids)];
  }

  /** Rights that hold only after a stronger way to sign in. */
  get hasWithheld(): boolean {
    return (this.session?.withheld?.length ?? 0) > 0;
  }

  /** The institution, when all rights but those of the working group are of one. */
  get institution(): string | undefined {
    const own = this.session?.rights.filter(({ task }) => task !== 'ballots');
    const ids = new Set(own?.map((it) => it.institution));
    const [only] = ids;
    return ids.size === 1 ? only : undefined;
  }

  /** The session ends at another moment than it told before. */
  endAt(endsAt: string): string {
    if (this.session) this.session = { ...this.session, endsAt };
    return endsAt;
  }

  /** A call was refused: the work stays where it is. */
  interrupt(reason: 'ended' | 'not-fresh' = 'ended'): void {
    if (this.status !== 'signed-in') return;
    this.interruption = reason;
    this.status = 'interrupted';
    this.#toStep('mail');
    this.email = this.session?.person.email ?? '';
    void this.#readWays();
    void this.#host.focusOn('#sign-in');
  }

  /** Asks to sign in again where that was too long ago for personal exports; true: it was. */
  askFresh(): boolean {
    const isFresh = Date.parse(this.session?.freshUntil ?? '') > Date.now();
    if (!isFresh) this.interrupt('not-fresh');
    return !isFresh;
  }

  /** Asks for a mail, for the first time or anew. */
  async sendMail(email: string): Promise<void> {
    this.email = email.trim();
    if (!/^\S+@\S+\.\S+$/.test(this.email)) return this.#tell('email');
    await this.#try(async () => {
      const lang = this.#element.shadowRoot?.querySelector('.gmw')?.getAttribute('lang');
      await call(this.#host.connection()!, requestSignIn, {
        body: { email: this.email, ...((lang === 'en' || lang === 'nl') && { lang }) },
      });
      this.#toStep('code');
      await this.#host.focusOn('#sign-in');
    });
  }

  async sendCode(code: string): Promise<void> {
    if (code.trim() === '') return this.#tell('code');
    await this.#signIn({ email: this.email, code: code.trim() }, 'wrong-code');
  }

  /** Signs in with a passkey, of whoever the browser has one. */
  async usePasskey(): Promise<void> {
    let passkey: SessionRequest['passkey'];
    await this.#try(async () => {
      passkey = await usePasskey(await call(this.#host.connection()!, challengeSignIn));
      if (!passkey) this.#tell('passkey');
    });
    if (passkey) await this.#signIn({ passkey }, 'passkey');
  }

  /**
   * Makes a passkey on this device, with which what was withheld opens.
   *
   * @returns whether it was made
   */
  async makePasskey(name = this.#host.t()('passkeyName')): Promise<boolean> {
    let isMade = false;
    await this.#try(async () => {
      const connection = this.#host.connection()!;
      const options = await call(connection, challengePasskey).catch((error: unknown) => {
        // A new way in asks for a sign-in of a moment ago.
        if (isNotFresh(error)) this.interrupt('not-fresh');
        throw error;
      });
      const credential = await makePasskey(options);
      if (!credential) return this.#tell('passkey');
      await call(connection, createPasskey, { body: { name, credential } });
      this.session = await call(connection, getSession, { isPrivate: true });
      isMade = true;
      this.#host.changed();
      await this.#host.focusOn('#page');
    });
    return isMade;
  }

  /** Reads again what the person may do, which they changed themselves. */
  async renew(): Promise<void> {
    this.session = await deskCall(this.#host, getSession);
    this.#element.requestUpdate();
  }

  /** The endpoint ended the session because its owner asked for it: nothing of them stays in view. */
  async leave(): Promise<void> {
    this.#forget();
    await this.#host.focusOn('#sign-in');
  }

  /** Goes to the identity provider of the institution, which sends the browser back here. */
  async goToIdentityProvider(): Promise<void> {
    await this.#try(async () => {
      const { url } = await call(this.#host.connection()!, requestIdentity, {
        body: { ...(this.#invitation && { invitation: this.#invitation }) },
      });
      window.location.assign(url);
    });
  }

  /** Uses up the mailed link: only a person presses the button. */
  useLink(): Promise<void> {
    return this.#signIn({ secret: this.#secret }, 'ended-link');
  }

  back(): void {
    this.#toStep('mail');
    void this.#host.focusOn('#sign-in');
  }

  async signOut(): Promise<void> {
    await this.#try(async () => {
      await call(this.#host.connection()!, endSession);
      await this.leave();
    });
  }

  #forget(): void {
    this.session = undefined;
    this.status = 'signed-out';
    this.email = '';
    this.#toStep('mail');
    this.#replaced();
  }

  async #read(): Promise<void> {
    await this.#try(async () => {
      try {
        this.session = await call(this.#host.connection()!, getSession, { isPrivate: true });
        this.status = 'signed-in';
      } catch (error) {
        // Set before the error is told: the next render would ask again as long as it is unknown.
        this.status = asEndpointError(error).status === 401 ? 'signed-out' : 'failed';
        if (this.status === 'failed') throw error;
        void this.#readWays();
      }
    });
  }

  /** Tells whom the mailed link is for, or why it does not work, before anybody presses. */
  async #readLink(): Promise<void> {
    try {
      const body = { secret: this.#secret };
      this.linkOwner = (await call(this.#host.connection()!, readSignInLink, { body })).email;
      this.#element.requestUpdate();
    } catch (cause) {
      const error = asEndpointError(cause);
      // Without an answer the press tells.
      if (error.kind === 'refused') this.#refuseLink(error, 'ended-link');
    }
  }

  #refuseLink(error: EndpointError, refused: SignInProblem): void {
    const isElsewhere = error.problem?.type === deskProblemTypes.otherBrowser;
    this.#toStep(isElsewhere ? 'link' : 'mail');
    this.#tell(isElsewhere ? 'other-browser' : refused);
  }

  /** Without an answer there is the mail, which every endpoint has. */
  async #readWays(): Promise<void> {
    try {
      this.ways = await call(this.#host.connection()!, getSignInWays);
      this.#element.requestUpdate();
    } catch {
      this.ways = {};
    }
  }

  async #signIn(body: SessionRequest, refused: SignInProblem): Promise<void> {
    const before = this.session?.person.id;
    await this.#try(async () => {
      try {
        this.session = await call(this.#host.connection()!, startSession, { body });
      } catch (error) {
        if (!(error instanceof EndpointError) || error.kind !== 'refused') throw error;
        if (body.secret) this.#refuseLink(error, refused);
        else this.#tell(refused);
        return;
      }
      const wasInterrupted = this.status === 'interrupted';
      this.#secret = '';
      this.status = 'signed-in';
      if (before !== this.session.person.id) this.#replaced();
      this.#host.changed();
      // The work shows again before anything of it can take the focus.
      this.#element.requestUpdate();
      if (wasInterrupted) await this.#host.focusOn(...work);
      else await this.#host.focusOn('#page');
    });
  }

  #tell(problem: SignInProblem): void {
    this.problem = problem;
    this.#element.requestUpdate();
    void this.#host.focusOn('.sign-in .control', '#sign-in');
  }

  #toStep(step: SignInStep): void {
    this.step = step;
    this.problem = undefined;
    this.failure = undefined;
    this.#element.requestUpdate();
  }

  /** One request at a time; a failure is kept for the view. */
  async #try(act: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.failure = undefined;
    this.problem = undefined;
    this.#element.requestUpdate();
    try {
      await act();
    } catch (cause) {
      this.failure = asEndpointError(cause);
      this.#host.report(this.failure);
    }
    this.isBusy = false;
    this.#element.requestUpdate();
  }
}
