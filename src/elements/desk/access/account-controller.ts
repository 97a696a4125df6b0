import type { ReactiveControllerHost } from 'lit';
import type { EndpointError } from '../../../client/endpoint-error.ts';
import { listPasskeys, removePasskey } from '../../../contract/desk-passkey-routes.ts';
import type { Passkey } from '../../../contract/desk-passkeys.ts';
import { listDeskPlaces } from '../../../contract/desk-people-routes.ts';
import type { DeskPlace } from '../../../contract/desk-places.ts';
import {
  endAllSessions,
  endOneSession,
  listSessions,
} from '../../../contract/desk-session-routes.ts';
import type { DeskSessionEntry } from '../../../contract/desk-session.ts';
import type { LoadController } from '../../../internal/load-controller.ts';
import { deskCall, isNotFresh, type DeskHost } from '../desk-host.ts';
import { loadFor } from '../load-for.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { SessionController } from '../session/session-controller.ts';

/** The two parts of an account in which something can be done. */
export type AccountPart = 'passkeys' | 'sessions';

/** Somebody's own passkeys, and where they are signed in. */
export class AccountController {
  readonly #element: ReactiveControllerHost;
  readonly #host: DeskHost;
  readonly session: SessionController;
  readonly places: LoadController<readonly DeskPlace[]>;
  readonly passkeys: LoadController<readonly Passkey[]>;
  readonly sessions: LoadController<readonly DeskSessionEntry[]>;
  /** What the next passkey is called; undefined until somebody types. */
  #typedName: string | undefined;
  isNameMissing = false;
  /** The passkey of which it is asked whether it must go. */
  asked: string | undefined;
  /** What was done, and where. */
  done: { readonly part: AccountPart; readonly words: string } | undefined;
  failedPart: AccountPart = 'passkeys';
  isBusy = false;
  failure: EndpointError | undefined;

  /** `person` is who is signed in, while this is in view. */
  constructor(
    element: ReactiveControllerHost & HTMLElement,
    host: DeskHost,
    session: SessionController,
    person: () => string | undefined,
  ) {
    this.#element = element;
    this.#host = host;
    this.session = session;
    const reader = { element, host, person };
    this.places = loadFor<readonly DeskPlace[]>(
      reader,
      async (signal) => (await deskCall(host, listDeskPlaces, { signal })).institutions,
    );
    this.passkeys = loadFor<readonly Passkey[]>(
      reader,
      async (signal) => (await deskCall(host, listPasskeys, { signal })).passkeys,
    );
    this.sessions = loadFor<readonly DeskSessionEntry[]>(
      reader,
      async (signal) => (await deskCall(host, listSessions, { signal })).sessions,
    );
  }

  /** What the next passkey is called: what was typed, else this device. */
  get passkeyName(): string {
    const device = this.sessions.value?.find((it) => it.current)?.device;
    return this.#typedName ?? device ?? this.#host.t()('passkeyName');
  }

  /** By mail somebody makes only their first passkey, and takes none away. */
  get isByMail(): boolean {
    return this.session.session?.signedInBy === 'mail';
  }

  refresh(): void {
    for (const it of [this.places, this.passkeys, this.sessions]) void it.refresh();
  }

  clear(): void {
    this.#typedName = undefined;
    this.isNameMissing = false;
    this.asked = undefined;
    this.done = undefined;
    this.failure = undefined;
  }

  typeName(name: string): void {
    this.#typedName = name;
    this.isNameMissing = false;
    this.#element.requestUpdate();
  }

  async makePasskey(): Promise<void> {
    const name = this.passkeyName.trim();
    this.done = undefined;
    this.isNameMissing = name === '';
    this.#element.requestUpdate();
    if (this.isNameMissing) return this.#host.focusOn('#passkey-name');
    if (this.session.askFresh() || !(await this.session.makePasskey(name))) return;
    this.#typedName = undefined;
    await Promise.all([this.passkeys.reload(), this.sessions.reload()]);
    await this.#tell('passkeys', this.#host.t()('passkeyIsMade', { name }));
  }

  ask(passkey: string | undefined): void {
    const before = this.asked;
    this.asked = passkey;
    this.failure = undefined;
    this.#element.requestUpdate();
    void this.#host.focusOn(
      passkey === undefined ? `[data-remove="${before}"]` : '#remove-passkey',
    );
  }

  async removePasskey({ id, name }: Passkey): Promise<void> {
    if (this.session.askFresh()) return;
    await this.#act('passkeys', async () => {
      await deskCall(this.#host, removePasskey, { params: { id } });
      this.asked = undefined;
      await this.passkeys.reload();
      await this.#tell('passkeys', this.#host.t()('passkeyRemoved', { name }));
    });
  }

  async endSession({ id, device }: DeskSessionEntry): Promise<void> {
    await this.#act('sessions', async () => {
      await deskCall(this.#host, endOneSession, { params: { id } });
      await this.sessions.reload();
      const t = this.#host.t();
      await this.#tell('sessions', t('sessionEnded', { device: device ?? t('unknownDevice') }));
    });
  }

  /** Signs out everywhere, here too. */
  async endAll(): Promise<void> {
    await this.#act('sessions', async () => {
      await deskCall(this.#host, endAllSessions);
      await this.session.leave();
      this.#host.announce(this.#host.t()('endedAll'));
    });
  }

  async #tell(part: AccountPart, words: string): Promise<void> {
    this.done = { part, words };
    this.#element.requestUpdate();
    await this.#host.focusOn(`#${part}`);
  }

  async #act(part: AccountPart, act: () => Promise<void>): Promise<void> {
    this.done = undefined;
    this.failedPart = part;
    await oneAtATime(this, this.#element, this.#host, act, async (error) => {
      // Who has to sign in again reads so; the question is still there afterwards.
      if (isNotFresh(error) || error.status === 401) this.failure = undefined;
      // What is gone on another device is gone here too.
      if (error.status !== 404) return;
      await this.passkeys.reload();
      await this.sessions.reload();
    });
  }
}
