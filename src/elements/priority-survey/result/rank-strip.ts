import { html, svg, type TemplateResult } from 'lit';
import type { Consensus, ConsensusFactor } from '../../../contract/survey.ts';
import { listOf } from '../../../domain/list-of.ts';

/** From so many answers on dots would be a crowd: cells with a bar each. */
const manyAnswers = 12;

/** Where places 1 and last lie on the line, in units of the drawing. */
const first = 13;
const last = 223;

/** Height of one dot on top of another, and of the tallest bar. */
const step = 9;
const tallest = 44;

/** How often each place was given, the best place first. */
export type Spread = ReadonlyMap<number, number>;

/** What all strips of a result share. */
export interface StripScale {
  /** Number of places, which is the number of factors. */
  readonly places: number;
  /** Whether the answers are so many that bars replace their dots. */
  readonly isCrowded: boolean;
  /** The count of the tallest bar of all strips, or of the highest stack of dots. */
  readonly most: number;
}

export const spreadOf = ({ ranks, spread }: ConsensusFactor): Spread =>
  counted(spread ?? ranks.map((rank) => ({ rank, count: 1 })));

export function stripScale({ responses, factors }: Consensus, places: number): StripScale {
  const isCrowded = responses >= manyAnswers;
  const most = Math.max(
    1,
    ...factors.flatMap((factor) => [...drawn(spreadOf(factor), isCrowded).values()]),
  );
  return { places, isCrowded, most };
}

/**
 * The places that one factor got, on a line from 1 to the last place: a dot per answer, equal ones
 * stacked, or with many answers a bar per place. The own place is filled, and has a dot below its bar;
 * the mean is a tick. Decoration: the numbers stand beside it in text.
 *
 * @param own - Place in the visitor's order; undefined when the factor has none in it.
 */
export function rankStrip(
  spread: Spread,
  mean: number,
  own: number | undefined,
  { places, isCrowded, most }: StripScale,
): TemplateResult {
  const marks = drawn(spread, isCrowded);
  const highest = Math.max(...marks.values());
  const base = isCrowded ? 6 + (tallest * highest) / most : 10 + step * (highest - 1);
  const at = (rank: number): number =>
    places > 1 ? first + ((rank - 1) / (places - 1)) * (last - first) : first;
  return html`<svg class="strip" viewBox=${`0 0 236 ${Math.ceil(base + 27)}`} aria-hidden="true">
    ${svg`<path class="axis" d=${`M3 ${base}H233`}></path>
      <text x=${first} y=${base + 25}>1</text>
      <text x=${last} y=${base + 25} .textContent=${String(places)}></text>
      ${[...marks].map(([rank, count]) =>
        isCrowded
          ? bar(at(rank), base, (tallest * count) / most, rank === own)
          : dots(at(rank), base, count, rank === own),
      )}
      <path class="mark-mean" d=${`M${at(mean).toFixed(1)} ${base - 7}v14`}></path>
      ${
        isCrowded && own !== undefined
          ? svg`<circle class="mark-own" cx=${at(own).toFixed(1)} cy=${base + 10} r="4.5"></circle>`
          : ''
      }`}
  </svg>`;
}

/** Halves, of what was left unplaced, go with the bar beside them. */
const drawn = (spread: Spread, isCrowded: boolean): Spread =>
  counted(
    [...spread].map(([rank, count]) => ({ rank: isCrowded ? Math.round(rank) : rank, count })),
  );

function counted(given: readonly { rank: number; count: number }[]): Spread {
  const counts = new Map<number, number>();
  for (const { rank, count } of [...given].sort((a, b) => a.rank - b.rank))
    if (count) counts.set(rank, (counts.get(rank) ?? 0) + count);
  return counts;
}

/** Answers with the same place, on top of each other; the own one on top of all. */
const dots = (x: number, base: number, count: number, own: boolean) =>
  listOf(count, (level) => {
    const isOwn = own && level === count - 1;
    return svg`<circle class=${isOwn ? 'mark-own' : 'mark-other'} cx=${x.toFixed(1)} cy=${base - step * level} r=${isOwn ? 6 : 4.5}></circle>`;
  });

const bar = (x: number, base: number, height: number, own: boolean) =>
  svg`<path class=${own ? 'mark-own' : 'mark-bar'} d=${`M${(x - 9).toFixed(1)} ${base}v${(-height).toFixed(1)}h18V${base}z`}></path>`;
