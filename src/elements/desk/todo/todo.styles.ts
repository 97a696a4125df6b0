import { css } from 'lit';

/** Decisions: how long it waits, what it is, one verb. */
export const todoStyles = css`
  .jump {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.5em;
    margin-block-start: 0.75em;
  }

  .jump a {
    display: inline-block;
    padding-block: 0.25em;
  }

  .jump b {
    font-variant-numeric: tabular-nums;
  }

  .names {
    margin-inline-start: auto;
    min-block-size: 2em;
    font-size: var(--_small);
  }

  .decisions {
    margin-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .decisions > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding-block: 1em;
    border-block-end: 1px solid var(--_line);
  }

  .decision {
    display: grid;
    gap: 0.25em 1em;
    align-items: center;
  }

  .since {
    align-self: start;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .what {
    display: grid;
    gap: 0.25em;
    min-inline-size: 0;
  }

  .what .badge {
    margin-inline-start: 0.5em;
  }

  .how {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }

  .how > li,
  .facts-list > li,
  .decided {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }

  .how .icon,
  .facts-list .icon {
    margin-block-start: 0.15em;
    color: var(--_muted);
  }

  .facts-list {
    display: grid;
    gap: 0.5em;
  }

  .next-up {
    display: flex;
    gap: 1em;
    align-items: center;
  }

  .next-up .chairs {
    inline-size: 2.75em;
    block-size: 2.75em;
  }

  .verb {
    justify-self: start;
    margin-block-start: 0.5em;
  }

  .person-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1.5em;
  }

  .number-to-call {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    font-size: var(--_lead);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .call-grid {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em 2em;
    inline-size: 100%;
  }

  .call-grid .choice {
    min-block-size: 2.5em;
    padding-block: 0.375em;
  }

  .call-grid > .fields {
    align-content: start;
  }

  .call-grid > .fields .field {
    inline-size: 100%;
  }

  .call-grid > .fields .pair .field {
    inline-size: auto;
  }

  .texts > li {
    display: grid;
    gap: 0.375em;
    padding-block: 1em;
    border-block-end: 1px solid var(--_line);
  }

  .texts > li:first-child {
    padding-block-start: 0;
  }

  blockquote {
    max-inline-size: 40em;
    white-space: pre-line;
  }

  @container gmw (inline-size > 44em) {
    .decision {
      grid-template-columns: 6em minmax(0, 1fr) auto;
    }

    .verb {
      margin: 0;
    }

    .decisions .opened {
      margin-inline-start: 7em;
    }

    .call-grid {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
    }
  }
`;
