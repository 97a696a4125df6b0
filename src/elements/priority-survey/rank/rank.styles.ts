import { css } from 'lit';

/** The placed factors: rows, their controls, and what shows while one is dragged. */
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
  }

  .regions .hint {
    margin-block: 0.25em 0.5em;
  }

  .nothing-yet {
    margin-block-start: 0.75em;
    padding: 1.5em;
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
    gap: 0.5em 0.625em;
    align-items: center;
    padding: 0.625em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }

  .changed .rank,
  .lifted .rank {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .handle {
    grid-area: 1 / 3;
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

  /* A held row leaves a hole, a line between the others shows where it would land. */
  .lifted {
    z-index: 2;
    outline: 1px dashed var(--_control-border);
    outline-offset: -1px;
  }

  .lifted .rank {
    margin-inline-start: 2.75em;
    box-shadow:
      inset 0 0 0 1px var(--_accent),
      0 0.5em 1.5em rgb(0 0 0 / 14%);
  }

  .lifted .handle {
    color: var(--_link);
    cursor: grabbing;
  }

  /* Out of sight, but a control in it keeps the focus. */
  .dragging .rank-controls {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :is(.drop-before, .drop-after)::before,
  :is(.drop-before, .drop-after)::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: -0.375em;
    inset-inline: 0;
    block-size: 0.25em;
    border-radius: 1em;
    background: var(--_accent);
  }

  :is(.drop-before, .drop-after)::after {
    inset-block-start: -0.6875em;
    inset-inline: -0.25em auto;
    inline-size: 0.875em;
    block-size: 0.875em;
  }

  .drop-after::before {
    inset-block: auto -0.375em;
  }

  .drop-after::after {
    inset-block: auto -0.6875em;
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

  .rank .rank-title {
    font-weight: 700;
    line-height: 1.35;
  }

  .rank-controls {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em;
  }

  .rank-controls .control {
    margin-block: 0;
    inline-size: 6.25em;
    padding-inline: 0.5em;
  }

  .arrow {
    inline-size: var(--_target);
    padding: 0;
    border-color: var(--_control-border);
  }

  .take-out {
    margin-inline-start: auto;
    padding-inline: 0.375em;
  }

  .last-change {
    --_link: var(--_link-on-soft);
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

  .regions [hidden] {
    display: none;
  }

  .rest {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }

  /* Large text on a small screen: a title needs the whole row. */
  @container gmw (max-width: 16em) {
    .rank > .rank-title {
      grid-area: 2 / 1 / auto / -1;
    }
  }

  @container gmw (min-width: 40em) {
    .rank {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      padding-block: 0.25em;
    }

    .rank-controls {
      grid-area: 1 / 3;
      flex-wrap: nowrap;
    }

    .handle {
      grid-area: 1 / 4;
      margin-block: 0.125em;
    }
  }

  @container gmw (min-width: 68em) {
    .regions {
      grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
      gap: 3em;
      align-items: start;
    }
  }

  @media (forced-colors: active) {
    .number,
    .last-change {
      border: 1px solid CanvasText;
    }

    :is(.drop-before, .drop-after)::before,
    :is(.drop-before, .drop-after)::after {
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
