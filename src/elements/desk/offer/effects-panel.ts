import { html, nothing, type TemplateResult } from 'lit';
import { toldPeople, type ChangeEffects } from '../../../contract/desk-offer.ts';
import type { DeskView } from '../desk-view.ts';

/** One consequence: what happens to how many, and how. */
export interface Effect {
  readonly words: string;
  readonly about?: string | undefined;
  readonly isNotice?: boolean;
}

/** Who is told, as consequences. */
export const toldEffects = ({ told }: ChangeEffects, { t }: DeskView): Effect[] =>
  told.map(({ who, people, mailed, called }) => {
    const known = toldPeople.find((it) => it === who);
    return {
      words: known === undefined ? who : t(`told-${known}`, { count: people }),
      about: [
        mailed > 0 ? t('byMail', { count: mailed }) : '',
        called > 0 ? t('byPhoneYourself', { count: called }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    };
  });

/** What happens when the form is saved; said once typing stops. */
export const effectsPanel = (
  effects: readonly Effect[] | undefined,
  { title, empty }: { title: string; empty: string },
  view: DeskView,
): TemplateResult =>
  html`<section class="panel effects-panel" aria-labelledby="effects">
    ${view.heading(1, title, { id: 'effects', focusable: true })}
    <div aria-live="polite">
      ${
        effects === undefined
          ? html`<p class="muted" .textContent=${view.t('effectsPending')}></p>`
          : effects.length === 0
            ? html`<p class="muted" .textContent=${empty}></p>`
            : html`<ul class="effect-list">
                ${effects.map(
                  (it) =>
                    html`<li class=${it.isNotice ? 'effect-notice' : ''}>
                      <span>
                        <b .textContent=${it.words}></b>
                        ${it.about ? html`<span class="muted small" .textContent=${it.about}></span>` : nothing}
                      </span>
                    </li>`,
                )}
              </ul>`
      }
    </div>
  </section>`;
