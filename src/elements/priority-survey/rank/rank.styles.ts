import { css } from 'lit';

export const rankStyles = css`
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .skip {
    justify-self: start;
  }

  .regions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }

  .region-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1.5em;
    margin-block-end: 0.75em;
  }

  .nothing-yet {
    padding: 1em 1.5em;
    border: 1px dashed var(--_control-border);
    border-radius: var(--_card-radius);
  }

  .ranked {
    position: relative;
    display: grid;
    gap: 0.5em;
  }

  .slot {
    position: relative;
    border-radius: var(--_card-radius);
  }

  .rank {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.5em 0.75em;
    align-items: center;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }

  .handle {
    display: grid;
    place-content: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    margin-block: -0.25em;
    margin-inline: -0.5em;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }

  .icon-grip {
    stroke-width: 3;
  }

  /* A held row leaves a hole, a line shows where it would land. */
  .lifted {
    z-index: 1;
    outline: 1px dashed var(--_control-border);
    outline-offset: -1px;
  }

  .lifted .rank {
    border-color: var(--_accent);
    box-shadow:
      inset 0 0 0 1px var(--_accent),
      0 0.5em 1.5em rgb(0 0 0 / 14%);
  }

  .lifted .handle {
    color: var(--_link);
    cursor: grabbing;
  }

  :is(.drop-before, .drop-after)::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: -0.375em;
    inset-inline: 0;
    block-size: 0.25em;
    border-radius: 0.125em;
    background: var(--_accent);
  }

  .drop-after::before {
    inset-block: auto -0.375em;
  }

  .number {
    display: inline-grid;
    place-content: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
    line-height: 1;
  }

  .number-soft {
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .rank-title {
    font-weight: 700;
    line-height: 1.35;
  }

  .rank-controls {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .rank-controls label {
    color: var(--_muted);
  }

  .rank-controls .control {
    margin-block: 0;
    margin-inline-end: 0.5em;
    inline-size: 5em;
  }

  .button-small {
    gap: 0.25em;
    padding-inline: 0.75em;
    border-color: var(--_control-border);
    font-weight: 400;
  }

  .last-change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1em;
    margin-block-start: 0.75em;
    padding: 0.25em 1em;
    border: 1px solid transparent;
    border-radius: var(--_card-radius);
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .last-change p {
    padding-block: 0.5em;
  }

  .pool {
    padding: 0.25em 1em;
    border: 1px solid transparent;
    border-radius: var(--_card-radius);
    background: var(--_soft);
  }

  .pool[hidden] {
    display: none;
  }

  .pool > li {
    display: grid;
    gap: 0.25em 1em;
    align-items: center;
    justify-items: start;
    padding-block: 1em 0.5em;
  }

  .pool > li + li {
    border-block-start: 1px solid var(--_line);
  }

  .pool .button {
    background: var(--_surface);
  }

  .pool .button:hover {
    background: var(--_tint);
  }

  .rest {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }

  @container gmw (min-width: 26em) {
    .rank-controls {
      grid-column: 2 / -1;
    }
  }

  @container gmw (min-width: 34em) {
    .rank {
      gap: 0.5em 1em;
      padding-inline: 1em;
    }

    .pool {
      padding: 0.5em 1.5em;
    }

    .pool > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .explain {
      grid-column: 1 / -1;
    }
  }

  @container gmw (min-width: 56em) {
    .regions {
      grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
      gap: 3em;
      align-items: start;
    }
  }

  @media (forced-colors: active) {
    .number,
    .pool,
    .last-change {
      border: 1px solid CanvasText;
    }

    :is(.drop-before, .drop-after)::before {
      background: Highlight;
    }

    .lifted .rank {
      outline: 2px solid Highlight;
    }

    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
