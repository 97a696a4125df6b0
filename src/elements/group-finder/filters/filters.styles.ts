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

  .filter .control {
    inline-size: 100%;
  }

  .filter .control-number {
    inline-size: 6em;
  }

  .filter-bar {
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    margin-inline: -1.5em;
    padding: 0.625em 1.5em calc(0.625em + env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .filter-bar > :is(strong, .relaxation) {
    grid-column: 1 / -1;
  }

  .filters-panel :is(input, select, button, summary) {
    scroll-margin-block-end: 6em;
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
    :is(.filters-toggle, .filter-bar) {
      display: none;
    }

    .filters-panel {
      display: block;
    }
  }

  /* In a low window, or zoomed in far, it would take the room of what it is about. */
  @media (max-height: 20em) {
    .filter-bar {
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
