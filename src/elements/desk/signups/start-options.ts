import { html, type TemplateResult } from 'lit';
import type { DeskEdition } from '../../../contract/desk-editions.ts';
import { stateAfterMove } from '../../../domain/signup/edition-move.ts';
import type { DeskView } from '../desk-view.ts';
import { startTitle } from '../group-words.ts';

/** By group; the starts of one stay in their order. */
const byGroup = (a: DeskEdition, b: DeskEdition): number => a.groupName.localeCompare(b.groupName);

/** Whether somebody in this state has a place at a start, or waits there. */
export function placeWords(
  status: string,
  { capacity, waiting }: DeskEdition,
  { t }: Pick<DeskView, 't'>,
): string {
  const after = stateAfterMove(status, { free: capacity?.available, waiting });
  if (after.status !== 'waiting') return t('newHasPlace');
  return waiting > 0 ? t('newWaits', { count: waiting }) : t('newIsFirst');
}

/** The starts of a `select`, below what it says while none is chosen. */
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
