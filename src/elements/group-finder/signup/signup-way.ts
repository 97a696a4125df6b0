import type { Connection } from '../../../client/call.ts';
import type { Group } from '../../../contract/group.ts';
import type { Mistake } from '../../../parts/editor-notice.ts';
import type { FinderWords } from '../finder-words.ts';

/** What the sign-up form is opened for. */
export interface FormTarget {
  readonly group: string;
  readonly edition?: string | undefined;
  readonly mode?: 'talk' | 'referrer' | undefined;
}

/** How someone signs up from here. */
export interface SignupWay {
  /** Whether the form opens in the finder itself. */
  readonly isInline: boolean;
  /** Address of the page with the form; nothing where it is no link. */
  readonly href: (group: Group, edition: string | undefined) => string | undefined;
  readonly start: (target: FormTarget, event: Event) => void;
  /** Whether professionals refer their clients here. */
  readonly isReferrer: boolean;
}

/** For whom nothing but a call is left. */
export const noWay: SignupWay = {
  isInline: false,
  href: () => undefined,
  start: () => {},
  isReferrer: false,
};

/** Whether the sign-up form is defined; a page may do so later than the finder. */
const isFormDefined = (): boolean => customElements.get('gmw-signup-form') !== undefined;

/** What the site says of signing up. */
export interface SignupSettings {
  readonly signup: string;
  readonly signupUrl: string;
  readonly referrer: boolean;
  /** The endpoint that the form would send to; files have none. */
  readonly connection: Connection | undefined;
}

/** Whether a form can be filled in and sent here. */
export const hasInlineForm = ({ signup, connection }: SignupSettings): boolean =>
  signup === 'inline' && connection !== undefined && isFormDefined();

/** The mistake of an editor who leaves visitors no other way than phone and mail without knowing it. */
export function missingForm(settings: SignupSettings, t: FinderWords['t']): Mistake | undefined {
  const { signup, signupUrl, connection } = settings;
  if (signup !== 'inline' || signupUrl.trim() || hasInlineForm(settings)) return undefined;
  return {
    attribute: 'signup',
    value: signup,
    title: t('noForm'),
    mend: t(connection ? 'noFormMend' : 'noFormEndpointMend'),
    isWidgetShown: true,
  };
}

/**
 * Inline where the form is defined; else by a link to the site's own page; else only by phone and mail.
 * An address never tells of a sensitive group.
 */
export function signupWayOf(settings: SignupSettings, start: SignupWay['start']): SignupWay {
  const { signup, signupUrl, referrer } = settings;
  const isInline = hasInlineForm(settings);
  return {
    isInline,
    href: (group, edition = '') =>
      isInline || signup === 'none' || group.sensitive
        ? undefined
        : signupLink(signupUrl, group.id, edition, referrer),
    start,
    isReferrer: referrer,
  };
}

/** The address of the form for a group and edition; only of the web. */
function signupLink(
  pattern: string,
  group: string,
  edition: string,
  isReferrer: boolean,
): string | undefined {
  if (!pattern.trim()) return undefined;
  const filled = pattern
    .replaceAll('{group}', encodeURIComponent(group))
    .replaceAll('{edition}', encodeURIComponent(edition));
  try {
    const url = new URL(filled, document.baseURI);
    if (isReferrer) url.searchParams.set('gmw-mode', 'referrer');
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
