import { css } from 'lit';

/** Signals: a bar at the start, what can be tried at the end. */
export const signalsStyles = css`
  .signal-rows,
  .wishes {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .signal-row,
  .wishes > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 3em;
    padding-block: 1em;
    border-block-end: 1px solid var(--_line);
  }

  .count-line {
    display: grid;
    gap: 0.25em;
    align-content: start;
  }

  .count-line p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    font-variant-numeric: tabular-nums;
  }

  .count-line .asked {
    font-weight: 700;
  }

  .remedies {
    display: grid;
    gap: 0.25em;
  }

  .remedies > li {
    padding-inline-start: 1.5em;
    background: none;
    text-indent: -1.5em;
  }

  .remedies > li::before {
    content: '→';
    content: '→' / '';
    display: inline-block;
    inline-size: 1.5em;
    color: var(--_muted);
    text-indent: 0;
  }

  .remedies .link {
    text-indent: 0;
  }

  .count-lists {
    display: grid;
    gap: 1.5em 3em;
    margin-block-start: 1.5em;
  }

  .count-list {
    display: grid;
    gap: 0.75em;
    max-inline-size: 26em;
    margin-block-start: 0.75em;
  }

  .signal-row .count-list {
    margin: 0;
  }

  .causes {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .causes details {
    border-block-end: 1px solid var(--_line);
  }

  .causes summary {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-block-size: var(--_target);
    color: var(--_link);
    cursor: pointer;
    list-style: none;
  }

  .causes summary::-webkit-details-marker {
    display: none;
  }

  .causes summary > span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .causes details[open] .icon-chevron {
    rotate: 180deg;
  }

  .causes .remedies {
    padding-block-end: 1em;
  }

  .wishes + p,
  #wishes ~ p .button {
    margin-block-start: 0.75em;
  }

  .wishes .badge {
    margin-inline-start: 0.5em;
  }

  .read-today {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.75em;
  }

  .wishes .what .badge-notice {
    margin-inline-start: 0;
  }

  .handled {
    margin-block-start: 1.5em;
  }

  @container gmw (inline-size > 44em) {
    .signal-row {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }

    .count-lists {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .wishes .decision {
      grid-template-columns: 8em minmax(0, 1fr) auto;
    }

    .wishes .opened {
      margin-inline-start: 9em;
    }
  }
`;
