import { css } from 'lit';

/** The panel with filters and the labels of what is chosen. */
export const filterStyles = css`
  .filters-toggle {
    inline-size: 100%;
    justify-content: start;
  }

  .filters-toggle .icon:last-child {
    margin-inline-start: auto;
  }

  .filters-toggle[aria-expanded='true'] .icon-chevron {
    transform: rotate(180deg);
  }

  .filters-panel {
    --_link: var(--_link-on-soft);
    display: none;
    padding: 0.5em 1.5em 1em;
    border-radius: var(--_card-radius);
    background: var(--_soft);
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
    white-space: nowrap;
  }

  .filter .control {
    inline-size: 100%;
  }

  .filter .control-number {
    inline-size: 6em;
  }

  .filter-sheet {
    inset: 0 0 auto;
    inline-size: 100%;
    max-inline-size: none;
    /* In a frame that is as high as its page, 100dvh is more than anyone sees. */
    block-size: min(100dvh, 60em);
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--_surface);
    color: inherit;
  }

  .filter-sheet[open] {
    display: flex;
    flex-direction: column;
  }

  .filter-sheet::backdrop {
    background: rgb(0 0 0 / 50%);
  }

  .sheet-head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 0.375em 1em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .filter-sheet > .filter {
    margin-inline: 1em;
  }

  .filter-sheet > .filter:has(input[name='theme']) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  /* The checkbox of a theme is its whole chip. */
  .filter-sheet > .filter > .choice {
    position: relative;
    align-items: center;
    padding-inline: 1em;
    border: 1px solid var(--_control-border);
    border-radius: 1.5em;
  }

  .filter-sheet > .filter > .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_on-tint);
    font-weight: 700;
  }

  .filter-sheet > .filter > .choice > input:not(:checked) {
    position: absolute;
    opacity: 0;
  }

  .filter-sheet > .filter > .choice > input:checked {
    border: 0;
    background: none;
  }

  .filter-sheet > .filter > .choice > input:checked::before {
    border-color: currentColor;
  }

  .filter-sheet > .filter > .choice:has(:focus-visible) {
    outline: 0.1875em solid var(--gmw-focus-color, var(--_text));
    outline-offset: 0.125em;
  }

  .filter-row > summary {
    display: flex;
    justify-content: space-between;
    align-items: center;
    min-block-size: var(--_target);
    list-style: none;
    cursor: pointer;
  }

  .filter-row > summary > span > * {
    display: block;
  }

  .filter-row > summary::-webkit-details-marker {
    display: none;
  }

  .filter-row[open] > summary > .icon-chevron {
    transform: rotate(180deg);
  }

  .row-chosen {
    color: var(--_link);
  }

  .filter-row.filter {
    padding-block: 0.5em;
  }

  .filter-bar {
    margin-block-start: auto;
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    padding: 0.625em 1em calc(0.625em + env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .filter-bar > :is(strong, .relaxation) {
    grid-column: 1 / -1;
  }

  .filter-sheet :is(input, select, button, summary) {
    scroll-margin-block: 4em 6em;
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

  @container gmw (min-width: 56em) {
    .filters-toggle {
      display: none;
    }

    .filters-panel {
      display: block;
    }
  }

  /* In a low window, or zoomed in far, it would take the room of what it is about. */
  @media (max-height: 20em) {
    :is(.filter-bar, .sheet-head) {
      position: static;
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
