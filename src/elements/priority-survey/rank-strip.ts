import { html, nothing, svg, type TemplateResult } from 'lit';

/** Where places 1 and last lie on the line, in units of the drawing. */
const first = 12;
const last = 210;

/** Height of one dot on top of another. */
const step = 9;

const at = (rank: number, places: number): number =>
  places > 1 ? first + ((rank - 1) / (places - 1)) * (last - first) : first;

/** The numbers above the strips; all of them while there is room, else the ends. */
export const stripScale = (places: number): TemplateResult =>
  html`<svg class="strip" viewBox="0 0 222 14" aria-hidden="true">
    ${Array.from({ length: places }, (_, index) => index + 1)
      .filter((place) => places <= 12 || place === 1 || place === places)
      .map(
        (place) => svg`<text x=${at(place, places)} y="12" .textContent=${String(place)}></text>`,
      )}
  </svg>`;

/**
 * The places that one factor got: a dot per answer on a line from 1 to the last place, equal ones
 * stacked, the own one filled, the mean as a tick. Decoration: the numbers stand beside it in text.
 */
export function rankStrip(
  ranks: readonly number[],
  mean: number,
  own: number | undefined,
  places: number,
): TemplateResult {
  const stacked = new Map<number, number>();
  // The own dot goes on top of its stack.
  const sorted = [...ranks].sort((a, b) => Number(a === own) - Number(b === own) || a - b);
  const lastOwn = own === undefined ? -1 : sorted.lastIndexOf(own);
  const dots = sorted.map((rank, index) => {
    const level = stacked.get(rank) ?? 0;
    stacked.set(rank, level + 1);
    return { x: at(rank, places), level, own: index === lastOwn };
  });
  const base = 14 + step * Math.max(0, ...dots.map((dot) => dot.level));
  return html`<svg class="strip" viewBox=${`0 0 222 ${base + 14}`} aria-hidden="true">
    ${svg`<path class="axis" d=${`M${first} ${base}H${last}`}></path>
      <text class="end" x="-4" y=${base + 4}>1</text>
      <text class="end" x="230" y=${base + 4} .textContent=${String(places)}></text>
      ${dots.map(
        (dot) =>
          svg`<circle class=${dot.own ? 'mark-own' : 'mark-other'} cx=${dot.x.toFixed(1)} cy=${base - step * dot.level} r=${dot.own ? 6 : 4.5}></circle>`,
      )}
      ${ranks.length > 1 ? svg`<path class="mark-mean" d=${`M${at(mean, places).toFixed(1)} ${base - 10}V${base + 10}`}></path>` : nothing}`}
  </svg>`;
}
