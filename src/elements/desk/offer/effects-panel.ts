import { html, nothing, type TemplateResult } from 'lit';
import { toldPeople, type ChangeEffects } from '../../../contract/desk-offer.ts';
import type { DeskView } from '../desk-view.ts';
import type { DraftFault } from './document-edit.ts';
import { namedFault } from './fields.ts';

/** One consequence: what happens to how many, and how. */
export interface Effect {
  readonly words: string;
  readonly about?: string | undefined;
  readonly isNotice?: boolean;
}

/** Who is told, as consequences. */
export const toldEffects = ({ told, elsewhere }: ChangeEffects, { t }: DeskView): Effect[] => [
  ...told.map(({ who, people, mailed, called }) => {
    const known = toldPeople.find((it) => it === who);
    // Each person is in one of these numbers, so that they add up.
    const both = Math.max(0, mailed + called - people);
    const counts = [
      ['byMail', mailed - both],
      ['byMailAndPhone', both],
      ['byPhoneYourself', called - both],
    ] as const;
    return {
      words: known === undefined ? who : t(`told-${known}`, { count: people }),
      about: counts
        .filter(([, count]) => count > 0)
        .map(([words, count]) => t(words, { count }))
        .join(' '),
    };
  }),
  ...(elsewhere > 0
    ? [
        {
          words: t('told-elsewhere', { count: elsewhere }),
          about: t('callElsewhere', { count: elsewhere }),
          isNotice: true,
        },
      ]
    : []),
];

/** What has to be right before anybody knows whom it reaches. */
export const faultEffects = (
  faults: readonly DraftFault[],
  nameOf: (field: string) => string | undefined,
  view: DeskView,
): Effect[] =>
  faults.map((it, index) => ({
    words: namedFault(it, nameOf, view),
    ...(index === faults.length - 1 && { about: view.t('faultsFirst') }),
    isNotice: true,
  }));

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
