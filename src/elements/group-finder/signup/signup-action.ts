import { html, nothing } from 'lit';
import type { Edition, Group } from '../../../contract/group.ts';
import { canSignUp } from '../../../domain/offer/headline-edition.ts';
import type { FinderWords } from '../finder-words.ts';
import type { SignupWay } from './signup-way.ts';

/** How the button looks and what it says. */
export interface ActionOptions {
  /** Words that tell the edition apart from the others on the page. */
  readonly name?: string;
  readonly isPrimary?: boolean;
}

/** The button or link to sign up for an edition; nothing where there is no way. */
export function signupAction(
  way: SignupWay,
  group: Group,
  edition: Edition | undefined,
  { t }: FinderWords,
  { name = '', isPrimary = false }: ActionOptions,
): unknown {
  if (!edition || group.signupBy === 'phone') return nothing;
  if (!canSignUp(edition))
    return ['full', 'closed', 'started'].includes(edition.signupStatus)
      ? html`<p class="muted small actions" .textContent=${t('fullWhatNow')}></p>`
      : nothing;
  const href = way.href(group, edition.id);
  if (!way.isInline && !href) return nothing;
  const isWaitingList = edition.signupStatus === 'waiting-list';
  const mode = way.isReferrer ? ('referrer' as const) : undefined;
  const classes = isPrimary ? 'button button-primary' : 'button';
  const label = html`<span
    .textContent=${mode ? [t('refer'), name].filter(Boolean).join(': ') : ownLabel(t, name, isWaitingList)}
  ></span>`;
  const start = (event: Event) => way.start({ group: group.id, edition: edition.id, mode }, event);
  return html`<div class="actions">
    ${
      href
        ? html`<a class=${classes} part="button" href=${href} @click=${start}>${label}</a>`
        : html`<button class=${classes} type="button" part="button" @click=${start}>
            ${label}
          </button>`
    }
    ${isWaitingList ? html`<span class="muted small" .textContent=${t('placeFree')}></span>` : nothing}
  </div>`;
}

/** What the button says to who signs up for themselves. */
function ownLabel(t: FinderWords['t'], name: string, isWaitingList: boolean): string {
  if (isWaitingList) return name ? t('joinListFor', { place: name }) : t('joinList');
  return name ? t('signUpFor', { place: name }) : t('signUp');
}
