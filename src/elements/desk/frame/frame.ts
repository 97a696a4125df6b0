import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from '../desk-view.ts';
import type { DeskTab } from './tabs.ts';

/** What each part of the desk is called. */
export const tabWords = {
  todo: 'tabTodo',
  signups: 'tabSignups',
  offer: 'tabOffer',
  signals: 'tabSignals',
  figures: 'tabFigures',
  ballots: 'tabBallots',
} as const satisfies Record<DeskTab, string>;

/** What the frame around the pages of the desk shows. */
export interface Frame {
  readonly house: string;
  readonly person: string;
  readonly tabs: readonly FrameTab[];
  /** The way to one's own account. */
  readonly account: { readonly isCurrent: boolean; open(): void };
  /** The way to colleagues, for who manages them. */
  readonly colleagues?: { readonly isCurrent: boolean; open(): void } | undefined;
  /** The way to somebody's other workplace. */
  readonly other?: { readonly words: string; open(): void } | undefined;
  signOut(): void;
}

/** A part of the desk in the frame. */
export interface FrameTab {
  readonly words: string;
  readonly isCurrent: boolean;
  /** What waits there; absent until it is known. */
  readonly count?: number | undefined;
  open(): void;
}

/** Where one is, the parts of the desk, and who is signed in. */
export function deskFrame(frame: Frame, { t, root }: DeskView): TemplateResult {
  const skip = (event: Event) => {
    event.preventDefault();
    root.querySelector<HTMLElement>('#page')?.focus();
  };
  return html`<a class="skip" href="#page" @click=${skip} .textContent=${t('skip')}></a>
    <header class="frame">
      <p class="house" .textContent=${frame.house}></p>
      <div class="who small">
        <button
          class="link"
          type="button"
          aria-current=${frame.account.isCurrent ? 'page' : nothing}
          @click=${() => frame.account.open()}
        >
          <span .textContent=${frame.person}></span
          ><span class="visually-hidden" .textContent=${`: ${t('toAccount')}`}></span>
        </button>
        ${
          frame.colleagues
            ? html`<button
                class="link"
                type="button"
                aria-current=${frame.colleagues.isCurrent ? 'page' : nothing}
                @click=${() => frame.colleagues?.open()}
                .textContent=${t('colleagues')}
              ></button>`
            : nothing
        }
        ${
          frame.other
            ? html`<button
                class="link"
                type="button"
                @click=${() => frame.other?.open()}
                .textContent=${frame.other.words}
              ></button>`
            : nothing
        }
        <button
          class="link"
          type="button"
          @click=${() => frame.signOut()}
          .textContent=${t('signOut')}
        ></button>
      </div>
      <nav aria-label=${t('tabs')}>
        <ul class="tabs">
          ${frame.tabs.map(
            (tab) =>
              html`<li>
                <button
                  type="button"
                  aria-current=${tab.isCurrent ? 'page' : nothing}
                  @click=${() => tab.open()}
                >
                  <span .textContent=${tab.words}></span> ${
                    tab.count !== undefined
                      ? html`<span class="count" .textContent=${String(tab.count)}></span>`
                      : nothing
                  }
                </button>
              </li>`,
          )}
        </ul>
      </nav>
    </header>`;
}

/** Before anyone is signed in. */
export const plainFrame = (house: string, { t }: DeskView): TemplateResult =>
  html`<header class="frame frame-plain">
    <p class="house" .textContent=${house}></p>
    ${house === t('deskName') ? nothing : html`<p class="muted small" .textContent=${t('deskName')}></p>`}
  </header>`;
