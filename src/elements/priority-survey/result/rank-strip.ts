import { html, svg, type TemplateResult } from 'lit';
import type { ConsensusFactor } from '../../../contract/survey.ts';
import { listOf } from '../../../domain/list-of.ts';

/** From so many answers on dots would be a crowd: cells with a bar each. */
export const manyAnswers = 12;

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
    ${listOf(places, (index) => index + 1)
      .filter((place) => places <= 12 || place === 1 || place === places)
      .map(
        (place) => svg`<text x=${at(place, places)} y="12" .textContent=${String(place)}></text>`,
      )}
  </svg>`;

/** How often each place was given, the best place first. */
export type Spread = ReadonlyMap<number, number>;

export const spreadOf = ({ ranks, spread }: ConsensusFactor): Spread => {
  const given = spread ?? ranks.map((rank) => ({ rank, count: 1 }));
  const counts = new Map<number, number>();
  for (const { rank, count } of [...given].sort((a, b) => a.rank - b.rank))
    if (count) counts.set(rank, (counts.get(rank) ?? 0) + count);
  return counts;
};

/**
 * The places that one factor got, on a line from 1 to the last place: a dot per answer, equal ones
 * stacked, or with many answers a bar per place. The own one is filled, the mean is a tick. Decoration:
 * the numbers stand beside it in text.
 */
export function rankStrip(
  spread: Spread,
  mean: number,
  own: number | undefined,
  places: number,
  many: boolean,
): TemplateResult {
  // Halves, of what was left unplaced, go with the bar beside them.
  const shown = (rank: number) => (many ? Math.round(rank) : rank);
  const marks = new Map<number, number>();
  for (const [rank, count] of spread) marks.set(shown(rank), (marks.get(shown(rank)) ?? 0) + count);
  const most = Math.max(1, ...marks.values());
  const base = many ? 28 : 14 + step * (most - 1);
  return html`<svg class="strip" viewBox=${`0 0 222 ${base + 14}`} aria-hidden="true">
    ${svg`<path class="axis" d=${`M${first} ${base}H${last}`}></path>
      <text class="end" x="-4" y=${base + 4}>1</text>
      <text class="end" x="230" y=${base + 4} .textContent=${String(places)}></text>
      ${[...marks].map(([rank, count]) => {
        const isOwn = own !== undefined && rank === shown(own);
        return many
          ? bar(at(rank, places), base, (24 * count) / most, isOwn)
          : dots(at(rank, places), base, count, isOwn);
      })}
      <path class="mark-mean" d=${`M${at(mean, places).toFixed(1)} ${base - 10}v20`}></path>`}
  </svg>`;
}

/** Answers with the same place, on top of each other; the own one on top of all. */
const dots = (x: number, base: number, count: number, own: boolean) =>
  listOf(count, (level) => {
    const isOwn = own && level === count - 1;
    return svg`<circle class=${isOwn ? 'mark-own' : 'mark-other'} cx=${x.toFixed(1)} cy=${base - step * level} r=${isOwn ? 6 : 4.5}></circle>`;
  });

const bar = (x: number, base: number, height: number, own: boolean) =>
  svg`<path class=${own ? 'mark-own' : 'mark-bar'} d=${`M${(x - 8).toFixed(1)} ${base}v${(-height).toFixed(1)}h16V${base}z`}></path>`;
