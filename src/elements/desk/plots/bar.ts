import { html, nothing, type TemplateResult } from 'lit';

const percent = (value: number, largest: number): string =>
  `${largest > 0 ? Math.round((1000 * value) / largest) / 10 : 0}%`;

/** A bar beside its number, for the eye only. A hidden number has none. */
export const bar = (value: number | undefined, largest: number): TemplateResult | typeof nothing =>
  value === undefined
    ? nothing
    : html`<svg class="bar" aria-hidden="true">
        <rect class="plot-track" width="100%" height="100%"></rect>
        <rect class="plot-fill" width=${percent(value, largest)} height="100%"></rect>
      </svg>`;

/** Demand as a dot and places as a ring on one line, for the eye only; a hidden demand has no dot. */
export function demandLine(
  { demand, places }: { demand: number | undefined; places: number },
  largest: number,
): TemplateResult {
  const at = (value: number) => percent(value, largest);
  return html`<svg class="demand-line" aria-hidden="true">
    <line class="plot-axis" x1="0%" x2="100%" y1="50%" y2="50%"></line>
    ${
      demand === undefined
        ? nothing
        : html`<svg overflow="visible">
            <line
              class=${demand > places ? 'plot-gap plot-gap-short' : 'plot-gap'}
              x1=${at(Math.min(demand, places))}
              x2=${at(Math.max(demand, places))}
              y1="50%"
              y2="50%"
            ></line>
            <circle class="plot-dot" cx=${at(demand)} cy="50%" r="6"></circle>
          </svg>`
    }
    <circle class="plot-ring" cx=${at(places)} cy="50%" r="6"></circle>
  </svg>`;
}

/** Two shares of a whole, with a mark at the share that is aimed for. */
export const shareBar = (first: number, second: number, mark: number): TemplateResult =>
  html`<svg class="share-bar" aria-hidden="true">
    <rect class="plot-fill" width="100%" height="100%"></rect>
    <rect class="plot-first" width=${percent(first, first + second)} height="100%"></rect>
    <rect class="plot-mark" x=${`${mark}%`} y="-30%" width="2" height="130%"></rect>
  </svg>`;
