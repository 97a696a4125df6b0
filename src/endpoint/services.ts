import type { PageScripts, WidgetScript } from './page/widget-script.ts';
import type { IdentityProvider } from './sign-in/provider-options.ts';
import type { Policy } from './policy.ts';
import type { Store } from './store/store.ts';
import type { ContactKeys } from './submission/contact-keys.ts';
import type { Keyring } from './submission/keyring.ts';
import type { PersonalData } from './submission/personal-data.ts';

/** What the routes share: the store, keys, settings and the clock. */
export interface Services {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly contactKeys: ContactKeys;
  readonly personalData: PersonalData;
  readonly policy: Policy;
  /** The path before every route, such as `/v1`. */
  readonly basePath: string;
  /** Tokens that open the desk (see `EndpointOptions`); undefined: the desk is closed. */
  readonly deskToken?: string | undefined;
  /** The identity provider of the institution; undefined: people sign in by mail and passkey. */
  readonly identityProvider?: IdentityProvider | undefined;
  /** Public address without a slash at the end; undefined: messages have no link to the endpoint. */
  readonly publicUrl?: string | undefined;
  /** The scripts of the endpoint's own pages; undefined: it has no pages. */
  readonly scripts?: PageScripts | undefined;
  /** The script of the desk; undefined: the endpoint has no page for it. */
  readonly deskScript?: WidgetScript | undefined;
  /** Sends the messages that are due right after this answer, where the host goes on running after it. */
  sendSoon(): void;
  /** The only source of time. */
  clock(): Date;
  /** The client's address, as far as the host knows; only a keyed hash of it is stored. */
  clientAddress(request: Request): string | undefined;
}
