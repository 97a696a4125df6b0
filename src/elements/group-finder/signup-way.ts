import { html, nothing } from 'lit';
import type { Edition, Group } from '../../contract/group.ts';
import type { FinderWords } from './words.ts';

/** What the sign-up form is opened for. */
export interface FormTarget {
  readonly group: string;
  readonly edition?: string | undefined;
  readonly mode?: 'talk' | 'referrer' | undefined;
}

/** How someone signs up from here. */
export interface SignupWay {
  /** In the finder itself. */
  readonly inline: boolean;
  /** The page with the form, when it is a link. */
  readonly href: (group: Group, edition: string | undefined) => string | undefined;
  readonly start: (target: FormTarget, event: Event) => void;
  /** Professionals refer their clients here. */
  readonly referrer: boolean;
}

/** Whether the sign-up form is there; a page may define it later than the finder. */
export const formReady = (): boolean => customElements.get('gmw-signup-form') !== undefined;

/**
 * Inline where the form is there; else the site's own page; else only phone and mail. An address never
 * tells of a sensitive group.
 */
export function signupWay(
  signup: string,
  url: string,
  start: SignupWay['start'],
  referrer: boolean,
): SignupWay {
  const inline = signup === 'inline' && formReady();
  return {
    inline,
    href: (group, edition = '') =>
      inline || signup === 'none' || group.sensitive
        ? undefined
        : signupLink(url, group.id, edition, referrer),
    start,
    referrer,
  };
}

/** The page with the form for a group and edition; only web addresses. */
export function signupLink(
  pattern: string,
  group: string,
  edition: string,
  referrer: boolean,
): string | undefined {
  if (!pattern.trim()) return undefined;
  const filled = pattern
    .replaceAll('{group}', encodeURIComponent(group))
    .replaceAll('{edition}', encodeURIComponent(edition));
  try {
    const url = new URL(filled, document.baseURI);
    if (referrer) url.searchParams.set('gmw-mode', 'referrer');
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Whether one can sign up for an edition, for a place or for the waiting list. */
export const canSignUp = ({ signupStatus: it, entry }: Edition): boolean =>
  it === 'open' ||
  it === 'few-places' ||
  it === 'waiting-list' ||
  (it === 'started' && entry === 'rolling');

/** The button or link to sign up for an edition; nothing where there is no way. */
export function signupAction(
  way: SignupWay,
  group: Group,
  edition: Edition | undefined,
  { t }: FinderWords,
  name: string,
  primary: boolean,
): unknown {
  if (!edition || group.signupBy === 'phone') return nothing;
  if (!canSignUp(edition))
    return ['full', 'closed', 'started'].includes(edition.signupStatus)
      ? html`<p class="muted small actions" .textContent=${t('fullWhatNow')}></p>`
      : nothing;
  const href = way.href(group, edition.id);
  if (!way.inline && !href) return nothing;
  const waits = edition.signupStatus === 'waiting-list';
  const mode = way.referrer ? ('referrer' as const) : undefined;
  const label = mode
    ? [t('refer'), name].filter(Boolean).join(': ')
    : waits
      ? name
        ? t('joinListFor', { place: name })
        : t('joinList')
      : name
        ? t('signUpFor', { place: name })
        : t('signUp');
  const classes = primary ? 'button button-primary' : 'button';
  const start = (event: Event) => way.start({ group: group.id, edition: edition.id, mode }, event);
  return html`<div class="actions">
    ${
      href
        ? html`<a class=${classes} part="button" href=${href} @click=${start}
            ><span .textContent=${label}></span
          ></a>`
        : html`<button class=${classes} type="button" part="button" @click=${start}>
            <span .textContent=${label}></span>
          </button>`
    }
    ${waits ? html`<span class="muted small" .textContent=${t('placeFree')}></span>` : nothing}
  </div>`;
}
