import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../../../contract/survey.ts';
import type { SurveyView } from '../survey-view.ts';

/** The visitor's order and the only other one side by side: two answers have no mean. */
export function twoOrders(
  survey: Survey,
  own: readonly string[],
  other: readonly string[],
  { t }: SurveyView,
): TemplateResult {
  const placeIn = (order: readonly string[], id: string): number => order.indexOf(id) + 1;
  const last = survey.factors.length + 1;
  const sorted = [...survey.factors].sort(
    (a, b) =>
      (placeIn(own, a.id) || last) - (placeIn(own, b.id) || last) ||
      (placeIn(other, a.id) || last) - (placeIn(other, b.id) || last),
  );
  const cell = (place: number, classes: string) =>
    html`<td class="two">
      ${
        place
          ? html`<span class=${`number numbers ${classes}`} .textContent=${String(place)}></span>`
          : html`<span aria-hidden="true">–</span
              ><span class="visually-hidden" .textContent=${t('notPlaced')}></span>`
      }
    </td>`;
  return html`<table class="orders" part="table" aria-labelledby="result">
      <thead>
        <tr>
          <th scope="col" .textContent=${t('factor')}></th>
          <th scope="col" class="two" .textContent=${t('own')}></th>
          <th scope="col" class="two" .textContent=${t('ofOther')}></th>
        </tr>
      </thead>
      <tbody>
        ${sorted.map(({ id, title }) => {
          const [mine, theirs] = [placeIn(own, id), placeIn(other, id)];
          return html`<tr>
            <th scope="row">
              ${
                mine && mine === theirs
                  ? html`<strong .textContent=${title}></strong>`
                  : html`<span .textContent=${title}></span>`
              }
            </th>
            ${cell(mine, '')} ${cell(theirs, 'number-soft')}
          </tr>`;
        })}
      </tbody>
    </table>
    ${
      own.length < survey.factors.length || other.length < survey.factors.length
        ? html`<p class="small muted" .textContent=${t('dash')}></p>`
        : nothing
    }`;
}
