import type { WidgetScript } from './page/widget-script.ts';
import type { Policy } from './policy.ts';
import type { Store } from './store/store.ts';
import type { Keyring } from './submission/keyring.ts';
import type { PersonalData } from './submission/personal-data.ts';

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly personalData: PersonalData;
  readonly policy: Policy;
  /** The path before every route, such as `/v1`. */
  readonly basePath: string;
  /** What opens the desk; without it, nothing does. */
  readonly deskToken?: string | undefined;
  /** Where the endpoint is for people, without a slash at the end; undefined: messages have no link to it. */
  readonly publicUrl?: string | undefined;
  /** The script with the sign-up form; undefined: there is no page of the endpoint's own. */
  readonly widgets?: WidgetScript | undefined;
  /** The only source of time. */
  clock(): Date;
  /** Who sent a request, as far as the host knows; never stored as it is. */
  clientAddress(request: Request): string | undefined;
}
