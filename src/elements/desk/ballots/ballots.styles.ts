import { css } from 'lit';

/** Poll and survey: the count with its bars, the panel beside it, texts, links that show once. */
export const ballotsStyles = css`
  .ballot-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    margin-block-end: 1em;
  }

  .ballot-bar .field {
    flex: 0 1 32em;
    min-inline-size: 0;
  }

  .ballot-bar select {
    inline-size: 100%;
  }

  .page-head > .lead {
    max-inline-size: 40em;
  }

  .badge-tint {
    background: var(--_tint);
    color: var(--_on-tint);
  }

  .ballot-layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em 3em;
    align-items: start;
    margin-block-start: 1.5em;
  }

  .ballot-count,
  .ballot-rest {
    min-inline-size: 0;
  }

  .ballot-count > .button-quiet,
  .outcome {
    margin-block: 0.5em 1em;
  }

  .ballot-rest > .part:first-child {
    margin-block-start: 0;
  }

  .ballot-panel > .button {
    justify-self: stretch;
  }

  .ballot-panel > .button-quiet {
    justify-self: start;
  }

  .downloads {
    display: grid;
    gap: 0.25em;
  }

  :is(.count-table, .codes-table) {
    inline-size: 100%;
    border-collapse: collapse;
  }

  :is(.count-table, .codes-table) :is(th, td) {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }

  :is(.count-table, .codes-table) thead :is(th, td) {
    padding-block: 0.5em;
    color: var(--_muted);
    font-size: var(--_small);
  }

  /* The names of factors have words as wide as half a phone. */
  .count-table tbody th {
    overflow-wrap: anywhere;
  }

  .count-table .number {
    inline-size: 5em;
    padding-inline-start: 1em;
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .count-row {
    display: grid;
    overflow-wrap: anywhere;
    gap: 0.5em 1.5em;
    align-items: center;
  }

  .count-bar {
    display: block;
    block-size: 0.5em;
    background: var(--_soft);
  }

  .count-bar > span {
    display: block;
    block-size: 100%;
    background: var(--_bar);
  }

  .codes-table tbody th {
    font-weight: 700;
    overflow-wrap: anywhere;
  }

  .row-act {
    text-align: end;
  }

  .codes-table .button-quiet {
    min-block-size: 2em;
  }

  .codes-form {
    margin-block-start: 1.5em;
  }

  .codes-form > .field,
  .words > .field,
  .items .field {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
  }

  .new-links {
    margin-block: 1em;
  }

  .link-rows > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.5em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }

  .link-rows b,
  #not-mailed,
  #codes-warning,
  .codes-form .hint {
    overflow-wrap: anywhere;
  }

  .link-rows code {
    flex: 1 1 16em;
    overflow-wrap: anywhere;
    font-size: var(--_small);
  }

  .items {
    display: grid;
    gap: 1.5em;
    inline-size: 100%;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }

  .items textarea,
  .words > .field textarea {
    min-block-size: var(--_target);
    max-inline-size: 40em;
  }

  .conflict {
    inline-size: 100%;
  }

  .conflict .versions {
    display: grid;
    gap: 0.5em 1.5em;
  }

  #summary {
    max-inline-size: 40em;
  }

  @container gmw (inline-size > 44em) {
    .count-row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 14em);
    }

    .conflict .versions {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }

  @container gmw (inline-size <= 36em) {
    /* Numbers take what they need; the rest is for the words beside them. */
    .count-table .number {
      inline-size: 1%;
      padding-inline-start: 0.75em;
    }

    .codes-table thead {
      position: absolute;
      clip-path: inset(50%);
    }

    .codes-table tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.25em 1em;
      padding-block: 0.75em;
      border-block-end: 1px solid var(--_line);
    }

    .codes-table :is(tbody th, tbody td) {
      padding: 0;
      border: 0;
    }

    .codes-table tbody th,
    .codes-table .row-act {
      grid-column: 1 / -1;
    }

    .row-act {
      text-align: start;
    }
  }

  @container gmw (inline-size > 36em) {
    .row-label {
      position: absolute;
      clip-path: inset(50%);
    }
  }

  @container gmw (inline-size > 56em) {
    .ballot-layout {
      grid-template-columns: minmax(0, 1fr) 19em;
    }

    .ballot-panel {
      grid-row: span 2;
    }
  }

  @media (forced-colors: active) {
    .count-bar {
      border: 1px solid CanvasText;
    }

    .count-bar > span {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
