import { html, nothing, svg, type TemplateResult } from 'lit';
import { listOf } from '../domain/list-of.ts';

/** What is drawn: places in persons, and what they mean for the visitor. */
export interface Chairs {
  readonly maximum: number;
  readonly available: number;
  /**
   * `rolling`: a gap with an arrow in. `yours`: one of the chairs is the visitor's. `waiting`: a short
   * row outside the circle, of which the last one is the visitor.
   */
  readonly state?: 'rolling' | 'yours' | 'waiting' | undefined;
  /** Place on the waiting list, from 1; only with `waiting`. */
  readonly position?: number | undefined;
}

/** More chairs than this cannot be told apart at this size. */
const most = 20;
/** A longer row says no more than the words beside it. */
const longestRow = 3;
const centre = 26;
const radius = 20;

/**
 * How many dots stand for the places. Past 20 in proportion, but never without a free one while a
 * place is left, never with one when full, and never all free while someone takes part.
 */
export function chairDots({ maximum, available }: Chairs): { all: number; free: number } {
  const places = Math.max(1, Math.trunc(maximum) || 1);
  const left = Math.min(places, Math.max(0, Math.trunc(available) || 0));
  if (places <= most) return { all: places, free: left };
  if (left === 0 || left === places) return { all: most, free: left && most };
  const free = Math.round((left / places) * most);
  return { all: most, free: Math.min(most - 1, Math.max(1, free)) };
}

const dot = (kind: string, x: number, y: number, r: number) =>
  svg`<circle class=${kind} cx=${x.toFixed(1)} cy=${y.toFixed(1)} r=${r.toFixed(1)}></circle>`;

/** The circle of a group as a drawing. Decoration: the words beside it say the same. */
export function circleOfChairs(chairs: Chairs): TemplateResult {
  const { all, free } = chairDots(chairs);
  const { state } = chairs;
  const rolling = state === 'rolling';
  // The front is below: free chairs there are the nearest. A gap takes the place of one chair.
  const slots = rolling ? Math.max(all + 1, 5) : all;
  const front = state === 'yours' ? Math.min(free + 1, all) : free;
  const large = Math.min(4.2, 0.42 * 2 * radius * Math.sin(Math.PI / Math.max(slots, 5)));
  const small = large * 0.65;
  const row = state === 'waiting' ? Math.min(longestRow, Math.max(1, chairs.position ?? 1)) : 0;
  const seat = (index: number) => {
    const isFree = index < front;
    const mine = state === 'yours' && index === Math.floor(front / 2);
    const kind = mine ? 'mine' : isFree ? 'free' : 'taken';
    // Beside a gap the free chairs stand left and right of it.
    const step = rolling
      ? index % 2
        ? -(index + 1) / 2
        : index / 2 + 1
      : index - (front ? (front - 1) / 2 : 0.5);
    const angle = Math.PI / 2 - (step * 2 * Math.PI) / slots;
    return dot(
      kind,
      centre + radius * Math.cos(angle),
      centre + radius * Math.sin(angle),
      isFree ? large : small,
    );
  };
  const width = row ? 54 + 10 * row : 52;
  return html`<svg
    class=${row ? 'chairs chairs-row icon-flip' : 'chairs'}
    viewBox=${`0 0 ${width} 52`}
    aria-hidden="true"
  >
    ${listOf(all, seat)}
    ${listOf(row, (index) =>
      index === row - 1
        ? dot('free', 59 + 10 * index, 46, 4.2)
        : dot('taken', 59 + 10 * index, 46, 2.8),
    )}
    ${rolling ? svg`<path d="M26 49V31M20.5 36.5L26 31l5.5 5.5"></path>` : nothing}
  </svg>`;
}
