import { css } from 'lit';

/** Search, filters, chosen filters, cards. */
export const finderStyles = css`
  .finder-head {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    justify-items: start;
    max-inline-size: 42em;
  }

  .finder-head .sample {
    margin: 0;
  }

  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    inline-size: 100%;
    margin-block-start: 0.75em;
  }

  .search .field {
    grid-template-columns: minmax(0, 1fr);
    justify-items: stretch;
  }

  .search .control {
    max-inline-size: none;
    appearance: none;
  }

  .finder-head ~ .notice,
  .finder-head + .section,
  .stale {
    margin-block-start: 1.5em;
  }

  .stale {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }

  .finder-body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    margin-block-start: 2em;
  }

  .filters-toggle {
    inline-size: 100%;
    justify-content: start;
  }

  .filters-toggle .icon:last-child {
    margin-inline-start: auto;
  }

  .filters-toggle[aria-expanded='true'] .icon-chevron,
  .filter-more[open] > summary .icon-chevron {
    transform: rotate(180deg);
  }

  .filters-panel {
    padding: 0.5em 1.5em 1em;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .filters-closed {
    display: none;
  }

  .filter {
    padding-block: 1.25em;
  }

  .filter + .filter {
    border-block-start: 1px solid var(--_line);
  }

  .filter > legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 0.25em;
    font-weight: 700;
  }

  .filter > legend + * {
    clear: both;
  }

  .filter .choice {
    min-block-size: 2.5em;
    padding-block: 0.4375em;
  }

  .filter .choice > :nth-child(2) {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .filter .count {
    margin-inline-start: auto;
    padding-inline-start: 0.5em;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    line-height: 1.8;
  }

  .filter-more > summary,
  .sessions-box > summary {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    list-style: none;
    cursor: pointer;
  }

  .filter-more > summary::-webkit-details-marker,
  .sessions-box > summary::-webkit-details-marker {
    display: none;
  }

  .results {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    align-content: start;
  }

  .results-head,
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
  }

  .sort .control {
    margin: 0;
  }

  .filter .control {
    inline-size: 100%;
  }

  .filter .control-number {
    inline-size: 6em;
  }

  mark {
    background: var(--_tint);
    color: inherit;
    box-shadow: inset 0 -0.125em var(--_accent);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }

  .chip {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
    padding-block: 0.25em;
    padding-inline: 1em 0.75em;
    border: 1px solid transparent;
    border-radius: 1.375em;
    background: var(--_tint);
    color: var(--_on-tint);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .chip:hover {
    border-color: currentColor;
  }

  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.25;
  }

  .chips .button-quiet {
    margin-inline-start: 0.5em;
  }

  .cards,
  .editions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  .cards > li {
    container: card / inline-size;
  }

  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em;
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }

  .card:hover {
    border-color: var(--_accent);
  }

  .card-kind {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .card-title {
    margin-block-start: 0.25em;
    font-weight: 700;
    font-size: var(--_title);
    line-height: 1.25;
  }

  .card-link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .card:hover .card-link {
    text-decoration-thickness: 2px;
  }

  .card-link::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_card-radius);
  }

  .card-link:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .card-link:focus-visible::after {
    outline: 0.15em solid var(--gmw-focus-color, var(--_text));
    outline-offset: 0.1em;
    box-shadow: 0 0 0 0.1em var(--gmw-focus-inner-color, var(--_surface));
  }

  .card-promise {
    max-inline-size: 36em;
    margin-block-start: 0.5em;
  }

  .card .facts {
    margin-block-start: 1em;
  }

  .card-others {
    margin-block-start: 0.75em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .card > .places {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .more {
    display: grid;
    gap: 0.75em;
    justify-items: center;
    margin-block-start: 0.5em;
    text-align: center;
  }

  .nothing-found,
  .wish {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }

  .ways-title {
    font-size: var(--_lead);
  }

  .ways > li {
    border-block-start: 1px solid var(--_line);
  }

  .ways > li:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .way {
    display: flex;
    gap: 0.75em;
    align-items: center;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.5em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .way:hover {
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .way .icon {
    color: var(--_link);
  }

  .way-count {
    flex: none;
    margin-inline-start: auto;
    color: var(--_link);
    font-weight: 700;
  }

  @container gmw (min-width: 34em) {
    .search {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: end;
    }
  }

  @container gmw (min-width: 56em) {
    .finder-body:has(.filters) {
      grid-template-columns: 17em minmax(0, 1fr);
      gap: 2.75em;
      align-items: start;
    }

    .filters-toggle {
      display: none;
    }

    .filters-panel {
      display: block;
    }
  }

  @container card (min-width: 32em) {
    .card .facts {
      grid-template-columns: 3fr 2fr;
    }
  }

  @container card (min-width: 42em) {
    .card {
      grid-template-columns: minmax(0, 1fr) 10.5em;
    }

    .card > .places {
      flex-direction: column;
      justify-content: center;
      gap: 0.75em;
      padding-block: 0;
      padding-inline: 1.5em 0;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
      text-align: center;
    }
  }

  @media (forced-colors: active) {
    .filters-panel {
      border: 1px solid CanvasText;
    }

    .chip {
      border-color: ButtonText;
    }
  }
`;
