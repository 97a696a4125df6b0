import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from '../desk-view.ts';
import type { DraftFault } from './document-edit.ts';
import { childcareField, modeField } from './entry-fields.ts';
import { offerField } from './fields.ts';
import type { PlacesDraft } from '../../../domain/desk/start-draft.ts';

/** A form in which the place of a start and its places are typed. */
export interface PlacesForm {
  readonly draft: PlacesDraft;
  readonly faults: readonly DraftFault[];
  change(change: Partial<PlacesDraft>): void;
  /** The value before it was changed, where that is shown. */
  wasOf?(key: keyof PlacesDraft): string | undefined;
}

/** Where a start is, how many can come, from how many it goes on, and what it costs. */
export function placesFields(form: PlacesForm, view: DeskView): TemplateResult {
  const { t } = view;
  const { draft, faults } = form;
  const field = (
    key: keyof PlacesDraft,
    label: string,
    more: Partial<Parameters<typeof offerField>[0]> = {},
  ) =>
    offerField(
      {
        id: key,
        label,
        value: draft[key],
        was: form.wasOf?.(key),
        type: (value) => form.change({ [key]: value }),
        ...more,
      },
      faults,
      view,
    );
  const number = { kind: 'number', size: 'short' } as const;
  return html`${modeField(draft.mode, (mode) => form.change({ mode }), view)}
    ${
      draft.mode === 'online'
        ? nothing
        : html`${field('building', t('building'), { isOptional: true })}
            <div class="pair">
              ${field('street', t('street'), { size: 'medium' })}
              ${field('city', t('city'), { size: 'medium' })}
            </div>`
    }
    <div class="pair">
      ${field('maximum', t('maximum'), number)} ${field('minimum', t('minimum'), number)}
      ${field('amount', t('amount'), number)}
    </div>
    ${
      draft.mode === 'online'
        ? nothing
        : childcareField(draft.childcare, (childcare) => form.change({ childcare }), view)
    }`;
}
