import { css } from 'lit';

/** Quiet plots beside the numbers that they show, and tables that become blocks on a phone. */
export const plotsStyles = css`
  .bar,
  .demand-line,
  .share-bar {
    display: block;
    inline-size: 100%;
  }

  .bar {
    block-size: 0.5em;
  }

  .demand-line {
    block-size: 1.25em;
    margin-inline: 0.5em;
    inline-size: calc(100% - 1em);
    overflow: visible;
  }

  .share-bar {
    block-size: 1.5em;
    overflow: visible;
  }

  .plot-track {
    fill: var(--_soft);
  }

  .plot-fill {
    fill: var(--_bar);
  }

  .plot-first {
    fill: var(--_accent);
  }

  .plot-mark {
    fill: var(--_text);
  }

  .plot-axis {
    stroke: var(--_line);
    stroke-width: 2;
  }

  .plot-gap {
    stroke: var(--_bar);
    stroke-width: 2;
  }

  .plot-gap-short {
    stroke: var(--_notice);
    stroke-width: 4;
  }

  .plot-dot {
    fill: var(--_accent);
  }

  .plot-ring {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2.5;
  }

  .page-head-wide {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 1em 2em;
  }

  .page-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
    min-inline-size: 0;
  }

  .page-tools .field {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-inline-size: 0;
  }

  .page-tools label {
    font-weight: 400;
  }

  .page-tools .control {
    min-inline-size: 0;
    margin: 0;
  }

  .plot-table {
    display: block;
    inline-size: 100%;
    margin-block-start: 1em;
    border-collapse: collapse;
  }

  .plot-table :is(tbody, tr, th, td) {
    display: block;
  }

  .plot-table thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .plot-table tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    padding-block: 0.875em;
    border-block-end: 1px solid var(--_line);
  }

  .plot-table tbody {
    border-block-start: 1px solid var(--_line);
  }

  .plot-table tbody th {
    flex: 1 0 100%;
    text-align: start;
  }

  .plot-table .plot-cell,
  .plot-table .wide-cell {
    flex: 1 0 100%;
  }

  .plot-table .plot-cell:empty {
    display: none;
  }

  .plot-table td[data-label]::before {
    content: attr(data-label) ' ';
    color: var(--_muted);
  }

  .plot-table .number {
    font-variant-numeric: tabular-nums;
  }

  .plot-table .main {
    font-weight: 700;
  }

  .plot-table .unshown {
    color: var(--_muted);
    font-weight: 400;
  }

  @container gmw (inline-size > 44em) {
    .plot-table {
      display: table;
    }

    .plot-table tbody {
      display: table-row-group;
      border: 0;
    }

    .plot-table thead {
      position: static;
      display: table-header-group;
      clip-path: none;
    }

    .plot-table tr {
      display: table-row;
    }

    .plot-table :is(th, td) {
      display: table-cell;
      padding: 0.75em 0.75em 0.75em 0;
      border-block-end: 1px solid var(--_line);
      text-align: start;
      vertical-align: middle;
    }

    .plot-table thead th {
      color: var(--_muted);
      font-size: var(--_small);
      font-weight: 400;
    }

    .plot-table :is(th, td):last-child {
      padding-inline-end: 0;
    }

    .plot-table .number {
      text-align: end;
      white-space: nowrap;
    }

    .plot-table .plot-cell {
      inline-size: 30%;
    }

    .plot-table .plot-cell:empty {
      display: table-cell;
    }

    .plot-table td[data-label]::before {
      content: none;
    }
  }

  .plot-key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block-start: 0.75em;
  }

  .plot-key li {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }

  .plot-key i {
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 2.5px solid var(--_accent);
    border-radius: 50%;
  }

  .plot-key li:first-child i {
    background: var(--_accent);
  }

  .tiles {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    margin-block-start: 1em;
  }

  .tiles dt {
    color: var(--_link);
    font-size: var(--_heading);
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }

  .tiles-boxed {
    gap: 0;
    margin-block-start: 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_card-radius);
  }

  .tiles-boxed > div {
    padding: 1em 1.5em;
  }

  .tiles-boxed > div + div {
    border-block-start: 1px solid var(--_line);
  }

  @container gmw (inline-size > 44em) {
    .tiles {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .tiles-boxed > div + div {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }

  @media (forced-colors: active) {
    .bar,
    .share-bar {
      border: 1px solid CanvasText;
    }

    .plot-fill,
    .plot-dot {
      fill: CanvasText;
    }

    .plot-first {
      fill: Highlight;
    }

    .plot-ring,
    .plot-axis,
    .plot-gap {
      stroke: CanvasText;
    }
  }
`;
