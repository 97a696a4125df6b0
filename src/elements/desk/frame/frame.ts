import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from '../desk-view.ts';
import type { DeskTab } from './tabs.ts';

const tabWords = {
  todo: 'tabTodo',
  signups: 'tabSignups',
} as const satisfies Record<DeskTab, string>;

/** What the frame around the pages of the desk shows. */
export interface Frame {
  readonly house: string;
  readonly person: string;
  readonly tabs: readonly DeskTab[];
  readonly current: DeskTab;
  /** Decisions that wait; absent until they are known. */
  readonly waiting?: number | undefined;
  open(tab: DeskTab): void;
  signOut(): void;
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
        <span .textContent=${frame.person}></span>
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
                  aria-current=${tab === frame.current ? 'page' : nothing}
                  @click=${() => frame.open(tab)}
                >
                  <span .textContent=${t(tabWords[tab])}></span>${
                    tab === 'todo' && frame.waiting !== undefined
                      ? html` <span class="count" .textContent=${String(frame.waiting)}></span>`
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
