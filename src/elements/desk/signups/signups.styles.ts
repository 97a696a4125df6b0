import { css } from 'lit';

/** The list of people, and one of them beside it. */
export const signupsStyles = css`
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em 3em;
    align-items: start;
    margin-block-start: 1.5em;
  }

  .split-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    min-inline-size: 0;
  }

  .people-search {
    display: grid;
    gap: 1em;
  }

  .people-search .control {
    max-inline-size: none;
  }

  .people-search > .field {
    justify-items: stretch;
  }

  .people-filters {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: end;
  }

  .people-filters .field {
    flex: 1 1 10em;
    grid-template-columns: minmax(0, 1fr);
    justify-items: stretch;
    min-inline-size: 0;
  }

  .people-filters select {
    inline-size: 100%;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 2.5em;
    padding: 0.25em 0.75em 0.25em 1em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--_tint);
    color: var(--_on-tint);
    font: inherit;
    cursor: pointer;
  }

  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.25;
  }

  .people-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1em;
  }

  .people {
    border-block-start: 1px solid var(--_line);
  }

  .people > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25em 1em;
    align-items: center;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
  }

  .people > .opened-row {
    --_link: var(--_link-on-soft);
    margin-inline: -0.5em;
    padding-inline: 0.5em;
    background: var(--_soft);
  }

  .opened-row .badge-quiet {
    background: var(--_surface);
  }

  .people > li > .row-step {
    grid-column: 1 / -1;
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }

  .people .row-step > .result-line {
    justify-self: stretch;
  }

  .place-on-list {
    display: inline-block;
    min-inline-size: 1.75em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .person {
    min-block-size: 1.75em;
    font-weight: 700;
  }

  .person-state {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    justify-content: end;
    max-inline-size: 11em;
  }

  .more {
    justify-self: center;
  }

  .card-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    min-inline-size: 0;
  }

  .person-data > summary {
    min-block-size: 2.75em;
    padding-block: 0.625em;
    font-weight: 700;
    cursor: pointer;
  }

  .person-data > * + * {
    margin-block-start: 1em;
  }

  .card-panel > .panel {
    gap: 1.5em;
  }

  .card-panel :is(h3, h4) {
    font-size: 1em;
  }

  .card-panel section > * + * {
    margin-block-start: 0.5em;
  }

  .person-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }

  .person-head .muted {
    flex: 1 0 100%;
  }

  .card-form {
    padding: 1.25em;
    border-radius: var(--_card-radius);
    background: var(--_surface);
  }

  .effects {
    display: grid;
    gap: 0.25em;
    list-style: disc;
    padding-inline-start: 1.25em;
  }

  .effects > li > span {
    display: block;
  }

  .log > li {
    display: grid;
    grid-template-columns: 9em minmax(0, 1fr);
    gap: 0.25em 1em;
  }

  .log > li {
    padding-block: 0.25em;
    font-variant-numeric: tabular-nums;
  }

  .note-form {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }

  .note-form .field {
    inline-size: 100%;
  }

  .called {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .menu > li {
    border-block-end: 1px solid var(--_line);
  }

  .menu > li:last-child {
    border: 0;
  }

  .menu .button-quiet {
    inline-size: 100%;
  }

  @container gmw (inline-size <= 30em) {
    .log > li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .people > li {
      grid-template-columns: minmax(0, 1fr);
    }

    .person-state {
      justify-content: start;
    }
  }

  /* Where both do not fit beside each other, a person is a screen of its own. */
  @container gmw (inline-size <= 56em) {
    .split-opened > .split-list {
      display: none;
    }
  }

  @container gmw (inline-size > 56em) {
    .split-opened {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
    }
  }
`;
