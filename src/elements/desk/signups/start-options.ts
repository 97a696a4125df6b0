import { html, type TemplateResult } from 'lit';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import type { DeskView } from '../desk-view.ts';
import { startTitle } from '../group-words.ts';

/** By group; the starts of one stay in their order. */
const byGroup = (a: DeskEdition, b: DeskEdition): number => a.groupName.localeCompare(b.groupName);

/** The starts of a `select` by group, below what it says while none is chosen. */
export const startOptions = (
  editions: readonly DeskEdition[],
  chosen: string,
  none: string,
  view: DeskView,
): TemplateResult =>
  html`<option value="" .textContent=${none}></option>
    ${editions
      .toSorted(byGroup)
      .map(
        (it) =>
          html`<option
            value=${it.id}
            ?selected=${it.id === chosen}
            .textContent=${startTitle(it, view)}
          ></option>`,
      )}`;
